"""The demo catalogue, loaded once for the tests of this folder and rolled back after them."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client, override_settings

from titles.models import Title

DEMO = settings.BASE_DIR / "importers" / "demo"


@pytest.fixture(scope="package")
def demo_catalogue(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[None]:
    """The films, the series and the people that come with the site."""
    media = tmp_path_factory.getbasetemp() / "media"  # where _own_media_folder looks for them
    # Without a test that is marked django_db, pytest-django makes no test database at all.
    name = str(connection.settings_dict["NAME"])
    assert name.startswith("test_") or "memory" in name, f"{name} is not a test database"
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(MEDIA_ROOT=media):
            call_command("load_catalogue", DEMO, verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="package")
def visitor() -> Client:
    return Client()


@pytest.fixture(scope="package")
def leaving_las_vegas(demo_catalogue) -> Title:
    return Title.objects.get(imdb_id="tt0113627")
