"""The reference film, fact by fact: what is known of *Leaving Las Vegas* is on its pages."""

import pytest

from tests.reading import Page

pytestmark = pytest.mark.django_db

# Sub-page ("" is the film page) → words that a visitor reads there.
FACTS = [
    ("", "Leaving Las Vegas 1995"),
    ("", "Director Mike Figgis"),
    ("", "Writers John O’Brien (based upon the novel by), Mike Figgis (screenplay by)"),
    ("", "Genres Drama, Romance"),
    ("", "Countries France, United Kingdom, United States"),
    ("", "Languages English, Russian"),
    ("", "Stars Nicolas Cage, Elisabeth Shue, Julian Sands"),
    ("full-credits", "John O’Brien (based upon the novel by)"),
    ("full-credits", "Mike Figgis (screenplay by)"),
    ("full-credits", "Albert Henderson Man at Strip Bar (as Al Henderson)"),
    ("", "Certificate: R"),
    ("", "Rated R for strong sexuality and language, violence and pervasive alcohol abuse"),
    ("certificates", "United States R MPA"),
    ("certificates", "Rated R for strong sexuality and language, violence and pervasive alcohol abuse"),
    ("", "1h 51m"),
    ("", "Runtime 111 minutes 112 minutes Unrated version, DVD"),
    ("technical", "Runtime 111 minutes 112 minutes Unrated version, DVD"),
    ("alternate-versions", "Unrated version DVD, 112 minutes"),
    (
        "alternate-versions",
        "The LaserDisc and the first pressings of the VHS cassette carried this unrated cut",
    ),
    ("", "9 February 1996 (USA)"),
    ("release-info", "United States 27 October 1995 limited"),
    ("release-info", "United States 9 February 1996 theatrical"),
    ("", "Budget $3,600,000 estimated"),
    ("", "Opening weekend (USA) $70,864 weekend ending 29 October 1995"),
    ("box-office", "Budget $3,600,000 estimated"),
    ("box-office", "Opening weekend (USA) $70,864 weekend ending 29 October 1995"),
    ("", "Won 1 Oscar. Another 31 wins & 29 nominations."),
    ("", "Sound mix Dolby Stereo digital"),
    ("", "Colour Colour"),
    ("", "Aspect ratio 1.66 : 1"),
    ("technical", "Sound mix Dolby Stereo digital Colour Colour Aspect ratio 1.66 : 1"),
    ("", "Filming locations California, USA"),
    ("locations", "California, USA"),
    ("", "Trailer 2:48"),
    ("videos", "Trailer, 2:48"),
    ("", "Popularity 1,471, ▲ up 290"),
    (
        "",
        "My One and Only Love Lyrics by Robert Mellin Music by Guy Wood Performed by Sting Courtesy of",
    ),
    ("soundtracks", "My One and Only Love Lyrics by Robert Mellin Music by Guy Wood Performed by Sting"),
    ("soundtracks", "Courtesy of A&M Records, Inc."),
    ("", "the supermarket’s drink shelves, which opens the film, was written for a later point in the story"),
    ("trivia", "which opens the film, was written for a later point in the story"),
    ("", "Factual error"),
    ("goofs", "Factual error"),
    ("goofs", "Casino tables are fixed to the floor, so he could not have done it."),
    ("", "They wait until the film has run for about fifteen minutes."),
    ("crazy-credits", "They wait until the film has run for about fifteen minutes."),
    ("", "Reviews 338 user · 101 critic IMDb"),
    ("external-reviews", "338 user IMDb"),
    ("external-reviews", "101 critic IMDb"),
]
CAST = [
    ("Nicolas Cage", "Ben Sanderson"),
    ("Elisabeth Shue", "Sera"),
    ("Julian Sands", "Yuri"),
    ("Richard Lewis", "Peter"),
    ("Steven Weber", "Marc Nussbaum"),
    ("Kim Adams", "Sheila"),
    ("Emily Procter", "Debbie"),
    ("Stuart Regen", "Man at Bar"),
    ("Valeria Golino", "Terri"),
    ("Graham Beckel", "L.A. Bartender"),
    ("Albert Henderson", "Man at Strip Bar (as Al Henderson)"),
    ("Shashi Bhatia", "Hispanic Prostitute"),
    ("Carey Lowell", "Bank Teller"),
    ("Anne Lange", "Business Colleague"),
    ("Thomas Kopache", "Mr. Simpson"),
]
OSCARS = [
    ("Won", "Best Actor in a Leading Role", "Nicolas Cage"),
    ("Nominated", "Best Actress in a Leading Role", "Elisabeth Shue"),
    ("Nominated", "Best Director", "Mike Figgis"),
    (
        "Nominated",
        "Best Writing, Screenplay Based on Material Previously Produced or Published",
        "Mike Figgis",
    ),
]
LAST_WORDS = "Ben [to Sera, as he is dying]: See how hard you make me, angel?"


@pytest.fixture
def read(visitor, leaving_las_vegas):
    """The film page, or one of its sub-pages."""

    def page(facet: str = "") -> Page:
        end = f"{facet}/" if facet else ""
        return Page(visitor.get(f"{leaving_las_vegas.get_absolute_url()}{end}"))

    return page


@pytest.mark.parametrize(("facet", "words"), FACTS)
def test_a_fact_is_on_its_page(read, facet, words):
    assert words in read(facet).spaced_words


def test_the_cast_is_in_the_order_of_its_billing(read):
    page = read()
    names = page.texts(".//ul[@class='cast']/li/a")
    roles = page.texts(".//ul[@class='cast']/li/span[@class='role']")
    assert list(zip(names, roles, strict=True)) == CAST
    everyone = page.texts(".//section[@id='cast']/p")
    assert everyone == ["First billed only; 28 more in the full credits"]


def test_the_cast_leads_the_full_credits_in_the_same_order(read):
    rows = read("full-credits").root.find(".//section[@id='cast']/ul")
    names = ["".join(row.find("a").itertext()) for row in rows]
    assert names[: len(CAST)] == [name for name, _role in CAST]
    assert len(names) == 43


def test_the_oscars_are_listed_with_their_result(read):
    rows = read("awards").texts(".//table//tr")
    for result, category, name in OSCARS:
        assert [
            row for row in rows if all(words in row for words in ("1996", result, "Oscar", category, name))
        ], (category, rows[:6])


def test_the_quote_is_hidden_until_it_is_asked_for(read):
    page = read("quotes")
    assert LAST_WORDS in page.all_words
    assert "angel" not in page.words
    assert "angel" not in read().words


@pytest.mark.parametrize("rest", ["", "reviews", "reviews/", "quotes/qt0101"])
def test_an_address_of_imdb_leads_here(visitor, leaving_las_vegas, rest):
    answer = visitor.get(f"/title/tt0113627/{rest}")
    assert (answer.status_code, answer["Location"]) == (301, leaving_las_vegas.get_absolute_url())


def test_a_person_s_address_of_imdb_leads_here(visitor, read):
    answer = visitor.get("/name/nm0000115/", follow=True)
    assert answer.redirect_chain[0][1] == 301
    assert Page(answer).texts(".//h1") == ["Nicolas Cage"]
    assert answer.redirect_chain[0][0] in read().links
