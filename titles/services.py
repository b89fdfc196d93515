"""The writers of the numbers that a title carries, of its parts, and the end of its picture files."""

from collections.abc import Iterable
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Count, Model
from django.utils import timezone

from titles.facets import registry
from titles.models import Episode, Image, Keyword, Season, Title, TitleGenre, TitleKeyword


@transaction.atomic
def recount_facets(*, title: Title) -> Title:
    """Count the rows behind each of the title's sub-pages and keep the counts that are not zero.

    Always moves ``updated_at``, as it is called when something of the title has changed.
    """
    Title.objects.select_for_update().filter(pk=title.pk).values("pk").first()
    title.facet_counts = count_facets(registry, title)
    title.save(update_fields=["facet_counts", "updated_at"])
    return title


def count_facets(facets: Any, record: Any) -> dict[str, int]:
    """Count the rows of a record per facet, without those that have none."""
    counts = {facet.slug: facet.count(record) for facet in facets}
    return {slug: count for slug, count in counts.items() if count}


@transaction.atomic
def add_episode(*, season: Season, number: int, title: Title) -> Episode:
    """Save a new title as the episode that has this number in the season.

    Raises IntegrityError where the number is taken; nothing is saved then.
    """
    title.kind = Title.Kind.EPISODE
    title.save()
    return Episode.objects.create(title=title, season=season, number=number)


@transaction.atomic
def add_genre(*, titles: Iterable[Title], genre: str) -> list[Title]:
    """Give the genre to those of the titles that lack it, and say which they were."""
    lacking = _locked_without(TitleGenre, titles, genre=genre)
    TitleGenre.objects.bulk_create(TitleGenre(title=title, genre=genre) for title in lacking)
    Title.objects.filter(pk__in=[title.pk for title in lacking]).update(updated_at=timezone.now())
    return lacking


@transaction.atomic
def add_keyword(*, titles: Iterable[Title], keyword: Keyword) -> list[Title]:
    """Give the keyword to those of the titles that lack it, count it, and say which they were."""
    lacking = _locked_without(TitleKeyword, titles, keyword=keyword)
    TitleKeyword.objects.bulk_create(TitleKeyword(title=title, keyword=keyword) for title in lacking)
    counted = (
        TitleKeyword.objects.filter(title__in=lacking)
        .order_by()
        .values_list("title")
        .annotate(number=Count("pk"))
    )
    numbers = dict(counted)
    for title in lacking:
        title.facet_counts = {**title.facet_counts, "keywords": numbers[title.pk]}
        title.updated_at = timezone.now()
    Title.objects.bulk_update(lacking, ["facet_counts", "updated_at"], batch_size=100)
    return lacking


def _locked_without(model: type[Model], titles: Iterable[Title], **value: Any) -> list[Title]:
    """The titles that have no such row, locked in one order, lest two writers wait for each other."""
    having = model._default_manager.filter(**value).values("title")
    ids = [title.pk for title in titles]
    return list(Title.objects.select_for_update().filter(pk__in=ids).exclude(pk__in=having).order_by("pk"))


def discard_picture_files(names: Iterable[str]) -> None:
    """Delete files from the storage once the transaction stands, but for those that an image still names."""
    candidates = set(names)

    def delete() -> None:
        named = set(Image.objects.filter(file__in=candidates).values_list("file", flat=True))
        for name in sorted(candidates - named):
            default_storage.delete(name)

    if candidates:
        transaction.on_commit(delete, robust=True)
