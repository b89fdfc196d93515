"""Country, language, number and time words for templates."""

from datetime import datetime
from typing import Any

from django import template
from django.utils.timezone import localtime

from filmdb.lib import words

register = template.Library()
register.filter("country", words.country_name)
register.filter("short_country", words.short_country_name)
register.filter("language", words.language_name)
register.filter("number", words.number)
register.filter("runtime", words.runtime)
register.filter("day", words.day_in_words)


@register.filter
def local_day(moment: datetime) -> str:
    """The day of a moment in the site's time zone: "29 October 1995"."""
    return words.day_in_words(localtime(moment).date())


@register.filter
def plain(value: Any) -> str:
    """A decimal without trailing zeros: 7.50 is "7.5", 338.0 is "338"."""
    return words.number(value.normalize() if value % 1 else int(value))
