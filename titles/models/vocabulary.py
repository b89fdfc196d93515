"""Genres, keywords, countries and languages of a title."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import DerivedCharField, filled, one_of
from filmdb.lib.text import fold, slug_of
from filmdb.lib.words import country_name, language_name
from titles.models.base import Positioned
from titles.models.title import Title


class Genre(models.TextChoices):
    ACTION = "action", _("Action")
    ADVENTURE = "adventure", _("Adventure")
    ANIMATION = "animation", _("Animation")
    BIOGRAPHY = "biography", _("Biography")
    COMEDY = "comedy", _("Comedy")
    CRIME = "crime", _("Crime")
    DOCUMENTARY = "documentary", _("Documentary")
    DRAMA = "drama", _("Drama")
    FAMILY = "family", _("Family")
    FANTASY = "fantasy", _("Fantasy")
    FILM_NOIR = "film-noir", _("Film noir")
    GAME_SHOW = "game-show", _("Game show")
    HISTORY = "history", _("History")
    HORROR = "horror", _("Horror")
    MUSIC = "music", _("Music")
    MUSICAL = "musical", _("Musical")
    MYSTERY = "mystery", _("Mystery")
    NEWS = "news", _("News")
    REALITY = "reality", _("Reality TV")
    ROMANCE = "romance", _("Romance")
    SCIENCE_FICTION = "science-fiction", _("Science fiction")
    SPORT = "sport", _("Sport")
    TALK_SHOW = "talk-show", _("Talk show")
    THRILLER = "thriller", _("Thriller")
    WAR = "war", _("War")
    WESTERN = "western", _("Western")


class TitleGenre(Positioned):
    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="title_genres")
    genre = models.CharField(max_length=20, choices=Genre.choices)

    class Meta:
        indexes = [models.Index(fields=["genre", "title"], name="titles_of_a_genre")]
        constraints = [
            one_of("genre", Genre, name="genre_is_known"),
            UniqueConstraint(fields=["title", "genre"], name="a_genre_once_per_title"),
        ]

    def __str__(self) -> str:
        return self.get_genre_display()

    def get_absolute_url(self) -> str:
        return reverse("discover:titles-of", args=["genre", self.genre])


class Keyword(models.Model):
    name = models.CharField(max_length=120)
    slug = DerivedCharField(max_length=80, sources=("name",), derive=slug_of, unique=True)

    class Meta:
        constraints = [filled("name", name="keyword_has_a_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("discover:titles-of", args=["keyword", self.slug])


class TitleKeyword(Positioned):
    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="title_keywords")
    keyword = models.ForeignKey(Keyword, on_delete=models.CASCADE, related_name="title_keywords")

    class Meta:
        constraints = [UniqueConstraint(fields=["title", "keyword"], name="a_keyword_once_per_title")]

    def __str__(self) -> str:
        return str(self.keyword)


class Country(models.Model):
    """A country as films name it, those that no longer exist among them."""

    code = models.CharField(
        max_length=4, primary_key=True, help_text="ISO 3166-1 alpha-2, or a historic code."
    )
    english_name = models.CharField(max_length=100)
    folded_name = DerivedCharField(max_length=100, sources=("english_name",), derive=fold)
    is_historic = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "countries"
        constraints = [
            CheckConstraint(
                condition=Q(code__regex=r"^[A-Z]{2,4}$"),
                name="country_code_is_2_to_4_capitals",
                violation_error_message=_("A country code is two to four capital letters."),
            ),
            filled("english_name", name="country_has_a_name"),
        ]

    def __str__(self) -> str:
        return country_name(self.code)

    def get_absolute_url(self) -> str:
        return reverse("discover:titles-of", args=["country", self.code.lower()])


class TitleCountry(Positioned):
    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="title_countries")
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="title_countries")

    class Meta:
        verbose_name_plural = "title countries"
        constraints = [UniqueConstraint(fields=["title", "country"], name="a_country_once_per_title")]

    def __str__(self) -> str:
        return country_name(self.country_id)


class Language(models.Model):
    """A language spoken, sung or shown; ``zxx`` stands for films without words."""

    code = models.CharField(max_length=3, primary_key=True, help_text="ISO 639-1, else ISO 639-3.")
    english_name = models.CharField(max_length=100)
    folded_name = DerivedCharField(max_length=100, sources=("english_name",), derive=fold)

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(code__regex=r"^[a-z]{2,3}$"),
                name="language_code_is_2_or_3_letters",
                violation_error_message=_("A language code is two or three small letters."),
            ),
            filled("english_name", name="language_has_a_name"),
        ]

    def __str__(self) -> str:
        return language_name(self.code)

    def get_absolute_url(self) -> str:
        return reverse("discover:titles-of", args=["language", self.code])


class TitleLanguage(Positioned):
    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="title_languages")
    language = models.ForeignKey(Language, on_delete=models.PROTECT, related_name="title_languages")

    class Meta:
        constraints = [UniqueConstraint(fields=["title", "language"], name="a_language_once_per_title")]

    def __str__(self) -> str:
        return language_name(self.language_id)
