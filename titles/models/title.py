"""A title: a film, a short, a series, an episode; the root of every record."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.db.models.functions import Length
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import DerivedCharField, filled, one_of, slug_check
from filmdb.lib.text import slug_of, sort_key
from titles.querysets import TitleQuerySet

OUTLINE_LENGTH = 240


def new_key() -> str:
    """A catalogue key for a title or person that is given none: 12 random letters and digits."""
    return get_random_string(12, "abcdefghijklmnopqrstuvwxyz0123456789")


class TitleKind(models.TextChoices):
    FILM = "film", _("Film")
    SHORT = "short", _("Short")
    TV_FILM = "tv-film", _("TV film")
    SERIES = "series", _("Series")
    MINI_SERIES = "mini-series", _("Mini-series")
    EPISODE = "episode", _("Episode")
    VIDEO = "video", _("Video")


class Title(models.Model):
    Kind = TitleKind

    SERIAL_KINDS = (Kind.SERIES, Kind.MINI_SERIES)

    key = models.SlugField(
        max_length=120,
        unique=True,
        default=new_key,
        help_text=_("Names the record in catalogue files; never changes."),
    )
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.FILM)
    title = models.CharField(max_length=300, help_text=_("The title shown to readers."))
    original_title = models.CharField(max_length=300, blank=True, help_text=_("Only where it differs."))
    sort_title = DerivedCharField(max_length=300, sources=("title",), derive=sort_key, db_index=True)
    sort_original_title = DerivedCharField(
        max_length=300, sources=("original_title",), derive=sort_key, db_index=True
    )
    slug = DerivedCharField(max_length=80, sources=("title",), derive=slug_of)
    year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text=_("The year of the first public showing.")
    )
    end_year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text=_("The last year of a series.")
    )
    runtime_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    outline = models.CharField(
        max_length=OUTLINE_LENGTH, blank=True, help_text=_("One or two sentences, free of spoilers.")
    )
    imdb_id = models.CharField(
        "IMDb id", max_length=12, blank=True, help_text=_("tt and at least seven digits.")
    )
    facet_counts = models.JSONField(default=dict, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = TitleQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["kind", "sort_title", "id"], name="title_by_kind_and_name"),
            models.Index(fields=["year", "sort_title", "id"], name="title_by_year_and_name"),
        ]
        constraints = [
            one_of("kind", TitleKind, name="title_kind_is_known"),
            filled("title", name="title_has_a_title"),
            slug_check("key", name="title_key_is_a_slug"),
            CheckConstraint(
                condition=Q(year__range=(1870, 2200)),
                name="title_year_1870_to_2200",
                violation_error_message=_("The year must lie between 1870 and 2200."),
            ),
            CheckConstraint(
                condition=Q(end_year__gte=F("year")),
                name="title_ends_after_it_begins",
                violation_error_message=_("The last year cannot come before the first."),
            ),
            CheckConstraint(
                condition=Q(end_year__isnull=True) | Q(kind__in=("series", "mini-series")),
                name="only_series_have_an_end_year",
                violation_error_message=_("Only a series or mini-series has a last year."),
            ),
            CheckConstraint(
                condition=Q(runtime_minutes__gt=0),
                name="title_runtime_is_positive",
                violation_error_message=_(
                    "The runtime must be at least one minute; leave it empty where unknown."
                ),
            ),
            CheckConstraint(
                condition=models.lookups.LessThanOrEqual(Length("outline"), OUTLINE_LENGTH),
                name="outline_at_most_240_characters",
                violation_error_message=_("The outline may have at most 240 characters."),
            ),
            CheckConstraint(
                condition=Q(imdb_id="") | Q(imdb_id__regex=r"^tt[0-9]{7,10}$"),
                name="title_imdb_id_is_tt_and_digits",
                violation_error_message=_(
                    "An IMDb id of a title is “tt” and seven to ten digits: tt0113627."
                ),
            ),
            UniqueConstraint(
                fields=["imdb_id"],
                condition=~Q(imdb_id=""),
                name="one_title_per_imdb_id",
                violation_error_message=_("Another title has this IMDb id already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.years})" if self.year else self.title

    def get_absolute_url(self) -> str:
        return reverse("titles:title", args=[self.pk, self.slug])

    @property
    def is_serial(self) -> bool:
        """Whether the title has seasons and episodes."""
        return self.kind in self.SERIAL_KINDS

    @property
    def years(self) -> str:
        """The year of a film, the span of a series ("1975–1979"); empty where unknown."""
        if self.end_year and self.end_year != self.year:
            return f"{self.year}–{self.end_year}"
        return str(self.year or "")

    def count_of(self, facet_slug: str) -> int:
        """How many rows a sub-page has, as last counted by ``titles.services.recount_facets``."""
        return self.facet_counts.get(facet_slug, 0)
