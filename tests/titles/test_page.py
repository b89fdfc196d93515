"""The page of a title: its cost, its parts, and what it keeps to itself."""

import pytest
from django.conf import settings
from django.db import connection

from tests.factories.hostile import free_texts
from tests.factories.people import CreditFactory, NominationFactory, UnlistedAwardsFactory
from tests.factories.records import FACETS, full_title, with_neighbours, with_rows
from tests.factories.titles import (
    AlternateTitleFactory,
    CertificationFactory,
    CompanyCreditFactory,
    CompanyFactory,
    ExternalFigureFactory,
    ExternalLinkFactory,
    NoteFactory,
    PlotFactory,
    QuestionFactory,
    QuoteLineFactory,
    ReleaseDateFactory,
    SeriesFactory,
    SoundtrackFactory,
    TitleFactory,
    VersionFactory,
)
from tests.reading import Page
from titles.models import Certificate, Country, Title
from titles.services import recount_facets

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_query_while_rendering")]
KINDS = Title.Kind.values


@pytest.fixture(autouse=True)
def _connection_is_known(db):
    """Django asks SQLite once per connection whether it knows JSON; that is no query of the page."""
    assert connection.features.supports_json_field


def read(client, title: Title) -> Page:
    """The page of a title whose counts are true."""
    return Page(client.get(recount_facets(title=title).get_absolute_url()))


# What it costs


@pytest.mark.parametrize("rows", [1, 3, 30, 300])
def test_a_film_page_costs_nine_queries_whatever_the_record_holds(client, rows, django_assert_num_queries):
    film = full_title(rows=rows)
    with django_assert_num_queries(9):
        assert client.get(film.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("rows", [1, 3, 30])
@pytest.mark.parametrize(("kind", "queries"), [("series", 10), ("mini-series", 10), ("episode", 11)])
def test_seasons_cost_one_query_more_and_neighbours_two(
    client, kind, queries, rows, django_assert_num_queries
):
    title = full_title(rows=rows, kind=kind)
    with django_assert_num_queries(queries):
        assert client.get(title.get_absolute_url()).status_code == 200


def test_a_bare_title_costs_nine_queries(client, django_assert_num_queries):
    film = TitleFactory()
    with django_assert_num_queries(9):
        client.get(film.get_absolute_url())


def test_a_film_page_with_every_section_weighs_at_most_60_kb(client):
    page = Page(client.get(full_title(rows=30).get_absolute_url()))
    assert len(page.texts(".//ul[@class='cast']/li")) == 15
    assert set(page.texts(".//div[@class='jump__links']/a")) == {
        "Cast",
        "Storyline",
        "Did you know?",
        "Details",
        "Box office",
        "Technical",
        "Photos and videos",
        "Connections",
        "Questions",
        "Companies",
    }
    assert len(page.html.encode()) <= 60_000


# Which parts it has


def test_a_bare_title_is_a_drawn_poster_a_heading_and_the_day_of_its_last_change(client):
    film = TitleFactory(title="Untold", year=None)
    page = Page(client.get(film.get_absolute_url()))
    changed = f"{film.updated_at.day} {film.updated_at:%B %Y}"
    assert page.all_words == f"Untold Untold This record last changed on {changed}."
    assert page.main.findall(".//a") == page.main.findall(".//nav") == page.main.findall(".//dt") == []
    assert page.hollow == []
    assert page.title == "Untold – FilmDB"
    assert page.description == ["Untold: cast, crew and facts."]


SECTIONS = {
    "full-credits": ["Cast"],
    "awards": ["Awards"],
    "plot": ["Storyline"],
    "keywords": ["Storyline"],
    "taglines": ["Storyline"],
    "trivia": ["Did you know?"],
    "goofs": ["Did you know?"],
    "quotes": ["Did you know?"],
    "crazy-credits": ["Did you know?"],
    "alternate-versions": ["Did you know?", "Technical specifications"],
    "connections": ["Connections"],
    "soundtracks": ["Did you know?"],
    "faq": ["Questions"],
    "certificates": ["Storyline"],
    "parents-guide": ["Storyline"],
    "release-info": ["Details"],
    "locations": ["Details"],
    "box-office": ["Box office"],
    "companies": ["Company credits"],
    "technical": ["Technical specifications"],
    "media": ["Photos and videos"],
    "videos": ["Photos and videos"],
    "external-sites": ["Details"],
    "external-reviews": ["Elsewhere"],
}


@pytest.mark.parametrize("facet", FACETS)
def test_a_title_with_one_kind_of_rows_shows_their_section_alone(client, facet):
    film = with_rows(facet, 1)
    page = Page(client.get(film.get_absolute_url()))
    assert page.headings == SECTIONS[facet]
    assert f"{film.get_absolute_url()}{facet}/" in page.links
    assert [link for link in page.links if link in ("", "#", "None")] == []
    assert page.hollow == []


@pytest.mark.parametrize("rows", [1, 30])
@pytest.mark.parametrize("kind", KINDS)
def test_each_anchor_of_the_page_s_navigation_is_on_the_page(client, kind, rows):
    page = Page(client.get(full_title(rows=rows, kind=kind).get_absolute_url()))
    ids = [element.get("id") for element in page.root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(ids)


def test_the_page_leads_to_each_sub_page_with_its_count(client):
    film = full_title(rows=3)
    page = Page(client.get(film.get_absolute_url()))
    menu = page.root.findall(".//details[@class='jump__all']//a")
    counts = {link.get("href").split("/")[-2]: link.find("small").text for link in menu}
    assert counts == {slug: str(count) for slug, count in film.facet_counts.items()}
    assert len(counts) == len(FACETS)


def test_a_song_without_credits_leaves_no_empty_section(client):
    page = read(client, SoundtrackFactory().title)
    assert page.headings == []


@pytest.mark.parametrize(
    ("make", "heading", "label"),
    [
        (lambda film: AlternateTitleFactory(title=film, name="Other"), "Details", "Also known as"),
        (lambda film: ExternalLinkFactory(title=film, kind="database"), "Details", "Elsewhere"),
        (
            lambda film: CertificationFactory(
                title=film, certificate=Certificate.objects.filter(country="DE").first()
            ),
            "Storyline",
            "Certificate",
        ),
    ],
)
def test_a_lone_fact_is_shown_under_its_label(client, make, heading, label):
    film = TitleFactory()
    make(film)
    page = read(client, film)
    assert (page.headings, page.texts(".//dt")) == ([heading], [label])


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("film", []),
        ("short", ["Short"]),
        ("tv-film", ["TV film"]),
        ("series", ["Series"]),
        ("mini-series", ["Mini-series"]),
        ("episode", ["Episode"]),
        ("video", ["Video"]),
    ],
)
def test_every_kind_but_a_film_says_what_it_is(client, kind, words):
    page = Page(client.get(TitleFactory(kind=kind).get_absolute_url()))
    assert page.texts(".//p[@class='crumbs']") == words


