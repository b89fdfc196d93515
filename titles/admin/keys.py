"""Readable keys for records that an editor gives none."""

from django.db.models import Model

from filmdb.lib.text import slug_of


def readable_key(model: type[Model], *words: object) -> str:
    """Give a key from the words that are known, "leaving-las-vegas-1995", numbered where it is taken."""
    key = slug_of(" ".join(str(word) for word in words if word))
    taken = set(model._default_manager.filter(key__startswith=key).values_list("key", flat=True))
    number, wanted = 2, key
    while wanted in taken:
        wanted, number = f"{key}-{number}", number + 1
    return wanted
