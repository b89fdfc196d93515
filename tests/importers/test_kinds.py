"""The value types of catalogue files accept what they say, and name what is wrong with the rest."""

# ruff: noqa: E501 – one line per case

from typing import get_args

import pytest
from pydantic import BaseModel, ValidationError

from importers.catalogue import kinds, schema
from people.models import Credit
from titles.models import Advisory


class Values(BaseModel):
    text: kinds.Text = "x"
    line: kinds.Line = "x"
    key: kinds.Key = "x"
    url: kinds.Url = "https://example.org"
    country: kinds.CountryCode = "FR"
    language: kinds.LanguageCode = "fr"
    currency: kinds.CurrencyCode = "EUR"
    date: kinds.Date | None = None
    day: kinds.Day | None = None


@pytest.mark.parametrize(
    ("name", "written", "read"),
    [
        ("text", "  two\r\nlines \n", "two\nlines"),
        ("text", "e\u0301", "é"),
        ("line", "“¿שלום 🎬?”", "“¿שלום 🎬?”"),
        ("key", "leaving-las-vegas-1995", "leaving-las-vegas-1995"),
        ("country", "NO", "NO"),
        ("country", "SUHH", "SUHH"),
        ("language", "yue", "yue"),
        ("language", "zxx", "zxx"),
        ("currency", "ITL", "ITL"),
    ],
)
def test_value_is_read_in_its_clean_form(name, written, read):
    assert getattr(Values(**{name: written}), name) == read


@pytest.mark.parametrize("written", ["1995", "1995-10", "1995-10-27"])
def test_partial_date_keeps_its_precision(written):
    assert str(Values(date=written).date) == written


@pytest.mark.parametrize(
    ("name", "written", "reason"),
    [
        ("text", " \n ", "Value should have at least 1 item after validation, not 0"),
        ("text", "a\x00b", "Value error, has a control character in it"),
        ("text", "a\tb", "Value error, has a control character in it"),
        ("text", "a\x85b", "Value error, has a control character in it"),
        ("text", "a\ud800b", "Value error, has half a character in it"),
        ("text", "x" * 20_001, "Value should have at most 20000 items after validation, not 20001"),
        ("line", "two\nlines", "Value error, must stand on one line"),
        ("line", "x" * 301, "Value should have at most 300 items after validation, not 301"),
        ("key", "Two Words", "String should match pattern '^[a-z0-9]+(-[a-z0-9]+)*$'"),
        ("country", "UK", "Value error, is not a country: write ISO 3166-1 (FR) or a historic code (XWG, DDDE, SUHH, YUCS, CSXX, CSHH, ANHH, XKV)"),
        ("language", "eng", "Value error, has a two-letter code: write en"),
        ("language", "xx", "Value error, is not a language: write ISO 639-1 (en), or ISO 639-3 where that has none (yue)"),
        ("currency", "ABC", "Value error, is not a currency: write ISO 4217 (USD)"),
        ("date", "19x5", "Value error, “19x5” is not a date: write 1995, 1995-10 or 1995-10-27."),
        ("date", "1995-02-30", "Value error, “1995-02-30” is not a day of the calendar."),
    ],
)  # fmt: skip
def test_value_is_refused_with_its_reason(name, written, reason):
    with pytest.raises(ValidationError) as caught:
        Values(**{name: written})
    assert caught.value.errors()[0]["msg"] == reason


@pytest.mark.parametrize(
    "url", ["ftp://example.org", "https://", "https://a b", "https://a\x00b", "javascript:alert(1)"]
)
def test_url_is_refused_unless_plain_http(url):
    with pytest.raises(ValidationError):
        Values(url=url)


def test_severities_of_the_format_are_those_of_the_record():
    assert list(get_args(schema.Severity)) == [level.name.lower() for level in Advisory.Severity]


def test_flags_of_the_format_are_those_of_a_credit():
    assert ["is_" + flag.replace("-", "_") for flag in get_args(schema.Flag)] == list(Credit.FLAGS)


def test_flags_are_kept_in_their_usual_order():
    credit = schema.CreditEntry(person="ada", flags=("voice", "uncredited", "voice"))
    assert credit.flags == ("uncredited", "voice")
