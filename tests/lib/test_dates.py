"""Partial dates: read, written, sorted and told in words."""

import calendar
import contextlib
from datetime import date

import pytest
from django.utils.translation import override
from hypothesis import assume, given
from hypothesis import strategies as st

from filmdb.lib.dates import ISO_PATTERN, PartialDate, years_between
from tests.factories.titles import ReleaseDateFactory, TitleFactory
from titles.models import ReleaseDate

years = st.integers(1000, 2999)
months = st.integers(1, 12)


@st.composite
def partial_dates(draw) -> PartialDate:
    """Dates of the three grains, every day of the calendar among them."""
    year, month = draw(years), draw(months)
    day = draw(st.integers(1, calendar.monthrange(year, month)[1]))
    return draw(st.sampled_from([PartialDate(year), PartialDate(year, month), PartialDate(year, month, day)]))


@given(partial_dates())
def test_date_is_read_as_it_was_written(day):
    assert PartialDate.parse(str(day)) == day


@given(st.from_regex(ISO_PATTERN))
def test_text_that_is_read_is_written_the_same(text):
    with contextlib.suppress(ValueError):
        assert str(PartialDate.parse(text)) == text


@given(partial_dates(), partial_dates())
def test_dates_sort_as_their_text(one, other):
    assert (one < other, one > other, one == other) == (
        str(one) < str(other),
        str(one) > str(other),
        str(one) == str(other),
    )


@given(partial_dates(), partial_dates())
def test_dates_sort_by_time(one, other):
    assume(one.first_day() != other.first_day())
    assert (one < other) == (one.first_day() < other.first_day())


def test_coarser_date_sorts_before_the_finer_ones_inside_it():
    days = ["1996", "1995-12-31", "1995-10-27", "1995-10", "1995", "1995-01-01"]
    assert [str(day) for day in sorted(map(PartialDate.parse, days))] == sorted(days)


@pytest.mark.django_db
def test_database_sorts_dates_as_python_does():
    film = TitleFactory()
    days = ["1996", "1995-12-31", "1995-10-27", "1995-10", "1995", "1995-01", "1995-11-01", "2000-01-01"]
    for day in days:
        ReleaseDateFactory(title=film, date=day)
    read = list(ReleaseDate.objects.order_by("date").values_list("date", flat=True))
    assert read == sorted(map(PartialDate.parse, days))
    after = ReleaseDate.objects.filter(date__gt=PartialDate(1995, 10)).order_by("date")
    assert list(after.values_list("date", flat=True)) == [day for day in read if day > PartialDate(1995, 10)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "95",
        "0995",
        "3000",
        "1995-",
        "1995-1",
        "1995-13",
        "1995-00",
        "1995-10-1",
        "1995-10-00",
        "1995-10-32",
        "1995/10/27",
        "27.10.1995",
        "19951027",
        " 1995",
        "1995\n",
        "1995-10-27\n",
        "1995\x00",
        "١٩٩٥",
        "-1995",
        "1995-10-27T00:00",
    ],
)
def test_other_text_is_no_date(text):
    with pytest.raises(ValueError, match="is not a date: write 1995, 1995-10 or 1995-10-27"):
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["1995-02-29", "1900-02-29", "1995-04-31"])
def test_day_that_no_month_has_is_refused(text):
    with pytest.raises(ValueError, match=f"“{text}” is not a day of the calendar"):
        PartialDate.parse(text)


def test_leap_day_is_a_day():
    assert PartialDate.parse("2000-02-29") == PartialDate(2000, 2, 29)


def test_message_does_not_repeat_a_long_text():
    with pytest.raises(ValueError, match=f"^“{'x' * 40}” is"):
        PartialDate.parse("x" * 5000)


@pytest.mark.parametrize(
    ("text", "day"),
    [("1995", date(1995, 1, 1)), ("1995-10", date(1995, 10, 1)), ("1995-10-27", date(1995, 10, 27))],
)
def test_first_day_is_the_earliest_that_is_meant(text, day):
    assert PartialDate.parse(text).first_day() == day


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en-gb", "1995", "1995"),
        ("en-gb", "1995-10", "October 1995"),
        ("en-gb", "1995-10-27", "27 October 1995"),
        ("de", "1995-10", "Oktober 1995"),
        ("de", "1995-10-07", "7. Oktober 1995"),
        ("ja", "1995-10-27", "1995年10月27日"),
        (None, "1995-10-27", "October 27, 1995"),
    ],
)
def test_display_is_no_finer_than_the_date(language, text, words):
    with override(language):
        assert PartialDate.parse(text).display() == words


@pytest.mark.parametrize(
    ("start", "end", "years_lived"),
    [
        ("1964-01-07", "1964-01-07", 0),
        ("1964-01-07", "1990-01-06", 25),
        ("1964-01-07", "1990-01-07", 26),
        ("1964-10-31", "1990-11-01", 26),
        ("1964-10-01", "1990-09-30", 25),
        ("1964-02-29", "1965-02-28", 0),
        ("1964-02-29", "1965-03-01", 1),
        ("1964", "1990-01-07", None),
        ("1964-01-07", "1990-01", None),
        ("1964-01", "1990", None),
    ],
)
def test_years_between_counts_whole_years(start, end, years_lived):
    assert years_between(PartialDate.parse(start), PartialDate.parse(end)) == years_lived
