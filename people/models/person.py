"""A person, the other names they carry, and what is told of them."""

from babel.numbers import format_decimal
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.db.models.functions import Length, Substr
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from filmdb.lib.dates import years_between
from filmdb.lib.fields import (
    DerivedCharField,
    PartialDateField,
    filled,
    one_of,
    partial_date_check,
    slug_check,
)
from filmdb.lib.text import initials, person_sort_key, slug_of
from filmdb.lib.words import babel_locale
from people.querysets import PersonNoteQuerySet, PersonQuerySet
from titles.models import Positioned, Sourced, new_key

# A death known to the year alone may lie in the year of a birth known to the day.
AS_FINE_AS_DEATH = Substr("birth_date", 1, Length("death_date"))


class Person(models.Model):
    key = models.SlugField(
        max_length=120,
        unique=True,
        default=new_key,
        help_text=_("Names the person in catalogue files; never changes."),
    )
    name = models.CharField(max_length=200)
    sort_as = models.CharField(
        max_length=200,
        blank=True,
        help_text=_("Family name first, with a comma; only where the last word is not it."),
    )
    sort_name = DerivedCharField(
        max_length=200, sources=("sort_as", "name"), derive=person_sort_key, db_index=True
    )
    slug = DerivedCharField(max_length=80, sources=("name",), derive=slug_of)
    birth_name = models.CharField(max_length=200, blank=True)
    birth_date = PartialDateField(null=True, blank=True, db_index=True)
    birth_place = models.CharField(max_length=200, blank=True)
    death_date = PartialDateField(null=True, blank=True)
    death_place = models.CharField(max_length=200, blank=True)
    height_cm = models.PositiveSmallIntegerField(null=True, blank=True)
    biography = models.TextField(blank=True)
    biography_author = models.CharField(
        max_length=100, blank=True, help_text=_("A name to print; never an address.")
    )
    imdb_id = models.CharField(
        "IMDb id", max_length=12, blank=True, help_text=_("nm and at least seven digits.")
    )
    credit_count = models.PositiveIntegerField(default=0, editable=False)
    facet_counts = models.JSONField(default=dict, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "people"
        constraints = [
            filled("name", name="person_has_a_name"),
            slug_check("key", name="person_key_is_a_slug"),
            partial_date_check("birth_date", name="birth_date_is_partial_date"),
            partial_date_check("death_date", name="death_date_is_partial_date"),
            CheckConstraint(
                condition=Q(birth_date=None) | Q(death_date=None) | Q(death_date__gte=AS_FINE_AS_DEATH),
                name="nobody_dies_before_birth",
                violation_error_message=_("The date of death cannot come before the date of birth."),
            ),
            CheckConstraint(
                condition=Q(height_cm__range=(40, 280)),
                name="height_40_to_280_cm",
                violation_error_message=_("The height lies between 40 and 280 cm."),
            ),
            CheckConstraint(
                condition=~Q(biography_author__contains="@"),
                name="biography_author_is_not_an_address",
                violation_error_message=_("Print the author’s name, not an e-mail address."),
            ),
            CheckConstraint(
                condition=Q(imdb_id="") | Q(imdb_id__regex=r"^nm[0-9]{7,10}$"),
                name="person_imdb_id_is_nm_and_digits",
                violation_error_message=_(
                    "An IMDb id of a person is “nm” and seven to ten digits: nm0000115."
                ),
            ),
            UniqueConstraint(
                fields=["imdb_id"],
                condition=~Q(imdb_id=""),
                name="one_person_per_imdb_id",
                violation_error_message=_("Another person has this IMDb id already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("people:person", args=[self.pk, self.slug])

    @property
    def initials(self) -> str:
        """Up to two letters, for a tile without a portrait."""
        return initials(self.name)

    @property
    def age_at_death(self) -> int | None:
        """Whole years lived; ``None`` while alive, or where a date is too coarse."""
        if self.birth_date and self.death_date:
            return years_between(self.birth_date, self.death_date)
        return None

    @property
    def height_in_metres(self) -> str:
        """The height in metres, two decimals: "1.83"."""
        return format_decimal((self.height_cm or 0) / 100, "0.00", locale=babel_locale())

    def count_of(self, facet_slug: str) -> int:
        """How many rows a sub-page has, as last counted by ``people.services.recount_person``."""
        return self.facet_counts.get(facet_slug, 0)


class Alias(Positioned):
    """Another name of a person: a maiden name, a nickname, the name in another script."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=200)
    sort_name = DerivedCharField(max_length=200, sources=("name",), derive=person_sort_key, db_index=True)
    attribute = models.CharField(max_length=100, blank=True, help_text=_("nickname, in Japanese script"))

    class Meta:
        verbose_name_plural = "aliases"
        constraints = [
            filled("name", name="alias_has_a_name"),
            UniqueConstraint(fields=["person", "name"], name="an_alias_once_per_person"),
        ]

    def __str__(self) -> str:
        return self.name


class PersonNoteKind(models.TextChoices):
    TRIVIA = "trivia", _("Trivia")
    TRADEMARK = "trademark", _("Trademarks")
    QUOTE = "quote", _("Quotes")


class PersonNote(Positioned, Sourced):
    """Trivia, a trademark, or words that the person said."""

    Kind = PersonNoteKind

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="notes")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.TRIVIA)
    text = models.TextField()

    objects = PersonNoteQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("kind", PersonNoteKind, name="person_note_kind_is_known"),
            filled("text", name="person_note_has_a_text"),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class KnownFor(models.Model):
    """The titles a person is best known for; written by ``people.services.recount_person`` alone."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="known_for")
    title = models.ForeignKey("titles.Title", on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "known for"
        constraints = [UniqueConstraint(fields=["person", "title"], name="known_for_a_title_once")]

    def __str__(self) -> str:
        return str(self.title)


class ImagePerson(Positioned):
    """Who is in an image."""

    image = models.ForeignKey("titles.Image", on_delete=models.CASCADE, related_name="image_people")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="image_people")

    class Meta:
        verbose_name_plural = "image people"
        constraints = [UniqueConstraint(fields=["image", "person"], name="a_person_once_per_image")]

    def __str__(self) -> str:
        return str(self.person)
