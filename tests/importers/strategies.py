"""Catalogues of every shape that the format allows, for tests that try many."""

import unicodedata
from datetime import date
from decimal import Decimal
from typing import get_args

from hypothesis import strategies as st

from filmdb.lib.dates import PartialDate
from importers.catalogue import schema
from importers.catalogue.rules import UNIQUE
from people.models import Credit, Nomination, PersonNote
from titles.certificates import SYSTEMS
from titles.models import (
    AdvisoryCategory,
    AlternateTitle,
    BoxOfficeFigure,
    CompanyCredit,
    Connection,
    ExternalLink,
    Genre,
    Image,
    Note,
    ReleaseDate,
    SoundtrackCredit,
    TechnicalSpec,
    Video,
)

PEOPLE = ("ada-lovelace", "ben-gazzara", "setsuko-hara")
PICTURES = ("poster.webp", "still.png", "portrait.jpg")
FILM, SERIES, EPISODE = "a-film-1995", "a-series-1975", "an-episode"

# What YAML, databases and eyes trip over: marks of YAML, right-to-left, joiners, emoji, odd spaces.
PITFALLS = [
    "'",
    '"',
    ": ",
    " #",
    "- ",
    "|",
    ">",
    "&",
    "*",
    "!",
    "%",
    "@",
    "{",
    "]",
    "\\",
    "NO",
    "1:30",
    "~",
    "é",
    "e\u0301",
]
PITFALLS += [
    "שלום",
    "مرحبا",
    "\u202e",
    "\u200d",
    "👩‍👩‍👧",
    "🎬",
    "七人の侍",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\xa0",
    "\u3000",
    "\uffff",
]


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def _texts(letters: st.SearchStrategy[str], size: int) -> st.SearchStrategy[str]:
    parts = st.lists(st.one_of(letters, st.sampled_from(PITFALLS)), min_size=1, max_size=size)
    return parts.map("".join).map(_clean).filter(bool)


LETTERS = st.characters(exclude_categories=("Cc", "Cs"))
lines = _texts(LETTERS, 8)
texts = _texts(st.one_of(LETTERS, st.sampled_from(["\n", "\n\n", "\n  ", " word" * 30])), 8)
authors = lines.filter(lambda line: "@" not in line)
urls = st.integers(0, 10**6).map(lambda number: f"https://example.org/{number}?a=ü&b=[1]#x")
dates = st.one_of(
    st.builds(PartialDate, st.integers(1000, 2999)),
    st.builds(PartialDate, st.integers(1000, 2999), st.integers(1, 12)),
    st.builds(PartialDate, st.integers(1000, 2999), st.integers(1, 12), st.integers(1, 28)),
)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
years = st.integers(1870, 2200)
counts = st.integers(1, 2_000_000_000)
countries = st.sampled_from(["US", "FR", "NO", "XWG", "SUHH", "XKV"])
languages = st.sampled_from(["en", "no", "yue", "zxx", "vro"])
people = st.sampled_from(PEOPLE)
groups = st.lists(people, unique=True, max_size=3)
flags = st.booleans()


def one_of(choices):
    return st.sampled_from(choices.values)


def entries(**fields):
    """Mappings with some of the fields; those whose name ends in an underscore are always there."""
    required = {name.rstrip("_"): strategy for name, strategy in fields.items() if name.endswith("_")}
    optional = {name: strategy for name, strategy in fields.items() if not name.endswith("_")}
    return st.fixed_dictionaries(required, optional=optional)


def lists(strategy, schema_class=None, name="", size=2):
    """Short lists, in which nothing stands twice that may stand once."""
    built = strategy.map(schema_class.model_validate) if schema_class else strategy
    return st.lists(built, max_size=size, unique_by=UNIQUE.get(name))


