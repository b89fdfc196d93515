"""Partial dates: a year, a year and month, or a full date, with one way to show and to sort them."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date, format_skeleton

from filmdb.lib.words import babel_locale

ISO_PATTERN = r"^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
_ISO = re.compile(ISO_PATTERN)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, to the month or to the day (Gregorian, years 1000 to 2999)."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read ``1995``, ``1995-10`` or ``1995-10-27``; raise ``ValueError`` for anything else."""
        if not _ISO.fullmatch(text):
            raise ValueError(f"“{text[:40]}” is not a date: write 1995, 1995-10 or 1995-10-27.")
        parts = [int(part) for part in text.split("-")]
        if len(parts) == 3 and parts[2] > calendar.monthrange(parts[0], parts[1])[1]:
            raise ValueError(f"“{text}” is not a day of the calendar.")
        return cls(*parts)

    def __str__(self) -> str:
        return "-".join(f"{part:02d}" for part in (self.year, self.month, self.day) if part is not None)

    def __lt__(self, other: "PartialDate") -> bool:
        return str(self) < str(other)

    def first_day(self) -> date:
        """The earliest day that this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def display(self) -> str:
        """The date in words of the reader's language, no finer than it is known: "27 October 1995"."""
        if self.day:
            return format_date(self.first_day(), "long", locale=babel_locale())
        if self.month:
            return format_skeleton("yMMMM", self.first_day(), locale=babel_locale())
        return str(self.year)


def years_between(start: PartialDate, end: PartialDate) -> int | None:
    """Whole years from ``start`` to ``end``; ``None`` where the dates are too coarse to tell."""
    if not (start.day and end.day):
        return None
    return end.year - start.year - ((end.month or 0, end.day) < (start.month or 0, start.day))
