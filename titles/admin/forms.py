"""Form parts of the workbench: constraints checked in full, labels at no query, names on one line."""

import re
from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.db.models import Model
from django.forms.models import ModelChoiceIterator
from django.utils.translation import gettext_lazy as _

NAME_LENGTH = 200
NAMES_LIMIT = 30
OVERTAKEN = _(
    "Nothing was saved: something that was written at the same moment does not go with this. "
    "Look it over and save it again."
)


class RecordAutocomplete(AutocompleteSelect):
    """An autocomplete that needs no query to name a record which was read with its row."""

    known: Model | None = None

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        if self.known is None or [str(choice) for choice in value] != [str(self.known.pk)]:
            return super().optgroups(name, value, attr)
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        options.append(self.create_option(name, self.known.pk, str(self.known), True, len(options)))
        return [(None, options, 0)]


class RecordForm(forms.ModelForm):
    """A form of the workbench: what the database would refuse, it refuses with a message."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, RecordAutocomplete):
                widget.known = self.instance._state.fields_cache.get(name)  # noqa: SLF001

    def _post_clean(self) -> None:
        """Check the constraints also on fields that stand on the row but not on this form.

        Django leaves out a constraint that names such a field, and an editable list has few fields.
        """
        super()._post_clean()  # type: ignore[misc]
        if self.instance.pk and not self.has_changed():
            return
        refused = {name for name in self._get_validation_exclusions() if name in self.fields}  # type: ignore[attr-defined]
        try:
            self.instance.validate_constraints(exclude=refused)
        except ValidationError as error:
            said = {message for messages in self.errors.values() for message in messages}
            for name, messages in error.message_dict.items():
                new = [message for message in messages if message not in said]
                if new:
                    self.add_error(name if name in self.fields else None, new)


class OvertakenForm(forms.BaseForm):
    """Laid over a form whose write the database refused: it shows what was typed, and is not saved."""

    def clean(self) -> Any:
        self.add_error(None, ValidationError(OVERTAKEN, code="overtaken"))
        return super().clean()


class NamesField(forms.CharField):
    """A list of names as one line of text: "Peter / Narrator"."""

    SEPARATOR = re.compile(r"(?:^|(?<=\s))/(?=\s|$)")

    def prepare_value(self, value: Any) -> Any:
        return " / ".join(map(str, value)) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        line = super().to_python(value)
        if not line:
            return []
        ProhibitNullCharactersValidator()(line)
        names = [name.strip() for name in self.SEPARATOR.split(line)]
        if not all(names):
            raise ValidationError(_("A name is missing beside a slash."), code="missing")
        if len(names) > NAMES_LIMIT:
            raise ValidationError(
                _("These are more than %(limit)d names."), code="many", params={"limit": NAMES_LIMIT}
            )
        if max(map(len, names)) > NAME_LENGTH:
            raise ValidationError(
                _("A name may have at most %(limit)d characters."), code="long", params={"limit": NAME_LENGTH}
            )
        return names


class _ReadOnce(ModelChoiceIterator):
    def __iter__(self) -> Iterator[Any]:
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        yield from self.field.read_once()  # type: ignore[attr-defined]


class FewChoicesField(forms.ModelChoiceField):
    """A choice among few rows, read once for all the forms of a formset."""

    iterator = _ReadOnce

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._read: list[tuple[Any, str]] = []  # the copies of the field share the list
        self._is_read: list[bool] = []
        super().__init__(*args, **kwargs)

    def read_once(self) -> list[tuple[Any, str]]:
        if not self._is_read:
            self._read.extend((row.pk, self.label_from_instance(row)) for row in self.queryset or ())
            self._is_read.append(True)
        return self._read