certificates = st.sampled_from(
    [
        {"country": system.country, "system": system.name, "symbol": step.symbol}
        for system in SYSTEMS[:6]
        for step in system.steps
    ]
)
credits = {"person_": people, "job": lines, "credited_as": lines, "attribute": lines, "source": lines}
crew_flags = st.lists(st.sampled_from(["uncredited", "archive-footage", "unconfirmed"]), unique=True)
cast_flags = st.lists(st.sampled_from(get_args(schema.Flag)), unique=True)
crew = st.lists(entries(**credits, flags=crew_flags), min_size=1, max_size=2)
cast = st.lists(
    entries(**credits, flags=cast_flags, characters=st.lists(lines, max_size=2)), min_size=1, max_size=3
)
notes = entries(text_=texts, spoiler=flags, source=lines)
images = entries(
    file_=st.sampled_from(PICTURES),
    kind=one_of(Image.Kind),
    alt_text_=lines,
    licence_=one_of(Image.Licence),
    caption=lines,
    source=lines,
    people=groups,
)
box_office = st.one_of(
    entries(kind_=st.just("budget"), amount_=counts, currency_=st.sampled_from(["USD", "ITL"])),
    entries(
        kind_=st.just("opening-weekend"),
        amount_=counts,
        currency_=st.just("USD"),
        territory_=countries,
        weekend_end_date=days,
        screen_count=counts,
    ),
    entries(
        kind_=st.just("gross"),
        amount_=st.integers(1, 10**15),
        currency_=st.just("JPY"),
        territory=countries,
        as_of=dates,
        qualifier=one_of(BoxOfficeFigure.Qualifier),
    ),
)
figures = st.one_of(
    entries(
        site_=lines,
        measure_=st.sampled_from(["rating", "critic-score"]),
        value_=st.integers(0, 100).map(lambda tenths: Decimal(tenths) / 10),
        out_of_=st.sampled_from([10, 100]),
        vote_count=counts,
        url=urls,
    ),
    entries(
        site_=lines, measure_=st.just("user-reviews"), value_=counts.map(lambda n: n % 10**9), as_of=dates
    ),
    entries(site_=lines, measure_=st.just("popularity-rank"), value_=years, rank_change=st.integers(-9, 9)),
)
quotes = entries(
    lines_=st.lists(
        st.one_of(entries(speaker_=lines, text_=texts, direction=lines), entries(direction_=lines)),
        min_size=1,
        max_size=3,
    ),
    spoiler=flags,
    source=lines,
)
awards = entries(
    body_=lines,
    award_=lines,
    category=lines,
    year_=st.integers(1900, 2200),
    result_=one_of(Nomination.Result),
    people=groups,
    shared=flags,
    note=lines,
)
advisories = st.one_of(
    entries(
        severity_=st.sampled_from(get_args(schema.Severity)),
        items=st.lists(entries(text_=texts, spoiler=flags)),
    ),
    entries(items_=st.lists(entries(text_=texts), min_size=1, max_size=2)),
)
versions = entries(
    name_=st.sampled_from(["Director’s cut", "גרסה", "🎬 cut"]),
    medium=lines,
    runtime_minutes=st.integers(1, 30_000),
    certificate=certificates,
    differences=texts,
    spoiler=flags,
)
technical = {"kind_": one_of(TechnicalSpec.Kind), "value_": lines, "note": lines}
external = entries(publication_=lines, url_=urls, author=authors, date=dates, language=languages)


def _title_fields(versions_named):
    """The lists of any title; certifications and specifications may name its versions."""
    version = st.sampled_from(versions_named) if versions_named else st.none()
    given = st.tuples(certificates, entries(reason=lines, attribute=lines, version=version))
    return {
        "title_": lines,
        "original_title": lines,
        "year": years,
        "runtime_minutes": st.integers(1, 30_000),
        "genres": lists(one_of(Genre), name="genres"),
        "countries": lists(countries, name="countries"),
        "languages": lists(languages, name="languages"),
        "outline": lines,
        "summaries": lists(entries(text_=texts, author=authors, spoiler=flags)),
        "synopsis": entries(text_=texts, author=authors),
        "taglines": lists(lines),
        "keywords": lists(st.sampled_from(["las vegas", "café", "猫", "🎬"]), name="keywords"),
        "credits": st.dictionaries(
            one_of(Credit.Department).filter(lambda name: name != "cast"), crew, max_size=3
        ),
        "alternate_titles": lists(
            entries(
                name_=lines,
                country=countries,
                language=languages,
                type=one_of(AlternateTitle.Type),
                attribute=lines,
            )
        ),
        "release_dates": lists(
            entries(country_=countries, date_=dates, kind=one_of(ReleaseDate.Kind), attribute=lines),
            schema.ReleaseEntry,
            "release_dates",
        ),
        "certifications": lists(
            given.map(lambda parts: parts[0] | parts[1]), schema.CertificationEntry, "certifications"
        ),
        "advisories": st.dictionaries(one_of(AdvisoryCategory), advisories, max_size=3),
        "trivia": lists(notes),
        "goofs": lists(entries(kind_=one_of(Note.GoofKind), text_=texts, spoiler=flags)),
        "crazy_credits": lists(notes),
        "quotes": lists(quotes),
        "questions": lists(entries(question_=lines, answer_=texts, spoiler=flags)),
        "soundtracks": lists(
            entries(
                name_=lines,
                note=lines,
                credits=st.lists(entries(role_=one_of(SoundtrackCredit.Role), name_=lines), max_size=3),
            )
        ),
        "awards": lists(awards),
        "unlisted_awards": entries(wins_=st.integers(1, 9), nominations=st.integers(0, 9), source_=lines),
        "companies": lists(
            entries(
                name_=lines, role=one_of(CompanyCredit.Role), territory=countries, year=years, attribute=lines
            )
        ),
        "locations": lists(entries(place_=lines, scene=lines), schema.LocationEntry, "locations"),
        "technical": lists(entries(**technical, version=version), schema.TechnicalEntry, "technical"),
        "box_office": lists(box_office, schema.BoxOfficeEntry, "box_office", 3),
        "images": lists(images),
        "videos": lists(entries(kind=one_of(Video.Kind), name_=lines, length_seconds=counts, url_=urls)),
        "external_links": lists(
            entries(kind=one_of(ExternalLink.Kind), name_=lines, url_=urls, language=languages),
            schema.LinkEntry,
            "external_links",
        ),
        "external_reviews": lists(external, schema.ExternalReviewEntry, "external_reviews"),
        "external_figures": lists(figures, schema.FigureEntry, "external_figures"),
    }


