"""The parents guide: a severity per category, and the scenes behind it."""

from django.db import models
from django.db.models import UniqueConstraint
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import filled, one_of
from titles.models.base import Positioned
from titles.models.title import Title
from titles.querysets import AdvisoryQuerySet


class AdvisoryCategory(models.TextChoices):
    SEX = "sex", _("Sex and nudity")
    VIOLENCE = "violence", _("Violence and gore")
    PROFANITY = "profanity", _("Profanity")
    ALCOHOL = "alcohol", _("Alcohol, drugs and smoking")
    FRIGHTENING = "frightening", _("Frightening and intense scenes")


class AdvisorySeverity(models.IntegerChoices):
    NONE = 0, _("None")
    MILD = 1, _("Mild")
    MODERATE = 2, _("Moderate")
    SEVERE = 3, _("Severe")


class Advisory(models.Model):
    """How severe one category is."""

    Severity = AdvisorySeverity

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="advisories")
    category = models.CharField(max_length=12, choices=AdvisoryCategory.choices)
    severity = models.PositiveSmallIntegerField(choices=Severity.choices)

    objects = AdvisoryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "advisories"
        constraints = [
            one_of("category", AdvisoryCategory, name="advisory_category_is_known"),
            one_of("severity", AdvisorySeverity, name="advisory_severity_0_to_3"),
            UniqueConstraint(fields=["title", "category"], name="one_severity_per_title_and_category"),
        ]

    def __str__(self) -> str:
        return f"{self.get_category_display()}: {self.get_severity_display()}"


class AdvisoryItem(Positioned):
    """One scene or trait that a parent may want to know of."""

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="advisory_items")
    category = models.CharField(max_length=12, choices=AdvisoryCategory.choices)
    text = models.TextField()
    is_spoiler = models.BooleanField(default=False)

    objects = AdvisoryQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("category", AdvisoryCategory, name="advisory_item_category_is_known"),
            filled("text", name="advisory_item_has_a_text"),
        ]

    def __str__(self) -> str:
        return self.text[:80]
