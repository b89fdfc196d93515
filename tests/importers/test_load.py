"""A load makes titles and people equal to their files, writes nothing else, and can be broken off."""

import re
from collections import Counter

import pytest
from django.apps import apps
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from importers.catalogue import load as loading
from importers.catalogue.export import export
from importers.catalogue.files import CatalogueError, read_catalogue
from importers.catalogue.load import load
from importers.catalogue.pictures import catalogue_name
from people.models import AwardBody, Credit, KnownFor, Person
from people.services import numbers_are_right
from tests.factories.people import CreditFactory, PersonFactory
from tests.factories.titles import ImageFactory, TitleFactory
from tests.importers.catalogues import read, write_picture
from titles.facets import registry
from titles.models import (
    Certificate,
    Connection,
    Country,
    Episode,
    Image,
    Keyword,
    Language,
    Note,
    Season,
    Title,
    Version,
)
from titles.services import count_facets

pytestmark = pytest.mark.django_db

FILM = """\
    title: A film
    year: 1995
    imdb_id: tt0000001
    languages: [vro]
    keywords: [las vegas, café]
    credits:
      directing: [{person: ada}]
      cast: [{person: ada, characters: [Herself, Another]}, {person: ben, flags: [uncredited]}]
    versions: [{name: Long version, certificate: {country: US, system: MPA, symbol: Unrated}}]
    certifications: [{country: US, system: MPA, symbol: R, version: Long version}]
    trivia: [{text: One}, {text: Two}]
    quotes: [{lines: [{speaker: Ada, text: Yes.}, {direction: goes}]}]
    awards: [{body: A festival, award: Prize, year: 1996, result: won, people: [ben, ada]}]
    images: [{file: still.png, alt_text: Two people, licence: own, people: [ben]}]
    """
REMAKE = "{title: A remake, year: 2001, connections: [{kind: remake-of, to: a-film}]}"
SERIES = "{title: A series, kind: series, year: 1975, seasons: [{number: 1}]}"
EPISODE = "{title: An episode, kind: episode, episode: {series: a-series, season: 1, number: 1}}"
OTHER_EPISODE = "{title: Another, kind: episode, episode: {series: a-series, season: 1, number: 2}}"
ADA = """\
    name: Ada
    notes: [{text: A note}]
    portraits: [{file: ada.jpg, kind: portrait, alt_text: Ada, licence: own}]
    """
FILES = {
    "titles__a_film": FILM,
    "titles__a_remake": REMAKE,
    "titles__a_series": SERIES,
    "titles__an_episode": EPISODE,
    "titles__another_episode": OTHER_EPISODE,
    "people__ada": ADA,
    "people__ben": "name: Ben",
    "award_bodies": "bodies: [{name: A festival, country: FR}]",
}


@pytest.fixture
def folder(tmp_path):
    write_picture(tmp_path, "still.png", size=(6, 4))
    write_picture(tmp_path, "ada.jpg", size=(3, 5))
    return tmp_path


@pytest.fixture
def loaded(folder):
    load(read(folder, **FILES))
    return folder


def every_row():
    """All that titles and people hold, with primary keys and times of change."""
    models = [*apps.get_app_config("titles").get_models(), *apps.get_app_config("people").get_models()]
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in models}


def stored(image):
    with default_storage.open(image.file.name) as file:
        return file.read()


def changed_titles(before):
    """The keys of the titles whose row, with its time of change, is not as before."""
    now = every_row()["Title"]
    return [row["key"] for row in now if row not in before["Title"]]