# What it shows


def test_the_heading_has_years_and_an_original_title(client):
    page = Page(
        client.get(TitleFactory(title="The Wages of Fear", original_title="Le salaire").get_absolute_url())
    )
    assert page.texts(".//h1") == ["The Wages of Fear 1995"]
    assert page.texts(".//p[@class='hero__original']") == ["Original title: Le salaire"]
    series = SeriesFactory(title="Fawlty Towers", year=1975, end_year=1979)
    page = Page(client.get(series.get_absolute_url()))
    assert page.texts(".//h1") == ["Fawlty Towers 1975–1979"]
    assert page.title == "Fawlty Towers (1975–1979) – FilmDB"


@pytest.mark.parametrize(
    ("releases", "words"),
    [
        (
            [("US", "1995-10-27", "limited"), ("US", "1996-02-09", "theatrical")],
            "9 February 1996 (USA)",
        ),
        (
            [("CA", "1995-09", "premiere"), ("FR", "1996-03", "theatrical"), ("GB", "1996", "theatrical")],
            "1996 (UK)",
        ),
        ([("CA", "1995-09", "premiere"), ("US", "1995-10-27", "limited")], "27 October 1995 (USA)"),
        ([("US", "1990-01-02", "physical"), ("US", "1990-05-01", "tv")], "1 May 1990 (USA)"),
        (
            [("US", "2011-05-24", "physical"), ("SUHH", "1973-02-05", "theatrical")],
            "5 February 1973 (Soviet Union)",
        ),
        ([("US", "1990-05-01", "theatrical"), ("US", "1989", "tv")], "1 May 1990 (USA)"),
        ([("IT", "1995-09-03", "festival"), ("CA", "1995-09", "premiere")], "September 1995 (Canada)"),
    ],
)
def test_the_release_beside_the_title_is_the_reader_s(client, releases, words):
    film = TitleFactory()
    for code, date, kind in releases:
        ReleaseDateFactory(
            title=film, country=Country.objects.get(code=code), date=date, kind=kind, attribute=""
        )
    page = read(client, film)
    assert page.texts(".//p[@class='facts']") == [words]
    assert page.label("Release date")[0].startswith(words)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "Ada 1"),
        (3, "Ada 1, Ada 2, Ada 3"),
        (4, "Ada 1, Ada 2, Ada 3, 1 more credit"),
        (20, "Ada 1, Ada 2, Ada 3, 17 more credits"),
    ],
)
def test_three_writers_are_named_and_the_rest_counted(client, count, words):
    film = TitleFactory()
    for n in range(1, count + 1):
        CreditFactory(title=film, department="writing", person__name=f"Ada {n}", position=n)
    page = read(client, film)
    assert page.label("Writer" if count == 1 else "Writers") == [words]
    more = [link for link in page.links if link.endswith("#writing")]
    assert more == ([f"{film.get_absolute_url()}full-credits/#writing"] if count > 3 else [])
    assert len(Page(client.get(f"{film.get_absolute_url()}full-credits/")).texts(".//*[@id='writing']")) == 1


