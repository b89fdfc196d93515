"""Whose numbers a change of one record moves."""

from dataclasses import dataclass, field

from importers.catalogue.records import TITLES, Kind
from people.models import Credit, ImagePerson, NominationRecipient
from titles.models import Connection, Title
from titles.services import recount_facets


@dataclass(frozen=True)
class Neighbours:
    """The primary keys of the titles and people whose pages show a record."""

    titles: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)

    def __or__(self, other: "Neighbours") -> "Neighbours":
        return Neighbours(self.titles | other.titles, self.people | other.people)


def neighbours_of(kind: Kind, pk: int) -> Neighbours:
    """The record itself, and what shows it now."""
    if kind is TITLES:
        return Neighbours(_titles_beside(pk), _people_of(pk))
    others = ImagePerson.objects.filter(image__title=None, image__image_people__person=pk)
    return Neighbours(set(), {pk, *others.values_list("person", flat=True)})


def _titles_beside(pk: int) -> set[int]:
    ends = Connection.objects.filter(from_title=pk).values_list("to_title", flat=True)
    return {pk, *ends}


def _people_of(pk: int) -> set[int]:
    return {
        *Credit.objects.filter(title=pk).values_list("person", flat=True),
        *NominationRecipient.objects.filter(nomination__title=pk).values_list("person", flat=True),
        *ImagePerson.objects.filter(image__title=pk).values_list("person", flat=True),
    }


def count_titles(title_ids: set[int]) -> None:
    """Count titles anew, always in the same order, so that two writers cannot wait for each other."""
    for title in Title.objects.filter(pk__in=title_ids).order_by("pk"):
        recount_facets(title=title)
