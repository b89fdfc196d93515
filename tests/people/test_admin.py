"""The workbench for people, credits and awards."""

import pytest
from django.contrib import admin
from django.urls import reverse

from people import models
from people.models import Credit, Person
from people.services import recount_person
from tests.factories import people as rows
from tests.factories.accounts import EditorFactory, UserFactory
from tests.factories.people import CreditFactory, PersonFactory
from tests.factories.titles import AlternateTitleFactory, TitleFactory
from tests.titles.test_admin import address, errors_of, form_of
from titles.models import Image, Title

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sessions_in_the_database")]

# Queries of each change list for an editor, the same for 1 row and for 30.
CHANGE_LISTS = {
    rows.PersonFactory: 6,
    rows.CreditFactory: 6,
    rows.AwardBodyFactory: 6,
    rows.AwardCategoryFactory: 6,
    rows.NominationRecipientFactory: 8,
    rows.UnlistedAwardsFactory: 6,
}
SHOWN_AS = {models.NominationRecipient: models.Nomination}
CREDITS_OF_A_FILM = 8


@pytest.fixture
def eve(client):
    client.force_login(EditorFactory())
    return client


def test_a_stranger_and_a_member_may_not_edit_people(client):
    url = reverse("admin:people_person_changelist")
    assert client.get(url).url == f"{reverse('admin:login')}?next={url}"
    client.force_login(UserFactory(username="ben"))
    assert client.get(url).status_code == 302


def test_every_change_list_of_people_is_counted_here():
    counted = {SHOWN_AS.get(factory._meta.model, factory._meta.model) for factory in CHANGE_LISTS}
    assert counted == {model for model in admin.site._registry if model._meta.app_label == "people"}


@pytest.mark.parametrize("number", [1, 30])
@pytest.mark.parametrize("factory", CHANGE_LISTS, ids=lambda factory: factory._meta.model.__name__)
def test_a_change_list_reads_its_rows_at_once(eve, factory, number, django_assert_num_queries):
    factory.create_batch(number)
    model = SHOWN_AS.get(factory._meta.model, factory._meta.model)
    with django_assert_num_queries(CHANGE_LISTS[factory]):
        assert eve.get(address(model, "changelist")).status_code == 200


@pytest.mark.parametrize("number", [1, 200])
def test_two_hundred_credits_of_a_film_are_one_page(eve, number, django_assert_num_queries):
    film = TitleFactory()
    CreditFactory.create_batch(number, title=film)
    with django_assert_num_queries(CREDITS_OF_A_FILM):
        page = eve.get(address(Credit, "changelist"), {"title__id__exact": film.pk})
    assert len(page.context["cl"].formset.forms) == number


@pytest.mark.parametrize("words", ["nicolas cage", "CAGE", "Coppola", "nm0000115", "nicolas-cage"])
def test_a_person_is_found_by_any_name(eve, words):
    cage = PersonFactory(name="Nicolas Cage", key="nicolas-cage", imdb_id="nm0000115")
    rows.AliasFactory(person=cage, name="Nicolas Kim Coppola")
    PersonFactory(name="Elisabeth Shue")
    assert list(eve.get(address(Person, "changelist"), {"q": words}).context["cl"].result_list) == [cage]


def test_a_credit_is_found_by_the_person_and_by_any_title_of_the_film(eve):
    credit = CreditFactory(person__name="Élisabeth Shue", title__title="Leaving Las Vegas")
    AlternateTitleFactory(title=credit.title, name="Adiós a Las Vegas")
    CreditFactory()
    for words in ("elisabeth", "adios"):
        assert list(eve.get(address(Credit, "changelist"), {"q": words}).context["cl"].result_list) == [
            credit
        ]


def test_a_key_left_empty_is_made_from_the_name(eve):
    no_rows = {f"{name}-{count}_FORMS": 0 for name in ("aliases", "notes") for count in ("TOTAL", "INITIAL")}
    eve.post(address(Person, "add"), no_rows | {"name": "Penélope Cruz"})
    assert Person.objects.get().key == "penelope-cruz"


def test_the_panel_of_a_person_leads_to_the_credits(eve):
    credit = CreditFactory()
    CreditFactory()
    parts = eve.get(address(Person, "change", credit.person_id)).context["parts"]
    assert [(str(part.label), part.count) for part in parts] == [("Credits", 1), ("Awards", 0)]
    assert list(eve.get(parts[0].url).context["cl"].result_list) == [credit]


