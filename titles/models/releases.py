"""When and where a title was shown, as what it was rated there, and in which cuts."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import DerivedCharField, PartialDateField, filled, one_of, partial_date_check
from filmdb.lib.text import slug_of
from filmdb.lib.words import country_name
from titles.models.base import Positioned, Sourced
from titles.models.title import Title
from titles.models.vocabulary import Country
from titles.querysets import CertificationQuerySet, ReleaseDateQuerySet


class ReleaseDateKind(models.TextChoices):
    PREMIERE = "premiere", _("premiere")
    FESTIVAL = "festival", _("festival")
    LIMITED = "limited", _("limited")
    THEATRICAL = "theatrical", _("theatrical")
    DIGITAL = "digital", _("digital")
    PHYSICAL = "physical", _("physical media")
    TV = "tv", _("TV")


class ReleaseDate(Sourced):
    Kind = ReleaseDateKind

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="release_dates")
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="release_dates")
    date = PartialDateField(db_index=True)
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.THEATRICAL)
    attribute = models.CharField(max_length=150, blank=True, help_text=_("A city, a festival, a re-release."))

    objects = ReleaseDateQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("kind", ReleaseDateKind, name="release_kind_is_known"),
            partial_date_check("date", name="release_date_is_partial_date"),
            UniqueConstraint(
                fields=["title", "country", "date", "kind", "attribute"], name="a_release_is_listed_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{country_name(self.country_id)}, {self.date.display()}"


class Certificate(models.Model):
    """One step of a country's classification, in the order of the country's own table."""

    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="certificates")
    system = models.CharField(max_length=80, help_text=_("The body that rates: MPA, BBFC, FSK."))
    symbol = models.CharField(max_length=20)
    slug = DerivedCharField(max_length=80, sources=("symbol",), derive=slug_of)
    position = models.PositiveSmallIntegerField(help_text=_("From the mildest, within the system."))
    minimum_age = models.PositiveSmallIntegerField(null=True, blank=True)
    meaning = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["country", "system", "symbol"], name="a_certificate_once_per_system"),
            filled("symbol", name="certificate_has_a_symbol"),
            CheckConstraint(
                condition=Q(minimum_age__lte=21),
                name="certificate_age_0_to_21",
                violation_error_message=_("The minimum age lies between 0 and 21."),
            ),
        ]

    def __str__(self) -> str:
        return f"{country_name(self.country_id)}: {self.symbol}"

    def get_absolute_url(self) -> str:
        return reverse("discover:titles-of", args=["certificate", f"{self.country_id.lower()}-{self.slug}"])


class Version(Positioned, Sourced):
    """A cut of the title other than the one whose runtime the title itself carries."""

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="versions")
    name = models.CharField(max_length=120)
    medium = models.CharField(max_length=80, blank=True)
    runtime_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    certificate = models.ForeignKey(
        Certificate, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    differences = models.TextField(blank=True)
    is_spoiler = models.BooleanField(default=False)

    class Meta:
        constraints = [
            filled("name", name="version_has_a_name"),
            CheckConstraint(
                condition=Q(runtime_minutes__gt=0),
                name="version_runtime_is_positive",
                violation_error_message=_(
                    "The runtime must be at least one minute; leave it empty where unknown."
                ),
            ),
            UniqueConstraint(fields=["title", "name"], name="a_version_name_once_per_title"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def summary(self) -> str:
        """Medium and runtime: "DVD, 112 minutes"; empty where neither is known."""
        minutes = self.runtime_minutes
        length = ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes} if minutes else ""
        return ", ".join(filter(None, (self.medium, length)))


class Certification(Sourced):
    """The certificate a title was given in a country, with the reason that was printed."""

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="certifications")
    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, related_name="certifications")
    reason = models.CharField(
        max_length=300, blank=True, help_text=_("Begins in lower case: for strong language.")
    )
    attribute = models.CharField(max_length=100, blank=True)
    version = models.ForeignKey(Version, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects = CertificationQuerySet.as_manager()

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["title", "certificate", "attribute"], name="a_certificate_once_per_title"
            ),
        ]

    def __str__(self) -> str:
        return str(self.certificate)

    @property
    def wording(self) -> str:
        """The certificate in a sentence: "Rated R for strong sexuality and language"."""
        words = gettext("Rated %(symbol)s %(reason)s") % {
            "symbol": self.certificate.symbol,
            "reason": self.reason,
        }
        return words.strip()
