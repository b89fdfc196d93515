"""The value types of catalogue files: codes, dates, vocabularies and texts, checked as they are read."""

import unicodedata
from datetime import date
from typing import Annotated, Any

import pycountry
from babel.numbers import list_currencies
from django.db.models import Choices
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    StringConstraints,
)

from filmdb.lib.dates import PartialDate
from filmdb.lib.words import HISTORIC_COUNTRIES

CURRENCIES = list_currencies()  # those of today and of the past


class Entry(BaseModel):
    """A mapping in a catalogue file; a field that the format does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def one_of(choices: type[Choices]) -> AfterValidator:
    """Accept the values of a vocabulary of the record, and list them where another is written."""

    def check(value: str) -> str:
        if value not in choices.values:
            raise ValueError(f"is not one of: {', '.join(str(known) for known in choices.values)}")
        return value

    return AfterValidator(check)


def _clean(text: str) -> str:
    """Composed (NFC) text without surrounding space; no control character but the line break.

    Forms of browsers send each line break as two characters, so the database may hold it as such.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).strip()
    if any(unicodedata.category(letter) == "Cc" and letter != "\n" for letter in text):
        raise ValueError("has a control character in it")
    if any(unicodedata.category(letter) == "Cs" for letter in text):
        raise ValueError("has half a character in it")
    return text


def _one_line(text: str) -> str:
    if "\n" in text:
        raise ValueError("must stand on one line")
    return text


def _country(code: str) -> str:
    if code not in HISTORIC_COUNTRIES and not (len(code) == 2 and pycountry.countries.get(alpha_2=code)):
        historic = ", ".join(HISTORIC_COUNTRIES)
        raise ValueError(f"is not a country: write ISO 3166-1 (FR) or a historic code ({historic})")
    return code


def _language(code: str) -> str:
    by_length = {2: "alpha_2", 3: "alpha_3"}.get(len(code))
    language = pycountry.languages.get(**{by_length: code}) if by_length else None
    if language is None:
        raise ValueError("is not a language: write ISO 639-1 (en), or ISO 639-3 where that has none (yue)")
    if by_length == "alpha_3" and getattr(language, "alpha_2", None):
        raise ValueError(f"has a two-letter code: write {language.alpha_2}")
    return code


def _currency(code: str) -> str:
    if code not in CURRENCIES:
        raise ValueError("is not a currency: write ISO 4217 (USD)")
    return code


def _partial_date(value: Any) -> PartialDate:
    return value if isinstance(value, PartialDate) else PartialDate.parse(str(value))


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


Text = Annotated[str, AfterValidator(_clean), StringConstraints(min_length=1, max_length=20_000)]
Line = Annotated[Text, AfterValidator(_one_line), StringConstraints(max_length=300)]
PersonName = Annotated[Line, StringConstraints(max_length=200)]
AuthorName = Annotated[Line, StringConstraints(max_length=100, pattern=r"^[^@]*$")]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"\x00-\x1f\x7f-\x9f]+$", max_length=500)]
CountryCode = Annotated[str, AfterValidator(_country)]
LanguageCode = Annotated[str, AfterValidator(_language)]
CurrencyCode = Annotated[str, AfterValidator(_currency)]
Date = Annotated[PartialDate, BeforeValidator(_partial_date), PlainSerializer(str)]
Day = Annotated[date, BeforeValidator(_day), PlainSerializer(str)]
