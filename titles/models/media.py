"""Images and videos of a title."""

from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import filled, one_of
from filmdb.lib.words import clock
from titles.models.base import Positioned, Sourced
from titles.models.title import Title
from titles.querysets import ImageQuerySet, VideoQuerySet


class ImageKind(models.TextChoices):
    POSTER = "poster", _("Poster")
    STILL = "still", _("Still")
    BEHIND_THE_SCENES = "behind-the-scenes", _("Behind the scenes")
    EVENT = "event", _("Event")
    PORTRAIT = "portrait", _("Portrait")


class ImageLicence(models.TextChoices):
    PUBLIC_DOMAIN = "public-domain", _("public domain")
    CC0 = "cc0", "CC0 1.0"
    CC_BY = "cc-by", "CC BY 4.0"
    CC_BY_SA = "cc-by-sa", "CC BY-SA 4.0"
    PRESS = "press", _("press kit, used with permission")
    OWN = "own", _("contributor's own work")


class Image(Positioned, Sourced):
    Kind = ImageKind
    Licence = ImageLicence

    title = models.ForeignKey(Title, on_delete=models.CASCADE, null=True, blank=True, related_name="images")
    kind = models.CharField(max_length=18, choices=Kind.choices, default=Kind.STILL)
    file = models.ImageField(
        upload_to="images/%Y/", width_field="width", height_field="height", max_length=200
    )
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    caption = models.CharField(max_length=300, blank=True)
    alt_text = models.CharField(
        max_length=300, help_text=_("What the picture shows, for those who cannot see it.")
    )
    licence = models.CharField(max_length=14, choices=Licence.choices)

    objects = ImageQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("kind", ImageKind, name="image_kind_is_known"),
            one_of("licence", ImageLicence, name="image_licence_is_known"),
            filled("file", name="image_has_a_file"),
            filled("alt_text", name="image_has_an_alt_text"),
            CheckConstraint(
                condition=Q(width__gt=0, height__gt=0),
                name="image_has_a_size",
                violation_error_message=_("The picture has no size."),
            ),
            CheckConstraint(
                condition=Q(title__isnull=False) | Q(kind__in=("portrait", "event")),
                name="only_portraits_and_events_stand_alone",
                violation_error_message=_(
                    "Only a portrait or a picture of an event may stand without a title."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.caption or self.alt_text


class VideoKind(models.TextChoices):
    TRAILER = "trailer", _("Trailer")
    TEASER = "teaser", _("Teaser")
    CLIP = "clip", _("Clip")
    FEATURETTE = "featurette", _("Featurette")
    INTERVIEW = "interview", _("Interview")


class Video(Positioned, Sourced):
    """A link to a video at its publisher; nothing is embedded."""

    Kind = VideoKind

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="videos")
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.TRAILER)
    name = models.CharField(max_length=200)
    length_seconds = models.PositiveIntegerField(null=True, blank=True)
    url = models.URLField("URL", max_length=500)

    objects = VideoQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("kind", VideoKind, name="video_kind_is_known"),
            filled("name", name="video_has_a_name"),
            CheckConstraint(
                condition=Q(url__regex=r"^https?://"),
                name="video_url_is_http",
                violation_error_message=_("The address must begin with http:// or https://."),
            ),
            CheckConstraint(
                condition=Q(length_seconds__gt=0),
                name="video_length_is_positive",
                violation_error_message=_(
                    "The length must be at least one second; leave it empty where unknown."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def length(self) -> str:
        """Minutes and seconds, "2:48"; empty where unknown."""
        return clock(self.length_seconds) if self.length_seconds else ""
