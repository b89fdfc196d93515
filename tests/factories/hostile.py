"""Words that try to be more than words, and the texts of a record that could hold them."""

from collections.abc import Iterator

from django.apps import apps
from django.db import models

from filmdb.lib.fields import DerivedCharField, PartialDateField

APPS = ("titles", "people")
REFERENCE = {"Country", "Language", "Certificate"}
OF_A_FIXED_SHAPE = {"currency", "imdb_id", "key", "code"}


def free_texts() -> Iterator[tuple[type[models.Model], dict[str, int]]]:
    """Every model of the record with its texts that take any words, and the length of each."""
    for app in APPS:
        for model in apps.get_app_config(app).get_models():
            fields = {field.name: field.max_length or 500 for field in model._meta.fields if _is_free(field)}
            if fields and model.__name__ not in REFERENCE:
                yield model, fields


def _is_free(field: models.Field) -> bool:
    if isinstance(field, (DerivedCharField, PartialDateField, models.URLField, models.FileField)):
        return False
    is_text = isinstance(field, (models.CharField, models.TextField))
    return is_text and not field.choices and field.name not in OF_A_FIXED_SHAPE
