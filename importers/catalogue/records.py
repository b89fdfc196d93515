"""Titles and people as entries of a catalogue: what the database holds, and what a file wants."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from pydantic import ValidationError

from importers.catalogue.kinds import Entry
from importers.catalogue.mapping import Fields, Table
from importers.catalogue.schema import PersonFile, TitleFile
from importers.catalogue.tables import PERSON_TABLES, TITLE_TABLES
from people.models import Person
from titles.models import Title

Lists = dict[str, list[Fields]]


@dataclass(frozen=True, eq=False)
class Kind:
    """Titles, or people: their folder, their own columns and their lists.

    ``columns`` and ``lists`` take a file apart into what the row itself and the tables hold;
    ``content`` puts the two together again.
    """

    folder: str
    model: type[Model]
    schema: type[Entry]
    tables: Mapping[str, Table]
    columns: Callable[[Any], Fields]
    lists: Callable[[str, Any], Lists]
    content: Callable[[Any, Lists], Fields]


TITLE_COLUMNS = (
    "kind",
    "title",
    "original_title",
    "year",
    "end_year",
    "imdb_id",
    "runtime_minutes",
    "outline",
)
PERSON_COLUMNS = (
    "name",
    "sort_as",
    "birth_name",
    "birth_date",
    "birth_place",
    "death_date",
    "death_place",
    "height_cm",
    "imdb_id",
)


def _title_columns(file: TitleFile) -> Fields:
    return {name: getattr(file, name) for name in TITLE_COLUMNS}


def _title_lists(key: str, file: TitleFile) -> Lists:
    rated = {category: entry for category, entry in file.advisories.items() if entry.severity}
    values = dict(file) | {
        "advisories": {category: entry.model_copy(update={"items": ()}) for category, entry in rated.items()},
        "advisory_items": {category: entry.items for category, entry in file.advisories.items()},
    }
    return {name: table.entries(values[name]) for name, table in TITLE_TABLES.items()}


def _title_content(title: Any, lists: Lists) -> Fields:
    content = {name: table.value(lists[name]) for name, table in TITLE_TABLES.items()}
    items = content.pop("advisory_items")
    levels = {category: fields["severity"] for category, [fields] in content["advisories"].items()}
    content["advisories"] = {
        category: {"severity": levels.get(category), "items": items.get(category, ())}
        for category in [*levels, *items]
    }
    return {name: getattr(title, name) for name in TITLE_COLUMNS} | content


def _person_columns(file: PersonFile) -> Fields:
    biography = {"biography": "", "biography_author": ""}
    if file.biography:
        biography = {"biography": file.biography.text, "biography_author": file.biography.author}
    return {name: getattr(file, name) for name in PERSON_COLUMNS} | biography


def _person_lists(key: str, file: PersonFile) -> Lists:
    """A portrait shows the person themself first; their file does not say so."""
    lists = {name: table.entries(getattr(file, name)) for name, table in PERSON_TABLES.items()}
    lists["portraits"] = [fields | {"people": (key, *fields["people"])} for fields in lists["portraits"]]
    return lists


def _person_content(person: Any, lists: Lists) -> Fields:
    content = {name: table.value(lists[name]) for name, table in PERSON_TABLES.items()}
    content["portraits"] = [fields | {"people": fields["people"][1:]} for fields in content["portraits"]]
    if person.biography:
        content["biography"] = {"text": person.biography, "author": person.biography_author}
    return {name: getattr(person, name) for name in PERSON_COLUMNS} | content


TITLES = Kind("titles", Title, TitleFile, TITLE_TABLES, _title_columns, _title_lists, _title_content)
PEOPLE = Kind("people", Person, PersonFile, PERSON_TABLES, _person_columns, _person_lists, _person_content)


def read_records(kind: Kind, records: Iterable[Any]) -> dict[str, Any]:
    """Read rows and all that belongs to them as files, by key, in a constant number of queries.

    What the format does not allow stands as the ``ValidationError`` that says why.
    """
    by_id = {record.pk: record for record in records}
    lists: dict[int, Lists] = {pk: {name: [] for name in kind.tables} for pk in by_id}
    for name, table in kind.tables.items():
        for owner_id, fields in _read_rows(table, by_id):
            lists[owner_id][name].append(fields)
    files: dict[str, Any] = {}
    for pk, record in by_id.items():
        try:
            files[record.key] = kind.schema.model_validate(kind.content(record, lists[pk]))
        except ValidationError as error:
            files[record.key] = error
    return files


def _read_rows(table: Table, owner_ids: Iterable[int]) -> list[tuple[int, Fields]]:
    rows = list(table.rows(owner_ids))
    children: dict[str, dict[int, list[Any]]] = {}
    for name, child in table.children.items():
        found: dict[int, list[Fields]] = {row.pk: [] for row in rows}
        for parent_id, fields in _read_rows(child, found):
            found[parent_id].append(fields)
        children[name] = {pk: child.value(entries) for pk, entries in found.items()}
    return [
        (
            table.owner_id(row),
            table.fields_of(row) | {name: found[row.pk] for name, found in children.items()},
        )
        for row in rows
    ]
