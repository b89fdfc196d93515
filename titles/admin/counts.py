"""Which records a write moves, so that their counts are brought up to date in the same transaction."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from titles.models import Company, Connection, Keyword, Location, Season, Title
from titles.services import recount_facets

# The service that counts each kind of record; an app above adds its own.
RECOUNTS: dict[type[Model], Callable[[Any], object]] = {Title: lambda title: recount_facets(title=title)}

# Where the records stand, as seen from a row: paths to a record, or "pk" for the record itself.
PATHS: dict[type[Model], tuple[str, ...]] = {
    Title: ("pk", "connections_from__to_title", "connections_to__from_title"),
    Connection: ("from_title", "to_title"),
    Season: ("series",),
    Keyword: ("title_keywords__title",),
    Company: ("credits__title",),
    Location: ("filming_locations__title",),
}


def follow(model: type[Model], *paths: str) -> None:
    """Make a write to a row of ``model`` move the records that ``paths`` lead to."""
    PATHS[model] = (*paths_of(model), *paths)


def paths_of(model: type[Model]) -> tuple[str, ...]:
    """The paths from a row to its records: as told, else to the title that it names."""
    if model in PATHS:
        return PATHS[model]
    try:
        model._meta.get_field("title")
    except FieldDoesNotExist:
        return ()
    return ("title",)


class Changes:
    """The records that a request moves, each recounted once however many of its rows were written."""

    def __init__(self) -> None:
        self._ids: dict[type[Model], set[Any]] = defaultdict(set)

    def note(self, rows: QuerySet) -> None:
        """Remember the records of these rows; call it before a write and after, as a row may move."""
        for path in paths_of(rows.model):
            ids = rows.order_by().values_list(path, flat=True).distinct()
            self._ids[_record(rows.model, path)].update(ids)

    def note_only(self, record: Model) -> None:
        """Remember one record, without those that its rows lead to."""
        self._ids[type(record)].add(record.pk)

    def recount(self) -> None:
        """Recount what was noted and still exists; in one order, lest two requests lock crosswise."""
        for model, recount in RECOUNTS.items():
            for record in model._default_manager.filter(pk__in=self._ids[model] - {None}).order_by("pk"):
                recount(record)


def _record(model: type[Model], path: str) -> type[Model]:
    for step in path.split("__"):
        if step != "pk":
            model = model._meta.get_field(step).related_model  # type: ignore[assignment]
    return model


@contextmanager
def recounting(request: HttpRequest) -> Iterator[None]:
    """Hold the writes of a request and the recount that follows them in one transaction."""
    if request.method != "POST":
        yield
        return
    with transaction.atomic():
        changes = request.record_changes = Changes()  # type: ignore[attr-defined]
        yield
        changes.recount()


def changes_of(request: HttpRequest) -> Changes:
    """What the request has changed so far."""
    changes: Changes = request.record_changes  # type: ignore[attr-defined]
    return changes
