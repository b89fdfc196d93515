"""Whole records: a title or a person with so many rows of everything, written in bulk."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Model

from people import models as people
from people.services import recount_person
from tests.factories.people import PersonFactory
from tests.factories.titles import SeriesFactory, TitleFactory
from titles import models
from titles.services import recount_facets

Numbers = Iterable[int]
SENTENCE = "A man sells what he owns, fills a trolley and drives into the desert. "


def named(model: type[Model], names: Iterable[str], **fields: Any) -> list[Any]:
    """The rows of these names, made where they are missing; they are shared by all titles."""
    names = list(names)
    model._default_manager.bulk_create([model(name=name, **fields) for name in names], ignore_conflicts=True)
    found = {row.name: row for row in model._default_manager.filter(name__in=names)}
    return [found[name] for name in names]


def people_named(word: str, numbers: Numbers) -> list[people.Person]:
    return people.Person.objects.bulk_create(people.Person(name=f"{word} {n}") for n in numbers)


def write(model: type[Any], title: models.Title, rows: Iterable[dict[str, Any]]) -> list[Any]:
    """Write rows of a title, each with its place."""
    has_place = any(field.name == "position" for field in model._meta.fields)
    return model._default_manager.bulk_create(
        model(title=title, **({"position": n} if has_place else {}), **row) for n, row in enumerate(rows, 1)
    )


def countries(numbers: Numbers) -> list[str]:
    """A code for each number, from the reference rows, over and over."""
    codes = list(models.Country.objects.order_by("code").values_list("code", flat=True))
    return [codes[n % len(codes)] for n in numbers]


def _credits(title: models.Title, numbers: Numbers) -> None:
    crew = {"directing": "Director", "writing": "Writer", "producing": "Producer"}
    for department, word in crew.items():
        lines = ({"person": person, "job": word} for person in people_named(word, numbers))
        write(people.Credit, title, ({**line, "department": department} for line in lines))
    cast = zip(people_named("Performer", numbers), numbers, strict=True)
    write(people.Credit, title, ({"person": person, "characters": [f"Role {n}"]} for person, n in cast))


def _awards(title: models.Title, numbers: Numbers) -> None:
    (body,) = named(
        people.AwardBody,
        ["Academy"],
        headline_rank=1,
        headline_singular="Oscar",
        headline_plural="Oscars",
    )
    categories = people.AwardCategory.objects.bulk_create(
        people.AwardCategory(body=body, award="Oscar", name=f"Best thing {n} of {title.pk}") for n in numbers
    )
    rows = write(
        people.Nomination,
        title,
        ({"category": category, "year": 1996, "result": "won"} for category in categories),
    )
    for recipients in (people_named("Winner", numbers), people_named("Other winner", numbers)):
        people.NominationRecipient.objects.bulk_create(
            people.NominationRecipient(nomination=row, person=person)
            for row, person in zip(rows, recipients, strict=True)
        )


def _quotes(title: models.Title, numbers: Numbers) -> None:
    """Two lines in each quote, and in the first as many as there are quotes."""
    quotes = write(models.Quote, title, ({} for _ in numbers))
    lines = [(quote, n) for quote, n in zip(quotes, numbers, strict=True) for _line in range(2)]
    models.QuoteLine.objects.bulk_create(
        models.QuoteLine(quote=quote, speaker="Ben", text=f"Said {n}.")
        for quote, n in [*lines, *((quotes[0], n) for n in numbers)]
    )


def _soundtracks(title: models.Title, numbers: Numbers) -> None:
    """Two credit lines for each song, and for the first as many as there are songs."""
    songs = write(models.Soundtrack, title, ({"name": f"Song {n}"} for n in numbers))
    models.SoundtrackCredit.objects.bulk_create(
        models.SoundtrackCredit(soundtrack=song, role=role, name=f"Musician {n}")
        for role in ("music", "performed")
        for song, n in [*zip(songs, numbers, strict=True), *((songs[0], n) for n in numbers)]
    )


def _connections(title: models.Title, numbers: Numbers) -> None:
    """As many from the title as there are to it."""
    others = models.Title.objects.bulk_create(
        models.Title(title=f"{word} {n}", year=1950 + n % 70)
        for word in ("Referenced film", "Referring film")
        for n in numbers
    )
    half = len(others) // 2
    models.Connection.objects.bulk_create(
        [models.Connection(from_title=title, kind="references", to_title=other) for other in others[:half]]
        + [models.Connection(from_title=other, kind="references", to_title=title) for other in others[half:]]
    )


def _media(title: models.Title, numbers: Numbers) -> None:
    """A poster and the stills, of files that nobody opens, with a person in each."""
    kinds = ["poster"] + ["still"] * len(list(numbers))
    size = {"width": 600, "height": 400, "licence": "cc0"}
    images = write(
        models.Image,
        title,
        (
            {"kind": kind, "file": f"images/{n}.webp", "alt_text": f"View {n}", "caption": f"{kind} {n}"}
            | size
            for n, kind in enumerate(kinds)
        ),
    )
    people.ImagePerson.objects.bulk_create(
        people.ImagePerson(image=image, person=person)
        for image, person in zip(images, people_named("Face", range(len(images))), strict=True)
    )


def _certificates(title: models.Title, numbers: Numbers) -> None:
    rated = models.Certificate.objects.get(country="US", system="MPA", symbol="R")
    rows = ({"certificate": rated, "reason": f"for reason {n}", "attribute": f"copy {n}"} for n in numbers)
    write(models.Certification, title, rows)


def _release_info(title: models.Title, numbers: Numbers) -> None:
    codes = countries(numbers)
    write(
        models.ReleaseDate,
        title,
        (
            {"country_id": code, "date": "1995-10-27", "attribute": f"City {n}"}
            for n, code in zip(numbers, codes, strict=True)
        ),
    )
    write(
        models.AlternateTitle,
        title,
        (
            {"name": f"Other title {n}", "country_id": code, "language_id": "pt"}
            for n, code in zip(numbers, codes, strict=True)
        ),
    )


def _parents_guide(title: models.Title, numbers: Numbers) -> None:
    models.Advisory.objects.bulk_create(
        models.Advisory(title=title, category=category, severity=3)
        for category in models.AdvisoryCategory.values
    )
    write(models.AdvisoryItem, title, ({"category": "alcohol", "text": f"Scene {n}"} for n in numbers))


def _box_office(title: models.Title, numbers: Numbers) -> None:
    write(models.BoxOfficeFigure, title, [{"kind": "budget", "amount": 3_600_000, "qualifier": "estimated"}])
    codes = zip(numbers, countries(numbers), strict=True)
    rows = (
        {"kind": "gross", "amount": 1_000_000 * n, "territory_id": code, "as_of_date": str(2999 - n)}
        for n, code in codes
    )
    write(models.BoxOfficeFigure, title, rows)


def _technical(title: models.Title, numbers: Numbers) -> None:
    for kind in ("sound-mix", "colour", "aspect-ratio", "camera"):
        write(models.TechnicalSpec, title, ({"kind": kind, "value": f"{kind} {n}"} for n in numbers))


def _external_reviews(title: models.Title, numbers: Numbers) -> None:
    """Publications, and one figure less: what the site above them counts."""
    reviews = ({"publication": f"Paper {n}", "url": f"https://paper.example/{n}"} for n in numbers)
    write(models.ExternalReview, title, reviews)
    write(
        models.ExternalFigure,
        title,
        ({"site": f"Site {n}", "measure": "user-reviews", "value": n} for n in numbers),
    )


def _plot(title: models.Title, numbers: Numbers) -> None:
    rows = [{"text": f"Summary {n}. {SENTENCE * 8}", "author_name": f"Author {n}"} for n in numbers]
    write(models.Plot, title, [*rows, {"kind": "synopsis", "text": SENTENCE * 30, "is_spoiler": True}])


def _simple(model: type[Any], row: Callable[[int], dict[str, Any]]) -> Callable[..., None]:
    def fill(title: models.Title, numbers: Numbers) -> None:
        write(model, title, map(row, numbers))

    return fill


def _shared(through: type[Any], field: str, model: type[Any], name: str) -> Callable[..., None]:
    def fill(title: models.Title, numbers: Numbers) -> None:
        rows = named(model, (name.format(n) for n in numbers))
        write(through, title, ({field: row} for row in rows))

    return fill


def _note(kind: str, **fields: str) -> Callable[..., None]:
    return _simple(models.Note, lambda n: {"kind": kind, "text": f"Note {n}. {SENTENCE * 3}", **fields})


# What fills each sub-page of a title, by its slug.
FACETS: dict[str, Callable[..., None]] = {
    "full-credits": _credits,
    "awards": _awards,
    "plot": _plot,
    "keywords": _shared(models.TitleKeyword, "keyword", models.Keyword, "keyword {}"),
    "taglines": _simple(models.Tagline, lambda n: {"text": f"Tagline {n}"}),
    "trivia": _note("trivia"),
    "goofs": _note("goof", goof_kind="factual"),
    "quotes": _quotes,
    "crazy-credits": _note("crazy-credit"),
    "alternate-versions": _simple(
        models.Version,
        lambda n: {"name": f"Cut {n}", "medium": "DVD", "runtime_minutes": n, "differences": SENTENCE},
    ),
    "connections": _connections,
    "soundtracks": _soundtracks,
    "faq": _simple(models.Question, lambda n: {"question": f"Question {n}?", "answer": SENTENCE}),
    "certificates": _certificates,
    "parents-guide": _parents_guide,
    "release-info": _release_info,
    "locations": _shared(models.FilmingLocation, "location", models.Location, "Street {}, Nevada, USA"),
    "box-office": _box_office,
    "companies": _shared(models.CompanyCredit, "company", models.Company, "Company {} Pictures"),
    "technical": _technical,
    "media": _media,
    "videos": _simple(models.Video, lambda n: {"name": f"Video {n}", "url": f"https://video.example/{n}"}),
    "external-sites": _simple(
        models.ExternalLink,
        lambda n: {"kind": "official", "name": f"Official {n}", "url": f"https://site.example/{n}"},
    ),
    "external-reviews": _external_reviews,
}


def with_rows(facet: str, rows: int, **fields: Any) -> models.Title:
    """A title with so many rows behind one of its sub-pages, and counted."""
    title = TitleFactory(**fields)
    FACETS[facet](title, range(1, rows + 1))
    return recount_facets(title=title)


def full_title(*, rows: int, **fields: Any) -> models.Title:
    """A title with so many rows in every section, or as many as the record allows there."""
    title = TitleFactory(runtime_minutes=111, outline=SENTENCE * 3, imdb_id="tt0113627", **fields)
    numbers = range(1, rows + 1)
    for fill in FACETS.values():
        fill(title, numbers)
    write(models.TitleGenre, title, ({"genre": genre} for genre in models.Genre.values[:rows]))
    write(models.TitleCountry, title, ({"country_id": code} for code in dict.fromkeys(countries(numbers))))
    languages = models.Language.objects.order_by("code")[:rows]
    write(models.TitleLanguage, title, ({"language": language} for language in languages))
    people.UnlistedAwards.objects.create(title=title, win_count=rows, nomination_count=rows, source="A list")
    if title.is_serial:
        models.Season.objects.bulk_create(models.Season(series=title, number=n) for n in numbers)
    if title.kind == "episode":
        with_neighbours(title, rows=rows)
    return recount_facets(title=title)


def with_neighbours(title: models.Title, *, rows: int) -> models.Season:
    """Place an episode second in a season, with so many more before and after it."""
    season = models.Season.objects.create(series=SeriesFactory(title="Fawlty Towers"), number=2)
    others = models.Title.objects.bulk_create(
        models.Title(title=f"Part {n}", kind="episode") for n in range(1, 2 * rows + 2) if n != rows + 1
    )
    others.insert(rows, title)
    models.Episode.objects.bulk_create(
        models.Episode(title=other, season=season, number=n) for n, other in enumerate(others, 1)
    )
    return season


def full_person(*, rows: int, **fields: Any) -> people.Person:
    """A person with so many credits, awards, aliases, notes and images."""
    person = PersonFactory(**fields)
    titles = models.Title.objects.bulk_create(
        models.Title(title=f"Work {n}", year=1900 + n % 200) for n in range(1, rows + 1)
    )
    for fill in PERSON_FACETS.values():
        fill(person, titles)
    return recount_person(person=person)


def _filmography(person: people.Person, titles: list[models.Title]) -> None:
    departments = people.Credit.Department.values
    people.Credit.objects.bulk_create(
        people.Credit(person=person, title=title, department=departments[n % 3], position=1)
        for n, title in enumerate(titles)
    )


def _biography(person: people.Person, titles: list[models.Title]) -> None:
    numbers = range(1, len(titles) + 1)
    people.Alias.objects.bulk_create(people.Alias(person=person, name=f"Alias {n}") for n in numbers)
    people.PersonNote.objects.bulk_create(
        people.PersonNote(person=person, kind=kind, text=f"{kind} {n}")
        for kind in people.PersonNote.Kind.values
        for n in numbers
    )


def _person_awards(person: people.Person, titles: list[models.Title]) -> None:
    (body,) = named(people.AwardBody, ["Academy"])
    category = people.AwardCategory.objects.get_or_create(body=body, award="Oscar", name="Best thing")[0]
    rows = people.Nomination.objects.bulk_create(
        people.Nomination(title=title, category=category, year=1996, result="won") for title in titles
    )
    people.NominationRecipient.objects.bulk_create(
        people.NominationRecipient(nomination=row, person=person) for row in rows
    )


def _person_media(person: people.Person, titles: list[models.Title]) -> None:
    images = models.Image.objects.bulk_create(
        models.Image(
            title=title,
            kind="poster",
            file=f"images/{title.pk}.webp",
            width=600,
            height=400,
            alt_text=f"View {n}",
            caption=f"Face {n}",
            licence="cc0",
        )
        for n, title in enumerate(titles, 1)
    )
    people.ImagePerson.objects.bulk_create(people.ImagePerson(image=image, person=person) for image in images)


# What fills each sub-page of a person, by its slug.
PERSON_FACETS: dict[str, Callable[..., None]] = {
    "filmography": _filmography,
    "biography": _biography,
    "awards": _person_awards,
    "media": _person_media,
}


def person_with_rows(facet: str, rows: int, **fields: Any) -> people.Person:
    """A person with so many rows behind one of their sub-pages, and counted."""
    person = PersonFactory(**fields)
    titles = models.Title.objects.bulk_create(models.Title(title=f"Work {n}") for n in range(1, rows + 1))
    PERSON_FACETS[facet](person, titles)
    return recount_person(person=person)
