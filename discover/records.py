"""Kinds whose values are records of their own: keywords, companies, places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet

from discover.kinds import Entry, Kind, Value, initial
from filmdb.lib.text import slug_of

RECORD_ID = re.compile(r"[1-9][0-9]{0,17}")


@dataclass(frozen=True, kw_only=True)
class Records(Kind):
    """Rows name their value in the foreign key ``record``; ``order`` is the column that files it."""

    model: type[Model]
    record: str
    order: str = "folded_name"

    def find(self, text: str) -> Value | None:
        record = self.lookup(text)
        if record is None:
            return None
        return self.value(record.name, record.get_absolute_url(), self.rows_of(record))

    def lookup(self, text: str) -> Any | None:
        """The record that an address names by its id."""
        return self.model._default_manager.filter(pk=text).first() if RECORD_ID.fullmatch(text) else None

    def rows_of(self, record: Any) -> QuerySet:
        """The rows that count for a record."""
        return self.rows().filter(**{self.record: record})

    def tally(self) -> QuerySet:
        used = self.rows().values(self.record)
        return self.model._default_manager.filter(pk__in=used).order_by(self.order, "pk")

    def entries(self, rows: QuerySet) -> list[Entry]:
        records = list(rows)
        counts = self.counts_of(records)
        return [
            Entry(
                record.name,
                record.get_absolute_url(),
                counts[record.pk],
                initial(getattr(record, self.order)),
            )
            for record in records
        ]

    def counts_of(self, records: list[Any]) -> dict[int, int]:
        """How many titles the list of each record holds, by the record's key."""
        rows = self.rows().filter(**{f"{self.record}__in": [record.pk for record in records]}).order_by()
        return dict(rows.values(self.record).annotate(works=self.count).values_list(self.record, "works"))


@dataclass(frozen=True, kw_only=True)
class Words(Records):
    """Records that an address names by a slug of their own."""

    order: str = "slug"

    def lookup(self, text: str) -> Any | None:
        return self.model._default_manager.filter(slug=slug_of(text)).first()


@dataclass(frozen=True, kw_only=True)
class Places(Records):
    """Places, each with what was filmed inside it: "Nevada, USA" holds "Las Vegas, Nevada, USA"."""

    def rows_of(self, record: Any) -> QuerySet:
        inside = Q(**{f"{self.record}__name__endswith": f", {record.name}"})
        return self.rows().filter(Q(**{self.record: record}) | inside)

    def counts_of(self, records: list[Any]) -> dict[int, int]:
        # One pass over all rows: a database compares every row with every place, which takes seconds.
        keys = {record.name: record.pk for record in records}
        works: dict[int, set[int]] = {key: set() for key in keys.values()}
        rows = self.rows().order_by().annotate(work=self.work)
        for name, work in rows.values_list(f"{self.record}__name", "work"):
            for place in _enclosing(name):
                if place in keys:
                    works[keys[place]].add(work)
        return {key: len(titles) for key, titles in works.items()}


def _enclosing(name: str) -> Iterator[str]:
    """A place and the places around it: the name, and what follows each of its commas."""
    while name:
        yield name
        name = name.partition(", ")[2]
