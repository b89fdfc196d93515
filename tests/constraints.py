"""Whether the database itself, without forms and `full_clean`, holds to the constraints that models name."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import UniqueConstraint
from factory.django import DjangoModelFactory


@dataclass(frozen=True)
class Rule:
    """A constraint by its name, and the factory of a row that can break it."""

    name: str
    row: type[DjangoModelFactory]

    def judge(self) -> str:
        """Break the rule; give the name of the constraint that refuses."""
        raise NotImplementedError


@dataclass(frozen=True)
class Check(Rule):
    """A row that is kept with the values of ``good``, and refused with those of ``bad``."""

    bad: dict[str, Any]
    good: dict[str, Any] = field(default_factory=dict)

    def judge(self) -> str:
        """Write the good row, then make it bad; give the name of the constraint that refuses."""
        row: Any = self.row(**self.good)
        same = type(row)._default_manager.filter(pk=row.pk)
        return refusal(lambda: same.update(**self.bad))


@dataclass(frozen=True)
class Unique(Rule):
    """Two rows that share the fields ``same`` are refused; with the values of ``other`` both are kept.

    A value of ``other`` that is a factory is made when it is needed.
    """

    same: tuple[str, ...]
    other: dict[str, Any]
    good: dict[str, Any] = field(default_factory=dict)

    def judge(self) -> str:
        """Write a row and its neighbour, then its twin; give the name of the constraint that refuses."""
        first = self.row(**self.good)
        twin = self.good | {name: getattr(first, name) for name in self.same}
        other = {name: value() if callable(value) else value for name, value in self.other.items()}
        self.row(**twin | other)
        return refusal(lambda: self.row(**twin))


def refusal(write: Callable[[], Any]) -> str:
    """The name of the constraint at which a write fails."""
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        write()
    cause: Any = refused.value.__cause__
    if connection.vendor == "postgresql":
        return cause.diag.constraint_name
    # SQLite names a check, and an index of expressions; of another index it tells the columns.
    told = str(cause).partition(" constraint failed: ")[2]
    return _names_by_columns().get(told) or told.removeprefix("index ").strip("'")


def _names_by_columns() -> dict[str, str]:
    names = {}
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if isinstance(constraint, UniqueConstraint) and constraint.fields:
                fields: list[Any] = [model._meta.get_field(name) for name in constraint.fields]
                told = ", ".join(f"{model._meta.db_table}.{field.column}" for field in fields)
                names[told] = constraint.name
    return names


def constraints_of(app_label: str) -> set[str]:
    """The names of every constraint that the models of an app declare."""
    models = apps.get_app_config(app_label).get_models()
    return {constraint.name for model in models for constraint in model._meta.constraints}
