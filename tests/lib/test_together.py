"""Sets of different models, read in one query as they would be read apart."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from filmdb.lib.together import read_together
from people.models import Credit, Person
from tests.factories import people as person_rows
from tests.factories import titles as rows
from tests.factories.titles import TitleFactory
from titles.models import ExternalFigure, Note, Tagline, Title

pytestmark = pytest.mark.django_db

# A row of each kind of column: dates, decimals, flags, JSON, times of day, files, NULL, every script.
FACTORIES = [
    rows.TitleFactory,
    rows.ReleaseDateFactory,
    rows.BoxOfficeFigureFactory,
    rows.ExternalFigureFactory,
    rows.ImageFactory,
    rows.CountryFactory,
    rows.EpisodeFactory,
    rows.PlotFactory,
    person_rows.PersonFactory,
    person_rows.CreditFactory,
    person_rows.NominationFactory,
]


def written(row) -> str:
    """The columns of a row with the types of their values, which equality alone would not tell apart."""
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return f"{row._meta.label} {values!r}"


def apart(sets) -> dict[str, list[str]]:
    return {name: [written(row) for row in queryset[:limit]] for name, (queryset, limit) in sets.items()}


def together(sets) -> dict[str, list[str]]:
    assert connection.features.supports_json_field  # which SQLite is asked once per connection
    with CaptureQueriesContext(connection) as queries:
        found = read_together(**sets)
    assert len(queries) == 1
    return {name: [written(row) for row in set_] for name, set_ in found.items()}


@pytest.mark.parametrize("factory", FACTORIES, ids=[factory._meta.model.__name__ for factory in FACTORIES])
def test_rows_of_any_model_are_read_whole(factory):
    factory.create_batch(3)
    sets = {
        "rows": (factory._meta.model.objects.order_by("-pk"), 2),
        "films": (Title.objects.order_by("pk"), 9),
    }
    assert together(sets) == apart(sets)


def test_filled_columns_come_back_as_they_were_written():
    film = TitleFactory(facet_counts={"trivia": 2, "faq": 1}, end_year=None, outline="“Né” \\ 七人\n🎬 'x'")
    ada = person_rows.PersonFactory(birth_date="1815-12", death_date="1852-11-27", facet_counts={"media": 1})
    person_rows.CreditFactory(title=film, person=ada, characters=["Ben", "七人"], is_voice=True)
    rows.ExternalFigureFactory(title=film, measure="rating", value="7.3", out_of=10, as_of_date="2024")
    rows.BoxOfficeFigureFactory(
        title=film, kind="opening-weekend", weekend_end_date="1995-10-29", amount=2**53 + 1, screen_count=8
    )
    sets = {
        "films": (Title.objects.order_by("pk"), 5),
        "people": (Person.objects.order_by("pk"), 5),
        "credits": (Credit.objects.order_by("pk"), 5),
        "figures": (ExternalFigure.objects.order_by("pk"), 5),
        "money": (film.box_office.by_kind(), 5),
    }
    assert together(sets) == apart(sets)


@settings(max_examples=30, deadline=None)
@given(
    taglines=st.lists(st.integers(0, 3), max_size=8),
    notes=st.lists(st.tuples(st.sampled_from(["trivia", "crazy-credit"]), st.integers(0, 3)), max_size=8),
    limits=st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)),
)
def test_sets_keep_their_order_and_their_limit(taglines, notes, limits):
    film = TitleFactory()
    Tagline.objects.bulk_create(Tagline(title=film, position=place, text=f"t{place}") for place in taglines)
    Note.objects.bulk_create(Note(title=film, kind=kind, position=place, text="n") for kind, place in notes)
    querysets = (
        film.taglines.order_by("-position", "pk"),
        film.notes.trivia(),
        film.notes.order_by("kind", "-pk"),
    )
    sets = dict(zip(("taglines", "trivia", "notes"), zip(querysets, limits, strict=True), strict=True))
    assert together(sets) == apart(sets)


def test_sets_with_expressions_in_their_order_are_ranked():
    film = TitleFactory()
    for country, kind, date in [
        ("FR", "theatrical", "1996"),
        ("US", "premiere", "1995-10-27"),
        ("US", "theatrical", "1996-02-09"),
        ("DE", "festival", "1995-09"),
    ]:
        rows.ReleaseDateFactory(title=film, country__code=country, kind=kind, date=date)
    sets = {
        "here": (film.release_dates.primary_first("US"), 3),
        "there": (film.release_dates.primary_first("FR"), 1),
    }
    assert together(sets) == apart(sets)


def test_set_without_rows_is_an_empty_list():
    rows.TaglineFactory()
    sets = {
        "none": (Tagline.objects.none(), 3),
        "empty": (Note.objects.order_by("pk"), 3),
        "some": (Tagline.objects.order_by("pk"), 3),
    }
    assert together(sets) == apart(sets)


def test_one_query_serves_any_number_of_rows():
    film = TitleFactory()
    sets = {"taglines": (film.taglines.order_by("pk"), 300), "notes": (film.notes.order_by("pk"), 300)}
    for number in (0, 1, 299):
        Tagline.objects.bulk_create(Tagline(title=film, text="t") for _ in range(number))
        Note.objects.bulk_create(Note(title=film, text="n") for _ in range(number))
        assert together(sets) == apart(sets)
