"""What goes with a deletion in the admin, and what is kept from it."""

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories import titles as rows
from tests.factories.accounts import EditorFactory
from tests.titles.test_admin import address, form_of
from titles.models import Company, Episode, Image, Location, Season, Title

pytestmark = pytest.mark.django_db


@pytest.fixture
def eve(client):
    client.force_login(EditorFactory())
    return client


@pytest.fixture
def delete(eve, django_capture_on_commit_callbacks):
    """Confirm the deletion of rows, one on its own page, more by the action of the list."""

    def confirm(*chosen):
        model = type(chosen[0])
        with django_capture_on_commit_callbacks(execute=True):
            if len(chosen) == 1:
                return eve.post(address(model, "delete", chosen[0].pk), {"post": "yes"})
            choice = {"action": "delete_selected", "_selected_action": [row.pk for row in chosen]}
            return eve.post(address(model, "changelist"), choice | {"post": "yes"})

    return confirm


@pytest.mark.parametrize(
    ("factory", "path", "model"),
    [
        (rows.EpisodeFactory, "season", Season),
        (rows.EpisodeFactory, "season.series", Title),
        (rows.CompanyCreditFactory, "company", Company),
        (rows.FilmingLocationFactory, "location", Location),
    ],
)
def test_what_others_stand_on_is_kept_in_words(eve, delete, factory, path, model):
    row = factory()
    kept = row
    for step in path.split("."):
        kept = getattr(kept, step)
    response = delete(kept)
    assert response.status_code == 200
    assert response.context["protected"] == [str(row)]
    assert "Are you sure" not in response.content.decode()
    assert model.objects.filter(pk=kept.pk).exists()
    assert type(row).objects.filter(pk=row.pk).exists()


def test_a_series_goes_once_its_episodes_are_gone(delete):
    episode = rows.EpisodeFactory()
    series = episode.season.series
    delete(episode.title)
    delete(series)
    assert not Title.objects.exists()
    assert not Episode.objects.exists()


def test_a_deleted_image_takes_its_file_along(delete):
    alone, *two = rows.ImageFactory.create_batch(3)
    files = [image.file.name for image in (alone, *two)]
    delete(alone)
    delete(*two)
    assert not Image.objects.exists()
    assert [default_storage.exists(name) for name in files] == [False] * 3


def test_a_file_that_another_image_names_stays(delete):
    image = rows.ImageFactory()
    other = rows.ImageFactory(file=image.file.name)
    delete(image)
    assert default_storage.exists(other.file.name)


def test_a_replaced_file_goes_and_the_new_one_stays(eve, django_capture_on_commit_callbacks):
    image = rows.ImageFactory()
    old = image.file.name
    with default_storage.open(old) as stored:
        content = stored.read()
    url = address(Image, "change", image.pk)
    fields = form_of(eve, url)
    with django_capture_on_commit_callbacks(execute=True):
        eve.post(url, fields | {"file": SimpleUploadedFile("new.png", content, "image/png")})
    image.refresh_from_db()
    assert image.file.name != old
    assert [default_storage.exists(name) for name in (image.file.name, old)] == [True, False]


def test_a_change_of_words_leaves_the_file(eve, django_capture_on_commit_callbacks):
    image = rows.ImageFactory()
    url = address(Image, "change", image.pk)
    fields = {name: value for name, value in form_of(eve, url).items() if name != "file"}
    with django_capture_on_commit_callbacks(execute=True):
        eve.post(url, fields | {"caption": "Another"})
    image.refresh_from_db()
    assert image.caption == "Another"
    assert default_storage.exists(image.file.name)
