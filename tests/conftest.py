"""What every test stands on."""

from pathlib import Path
from typing import Any, NoReturn

import pytest
from django.conf import settings
from django.db import connection
from django.template.backends.django import Template

CHROMIUM = Path("/usr/bin/chromium")


def pytest_configure() -> None:
    """Keep the tests apart from the collected files and from slow password hashes."""
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _own_media_folder(settings, tmp_path_factory):
    settings.MEDIA_ROOT = tmp_path_factory.getbasetemp() / "media"


@pytest.fixture
def sessions_in_the_database(settings):
    """A member's request costs the same queries here as where Redis keeps the sessions."""
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.db"


@pytest.fixture
def no_query_while_rendering(monkeypatch):
    """Fail the test at the first query that a template runs."""
    render = Template.render

    def refuse(execute: Any, sql: str, *rest: Any) -> NoReturn:
        raise AssertionError(f"A template ran a query: {sql}")

    def render_without_queries(template: Template, *arguments: Any, **named: Any) -> str:
        with connection.execute_wrapper(refuse):
            return render(template, *arguments, **named)

    monkeypatch.setattr(Template, "render", render_without_queries)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what drives a browser where there is none."""
    if not CHROMIUM.exists():
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason=f"{CHROMIUM} is missing"))
