"""Fields that derive their value, partial dates in the database, and the builders of constraints."""

from datetime import date

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import models

from filmdb.lib.dates import PartialDate
from filmdb.lib.fields import (
    DerivedCharField,
    PartialDateField,
    choice_order,
    filled,
    one_of,
    partial_date_check,
)
from people.models import Person
from tests.factories.people import PersonFactory
from tests.factories.titles import KeywordFactory, NoteFactory, ReleaseDateFactory, TitleFactory
from titles.models import Keyword, Note, ReleaseDate, Title

DAY = PartialDate(1995, 10, 27)


# ── Derived text ────────────────────────────────────────────────────────────────────────────


@pytest.mark.django_db
def test_derived_text_follows_its_source_at_every_save():
    film = TitleFactory(title="The Third Man")
    film.title = "L'Avventura"
    film.save()
    film.refresh_from_db()
    assert (film.sort_title, film.slug) == ("avventura", "lavventura")


@pytest.mark.django_db
def test_derived_text_is_written_in_bulk():
    Keyword.objects.bulk_create([Keyword(name="Las Vegas"), Keyword(name="Œuvre")])
    assert set(Keyword.objects.values_list("slug", flat=True)) == {"las-vegas", "oeuvre"}


@pytest.mark.django_db
def test_derived_text_is_written_by_update_or_create():
    keyword = KeywordFactory(name="old")
    Keyword.objects.update_or_create(pk=keyword.pk, defaults={"name": "new name"})
    assert Keyword.objects.get().slug == "new-name"


@pytest.mark.django_db
def test_derived_text_takes_the_first_filled_source():
    named, sorted_as = (
        PersonFactory(name="Setsuko Hara"),
        PersonFactory(name="Hara Setsuko", sort_as="Hara, Setsuko"),
    )
    assert (named.sort_name, sorted_as.sort_name) == ("hara setsuko", "hara setsuko")


@pytest.mark.django_db
def test_derived_text_of_nothing_is_empty():
    assert TitleFactory(original_title="").sort_original_title == ""


@pytest.mark.django_db
def test_derived_text_is_cut_to_its_column():
    film = TitleFactory(title="ﷺ" * 300)
    film.refresh_from_db()
    assert (len(film.sort_title), len(film.slug) <= 80) == (300, True)


def test_derived_text_is_no_field_of_a_form():
    field = Title._meta.get_field("sort_title")
    assert (field.editable, field.blank) == (False, True)


@pytest.mark.parametrize("field", [Title._meta.get_field("slug"), Person._meta.get_field("sort_name")])
def test_derived_field_is_rebuilt_from_its_migration(field):
    _name, path, args, kwargs = field.deconstruct()
    rebuilt = DerivedCharField(*args, **kwargs)
    assert path == "filmdb.lib.fields.DerivedCharField"
    assert (rebuilt.sources, rebuilt.derive, rebuilt.max_length) == (
        field.sources,
        field.derive,
        field.max_length,
    )
    assert rebuilt.deconstruct()[1:] == field.deconstruct()[1:]


# ── Partial dates ───────────────────────────────────────────────────────────────────────────


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["1995", "1995-10", "1995-10-27"])
def test_partial_date_is_read_as_it_was_written(text):
    release = ReleaseDateFactory(date=text)
    assert ReleaseDate.objects.get(date=text).date == PartialDate.parse(text)
    assert ReleaseDate.objects.get(date=PartialDate.parse(text)).pk == release.pk


@pytest.mark.django_db
def test_partial_date_may_be_unknown():
    person = PersonFactory(birth_date=None)
    assert (Person.objects.get(birth_date=None).birth_date, person.birth_date) == (None, None)


@pytest.mark.django_db
def test_empty_text_is_an_unknown_date():
    PersonFactory(birth_date="")
    assert Person.objects.get(birth_date__isnull=True).birth_date is None


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("1995-10-27", DAY),
        (" 1995-10-27\n", DAY),
        (DAY, DAY),
        (date(1995, 10, 27), DAY),
        (1995, PartialDate(1995)),
        ("", None),
        (None, None),
    ],
)
def test_partial_date_field_reads_what_it_is_given(value, read):
    assert PartialDateField().to_python(value) == read


@pytest.mark.parametrize("value", ["27 October 1995", "1995-02-29", "x" * 5000, "\x00", 95])
def test_partial_date_field_refuses_in_words(value):
    with pytest.raises(ValidationError) as refused:
        PartialDateField().to_python(value)
    assert refused.value.code == "invalid"


def test_partial_date_field_of_a_form_gives_dates():
    field = PartialDateField(blank=True, null=True).formfield()
    assert (field.clean(""), field.clean(" 1995-10 "), field.max_length) == (None, "1995-10", 10)


def test_partial_date_passes_full_clean_as_a_date():
    release = ReleaseDate(date=" 1995-10-27 ")
    release.clean_fields(exclude=["title", "country"])
    assert release.date == DAY


@pytest.mark.django_db
@pytest.mark.parametrize("day", ["1964-01-07", None])
def test_partial_date_survives_a_dump(day):
    person = PersonFactory(birth_date=day)
    dumped = serializers.serialize("json", [person])
    [loaded] = serializers.deserialize("json", dumped)
    assert loaded.object.birth_date == (PartialDate.parse(day) if day else None)


def test_partial_date_field_is_rebuilt_from_its_migration():
    field = ReleaseDate._meta.get_field("date")
    _name, path, args, kwargs = field.deconstruct()
    rebuilt = PartialDateField(*args, **kwargs)
    assert (path, rebuilt.max_length, rebuilt.db_index) == ("filmdb.lib.fields.PartialDateField", 10, True)


# ── Constraints and order ───────────────────────────────────────────────────────────────────


class Colour(models.TextChoices):
    RED = "red"
    BLUE = "blue"


def allows(constraint: models.CheckConstraint, model: type[models.Model], **fields) -> bool:
    """Whether a constraint accepts a row, asked of the database."""
    try:
        constraint.validate(model, model(**fields))
    except ValidationError:
        return False
    return True


@pytest.mark.django_db
def test_one_of_allows_its_choices_alone():
    check, lax = one_of("kind", Colour, name="a"), one_of("kind", Colour, name="b", blank=True)
    kinds = ("red", "blue", "Red", "")
    assert [allows(check, Note, kind=kind) for kind in kinds] == [True, True, False, False]
    assert [allows(lax, Note, kind=kind) for kind in kinds] == [True, True, False, True]


@pytest.mark.django_db
def test_filled_refuses_the_empty_text_alone():
    check = filled("text", name="a")
    assert [allows(check, Note, text=text) for text in ("x", "🎬", "")] == [True, True, False]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("day", "is_allowed"),
    [
        ("1995", True),
        ("2999-12-31", True),
        (None, True),
        ("995", False),
        ("1995-1", False),
        ("1995-00-01", False),
    ],
)
def test_partial_date_check_knows_the_three_shapes(day, is_allowed):
    assert allows(partial_date_check("birth_date", name="a"), Person, birth_date=day) == is_allowed


@pytest.mark.django_db
def test_choice_order_is_that_of_the_declaration():
    film = TitleFactory()
    for kind in ("crazy-credit", "trivia"):
        NoteFactory(title=film, kind=kind)
    NoteFactory(title=film, kind="goof", goof_kind="other")
    order = choice_order("kind", ["goof", "trivia"])
    assert list(film.notes.order_by(order).values_list("kind", flat=True)) == [
        "goof",
        "trivia",
        "crazy-credit",
    ]
