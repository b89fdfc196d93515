"""The workbench for the film record: found, read cheaply, written with true counts, refused with words."""

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from django.utils.timezone import localdate

from accounts.models import User
from people.models import Person
from people.services import recount_person
from tests.factories import people as person_rows
from tests.factories import titles as rows
from tests.factories.accounts import EditorFactory, UserFactory
from tests.factories.titles import TitleFactory
from titles import models
from titles.admin.forms import OVERTAKEN, RecordForm
from titles.admin.title import TitleForm
from titles.models import Title
from titles.services import add_episode, recount_facets

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sessions_in_the_database")]

# Queries of each change list for an editor: session, member, permissions (2), the rows and their
# number, what the filters list. The same for 1 row and for 30.
CHANGE_LISTS = {
    rows.TitleFactory: 7,
    rows.KeywordFactory: 6,
    rows.CompanyFactory: 6,
    rows.LocationFactory: 6,
    rows.CountryFactory: 6,
    rows.LanguageFactory: 6,
    rows.CertificateFactory: 7,
    rows.SeasonFactory: 6,
    rows.EpisodeFactory: 6,
    rows.PlotFactory: 6,
    rows.NoteFactory: 6,
    rows.QuestionFactory: 6,
    rows.QuoteLineFactory: 7,
    rows.AdvisoryItemFactory: 6,
    rows.SoundtrackFactory: 6,
    rows.TitleKeywordFactory: 6,
    rows.FilmingLocationFactory: 6,
    rows.CompanyCreditFactory: 6,
    rows.TechnicalSpecFactory: 6,
    rows.BoxOfficeFigureFactory: 6,
    rows.ConnectionFactory: 6,
    rows.ImageFactory: 6,
    rows.VideoFactory: 6,
    rows.ExternalReviewFactory: 6,
    rows.ExternalFigureFactory: 6,
}
TITLE_FORM = 20
DELETE_PAGE = 38
BULK_ACTIONS = {"add_genre": 18, "add_keyword": 20}
SHOWN_AS = {models.QuoteLine: models.Quote}


@pytest.fixture
def eve(client):
    client.force_login(EditorFactory())
    return client


@pytest.fixture
def vegas():
    return TitleFactory(title="Leaving Las Vegas", imdb_id="tt0113627", key="leaving-las-vegas-1995")


def address(model, page: str, *args) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def form_of(client: Client, url: str) -> dict:
    """What a browser would post back from a form that nobody touched."""
    context = client.get(url).context
    form = context["adminform"].form
    posted = _fields(form)
    for group in context["inline_admin_formsets"]:
        posted |= _fields(group.formset.management_form)
        for row in group.formset.forms:
            posted |= _fields(row)
    return posted


def _fields(form) -> dict:
    values = {bound.html_name: bound.field.prepare_value(bound.value()) for bound in form}
    return {name: value for name, value in values.items() if value is not False and value not in (None, "")}


def errors_of(response) -> list[str]:
    """Every message that the form shows."""
    assert response.status_code == 200
    context = response.context
    forms = [context["adminform"].form]
    found = []
    for group in context["inline_admin_formsets"]:
        forms += group.formset.forms
        found += list(group.formset.non_form_errors())
    return found + [
        str(message) for form in forms for messages in form.errors.values() for message in messages
    ]


def said_in(response) -> list[str]:
    """The messages at the head of a page."""
    return [str(message) for message in response.context["messages"]]


def counts_are_true() -> bool:
    """Whether every title holds what a recount would write."""
    stored = {title.pk: title.facet_counts for title in Title.objects.all()}
    return stored == {title.pk: recount_facets(title=title).facet_counts for title in Title.objects.all()}


# ── Who may ─────────────────────────────────────────────────────────────────────────────────


def test_a_stranger_is_sent_to_the_login(client):
    url = reverse("admin:titles_title_changelist")
    response = client.get(url)
    assert (response.status_code, response.url) == (302, f"{reverse('admin:login')}?next={url}")


def test_a_member_has_no_way_in(client):
    ada = UserFactory(username="ada")
    client.force_login(ada)
    assert client.get(reverse("admin:titles_title_changelist")).status_code == 302
    response = client.post(reverse("admin:titles_title_add"), {"title": "Mine", "kind": "film"})
    assert response.status_code == 302
    assert not Title.objects.exists()


def test_a_moderator_without_the_group_may_not_edit(client):
    client.force_login(UserFactory(username="mod", is_staff=True))
    assert client.get(reverse("admin:titles_title_changelist")).status_code == 403