def test_the_words_of_the_screen_stand_beside_a_name(client):
    film = TitleFactory()
    credits = {"department": "writing", "title": film}
    CreditFactory(**credits, person__name="John O’Brien", attribute="based upon the novel by", position=1)
    CreditFactory(**credits, person__name="Ada", credited_as="A. Lovelace", is_uncredited=True, position=2)
    assert read(client, film).label("Writers") == [
        "John O’Brien (based upon the novel by), Ada (as A. Lovelace) (uncredited)"
    ]


@pytest.mark.parametrize(
    ("count", "note"),
    [
        (15, []),
        (16, ["First billed only; 1 more in the full credits"]),
        (40, ["First billed only; 25 more in the full credits"]),
    ],
)
def test_the_first_fifteen_of_the_cast_are_billed(client, count, note):
    film = TitleFactory()
    for n in range(count, 0, -1):
        CreditFactory(title=film, person__name=f"Ada {n}", position=n, characters=[f"Role {n}", "Narrator"])
    page = read(client, film)
    assert page.texts(".//section[@id='cast']/p") == note
    assert page.texts(".//ul[@class='cast']/li/a") == [f"Ada {n}" for n in range(1, 16)]
    assert page.texts(".//ul[@class='cast']//span[@class='role']")[0] == "Role 1 / Narrator"
    assert page.label("Stars") == ["Ada 1, Ada 2, Ada 3"]


def test_three_companies_of_each_role_are_named_each_once(client):
    film = TitleFactory()
    lumiere = CompanyFactory(name="Lumière Pictures")
    for attribute in ("", "presents"):
        CompanyCreditFactory(title=film, company=lumiere, attribute=attribute, position=1)
    for n in range(2, 6):
        CompanyCreditFactory(title=film, company__name=f"Company {n}", position=n)
    united = {"role": "distribution", "territory_id": "US", "year": 1995, "attribute": "theatrical"}
    CompanyCreditFactory(title=film, company__name="United Artists", **united)
    page = read(client, film)
    assert page.label("Production") == ["Lumière Pictures, Company 2, Company 3"]
    assert page.label("Distribution") == ["United Artists (USA, 1995, theatrical)"]


def test_the_awards_are_told_in_a_sentence_that_counts_those_without_rows(client):
    film = TitleFactory()
    oscar = {"headline_rank": 1, "headline_singular": "Oscar", "headline_plural": "Oscars"}
    won = NominationFactory(title=film, **{f"category__body__{name}": value for name, value in oscar.items()})
    NominationFactory(title=film, category__body=won.category.body, result="nominated")
    NominationFactory.create_batch(2, title=film)
    UnlistedAwardsFactory(title=film, win_count=29, nomination_count=28)
    page = read(client, film)
    assert "Won 1 Oscar. Another 31 wins & 29 nominations." in page.words


def test_awards_known_by_number_only_lead_to_their_source(client):
    film = UnlistedAwardsFactory(win_count=3).title
    page = read(client, film)
    assert page.headings == ["Awards"]
    assert "3 wins." in page.words
    links = {link.get("href") for link in page.main.findall(".//a")}
    assert links == {f"{film.get_absolute_url()}awards/"}


def test_a_figure_from_elsewhere_names_its_site_and_says_its_change_in_words(client):
    film = TitleFactory()
    for measure, value in (("user-reviews", 338), ("critic-reviews", 101)):
        ExternalFigureFactory(title=film, site="IMDb", measure=measure, value=value)
    rank = {"measure": "popularity-rank", "value": 1471, "rank_change": 290}
    ExternalFigureFactory(title=film, site="IMDb", **rank)
    page = read(client, film)
    assert page.label("Reviews") == ["338 user · 101 critic IMDb; 3 listed here"]
    assert page.label("Popularity") == ["1,471, ▲ up 290 IMDb"]


