"""Seasons of a series, and the place of an episode in one."""

from typing import Any

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from titles.models.title import Title


class Season(models.Model):
    series = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="seasons")
    number = models.PositiveSmallIntegerField(help_text="0 holds the specials.")
    name = models.CharField(max_length=200, blank=True)
    outline = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["series", "number"], name="one_season_per_series_and_number"),
            CheckConstraint(
                condition=Q(number__lte=500),
                name="season_number_0_to_500",
                violation_error_message=_("The number of a season lies between 0 and 500."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.series}, {self.heading}"

    def get_absolute_url(self) -> str:
        return reverse("titles:season", args=[self.series_id, self.series.slug, self.number])

    @property
    def heading(self) -> str:
        """How a reader calls the season: "Series 2" has its number, specials have a word."""
        return gettext("Season %(number)d") % {"number": self.number} if self.number else gettext("Specials")


class Episode(models.Model):
    """Where a title of kind *episode* stands; its facts are the title's own."""

    title = models.OneToOneField(Title, on_delete=models.CASCADE, primary_key=True, related_name="episode")
    season = models.ForeignKey(Season, on_delete=models.PROTECT, related_name="episodes")
    number = models.PositiveSmallIntegerField()

    air_date: Any = None  # the episode's first release, set by titles.page for the episodes of a season

    class Meta:
        constraints = [
            UniqueConstraint(fields=["season", "number"], name="one_episode_per_season_and_number"),
            CheckConstraint(
                condition=Q(number__lte=10000),
                name="episode_number_0_to_10000",
                violation_error_message=_("The number of an episode lies between 0 and 10000."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    @property
    def code(self) -> str:
        """The short form that viewers use: "S2 E6". Reads ``season``, so select it with the row."""
        return f"S{self.season.number} E{self.number}"
