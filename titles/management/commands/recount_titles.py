"""Corrects the numbers that titles carry."""

from filmdb.lib.commands import RecountCommand
from titles.facets import registry
from titles.models import Title
from titles.services import count_facets, recount_facets


class Command(RecountCommand):
    help = "Count the rows behind every sub-page of every title and correct the stored numbers."
    records = Title.objects.all()

    def correct(self, record: Title) -> bool:
        if count_facets(registry, record) == record.facet_counts:
            return False
        recount_facets(title=record)
        return True
