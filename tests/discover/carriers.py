"""Titles that carry a value, one maker for each kind that the catalogue can be browsed by."""

from collections.abc import Callable
from functools import partial
from typing import Any

from tests.factories import titles as make

LAS_VEGAS = "Las Vegas, Nevada, USA"


def keyword(title: Any) -> None:
    make.TitleKeywordFactory(title=title, keyword=_the(make.KeywordFactory, name="las vegas"))


def company(title: Any) -> None:
    make.CompanyCreditFactory(title=title, company=_the(make.CompanyFactory, name="Lumière Pictures"))


def location(title: Any) -> None:
    make.FilmingLocationFactory(title=title, location=_the(make.LocationFactory, name=LAS_VEGAS))


def certificate(title: Any) -> None:
    country = make.CountryFactory(code="US")
    known = {"country": country, "system": "MPA", "symbol": "R"}
    make.CertificationFactory(title=title, certificate=_the(make.CertificateFactory, **known))


def spec(kind: str, value: str, title: Any) -> None:
    make.TechnicalSpecFactory(title=title, kind=kind, value=value)


def year(title: Any) -> None:
    """Every title of the factory is of 1995."""


# kind → (what makes a title carry the value, the name of the value, the end of its address)
CARRIERS: dict[str, tuple[Callable[[Any], Any], str, str]] = {
    "genre": (lambda title: make.TitleGenreFactory(title=title, genre="drama"), "Drama", "drama/"),
    "country": (lambda title: make.TitleCountryFactory(title=title), "United States", "us/"),
    "language": (lambda title: make.TitleLanguageFactory(title=title), "English", "en/"),
    "decade": (year, "1990s", "1990s/"),
    "year": (year, "1995", "1995/"),
    "keyword": (keyword, "las vegas", "las-vegas/"),
    "company": (company, "Lumière Pictures", "{id}/lumiere-pictures/"),
    "location": (location, LAS_VEGAS, "{id}/las-vegas-nevada-usa/"),
    "certificate": (certificate, "R (USA)", "us-r/"),
    "sound-mix": (partial(spec, "sound-mix", "Dolby Stereo"), "Dolby Stereo", "dolby-stereo/"),
    "colour": (partial(spec, "colour", "Black and white"), "Black and white", "black-and-white/"),
    "aspect-ratio": (partial(spec, "aspect-ratio", "1.66 : 1"), "1.66 : 1", "1-66-1/"),
}


def carry(kind: str, *titles: Any) -> str:
    """Give the value of a kind to the titles; give back the address of its list."""
    give, _name, end = CARRIERS[kind]
    for title in titles:
        give(title)
    model = {"company": make.CompanyFactory, "location": make.LocationFactory}.get(kind)
    record = model._meta.model.objects.order_by("pk").last() if model else None
    return f"/{kind}/{end.format(id=record.pk if record else '')}"


def _the(factory: Any, **known: Any) -> Any:
    """The row with these values; a new one where there is none."""
    return factory._meta.model.objects.filter(**known).first() or factory(**known)
