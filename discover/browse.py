"""The registry of what the catalogue can be browsed by. To add a kind: one entry here."""

from typing import Any

from django.db.models import F, Model, Q
from django.utils.translation import gettext_lazy as _

from discover.kinds import Kind, Rating, Spelling, Vocabulary, initial
from discover.records import Places, Records, Words
from filmdb.lib.text import fold
from filmdb.lib.words import country_name, language_name
from titles.models import (
    Certification,
    Company,
    CompanyCredit,
    Country,
    FilmingLocation,
    Genre,
    Keyword,
    Language,
    Location,
    TechnicalSpec,
    Title,
    TitleCountry,
    TitleGenre,
    TitleKeyword,
    TitleLanguage,
)
from titles.models.production import TechnicalSpecKind


def _read_genre(text: str) -> str | None:
    return text.lower() if text.lower() in Genre.values else None


def _read_year(text: str) -> str | None:
    return text if len(text) == 4 and text.isascii() and text.isdecimal() else None


def _read_decade(text: str) -> str | None:
    year = _read_year(text.lower().removesuffix("s"))
    return year if year and year.endswith("0") else None


def _read_code(model: type[Model], code: str, text: str) -> str | None:
    """The code of a country or language, from the code in any case or from the English name."""
    named = model._default_manager.filter(Q(code=code) | Q(folded_name=fold(text)))
    return named.order_by("code").values_list("code", flat=True).first()


def _decade_of(year: str) -> str:
    return f"{year[:3]}0s"


def _letter_of(name: str) -> str:
    return initial(fold(name))


def _specs(kind: TechnicalSpecKind, heading: Any, phrase: Any) -> Spelling:
    return Spelling(
        slug=kind.value,
        heading=heading,
        phrase=phrase,
        rows=lambda: TechnicalSpec.objects.filter(kind=kind),
        column="value",
        slug_column="value_slug",
    )


GENRES = Vocabulary(
    slug="genre",
    heading=_("Genres"),
    phrase=_("%(name)s films"),
    rows=TitleGenre.objects.all,
    column="genre",
    name=lambda value: str(Genre(value).label),
    read=_read_genre,
)
COUNTRIES = Vocabulary(
    slug="country",
    heading=_("Countries"),
    phrase=_("Films by country: %(name)s"),
    rows=TitleCountry.objects.all,
    column="country",
    name=country_name,
    read=lambda text: _read_code(Country, text.upper(), text),
    write=str.lower,
    group=_letter_of,
)
LANGUAGES = Vocabulary(
    slug="language",
    heading=_("Languages"),
    phrase=_("Films by language: %(name)s"),
    rows=TitleLanguage.objects.all,
    column="language",
    name=language_name,
    read=lambda text: _read_code(Language, text.lower(), text),
    group=_letter_of,
)
DECADES = Vocabulary(
    slug="decade",
    heading=_("Decades"),
    phrase=_("Films of the %(name)s"),
    rows=lambda: Title.objects.exclude(year=None).annotate(decade=F("year") - F("year") % 10),
    title="pk",
    column="decade",
    name=lambda value: f"{value}s",
    read=_read_decade,
    write=lambda value: f"{value}s",
    is_newest_first=True,
)
YEARS = Vocabulary(
    slug="year",
    heading=_("Years"),
    phrase=_("Films of %(name)s"),
    rows=lambda: Title.objects.exclude(year=None),
    title="pk",
    column="year",
    name=str,
    read=_read_year,
    group=_decade_of,
    is_newest_first=True,
)
KEYWORDS = Words(
    slug="keyword",
    heading=_("Keywords"),
    phrase=_("Films with the keyword “%(name)s”"),
    rows=TitleKeyword.objects.all,
    model=Keyword,
    record="keyword",
)
COMPANIES = Records(
    slug="company",
    heading=_("Companies"),
    phrase=_("Films by company: %(name)s"),
    rows=CompanyCredit.objects.all,
    model=Company,
    record="company",
)
LOCATIONS = Places(
    slug="location",
    heading=_("Filming locations"),
    phrase=_("Films shot on location: %(name)s"),
    rows=FilmingLocation.objects.all,
    model=Location,
    record="location",
)
CERTIFICATES = Rating(
    slug="certificate",
    heading=_("Certificates"),
    phrase=_("Films rated %(name)s"),
    rows=Certification.objects.all,
)
SOUND_MIXES = _specs(TechnicalSpec.Kind.SOUND_MIX, _("Sound mixes"), _("Films by sound mix: %(name)s"))
COLOURS = _specs(TechnicalSpec.Kind.COLOUR, _("Colour"), _("Films by colour: %(name)s"))
ASPECT_RATIOS = _specs(
    TechnicalSpec.Kind.ASPECT_RATIO, _("Aspect ratios"), _("Films by aspect ratio: %(name)s")
)

REGISTRY: dict[str, Kind] = {
    kind.slug: kind
    for kind in (
        GENRES,
        COUNTRIES,
        LANGUAGES,
        DECADES,
        YEARS,
        KEYWORDS,
        COMPANIES,
        LOCATIONS,
        CERTIFICATES,
        SOUND_MIXES,
        COLOURS,
        ASPECT_RATIOS,
    )
}
