"""The page of a season: its episodes, with the day each was first shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page
from django.http import Http404, HttpRequest

from filmdb.lib.pagination import paginate
from titles.models import Episode, ReleaseDate, Season, Title

EPISODES_PER_PAGE = 50


@dataclass(frozen=True)
class SeasonPage:
    """A season with one page of its episodes."""

    series: Title
    season: Season
    seasons: Sequence[Season]
    episodes: Page


def load_season_page(series: Title, number: int, request: HttpRequest) -> SeasonPage:
    """Read a season of a series; raise ``Http404`` where the series has no such season."""
    seasons = list(series.seasons.order_by("number")[:500])
    season = next((season for season in seasons if season.number == number), None)
    if season is None:
        raise Http404
    season.series = series
    episodes = paginate(
        request, season.episodes.select_related("title").order_by("number"), per_page=EPISODES_PER_PAGE
    )
    _attach_air_dates(list(episodes))
    return SeasonPage(series, season, seasons, episodes)


def _attach_air_dates(episodes: Sequence[Episode]) -> None:
    """Give each episode its first release as ``air_date``."""
    dates = ReleaseDate.objects.filter(title__in=[episode.pk for episode in episodes]).by_date()
    first_of = {release.title_id: release for release in reversed(dates)}
    for episode in episodes:
        episode.air_date = first_of.get(episode.pk)
