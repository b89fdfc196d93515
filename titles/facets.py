"""The sub-pages of a title. To add one: a model, a line here, at most one template.

Facets whose rows belong to an app above register themselves from there (people/facets.py).
"""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from filmdb.lib.facets import Facet, Registry
from titles.models import Connection, Keyword, Title

registry = Registry()


def title_facet(slug: str, heading: Any, rows: Any, *, template: str = "", **options: Any) -> Facet:
    """A facet whose template is named for its slug, unless another is given."""
    return Facet(slug, heading, f"titles/facets/_{template or slug.replace('-', '_')}.html", rows, **options)


def _keywords(title: Title) -> QuerySet:
    return Keyword.objects.filter(title_keywords__title=title).order_by("title_keywords__position", "pk")


registry.register(
    title_facet(
        "plot",
        _("Plot"),
        lambda title: title.plots.filter(kind="summary").order_by("position", "pk"),
        others={"synopses": lambda title: title.plots.filter(kind="synopsis").order_by("pk")},
        counted=("synopses",),
        per_page=20,
    ),
    title_facet("keywords", _("Plot keywords"), _keywords, per_page=300),
    title_facet("taglines", _("Taglines"), lambda title: title.taglines.order_by("position", "pk")),
    title_facet("trivia", _("Trivia"), lambda title: title.notes.trivia(), template="notes"),
    title_facet("goofs", _("Goofs"), lambda title: title.notes.goofs()),
    title_facet(
        "quotes",
        _("Quotes"),
        lambda title: title.quotes.prefetch_related("lines").order_by("position", "pk"),
        per_page=50,
    ),
    title_facet(
        "crazy-credits", _("Crazy credits"), lambda title: title.notes.crazy_credits(), template="notes"
    ),
    title_facet(
        "alternate-versions",
        _("Alternate versions"),
        lambda title: title.versions.select_related("certificate").order_by("position", "pk"),
    ),
    title_facet("connections", _("Connections"), lambda title: Connection.objects.of(title).by_kind()),
    title_facet(
        "soundtracks",
        _("Soundtracks"),
        lambda title: title.soundtracks.prefetch_related("credits").order_by("position", "pk"),
    ),
    title_facet("faq", _("Questions"), lambda title: title.questions.order_by("position", "pk"), per_page=50),
    title_facet("certificates", _("Certificates"), lambda title: title.certifications.by_country()),
    title_facet(
        "parents-guide",
        _("Parents guide"),
        lambda title: title.advisory_items.by_category(),
        others={"severities": lambda title: title.advisories.by_category()},
    ),
    title_facet(
        "release-info",
        _("Release dates and titles"),
        lambda title: title.release_dates.by_date(),
        others={"alternate_titles": lambda title: title.alternate_titles.order_by("position", "pk")},
        counted=("alternate_titles",),
    ),
    title_facet(
        "locations",
        _("Filming locations"),
        lambda title: title.filming_locations.select_related("location").order_by("position", "pk"),
    ),
    title_facet("box-office", _("Box office"), lambda title: title.box_office.by_kind()),
    title_facet(
        "companies", _("Company credits"), lambda title: title.company_credits.by_role(), per_page=200
    ),
    title_facet(
        "technical",
        _("Technical specifications"),
        lambda title: title.technical_specs.by_kind(),
        others={
            "versions": lambda title: title.versions.exclude(runtime_minutes=None).order_by("position", "pk")
        },
        own=lambda title: title.runtime_minutes,
    ),
    title_facet(
        "media",
        _("Photos"),
        lambda title: title.images.by_kind().prefetch_related("image_people__person"),
        per_page=48,
    ),
    title_facet("videos", _("Videos"), lambda title: title.videos.by_kind()),
    title_facet("external-sites", _("External sites"), lambda title: title.external_links.by_kind()),
    title_facet(
        "external-reviews",
        _("External reviews"),
        lambda title: title.external_reviews.order_by("position", "pk"),
        others={"figures": lambda title: title.external_figures.order_by("site", "measure", "pk")},
    ),
)