# ── Characters ──────────────────────────────────────────────────────────────────────────────


def credit_post(film: Title, person: Person, **changes: object) -> dict:
    return {"title": film.pk, "person": person.pk, "department": "cast", "position": 1} | changes


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("", []),
        ("Ben Sanderson", ["Ben Sanderson"]),
        ("Peter / Narrator", ["Peter", "Narrator"]),
        ("  Peter  /  Narrator  ", ["Peter", "Narrator"]),
        ("AC/DC Fan", ["AC/DC Fan"]),
        ("“Ben” & <b>", ["“Ben” & <b>"]),
    ],
)
def test_characters_are_one_line(eve, line, names):
    eve.post(address(Credit, "add"), credit_post(TitleFactory(), PersonFactory(), characters=line))
    credit = Credit.objects.get()
    assert credit.characters == names
    form = eve.get(address(Credit, "change", credit.pk)).context["adminform"].form
    assert form["characters"].field.prepare_value(form["characters"].value()) == " / ".join(names)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Peter / ", "A name is missing beside a slash."),
        ("/ Peter", "A name is missing beside a slash."),
        ("Peter / / Narrator", "A name is missing beside a slash."),
        ("x" * 201, "A name may have at most 200 characters."),
        (" / ".join("x" * 31), "These are more than 30 names."),
        ("a\0b", "Null characters are not allowed."),
    ],
)
def test_bad_characters_are_refused_in_words(eve, line, message):
    film, person = TitleFactory(), PersonFactory()
    response = eve.post(address(Credit, "add"), credit_post(film, person, characters=line))
    assert errors_of(response) == [message]
    assert not Credit.objects.exists()


def test_the_crew_has_no_characters(eve):
    posted = credit_post(TitleFactory(), PersonFactory(), department="sound", characters="Ben")
    assert errors_of(eve.post(address(Credit, "add"), posted)) == [
        "Only a credit of the cast has characters."
    ]


# ── Counts ──────────────────────────────────────────────────────────────────────────────────


def numbers(person: Person) -> tuple:
    person.refresh_from_db()
    return person.credit_count, list(person.known_for.order_by("position").values_list("title", flat=True))


def test_a_credit_counts_for_film_and_person_when_it_comes_and_goes(eve):
    film, person = TitleFactory(), PersonFactory()
    eve.post(address(Credit, "add"), credit_post(film, person))
    film.refresh_from_db()
    assert numbers(person) == (1, [film.pk])
    assert film.facet_counts == {"full-credits": 1}
    eve.post(address(Credit, "delete", Credit.objects.get().pk), {"post": "yes"})
    film.refresh_from_db()
    assert numbers(person) == (0, [])
    assert film.facet_counts == {}


def test_a_credit_given_to_another_person_on_another_film_counts_for_all_four(eve):
    credit = CreditFactory()
    old_film, old_person, film, person = credit.title, credit.person, TitleFactory(), PersonFactory()
    recount_person(person=old_person)
    eve.post(address(Credit, "change", credit.pk), credit_post(film, person))
    assert (numbers(old_person), numbers(person)) == ((0, []), (1, [film.pk]))
    old_film.refresh_from_db()
    film.refresh_from_db()
    assert (old_film.facet_counts, film.facet_counts) == ({}, {"full-credits": 1})


def test_credits_are_ordered_and_mended_in_the_list(eve):
    film = TitleFactory()
    first, second = CreditFactory.create_batch(2, title=film)
    url = f"{address(Credit, 'changelist')}?title__id__exact={film.pk}"
    listed = {"form-TOTAL_FORMS": 2, "form-INITIAL_FORMS": 2, "_save": "1"}
    for place, (credit, position) in enumerate([(first, 20), (second, 10)]):
        listed |= {
            f"form-{place}-id": credit.pk,
            f"form-{place}-position": position,
            f"form-{place}-characters": "A / B",
        }
    assert eve.post(url, listed).status_code == 302
    ordered = film.credits.order_by("position").values_list("pk", "characters")
    assert list(ordered) == [(second.pk, ["A", "B"]), (first.pk, ["A", "B"])]
    assert Title.objects.get(pk=film.pk).facet_counts == {"full-credits": 2}
    assert numbers(first.person) == (1, [film.pk])


