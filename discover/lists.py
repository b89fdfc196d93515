"""The lists: one page of titles, of people, or of the values of a kind, read in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from django.core.paginator import Page
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext

from discover.cards import Link, TitleCard, load_cards
from discover.kinds import Entry, Kind, initial
from filmdb.lib.pagination import paginate
from filmdb.lib.words import number
from people.models import KnownFor, Person
from titles.querysets import TitleQuerySet

TITLES_PER_PAGE = 60
PEOPLE_PER_PAGE = 60
ENTRIES_PER_PAGE = 300
NAMED_IN_DESCRIPTION = 3
KNOWN_FOR_SHOWN = 3


@dataclass(frozen=True)
class TitleList:
    """Titles by name. ``heading`` stands on the page, ``phrase`` says the same without the page around it."""

    heading: str
    phrase: str
    kind: Kind | None
    page: Page
    cards: Sequence[TitleCard]

    @property
    def size(self) -> str:
        """How many titles the whole list has, in words."""
        count = self.page.paginator.count
        return ngettext("%(n)s title", "%(n)s titles", count) % {"n": number(count)}

    @property
    def description(self) -> str:
        """The list in a sentence, for search engines."""
        words = {"phrase": self.phrase, "size": self.size, "names": _names(card.title for card in self.cards)}
        if not self.cards:
            return str(self.phrase)
        return gettext("%(phrase)s: %(size)s in the catalogue of FilmDB, here %(names)s.") % words


def load_title_list(
    request: HttpRequest, titles: TitleQuerySet, *, heading: str, phrase: str, kind: Kind | None = None
) -> TitleList:
    """Read the page of titles that the request asks for; five queries."""
    page = paginate(request, titles.by_name(), per_page=TITLES_PER_PAGE)
    return TitleList(heading, phrase, kind, page, load_cards(page.object_list))


@dataclass(frozen=True)
class Index:
    """The values of a kind, each with the number of its titles."""

    kind: Kind
    page: Page
    entries: Sequence[Entry]

    @property
    def description(self) -> str:
        """The index in a sentence, for search engines."""
        words = {"heading": self.kind.heading, "names": _names(entry.name for entry in self.entries)}
        if not self.entries:
            return str(self.kind.heading)
        return gettext("%(heading)s in the catalogue of FilmDB, each with its films: %(names)s.") % words


def load_index(request: HttpRequest, kind: Kind) -> Index:
    """Read the page of values that the request asks for; at most three queries."""
    page = paginate(request, kind.tally(), per_page=ENTRIES_PER_PAGE)
    return Index(kind, page, kind.entries(page.object_list))


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person in a list, filed under ``group``, the letter of the family name."""

    person: Person
    url: str
    group: str
    years: str
    known_for: Sequence[Link]


@dataclass(frozen=True)
class PeopleList:
    page: Page
    entries: Sequence[PersonEntry]

    @property
    def size(self) -> str:
        """How many people there are, in words."""
        count = self.page.paginator.count
        return ngettext("%(n)s person", "%(n)s people", count) % {"n": number(count)}

    @property
    def description(self) -> str:
        """The list in a sentence, for search engines."""
        words = {"size": self.size, "names": _names(entry.person.name for entry in self.entries)}
        if not self.entries:
            return gettext("People by name")
        return gettext("People by name: %(size)s in the catalogue of FilmDB, here %(names)s.") % words


def load_people_list(request: HttpRequest) -> PeopleList:
    """Read the page of people that the request asks for; three queries."""
    page = paginate(request, Person.objects.by_name(), per_page=PEOPLE_PER_PAGE)
    people = list(page.object_list)
    known_for = _known_for(people)
    entries = [
        PersonEntry(
            person=person,
            url=person.get_absolute_url(),
            group=initial(person.sort_name),
            years=_life(person),
            known_for=known_for[person.pk][:KNOWN_FOR_SHOWN],
        )
        for person in people
    ]
    return PeopleList(page, entries)


def _known_for(people: Sequence[Person]) -> dict[int, list[Link]]:
    rows = KnownFor.objects.filter(person__in=[person.pk for person in people]).select_related("title")
    links: dict[int, list[Link]] = defaultdict(list)
    for row in rows.order_by("person", "position", "pk"):
        links[row.person_id].append(Link(row.title.title, row.title.get_absolute_url()))
    return links


def _life(person: Person) -> str:
    """The years of a life, as far as they are known."""
    born, died = person.birth_date, person.death_date
    if born and died:
        return f"{born.year}–{died.year}"
    if born:
        return gettext("born %(year)d") % {"year": born.year}
    return gettext("died %(year)d") % {"year": died.year} if died else ""


def _names(names: Iterable[str]) -> str:
    return ", ".join(islice(names, NAMED_IN_DESCRIPTION))
