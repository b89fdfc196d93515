"""The registry of sub-pages: what a facet is, for titles and for people alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest

from filmdb.lib.pagination import page_path, paginate

if TYPE_CHECKING:
    from django.core.paginator import Page
    from django.db.models import QuerySet
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Facet:
    """One kind of rows of a record, with a sub-page of its own.

    ``rows`` gives the rows that the page lists and pages through; ``others`` gives further sets
    that stand on the same page, each cut at ``OTHERS_LIMIT``. Both select what the template shows.
    ``own`` gives what the record itself tells there, a runtime or a biography; it must not query.
    ``counted`` names those of the ``others`` that a reader would count with the rows.
    """

    OTHERS_LIMIT = 300

    slug: str
    heading: str | _StrPromise
    template: str
    rows: Callable[[Any], QuerySet]
    others: dict[str, Callable[[Any], QuerySet]] = field(default_factory=dict)
    per_page: int = 100
    own: Callable[[Any], Any] | None = None
    counted: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The slug as a template can write it: ``full_credits``."""
        return self.slug.replace("-", "_")

    def count(self, record: Any) -> int:
        """The number beside the link: the rows that the heading speaks of, else whatever else there is."""
        rows = self.rows(record).count() + sum(self.others[name](record).count() for name in self.counted)
        return (
            rows
            or sum(others(record).count() for others in self.others.values())
            or int(self._has_own(record))
        )

    def read_others(self, record: Any) -> dict[str, list[Any]]:
        """The further sets, read."""
        return {name: list(rows(record)[: self.OTHERS_LIMIT]) for name, rows in self.others.items()}

    def is_empty(self, record: Any, rows: Page, others: dict[str, list[Any]]) -> bool:
        """Whether the sub-page has nothing to show."""
        return not (rows.paginator.count or any(others.values()) or self._has_own(record))

    def _has_own(self, record: Any) -> bool:
        return bool(self.own and self.own(record))


@dataclass(frozen=True)
class FacetLink:
    """A facet of one record, as a link with its count."""

    facet: Facet
    url: str
    count: int

    @property
    def more(self) -> int:
        """How many rows stand behind the link, beside the one that is shown already."""
        return self.count - 1


class Registry:
    """The facets of one kind of record, in the order in which its page names them."""

    def __init__(self) -> None:
        self._facets: dict[str, Facet] = {}
        self._order: list[str] = []

    def register(self, *facets: Facet, before: str = "") -> None:
        """Add facets at the end, or before the one named; raise ``ValueError`` for a slug that is taken."""
        place = self._order.index(before) if before else len(self._order)
        for offset, facet in enumerate(facets):
            if facet.slug in self._facets:
                raise ValueError(f"The facet “{facet.slug}” is registered twice.")
            self._facets[facet.slug] = facet
            self._order.insert(place + offset, facet.slug)

    def __iter__(self) -> Iterator[Facet]:
        return (self._facets[slug] for slug in self._order)

    def get_or_404(self, slug: str) -> Facet:
        """The facet of a slug; raise ``Http404`` where there is none."""
        if slug not in self._facets:
            raise Http404(slug)
        return self._facets[slug]

    def links(self, record: Any) -> dict[str, FacetLink]:
        """The facets that the record has rows for, by ``Facet.name``; reads the stored counts only."""
        root, counts = record.get_absolute_url(), record.facet_counts
        return {
            facet.name: FacetLink(facet, f"{root}{facet.slug}/", counts[facet.slug])
            for facet in self
            if counts.get(facet.slug)
        }


def facet_context(request: HttpRequest, registry: Registry, record: Any, facet: Facet) -> dict[str, Any]:
    """What the page of a facet shows, read; raise ``Http404`` for a page of the list that does not exist."""
    rows = paginate(request, facet.rows(record), per_page=facet.per_page)
    others = facet.read_others(record) if rows.number == 1 else {}
    return {
        "facet": facet,
        "facets": registry.links(record),
        "rows": rows,
        "others": others,
        "is_empty": facet.is_empty(record, rows, others),
        "canonical": page_path(request, rows),
    }
