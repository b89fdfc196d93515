"""The way to a new episode: where it will stand, and the form of a title that puts it there."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import Max
from django.urls import reverse

from titles.models import Season, Title


def add_episode_url(season: Season) -> str:
    """The form of a new title that stands next in this season."""
    last = season.episodes.aggregate(last=Max("number"))["last"]
    return _add_url(season.pk, last)


def add_episode_to_series_url(series: Title) -> str:
    """The form of a new title that stands next in the last season; that of a season where there is none."""
    season = series.seasons.annotate(last=Max("episodes__number")).order_by("-number").first()
    if season is None:
        return f"{reverse('admin:titles_season_add')}?{urlencode({'series': series.pk})}"
    return _add_url(season.pk, season.last)


def _add_url(season_id: int, last: int | None) -> str:
    place = {"season": season_id, "number": 1 if last is None else last + 1}
    return f"{reverse('admin:titles_title_add')}?{urlencode(place)}"


def season_named(wanted: Any) -> Season | None:
    """The season that an address names, with its series, if there is one."""
    wanted = str(wanted)
    if not (wanted.isascii() and wanted.isdecimal() and len(wanted) < 19):
        return None
    return Season.objects.select_related("series").filter(pk=wanted).first()