def test_an_alternate_title_equal_to_the_title_is_hidden(client):
    film = TitleFactory(title="Leaving Las Vegas")
    AlternateTitleFactory(title=film, name="Leaving Las Vegas", position=1)
    assert read(client, film).headings == []
    AlternateTitleFactory(title=film, name="Via da Las Vegas", country_id="IT", position=2)
    assert read(client, film).label("Also known as") == ["Via da Las Vegas Italy · all titles"]


def test_the_certificate_is_the_reader_s_with_its_reason(client):
    film = TitleFactory()
    for country, symbol in (("DE", "16"), ("US", "R")):
        certificate = Certificate.objects.get(country=country, symbol=symbol)
        CertificationFactory(title=film, certificate=certificate, reason=f"for {symbol}")
    page = read(client, film)
    assert page.texts(".//span[@class='cert']") == ["Certificate: R"]
    assert page.label("Certificate") == ["Rated R for R · all countries"]


SECRET = "He dies in the end."
SPOILERS = {
    "plot": lambda film: PlotFactory(title=film, text=SECRET, is_spoiler=True),
    "trivia": lambda film: NoteFactory(title=film, text=SECRET, is_spoiler=True),
    "goofs": lambda film: NoteFactory(
        title=film, kind="goof", goof_kind="other", text=SECRET, is_spoiler=True
    ),
    "crazy-credits": lambda film: NoteFactory(title=film, kind="crazy-credit", text=SECRET, is_spoiler=True),
    "quotes": lambda film: QuoteLineFactory(quote__title=film, text=SECRET, quote__is_spoiler=True),
    "alternate-versions": lambda film: VersionFactory(title=film, differences=SECRET, is_spoiler=True),
    "faq": lambda film: QuestionFactory(title=film, answer=SECRET, is_spoiler=True),
}


@pytest.mark.parametrize("facet", SPOILERS)
def test_a_spoiler_stands_in_closed_details(client, facet):
    film = TitleFactory()
    SPOILERS[facet](film)
    film = recount_facets(title=film)
    for address in (film.get_absolute_url(), f"{film.get_absolute_url()}{facet}/"):
        page = Page(client.get(address))
        assert page.all_words.count(SECRET) == 1
        assert SECRET not in page.words
        assert page.texts(".//details[@class='spoiler']/summary")[0].lower().endswith("spoiler – show")
        assert SECRET not in page.description[0]


def test_what_is_no_spoiler_is_open(client):
    film = TitleFactory()
    for make in SPOILERS.values():
        make(film)
    for rows in (film.plots, film.notes, film.quotes, film.versions, film.questions):
        rows.update(is_spoiler=False)
    page = read(client, film)
    assert page.words.count(SECRET) == len(SPOILERS)
    assert page.root.findall(".//details[@class='spoiler']") == []


# Episodes and series


def test_an_episode_names_its_place_and_its_neighbours(client):
    episode = TitleFactory(title="Basil the Rat", kind="episode")
    season = with_neighbours(episode, rows=2)
    page = read(client, episode)
    assert page.texts(".//nav[@class='crumbs']") == ["Fawlty Towers › Season 2 › Episode 3"]
    assert page.values(".//nav[@class='crumbs']/a", "href") == [
        season.series.get_absolute_url(),
        season.get_absolute_url(),
    ]
    assert page.texts(".//nav[@class='pager']/a") == ["← Previous: Part 2", "Next: Part 4 →"]
    first = season.episodes.get(number=1).title
    assert read(client, first).texts(".//nav[@class='pager']/a") == ["Next: Part 2 →"]


@pytest.mark.parametrize("facet", ["", "trivia/"])
def test_an_episode_without_a_series_has_no_dead_link(client, facet):
    episode = TitleFactory(kind="episode", title="Lost")
    page = Page(client.get(f"{episode.get_absolute_url()}{facet}"))
    assert [link for link in page.links if not link] == []


def test_a_series_leads_to_its_seasons(client):
    series = SeriesFactory()
    for number in (2, 0, 1):
        season = series.seasons.create(number=number, name="The hotel" if number else "")
        season.episodes.create(title=TitleFactory(kind="episode", title=f"Part {number}"), number=1)
    page = read(client, series)
    assert page.headings == ["Episodes"]
    assert page.texts(".//section[@id='seasons']//li") == [
        "Specials",
        "Season 1 – The hotel",
        "Season 2 – The hotel",
    ]
    addresses = page.values(".//section[@id='seasons']//li/a", "href")
    assert addresses == [f"{series.get_absolute_url()}season/{number}/" for number in (0, 1, 2)]
    assert [Page(client.get(address)).headings for address in addresses] == [
        ["Part 0", "Seasons"],
        ["Part 1", "Seasons"],
        ["Part 2", "Seasons"],
    ]


