"""Export after load is the identity, for whatever the format allows."""

from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import transaction
from hypothesis import HealthCheck, assume, given, settings

from importers.catalogue.checks import find_problems
from importers.catalogue.export import export
from importers.catalogue.files import Catalogue, read_catalogue, read_file, write_file
from importers.catalogue.load import load
from importers.catalogue.schema import PersonFile, TitleFile
from people.models import Person
from tests.importers.catalogues import write_picture
from tests.importers.strategies import PICTURES, bodies, catalogues, person_files, title_files
from titles.models import Title

DEMO = Path(django_settings.BASE_DIR) / "importers" / "demo"
many = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


@given(title=title_files())
@many
def test_title_file_is_read_as_it_was_written(title, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "title.yaml"
    write_file(path, title)
    assert read_file(path, TitleFile, shown="title.yaml") == title


@given(person=person_files())
@many
def test_person_file_is_read_as_it_was_written(person, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "person.yaml"
    write_file(path, person)
    assert read_file(path, PersonFile, shown="person.yaml") == person


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    for name in PICTURES:
        write_picture(folder, name)
    return folder


@pytest.mark.django_db
@given(records=catalogues(), award_bodies=bodies)
@many
def test_export_equals_what_was_loaded(records, award_bodies, pictures, tmp_path_factory):
    titles, people = records
    catalogue = Catalogue(pictures, titles, people, award_bodies)
    assume(not list(find_problems(catalogue)))
    folder = tmp_path_factory.mktemp("export")
    with transaction.atomic():
        load(catalogue)
        export(folder)
        second = load(catalogue)
        transaction.set_rollback(True)
    exported = read_catalogue(folder)
    assert exported.people == people
    assert exported.titles == titles
    assert exported.bodies == award_bodies
    assert dict(second) == {"unchanged": len(titles)}


@pytest.mark.django_db
def test_demo_catalogue_is_exported_as_it_was_loaded(tmp_path):
    demo = read_catalogue(DEMO)
    load(demo)
    export(tmp_path)
    exported = read_catalogue(tmp_path)
    assert exported.titles == demo.titles
    assert exported.people == demo.people
    assert exported.bodies == demo.bodies
    assert Title.objects.count() == len(demo.titles)
    assert Person.objects.count() == len(demo.people)
    assert sorted(path.name for path in (tmp_path / "images").glob("*")) == sorted(
        path.name for path in (DEMO / "images").glob("*")
    )
