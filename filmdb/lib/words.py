"""Country, language, money, number and length words in the reader's language (CLDR, through Babel)."""

from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from django.utils.translation import get_language, gettext, pgettext, to_locale

# Codes that ISO 3166 no longer (or never) lists, and their names in gettext.
HISTORIC_COUNTRIES = {
    "XWG": lambda: pgettext("country", "West Germany"),
    "DDDE": lambda: pgettext("country", "East Germany"),
    "SUHH": lambda: pgettext("country", "Soviet Union"),
    "YUCS": lambda: pgettext("country", "Yugoslavia"),
    "CSXX": lambda: pgettext("country", "Serbia and Montenegro"),
    "CSHH": lambda: pgettext("country", "Czechoslovakia"),
    "ANHH": lambda: pgettext("country", "Netherlands Antilles"),
    "XKV": lambda: pgettext("country", "Kosovo"),
}
# The names that film credits use where CLDR's are longer.
SHORT_COUNTRIES = {"US": lambda: pgettext("country", "USA"), "GB": lambda: pgettext("country", "UK")}


@lru_cache(maxsize=32)
def _locale(name: str) -> Locale:
    return Locale.parse(name)


def babel_locale() -> Locale:
    """Babel's locale for the language that Django shows now; English where none is active."""
    return _locale(to_locale(get_language() or "en"))


def country_name(code: str) -> str:
    """The name of a country by its code: ISO 3166-1 alpha-2, or one of ``HISTORIC_COUNTRIES``."""
    if code in HISTORIC_COUNTRIES:
        return HISTORIC_COUNTRIES[code]()
    return babel_locale().territories.get(code, code)


def short_country_name(code: str) -> str:
    """The name of a country as a bracket after a date carries it: "USA", "UK", else the full name."""
    return SHORT_COUNTRIES[code]() if code in SHORT_COUNTRIES else country_name(code)


def language_name(code: str) -> str:
    """The name of a language by its ISO 639 code, with a capital as a label of its own."""
    if code == "zxx":
        return pgettext("language", "None (silent or without words)")
    name = babel_locale().languages.get(code, code)
    return name[:1].upper() + name[1:]


def money(amount: int, currency: str) -> str:
    """A whole amount of an ISO 4217 currency: "$3,600,000"."""
    locale = _money_locale()
    whole = locale.currency_formats["standard"].pattern.replace(".00", "")
    return format_currency(amount, currency, whole, locale=locale, currency_digits=False)


def _money_locale() -> Locale:
    """US English shortens the dollar to "$"; British English writes "US$" for the same sum."""
    locale = babel_locale()
    return _locale("en_US") if locale.language == "en" else locale


def number(value: int) -> str:
    """A whole number with the grouping of the reader's language: "102,394"."""
    return format_decimal(value, locale=babel_locale())


def day_in_words(day: date) -> str:
    """A full date: "29 October 1995"."""
    return format_date(day, "long", locale=babel_locale())


def runtime(minutes: int) -> str:
    """A running time in hours and minutes: "1h 51m"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return gettext("%(minutes)dm") % {"minutes": rest}
    if not rest:
        return gettext("%(hours)dh") % {"hours": hours}
    return gettext("%(hours)dh %(minutes)dm") % {"hours": hours, "minutes": rest}


def clock(seconds: int) -> str:
    """The length of a video: "2:48", "1:02:05"."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
