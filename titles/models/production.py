"""Who made a title, where it was filmed, and by which technical means."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import DerivedCharField, filled, one_of
from filmdb.lib.text import fold, slug_of
from filmdb.lib.words import short_country_name
from titles.models.base import Positioned, Sourced
from titles.models.releases import Version
from titles.models.title import Title
from titles.models.vocabulary import Country
from titles.querysets import CompanyCreditQuerySet, TechnicalSpecQuerySet


class Company(models.Model):
    name = models.CharField(max_length=200, unique=True)
    folded_name = DerivedCharField(max_length=200, sources=("name",), derive=fold, db_index=True)
    slug = DerivedCharField(max_length=80, sources=("name",), derive=slug_of)

    class Meta:
        verbose_name_plural = "companies"
        constraints = [filled("name", name="company_has_a_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("discover:titles-of-record", args=["company", self.pk, self.slug])


class CompanyCreditRole(models.TextChoices):
    PRODUCTION = "production", _("Production")
    DISTRIBUTION = "distribution", _("Distribution")
    EFFECTS = "effects", _("Special effects")
    OTHER = "other", _("Other companies")


class CompanyCredit(Positioned, Sourced):
    Role = CompanyCreditRole

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="company_credits")
    company = models.ForeignKey(Company, on_delete=models.PROTECT, related_name="credits")
    role = models.CharField(max_length=12, choices=Role.choices, default=Role.PRODUCTION)
    territory = models.ForeignKey(Country, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    end_year = models.PositiveSmallIntegerField(null=True, blank=True)
    attribute = models.CharField(
        max_length=150, blank=True, help_text=_("theatrical, in association with, sound mixing")
    )

    objects = CompanyCreditQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("role", CompanyCreditRole, name="company_role_is_known"),
            CheckConstraint(
                condition=Q(year__range=(1870, 2200)),
                name="company_credit_year_1870_to_2200",
                violation_error_message=_("The year must lie between 1870 and 2200."),
            ),
            CheckConstraint(
                condition=Q(end_year__gte=F("year")),
                name="company_credit_ends_after_it_begins",
                violation_error_message=_("The last year cannot come before the first."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.company)

    @property
    def remark(self) -> str:
        """What stands in brackets after the company: "USA, 1995, theatrical"."""
        years = (
            f"{self.year}–{self.end_year}"
            if self.end_year and self.end_year != self.year
            else str(self.year or "")
        )
        territory = short_country_name(self.territory_id) if self.territory_id else ""
        return ", ".join(filter(None, (territory, years, self.attribute)))


class Location(models.Model):
    """A place named from the smallest part to the country: "Las Vegas, Nevada, USA"."""

    name = models.CharField(max_length=250, unique=True)
    folded_name = DerivedCharField(max_length=250, sources=("name",), derive=fold, db_index=True)
    slug = DerivedCharField(max_length=80, sources=("name",), derive=slug_of)

    class Meta:
        constraints = [filled("name", name="location_has_a_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("discover:titles-of-record", args=["location", self.pk, self.slug])


class FilmingLocation(Positioned, Sourced):
    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="filming_locations")
    location = models.ForeignKey(Location, on_delete=models.PROTECT, related_name="filming_locations")
    scene = models.CharField(max_length=200, blank=True, help_text=_("What was filmed there."))

    class Meta:
        constraints = [
            UniqueConstraint(fields=["title", "location", "scene"], name="a_location_once_per_scene")
        ]

    def __str__(self) -> str:
        return str(self.location)


class TechnicalSpecKind(models.TextChoices):
    SOUND_MIX = "sound-mix", _("Sound mix")
    COLOUR = "colour", _("Colour")
    ASPECT_RATIO = "aspect-ratio", _("Aspect ratio")
    CAMERA = "camera", _("Camera")
    LABORATORY = "laboratory", _("Laboratory")
    FILM_LENGTH = "film-length", _("Film length")
    NEGATIVE = "negative", _("Negative format")
    PROCESS = "process", _("Cinematographic process")
    PRINTED = "printed", _("Printed film format")


class TechnicalSpec(Positioned, Sourced):
    Kind = TechnicalSpecKind

    LISTED_KINDS = (Kind.SOUND_MIX, Kind.COLOUR, Kind.ASPECT_RATIO)

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="technical_specs")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    value = models.CharField(max_length=150)
    value_slug = DerivedCharField(max_length=80, sources=("value",), derive=slug_of)
    note = models.CharField(max_length=150, blank=True)
    version = models.ForeignKey(Version, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects = TechnicalSpecQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["kind", "value_slug", "title"], name="titles_of_a_technical_value")]
        constraints = [
            one_of("kind", TechnicalSpecKind, name="technical_kind_is_known"),
            filled("value", name="technical_spec_has_a_value"),
            UniqueConstraint(
                fields=["title", "kind", "value", "note"], name="a_technical_value_once_per_title"
            ),
        ]

    def __str__(self) -> str:
        return self.value

    def get_absolute_url(self) -> str:
        """The list of titles with the same value, for the kinds that have one; else empty."""
        if self.kind not in self.LISTED_KINDS:
            return ""
        return reverse("discover:titles-of", args=[self.kind, self.value_slug])
