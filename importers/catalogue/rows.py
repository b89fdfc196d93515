"""Writes the lists of a file as rows, and finds or makes what they refer to."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model

from filmdb.lib.text import slug_of
from importers.catalogue.files import Catalogue
from importers.catalogue.mapping import Fields, Key, Table
from importers.catalogue.pictures import catalogue_name, store_picture
from importers.catalogue.records import Lists
from people.models import AwardBody, AwardCategory, Person
from titles.models import Certificate, Company, Image, Keyword, Location, Title, Version
from titles.services import discard_picture_files

BATCH = 500


class Rows:
    """The primary keys that natural keys stand for; companies, places and the like are made when missing."""

    def __init__(self, catalogue: Catalogue):
        self.catalogue = catalogue
        self.ids: dict[type[Model], dict[Key, int]] = defaultdict(dict)

    def learn_records(self) -> None:
        """Learn the titles and people of the catalogue, once each has its row."""
        for model, keys in ((Title, self.catalogue.titles), (Person, self.catalogue.people)):
            found = found_by(model._default_manager.all(), "key", keys)
            self.ids[model] = {(key,): pk for key, pk in found.items()}
        certificates = Certificate.objects.values_list("country_id", "system", "symbol", "pk")
        self.ids[Certificate] = {key: pk for *parts, pk in certificates for key in [tuple(parts)]}

    def learn_vocabulary(self, tables: Mapping[str, Table], many: Iterable[Lists]) -> None:
        """Learn the companies, places, keywords and award categories of some files."""
        wanted: dict[type[Model], set[Key]] = defaultdict(set)
        for lists in many:
            for name, table in tables.items():
                for reference in table.references:
                    keys = (reference.key_in(fields) for fields in lists[name])
                    wanted[reference.model].update(key for key in keys if key)
        for model in (Company, Location):
            self.ids[model] = _named(model, {name for (name,) in wanted[model]})
        self.ids[Keyword] = _keywords({name for (name,) in wanted[Keyword]})
        self.ids[AwardCategory] = _categories(wanted[AwardCategory])

    def _learn_versions(self, title_id: int) -> None:
        """Learn the versions of the one title that is being written."""
        versions = Version.objects.filter(title=title_id).values_list("name", "pk")
        self.ids[Version] = {(name,): pk for name, pk in versions}

    def resolve(self, model: type[Model], key: Key | None) -> int | None:
        return None if key is None else self.ids[model][key]

    def picture(self, name: str) -> Fields:
        return store_picture(self.catalogue.image_path(name))

    def replace(self, table: Table, owner_id: int, entries: list[Fields]) -> None:
        """Make the rows of one list those of the entries."""
        pictures = _pictures_of(table, owner_id)
        table.owned([owner_id]).delete()
        if any(reference.model is Version for reference in table.references):
            self._learn_versions(owner_id)
        self._insert(table, [(owner_id, entries)])
        if pictures:
            _give_way(pictures, _pictures_of(table, owner_id))

    def _insert(self, table: Table, lists: list[tuple[int, list[Fields]]]) -> None:
        rows, written = [], []
        for owner_id, entries in lists:
            places: Counter[str] = Counter()
            for fields in entries:
                part = fields[table.keyed_by] if table.keyed_by else ""
                places[part] += 1
                place = {"position": places[part]} if table.is_positioned else {}
                columns = table.columns_of(fields, self)
                rows.append(table.model(**table.owner_columns(owner_id), **columns, **place))
                written.append(fields)
        table.model._default_manager.bulk_create(rows)
        for name, child in table.children.items():
            parts = [(row.pk, child.entries(fields[name])) for row, fields in zip(rows, written, strict=True)]
            self._insert(child, parts)


def found_by(rows: Any, column: str, values: Iterable[str], wanted: str = "pk") -> dict[str, Any]:
    """The primary key, or another column, of the rows whose unique column has one of the values."""
    ordered, found = sorted(values), {}
    for start in range(0, len(ordered), BATCH):
        batch = rows.filter(**{f"{column}__in": ordered[start : start + BATCH]})
        found.update(batch.values_list(column, wanted))
    return found


def _pictures_of(table: Table, owner_id: int) -> dict[str, Fields]:
    """The pictures of an owner, by their name in a catalogue, if the list is one of pictures."""
    if table.model is not Image:
        return {}
    rows = table.owned([owner_id]).values("file", "width", "height")
    return {catalogue_name(row["file"]): row for row in rows}


def _give_way(before: Mapping[str, Fields], now: Mapping[str, Fields]) -> None:
    """Show a picture whose content has changed in every record that has it; forget the files of old."""
    for name, old in before.items():
        if name in now:
            Image.objects.filter(file=old["file"]).update(**now[name])
    discard_picture_files(old["file"] for old in before.values())


def _named(model: Any, names: set[str]) -> dict[Key, int]:
    """Find rows by their unique name, and make those that are missing."""
    found = found_by(model.objects.all(), "name", names)
    for row in model.objects.bulk_create([model(name=name) for name in sorted(names - found.keys())]):
        found[row.name] = row.pk
    return {(name,): pk for name, pk in found.items()}


def _keywords(names: set[str]) -> dict[Key, int]:
    """Find keywords by their slug, which are one keyword however spelled; the file's spelling wins."""
    by_slug = {slug_of(name): name for name in sorted(names)}
    rows = Keyword.objects.filter(slug__in=by_slug)
    found = {row.slug: row for row in rows}
    for slug, row in found.items():
        if row.name != by_slug[slug]:
            row.name = by_slug[slug]
            row.save()
    for row in Keyword.objects.bulk_create(
        [Keyword(name=name) for slug, name in by_slug.items() if slug not in found]
    ):
        found[row.slug] = row
    return {(name,): found[slug].pk for slug, name in by_slug.items()}


def _categories(keys: set[Key]) -> dict[Key, int]:
    """Find award categories by body, award and name, and make those that are missing."""
    bodies = _named(AwardBody, {body for body, _award, _name in keys})
    rows = AwardCategory.objects.filter(body__in=bodies.values())
    names = {pk: name for (name,), pk in bodies.items()}
    found: dict[Key, int] = {
        (names[body], award, name): pk
        for body, award, name, pk in rows.values_list("body", "award", "name", "pk")
    }
    missing = sorted(keys - found.keys())
    made = AwardCategory.objects.bulk_create(
        [AwardCategory(body_id=bodies[body,], award=award, name=name) for body, award, name in missing]
    )
    return found | {key: row.pk for key, row in zip(missing, made, strict=True)}
