"""Several small sets of rows, of different models, read in one query."""

import json
from datetime import UTC, datetime
from typing import Any

from django.db.models import DecimalField, F, Field, JSONField, Model, QuerySet, Value, Window
from django.db.models.functions import JSONObject, RowNumber
from django.utils.timezone import is_naive, make_aware


def read_together(**sets: tuple[QuerySet, int]) -> dict[str, list[Any]]:
    """Read ``name=(ordered queryset, limit)`` pairs and give ``{name: [instances]}``.

    Each branch of the union is numbered in its own order and cut at its limit, so the query is
    bounded whatever the tables hold. The instances are whole rows of their model; nothing that
    the queryset selects beside them (related rows, annotations) comes along.
    """
    found: dict[str, list[Any]] = {name: [] for name in sets}
    branches = [_branch(name, rows, limit) for name, (rows, limit) in sets.items()]
    for name, _place, values in sorted(branches[0].union(*branches[1:], all=True), key=lambda row: row[:2]):
        found[name].append(_instance(sets[name][0].model, values))
    return found


def _branch(name: str, rows: QuerySet, limit: int) -> QuerySet:
    columns = {field.attname: F(field.attname) for field in rows.model._meta.concrete_fields}
    numbered = rows.annotate(place=Window(RowNumber(), order_by=[*rows.query.order_by]))  # type: ignore[list-item]
    return (
        numbered.order_by().filter(place__lte=limit).values_list(Value(name), "place", JSONObject(**columns))
    )


def _instance(model: type[Model], values: dict[str, Any]) -> Model:
    # In the order of the model: PostgreSQL sorts the keys of an object, and `from_db` goes by position.
    fields = model._meta.concrete_fields
    cleaned = [_python_value(field, values[field.attname]) for field in fields]
    return model.from_db(None, [field.attname for field in fields], cleaned)


def _python_value(field: Field, value: Any) -> Any:
    """Give the value that the column itself gives: JSON knows no dates, decimals or fixed places.

    On SQLite it knows no booleans or time zones either, and holds a JSON column as its text.
    """
    if value is None or field.is_relation:
        return value
    if isinstance(field, JSONField):
        return json.loads(value) if isinstance(value, str) else value
    if isinstance(field, DecimalField):
        return round(field.to_python(value), field.decimal_places)
    value = field.to_python(value)
    if isinstance(value, datetime) and is_naive(value):
        return make_aware(value, UTC)
    return value
