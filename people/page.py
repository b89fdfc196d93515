"""The person page: everything that it shows, read once in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext

from filmdb.lib.facets import FacetLink
from filmdb.lib.fields import choice_order
from people.awards import AwardTally
from people.facets import registry
from people.models import Alias, Credit, KnownFor, Nomination, Person, PersonNote
from titles.models import Image, Title

CREDITS_SHOWN = 200
NOTES_SHOWN = 2
PICTURES_SHOWN = 7


@dataclass(frozen=True)
class Work:
    """A title of the "known for" shelf, with its poster where it has one."""

    title: Title
    poster: Image | None


@dataclass(frozen=True)
class PersonPage:
    """A person with the first rows of each of their facets; the sub-pages hold the rest."""

    person: Person
    facets: dict[str, FacetLink]
    credits: Sequence[Credit]
    known_for: Sequence[Work]
    aliases: Sequence[Alias]
    notes: Sequence[PersonNote]
    images: Sequence[Image]
    awards: AwardTally
    professions: Sequence[str]

    @property
    def departments(self) -> list[tuple[str, list[Credit]]]:
        """The filmography as (department, credits), newest first in each."""
        groups = groupby(self.credits, key=lambda credit: credit.department)
        return [(str(Credit.Department(name).label), list(credits)) for name, credits in groups]

    @property
    def more_credits(self) -> int:
        """How many credits the page does not show."""
        return self.person.credit_count - len(self.credits)

    @property
    def portrait(self) -> Image | None:
        return next((image for image in self.images if image.kind == Image.Kind.PORTRAIT), None)

    @property
    def photos(self) -> list[Image]:
        return [image for image in self.images if image is not self.portrait]

    @property
    def description(self) -> str:
        """The page in a sentence, for search engines."""
        titles = ", ".join(str(work.title) for work in self.known_for)
        if not titles:
            return gettext("%(name)s: filmography and facts.") % {"name": self.person.name}
        return gettext("%(name)s, known for %(titles)s: biography, filmography and awards.") % {
            "name": self.person.name,
            "titles": titles,
        }


def get_person_or_404(person_id: int) -> Person:
    """The person; raise ``Http404`` without one."""
    return get_object_or_404(Person, pk=person_id)


def load_person_page(person: Person) -> PersonPage:
    """Read the page of a person."""
    return PersonPage(
        person=person,
        facets=registry.links(person),
        credits=list(person.credits.newest_first()[:CREDITS_SHOWN]),
        known_for=_known_for(person),
        aliases=list(person.aliases.order_by("position", "pk")[:10]),
        notes=list(person.notes.by_kind()[: NOTES_SHOWN * len(PersonNote.Kind)]),
        images=_images(person),
        awards=Nomination.objects.filter(recipients__person=person).tally(),
        professions=_professions(person),
    )


def _images(person: Person) -> list[Image]:
    """The portrait first, then what else shows the person."""
    portrait_first = choice_order("kind", [Image.Kind.PORTRAIT])
    images = Image.objects.filter(image_people__person=person)
    return list(images.order_by(portrait_first, "position", "pk")[:PICTURES_SHOWN])


def _professions(person: Person) -> list[str]:
    """The departments with most of the person's credits, at most three, as words for what is done there."""
    by_size = person.credits.values("department").annotate(size=Count("pk")).order_by("-size", "department")
    words = {Credit.Department.CAST: gettext("Acting")}
    departments = [Credit.Department(row["department"]) for row in by_size[:3]]
    return [words.get(department, str(department.label)) for department in departments]


def _known_for(person: Person) -> list[Work]:
    rows = KnownFor.objects.filter(person=person).select_related("title").order_by("position")[:4]
    titles = [row.title for row in rows]
    posters = Image.objects.filter(title__in=titles, kind=Image.Kind.POSTER).order_by("-position", "-pk")
    poster_of = {poster.title_id: poster for poster in posters}
    return [Work(title, poster_of.get(title.pk)) for title in titles]
