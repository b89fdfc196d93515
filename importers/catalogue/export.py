"""Writes the whole database as a catalogue folder."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copyfileobj

from django.core.files.storage import default_storage
from django.db.models import Q
from pydantic import ValidationError

from filmdb.lib.commands import in_chunks
from importers.catalogue.bodies import read_bodies
from importers.catalogue.files import BODIES_FILE, CatalogueError, problems_in, write_file
from importers.catalogue.pictures import catalogue_name
from importers.catalogue.records import PEOPLE, TITLES, Kind, read_records
from titles.models import Image

CHUNK = 50
REPLACED = ("titles/*.yaml", "people/*.yaml", BODIES_FILE)


def export(folder: Path, *, report: Callable[[str], None] = lambda line: None) -> None:
    """Write every title, person, award body and picture; files of an earlier export are replaced.

    What the format does not allow is left out, and named in a ``CatalogueError`` once the rest is written.
    """
    for pattern in REPLACED:
        for path in folder.glob(pattern):
            path.unlink()
    problems = [*_write_records(folder, PEOPLE, report), *_write_records(folder, TITLES, report)]
    if (bodies := read_bodies()).bodies:
        write_file(folder / BODIES_FILE, bodies)
    problems += _write_pictures(folder, report)
    if problems:
        raise CatalogueError(problems)


def _write_records(folder: Path, kind: Kind, report: Callable[[str], None]) -> Iterator[str]:
    total, written = kind.model._default_manager.count(), 0
    for chunk in in_chunks(kind.model._default_manager.all(), size=CHUNK):
        for key, file in read_records(kind, chunk).items():
            shown = f"{kind.folder}/{key}.yaml"
            if isinstance(file, ValidationError):
                yield from problems_in(file, shown)
            else:
                write_file(folder / shown, file)
        written += len(chunk)
        report(f"{written}/{total} {kind.folder}")


def _write_pictures(folder: Path, report: Callable[[str], None]) -> Iterator[str]:
    shown = Q(title__isnull=False) | Q(image_people__isnull=False)
    names = sorted(set(Image.objects.filter(shown).values_list("file", flat=True)))
    for name in names:
        path = folder / "images" / catalogue_name(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with default_storage.open(name) as stored, path.open("wb") as copy:
                copyfileobj(stored, copy)
        except OSError as error:
            yield f"images/{path.name}: cannot be copied from {name}: {error.strerror}"
    report(f"{len(names)} pictures")