def test_an_editor_sees_the_record_and_not_the_members(eve):
    shown = {app["app_label"] for app in eve.get(reverse("admin:index")).context["app_list"]}
    assert shown == {"titles", "people"}
    assert eve.get(reverse("admin:accounts_user_changelist")).status_code == 403
    assert User.objects.get().username == "eve"


def test_deleting_by_get_deletes_nothing(eve, vegas):
    assert eve.get(address(Title, "delete", vegas.pk)).status_code == 200
    assert Title.objects.get() == vegas


# ── Reading ─────────────────────────────────────────────────────────────────────────────────


def test_every_change_list_of_the_record_is_counted_here():
    counted = {SHOWN_AS.get(factory._meta.model, factory._meta.model) for factory in CHANGE_LISTS}
    registered = {model for model in admin.site._registry if model._meta.app_label == "titles"}
    assert counted == registered


@pytest.mark.parametrize("number", [1, 30])
@pytest.mark.parametrize("factory", CHANGE_LISTS, ids=lambda factory: factory._meta.model.__name__)
def test_a_change_list_reads_its_rows_at_once(eve, factory, number, django_assert_num_queries):
    factory.create_batch(number)
    model = SHOWN_AS.get(factory._meta.model, factory._meta.model)
    with django_assert_num_queries(CHANGE_LISTS[factory]):
        response = eve.get(address(model, "changelist"))
    assert response.status_code == 200


@pytest.mark.parametrize("number", [1, 30])
def test_the_form_of_a_title_costs_the_same_with_two_hundred_credits(
    eve, vegas, number, django_assert_num_queries
):
    person_rows.CreditFactory.create_batch(200 if number > 1 else 1, title=vegas)
    for factory in (
        rows.TitleKeywordFactory,
        rows.AlternateTitleFactory,
        rows.ReleaseDateFactory,
        rows.CertificationFactory,
        rows.VersionFactory,
        rows.TaglineFactory,
        rows.ExternalLinkFactory,
    ):
        factory.create_batch(number, title=vegas)
    ContentType.objects.clear_cache()
    with django_assert_num_queries(TITLE_FORM):
        response = eve.get(address(Title, "change", vegas.pk))
    assert response.status_code == 200


def test_the_panel_names_every_part_with_its_number_and_leads_to_it(eve, vegas):
    rows.NoteFactory.create_batch(3, title=vegas)
    rows.ConnectionFactory(to_title=vegas)
    rows.ConnectionFactory(from_title=vegas)
    rows.ConnectionFactory()
    parts = {str(part.label): part for part in eve.get(address(Title, "change", vegas.pk)).context["parts"]}
    assert parts["Trivia, goofs and crazy credits"].count == 3
    assert parts["Connections"].count == 2
    assert len(eve.get(parts["Connections"].url).context["cl"].result_list) == 2
    assert parts["Cast and crew"].url == f"/admin/people/credit/?title__id__exact={vegas.pk}"
    assert "Episodes" not in parts


def test_adding_a_part_begins_with_its_title_and_returns_to_its_list(eve, vegas):
    parts = {str(part.label): part for part in eve.get(address(Title, "change", vegas.pk)).context["parts"]}
    form = eve.get(parts["Questions"].add_url).context["adminform"].form
    assert str(form["title"].value()) == str(vegas.pk)
    saved = eve.post(
        parts["Questions"].add_url, {"title": vegas.pk, "question": "Why?", "answer": "So.", "position": 1}
    )
    assert saved.url == parts["Questions"].url


@pytest.mark.parametrize("nonsense", ["abc", "9" * 30, "-1", "1'"])
def test_an_address_with_a_nonsense_title_is_no_error(eve, nonsense):
    assert eve.get(address(models.Note, "add"), {"title": nonsense}).status_code == 200
    assert eve.get(address(models.Note, "changelist"), {"title__id__exact": nonsense}).status_code == 200
    assert eve.get(address(Title, "changelist"), {"decade": nonsense, "country": nonsense}).status_code == 200


@pytest.mark.parametrize(
    "words",
    [
        "leaving las vegas",
        "ADIOS",
        "Adiós a Las",
        "vega",
        "tt0113627",
        "https://www.imdb.com/title/tt0113627/?ref_=x",
        "leaving-las-vegas-1995",
        "  Leaving ",
    ],
)
def test_a_film_is_found_by_any_of_its_names(eve, vegas, words):
    TitleFactory(title="The Third Man")
    rows.AlternateTitleFactory(title=vegas, name="Adiós a Las Vegas")
    assert list(eve.get(address(Title, "changelist"), {"q": words}).context["cl"].result_list) == [vegas]


