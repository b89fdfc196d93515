"""Every rule that the database holds for people, credits and awards, and what breaks it."""

import pytest
from factory.declarations import SubFactory

from people.models import KnownFor
from tests.constraints import Check, Unique, constraints_of
from tests.factories import people as rows
from tests.factories.people import CreditFactory, PersonFactory
from tests.factories.titles import RowFactory, TitleFactory

pytestmark = pytest.mark.django_db


class KnownForFactory(RowFactory):
    class Meta:
        model = KnownFor

    person = SubFactory(PersonFactory)
    position = 1


OSCAR = {"headline_rank": 1, "headline_singular": "Oscar", "headline_plural": "Oscars"}
PERSON = [
    Check("person_has_a_name", PersonFactory, {"name": ""}),
    Check("person_key_is_a_slug", PersonFactory, {"key": ""}),
    Check("person_key_is_a_slug", PersonFactory, {"key": "nicolas_cage"}, {"key": "nicolas-cage"}),
    Check(
        "birth_date_is_partial_date", PersonFactory, {"birth_date": "1964-1-7"}, {"birth_date": "1964-01-07"}
    ),
    Check("death_date_is_partial_date", PersonFactory, {"death_date": "2026-00"}, {"death_date": "2026"}),
    Check(
        "nobody_dies_before_birth",
        PersonFactory,
        {"death_date": "1964-01-06"},
        {"birth_date": "1964-01-07", "death_date": "1964-01-07"},
    ),
    Check(
        "nobody_dies_before_birth",
        PersonFactory,
        {"death_date": "1963"},
        {"birth_date": "1964-01-07", "death_date": "1964"},
    ),
    Check("height_40_to_280_cm", PersonFactory, {"height_cm": 39}, {"height_cm": 40}),
    Check("height_40_to_280_cm", PersonFactory, {"height_cm": 281}, {"height_cm": 280}),
    Check("biography_author_is_not_an_address", PersonFactory, {"biography_author": "ada@a.example"}),
    Check(
        "person_imdb_id_is_nm_and_digits", PersonFactory, {"imdb_id": "tt0000115"}, {"imdb_id": "nm0000115"}
    ),
    Check("person_imdb_id_is_nm_and_digits", PersonFactory, {"imdb_id": "nm000011"}),
    Unique("one_person_per_imdb_id", PersonFactory, ("imdb_id",), {"imdb_id": ""}, {"imdb_id": "nm0000115"}),
    Check("alias_has_a_name", rows.AliasFactory, {"name": ""}),
    Unique("an_alias_once_per_person", rows.AliasFactory, ("person", "name"), {"name": "Nic"}),
    Check("person_note_kind_is_known", rows.PersonNoteFactory, {"kind": "gossip"}),
    Check("person_note_has_a_text", rows.PersonNoteFactory, {"text": ""}),
    Unique("known_for_a_title_once", KnownForFactory, ("person", "title"), {"title": TitleFactory}),
    Unique(
        "a_person_once_per_image", rows.ImagePersonFactory, ("image", "person"), {"person": PersonFactory}
    ),
]
CREDITS = [
    Check("department_is_known", CreditFactory, {"department": "catering"}, {"department": "sound"}),
    Check(
        "only_the_cast_has_characters",
        CreditFactory,
        {"department": "sound"},
        {"department": "cast", "characters": ["Ben"]},
    ),
    Check(
        "only_the_cast_lends_a_voice_or_body",
        CreditFactory,
        {"department": "sound"},
        {"department": "cast", "is_voice": True},
    ),
    Check(
        "only_the_cast_lends_a_voice_or_body",
        CreditFactory,
        {"is_motion_capture": True},
        {"department": "animation", "is_archive_footage": True},
    ),
]
AWARDS = [
    Check("award_body_has_a_name", rows.AwardBodyFactory, {"name": ""}),
    Check("a_headline_award_has_its_words", rows.AwardBodyFactory, {"headline_singular": ""}, OSCAR),
    Check("a_headline_award_has_its_words", rows.AwardBodyFactory, {"headline_plural": ""}, OSCAR),
    Check("award_category_names_its_award", rows.AwardCategoryFactory, {"award": ""}),
    Unique("a_category_once_per_award", rows.AwardCategoryFactory, ("body", "award", "name"), {"name": ""}),
    Check("nomination_result_is_known", rows.NominationFactory, {"result": "lost"}, {"result": "nominated"}),
    Check("nomination_year_1900_to_2200", rows.NominationFactory, {"year": 1899}, {"year": 1900}),
    Check("nomination_year_1900_to_2200", rows.NominationFactory, {"year": 2201}, {"year": 2200}),
    Unique(
        "a_recipient_once_per_nomination",
        rows.NominationRecipientFactory,
        ("nomination", "person"),
        {"person": PersonFactory},
    ),
    Check(
        "unlisted_awards_are_some",
        rows.UnlistedAwardsFactory,
        {"nomination_count": 0},
        {"win_count": 0, "nomination_count": 1},
    ),
    Check("unlisted_awards_name_their_source", rows.UnlistedAwardsFactory, {"source": ""}),
]
RULES = [*PERSON, *CREDITS, *AWARDS]


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_database_refuses_what_a_constraint_of_people_forbids(rule):
    assert rule.judge() == rule.name


def test_every_constraint_of_people_has_a_violation():
    assert {rule.name for rule in RULES} == constraints_of("people")
