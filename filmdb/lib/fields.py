"""Model fields shared by the apps: columns derived from another column, and partial dates."""

from collections.abc import Callable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Model, Q
from django.utils.translation import gettext_lazy as _

from filmdb.lib.dates import ISO_PATTERN, PartialDate

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class DerivedCharField(models.CharField):
    """Text computed from the first filled of ``sources`` whenever the row is written.

    It is computed on ``save`` and ``bulk_create``. A queryset ``update`` of a source does not pass
    through here, so names are never changed that way.
    """

    def __init__(
        self, *args: Any, sources: tuple[str, ...] = (), derive: Callable[[str], str] = str, **kwargs: Any
    ):
        self.sources, self.derive = sources, derive
        kwargs.update(editable=False, blank=True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        for fixed in ("editable", "blank"):
            kwargs.pop(fixed, None)
        return name, path, args, {**kwargs, "sources": self.sources, "derive": self.derive}

    def pre_save(self, model_instance: Model, add: bool) -> str:
        source = next(filter(None, (getattr(model_instance, name) for name in self.sources)), "")
        value = self.derive(source)[: self.max_length]
        setattr(model_instance, self.attname, value)
        return value


class PartialDateField(models.CharField):
    """A year, a year and month, or a full date, kept as ISO 8601 text of 4, 7 or 10 characters.

    The text sorts by time, a coarser date before the finer ones inside it.
    """

    description = "Partial date"
    # What reading the attribute gives, for django-stubs.
    _pyi_private_get_type: PartialDate  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any):
        kwargs["max_length"] = 10
        kwargs.setdefault("help_text", "1995, 1995-10 or 1995-10-27")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("max_length")
        return name, path, args, kwargs

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> PartialDate | None:
        return PartialDate.parse(value) if value else None

    def to_python(self, value: Any) -> PartialDate | None:
        if value in self.empty_values or isinstance(value, PartialDate):
            return value or None
        try:
            return PartialDate.parse(str(value).strip())
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def get_prep_value(self, value: Any) -> str | None:
        return str(value) if value else None

    def value_to_string(self, obj: Model) -> str:
        return str(self.value_from_object(obj) or "")

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"empty_value": None, **kwargs})

    def run_validators(self, value: Any) -> None:
        """A parsed date is valid; the length validator of the text column does not apply to it."""


def partial_date_check(field: str, *, name: str) -> models.CheckConstraint:
    """Constrain ``field`` to the three shapes of a partial date; NULL passes, as in SQL."""
    return models.CheckConstraint(condition=Q(**{f"{field}__regex": ISO_PATTERN}), name=name)


def one_of(
    field: str, choices: type[models.Choices], *, name: str, blank: bool = False
) -> models.CheckConstraint:
    """Constrain ``field`` to the values of ``choices`` (and to the empty text, if ``blank``)."""
    allowed = [*([""] if blank else []), *choices.values]
    return models.CheckConstraint(condition=Q(**{f"{field}__in": allowed}), name=name)


def filled(field: str, *, name: str) -> models.CheckConstraint:
    """Constrain a text to be more than empty."""
    return models.CheckConstraint(condition=~Q(**{field: ""}), name=name)


def slug_check(field: str, *, name: str) -> models.CheckConstraint:
    """Constrain a text to small letters, digits and single hyphens between them."""
    return models.CheckConstraint(
        condition=Q(**{f"{field}__regex": SLUG_PATTERN}),
        name=name,
        violation_error_message=_(
            "A key has small letters, digits and single hyphens: leaving-las-vegas-1995."
        ),
    )


def choice_order(field: str, values: Sequence[str]) -> models.Case:
    """Order rows as the values of a choice field are declared, not by their spelling."""
    whens = [models.When(**{field: value}, then=place) for place, value in enumerate(values)]
    return models.Case(*whens, default=len(whens), output_field=models.SmallIntegerField())
