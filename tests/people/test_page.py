"""The page of a person and its sub-pages: their cost, their order, their addresses."""

import pytest
from django.conf import settings
from django.db import connection

from people.facets import registry
from people.services import recount_person
from tests.factories.hostile import free_texts
from tests.factories.people import (
    AliasFactory,
    CreditFactory,
    ImagePersonFactory,
    NominationRecipientFactory,
    PersonFactory,
    PersonNoteFactory,
)
from tests.factories.records import PERSON_FACETS, full_person, person_with_rows
from tests.factories.titles import ImageFactory, SeriesFactory
from tests.reading import Page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_query_while_rendering")]

# Sub-page → its queries, the rows of a person with three of each, and the words of the row of a number.
KNOWN = {
    "filmography": (3, 3, "Work {}"),
    "biography": (4, 9, "trademark {}"),
    "awards": (3, 3, "Work {}"),
    "media": (3, 3, "Face {}"),
}
SLUGS = [facet.slug for facet in registry]


@pytest.fixture(autouse=True)
def _connection_is_known(db):
    assert connection.features.supports_json_field


def read(client, person) -> Page:
    """The page of a person whose numbers are true."""
    return Page(client.get(recount_person(person=person).get_absolute_url()))


def address(person, facet: str, query: str = "") -> str:
    return f"{person.get_absolute_url()}{facet}/{query}"


# What it costs


@pytest.mark.parametrize("rows", [1, 3, 30, 300])
def test_a_person_costs_nine_queries_whatever_they_did(client, rows, django_assert_num_queries):
    person = full_person(rows=rows)
    with django_assert_num_queries(9):
        page = Page(client.get(person.get_absolute_url()))
    assert len(page.texts(".//ul[@class='films']/li")) == min(rows, 200)
    assert len(page.texts(".//ul[@class='shelf']/li")) == min(rows, 4)


@pytest.mark.parametrize("rows", [1, 3, 30])
@pytest.mark.parametrize("facet", SLUGS)
def test_a_facet_costs_the_same_for_one_row_and_for_thirty(client, facet, rows, django_assert_num_queries):
    person = person_with_rows(facet, rows)
    queries, _count, words = KNOWN[facet]
    with django_assert_num_queries(queries):
        page = Page(client.get(address(person, facet)))
    shown = range(1, rows + 1)
    assert [number for number in shown if words.format(number) not in page.spaced_words] == []


def test_every_facet_is_tried_here():
    assert list(KNOWN) == SLUGS
    assert set(PERSON_FACETS) == set(SLUGS)


# Which parts it has


def test_a_person_of_whom_nothing_is_known_has_a_name_alone(client):
    page = Page(client.get(PersonFactory(name="Ada Lovelace").get_absolute_url()))
    assert page.headings == []
    assert page.words.startswith("AL Ada Lovelace This record last changed on")
    assert page.hollow == page.main.findall(".//a") == []
    assert page.description == ["Ada Lovelace: filmography and facts."]


def test_a_person_with_everything_shows_every_part(client):
    person = full_person(rows=2, biography="She counted.", biography_author="Ben")
    page = Page(client.get(person.get_absolute_url()))
    assert page.headings == ["Known for", "Biography", "Filmography", "Photos", "Awards", "Did you know?"]
    assert page.hollow == []
    assert {f"{person.get_absolute_url()}{slug}/" for slug in SLUGS} <= set(page.links)
    assert [link for link in page.links if not link] == []


def test_the_vitals_are_those_that_are_known(client):
    person = PersonFactory(
        name="Ada Lovelace",
        birth_name="Augusta Ada Byron",
        birth_date="1815-12-10",
        birth_place="London",
        death_date="1852-11-27",
        height_cm=168,
    )
    AliasFactory(person=person, name="A. A. L.", attribute="pen name")
    page = read(client, person)
    assert page.label("Born") == ["10 December 1815, London"]
    assert page.label("Died") == ["27 November 1852 aged 36"]
    assert page.label("Birth name") == ["Augusta Ada Byron"]
    assert page.label("Also known as") == ["A. A. L. pen name"]
    assert page.label("Height") == ["1.68 m"]
    assert len(page.texts(".//dl[@class='vitals']//dt")) == 5


# The filmography


