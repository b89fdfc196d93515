"""The sub-pages of a person, and those that people add to a title."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from filmdb.lib.facets import Facet, Registry
from people.models import Nomination, Person
from titles import facets as title_facets
from titles.models import Image, Title

registry = Registry()


def _credits(title: Title) -> QuerySet:
    return title.credits.by_department()


def _nominations(title: Title) -> QuerySet:
    return title.nominations.by_body().prefetch_related("recipients__person")


def _person_nominations(person: Person) -> QuerySet:
    return (
        Nomination.objects.filter(recipients__person=person)
        .by_body()
        .select_related("category__body", "title")
    )


def register_title_facets() -> None:
    """Give titles their credits and awards; called once, when the app is ready."""
    title_facets.registry.register(
        Facet(
            "full-credits",
            _("Full cast and crew"),
            "people/title_facets/_full_credits.html",
            _credits,
            per_page=400,
        ),
        Facet(
            "awards",
            _("Awards"),
            "people/title_facets/_awards.html",
            _nominations,
            per_page=200,
            own=lambda title: getattr(title, "unlisted_awards", None),
        ),
        before="plot",
    )


registry.register(
    Facet(
        "filmography",
        _("Filmography"),
        "people/facets/_filmography.html",
        lambda person: person.credits.newest_first(),
        per_page=300,
    ),
    Facet(
        "biography",
        _("Biography"),
        "people/facets/_biography.html",
        lambda person: person.notes.by_kind(),
        others={"aliases": lambda person: person.aliases.order_by("position", "pk")},
        per_page=100,
        own=lambda person: person.biography,
    ),
    Facet("awards", _("Awards"), "people/facets/_awards.html", _person_nominations, per_page=200),
    Facet(
        "media",
        _("Photos"),
        "people/facets/_media.html",
        lambda person: Image.objects.filter(image_people__person=person).select_related("title").by_kind(),
        per_page=48,
    ),
)