@pytest.mark.parametrize("words", ["Third Man", "the third man", "Der dritte"])
def test_articles_do_not_stand_in_the_way(eve, words):
    film = TitleFactory(title="The Third Man", original_title="Der dritte Mann")
    assert list(eve.get(address(Title, "changelist"), {"q": words}).context["cl"].result_list) == [film]


def test_nothing_is_found_by_words_that_no_title_has(eve, vegas):
    assert list(eve.get(address(Title, "changelist"), {"q": "Solaris"}).context["cl"].result_list) == []


def test_a_title_is_offered_by_any_of_its_names(eve, vegas):
    rows.AlternateTitleFactory(title=vegas, name="Adiós a Las Vegas")
    url = reverse("admin:autocomplete")
    asked = {"app_label": "titles", "model_name": "note", "field_name": "title", "term": "adios"}
    assert eve.get(url, asked).json()["results"] == [
        {"id": str(vegas.pk), "text": "Leaving Las Vegas (1995)"}
    ]


@pytest.mark.parametrize(
    ("factory", "name", "words"),
    [
        (rows.CompanyFactory, "Cinéma Perdu", "cinema perdu"),
        (rows.LocationFactory, "Málaga, Andalucía, Spain", "MALAGA andalucia"),
        (rows.KeywordFactory, "femme fatale à Paris", "a paris"),
    ],
)
def test_names_are_found_without_accents(eve, factory, name, words):
    factory()
    row = factory(name=name)
    found = eve.get(address(factory._meta.model, "changelist"), {"q": words}).context["cl"].result_list
    assert list(found) == [row]


def test_the_filters_narrow_by_genre_country_and_decade(eve, vegas):
    rows.TitleGenreFactory(title=vegas, genre="drama")
    rows.TitleCountryFactory(title=vegas)
    TitleFactory(year=1974)
    for query in ({"title_genres__genre__exact": "drama"}, {"country": "US"}, {"decade": "1990"}):
        assert list(eve.get(address(Title, "changelist"), query).context["cl"].result_list) == [vegas]


