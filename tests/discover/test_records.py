"""Places hold the places inside them; companies and keywords stand for themselves."""

import pytest

from discover.kinds import initial
from tests.discover.pages import PageAsRead
from tests.factories.titles import (
    CompanyCreditFactory,
    CompanyFactory,
    FilmingLocationFactory,
    TitleFactory,
)
from titles.models import Location

pytestmark = pytest.mark.django_db


def film_at(place: str, title: str) -> str:
    """Shoot a film at a place; give the address of the place."""
    location = Location.objects.filter(name=place).first() or Location.objects.create(name=place)
    FilmingLocationFactory(title=TitleFactory(title=title), location=location)
    return location.get_absolute_url()


def test_a_place_lists_what_was_filmed_inside_it(client):
    nevada = film_at("Nevada, USA", "Melvin and Howard")
    vegas = film_at("Las Vegas, Nevada, USA", "Leaving Las Vegas")
    strip = film_at("The Strip, Las Vegas, Nevada, USA", "Casino")
    film_at("New Nevada, USA", "Elsewhere")
    film_at("Nevada, USA, Moon", "Further")
    assert PageAsRead(client.get(nevada)).films == ["Casino", "Leaving Las Vegas", "Melvin and Howard"]
    assert PageAsRead(client.get(vegas)).films == ["Casino", "Leaving Las Vegas"]
    assert PageAsRead(client.get(strip)).films == ["Casino"]


def test_the_index_counts_what_each_list_holds(client):
    for place, title in (
        ("USA", "America"),
        ("Nevada, USA", "Melvin and Howard"),
        ("Las Vegas, Nevada, USA", "Leaving Las Vegas"),
        ("Las Vegas, Nevada, USA", "Casino"),
        ("100 % Street_, USA", "Hostile"),
    ):
        film_at(place, title)
    lines = PageAsRead(client.get("/browse/location/")).values_counted
    assert [(name, count) for name, _url, count in lines] == [
        ("100 % Street_, USA", "1"),
        ("Las Vegas, Nevada, USA", "2"),
        ("Nevada, USA", "3"),
        ("USA", "5"),
    ]
    assert [int(count) for _name, _url, count in lines] == [
        len(PageAsRead(client.get(url)).films) for _name, url, _count in lines
    ]


def test_the_wildcards_of_sql_are_plain_letters_in_a_place(client):
    odd = film_at("%, USA", "Odd")
    film_at("Las Vegas, Nevada, USA", "Leaving Las Vegas")
    assert PageAsRead(client.get(odd)).films == ["Odd"]


def test_a_record_without_titles_is_not_in_the_index_and_has_no_list(client):
    company = CompanyFactory(name="Lumière Pictures")
    assert PageAsRead(client.get("/browse/company/")).values_counted == []
    assert client.get(company.get_absolute_url()).status_code == 404


def test_the_index_is_filed_by_letter(client):
    for name in ("Zoetrope", "Ålandia", "20th Century", "Arte"):
        CompanyCreditFactory(company=CompanyFactory(name=name))
    page = PageAsRead(client.get("/browse/company/"))
    assert page.texts(".//main//h2") == ["#", "A", "Z"]
    assert [name for name, _url, _count in page.values_counted] == [
        "20th Century",
        "Ålandia",
        "Arte",
        "Zoetrope",
    ]


@pytest.mark.parametrize(
    ("name", "letter"),
    [("drama", "D"), ("7 samurai", "#"), ("", "#"), ("映画", "映"), ("🎬", "#"), ("ßa", "SS")],
)
def test_a_name_is_filed_under_its_letter(name, letter):
    assert initial(name) == letter
