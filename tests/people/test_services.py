"""The numbers that a person carries, and what they are known for."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from people.models import KnownFor, Person
from people.services import numbers_are_right, recount_people, recount_person
from tests.factories.people import AliasFactory, CreditFactory, PersonFactory
from tests.factories.titles import TitleFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return PersonFactory(name="Ada")


def credit(person, year=1995, kind="film", title=None, **fields):
    title = title or TitleFactory(year=year, kind=kind)
    CreditFactory(person=person, title=title, **({"department": "cast", "position": 1} | fields))
    return title


def known_for(person):
    recount_person(person=person)
    return [known.title for known in KnownFor.objects.filter(person=person).order_by("position")]


def test_recount_person_counts_credits_and_sub_pages(ada):
    credit(ada)
    AliasFactory(person=ada)
    recount_person(person=ada)
    ada.refresh_from_db()
    assert (ada.credit_count, ada.facet_counts) == (1, {"filmography": 1, "biography": 1})


def test_known_for_prefers_directing_then_leading_then_writing(ada):
    written = credit(ada, department="writing")
    led = credit(ada, position=1)
    directed = credit(ada, department="directing")
    assert known_for(ada) == [directed, led, written]


def test_known_for_ranks_the_cast_by_billing(ada):
    sixth, first = credit(ada, position=6), credit(ada, position=1)
    thanked = credit(ada, department="thanks")
    assert known_for(ada) == [first, sixth, thanked]


@pytest.mark.parametrize(
    "flag", ["is_uncredited", "is_archive_footage", "is_scenes_deleted", "is_unconfirmed"]
)
def test_known_for_weighs_a_faint_credit_less(ada, flag):
    faint, second = credit(ada, year=2000, **{flag: True}), credit(ada, position=2)
    assert known_for(ada) == [second, faint]


def test_known_for_adds_a_quarter_of_each_further_credit(ada):
    once = credit(ada, year=2000)
    twice = credit(ada)
    credit(ada, title=twice, department="writing")
    assert known_for(ada) == [twice, once]


def test_known_for_breaks_ties_by_year_and_then_by_age_of_the_row(ada):
    old, unknown, new, new_too = (credit(ada, year=year) for year in (1990, None, 2000, 2000))
    assert known_for(ada) == [new, new_too, old, unknown]


def test_known_for_leaves_episodes_out_and_stops_at_four(ada):
    credit(ada, kind="episode", department="directing")
    films = [credit(ada, year=2000 - number) for number in range(6)]
    assert known_for(ada) == films[:4]


def test_known_for_that_stays_keeps_its_rows(ada):
    credit(ada)
    recount_person(person=ada)
    before = list(KnownFor.objects.values())
    recount_person(person=ada)
    assert list(KnownFor.objects.values()) == before


def test_recount_person_takes_the_same_queries_for_any_number_of_credits(ada):
    counts = []
    for _ in range(2):
        for _ in range(5):
            credit(ada)
        with CaptureQueriesContext(connection) as queries:
            recount_person(person=ada)
        counts.append(len(queries))
        KnownFor.objects.all().delete()
    assert counts[0] == counts[1]


def test_recount_people_corrects_what_is_wrong_and_leaves_the_rest(ada):
    wrong = PersonFactory()
    credit(wrong)
    out = StringIO()
    call_command("recount_people", stdout=out)
    assert out.getvalue() == f"2 counted, 1 corrected; --from-pk {wrong.pk + 1} goes on from here\n"
    wrong.refresh_from_db()
    assert (wrong.credit_count, KnownFor.objects.get().person) == (1, wrong)
    assert Person.objects.get(pk=ada.pk).updated_at == ada.updated_at


def test_recount_people_of_some_counts_them_alone(ada):
    ben, eve = PersonFactory(), PersonFactory()
    for person in (ada, ben, eve):
        credit(person)
    recount_people([ben.pk, ada.pk])
    people = Person.objects.order_by("pk")
    assert [numbers_are_right(person) for person in people] == [True, True, False]
    assert [person.credit_count for person in people] == [1, 1, 0]
    assert set(KnownFor.objects.values_list("person", flat=True)) == {ada.pk, ben.pk}