@pytest.mark.parametrize("rows", [1, 3, 50])
def test_a_season_costs_five_queries(client, rows, django_assert_num_queries):
    season = with_neighbours(TitleFactory(kind="episode"), rows=rows)
    for episode in season.episodes.all():
        ReleaseDateFactory(title=episode.title)
    with django_assert_num_queries(5):
        page = Page(client.get(season.get_absolute_url()))
    assert len(page.texts(".//ol[@class='episodes']/li")) == min(2 * rows + 1, 50)


@pytest.mark.parametrize("number", ["2", "1000", "-1", "x"])
def test_a_season_that_does_not_exist_is_not_found(client, number):
    series = SeriesFactory()
    series.seasons.create(number=1)
    assert client.get(f"{series.get_absolute_url()}season/{number}/").status_code == 404


def test_a_film_has_no_seasons(client):
    film = TitleFactory()
    film.seasons.create(number=1)
    assert client.get(f"{film.get_absolute_url()}season/1/").status_code == 404
    assert read(client, film).headings == []


# Hostile words, and addresses

HOSTILE = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "an attribute": '" onmouseover="alert(1)" x=\'',
    "right to left": "שלום\u202e abc \u202cעולם",
    "emoji": "👩‍👩‍👧‍👦🎬" * 4,
    "a template": "{{ 7*7 }}{% now 'Y' %}",
    "no space in 300": "Donaudampfschifffahrtsgesell" * 11,
}


def fill_with(words: str, title: Title) -> None:
    """Put the words into every text of the record that is free to hold them."""
    for model, fields in free_texts():
        model._default_manager.update(**{name: words[:length] for name, length in fields.items()})
    title.credits.filter(department="cast").update(characters=[words])


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_are_shown_and_never_run(client, words):
    film = full_title(rows=1, title=words[:300])
    fill_with(words, film)
    bare = Page(client.get(TitleFactory().get_absolute_url()))
    bare_facet = Page(client.get(f"{TitleFactory().get_absolute_url()}trivia/"))
    shown = " ".join(words[:60].split())
    for facet in ["", *(f"{slug}/" for slug in FACETS)]:
        page = Page(client.get(f"{film.get_absolute_url()}{facet}"))
        assert shown in page.all_words
        assert [dict(script.attrib) for script in page.root.iter("script")] == [
            dict(script.attrib) for script in (bare_facet if facet else bare).root.iter("script")
        ]
        names = {name for element in page.root.iter() for name in element.attrib}
        assert [name for name in names if name.startswith("on")] == []
    assert page.title.startswith(shown)


def test_other_addresses_of_a_title_lead_to_its_page(client):
    film = TitleFactory(title="Leaving Las Vegas", imdb_id="tt0113627")
    pages = [
        f"/title/{film.pk}/",
        f"/title/{film.pk}/wrong/",
        f"/title/{film.pk}/Leaving-Las-Vegas/",
        "/title/tt0113627/",
        "/title/tt0113627/reviews",
    ]
    answers = [client.get(address) for address in pages]
    assert {(answer.status_code, answer["Location"]) for answer in answers} == {
        (301, f"/title/{film.pk}/leaving-las-vegas/")
    }


@pytest.mark.parametrize(
    "address",
    [
        *(f"/title/{number}/x/" for number in (1, 999999999999999999, "9" * 300, 0, -1)),
        *("/title/tt0000001/", "/title/tt1/", "/title/x/"),
    ],
)
def test_a_title_that_does_not_exist_is_not_found(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_title_is_only_read(client, method):
    assert getattr(client, method)(TitleFactory().get_absolute_url()).status_code == 405


def test_the_page_says_which_address_is_its_own(client):
    film = TitleFactory(outline="A short outline.")
    page = Page(client.get(f"{film.get_absolute_url()}?utm_source=x"))
    assert page.relations == {"canonical": settings.SITE_URL + film.get_absolute_url()}
    assert page.description == ["A short outline."]


def test_without_an_outline_the_description_names_the_makers(client):
    film = TitleFactory(title="Solaris", year=1972)
    CreditFactory(title=film, department="directing", person__name="Ada")
    CreditFactory(title=film, person__name="Ben")
    assert read(client, film).description == ["Solaris (1972), by and with Ada, Ben: cast, crew and facts."]
