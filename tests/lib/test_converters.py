"""What an address may carry, and what it may not."""

import pytest
from django.http import HttpResponse
from django.urls import NoReverseMatch, Resolver404, path, resolve, reverse
from django.urls.converters import get_converters

from filmdb.lib import converters


def view(request, value):
    return HttpResponse()


converters.register()
NAMES = ("id", "season", "anyslug", "imdb_title", "imdb_name")
urlpatterns = [path(f"{name}/<{name}:value>/", view, name=name) for name in NAMES]

ACCEPTED = [
    ("id", "1", 1),
    ("id", "9" * 18, 10**18 - 1),
    ("season", "0", 0),
    ("season", "1", 1),
    ("season", "999", 999),
    ("anyslug", "leaving-las-vegas", "leaving-las-vegas"),
    ("anyslug", "七人の侍 🎬", "七人の侍 🎬"),
    ("anyslug", "..", ".."),
    ("imdb_title", "tt0113627", "tt0113627"),
    ("imdb_title", "tt1234567890", "tt1234567890"),
    ("imdb_name", "nm0000115", "nm0000115"),
]
REFUSED = [
    ("id", "0"),
    ("id", "01"),
    ("id", "-1"),
    ("id", "1.0"),
    ("id", "9" * 19),
    ("id", "١"),
    ("id", "1\n"),
    ("id", "x"),
    ("season", "00"),
    ("season", "1000"),
    ("season", "²"),
    ("anyslug", ""),
    ("anyslug", "a/b"),
    ("imdb_title", "tt011362"),
    ("imdb_title", "tt12345678901"),
    ("imdb_title", "nm0000115"),
    ("imdb_title", "TT0113627"),
    ("imdb_name", "tt0113627"),
    ("imdb_name", "nm0000115\n"),
]


@pytest.mark.parametrize(("name", "text", "value"), ACCEPTED)
def test_address_gives_its_value(name, text, value):
    found = resolve(f"/{name}/{text}/", urlconf=__name__)
    assert (found.url_name, found.kwargs) == (name, {"value": value})


@pytest.mark.parametrize(("name", "text"), REFUSED)
def test_address_of_another_shape_leads_nowhere(name, text):
    with pytest.raises(Resolver404):
        resolve(f"/{name}/{text}/", urlconf=__name__)


@pytest.mark.parametrize(
    ("name", "value", "address"),
    [
        ("id", 7, "/id/7/"),
        ("season", 0, "/season/0/"),
        ("anyslug", "a-b", "/anyslug/a-b/"),
        ("anyslug", "é?#", "/anyslug/%C3%A9%3F%23/"),
        ("imdb_title", "tt0113627", "/imdb_title/tt0113627/"),
        ("imdb_name", "nm0000115", "/imdb_name/nm0000115/"),
    ],
)
def test_value_gives_its_address(name, value, address):
    assert reverse(name, urlconf=__name__, args=[value]) == address


@pytest.mark.parametrize(("name", "value"), [("id", 0), ("id", -1), ("season", 1000), ("imdb_title", "")])
def test_value_without_an_address_is_refused(name, value):
    with pytest.raises(NoReverseMatch):
        reverse(name, urlconf=__name__, args=[value])


def test_converters_are_registered_once():
    before = {name: get_converters()[name] for name in NAMES}
    converters.register()
    assert {name: get_converters()[name] for name in NAMES} == before
