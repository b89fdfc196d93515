"""Kinds of value that titles share: how a value is named, addressed, found and counted.

In a list a series stands for its episodes: what an episode carries, its series is listed for.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import CharField, Count, F, Min, QuerySet
from django.db.models import Value as Constant
from django.db.models.functions import Cast, Coalesce
from django.urls import reverse

from filmdb.lib.text import fold, slug_of
from filmdb.lib.words import country_name, short_country_name
from titles.models import Title
from titles.querysets import TitleQuerySet

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a kind, and the titles that have it."""

    kind: Kind
    name: str
    url: str
    titles: TitleQuerySet

    @property
    def phrase(self) -> str:
        """What the list is called where it stands alone: "Films of 1995"."""
        return str(self.kind.phrase) % {"name": self.name}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an index: a value with the number of its titles, under the heading ``group``."""

    name: str
    url: str
    count: int
    group: str = ""


def initial(folded_name: str) -> str:
    """The heading under which an index files a name: its letter, or one sign for all that is none."""
    first = folded_name[:1].upper()
    return first if first.isalpha() else "#"


@dataclass(frozen=True, kw_only=True)
class Kind(ABC):
    """``rows`` are the rows that tie titles to values; ``title`` is the path from a row to its title."""

    slug: str
    heading: str | _StrPromise
    phrase: str | _StrPromise
    rows: Callable[[], QuerySet]
    title: str = "title"

    @abstractmethod
    def find(self, text: str) -> Value | None:
        """The value that an address names, however it is cased or spelt; it may have no titles."""

    @abstractmethod
    def tally(self) -> Any:
        """The values that have titles, in the order of the index: a queryset or a list."""

    @abstractmethod
    def entries(self, rows: Any) -> list[Entry]:
        """A page of the tally as lines of the index."""

    @property
    def work(self) -> Coalesce:
        """The title that a list shows for a row: of an episode, its series."""
        path = "" if self.title == "pk" else f"{self.title}__"
        return Coalesce(f"{path}episode__season__series", self.title)

    @property
    def count(self) -> Count:
        """How many titles a list of the rows shows."""
        return Count(self.work, distinct=True)

    def url_of(self, slug: str) -> str:
        return reverse("discover:titles-of", args=[self.slug, slug])

    def value(self, name: str, url: str, rows: QuerySet) -> Value:
        works = rows.order_by().annotate(work=self.work).values("work")
        return Value(self, name, url, Title.objects.filter(pk__in=works))


@dataclass(frozen=True, kw_only=True)
class Vocabulary(Kind):
    """Values out of a short vocabulary, kept in ``column`` and named in the reader's language."""

    column: str
    name: Callable[[str], str]
    read: Callable[[str], str | None]
    write: Callable[[str], str] = str
    group: Callable[[str], str] = lambda name: ""
    is_newest_first: bool = False

    def find(self, text: str) -> Value | None:
        value = self.read(text)
        if value is None:
            return None
        return self.value(
            self.name(value), self.url_of(self.write(value)), self.rows().filter(**{self.column: value})
        )

    def counts(self) -> QuerySet:
        """Triples (slug of the kind, value, count), so that several kinds can be read in one union."""
        text = CharField()
        values = (
            self.rows()
            .order_by()
            .values(kind_slug=Constant(self.slug, output_field=text), shared=Cast(self.column, text))
        )
        return values.annotate(works=self.count).values_list("kind_slug", "shared", "works")

    def tally(self) -> list[Entry]:
        return self.named([(value, count) for _slug, value, count in self.counts()])

    def named(self, counts: list[tuple[str, int]]) -> list[Entry]:
        """Name the values, and sort them by name, or newest first."""
        named = [(value, self.name(value), count) for value, count in counts]
        if self.is_newest_first:
            named.sort(reverse=True)
        else:
            named.sort(key=lambda row: (fold(row[1]), row[0]))
        return [
            Entry(name, self.url_of(self.write(value)), count, self.group(name))
            for value, name, count in named
        ]

    def entries(self, rows: list[Entry]) -> list[Entry]:
        return rows


@dataclass(frozen=True, kw_only=True)
class Spelling(Kind):
    """Values written into the rows themselves; spellings with one slug are one value."""

    column: str
    slug_column: str

    def find(self, text: str) -> Value | None:
        slug = slug_of(text)
        rows = self.rows().filter(**{self.slug_column: slug})
        name = rows.aggregate(name=Min(self.column))["name"]
        return self.value(name, self.url_of(slug), rows) if name else None

    def tally(self) -> QuerySet:
        rows = self.rows().order_by().values(slug=F(self.slug_column))
        return rows.annotate(name=Min(self.column), count=self.count).order_by("slug")

    def entries(self, rows: QuerySet) -> list[Entry]:
        return [Entry(row["name"], self.url_of(row["slug"]), row["count"]) for row in rows]


@dataclass(frozen=True, kw_only=True)
class Rating(Kind):
    """Certificates: a symbol means something in its country only, so an address carries both (``us-r``)."""

    def find(self, text: str) -> Value | None:
        country, _hyphen, symbol = slug_of(text).partition("-")
        rows = self.rows().filter(certificate__country=country.upper(), certificate__slug=symbol)
        name = rows.aggregate(symbol=Min("certificate__symbol"))["symbol"]
        if not name:
            return None
        return self.value(
            f"{name} ({short_country_name(country.upper())})", self.url_of(f"{country}-{symbol}"), rows
        )

    def tally(self) -> QuerySet:
        rows = self.rows().order_by().values(country=F("certificate__country"), slug=F("certificate__slug"))
        counted = rows.annotate(
            symbol=Min("certificate__symbol"), place=Min("certificate__position"), count=self.count
        )
        return counted.order_by("certificate__country__english_name", "country", "place", "slug")

    def entries(self, rows: QuerySet) -> list[Entry]:
        return [
            Entry(
                name=row["symbol"],
                url=self.url_of(f"{row['country'].lower()}-{row['slug']}"),
                count=row["count"],
                group=country_name(row["country"]),
            )
            for row in rows
        ]
