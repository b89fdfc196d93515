"""An editor corrects a fact under the strict content security policy."""

import pytest
from playwright.sync_api import expect

from tests.factories.accounts import UserFactory
from titles.models import Title

pytestmark = pytest.mark.browser


@pytest.fixture
def editor_page(live_server, page, client, transactional_db):
    """A page of eve, who may do everything in the record."""
    client.force_login(UserFactory(username="eve", is_staff=True, is_superuser=True))
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return page


def test_editor_finds_a_film_and_corrects_its_year(live_server, editor_page, film, complaints):
    page = editor_page
    page.goto(f"{live_server.url}/admin/titles/title/?q=glass+harbour")
    page.get_by_role("link", name="The Glass Harbour").first.click()
    page.get_by_label("Year:", exact=True).fill("1962")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert Title.objects.get(pk=film.pk).year == 1962
    assert complaints == []
