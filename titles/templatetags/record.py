"""Shapes of the record that a template asks for by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings

from titles.models import Connection, Title

register = template.Library()

TINTS = 8


@dataclass(frozen=True)
class Side:
    """A connection as read on the page of one of its two titles."""

    label: str
    other: Title
    connection: Connection


@register.filter
def seen_from(connections: Iterable[Connection], title: Title) -> list[Side]:
    """Word each connection for the page of ``title``; rows that read alike come together."""
    sides = [Side(row.label_for(title.pk), row.other_than(title.pk), row) for row in connections]
    labels = list(dict.fromkeys(side.label for side in sides))
    return sorted(sides, key=lambda side: labels.index(side.label))


@register.filter
def tint(record: Any) -> int:
    """A steady number from 1 to ``TINTS`` for the tile of a record without a picture."""
    return record.pk % TINTS + 1


@register.simple_tag
def absolute(path: str) -> str:
    """The public address of a path."""
    return settings.SITE_URL.rstrip("/") + path


@register.filter
def page_address(number: int) -> str:
    """The query of a page of a list; the first page has none."""
    return f"?page={number}" if number > 1 else "."
