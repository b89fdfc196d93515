"""A browser and a filled site for the tests that need both."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import CHROMIUM
from tests.factories.people import CreditFactory
from tests.factories.titles import NoteFactory, TitleFactory
from titles.services import recount_facets


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Playwright runs an event loop in this thread, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser's console said during the test."""
    return []


@pytest.fixture
def page(browser: Browser, complaints: list[str]) -> Iterator[Page]:
    """A page of a reader whose browser runs JavaScript."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield page
    context.close()


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page of a reader without JavaScript, on a phone."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 375, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def film(transactional_db):
    """A film with a cast, trivia and a spoiler."""
    film = TitleFactory(title="The Glass Harbour", year=1961)
    for name in ("Ada Quill", "Ben Marlow"):
        CreditFactory(title=film, person__name=name, department="cast", characters=["A sailor"])
    NoteFactory(title=film, kind="trivia", text="The harbour was built in a studio.", position=1)
    NoteFactory(title=film, kind="trivia", text="The captain is the thief.", is_spoiler=True, position=2)
    recount_facets(title=film)
    return film
