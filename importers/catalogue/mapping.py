"""How the entries of a catalogue file and the rows of a table are turned into each other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db.models import Model, OuterRef, QuerySet, Subquery

from filmdb.lib.fields import choice_order
from importers.catalogue.kinds import Entry
from importers.catalogue.pictures import catalogue_name
from people.models import Credit, ImagePerson
from titles.models import Advisory

Fields = dict[str, Any]
Key = tuple[Any, ...]
BARE = ""  # the one field of an entry that is a plain value

# The columns that are not named as the field is.
COLUMNS = {
    "as_of": "as_of_date",
    "author": "author_name",
    "country": "country_id",
    "language": "language_id",
    "nominations": "nomination_count",
    "shared": "is_shared",
    "spoiler": "is_spoiler",
    "territory": "territory_id",
    "wins": "win_count",
}


class Directory(Protocol):
    """Knows the rows and pictures that entries refer to."""

    def resolve(self, model: type[Model], key: Key | None) -> int | None: ...

    def picture(self, name: str) -> Fields: ...


@dataclass(frozen=True)
class Reference:
    """A foreign key, which a file writes as the natural key of the row it points to.

    ``key`` maps the fields of the entry to attributes of that row. They stand in the entry itself,
    or in an entry of their own in the field ``inside``.
    """

    column: str
    model: type[Model]
    key: Mapping[str, str]
    inside: str = ""

    def key_in(self, fields: Fields) -> Key | None:
        """The natural key that an entry names; ``None`` where it names nothing."""
        source = dict(fields[self.inside] or {}) if self.inside else fields
        values = tuple(source.get(name) for name in self.key)
        return None if None in values else values

    def fields_of(self, row: Model) -> Fields:
        """The natural key of the row pointed to, as fields of an entry."""
        related = getattr(row, self.column)
        values = {name: _follow(related, path) for name, path in self.key.items()}
        if self.inside:
            return {self.inside: values if related else None}
        return values

    def to_select(self) -> Iterator[str]:
        return (f"{self.column}__{path}".rpartition("__")[0] for path in self.key.values())


def _follow(row: Any, path: str) -> Any:
    for name in path.split("__"):
        row = getattr(row, name) if row else None
    return row


@dataclass(frozen=True)
class Table:
    """A list in a file and the rows that hold it.

    ``keyed_by`` is the column that names the parts of a list which is a mapping (credits by
    department); places start again in each. ``is_single`` marks a field that holds one entry or
    none. ``fixed`` are the columns that tell these rows from others in the same table.
    """

    model: type[Model]
    entry: type[Entry] | None = None
    owner: str = "title"
    columns: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, Any] = field(default_factory=dict)
    references: tuple[Reference, ...] = ()
    children: Mapping[str, "Table"] = field(default_factory=dict)
    keyed_by: str = ""
    order: tuple[str, ...] = ("pk",)
    is_single: bool = False

    converted = ""  # the field that a subclass turns into columns itself

    def entries(self, value: Any) -> list[Fields]:
        """What a file holds in this list, in the order in which its rows are read."""
        if value is None:
            return []
        if isinstance(value, Mapping):
            keys = sorted(value, key=self.keys.index)
            return [{self.keyed_by: key} | fields for key in keys for fields in self.entries(value[key])]
        if isinstance(value, Entry):
            return [dict(value)]
        return [dict(entry) if isinstance(entry, Entry) else {BARE: entry} for entry in value]

    def value(self, entries: list[Fields]) -> Any:
        """What a file holds, from the fields of its entries: the reverse of ``entries``."""
        if self.is_single:
            return entries[0] if entries else None
        if not self.keyed_by:
            return [fields.get(BARE, fields) for fields in entries]
        parts: dict[str, list[Fields]] = {}
        for fields in entries:
            part = {name: value for name, value in fields.items() if name != self.keyed_by}
            parts.setdefault(fields[self.keyed_by], []).append(part)
        return parts

    @property
    def keys(self) -> list[str]:
        keyed_by: Any = self.model._meta.get_field(self.keyed_by)
        return [value for value, _label in keyed_by.choices]

    @property
    def is_positioned(self) -> bool:
        return any(column.name == "position" for column in self.model._meta.get_fields())

    @property
    def plain(self) -> dict[str, str]:
        """The fields that are columns of the row itself, with the names of the columns."""
        names = [*(self.entry.model_fields if self.entry else [BARE]), *filter(None, [self.keyed_by])]
        apart = {*filter(None, [self.converted]), *self.children}
        for reference in self.references:
            apart.update([reference.inside] if reference.inside else reference.key)
        names = [name for name in names if name not in apart]
        return {name: self.columns.get(name, COLUMNS.get(name, name)) for name in names}

    def rows(self, owner_ids: Iterable[int]) -> QuerySet:
        """The rows of some owners, in the order of their lists."""
        related = {path for reference in self.references for path in reference.to_select()}
        grouping = [choice_order(self.keyed_by, self.keys)] if self.keyed_by else []
        places = ["position"] if self.is_positioned else []
        return (
            self.owned(owner_ids).select_related(*sorted(related)).order_by(*grouping, *places, *self.order)
        )

    def owned(self, owner_ids: Iterable[int]) -> QuerySet:
        """The rows of some owners."""
        return self.model._default_manager.filter(**{f"{self.owner}__in": list(owner_ids)}, **self.fixed)

    def owner_id(self, row: Model) -> int:
        return int(getattr(row, f"{self.owner}_id"))

    def owner_columns(self, owner_id: int) -> Fields:
        return {f"{self.owner}_id": owner_id}

    def columns_of(self, fields: Fields, directory: Directory) -> Fields:
        """The columns of an entry's row, but for its owner and position."""
        columns = {column: fields[name] for name, column in self.plain.items()}
        for reference in self.references:
            columns[f"{reference.column}_id"] = directory.resolve(reference.model, reference.key_in(fields))
        return columns | dict(self.fixed)

    def fields_of(self, row: Any) -> Fields:
        """The fields of a row's entry, but for its children."""
        fields = {name: getattr(row, column) for name, column in self.plain.items()}
        for reference in self.references:
            fields |= reference.fields_of(row)
        return fields