def filmography(page: Page) -> dict[str, list[str]]:
    """The titles of each department, in the order of the page."""
    groups = page.root.findall(".//section[@id='filmography']/section")
    return {
        " ".join(group.find("h3").itertext()): ["".join(a.itertext()) for a in group.iter("a")]
        for group in groups
    }


def test_the_filmography_is_newest_first_in_each_department(client):
    ada = PersonFactory()
    for department, title, year in (
        ("producing", "Loop", 1995),
        ("cast", "The Engine", 1990),
        ("directing", "Old", 1970),
        ("cast", "To come", None),
        ("cast", "A Note", 2001),
        ("directing", "New", 1999),
        ("cast", "Abacus", 1990),
    ):
        CreditFactory(person=ada, department=department, title__title=title, title__year=year)
    page = read(client, ada)
    by_department = filmography(page)
    assert [heading.split() for heading in by_department] == [
        ["Directing", "2"],
        ["Cast", "4"],
        ["Producing", "1"],
    ]
    assert list(by_department.values()) == [
        ["New", "Old"],
        ["To come", "A Note", "Abacus", "The Engine"],
        ["Loop"],
    ]
    assert page.texts(".//p[@class='facts']/span") == ["Acting", "Directing", "Producing"]


def test_a_line_of_the_filmography_has_year_kind_characters_and_remarks(client):
    ada = PersonFactory()
    series = SeriesFactory(title="Loop", year=1975, end_year=1979)
    CreditFactory(
        person=ada, title=series, characters=["Peter", "Narrator"], credited_as="A. L.", is_voice=True
    )
    page = read(client, ada)
    (line,) = page.root.findall(".//ul[@class='films']/li")
    words = " ".join(" ".join(line.itertext()).split())
    assert words == "1975–1979 Loop Series Peter / Narrator ( as A. L. ) ( voice )".replace(
        "( ", "("
    ).replace(" )", ")")


def test_what_the_page_does_not_show_is_counted(client):
    person = person_with_rows("filmography", 203)
    page = Page(client.get(person.get_absolute_url()))
    (more,) = page.root.findall(".//section[@id='filmography']/p/a")
    assert ("".join(more.itertext()), more.get("href")) == ("3 more credits", address(person, "filmography"))


def test_known_for_stands_in_its_order_with_a_poster(client):
    ada = PersonFactory()
    for title, department in (("Small", "thanks"), ("Great", "directing"), ("Middling", "producing")):
        CreditFactory(person=ada, department=department, title__title=title)
    great = ada.credits.get(title__title="Great").title
    late, early = (
        ImageFactory(title=great, kind="poster", position=position, alt_text=f"Poster {position}")
        for position in (2, 1)
    )
    page = read(client, ada)
    assert page.texts(".//ul[@class='shelf']/li//b") == ["Great", "Middling", "Small"]
    assert page.values(".//ul[@class='shelf']//img", "src") == [early.file.url]
    assert late.file.url not in page.html
    assert page.description == [
        (
            f"{ada.name}, known for Great (1995), Middling (1995), Small (1995): "
            "biography, filmography and awards."
        )
    ]


def test_a_portrait_stands_in_the_heading_and_not_among_the_photos(client):
    ada = PersonFactory()
    portrait = ImagePersonFactory(person=ada, image=ImageFactory(kind="portrait")).image
    still = ImagePersonFactory(person=ada, image=ImageFactory(kind="still")).image
    page = read(client, ada)
    assert page.values(".//div[@class='hero__body']/../div//img", "src") == [portrait.file.url]
    assert page.values(".//div[@class='strip']//img", "src") == [still.file.url]


def test_awards_and_notes_are_told(client):
    ada = PersonFactory()
    oscar = {"headline_rank": 1, "headline_singular": "Oscar", "headline_plural": "Oscars"}
    NominationRecipientFactory(
        person=ada, **{f"nomination__category__body__{name}": value for name, value in oscar.items()}
    )
    NominationRecipientFactory(person=ada, nomination__result="nominated")
    for kind in ("quote", "trivia", "trademark"):
        PersonNoteFactory(person=ada, kind=kind, text=f"A {kind}.")
    page = read(client, ada)
    assert page.texts(".//section[@id='awards']/p") == ["Won 1 Oscar. Another 1 nomination."]
    assert page.texts(".//section[@id='did-you-know']//h3") == ["Trivia", "Trademarks", "Quotes"]


# Sub-pages


