"""What a title cost and earned; every figure with its currency, and its source where known."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import PartialDateField, one_of, partial_date_check
from filmdb.lib.words import money, short_country_name
from titles.models.base import Sourced
from titles.models.title import Title
from titles.models.vocabulary import Country
from titles.querysets import BoxOfficeQuerySet


class BoxOfficeFigureKind(models.TextChoices):
    BUDGET = "budget", _("Budget")
    OPENING_WEEKEND = "opening-weekend", _("Opening weekend")
    GROSS = "gross", _("Gross")


class BoxOfficeFigureQualifier(models.TextChoices):
    ESTIMATED = "estimated", _("estimated")
    REPORTED = "reported", _("reported")


class BoxOfficeFigure(Sourced):
    Kind = BoxOfficeFigureKind
    Qualifier = BoxOfficeFigureQualifier

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="box_office")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    amount = models.PositiveBigIntegerField(help_text=_("In whole units of the currency."))
    currency = models.CharField(max_length=3, default="USD", help_text=_("ISO 4217."))
    qualifier = models.CharField(max_length=10, choices=Qualifier.choices, blank=True)
    territory = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Empty: worldwide."),
    )
    weekend_end_date = models.DateField(null=True, blank=True)
    screen_count = models.PositiveIntegerField(null=True, blank=True)
    as_of_date = PartialDateField(null=True, blank=True)

    objects = BoxOfficeQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("kind", BoxOfficeFigureKind, name="box_office_kind_is_known"),
            one_of("qualifier", BoxOfficeFigureQualifier, name="box_office_qualifier_is_known", blank=True),
            CheckConstraint(
                condition=Q(amount__gt=0),
                name="box_office_amount_is_positive",
                violation_error_message=_("The amount must be more than zero; an unknown sum has no row."),
            ),
            CheckConstraint(
                condition=Q(currency__regex=r"^[A-Z]{3}$"),
                name="currency_is_three_capitals",
                violation_error_message=_("A currency is three capital letters: USD, EUR, JPY."),
            ),
            CheckConstraint(
                condition=Q(screen_count__gt=0),
                name="screen_count_is_positive",
                violation_error_message=_(
                    "The number of screens must be more than zero; leave it empty where unknown."
                ),
            ),
            partial_date_check("as_of_date", name="box_office_as_of_is_partial_date"),
            CheckConstraint(
                condition=~Q(kind="budget") | Q(territory=None),
                name="a_budget_has_no_territory",
                violation_error_message=_("A budget has no territory."),
            ),
            CheckConstraint(
                condition=Q(kind="opening-weekend") | Q(weekend_end_date=None, screen_count=None),
                name="only_an_opening_has_a_weekend",
                violation_error_message=_("Only an opening weekend has an end date and a number of screens."),
            ),
            CheckConstraint(
                condition=~Q(kind="opening-weekend") | Q(territory__isnull=False),
                name="an_opening_has_a_territory",
                violation_error_message=_("An opening weekend needs its territory."),
            ),
            UniqueConstraint(
                fields=["title"],
                condition=Q(kind="budget"),
                name="one_budget_per_title",
                violation_error_message=_("This title has a budget already."),
            ),
            UniqueConstraint(
                fields=["title", "territory"],
                condition=Q(kind="opening-weekend"),
                name="one_opening_per_territory",
                violation_error_message=_("This title has an opening weekend in this territory already."),
            ),
            # NULL differs from NULL, so "worldwide" and "at no date" are compared as empty texts.
            UniqueConstraint(
                "title",
                Coalesce("territory", Value(""), output_field=models.CharField()),
                Coalesce("as_of_date", Value(""), output_field=models.CharField()),
                condition=Q(kind="gross"),
                name="one_gross_per_territory_and_date",
                violation_error_message=_("This title has a gross in this territory at this date already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.money}"

    @property
    def label(self) -> str:
        """What the amount is, and where: "Opening weekend (USA)", "Gross worldwide"."""
        kind = self.get_kind_display()
        if self.kind == self.Kind.BUDGET:
            return kind
        if self.territory_id is None:
            return gettext("%(kind)s worldwide") % {"kind": kind}
        return f"{kind} ({short_country_name(self.territory_id)})"

    @property
    def money(self) -> str:
        """The amount in the reader's words: "$3,600,000"."""
        return money(self.amount, self.currency)