@pytest.mark.parametrize("years_from_now", [None, 10])
def test_every_decade_of_the_cinema_can_be_chosen(eve, vegas, years_from_now):
    year = localdate().year + years_from_now if years_from_now else 1874
    film = TitleFactory(year=year)
    found = eve.get(address(Title, "changelist"), {"decade": str(year // 10 * 10)}).context["cl"].result_list
    assert list(found) == [film]


# ── Writing ─────────────────────────────────────────────────────────────────────────────────


def test_a_key_left_empty_is_made_readable_and_unique(eve):
    for _time in range(2):
        eve.post(address(Title, "add"), _empty_groups() | {"kind": "film", "title": "Amélie", "year": 2001})
    assert sorted(Title.objects.values_list("key", flat=True)) == ["amelie-2001", "amelie-2001-2"]


def test_a_key_never_changes(eve, vegas):
    url = address(Title, "change", vegas.pk)
    eve.post(url, form_of(eve, url) | {"key": "another", "title": "Leaving Reno"})
    vegas.refresh_from_db()
    assert (vegas.key, vegas.title, vegas.slug) == ("leaving-las-vegas-1995", "Leaving Reno", "leaving-reno")


def _empty_groups() -> dict:
    names = [
        "title_genres",
        "taglines",
        "certifications",
        "advisories",
        "release_dates",
        "alternate_titles",
        "title_countries",
        "title_languages",
        "external_links",
        "versions",
    ]
    return {f"{name}-{count}_FORMS": 0 for name in names for count in ("TOTAL", "INITIAL")}


def test_a_whole_film_goes_through_its_form_unchanged(eve, vegas):
    for factory in (rows.TitleKeywordFactory, rows.ReleaseDateFactory, rows.CertificationFactory):
        factory.create_batch(40, title=vegas)
    before = list(vegas.title_keywords.values_list("keyword", "position"))
    url = address(Title, "change", vegas.pk)
    assert eve.post(url, form_of(eve, url)).status_code == 302
    assert list(vegas.title_keywords.values_list("keyword", "position")) == before
    assert counts_are_true()


def test_keywords_are_added_and_taken_away_in_one_field(eve, vegas):
    kept, gone = rows.TitleKeywordFactory.create_batch(2, title=vegas, position=1)
    new = rows.KeywordFactory()
    url = address(Title, "change", vegas.pk)
    eve.post(url, form_of(eve, url) | {"keywords": [kept.keyword_id, new.pk]})
    assert list(vegas.title_keywords.order_by("position").values_list("keyword", flat=True)) == [
        kept.keyword_id,
        new.pk,
    ]
    assert Title.objects.get(pk=vegas.pk).count_of("keywords") == 2
    assert not models.TitleKeyword.objects.filter(pk=gone.pk).exists()


def test_a_row_on_the_form_of_the_title_is_counted(eve, vegas):
    url = address(Title, "change", vegas.pk)
    row = {
        "taglines-TOTAL_FORMS": 1,
        "taglines-0-title": vegas.pk,
        "taglines-0-text": "I Love You",
        "taglines-0-position": 1,
    }
    eve.post(url, form_of(eve, url) | row)
    assert Title.objects.get(pk=vegas.pk).count_of("taglines") == 1
    assert counts_are_true()


def test_a_row_on_its_own_page_is_counted_when_it_comes_changes_and_goes(eve, vegas):
    new = {"title": vegas.pk, "kind": "trivia", "text": "Shot in 28 days.", "position": 1}
    eve.post(address(models.Note, "add"), new)
    assert Title.objects.get(pk=vegas.pk).facet_counts == {"trivia": 1}
    note = models.Note.objects.get()
    eve.post(address(models.Note, "change", note.pk), new | {"kind": "goof", "goof_kind": "continuity"})
    assert Title.objects.get(pk=vegas.pk).facet_counts == {"goofs": 1}
    eve.post(address(models.Note, "delete", note.pk), {"post": "yes"})
    assert Title.objects.get(pk=vegas.pk).facet_counts == {}


def test_a_row_moved_to_another_title_is_counted_on_both(eve, vegas):
    other, note = TitleFactory(), rows.NoteFactory(title=vegas)
    recount_facets(title=vegas)
    url = address(models.Note, "change", note.pk)
    eve.post(url, form_of(eve, url) | {"title": other.pk})
    assert Title.objects.get(pk=vegas.pk).facet_counts == {}
    assert Title.objects.get(pk=other.pk).facet_counts == {"trivia": 1}


def test_a_connection_is_counted_on_both_its_titles(eve, vegas):
    other = TitleFactory()
    eve.post(
        address(models.Connection, "add"), {"from_title": vegas.pk, "kind": "follows", "to_title": other.pk}
    )
    assert [title.facet_counts for title in Title.objects.all()] == [{"connections": 1}] * 2
    eve.post(address(Title, "delete", other.pk), {"post": "yes"})
    assert [title.facet_counts for title in Title.objects.all()] == [{}]


def test_rows_deleted_in_bulk_are_counted(eve, vegas):
    notes = rows.NoteFactory.create_batch(3, title=vegas)
    recount_facets(title=vegas)
    chosen = {"action": "delete_selected", "_selected_action": [note.pk for note in notes[:2]], "post": "yes"}
    eve.post(address(models.Note, "changelist"), chosen)
    assert Title.objects.get(pk=vegas.pk).facet_counts == {"trivia": 1}


def test_what_a_deleted_keyword_takes_along_is_counted(eve, vegas):
    row = rows.TitleKeywordFactory(title=vegas)
    recount_facets(title=vegas)
    eve.post(address(models.Keyword, "delete", row.keyword_id), {"post": "yes"})
    assert Title.objects.get(pk=vegas.pk).facet_counts == {}


def test_a_title_deleted_leaves_its_people_counted(eve, vegas):
    credit = person_rows.CreditFactory(title=vegas)
    recount_person(person=credit.person)
    eve.post(address(Title, "delete", vegas.pk), {"post": "yes"})
    credit.person.refresh_from_db()
    assert (credit.person.credit_count, credit.person.facet_counts) == (0, {})


@pytest.mark.parametrize("number", [1, 60])
def test_the_page_before_a_deletion_costs_the_same_with_many_rows(
    eve, vegas, number, django_assert_num_queries
):
    person_rows.CreditFactory.create_batch(number, title=vegas)
    rows.ConnectionFactory.create_batch(number, from_title=vegas)
    ContentType.objects.clear_cache()
    with django_assert_num_queries(DELETE_PAGE):
        page = eve.get(address(Title, "delete", vegas.pk))
    assert dict(page.context["model_count"])["credits"] == number


# ── Bulk actions ────────────────────────────────────────────────────────────────────────────


def test_an_action_asks_before_it_does_anything(eve, vegas):
    chosen = {"action": "add_genre", "_selected_action": [vegas.pk]}
    page = eve.post(address(Title, "changelist"), chosen)
    assert page.status_code == 200
    assert page.context["named"] == ["Leaving Las Vegas (1995)"]
    assert not vegas.title_genres.exists()


def test_a_genre_is_added_to_the_titles_that_lack_it(eve, vegas):
    other = rows.TitleGenreFactory(genre="drama").title
    chosen = {
        "action": "add_genre",
        "_selected_action": [vegas.pk, other.pk],
        "confirmed": "1",
        "genre": "drama",
    }
    eve.post(address(Title, "changelist"), chosen)
    assert [title.title_genres.get().genre for title in (vegas, other)] == ["drama", "drama"]


def test_a_keyword_is_added_and_counted(eve, vegas):
    keyword = rows.KeywordFactory()
    chosen = {
        "action": "add_keyword",
        "_selected_action": [vegas.pk],
        "confirmed": "1",
        "keyword": keyword.pk,
    }
    eve.post(address(Title, "changelist"), chosen)
    assert Title.objects.get(pk=vegas.pk).facet_counts == {"keywords": 1}


@pytest.mark.parametrize("number", [1, 30])
@pytest.mark.parametrize(("action", "queries"), BULK_ACTIONS.items())
def test_an_action_costs_the_same_for_many_titles(eve, action, queries, number, django_assert_num_queries):
    chosen = TitleFactory.create_batch(number, facet_counts={"trivia": 2})
    posted = {"action": action, "_selected_action": [title.pk for title in chosen], "confirmed": "1"}
    posted |= {"genre": "drama", "keyword": rows.KeywordFactory().pk}
    ContentType.objects.clear_cache()
    with django_assert_num_queries(queries):
        assert eve.post(address(Title, "changelist"), posted).status_code == 302
    counts = {"trivia": 2} | ({"keywords": 1} if action == "add_keyword" else {})
    assert [title.facet_counts for title in Title.objects.all()] == [counts] * number
    assert LogEntry.objects.count() == number


@pytest.mark.parametrize("action", ["add_genre", "add_keyword", "recount_selected"])
@pytest.mark.parametrize("confirmed", [{}, {"confirmed": "1"}])
def test_an_action_on_too_many_titles_is_refused_in_words(eve, vegas, action, confirmed):
    Title.objects.bulk_create(Title(key=f"many-{number}", title="Many") for number in range(500))
    posted = {"action": action, "_selected_action": [vegas.pk], "select_across": "1", "genre": "drama"}
    page = eve.post(
        address(Title, "changelist"),
        posted | confirmed | {"keyword": rows.KeywordFactory().pk},
        follow=True,
    )
    assert said_in(page) == ["At most 500 records can be changed at once: narrow the list, or choose fewer."]
    assert not models.TitleGenre.objects.exists()
    assert not models.TitleKeyword.objects.exists()


def test_an_action_with_a_bad_choice_asks_again(eve, vegas):
    chosen = {"action": "add_genre", "_selected_action": [vegas.pk], "confirmed": "1", "genre": "nonsense"}
    page = eve.post(address(Title, "changelist"), chosen)
    assert page.context["form"].errors == {
        "genre": ["Select a valid choice. nonsense is not one of the available choices."]
    }
    assert not vegas.title_genres.exists()


def test_counting_again_mends_a_wrong_count(eve, vegas):
    Title.objects.update(facet_counts={"trivia": 99})
    eve.post(
        address(Title, "changelist"),
        {"action": "recount_selected", "_selected_action": [vegas.pk], "confirmed": "1"},
    )
    assert Title.objects.get().facet_counts == {}


# ── Episodes ────────────────────────────────────────────────────────────────────────────────


def test_a_season_leads_to_its_next_episode(eve):
    episode = rows.EpisodeFactory(number=7)
    page = eve.get(address(models.Season, "change", episode.season_id))
    url = f"/admin/titles/title/add/?season={episode.season_id}&number=8"
    assert page.context["add_episode_url"] == url
    assert f'href="{escape(url)}"' in page.content.decode()
    form = eve.get(url).context["adminform"].form
    assert [str(form[name].value()) for name in ("kind", "season", "number")] == [
        "episode",
        str(episode.season_id),
        "8",
    ]


def test_a_series_leads_to_the_next_episode_of_its_last_season(eve):
    series = rows.SeriesFactory()
    assert _episodes_of(eve, series).add_url == f"/admin/titles/season/add/?series={series.pk}"
    rows.EpisodeFactory(season=rows.SeasonFactory(series=series, number=1), number=12)
    last = rows.SeasonFactory(series=series, number=2)
    assert _episodes_of(eve, series).add_url == f"/admin/titles/title/add/?season={last.pk}&number=1"


def _episodes_of(eve, series):
    parts = eve.get(address(Title, "change", series.pk)).context["parts"]
    return next(part for part in parts if part.label == "Episodes")


def _new_episode(stands_in, **changes) -> dict:
    place = {"kind": "episode", "title": "Pilot", "season": stands_in.pk, "number": 1}
    return _empty_groups() | place | changes


def test_an_episode_and_its_place_are_one_form(eve):
    season = rows.SeasonFactory()
    saved = eve.post(address(Title, "add"), _new_episode(season))
    episode = models.Episode.objects.get()
    assert (episode.title.title, episode.title.kind, episode.season, episode.number) == (
        "Pilot",
        "episode",
        season,
        1,
    )
    assert saved.url == address(models.Season, "change", season.pk)
    assert counts_are_true()


def test_after_an_episode_comes_the_next_one(eve):
    season = rows.SeasonFactory()
    saved = eve.post(address(Title, "add"), _new_episode(season, number=4, _addanother="1"))
    assert saved.url == f"/admin/titles/title/add/?season={season.pk}&number=5"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"number": 3}, "“Third” has this number in the season already."),
        ({"number": ""}, "Give the number of the episode in its season."),
        ({"number": 10001}, "Ensure this value is less than or equal to 10000."),
        ({"season": ""}, "Say which season has this number."),
        ({"season": 999}, "Select a valid choice. That choice is not one of the available choices."),
        ({"kind": "film"}, "Only a title of the kind “Episode” has a place in a season."),
    ],
)
def test_a_place_that_cannot_be_is_refused_in_words(eve, changes, message):
    third = rows.EpisodeFactory(number=3, title__title="Third")
    found = errors_of(eve.post(address(Title, "add"), _new_episode(third.season, **changes)))
    assert found == [message]
    assert models.Episode.objects.get() == third


