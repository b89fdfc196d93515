"""Path converters: what an address may carry where a record, a slug or another site's id stands."""

from django.urls import register_converter
from django.urls.converters import get_converters


class RecordId:
    """A primary key, 1 to 18 digits, so that no number in an address overflows the database."""

    regex = "[1-9][0-9]{0,17}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


class SeasonNumber(RecordId):
    """A season, 0 (the specials) to 999."""

    regex = "0|[1-9][0-9]{0,2}"


class Text:
    """Base of the converters whose value stays text."""

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return str(value)


class AnySlug(Text):
    """The cosmetic part of an address: whatever a reader or another site wrote there."""

    regex = "[^/]+"


class ImdbTitleId(Text):
    regex = "tt[0-9]{7,10}"


class ImdbNameId(Text):
    regex = "nm[0-9]{7,10}"


def register() -> None:
    """Make the converters known to ``path()``; called by the urls of each app that uses them."""
    for name, converter in (
        ("id", RecordId),
        ("season", SeasonNumber),
        ("anyslug", AnySlug),
        ("imdb_title", ImdbTitleId),
        ("imdb_name", ImdbNameId),
    ):
        if name not in get_converters():
            register_converter(converter, name)
