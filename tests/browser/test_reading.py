"""A reader finds the way by mouse and by keyboard, with JavaScript and without."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_reader_walks_from_home_to_a_person(live_server, page, film, complaints):
    page.goto(live_server.url)
    page.get_by_role("link", name="The Glass Harbour").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("The Glass Harbour")
    page.get_by_role("link", name="Ada Quill").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ada Quill")
    expect(page.get_by_role("link", name="The Glass Harbour").first).to_be_visible()
    assert complaints == []


def test_reader_opens_a_spoiler_by_keyboard(live_server, page, film):
    page.goto(f"{live_server.url}{film.get_absolute_url()}trivia/")
    spoiler = page.get_by_text("The captain is the thief.")
    expect(spoiler).to_be_hidden()
    page.locator("details.spoiler summary").focus()
    page.keyboard.press("Enter")
    expect(spoiler).to_be_visible()


def test_first_tab_skips_to_the_content(live_server, page, film):
    page.goto(f"{live_server.url}{film.get_absolute_url()}")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_navigation_marks_the_section_in_view(live_server, page, film):
    page.goto(f"{live_server.url}{film.get_absolute_url()}#know")
    page.locator("#know").scroll_into_view_if_needed()
    expect(page.locator(".jump a[aria-current]")).to_have_count(1)


def test_all_sections_open_without_javascript(live_server, plain_page, film):
    plain_page.goto(f"{live_server.url}{film.get_absolute_url()}")
    plain_page.get_by_text("All sections").click()
    plain_page.locator(".jump__menu").get_by_role("link", name="Trivia").click()
    expect(plain_page.get_by_role("heading", level=1)).to_have_text("Trivia")


def test_page_does_not_scroll_sideways_on_a_phone(live_server, plain_page, film):
    plain_page.goto(f"{live_server.url}{film.get_absolute_url()}")
    assert plain_page.locator("body").bounding_box()["width"] <= 375
