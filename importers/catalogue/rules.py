"""What must hold inside one file beyond the shape of its fields, as the database will ask for it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from filmdb.lib.text import slug_of
from importers.catalogue.kinds import Entry
from importers.catalogue.schema import AwardBodiesFile, PersonFile, TitleFile
from titles.certificates import known_symbols
from titles.models import Title

SYMBOLS = known_symbols()
SCALES = ("rating", "critic-score")


class Rule(NamedTuple):
    """An entry breaks the rule where ``is_broken``; the message names the field and its value."""

    is_broken: Callable[[Any], Any]
    field: str
    message: str


TITLE_RULES = (
    Rule(lambda t: t.end_year and t.kind not in Title.SERIAL_KINDS, "end_year", "belongs to a series alone"),
    Rule(lambda t: t.end_year and t.year and t.end_year < t.year, "end_year", "lies before the year"),
    Rule(lambda t: t.seasons and t.kind not in Title.SERIAL_KINDS, "kind", "has no seasons"),
    Rule(lambda t: t.episode and t.kind != "episode", "kind", "has no place among episodes"),
)
PERSON_RULES = (
    Rule(
        lambda p: (
            p.birth_date and p.death_date and str(p.death_date) < str(p.birth_date)[: len(str(p.death_date))]
        ),
        "death_date",
        "comes before the date of birth",
    ),
)
CREDIT_RULES = (
    Rule(lambda c: c.characters, "characters", "stand in the cast alone"),
    Rule(
        lambda c: {"voice", "motion-capture"}.intersection(c.flags),
        "flags",
        "voice and motion-capture stand in the cast alone",
    ),
)
CERTIFICATE_RULES = (
    Rule(
        lambda c: (c.country, c.system) not in SYMBOLS,
        "system",
        "is not a system of that country (titles/certificates.py lists them)",
    ),
    Rule(
        lambda c: c.symbol not in SYMBOLS.get((c.country, c.system), [c.symbol]),
        "symbol",
        "is not a certificate of that system (titles/certificates.py lists them)",
    ),
)
IMAGE_RULES = (Rule(lambda i: len(set(i.people)) < len(i.people), "people", "names somebody twice"),)
LIST_RULES: dict[str, tuple[Rule, ...]] = {
    "certifications": CERTIFICATE_RULES,
    "box_office": (
        Rule(lambda b: b.kind == "budget" and b.territory, "territory", "does not go with a budget"),
        Rule(lambda b: b.kind == "opening-weekend" and not b.territory, "kind", "asks for a territory"),
        Rule(
            lambda b: b.kind != "opening-weekend" and b.weekend_end_date,
            "weekend_end_date",
            "goes with an opening-weekend alone",
        ),
        Rule(
            lambda b: b.kind != "opening-weekend" and b.screen_count,
            "screen_count",
            "goes with an opening-weekend alone",
        ),
    ),
    "companies": (
        Rule(lambda c: c.end_year and c.year and c.end_year < c.year, "end_year", "lies before the year"),
    ),
    "external_figures": (
        Rule(
            lambda f: f.measure in SCALES and f.out_of is None,
            "measure",
            "asks for out_of, the top of its scale",
        ),
        Rule(
            lambda f: f.measure not in SCALES and f.out_of is not None,
            "out_of",
            "goes with a rating or critic-score alone",
        ),
        Rule(lambda f: f.out_of and f.value > f.out_of, "value", "is more than its scale has"),
        Rule(
            lambda f: f.rank_change is not None and f.measure != "popularity-rank",
            "rank_change",
            "goes with a popularity-rank alone",
        ),
    ),
    "awards": (Rule(lambda a: len(set(a.people)) < len(a.people), "people", "names somebody twice"),),
    "images": IMAGE_RULES,
}
LINE_RULES = (
    Rule(lambda line: not (line.text or line.direction), "text", "a line says or does something"),
    Rule(
        lambda line: line.text and not line.speaker,
        "text",
        "asks for a speaker (a title card has the speaker “Title card”)",
    ),
)
PORTRAIT_RULES = (
    *IMAGE_RULES,
    Rule(lambda i: i.kind not in ("portrait", "event"), "kind", "is not one of: portrait, event"),
)
BODY_RULES = (
    Rule(
        lambda b: b.headline_rank and not (b.headline_singular and b.headline_plural),
        "headline_rank",
        "asks for headline_singular and headline_plural",
    ),
    Rule(
        lambda b: not (b.country or b.headline_rank or b.headline_singular or b.headline_plural),
        "name",
        "says nothing but its name: leave it out",
    ),
)

# What may stand once in a list.
UNIQUE: dict[str, Callable[[Any], Any]] = {
    "seasons": lambda season: season.number,
    "genres": str,
    "countries": str,
    "languages": str,
    "keywords": slug_of,
    "release_dates": lambda release: (release.country, str(release.date), release.kind, release.attribute),
    "versions": lambda version: version.name,
    "certifications": lambda given: (given.country, given.system, given.symbol, given.attribute),
    "connections": lambda connection: (connection.kind, connection.to),
    "locations": lambda location: (location.place, location.scene),
    "technical": lambda spec: (spec.kind, spec.value, spec.note),
    "external_links": lambda link: link.url,
    "external_reviews": lambda review: review.url,
    "external_figures": lambda figure: (figure.site, figure.measure),
    "box_office": lambda figure: (
        figure.kind,
        figure.territory,
        *([str(figure.as_of)] if figure.kind == "gross" else []),
    ),
    "aliases": lambda alias: alias.name,
    "bodies": lambda body: body.name,
}


def broken_rules(file: Entry) -> Iterator[str]:
    """Every rule that a file breaks, as "box_office.2.territory: … (“US”)"."""
    for name in type(file).model_fields:
        if name in UNIQUE:
            yield from _repeated(name, getattr(file, name))
        if name in LIST_RULES:
            yield from _broken_in_list(LIST_RULES[name], name, getattr(file, name))
    if isinstance(file, TitleFile):
        yield from _broken_in_title(file)
    elif isinstance(file, PersonFile):
        yield from _broken(PERSON_RULES, "", file)
        yield from _broken_in_list(PORTRAIT_RULES, "portraits", file.portraits)
    elif isinstance(file, AwardBodiesFile):
        yield from _broken_in_list(BODY_RULES, "bodies", file.bodies)


def _broken_in_title(title: TitleFile) -> Iterator[str]:
    yield from _broken(TITLE_RULES, "", title)
    for department, credits in title.credits.items():
        if department != "cast":
            yield from _broken_in_list(CREDIT_RULES, f"credits.{department}", credits)
    for place, version in enumerate(title.versions, start=1):
        if version.certificate:
            yield from _broken(CERTIFICATE_RULES, f"versions.{place}.certificate.", version.certificate)
    for place, quote in enumerate(title.quotes, start=1):
        yield from _broken_in_list(LINE_RULES, f"quotes.{place}.lines", quote.lines)
    for category, advisory in title.advisories.items():
        if advisory.severity is None and not advisory.items:
            yield f"advisories.{category}: says nothing: leave it out"
    numbers = [season.number for season in title.seasons]
    if numbers != sorted(numbers):
        yield f"seasons: must stand in order (“{', '.join(map(str, numbers))}”)"
    if title.unlisted_awards and not (title.unlisted_awards.wins or title.unlisted_awards.nominations):
        yield "unlisted_awards: asks for wins or nominations (“0”)"


def _broken_in_list(rules: Iterable[Rule], name: str, entries: Iterable[Entry]) -> Iterator[str]:
    for place, entry in enumerate(entries, start=1):
        yield from _broken(rules, f"{name}.{place}.", entry)


def _broken(rules: Iterable[Rule], place: str, entry: Entry) -> Iterator[str]:
    for rule in rules:
        if rule.is_broken(entry):
            value = getattr(entry, rule.field)
            shown = ", ".join(value) if isinstance(value, tuple) else str(value)
            yield f"{place}{rule.field}: {rule.message} (“{shown[:60]}”)"


def _repeated(name: str, entries: Iterable[Any]) -> Iterator[str]:
    seen: set[Any] = set()
    for place, entry in enumerate(entries, start=1):
        identity = UNIQUE[name](entry)
        if identity in seen:
            shown = ", ".join(map(str, identity)) if isinstance(identity, tuple) else str(identity)
            yield f"{name}.{place}: stands twice (“{shown[:60]}”)"
        seen.add(identity)
