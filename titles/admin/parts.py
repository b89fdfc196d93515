"""The parts of a record that have a change list of their own, with their counts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.db.models import F, Func, IntegerField, Model, OuterRef, Q, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from titles.admin.filters import filter_parameter
from titles.admin.places import add_episode_to_series_url
from titles.models import (
    AdvisoryItem,
    BoxOfficeFigure,
    CompanyCredit,
    Connection,
    Episode,
    ExternalFigure,
    ExternalReview,
    FilmingLocation,
    Image,
    Note,
    Plot,
    Question,
    Quote,
    Soundtrack,
    TechnicalSpec,
    Title,
    TitleKeyword,
    Video,
)


@dataclass(frozen=True)
class Part:
    """Rows of one model, found from a record by any of ``paths``; ``only_for`` are the kinds that have it.

    A row is added on the form of its model, unless ``add_url`` gives another for the record.
    """

    model: type[Model]
    label: Any
    paths: tuple[str, ...] = ("title",)
    only_for: tuple[str, ...] = ()
    add_url: Callable[[Any], str] | None = None

    @property
    def name(self) -> str:
        return str(self.model._meta.model_name)

    def is_of(self, record: Any) -> bool:
        return not self.only_for or record.kind in self.only_for

    def counter(self) -> Subquery:
        """The number of rows, to be selected with the record."""
        of_record = Q(*((path, OuterRef("pk")) for path in self.paths), _connector=Q.OR)
        counted = self.model._default_manager.filter(of_record).order_by()
        return Subquery(
            counted.annotate(counted=Func(F("pk"), function="COUNT")).values("counted"),
            output_field=IntegerField(),
        )


@dataclass(frozen=True)
class PartLink:
    """A part as the panel of one record shows it."""

    label: Any
    count: int
    url: str
    add_url: str


class Parts:
    """The parts of one kind of record, in the order in which its page names them."""

    def __init__(self, record: type[Model], *parts: Part) -> None:
        self.record = record
        self._parts = list(parts)

    def register(self, *parts: Part, before: type[Model] | None = None) -> None:
        """Add parts at the end, or before the one of the model that is named."""
        models = [part.model for part in self._parts]
        place = models.index(before) if before else len(models)
        self._parts[place:place] = parts

    def __iter__(self) -> Iterator[Part]:
        return iter(self._parts)

    def links(self, request: HttpRequest, record: Any) -> list[PartLink]:
        """The parts that the editor may see, counted in one query."""
        sites = admin.site.get_model_admin
        shown = [
            part
            for part in self._parts
            if part.is_of(record) and sites(part.model).has_view_permission(request)
        ]
        if not shown:
            return []
        counts = (
            self.record._default_manager.filter(pk=record.pk)
            .values(**{f"rows_of_{part.name}": part.counter() for part in shown})
            .get()
        )
        return [self._link(request, record, part, counts[f"rows_of_{part.name}"]) for part in shown]

    def _link(self, request: HttpRequest, record: Any, part: Part, count: int) -> PartLink:
        address = f"admin:{part.model._meta.app_label}_{part.name}"
        narrowed = urlencode({filter_parameter(self.record): record.pk})
        prefilled = urlencode({part.paths[0]: record.pk, "_changelist_filters": narrowed})
        add_url = part.add_url(record) if part.add_url else f"{reverse(f'{address}_add')}?{prefilled}"
        may_add = admin.site.get_model_admin(part.model).has_add_permission(request)
        return PartLink(
            part.label,
            count,
            f"{reverse(f'{address}_changelist')}?{narrowed}",
            add_url if may_add else "",
        )


title_parts = Parts(
    Title,
    Part(
        Episode,
        _("Episodes"),
        paths=("season__series",),
        only_for=Title.SERIAL_KINDS,
        add_url=add_episode_to_series_url,
    ),
    Part(Plot, _("Plots")),
    Part(TitleKeyword, _("Plot keywords")),
    Part(AdvisoryItem, _("Parents guide")),
    Part(Note, _("Trivia, goofs and crazy credits")),
    Part(Quote, _("Quotes")),
    Part(Soundtrack, _("Soundtracks")),
    Part(FilmingLocation, _("Filming locations")),
    Part(BoxOfficeFigure, _("Box office")),
    Part(CompanyCredit, _("Company credits")),
    Part(TechnicalSpec, _("Technical specifications")),
    Part(Image, _("Images")),
    Part(Video, _("Videos")),
    Part(Connection, _("Connections"), paths=("from_title", "to_title")),
    Part(Question, _("Questions")),
    Part(ExternalReview, _("External reviews")),
    Part(ExternalFigure, _("Figures from elsewhere")),
)
