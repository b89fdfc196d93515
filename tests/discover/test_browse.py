"""Every kind of the registry: its index, its lists, and the addresses in between."""

import pytest

from discover.browse import REGISTRY
from tests.discover.carriers import CARRIERS, carry
from tests.discover.pages import PageAsRead
from tests.factories.titles import EpisodeFactory, SeasonFactory, SeriesFactory, TitleFactory

pytestmark = pytest.mark.django_db
each_kind = pytest.mark.parametrize("kind", CARRIERS)


def test_every_kind_of_the_registry_is_tried_here():
    assert list(CARRIERS) == list(REGISTRY)


@each_kind
def test_a_value_is_counted_in_its_index_and_lists_its_titles(client, kind):
    address = carry(kind, TitleFactory(title="The Third Man"), TitleFactory(title="Élise"))
    index = PageAsRead(client.get(f"/browse/{kind}/"))
    films = PageAsRead(client.get(address))
    name = CARRIERS[kind][1]
    assert index.values_counted == [(name.removesuffix(" (USA)"), address, "2")]
    assert films.texts(".//h1") == [name]
    assert films.films == ["Élise", "The Third Man"]


@each_kind
def test_an_episode_is_listed_as_its_series_and_counted_once(client, kind):
    series = SeriesFactory(title="Fawlty Towers")
    season = SeasonFactory(series=series)
    episodes = [EpisodeFactory(season=season).title for _ in range(3)]
    address = carry(kind, series, *episodes)
    assert PageAsRead(client.get(f"/browse/{kind}/")).values_counted[0][2] == "1"
    assert PageAsRead(client.get(address)).films == ["Fawlty Towers"]


def test_a_title_with_several_rows_of_a_value_stands_in_its_list_once(client):
    film = TitleFactory(title="Leaving Las Vegas")
    address = carry("company", film, film)
    assert PageAsRead(client.get("/browse/company/")).values_counted[0][2] == "1"
    assert PageAsRead(client.get(address)).films == ["Leaving Las Vegas"]


@each_kind
def test_an_unknown_value_is_not_found(client, kind):
    carry(kind, TitleFactory())
    for slug in ("nothing-of-the-kind", "999999", "0", "-", "%F0%9F%8E%AC", "a" * 3000):
        assert client.get(f"/{kind}/{slug}/").status_code == 404, slug


@pytest.mark.parametrize(
    "address",
    [
        "/genre/western/",
        "/country/fr/",
        "/language/fr/",
        "/year/1894/",
        "/decade/1890s/",
        "/certificate/gb-18/",
    ],
)
def test_a_known_value_without_titles_is_not_found(client, address):
    TitleFactory()
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("kind", "other_spellings"),
    [
        ("genre", ["Drama", "DRAMA"]),
        ("country", ["US", "uS", "united-states", "United%20States"]),
        ("language", ["EN", "english", "English"]),
        ("decade", ["1990", "1990S"]),
        ("keyword", ["Las-Vegas", "las%20vegas", "LAS_VEGAS", "l%C3%A1s-vegas"]),
        ("certificate", ["US-R", "us_r", "Us%20R"]),
        ("sound-mix", ["Dolby-Stereo", "dolby%20stereo"]),
        ("colour", ["Black-and-White"]),
        ("aspect-ratio", ["1.66:1", "1.66%20:%201"]),
    ],
)
def test_another_spelling_leads_to_the_one_address(client, kind, other_spellings):
    address = carry(kind, TitleFactory())
    for slug in other_spellings:
        response = client.get(f"/{kind}/{slug}/")
        assert (response.status_code, response["Location"]) == (301, address), slug


@pytest.mark.parametrize("kind", ["company", "location"])
def test_a_record_is_found_by_its_id_whatever_the_slug(client, kind):
    address = carry(kind, TitleFactory())
    record_id = address.split("/")[2]
    for wrong in (f"/{kind}/{record_id}/", f"/{kind}/{record_id}/wrong/", f"/{kind}/{record_id}/LAS/"):
        response = client.get(wrong)
        assert (response.status_code, response["Location"]) == (301, address), wrong


@pytest.mark.parametrize(
    "address", ["/genre/5/drama/", "/keyword/5/x/", "/company/9223372036854775807/x/", "/company/no-number/"]
)
def test_an_address_in_the_shape_of_another_kind_is_not_found(client, address):
    carry("genre", TitleFactory())
    assert client.get(address).status_code == 404


def test_years_and_decades_stand_newest_first_and_years_by_decade(client):
    for year in (1995, 1927, 1999, 2011, None):
        TitleFactory(year=year)
    years = PageAsRead(client.get("/browse/year/"))
    decades = PageAsRead(client.get("/browse/decade/"))
    assert years.texts(".//main//h2") == ["2010s", "1990s", "1920s"]
    assert [name for name, _url, _count in years.values_counted] == ["2011", "1999", "1995", "1927"]
    assert [(name, count) for name, _url, count in decades.values_counted] == [
        ("2010s", "1"),
        ("1990s", "2"),
        ("1920s", "1"),
    ]
