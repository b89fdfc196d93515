"""The seasons of series and the places of their episodes, written together as they depend on each other."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction

from importers.catalogue.files import Catalogue
from importers.catalogue.schema import SeasonEntry
from titles.models import Episode, Season, Title
from titles.services import recount_facets

Place = tuple[int, int]  # the number of the season, and that of the episode in it
Places = dict[str, Place]  # by the key of the episode


def taken_places(catalogue: Catalogue) -> list[str]:
    """Say which episodes want a place that is held by a title which is only in the database."""
    problems = []
    for series, wanted in _places_in_files(catalogue).items():
        others = {place: key for key, place in _places_held(series).items() if key not in catalogue.titles}
        problems += [
            f"titles/{key}.yaml: episode: “{others[place]}” of the database stands there"
            f" (season {place[0]}, number {place[1]})"
            for key, place in wanted.items()
            if place in others
        ]
    return problems


def write_places(catalogue: Catalogue, ids: dict[str, int]) -> None:
    """Make seasons and places those of the files.

    Episodes leave their old series first, so that two can change places.
    """
    wanted = _places_in_files(catalogue)
    series = _series(catalogue)
    for key in series:
        held = {episode for episode in _places_held(key) if episode in catalogue.titles}
        _take_out(ids[key], [ids[episode] for episode in sorted(held - wanted[key].keys())])
    for key in series:
        held_places = _places_held(key)
        moving = {ids[name]: place for name, place in wanted[key].items() if held_places.get(name) != place}
        _put_in(ids[key], catalogue.titles[key].seasons, moving)


def _series(catalogue: Catalogue) -> list[str]:
    """The titles that have seasons, in their file or in the database until now."""
    in_files = {key for key, file in catalogue.titles.items() if file.seasons}
    held = Season.objects.order_by("series").values_list("series__key", flat=True).distinct()
    return sorted(in_files.union(catalogue.titles.keys() & set(held)))


def _places_in_files(catalogue: Catalogue) -> dict[str, Places]:
    places: dict[str, Places] = defaultdict(dict)
    for key, file in catalogue.titles.items():
        if file.episode:
            places[file.episode.series][key] = (file.episode.season, file.episode.number)
    return places


def _places_held(series: str) -> Places:
    rows = Episode.objects.filter(season__series__key=series).order_by("pk")
    columns = rows.values_list("title__key", "season__number", "number")
    return {key: (season, number) for key, season, number in columns}


@transaction.atomic
def _take_out(series_id: int, leaving: list[int]) -> None:
    if leaving:
        Episode.objects.filter(title__in=leaving).delete()
        _recount([series_id, *leaving])


@transaction.atomic
def _put_in(series_id: int, seasons: tuple[SeasonEntry, ...], moving: dict[int, Place]) -> None:
    is_changed = _write_seasons(series_id, seasons)
    numbers = dict(Season.objects.filter(series=series_id).values_list("number", "pk"))
    Episode.objects.filter(title__in=moving).delete()
    Episode.objects.bulk_create(
        Episode(title_id=title_id, season_id=numbers[season], number=number)
        for title_id, (season, number) in moving.items()
    )
    kept = [season.number for season in seasons]
    gone = Season.objects.filter(series=series_id, episodes=None).exclude(number__in=kept)
    if gone.delete()[0] or is_changed or moving:
        _recount([series_id, *moving])


def _write_seasons(series_id: int, entries: tuple[SeasonEntry, ...]) -> bool:
    """Make or change the seasons of the file; a season keeps its row, as its episodes hang on it."""
    held = {season.number: season for season in Season.objects.filter(series=series_id)}
    is_changed = False
    for entry in entries:
        season = held.get(entry.number) or Season(series_id=series_id, number=entry.number)
        if not season.pk or (season.name, season.outline) != (entry.name, entry.outline):
            season.name, season.outline = entry.name, entry.outline
            season.save()
            is_changed = True
    return is_changed


def _recount(title_ids: Iterable[int]) -> None:
    for title in Title.objects.filter(pk__in=list(title_ids)).order_by("pk"):
        recount_facets(title=title)