def test_load_creates_rows_that_equal_the_files(loaded):
    film = Title.objects.get(key="a-film")
    assert (film.title, film.year, film.imdb_id) == ("A film", 1995, "tt0000001")
    credits = film.credits.order_by("department", "position").values_list(
        "person__key", "position", "characters"
    )
    assert list(credits) == [("ada", 1, ["Herself", "Another"]), ("ben", 2, []), ("ada", 1, [])]
    assert film.certifications.get().version == Version.objects.get(name="Long version")
    keywords = film.title_keywords.order_by("position").values_list("keyword__slug", "position")
    assert list(keywords) == [("las-vegas", 1), ("cafe", 2)]
    assert list(
        film.nominations.get().recipients.order_by("position").values_list("person__key", flat=True)
    ) == ["ben", "ada"]
    assert Language.objects.get(code="vro").english_name == "Võro"
    assert AwardBody.objects.get().country_id == "FR"
    assert Episode.objects.get(title__key="an-episode").code == "S1 E1"


def test_load_copies_pictures_with_their_size(loaded):
    image = Image.objects.get(title__key="a-film")
    assert (catalogue_name(image.file.name), image.width, image.height) == ("still.png", 6, 4)
    assert re.fullmatch(r"images/catalogue/still-[0-9a-f]{8}\.png", image.file.name)
    assert stored(image) == (loaded / "images/still.png").read_bytes()
    portrait = Image.objects.get(title=None)
    assert list(portrait.image_people.values_list("person__key", "position")) == [("ada", 1)]


def test_load_counts_titles_and_people(loaded):
    counts = Title.objects.get(key="a-film").facet_counts
    assert counts == {
        "full-credits": 3,
        "awards": 1,
        "keywords": 2,
        "trivia": 2,
        "quotes": 1,
        "alternate-versions": 1,
        "connections": 1,
        "certificates": 1,
        "media": 1,
    }
    ada = Person.objects.get(key="ada")
    assert ada.credit_count == 2
    assert ada.facet_counts == {"filmography": 2, "biography": 1, "awards": 1, "media": 1}
    assert list(KnownFor.objects.filter(person=ada).values_list("title__key", flat=True)) == ["a-film"]


def test_second_load_changes_no_row(loaded):
    before = every_row()
    outcome = load(read(loaded))
    assert outcome == Counter(unchanged=5)
    assert every_row() == before


def test_second_load_takes_the_same_queries_for_any_number_of_rows(loaded):
    with CaptureQueriesContext(connection) as few:
        load(read(loaded))
    notes = ", ".join(f"{{text: Note {number}}}" for number in range(300))
    load(read(loaded, titles__a_remake=f"{{title: A remake, trivia: [{notes}]}}"))
    with CaptureQueriesContext(connection) as many:
        load(read(loaded))
    assert len(few) == len(many)


def test_changed_file_changes_its_title_alone(loaded):
    before = every_row()
    outcome = load(read(loaded, titles__a_series=SERIES.replace("1975", "1976")))
    assert outcome == Counter(changed=1, unchanged=4)
    assert changed_titles(before) == ["a-series"]
    assert Title.objects.get(key="a-series").year == 1976


def test_changed_list_leaves_the_rows_of_the_others(loaded):
    quotes = every_row()["QuoteLine"]
    load(
        read(loaded, titles__a_film=FILM.replace("{text: Two}", "{text: Two, spoiler: true}, {text: Three}"))
    )
    assert list(Note.objects.order_by("position").values_list("text", "position", "is_spoiler")) == [
        ("One", 1, False),
        ("Two", 2, True),
        ("Three", 3, False),
    ]
    assert every_row()["QuoteLine"] == quotes
    assert Title.objects.get(key="a-film").facet_counts["trivia"] == 3


def test_removed_credit_is_counted_on_the_person(loaded):
    load(read(loaded, titles__a_film=FILM.replace(", {person: ben, flags: [uncredited]}", "")))
    ben = Person.objects.get(key="ben")
    assert (ben.credit_count, ben.facet_counts) == (0, {"awards": 1, "media": 1})
    assert not KnownFor.objects.filter(person=ben).exists()


def test_changed_versions_keep_what_names_them(loaded):
    load(read(loaded, titles__a_film=FILM.replace("name: Long version,", "name: Long version, medium: DVD,")))
    version = Version.objects.get()
    assert version.medium == "DVD"
    assert Title.objects.get(key="a-film").certifications.get().version == version


