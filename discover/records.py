"""Kinds whose values are records of their own: keywords, companies, places."""

import re
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, OuterRef, Q, QuerySet, Subquery
from django.db.models import Value as Constant
from django.db.models.functions import Concat

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
        rows = self.rows().filter(self.ties(record.pk, Constant(record.name)))
        return self.value(record.name, record.get_absolute_url(), rows)

    def lookup(self, text: str) -> Any | None:
        """The record that an address names by its id."""
        return self.model._default_manager.filter(pk=text).first() if RECORD_ID.fullmatch(text) else None

    def ties(self, pk: Any, name: Any) -> Q:
        """The rows that count for a record."""
        return Q(**{self.record: pk})

    def tally(self) -> QuerySet:
        # Counted for each record apart, so that a page of the index costs what the page shows.
        rows = self.rows().filter(self.ties(OuterRef("pk"), OuterRef("name"))).order_by()
        counted = rows.annotate(all=Constant(1)).values("all").annotate(count=self.count).values("count")
        used = self.model._default_manager.filter(pk__in=self.rows().values(self.record))
        return used.annotate(count=Subquery(counted)).order_by(self.order, "pk")

    def entry(self, row: Any) -> Entry:
        return Entry(row.name, row.get_absolute_url(), row.count, initial(getattr(row, self.order)))


@dataclass(frozen=True, kw_only=True)
class Words(Records):
    """Records that an address names by a slug of their own."""

    order: str = "slug"

    def lookup(self, text: str) -> Any | None:
        return self.model._default_manager.filter(slug=slug_of(text)).first()


@dataclass(frozen=True, kw_only=True)
class Places(Records):
    """Places, each with what was filmed inside it: "Nevada, USA" holds "Las Vegas, Nevada, USA"."""

    def ties(self, pk: Any, name: Any) -> Q:
        inside = Concat(Constant(", "), name)
        return Q(**{self.record: pk}) | Q(**{f"{self.record}__name__endswith": inside})