@pytest.mark.parametrize("nonsense", ["abc", "9" * 30, "-1", "999"])
def test_an_address_with_a_nonsense_season_is_no_error(eve, nonsense):
    page = eve.get(address(Title, "add"), {"season": nonsense, "number": nonsense})
    assert page.context["adminform"].form["season"].value() is None


def test_a_new_episode_leaves_nothing_behind_where_its_number_is_taken():
    third = rows.EpisodeFactory(number=3)
    with pytest.raises(IntegrityError), transaction.atomic():
        add_episode(season=third.season, number=3, title=Title(title="Another"))
    assert not Title.objects.filter(title="Another").exists()


# ── Two editors at once ─────────────────────────────────────────────────────────────────────


@pytest.fixture
def overtaken(monkeypatch):
    """Another editor gives the same IMDb id to another film, after the form was checked."""
    rounds = []

    class OvertakenTitle(TitleForm):
        def _post_clean(self):
            if rounds:  # what the other editor wrote stays, whatever becomes of this request
                TitleFactory(imdb_id="tt0000009")
            super()._post_clean()
            if not rounds:
                TitleFactory(imdb_id="tt0000009")
            rounds.append(self.is_bound)

    monkeypatch.setattr(admin.site.get_model_admin(Title), "form", OvertakenTitle)
    return rounds


