"""What the commands that walk over every record have in common."""

from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand
from django.db.models import QuerySet

CHUNK = 500


def in_chunks(records: QuerySet, *, from_pk: int = 0, size: int = CHUNK) -> Iterator[list[Any]]:
    """Walk over a set by primary key, from ``from_pk`` on, a chunk in memory at a time."""
    while chunk := list(records.filter(pk__gte=from_pk).order_by("pk")[:size]):
        yield chunk
        from_pk = chunk[-1].pk + 1


class RecountCommand(BaseCommand):
    """Compares the stored numbers of every record with a fresh count, and corrects those that differ.

    A record whose numbers are right is not written, so that its date of change stays.
    """

    records: QuerySet

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument(
            "--from-pk", type=int, default=0, help="begin at this primary key, to go on after an interruption"
        )

    def correct(self, record: Any) -> bool:
        """Write the numbers of a record where they are wrong; say whether they were."""
        raise NotImplementedError

    def handle(self, *, from_pk: int, verbosity: int, **options: Any) -> None:
        seen = corrected = 0
        for chunk in in_chunks(self.records.all(), from_pk=from_pk):
            corrected += sum(self.correct(record) for record in chunk)
            seen += len(chunk)
            if verbosity:
                after = chunk[-1].pk + 1
                self.stdout.write(
                    f"{seen} counted, {corrected} corrected; --from-pk {after} goes on from here"
                )
