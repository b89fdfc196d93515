"""The writers of the numbers that a title carries."""

from typing import Any

from django.db import transaction

from titles.facets import registry
from titles.models import Title


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
