"""What the rows of a film record have in common."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

LAST_POSITION = 9999


def in_order(rows: Iterable[Any]) -> list[Any]:
    """Rows by position, ties by age; in Python, so that prefetched rows are not read again."""
    return sorted(rows, key=lambda row: (row.position, row.pk))


class Positioned(models.Model):
    """A row with a place among its siblings: lowest first, ties by age."""

    position = models.PositiveSmallIntegerField(default=LAST_POSITION, help_text=_("Lowest first."))

    class Meta:
        abstract = True


class Sourced(models.Model):
    """A fact that can say where it comes from."""

    source = models.CharField(
        max_length=300,
        blank=True,
        help_text=_("Where this can be checked: a publication, a credit, an address."),
    )

    class Meta:
        abstract = True