def test_a_form_that_was_overtaken_is_shown_again_with_all_that_was_typed(eve, vegas, overtaken):
    url = address(Title, "change", vegas.pk)
    posted = form_of(eve, url) | {"imdb_id": "tt0000009", "outline": "A man drinks.", "runtime_minutes": 111}
    response = eve.post(url, posted)
    assert overtaken == [True, True]
    assert set(errors_of(response)) == {str(OVERTAKEN), "Another title has this IMDb id already."}
    assert said_in(response) == []
    form = response.context["adminform"].form
    assert (form["outline"].value(), form["runtime_minutes"].value()) == ("A man drinks.", "111")
    vegas.refresh_from_db()
    assert (vegas.imdb_id, vegas.outline) == ("tt0113627", "")


def test_a_list_that_was_overtaken_says_so(eve, vegas, monkeypatch):
    class OvertakenNote(RecordForm):
        def save(self, commit=True):
            raise IntegrityError

    note = rows.NoteFactory(title=vegas)
    notes = admin.site.get_model_admin(models.Note)
    monkeypatch.setattr(notes, "get_changelist_form", lambda request, **kwargs: OvertakenNote)
    listed = {"form-TOTAL_FORMS": 1, "form-INITIAL_FORMS": 1, "form-0-id": note.pk, "_save": "1"}
    page = eve.post(address(models.Note, "changelist"), listed | {"form-0-position": 5}, follow=True)
    assert said_in(page) == [str(OVERTAKEN)]


