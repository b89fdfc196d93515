"""What other sites and publications hold about a title; never mixed with our own numbers."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import PartialDateField, filled, one_of, partial_date_check
from titles.models.base import Positioned
from titles.models.title import Title
from titles.models.vocabulary import Language
from titles.querysets import ExternalLinkQuerySet


class ExternalLinkKind(models.TextChoices):
    OFFICIAL = "official", _("Official sites")
    DATABASE = "database", _("Databases")
    ARTICLE = "article", _("Articles")
    OTHER = "other", _("Other sites")


class ExternalLink(Positioned):
    Kind = ExternalLinkKind

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="external_links")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.OTHER)
    name = models.CharField(max_length=150)
    url = models.URLField("URL", max_length=500)
    language = models.ForeignKey(Language, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = ExternalLinkQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("kind", ExternalLinkKind, name="external_link_kind_is_known"),
            filled("name", name="external_link_has_a_name"),
            CheckConstraint(
                condition=Q(url__regex=r"^https?://"),
                name="external_link_url_is_http",
                violation_error_message=_("The address must begin with http:// or https://."),
            ),
            UniqueConstraint(fields=["title", "url"], name="a_link_once_per_title"),
        ]

    def __str__(self) -> str:
        return self.name


class ExternalReview(Positioned):
    """A review in a publication: we point at it and quote nothing."""

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="external_reviews")
    publication = models.CharField(max_length=150)
    author_name = models.CharField(max_length=100, blank=True)
    url = models.URLField("URL", max_length=500)
    date = PartialDateField(null=True, blank=True)
    language = models.ForeignKey(Language, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            filled("publication", name="external_review_has_a_publication"),
            CheckConstraint(
                condition=~Q(author_name__contains="@"),
                name="external_review_author_is_not_an_address",
                violation_error_message=_("Print the author’s name, not an e-mail address."),
            ),
            CheckConstraint(
                condition=Q(url__regex=r"^https?://"),
                name="external_review_url_is_http",
                violation_error_message=_("The address must begin with http:// or https://."),
            ),
            partial_date_check("date", name="external_review_date_is_partial_date"),
            UniqueConstraint(fields=["title", "url"], name="an_external_review_once_per_title"),
        ]

    def __str__(self) -> str:
        return self.publication


class ExternalFigureMeasure(models.TextChoices):
    RATING = "rating", _("Rating")
    CRITIC_SCORE = "critic-score", _("Critic score")
    USER_REVIEWS = "user-reviews", _("User reviews")
    CRITIC_REVIEWS = "critic-reviews", _("Critic reviews")
    POPULARITY_RANK = "popularity-rank", _("Popularity rank")


class ExternalFigure(models.Model):
    """A number that another site gives, with the day it was read there."""

    Measure = ExternalFigureMeasure

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="external_figures")
    site = models.CharField(max_length=60)
    measure = models.CharField(max_length=16, choices=Measure.choices)
    value = models.DecimalField(max_digits=10, decimal_places=1)
    out_of = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text=_("The top of the scale, for a rating.")
    )
    vote_count = models.PositiveIntegerField(null=True, blank=True)
    rank_change = models.IntegerField(
        null=True, blank=True, help_text=_("Places won (positive) or lost in the week, for a rank.")
    )
    as_of_date = PartialDateField(null=True, blank=True)
    url = models.URLField("URL", max_length=500, blank=True)

    class Meta:
        constraints = [
            one_of("measure", ExternalFigureMeasure, name="external_measure_is_known"),
            filled("site", name="external_figure_names_its_site"),
            CheckConstraint(
                condition=Q(value__gte=0),
                name="external_value_is_not_negative",
                violation_error_message=_("The value cannot be negative."),
            ),
            CheckConstraint(
                condition=Q(out_of=None) | Q(value__lte=F("out_of")),
                name="external_value_is_on_its_scale",
                violation_error_message=_("The value cannot be higher than the top of its scale."),
            ),
            CheckConstraint(
                condition=Q(measure__in=("rating", "critic-score"), out_of__isnull=False)
                | ~Q(measure__in=("rating", "critic-score")) & Q(out_of=None),
                name="external_ratings_have_a_scale",
                violation_error_message=_(
                    "A rating or critic score needs the top of its scale; other figures have none."
                ),
            ),
            CheckConstraint(
                condition=Q(rank_change=None) | Q(measure="popularity-rank"),
                name="only_a_rank_has_a_change",
                violation_error_message=_("Only a popularity rank has a change of places."),
            ),
            CheckConstraint(
                condition=Q(url="") | Q(url__regex=r"^https?://"),
                name="external_figure_url_is_http",
                violation_error_message=_("The address must begin with http:// or https://."),
            ),
            partial_date_check("as_of_date", name="external_figure_as_of_is_partial_date"),
            UniqueConstraint(fields=["title", "site", "measure"], name="one_figure_per_site_and_measure"),
        ]

    def __str__(self) -> str:
        return f"{self.site}: {self.get_measure_display()} {self.value}"

    @property
    def short_label(self) -> str:
        """What the number is, in a word or two: "Popularity"."""
        if self.measure == self.Measure.POPULARITY_RANK:
            return gettext("Popularity")
        return str(self.get_measure_display())

    @property
    def places_lost(self) -> int:
        """Places lost in the week, for a rank that fell."""
        return -(self.rank_change or 0)
