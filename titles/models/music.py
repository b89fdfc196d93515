"""Soundtracks: the pieces heard in a title, each with its credit lines in order."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import filled, one_of
from titles.models.base import Positioned, Sourced, in_order
from titles.models.title import Title


class Soundtrack(Positioned, Sourced):
    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="soundtracks")
    name = models.CharField(max_length=200)
    note = models.CharField(max_length=200, blank=True, help_text=_("from the opera …, uncredited"))

    class Meta:
        constraints = [filled("name", name="soundtrack_has_a_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def credits_in_order(self) -> list["SoundtrackCredit"]:
        """The credit lines as printed; prefetch ``credits`` before asking many soundtracks."""
        return in_order(self.credits.all())


class SoundtrackCreditRole(models.TextChoices):
    WRITTEN = "written", _("Written by")
    MUSIC = "music", _("Music by")
    LYRICS = "lyrics", _("Lyrics by")
    ARRANGED = "arranged", _("Arranged by")
    PERFORMED = "performed", _("Performed by")
    CONDUCTED = "conducted", _("Conducted by")
    PRODUCED = "produced", _("Produced by")
    PUBLISHED = "published", _("Published by")
    COURTESY = "courtesy", _("Courtesy of")
    ARRANGEMENT = "arrangement", _("By arrangement with")


class SoundtrackCredit(Positioned):
    Role = SoundtrackCreditRole

    soundtrack = models.ForeignKey(Soundtrack, on_delete=models.CASCADE, related_name="credits")
    role = models.CharField(max_length=12, choices=Role.choices)
    name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            one_of("role", SoundtrackCreditRole, name="soundtrack_role_is_known"),
            filled("name", name="soundtrack_credit_has_a_name"),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.name}"
