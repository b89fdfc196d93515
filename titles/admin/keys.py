"""Readable keys for records that an editor gives none."""

from typing import Any

from django.db.models import Model

from filmdb.lib.text import slug_of
from titles.admin.forms import RecordForm


def readable_key(model: type[Model], *words: object) -> str:
    """Give a key from the words that are known, "leaving-las-vegas-1995", numbered where it is taken."""
    key = slug_of(" ".join(str(word) for word in words if word))
    taken = set(model._default_manager.filter(key__startswith=key).values_list("key", flat=True))
    number, wanted = 2, key
    while wanted in taken:
        wanted, number = f"{key}-{number}", number + 1
    return wanted


class KeyedForm(RecordForm):
    """A form of a record whose key is made from the fields ``key_from`` where an editor gives none."""

    key_from: tuple[str, ...]
    key_help: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "key" in self.fields:
            self.fields["key"].required = False
            self.fields["key"].help_text = self.key_help
            self.initial["key"] = ""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if "key" in self.fields and not cleaned.get("key") and "key" not in self.errors:
            words = (cleaned.get(name) for name in self.key_from)
            cleaned["key"] = readable_key(self._meta.model, *words)
        return cleaned