@st.composite
def title_files(draw, **more):
    """A title with any of its lists; ``more`` fields are always there."""
    cuts = draw(lists(versions, schema.VersionEntry, "versions"))
    fields = _title_fields([cut.name for cut in cuts])
    content = draw(entries(**fields, **{f"{name}_": strategy for name, strategy in more.items()}))
    if draw(flags):
        content["credits"] = {"cast": draw(cast)} | content.get("credits", {})
    return schema.TitleFile.model_validate(content | {"versions": cuts})


@st.composite
def person_files(draw, others=()):
    """A person with any of their lists."""
    portraits = images.map(lambda image: image | {"kind": "portrait", "people": []})
    shared = entries(people=lists(st.sampled_from(others)) if others else st.just([]))
    content = draw(
        entries(
            name_=lines,
            sort_as=lines,
            birth_name=lines,
            birth_date=dates,
            birth_place=lines,
            death_place=lines,
            height_cm=st.integers(40, 280),
            imdb_id=st.just("nm0000115"),
            aliases=lists(entries(name_=lines, attribute=lines), schema.AliasEntry, "aliases"),
            biography=entries(text_=texts, author=authors),
            notes=lists(entries(kind=one_of(PersonNote.Kind), text_=texts, source=lines)),
            portraits=lists(
                st.tuples(portraits, shared).map(
                    lambda parts: parts[0] | {"people": list(dict.fromkeys(parts[1].get("people", [])))}
                )
            ),
        )
    )
    return schema.PersonFile.model_validate(content)


connections = entries(kind_=one_of(Connection.Kind), to_=st.just(FILM), note=lines, spoiler=flags)
seasons = st.lists(
    st.tuples(st.integers(0, 500), st.one_of(st.just(""), lines), st.one_of(st.just(""), texts)),
    min_size=1,
    max_size=3,
    unique_by=lambda season: season[0],
).map(lambda found: [{"number": n, "name": name, "outline": outline} for n, name, outline in sorted(found)])


@st.composite
def catalogues(draw):
    """People, a film, a series with its seasons and one episode, which refers to the film."""
    persons = {key: draw(person_files([other for other in PEOPLE if other != key])) for key in PEOPLE}
    persons |= {key: person.model_copy(update={"imdb_id": ""}) for key, person in list(persons.items())[1:]}
    series = draw(title_files(kind=st.just("series"), seasons=seasons))
    place = {
        "series": SERIES,
        "season": draw(st.sampled_from([s.number for s in series.seasons])),
        "number": 6,
    }
    episode = title_files(
        kind=st.just("episode"),
        episode=st.just(place),
        connections=lists(connections, schema.ConnectionEntry, "connections"),
    )
    return {FILM: draw(title_files()), SERIES: series, EPISODE: draw(episode)}, persons


bodies = lists(
    entries(name_=lines, country_=countries),
    schema.AwardBodyEntry,
    "bodies",
    3,
).map(lambda found: schema.AwardBodiesFile(bodies=tuple(found)))
