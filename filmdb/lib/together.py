"""Several small sets of rows, of different models, read in one query."""

from typing import Any

from django.db.models import F, Field, Model, QuerySet, Value, Window
from django.db.models.functions import JSONObject, RowNumber


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
    fields = {field.attname: field for field in model._meta.concrete_fields}
    cleaned = {name: _python_value(fields[name], value) for name, value in values.items()}
    return model.from_db(None, list(cleaned), [cleaned[name] for name in cleaned])


def _python_value(field: Field, value: Any) -> Any:
    """JSON knows no dates, decimals or (on SQLite) booleans; the field reads them back."""
    return value if field.is_relation or value is None else field.to_python(value)
