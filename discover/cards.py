"""Film cards: what a list shows of a title, read for all of its titles at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet, Window
from django.db.models.functions import RowNumber

from filmdb.lib.words import runtime
from people.models import Credit
from titles.models import Genre, Image, Title, TitleGenre

GENRES_SHOWN = 3
DIRECTORS_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Link:
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class TitleCard:
    """A title in a list, with every address that the list links to."""

    pk: int
    title: str
    original_title: str
    years: str
    url: str
    kind: str
    runtime: str
    outline: str
    genres: tuple[Link, ...]
    directors: tuple[Link, ...]
    poster: Image | None


def load_cards(titles: Iterable[Title]) -> list[TitleCard]:
    """Give the card of each title, in their order; three queries, whatever their number."""
    titles = list(titles)
    if not titles:
        return []
    keys = [title.pk for title in titles]
    genres, directors, posters = _genres(keys), _directors(keys), _posters(keys)
    return [_card(title, genres[title.pk], directors[title.pk], posters.get(title.pk)) for title in titles]


def _card(title: Title, genres: list[Link], directors: list[Link], poster: Image | None) -> TitleCard:
    return TitleCard(
        pk=title.pk,
        title=title.title,
        original_title=title.original_title,
        years=title.years,
        url=title.get_absolute_url(),
        kind="" if title.kind == Title.Kind.FILM else str(Title.Kind(title.kind).label),
        runtime=runtime(title.runtime_minutes) if title.runtime_minutes else "",
        outline=title.outline,
        genres=tuple(genres),
        directors=tuple(directors),
        poster=poster,
    )


def _first_of_each(rows: QuerySet, limit: int) -> QuerySet:
    """The first ``limit`` rows of each title."""
    place = Window(RowNumber(), partition_by="title", order_by=["position", "pk"])
    return rows.annotate(place=place).filter(place__lte=limit).order_by("title", "place")


def _genres(keys: list[int]) -> dict[int, list[Link]]:
    links: dict[int, list[Link]] = defaultdict(list)
    made: dict[str, Link] = {}
    for row in _first_of_each(TitleGenre.objects.filter(title__in=keys), GENRES_SHOWN):
        # Not get_genre_display(), which translates every genre each time: a millisecond a row.
        link = made.get(row.genre) or Link(str(Genre(row.genre).label), row.get_absolute_url())
        links[row.title_id].append(made.setdefault(row.genre, link))
    return links


def _directors(keys: list[int]) -> dict[int, list[Link]]:
    credits = Credit.objects.filter(title__in=keys, department=Credit.Department.DIRECTING)
    links: dict[int, list[Link]] = defaultdict(list)
    for credit in _first_of_each(credits.select_related("person"), DIRECTORS_SHOWN):
        links[credit.title_id].append(Link(credit.person.name, credit.person.get_absolute_url()))
    return links


def _posters(keys: list[int]) -> dict[int, Image]:
    posters = Image.objects.filter(title__in=keys, kind=Image.Kind.POSTER)
    return {poster.title_id: poster for poster in _first_of_each(posters, 1)}