def test_a_record_named_by_another_editor_is_not_deleted(eve, monkeypatch):
    person = person_rows.PersonFactory()
    people = admin.site.get_model_admin(Person)
    before = people.delete_model

    def named_meanwhile(request, record):
        person_rows.CreditFactory(person=record)
        before(request, record)

    monkeypatch.setattr(people, "delete_model", named_meanwhile)
    page = eve.post(address(Person, "delete", person.pk), {"post": "yes"}, follow=True)
    assert said_in(page) == [str(OVERTAKEN)]
    assert Person.objects.get() == person


# ── What is refused ─────────────────────────────────────────────────────────────────────────


def test_a_duplicate_genre_is_refused_in_words(eve, vegas):
    url = address(Title, "change", vegas.pk)
    twice = {
        "title_genres-TOTAL_FORMS": 2,
        **{
            f"title_genres-{row}-{name}": value
            for row in (0, 1)
            for name, value in (("genre", "drama"), ("position", 1))
        },
    }
    response = eve.post(url, form_of(eve, url) | twice)
    assert "Please correct the duplicate data for genre." in errors_of(response)
    assert not vegas.title_genres.exists()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"end_year": 1996}, "Only a series or mini-series has a last year."),
        ({"kind": "series", "end_year": 1990}, "The last year cannot come before the first."),
        ({"year": 1066}, "The year must lie between 1870 and 2200."),
        ({"year": 99999999}, None),
        ({"runtime_minutes": 0}, "The runtime must be at least one minute; leave it empty where unknown."),
        ({"imdb_id": "nm0000115"}, "An IMDb id of a title is “tt” and seven to ten digits: tt0113627."),
        ({"imdb_id": "tt9999999"}, "Another title has this IMDb id already."),
        ({"outline": "x" * 241}, "Ensure this value has at most 240 characters (it has 241)."),
        ({"title": ""}, "This field is required."),
        ({"title": "a\0b"}, "Null characters are not allowed."),
    ],
)
def test_a_title_is_refused_in_words(eve, vegas, changes, message):
    TitleFactory(imdb_id="tt9999999")
    url = address(Title, "change", vegas.pk)
    found = errors_of(eve.post(url, form_of(eve, url) | changes))
    assert len(found) == 1
    assert message in (None, found[0])


@pytest.mark.parametrize(
    ("factory", "changes", "message"),
    [
        (
            rows.NoteFactory,
            {"kind": "goof"},
            "A goof needs its goof kind; trivia and crazy credits have none.",
        ),
        (rows.NoteFactory, {"text": " "}, "This field is required."),
        (
            rows.PlotFactory,
            {"author_name": "ada@example.org"},
            "Print the author’s name, not an e-mail address.",
        ),
        (rows.PlotFactory, {"kind": "synopsis"}, "A synopsis tells the ending: mark it as a spoiler."),
        (
            rows.ExternalReviewFactory,
            {"author_name": "a@b"},
            "Print the author’s name, not an e-mail address.",
        ),
        (
            rows.ExternalReviewFactory,
            {"url": "ftp://x.example/"},
            "The address must begin with http:// or https://.",
        ),
        (
            rows.ExternalReviewFactory,
            {"date": "1995-13"},
            "“1995-13” is not a date: write 1995, 1995-10 or 1995-10-27.",
        ),
        (
            rows.ExternalFigureFactory,
            {"measure": "rating"},
            "A rating or critic score needs the top of its scale; other figures have none.",
        ),
        (rows.ExternalFigureFactory, {"value": "-1"}, "The value cannot be negative."),
        (
            rows.BoxOfficeFigureFactory,
            {"amount": 0},
            "The amount must be more than zero; an unknown sum has no row.",
        ),
        (
            rows.BoxOfficeFigureFactory,
            {"currency": "usd"},
            "A currency is three capital letters: USD, EUR, JPY.",
        ),
        (rows.BoxOfficeFigureFactory, {"kind": "budget"}, "A budget has no territory."),
        (
            rows.BoxOfficeFigureFactory,
            {"screen_count": 5},
            "Only an opening weekend has an end date and a number of screens.",
        ),
        (rows.BoxOfficeFigureFactory, {"weekend_end_date": "yesterday"}, "Enter a valid date."),
        (
            rows.CompanyCreditFactory,
            {"year": 1995, "end_year": 1990},
            "The last year cannot come before the first.",
        ),
        (
            rows.VideoFactory,
            {"length_seconds": 0},
            "The length must be at least one second; leave it empty where unknown.",
        ),
        (rows.SeasonFactory, {"number": 501}, "The number of a season lies between 0 and 500."),
        (rows.CertificateFactory, {"minimum_age": 22}, "The minimum age lies between 0 and 21."),
        (rows.CountryFactory, {"code": "us"}, None),
        (rows.KeywordFactory, {"name": ""}, "This field is required."),
    ],
)
def test_a_row_is_refused_in_words(eve, factory, changes, message):
    row = factory()
    url = address(factory._meta.model, "change", row.pk)
    found = errors_of(eve.post(url, form_of(eve, url) | changes))
    assert len(found) == 1
    assert message in (None, found[0])