@pytest.mark.parametrize("facet", SLUGS)
def test_a_facet_shows_its_rows_and_counts_them_all(client, facet):
    person = full_person(rows=3)
    page = Page(client.get(address(person, facet)))
    heading = str(registry.get_or_404(facet).heading)
    assert page.texts(".//h1") == [heading]
    assert page.title == f"{person.name} – {heading} – FilmDB"
    links = page.root.findall(".//nav[@class='facet-nav side']//a")[1:]
    counts = {link.get("href").split("/")[-2]: int(link.find("small").text) for link in links}
    expected = {slug: count for slug, (_queries, count, _words) in KNOWN.items()}
    expected["media"] = 3
    assert counts == expected
    assert page.hollow == []


@pytest.mark.parametrize("facet", SLUGS)
def test_a_facet_has_pages_that_know_their_neighbours(client, facet):
    person = person_with_rows(facet, registry.get_or_404(facet).per_page + 1)
    own = address(person, facet)
    first, second = (Page(client.get(own + query)) for query in ("", "?page=2"))
    assert first.relations == {"canonical": settings.SITE_URL + own, "next": "?page=2"}
    assert second.relations["canonical"] == f"{settings.SITE_URL}{own}?page=2"
    assert second.relations["prev"] == "."
    statuses = [client.get(own + query).status_code for query in ("?page=99", "?page=abc", "?page=0")]
    assert statuses == [404, 404, 404]


@pytest.mark.parametrize("facet", SLUGS)
def test_a_facet_without_rows_says_so(client, facet):
    page = Page(client.get(address(PersonFactory(), facet)))
    assert page.texts(".//div[@class='main-column']/p") == ["Nothing is known here yet."]
    assert page.hollow == []


def test_a_biography_alone_is_something_to_know(client):
    page = Page(client.get(address(PersonFactory(biography="She counted."), "biography")))
    assert "She counted." in page.words
    assert "Nothing is known" not in page.words


# Addresses and hostile words


def test_other_addresses_of_a_person_lead_to_their_page(client):
    cage = PersonFactory(name="Nicolas Cage", imdb_id="nm0000115")
    others = [f"/person/{cage.pk}/", f"/person/{cage.pk}/wrong/", "/name/nm0000115/", "/name/nm0000115/bio"]
    answers = [client.get(other) for other in others]
    assert {(answer.status_code, answer["Location"]) for answer in answers} == {
        (301, f"/person/{cage.pk}/nicolas-cage/")
    }
    answer = client.get(f"/person/{cage.pk}/wrong/awards/")
    assert (answer.status_code, answer["Location"]) == (301, address(cage, "awards"))


@pytest.mark.parametrize(
    "path",
    [
        *(f"/person/{number}/x/" for number in (1, 999999999999999999, "9" * 300, 0, "x")),
        *("/name/nm0000001/", "/name/nm1/", "/person/1/x/awards/"),
    ],
)
def test_a_person_who_does_not_exist_is_not_found(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("facet", ["nothing", "trivia", "Awards", "known_for"])
def test_an_unknown_facet_is_not_found(client, facet):
    assert client.get(address(PersonFactory(), facet)).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_person_is_only_read(client, method):
    person = PersonFactory()
    assert getattr(client, method)(person.get_absolute_url()).status_code == 405
    assert getattr(client, method)(address(person, "awards")).status_code == 405


def test_the_page_says_which_address_is_its_own(client):
    person = PersonFactory()
    page = Page(client.get(f"{person.get_absolute_url()}?utm_source=x"))
    assert page.relations == {"canonical": settings.SITE_URL + person.get_absolute_url()}


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        '" onmouseover="alert(1)" x=\'',
        "שלום\u202e abc",
        "👩‍👩‍👧‍👦🎬",
        "{{ 7*7 }}",
        "Donaudampfschifffahrt" * 10,
    ],
)
def test_hostile_words_are_shown_and_never_run(client, words):
    person = full_person(rows=1, name=words[:200], biography=words, birth_name=words[:200])
    for model, fields in free_texts():
        model._default_manager.update(**{name: words[:length] for name, length in fields.items()})
    for facet in ["", *(f"{slug}/" for slug in SLUGS)]:
        page = Page(client.get(f"{person.get_absolute_url()}{facet}"))
        assert words[:60] in page.all_words
        assert list(page.root.iter("script")) == []
        names = {name for element in page.root.iter() for name in element.attrib}
        assert [name for name in names if name.startswith("on")] == []
