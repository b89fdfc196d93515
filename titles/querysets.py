"""The vocabulary of sets: named questions to the film record."""

from typing import TYPE_CHECKING, Self, cast

from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Cast

from filmdb.lib.fields import choice_order
from filmdb.lib.text import sort_key

if TYPE_CHECKING:
    from titles.models import (
        Advisory,
        BoxOfficeFigure,
        Certification,
        CompanyCredit,
        Connection,
        ExternalLink,
        Image,
        Note,
        ReleaseDate,
        TechnicalSpec,
        Title,
        Video,
    )

FIRST_RUN_YEARS = 4


class TitleQuerySet(models.QuerySet["Title"]):
    def by_name(self) -> Self:
        """In the order of a card index: folded, without the leading article."""
        return self.order_by("sort_title", "year", "id")

    def works(self) -> Self:
        """What stands on its own: everything but the episodes of a series."""
        return self.exclude(kind="episode")

    def named(self, words: str) -> Self:
        """Titles that carry ``words`` in any of their titles, however accented or cased."""
        key = sort_key(words)
        if not key:
            return self.none()
        return self.filter(
            Q(sort_title__contains=key)
            | Q(sort_original_title__contains=key)
            | Q(
                pk__in=self.model._default_manager.filter(alternate_titles__sort_name__contains=key).values(
                    "pk"
                )
            )
        )


class ReleaseDateQuerySet(models.QuerySet["ReleaseDate"]):
    def by_date(self) -> Self:
        """Earliest first."""
        return self.order_by("date", "country__english_name", "pk")

    def primary_first(self, region: str) -> Self:
        """The date to print for a reader of ``region`` (a country code) first.

        Best is the general release in the region, then another showing there in the first years,
        then the first general release anywhere, then any showing; discs and downloads come last.
        An attribute marks what is no plain release: one city, a reissue, another version.
        """
        here, plain = Q(country=region), Q(attribute="")
        shown = Q(kind__in=("theatrical", "limited", "tv"))
        first_run = Q(date__lt=Cast(F("title__year") + FIRST_RUN_YEARS, models.CharField()))
        return self.annotate(
            rank=Case(
                When(here & plain & Q(kind="theatrical"), then=Value(0)),
                When(here & shown & first_run, then=Value(1)),
                When(plain & Q(kind__in=("theatrical", "tv")), then=Value(2)),
                When(shown & here, then=Value(3)),
                When(shown, then=Value(4)),
                When(kind__in=("premiere", "festival"), then=Value(5)),
                When(here, then=Value(6)),
                default=Value(7),
                output_field=models.SmallIntegerField(),
            )
        ).order_by("rank", "date", "pk")


class CertificationQuerySet(models.QuerySet["Certification"]):
    def by_country(self) -> Self:
        """By country, the mildest first; with certificate and country selected."""
        return self.select_related("certificate__country").order_by(
            "certificate__country__english_name", "certificate__position", "attribute", "pk"
        )


class CompanyCreditQuerySet(models.QuerySet["CompanyCredit"]):
    def by_role(self) -> Self:
        """Production first, in the order of the credits; with the company selected."""
        return self.select_related("company").order_by(
            choice_order("role", self.model.Role.values), "position", "pk"
        )


class TechnicalSpecQuerySet(models.QuerySet["TechnicalSpec"]):
    def by_kind(self) -> Self:
        """In the order of a specification sheet; with the version selected."""
        return self.select_related("version").order_by(
            choice_order("kind", self.model.Kind.values), "position", "pk"
        )


class BoxOfficeQuerySet(models.QuerySet["BoxOfficeFigure"]):
    def by_kind(self) -> Self:
        """Budget, openings, grosses; worldwide before the territories, newest figure first."""
        return self.order_by(
            choice_order("kind", self.model.Kind.values),
            models.F("territory").asc(nulls_first=True),
            models.F("as_of_date").desc(nulls_last=True),
            "pk",
        )


class NoteQuerySet(models.QuerySet["Note"]):
    def trivia(self) -> Self:
        """Things worth knowing."""
        return self.filter(kind="trivia").order_by("position", "pk")

    def goofs(self) -> Self:
        """Mistakes, grouped by their kind."""
        return self.filter(kind="goof").order_by(
            choice_order("goof_kind", self.model.GoofKind.values), "position", "pk"
        )

    def crazy_credits(self) -> Self:
        """Oddities of the credits."""
        return self.filter(kind="crazy-credit").order_by("position", "pk")


class ConnectionQuerySet(models.QuerySet["Connection"]):
    def of(self, title: models.Model) -> Self:
        """Every connection of a title, from either side; both ends selected."""
        return self.filter(Q(from_title=title) | Q(to_title=title)).select_related("from_title", "to_title")

    def by_kind(self) -> Self:
        """Grouped by kind, then by the year of the older end."""
        return self.order_by(
            choice_order("kind", self.model.Kind.values), "to_title__year", "from_title__year", "pk"
        )


class AdvisoryQuerySet(models.QuerySet["Advisory"]):
    def by_category(self) -> Self:
        """In the usual order of a parents guide, the items in their own order."""
        category = cast("models.Field", self.model._meta.get_field("category"))
        categories = [value for value, _label in category.flatchoices]
        rest = ["position", "pk"] if hasattr(self.model, "position") else ["pk"]
        return self.order_by(choice_order("category", categories), *rest)


class ImageQuerySet(models.QuerySet["Image"]):
    def by_kind(self) -> Self:
        """Posters first, then stills and the rest."""
        return self.order_by(choice_order("kind", self.model.Kind.values), "position", "pk")


class VideoQuerySet(models.QuerySet["Video"]):
    def by_kind(self) -> Self:
        """Trailers first."""
        return self.order_by(choice_order("kind", self.model.Kind.values), "position", "pk")


class ExternalLinkQuerySet(models.QuerySet["ExternalLink"]):
    def by_kind(self) -> Self:
        """Official sites first."""
        return self.order_by(choice_order("kind", self.model.Kind.values), "position", "pk")