def test_removed_connection_is_counted_on_both_titles(loaded):
    load(read(loaded, titles__a_remake="{title: A remake, year: 2001}"))
    assert not Connection.objects.exists()
    assert "connections" not in Title.objects.get(key="a-film").facet_counts


def test_changed_picture_is_replaced_under_a_new_address(loaded, django_capture_on_commit_callbacks):
    old = Image.objects.get(title__key="a-film").file.name
    elsewhere = ImageFactory(title=TitleFactory(key="only-here"), file=old)
    write_picture(loaded, "still.png", colour="red", size=(8, 8))
    with django_capture_on_commit_callbacks(execute=True):
        outcome = load(read(loaded))
        assert default_storage.exists(old)
    assert outcome == Counter(changed=1, unchanged=4)
    image = Image.objects.get(title__key="a-film")
    assert (catalogue_name(image.file.name), image.width) == ("still.png", 8)
    assert stored(image) == (loaded / "images/still.png").read_bytes()
    elsewhere.refresh_from_db()
    assert (elsewhere.file.name, elsewhere.width) == (image.file.name, 8)
    assert image.file.name != old
    assert not default_storage.exists(old)


def test_changed_caption_keeps_the_picture(loaded, django_capture_on_commit_callbacks):
    old = Image.objects.get(title__key="a-film").file.name
    with django_capture_on_commit_callbacks(execute=True):
        load(read(loaded, titles__a_film=FILM.replace("alt_text: Two people", "alt_text: Two others")))
    image = Image.objects.get(title__key="a-film")
    assert (image.file.name, image.alt_text) == (old, "Two others")
    assert default_storage.exists(old)


def test_episode_without_a_place_is_loaded_and_exported(folder, tmp_path_factory):
    load(read(folder, **FILES, titles__a_lost_one="{title: Lost, kind: episode}"))
    again = tmp_path_factory.mktemp("export")
    export(again)
    assert read_catalogue(again).titles == read(folder).titles
    assert load(read_catalogue(again)) == Counter(unchanged=6)


def test_records_only_in_the_database_stay(loaded):
    credit = CreditFactory(title=TitleFactory(key="only-here"), person=PersonFactory(key="only-here"))
    load(read(loaded))
    assert Credit.objects.get(pk=credit.pk).title.key == "only-here"


def test_episodes_change_places(loaded):
    swapped = (
        EPISODE.replace("number: 1}}", "number: 2}}"),
        OTHER_EPISODE.replace("number: 2}}", "number: 1}}"),
    )
    season = Season.objects.get()
    load(read(loaded, titles__an_episode=swapped[0], titles__another_episode=swapped[1]))
    places = Episode.objects.order_by("number").values_list("title__key", "season", "number")
    assert list(places) == [("another-episode", season.pk, 1), ("an-episode", season.pk, 2)]


def test_season_that_changes_keeps_its_episodes(loaded):
    before = every_row()["Episode"]
    seasons = "{number: 1, name: The first}, {number: 2}"
    load(read(loaded, titles__a_series=SERIES.replace("{number: 1}", seasons)))
    assert list(Season.objects.order_by("number").values_list("name", flat=True)) == ["The first", ""]
    assert every_row()["Episode"] == before


def test_season_without_file_goes_once_it_is_empty(loaded):
    moved = [text.replace("season: 1", "season: 2") for text in (EPISODE, OTHER_EPISODE)]
    load(
        read(
            loaded,
            titles__a_series=SERIES.replace("{number: 1}", "{number: 2}"),
            titles__an_episode=moved[0],
            titles__another_episode=moved[1],
        )
    )
    assert Season.objects.get().number == 2
    assert Episode.objects.filter(season__number=2).count() == 2


def test_episode_that_becomes_a_film_leaves_its_series(loaded):
    load(read(loaded, titles__an_episode="title: An episode"))
    assert Episode.objects.get().title.key == "another-episode"


