"""The numbers that a title carries."""

from io import StringIO

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command

from tests.factories.titles import ImageFactory, TitleFactory
from titles.models import Note, Tagline, Title
from titles.services import discard_picture_files, recount_facets

pytestmark = pytest.mark.django_db


def test_recount_facets_keeps_what_is_not_zero():
    film = TitleFactory(facet_counts={"quotes": 3})
    Tagline.objects.create(title=film, text="A line")
    Note.objects.bulk_create(Note(title=film, text=f"Note {number}") for number in range(2))
    before = film.updated_at
    assert recount_facets(title=film).facet_counts == {"taglines": 1, "trivia": 2}
    film.refresh_from_db()
    assert film.facet_counts == {"taglines": 1, "trivia": 2}
    assert film.updated_at > before


def test_recount_facets_writes_the_counts_alone():
    film = TitleFactory(title="As it was")
    Title.objects.filter(pk=film.pk).update(title="As it is")
    recount_facets(title=film)
    assert Title.objects.get().title == "As it is"


def test_recount_titles_corrects_what_is_wrong_and_leaves_the_rest():
    right, wrong = TitleFactory(), TitleFactory(facet_counts={"quotes": 3})
    out = StringIO()
    call_command("recount_titles", stdout=out)
    assert out.getvalue() == f"2 counted, 1 corrected; --from-pk {wrong.pk + 1} goes on from here\n"
    assert Title.objects.get(pk=wrong.pk).facet_counts == {}
    assert Title.objects.get(pk=right.pk).updated_at == right.updated_at


def test_recount_titles_goes_on_where_it_is_told():
    early, late = (TitleFactory(facet_counts={"quotes": 3}) for _ in range(2))
    call_command("recount_titles", from_pk=late.pk, verbosity=0)
    assert Title.objects.get(pk=early.pk).facet_counts == {"quotes": 3}
    assert Title.objects.get(pk=late.pk).facet_counts == {}


@pytest.mark.parametrize("is_named", [True, False])
def test_discard_picture_files_spares_what_an_image_names(is_named, django_capture_on_commit_callbacks):
    image = ImageFactory()
    name = image.file.name
    with django_capture_on_commit_callbacks(execute=True):
        if not is_named:
            image.delete()
        discard_picture_files([name, "images/never-there.png"])
        assert default_storage.exists(name)
    assert default_storage.exists(name) == is_named
