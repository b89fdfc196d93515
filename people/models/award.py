"""Awards: the bodies that give them, their categories, and who was named for what."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import DerivedCharField, filled, one_of
from filmdb.lib.text import slug_of
from people.awards import AwardTally
from people.models.person import Person
from people.querysets import NominationQuerySet
from titles.models import Country, Positioned, Sourced, Title, in_order


class AwardBody(models.Model):
    """An academy, a festival or a critics' circle.

    A body with a ``headline_rank`` leads the awards blurb: the lowest rank that a title has won
    or been nominated for is named, in the singular or plural given here.
    """

    name = models.CharField(max_length=150, unique=True)
    slug = DerivedCharField(max_length=80, sources=("name",), derive=slug_of)
    country = models.ForeignKey(Country, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    headline_rank = models.PositiveSmallIntegerField(null=True, blank=True)
    headline_singular = models.CharField(max_length=60, blank=True, help_text=_("Oscar"))
    headline_plural = models.CharField(max_length=60, blank=True, help_text=_("Oscars"))

    class Meta:
        verbose_name_plural = "award bodies"
        constraints = [
            filled("name", name="award_body_has_a_name"),
            CheckConstraint(
                condition=Q(headline_rank=None) | ~Q(headline_singular="") & ~Q(headline_plural=""),
                name="a_headline_award_has_its_words",
                violation_error_message=_(
                    "An award with a headline rank needs its word in the singular and the plural."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AwardCategory(models.Model):
    body = models.ForeignKey(AwardBody, on_delete=models.CASCADE, related_name="categories")
    award = models.CharField(max_length=100, help_text=_("Oscar, Golden Globe, Silver Bear"))
    name = models.CharField(
        max_length=200, blank=True, help_text=_("Empty where the award has no categories.")
    )

    class Meta:
        verbose_name_plural = "award categories"
        constraints = [
            filled("award", name="award_category_names_its_award"),
            UniqueConstraint(fields=["body", "award", "name"], name="a_category_once_per_award"),
        ]

    def __str__(self) -> str:
        return " – ".join(filter(None, (self.award, self.name)))


class NominationResult(models.TextChoices):
    WON = "won", _("Won")
    NOMINATED = "nominated", _("Nominated")


class Nomination(Positioned, Sourced):
    """A nomination, won or not; without recipients it is the title's own."""

    Result = NominationResult

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="nominations")
    category = models.ForeignKey(AwardCategory, on_delete=models.PROTECT, related_name="nominations")
    year = models.PositiveSmallIntegerField(help_text=_("The year of the ceremony."))
    result = models.CharField(max_length=10, choices=Result.choices)
    is_shared = models.BooleanField(default=False, help_text=_("Tied with another title or person."))
    note = models.CharField(max_length=200, blank=True)

    objects = NominationQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["category", "year"], name="nominations_of_a_category")]
        constraints = [
            one_of("result", NominationResult, name="nomination_result_is_known"),
            CheckConstraint(
                condition=Q(year__range=(1900, 2200)),
                name="nomination_year_1900_to_2200",
                violation_error_message=_("The year must lie between 1900 and 2200."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_result_display()}: {self.category}, {self.year}"

    @property
    def recipients_in_order(self) -> list["NominationRecipient"]:
        """Who was named; prefetch ``recipients__person`` before asking many nominations."""
        return in_order(self.recipients.all())


class NominationRecipient(Positioned):
    nomination = models.ForeignKey(Nomination, on_delete=models.CASCADE, related_name="recipients")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="nominations")

    class Meta:
        constraints = [
            UniqueConstraint(fields=["nomination", "person"], name="a_recipient_once_per_nomination")
        ]

    def __str__(self) -> str:
        return str(self.person)


class UnlistedAwards(Sourced):
    """Awards known by number only, until each has its row: they count in the blurb and say so."""

    title = models.OneToOneField(
        Title, on_delete=models.CASCADE, primary_key=True, related_name="unlisted_awards"
    )
    win_count = models.PositiveSmallIntegerField(default=0)
    nomination_count = models.PositiveSmallIntegerField(default=0, help_text=_("Those that did not win."))

    class Meta:
        verbose_name_plural = "unlisted awards"
        constraints = [
            CheckConstraint(
                condition=Q(win_count__gt=0) | Q(nomination_count__gt=0),
                name="unlisted_awards_are_some",
                violation_error_message=_("Give a number of wins or of nominations."),
            ),
            CheckConstraint(
                condition=~Q(source=""),
                name="unlisted_awards_name_their_source",
                violation_error_message=_("Say where these numbers come from."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.win_count} + {self.nomination_count}"

    @property
    def tally(self) -> AwardTally:
        """The same numbers, in words for readers: ``tally.rest`` is "9 wins & 15 nominations."."""
        return AwardTally(unlisted_wins=self.win_count, unlisted_nominations=self.nomination_count)
