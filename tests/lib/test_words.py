"""Countries, languages, money, numbers and lengths in the reader's words."""

from datetime import date

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from filmdb.lib import words


@pytest.fixture(autouse=True)
def _english():
    with override("en-gb"):
        yield


@pytest.mark.parametrize(
    ("code", "name", "short"),
    [
        ("US", "United States", "USA"),
        ("GB", "United Kingdom", "UK"),
        ("DE", "Germany", "Germany"),
        ("XWG", "West Germany", "West Germany"),
        ("DDDE", "East Germany", "East Germany"),
        ("SUHH", "Soviet Union", "Soviet Union"),
        ("CSXX", "Serbia and Montenegro", "Serbia and Montenegro"),
        ("XKV", "Kosovo", "Kosovo"),
        ("QQ", "QQ", "QQ"),
    ],
)
def test_country_has_a_name_and_a_short_one(code, name, short):
    assert (words.country_name(code), words.short_country_name(code)) == (name, short)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("en", "English"),
        ("de", "German"),
        ("yue", "Cantonese"),
        ("zxx", "None (silent or without words)"),
        ("qqq", "Qqq"),
    ],
)
def test_language_has_a_name(code, name):
    assert words.language_name(code) == name


def test_names_follow_the_readers_language():
    with override("de"):
        told = words.country_name("DE"), words.language_name("en"), words.number(102_394)
    with override("fr"):
        assert (*told, words.language_name("de")) == ("Deutschland", "Englisch", "102.394", "Allemand")


def test_names_are_english_where_no_language_is_active():
    with override(None):
        assert (words.country_name("DE"), words.number(102_394)) == ("Germany", "102,394")


@pytest.mark.parametrize(
    ("language", "amount", "currency", "told"),
    [
        ("en-gb", 3_600_000, "USD", "$3,600,000"),
        ("en-gb", 1, "GBP", "£1"),
        ("en-gb", 100, "EUR", "€100"),
        ("en-gb", 50_000_000, "JPY", "¥50,000,000"),
        ("en-gb", 1_000, "KWD", "KWD1,000"),
        ("en-gb", 1_000, "DEM", "DEM1,000"),
        ("en-gb", 9_223_372_036_854_775_807, "USD", "$9,223,372,036,854,775,807"),
        ("de", 3_600_000, "EUR", "3.600.000\N{NO-BREAK SPACE}€"),
        ("de", 3_600_000, "KWD", "3.600.000\N{NO-BREAK SPACE}KWD"),
        ("ja", 3_600_000, "JPY", "￥3,600,000"),
    ],
)
def test_money_is_a_whole_amount_in_any_language(language, amount, currency, told):
    with override(language):
        assert words.money(amount, currency) == told


def test_day_is_told_in_words():
    assert words.day_in_words(date(1995, 10, 9)) == "9 October 1995"


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(0, "0m"), (1, "1m"), (59, "59m"), (60, "1h"), (61, "1h 1m"), (111, "1h 51m"), (873, "14h 33m")],
)
def test_runtime_is_told_in_hours_and_minutes(minutes, told):
    assert words.runtime(minutes) == told


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0, "0:00"), (9, "0:09"), (168, "2:48"), (3599, "59:59"), (3600, "1:00:00"), (3725, "1:02:05")],
)
def test_clock_is_written_as_on_a_player(seconds, told):
    assert words.clock(seconds) == told


@given(st.integers(0, 10**6))
def test_clock_loses_no_second(seconds):
    parts = [int(part) for part in words.clock(seconds).split(":")]
    assert sum(part * 60**place for place, part in enumerate(reversed(parts))) == seconds