def test_credits_deleted_in_bulk_count_no_more(eve):
    credit = CreditFactory()
    recount_person(person=credit.person)
    chosen = {"action": "delete_selected", "_selected_action": [credit.pk], "post": "yes"}
    eve.post(address(Credit, "changelist"), chosen)
    assert numbers(credit.person) == (0, [])


def test_known_for_follows_the_kind_of_a_title(eve):
    credit = CreditFactory()
    recount_person(person=credit.person)
    url = address(Title, "change", credit.title_id)
    eve.post(url, form_of(eve, url) | {"kind": "episode"})
    assert numbers(credit.person) == (1, [])


def test_recipients_count_for_their_people_before_and_after(eve):
    recipient, other = rows.NominationRecipientFactory(), PersonFactory()
    recount_person(person=recipient.person)
    url = address(models.Nomination, "change", recipient.nomination_id)
    eve.post(url, form_of(eve, url) | {"recipients-0-person": other.pk})
    recipient.person.refresh_from_db()
    other.refresh_from_db()
    assert (recipient.person.facet_counts, other.facet_counts) == ({}, {"awards": 1})


def test_people_in_a_picture_are_counted_when_it_is_deleted(eve):
    in_image = rows.ImagePersonFactory()
    recount_person(person=in_image.person)
    assert in_image.person.facet_counts == {"media": 1}
    eve.post(address(Image, "delete", in_image.image_id), {"post": "yes"})
    in_image.person.refresh_from_db()
    assert in_image.person.facet_counts == {}


def test_an_alias_on_the_form_of_a_person_is_counted(eve):
    person = PersonFactory()
    url = address(Person, "change", person.pk)
    row = {"aliases-TOTAL_FORMS": 1, "aliases-0-name": "Nic", "aliases-0-position": 1}
    eve.post(url, form_of(eve, url) | row)
    person.refresh_from_db()
    assert person.facet_counts == {"biography": 1}


def test_a_person_with_credits_is_not_deleted(eve):
    credit = CreditFactory()
    page = eve.get(address(Person, "delete", credit.person_id))
    assert page.context["protected"] == [str(credit)]
    eve.post(address(Person, "delete", credit.person_id), {"post": "yes"})
    assert Person.objects.filter(pk=credit.person_id).exists()


def test_counting_people_again_mends_a_wrong_count(eve):
    person = PersonFactory(credit_count=99)
    chosen = {"action": "recount_selected", "_selected_action": [person.pk]}
    assert eve.post(address(Person, "changelist"), chosen).context["named"] == [person.name]
    eve.post(address(Person, "changelist"), chosen | {"confirmed": "1"})
    assert numbers(person) == (0, [])


@pytest.mark.parametrize(
    ("factory", "changes", "message"),
    [
        (
            rows.PersonFactory,
            {"imdb_id": "tt0113627"},
            "An IMDb id of a person is “nm” and seven to ten digits: nm0000115.",
        ),
        (
            rows.PersonFactory,
            {"birth_date": "1964", "death_date": "1963"},
            "The date of death cannot come before the date of birth.",
        ),
        (rows.PersonFactory, {"birth_date": "1964-02-30"}, "“1964-02-30” is not a day of the calendar."),
        (
            rows.PersonFactory,
            {"biography_author": "a@b.example"},
            "Print the author’s name, not an e-mail address.",
        ),
        (rows.PersonFactory, {"height_cm": 500}, "The height lies between 40 and 280 cm."),
        (
            rows.AwardBodyFactory,
            {"headline_rank": 1},
            "An award with a headline rank needs its word in the singular and the plural.",
        ),
        (rows.NominationFactory, {"year": 1066}, "The year must lie between 1900 and 2200."),
        (rows.UnlistedAwardsFactory, {"win_count": 0}, "Give a number of wins or of nominations."),
        (rows.UnlistedAwardsFactory, {"source": ""}, "Say where these numbers come from."),
        (
            rows.CreditFactory,
            {"department": "sound", "is_voice": "on"},
            "Only a credit of the cast is a voice or motion capture.",
        ),
    ],
)
def test_a_row_is_refused_in_words(eve, factory, changes, message):
    row = factory()
    url = address(factory._meta.model, "change", row.pk)
    assert errors_of(eve.post(url, form_of(eve, url) | changes)) == [message]
