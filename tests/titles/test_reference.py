"""Countries, languages and certificates: there from the first migration, whole and in order."""

import pycountry
import pytest

from filmdb.lib.words import HISTORIC_COUNTRIES
from importers.catalogue.kinds import Entry, LanguageCode
from titles.certificates import SYSTEMS
from titles.models import Certificate, Country, Language
from titles.reference import certificate_rows, country_rows, language_rows, load_reference

pytestmark = pytest.mark.django_db


class Spoken(Entry):
    language: LanguageCode


def test_migration_brings_every_row():
    assert Country.objects.count() == len(country_rows())
    assert Language.objects.count() == len(language_rows())
    assert Certificate.objects.count() == len(certificate_rows())


def test_countries_are_those_of_iso_and_of_history():
    codes = {country.alpha_2 for country in pycountry.countries}
    assert {row["code"] for row in country_rows()} == codes | set(HISTORIC_COUNTRIES)


@pytest.mark.parametrize(
    ("code", "name", "is_historic"),
    [("RU", "Russia", False), ("SUHH", "Soviet Union", True), ("XKV", "Kosovo", False)],
)
def test_country_has_the_name_that_readers_see(code, name, is_historic):
    country = Country.objects.get(code=code)
    assert (country.english_name, str(country), country.is_historic) == (name, name, is_historic)


def test_every_language_may_stand_in_a_catalogue():
    codes = [row["code"] for row in language_rows()]
    assert [Spoken(language=code).language for code in codes] == codes


def test_derived_columns_are_written_by_the_migration():
    assert Country.objects.get(code="CI").folded_name == "cote d ivoire"
    assert Language.objects.get(code="yue").folded_name == "cantonese"
    assert Certificate.objects.get(country="US", symbol="PG-13").slug == "pg-13"


def test_certificates_stand_from_the_mildest():
    symbols = Certificate.objects.filter(country="DE", system="FSK").order_by("position")
    assert list(symbols.values_list("symbol", flat=True)) == ["0", "6", "12", "16", "18"]


def test_certificate_systems_name_each_symbol_once():
    for system in SYSTEMS:
        symbols = [step.symbol for step in system.steps]
        assert sorted(set(symbols)) == sorted(symbols)


@pytest.mark.parametrize("model", [Country, Language, Certificate])
def test_load_reference_changes_nothing_that_is_there(model):
    before = list(model.objects.order_by("pk").values())
    load_reference()
    assert list(model.objects.order_by("pk").values()) == before


def test_load_reference_brings_back_what_is_missing():
    Certificate.objects.all().delete()
    Country.objects.all().delete()
    Language.objects.filter(code="en").delete()
    load_reference(languages=["vro"])
    assert Country.objects.count() == len(country_rows())
    assert Certificate.objects.count() == len(certificate_rows())
    assert Language.objects.filter(code__in=["en", "vro"]).count() == 2
