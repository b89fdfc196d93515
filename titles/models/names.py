"""The other titles under which a film is known."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import DerivedCharField, filled, one_of
from filmdb.lib.text import sort_key
from titles.models.base import Positioned
from titles.models.title import Title
from titles.models.vocabulary import Country, Language


class AlternateTitleType(models.TextChoices):
    WORKING = "working", _("working title")
    ORIGINAL = "original", _("original title")
    FESTIVAL = "festival", _("festival title")
    TV = "tv", _("TV title")
    VIDEO = "video", _("video title")
    REISSUE = "reissue", _("reissue title")
    TRANSLITERATED = "transliterated", _("transliterated title")
    LITERAL = "literal", _("literal English title")
    COMPLETE = "complete", _("complete title")
    SHORT = "short", _("short title")
    ALTERNATIVE = "alternative", _("alternative title")


class AlternateTitle(Positioned):
    Type = AlternateTitleType

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="alternate_titles")
    name = models.CharField(max_length=300)
    sort_name = DerivedCharField(max_length=300, sources=("name",), derive=sort_key, db_index=True)
    country = models.ForeignKey(Country, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    language = models.ForeignKey(Language, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    type = models.CharField(max_length=16, choices=Type.choices, blank=True)
    attribute = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = [
            filled("name", name="alternate_title_has_a_name"),
            one_of("type", AlternateTitleType, name="alternate_title_type_is_known", blank=True),
        ]

    def __str__(self) -> str:
        return self.name
