"""The home page: what is new, and the ways in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from discover.browse import COUNTRIES, DECADES, GENRES, LANGUAGES, REGISTRY, YEARS
from discover.cards import TitleCard, load_cards
from discover.kinds import Entry, Kind
from people.models import Person
from titles.models import Title

NEWEST_SHOWN = 12
VALUES_SHOWN = 12


@dataclass(frozen=True)
class HomePage:
    title_count: int
    person_count: int
    newest: Sequence[TitleCard]
    genres: Sequence[Entry]
    decades: Sequence[Entry]
    countries: Sequence[Entry]
    languages: Sequence[Entry]

    @property
    def more_kinds(self) -> list[Kind]:
        """What else the catalogue can be browsed by."""
        shown = (GENRES, DECADES, YEARS, COUNTRIES, LANGUAGES)
        return [kind for kind in REGISTRY.values() if kind not in shown]


def load_home_page() -> HomePage:
    """Read the home page in seven queries."""
    works = Title.objects.works()
    counts = _counts()
    return HomePage(
        title_count=works.count(),
        person_count=Person.objects.count(),
        newest=load_cards(works.order_by("-pk")[:NEWEST_SHOWN]),
        genres=GENRES.named(counts["genre"]),
        decades=DECADES.named(counts["decade"]),
        countries=most_frequent(COUNTRIES.named(counts["country"])),
        languages=most_frequent(LANGUAGES.named(counts["language"])),
    )


def _counts() -> dict[str, list[tuple[str, int]]]:
    """The titles of each value of four kinds, in one query."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    others = (kind.counts() for kind in (DECADES, COUNTRIES, LANGUAGES))
    for slug, value, count in GENRES.counts().union(*others, all=True):
        found[slug].append((value, count))
    return found


def most_frequent(entries: Sequence[Entry]) -> list[Entry]:
    """The values of the most titles; those of equally many stay in their order."""
    return sorted(entries, key=lambda entry: -entry.count)[:VALUES_SHOWN]
