"""Loads a checked catalogue into the database, so that each title and person equals its file."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from django.db import DatabaseError, transaction
from pydantic import ValidationError

from importers.catalogue.bodies import write_bodies
from importers.catalogue.files import Catalogue, CatalogueError
from importers.catalogue.neighbours import count_titles, neighbours_of
from importers.catalogue.pictures import catalogue_name, holds_picture
from importers.catalogue.places import taken_places, write_places
from importers.catalogue.records import PEOPLE, TITLES, Kind, Lists, read_records
from importers.catalogue.rows import Rows, found_by
from people.services import recount_people
from titles.models import Image, Title, Version
from titles.reference import load_reference

CHUNK = 50
OWN = "the record itself"
PLACED = {"seasons", "episode"}  # written by importers.catalogue.places

Report = Callable[[str], None]


def load(catalogue: Catalogue, *, report: Report = lambda line: None) -> Counter[str]:
    """Load a catalogue as ``read_catalogue`` gives it; count the titles created, changed and unchanged.

    Each record is one transaction, with the numbers that it moves. What is equal already is not
    written, so an interrupted load goes on where it is started again. Raises ``CatalogueError`` for
    what only the database can know.
    """
    return _Load(catalogue, report).run()


class _Load:
    def __init__(self, catalogue: Catalogue, report: Report):
        self.catalogue = catalogue
        self.report = report
        self.rows = Rows(catalogue)
        self.files: dict[Kind, Mapping[str, Any]] = {PEOPLE: catalogue.people, TITLES: catalogue.titles}
        self.created: dict[Kind, set[str]] = {}
        self.stored_pictures: dict[str, str] = {}

    def run(self) -> Counter[str]:
        self._refuse_conflicts()
        load_reference(languages=_languages(self.catalogue))
        for kind in self.files:
            self._create_missing(kind)
        self.rows.learn_records()
        write_bodies(self.catalogue.bodies)
        write_places(self.catalogue, {key: pk for (key,), pk in self.rows.ids[Title].items()})
        self.stored_pictures = {
            catalogue_name(name): name for name in Image.objects.values_list("file", flat=True)
        }
        self._update(PEOPLE)
        return self._update(TITLES)

    def _refuse_conflicts(self) -> None:
        problems = taken_places(self.catalogue)
        for kind, files in self.files.items():
            problems += _taken_imdb_ids(kind, files)
        if problems:
            raise CatalogueError(problems)

    @transaction.atomic
    def _create_missing(self, kind: Kind) -> None:
        """Give each file a row, so that all references resolve; the lists follow one by one."""
        files = self.files[kind]
        held = found_by(kind.model._default_manager.all(), "key", files, "imdb_id")
        moved = [key for key, imdb_id in held.items() if imdb_id and imdb_id != files[key].imdb_id]
        kind.model._default_manager.filter(key__in=moved).update(imdb_id="")
        self.created[kind] = files.keys() - held.keys()
        kind.model._default_manager.bulk_create(
            [kind.model(key=key, **kind.columns(files[key])) for key in sorted(self.created[kind])],
            batch_size=500,
        )

    def _update(self, kind: Kind) -> Counter[str]:
        """Write what differs, in chunks that are read in a constant number of queries."""
        outcome: Counter[str] = Counter()
        files = self.files[kind]
        keys = sorted(files)
        for start in range(0, len(keys), CHUNK):
            for key, is_written in self._update_chunk(kind, keys[start : start + CHUNK]):
                word = "created" if key in self.created[kind] else "changed" if is_written else "unchanged"
                outcome[word] += 1
                self.report(f"{outcome.total()}/{len(files)} {kind.folder}/{key}: {word}")
        return outcome

    def _update_chunk(self, kind: Kind, keys: list[str]) -> Iterator[tuple[str, bool]]:
        rows: Iterable[Any] = kind.model._default_manager.filter(key__in=keys)
        records = {record.key: record for record in rows}
        current = read_records(kind, records.values())
        wanted = {key: kind.lists(key, self.files[kind][key]) for key in keys}
        changes = {key: self._changes(kind, key, current[key], wanted[key]) for key in keys}
        self.rows.learn_vocabulary(kind.tables, [wanted[key] for key in keys if changes[key]])
        for key in keys:
            if changes[key]:
                self._write(kind, records[key], wanted[key], changes[key])
            yield key, bool(changes[key])

    def _changes(self, kind: Kind, key: str, current: Any, wanted: Lists) -> set[str]:
        """The names of the lists in which the database differs from the file, and ``OWN``."""
        if isinstance(current, ValidationError):
            return {OWN, *kind.tables} - PLACED
        held = kind.lists(key, current)
        changed = {name for name in kind.tables if held[name] != wanted[name]} - PLACED
        if kind.columns(current) != kind.columns(self.files[kind][key]):
            changed.add(OWN)
        if "versions" in changed:
            changed.update(name for name, table in kind.tables.items() if _names_versions(table))
        for name in kind.tables.keys() & {"images", "portraits"}:
            if not all(self._is_stored(fields["file"]) for fields in wanted[name]):
                changed.add(name)
        return changed

    def _is_stored(self, picture: str) -> bool:
        stored = self.stored_pictures.get(picture)
        return stored is not None and holds_picture(stored, self.catalogue.image_path(picture))

    def _write(self, kind: Kind, record: Any, wanted: Lists, changed: set[str]) -> None:
        try:
            with transaction.atomic():
                before = neighbours_of(kind, record.pk)
                if OWN in changed:
                    _write_columns(record, kind.columns(self.files[kind][record.key]))
                for name, table in kind.tables.items():
                    if name in changed:
                        self.rows.replace(table, record.pk, wanted[name])
                around = before | neighbours_of(kind, record.pk)
                count_titles(around.titles)
                recount_people(around.people)
        except DatabaseError as error:
            reason = " ".join(str(error).split())
            shown = f"{kind.folder}/{record.key}.yaml"
            raise CatalogueError([f"{shown}: the database refuses it: {reason}"]) from error


def _write_columns(record: Any, columns: Mapping[str, Any]) -> None:
    for name, value in columns.items():
        setattr(record, name, value)
    record.save()


def _names_versions(table: Any) -> bool:
    return any(reference.model is Version for reference in table.references)


def _taken_imdb_ids(kind: Kind, files: Mapping[str, Any]) -> Iterator[str]:
    """Say which files name an IMDb id of a record that is only in the database."""
    wanted = {file.imdb_id: key for key, file in files.items() if file.imdb_id}
    for imdb_id, holder in found_by(kind.model._default_manager.all(), "imdb_id", wanted, "key").items():
        if holder not in files:
            shown = f"{kind.folder}/{wanted[imdb_id]}.yaml"
            yield f"{shown}: imdb_id: belongs to “{holder}” in the database (“{imdb_id}”)"


def _languages(catalogue: Catalogue) -> set[str]:
    codes: set[str] = set()
    for file in catalogue.titles.values():
        rows: tuple[Any, ...] = (*file.alternate_titles, *file.external_links, *file.external_reviews)
        codes.update(file.languages, (row.language for row in rows if row.language))
    return codes
