"""The rows that every record refers to: countries, languages and certificates."""

from collections.abc import Iterable
from typing import Any

import pycountry
from babel import Locale
from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.utils import translation

from filmdb.lib.words import HISTORIC_COUNTRIES, country_name
from titles.certificates import SYSTEMS

# In HISTORIC_COUNTRIES for want of an ISO code, yet a country of today.
UNLISTED_COUNTRIES = frozenset({"XKV"})

# Languages of films that have no two-letter code, each under its ISO 639-3 code.
FILM_LANGUAGES = """
ain akk ang apc arc ary arz arn ase ast bfi bho bua ceb chr cmn ckb doi dyu egy fil fsl fur gom grc gsg gsw
hak haw hmn jam jsl kea kmr kok ksh lad lkt mai mhr mni moh mos myv nan nap nci nds nys pap pjt qya quc rap
rom ryu sah sat scn sjn srr sux syr szl tcy tlh tmh tpi tyv tzo udm vec wuu yua yue zxx
"""


def country_rows() -> list[dict[str, Any]]:
    """Every country of ISO 3166-1, and the historic ones that films name."""
    names = Locale("en").territories
    listed = {country.alpha_2: names.get(country.alpha_2, country.name) for country in pycountry.countries}
    with translation.override("en"):
        historic = {code: country_name(code) for code in HISTORIC_COUNTRIES}
    return [
        {
            "code": code,
            "english_name": name,
            "is_historic": code in HISTORIC_COUNTRIES and code not in UNLISTED_COUNTRIES,
        }
        for code, name in sorted((listed | historic).items())
    ]


def language_rows(more: Iterable[str] = ()) -> list[dict[str, Any]]:
    """Every language with a two-letter code, those of ``FILM_LANGUAGES``, and ``more`` of ISO 639-3."""
    two_letters = {language.alpha_2 for language in pycountry.languages if hasattr(language, "alpha_2")}
    codes = two_letters.union(FILM_LANGUAGES.split(), more)
    return [{"code": code, "english_name": _language_name(code)} for code in sorted(codes)]


def _language_name(code: str) -> str:
    if code == "zxx":
        return "None (silent or without words)"
    by_length = {"alpha_2": code} if len(code) == 2 else {"alpha_3": code}
    known: Any = pycountry.languages.get(**by_length)
    return Locale("en").languages.get(code) or str(known.name)[:100]


def certificate_rows() -> list[dict[str, Any]]:
    """The certificates of every system, placed from the mildest."""
    return [
        {"country_id": system.country, "system": system.name, "position": position, **step._asdict()}
        for system in SYSTEMS
        for position, step in enumerate(system.steps, start=1)
    ]


@transaction.atomic
def load_reference(models: Any = apps, *, languages: Iterable[str] = ()) -> None:
    """Insert the reference rows that are missing; ``languages`` are further codes to hold.

    ``models`` is the app registry to take the models from: that of a migration, or today's.
    """
    _insert_missing(models.get_model("titles", "Country"), country_rows(), ("code",))
    _insert_missing(models.get_model("titles", "Language"), language_rows(languages), ("code",))
    _insert_missing(
        models.get_model("titles", "Certificate"), certificate_rows(), ("country_id", "system", "symbol")
    )


def _insert_missing(model: type[Model], rows: list[dict[str, Any]], key: tuple[str, ...]) -> None:
    manager = model._default_manager
    known = set(manager.values_list(*key))
    manager.bulk_create(
        [model(**row) for row in rows if tuple(row[part] for part in key) not in known], ignore_conflicts=True
    )