def test_imdb_ids_change_places(loaded):
    load(
        read(
            loaded,
            titles__a_film=FILM.replace("tt0000001", "tt0000002"),
            titles__a_remake=REMAKE.replace("{", "{imdb_id: tt0000001, ", 1),
        )
    )
    assert Title.objects.get(imdb_id="tt0000001").key == "a-remake"
    assert Title.objects.get(imdb_id="tt0000002").key == "a-film"


def test_keyword_takes_the_spelling_of_the_file(folder):
    Keyword.objects.create(name="Cafe")
    load(read(folder, **FILES))
    assert Keyword.objects.get(slug="cafe").name == "café"


def test_what_only_the_database_knows_is_refused_before_anything_is_written(folder):
    TitleFactory(key="only-here", imdb_id="tt0000001")
    before = every_row()
    with pytest.raises(CatalogueError) as caught:
        load(read(folder, **FILES))
    assert caught.value.problems == [
        "titles/a-film.yaml: imdb_id: belongs to “only-here” in the database (“tt0000001”)"
    ]
    assert every_row() == before


def test_place_that_is_taken_in_the_database_is_refused(loaded):
    Title.objects.filter(key="another-episode").update(key="only-here")
    (loaded / "titles/another-episode.yaml").unlink()
    with pytest.raises(CatalogueError) as caught:
        load(read(loaded, titles__an_episode=EPISODE.replace("number: 1}}", "number: 2}}")))
    assert caught.value.problems == [
        "titles/an-episode.yaml: episode: “only-here” of the database stands there (season 1, number 2)"
    ]


def test_reference_rows_that_are_missing_are_made(folder):
    Certificate.objects.all().delete()
    Country.objects.all().delete()
    load(read(folder, **FILES))
    assert AwardBody.objects.get().country.english_name == "France"


class BrokenOffError(Exception):
    pass


def test_interrupted_load_goes_on_where_it_is_started_again(folder):
    catalogue = read(folder, **FILES)

    def break_off(line):
        if "titles/a-film" in line:
            raise BrokenOffError

    with pytest.raises(BrokenOffError):
        load(catalogue, report=break_off)
    film = every_row()["TitleKeyword"]
    outcome = load(catalogue)
    assert outcome == Counter(changed=1, unchanged=4)
    assert every_row()["TitleKeyword"] == film
    assert Person.objects.get(key="ben").facet_counts == {"filmography": 1, "awards": 1, "media": 1}
    assert load(catalogue) == Counter(unchanged=5)


def test_load_that_fails_leaves_every_number_right(loaded, monkeypatch):
    """The first title loses a credit; the second is refused once its own credit is written."""
    without_ben = FILM.replace(", {person: ben, flags: [uncredited]}", "")
    remake = REMAKE.replace("{", "{credits: {writing: [{person: ben}]}, ", 1)
    catalogue = read(loaded, titles__a_film=without_ben, titles__a_remake=remake)
    count = loading.count_titles

    def refuse_remake(title_ids):
        count(title_ids)
        if Credit.objects.filter(title__key="a-remake").exists():
            raise DatabaseError("no more")

    monkeypatch.setattr(loading, "count_titles", refuse_remake)
    with pytest.raises(CatalogueError) as caught:
        load(catalogue)
    assert caught.value.problems == ["titles/a-remake.yaml: the database refuses it: no more"]
    assert Person.objects.get(key="ben").facet_counts == {"awards": 1, "media": 1}
    assert all(numbers_are_right(person) for person in Person.objects.all())
    for title in Title.objects.all():
        assert title.facet_counts == count_facets(registry, title)


def test_load_of_more_than_a_chunk_is_whole(folder, monkeypatch):
    monkeypatch.setattr(loading, "CHUNK", 2)
    outcome = load(read(folder, **FILES))
    assert outcome == Counter(created=5)
    assert load(read(folder)) == Counter(unchanged=5)
