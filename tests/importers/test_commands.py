"""The commands that load and export a catalogue."""

from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from importers.catalogue.files import read_catalogue
from people.models import ImagePerson
from tests.factories.people import PersonFactory
from tests.factories.titles import TitleFactory
from tests.importers.catalogues import write_catalogue, write_picture
from titles.models import Image, Plot, Title

FILES = {"titles__a_film": "title: A film", "titles__b_film": "title: B film", "people__ada": "name: Ada"}


def run(*arguments, **options):
    out = StringIO()
    call_command(*arguments, stdout=out, **options)
    return out.getvalue().splitlines()


@pytest.mark.django_db
def test_load_tells_its_progress(tmp_path):
    assert run("load_catalogue", str(write_catalogue(tmp_path, **FILES))) == [
        "2 titles and 1 people are sound.",
        "1/1 people/ada: created",
        "1/2 titles/a-film: created",
        "2/2 titles/b-film: created",
        "Titles: 2 created, 0 changed, 0 unchanged.",
    ]


@pytest.mark.django_db
def test_load_is_quiet_when_asked(tmp_path):
    assert run("load_catalogue", str(write_catalogue(tmp_path, **FILES)), verbosity=0) == []
    assert Title.objects.count() == 2


def test_check_touches_no_database(tmp_path):
    assert run("load_catalogue", str(write_catalogue(tmp_path, **FILES)), "--check", "--if-empty") == [
        "2 titles and 1 people are sound."
    ]


@pytest.mark.django_db
def test_load_of_a_broken_catalogue_names_the_problem_and_writes_nothing(tmp_path):
    folder = write_catalogue(tmp_path, **FILES, titles__c_film="{title: C film, year: 19x5}")
    with pytest.raises(CommandError, match=r"titles/c-film\.yaml: year: .* \(“19x5”\)"):
        run("load_catalogue", str(folder))
    assert not Title.objects.exists()


@pytest.mark.django_db
def test_load_if_empty_leaves_a_filled_database_alone(tmp_path):
    TitleFactory(key="only-here")
    assert run("load_catalogue", str(write_catalogue(tmp_path, **FILES)), "--if-empty") == [
        "The database has titles already; nothing is loaded."
    ]
    assert [title.key for title in Title.objects.all()] == ["only-here"]


@pytest.mark.django_db(transaction=True)
def test_load_if_empty_loads_all_or_nothing(tmp_path):
    folder = write_catalogue(tmp_path, **FILES)

    class BreaksOff(StringIO):
        def write(self, text):
            if "a-film" in text:
                raise KeyboardInterrupt
            return super().write(text)

    with pytest.raises(KeyboardInterrupt):
        call_command("load_catalogue", str(folder), "--if-empty", stdout=BreaksOff())
    assert not Title.objects.exists()
    run("load_catalogue", str(folder), "--if-empty")
    assert Title.objects.count() == 2


@pytest.mark.django_db
def test_export_refuses_a_folder_that_holds_something(tmp_path):
    (tmp_path / "note.txt").touch()
    with pytest.raises(CommandError, match="is not empty"):
        run("export_catalogue", str(tmp_path))


@pytest.mark.django_db
def test_export_that_overwrites_leaves_no_old_file(tmp_path):
    write_catalogue(tmp_path, **FILES)
    (tmp_path / "note.txt").touch()
    TitleFactory(key="only-here", title="Only here")
    assert run("export_catalogue", str(tmp_path), "--overwrite") == ["1/1 titles", "0 pictures"]
    assert list(read_catalogue(tmp_path).titles) == ["only-here"]
    assert not read_catalogue(tmp_path).people
    assert (tmp_path / "note.txt").exists()


@pytest.mark.django_db
def test_export_names_pictures_so_that_none_is_lost(tmp_path):
    film = TitleFactory(key="a-film")
    content = write_picture(tmp_path / "source", "x.jpg").read_bytes()
    for name in ("images/2024/Still One.JPEG", "images/2025/Still One.JPEG", "images/catalogue/x.jpg"):
        stored = default_storage.save(name, ContentFile(content))
        Image.objects.create(title=film, file=stored, width=6, height=4, alt_text="A", licence="own")
    run("export_catalogue", str(tmp_path / "out"), verbosity=0)
    files = [image.file for image in read_catalogue(tmp_path / "out").titles["a-film"].images]
    assert len(set(files)) == 3
    assert files[2] == "x.jpg"


@pytest.mark.django_db
def test_exported_pictures_of_elsewhere_are_the_same_when_loaded(tmp_path):
    film = TitleFactory(key="a-film")
    content = write_picture(tmp_path / "source", "x.jpg").read_bytes()
    stored = default_storage.save("images/2024/x.jpg", ContentFile(content))
    Image.objects.create(title=film, file=stored, width=6, height=4, alt_text="A", licence="own")
    run("export_catalogue", str(tmp_path / "out"), verbosity=0)
    assert run("load_catalogue", str(tmp_path / "out"))[-1] == "Titles: 0 created, 0 changed, 1 unchanged."
    assert Image.objects.get().file.name == stored


@pytest.mark.django_db
def test_event_with_two_people_stands_in_the_file_of_the_first(tmp_path):
    content = write_picture(tmp_path / "source", "x.jpg").read_bytes()
    stored = default_storage.save("images/catalogue/event.jpg", ContentFile(content))
    image = Image.objects.create(kind="event", file=stored, width=6, height=4, alt_text="A", licence="own")
    for place, key in enumerate(("ben", "ada"), start=1):
        ImagePerson.objects.create(image=image, person=PersonFactory(key=key), position=place)
    run("export_catalogue", str(tmp_path / "out"), verbosity=0)
    people = read_catalogue(tmp_path / "out").people
    assert people["ben"].portraits[0].people == ("ada",)
    assert people["ada"].portraits == ()


@pytest.mark.django_db
def test_text_as_browsers_send_it_is_exported(tmp_path):
    Plot.objects.create(title=TitleFactory(key="a-film"), text="One.\r\n\r\nTwo.\r\n")
    run("export_catalogue", str(tmp_path / "out"), verbosity=0)
    assert read_catalogue(tmp_path / "out").titles["a-film"].summaries[0].text == "One.\n\nTwo."


@pytest.mark.django_db
def test_record_that_the_format_does_not_allow_is_named_and_the_rest_is_exported(tmp_path):
    Plot.objects.create(title=TitleFactory(key="a-film"), text="A tab\tin it")
    TitleFactory(key="b-film")
    with pytest.raises(CommandError) as caught:
        run("export_catalogue", str(tmp_path / "out"), verbosity=0)
    problem = "titles/a-film.yaml: summaries.1.text: has a control character in it (“A tab\\tin it”)"
    assert str(caught.value) == problem
    assert list(read_catalogue(tmp_path / "out").titles) == ["b-film"]