@dataclass(frozen=True)
class CreditTable(Table):
    """Credits, whose flags are a list in a file and booleans in a row."""

    converted = "flags"

    def columns_of(self, fields: Fields, directory: Directory) -> Fields:
        flags = {f"is_{flag.replace('-', '_')}": True for flag in fields["flags"]}
        return super().columns_of(fields, directory) | flags

    def fields_of(self, row: Any) -> Fields:
        flags = [name.removeprefix("is_").replace("_", "-") for name in Credit.FLAGS if getattr(row, name)]
        return super().fields_of(row) | {"flags": flags}


@dataclass(frozen=True)
class SeverityTable(Table):
    """Severities of a parents guide: a word in a file, a number in a row. The items are a list apart."""

    converted = "items"

    def columns_of(self, fields: Fields, directory: Directory) -> Fields:
        severity = Advisory.Severity[fields["severity"].upper()]
        return super().columns_of(fields, directory) | {"severity": severity}

    def fields_of(self, row: Any) -> Fields:
        return super().fields_of(row) | {"severity": Advisory.Severity(row.severity).name.lower()}


@dataclass(frozen=True)
class ImageTable(Table):
    """Images, whose file a catalogue names without its folder."""

    converted = "file"

    def columns_of(self, fields: Fields, directory: Directory) -> Fields:
        return super().columns_of(fields, directory) | directory.picture(fields["file"])

    def fields_of(self, row: Any) -> Fields:
        return super().fields_of(row) | {"file": catalogue_name(row.file.name)}


@dataclass(frozen=True)
class PortraitTable(ImageTable):
    """Images without a title, which stand in the file of the first person in them."""

    def owned(self, owner_ids: Iterable[int]) -> QuerySet:
        people = ImagePerson.objects.filter(image=OuterRef("pk")).order_by("position", "pk")
        images = self.model._default_manager.filter(title=None)
        return images.alias(first=Subquery(people.values("person")[:1])).filter(first__in=list(owner_ids))

    def rows(self, owner_ids: Iterable[int]) -> QuerySet:
        people = ImagePerson.objects.filter(image=OuterRef("pk")).order_by("position", "pk")
        return super().rows(owner_ids).annotate(first_person_id=Subquery(people.values("person")[:1]))

    def owner_id(self, row: Any) -> int:
        return int(row.first_person_id)

    def owner_columns(self, owner_id: int) -> Fields:
        return {"title_id": None}