def test_a_title_is_not_connected_with_itself(eve, vegas):
    itself = {"from_title": vegas.pk, "kind": "follows", "to_title": vegas.pk}
    found = errors_of(eve.post(address(models.Connection, "add"), itself))
    assert found == ["A title cannot be connected with itself."]


def test_a_second_row_of_what_stands_once_is_refused_in_words(eve):
    first = rows.PlotFactory(kind="synopsis", is_spoiler=True)
    second = {
        "title": first.title_id,
        "kind": "synopsis",
        "text": "Again.",
        "is_spoiler": "on",
        "position": 1,
    }
    assert errors_of(eve.post(address(models.Plot, "add"), second)) == ["This title has a synopsis already."]


def test_a_quote_line_without_a_speaker_is_refused_in_words(eve):
    line = rows.QuoteLineFactory()
    url = address(models.Quote, "change", line.quote_id)
    found = errors_of(eve.post(url, form_of(eve, url) | {"lines-0-speaker": ""}))
    assert found == ["Say who speaks these words."]


def test_an_editable_list_checks_what_it_does_not_show(eve):
    credit = person_rows.CreditFactory(department="sound")
    listed = {
        "form-TOTAL_FORMS": 1,
        "form-INITIAL_FORMS": 1,
        "form-0-id": credit.pk,
        "form-0-position": 1,
        "_save": "1",
    }
    response = eve.post("/admin/people/credit/", listed | {"form-0-characters": "Ben"})
    assert response.status_code == 200
    assert response.context["cl"].formset.errors == [
        {"__all__": ["Only a credit of the cast has characters."]}
    ]


def test_a_film_has_no_place_in_a_season(eve, vegas):
    season = rows.SeasonFactory()
    place = {"title": vegas.pk, "season": season.pk, "number": 1}
    found = errors_of(eve.post(address(models.Episode, "add"), place))
    assert found == ["Only a title of the kind “Episode” has a place in a season."]


def test_a_film_has_no_seasons(eve, vegas):
    found = errors_of(
        eve.post(address(models.Season, "add"), _no_episodes() | {"series": vegas.pk, "number": 1})
    )
    assert found == ["Only a series or a mini-series has seasons."]


def _no_episodes() -> dict:
    return {"episodes-TOTAL_FORMS": 0, "episodes-INITIAL_FORMS": 0}


def test_an_episode_stays_one_while_it_stands_in_a_season(eve):
    url = address(Title, "change", rows.EpisodeFactory().pk)
    found = errors_of(eve.post(url, form_of(eve, url) | {"kind": "film"}))
    assert "This title stands in a season: remove it there before it becomes another kind." in found


def test_a_series_stays_one_while_it_has_seasons(eve):
    url = address(Title, "change", rows.SeasonFactory().series_id)
    found = errors_of(eve.post(url, form_of(eve, url) | {"kind": "film"}))
    assert "This title has seasons: remove them before it becomes another kind." in found


def test_a_version_of_another_title_is_refused(eve):
    version, spec = rows.VersionFactory(), rows.TechnicalSpecFactory()
    url = address(models.TechnicalSpec, "change", spec.pk)
    assert len(errors_of(eve.post(url, form_of(eve, url) | {"version": version.pk}))) == 1


# ── Pictures ────────────────────────────────────────────────────────────────────────────────


def test_an_image_is_shown_in_the_list_and_on_its_form(eve):
    image = rows.ImageFactory()
    for url in (address(models.Image, "changelist"), address(models.Image, "change", image.pk)):
        assert f'src="{image.file.url}"' in eve.get(url).content.decode()
