"""Catalogue files on disk: read and checked, or written; nothing here knows the database."""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from importers.catalogue.checks import find_problems
from importers.catalogue.kinds import Entry
from importers.catalogue.schema import AwardBodiesFile, PersonFile, TitleFile

BODIES_FILE = "award-bodies.yaml"
MAX_FILE_BYTES = 4_000_000
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_KEY_LENGTH = 120
# PyYAML raises ValueError and OverflowError for an escape beyond Unicode.
UNREADABLE = (yaml.YAMLError, OSError, ValueError, OverflowError, RecursionError)
# What pydantic words for lists, it says of texts too.
LENGTHS = {
    "too_short": "is empty",
    "too_long": "has %(actual_length)d characters, and %(max_length)d at most",
}
E_ = TypeVar("E_", bound=Entry)


class CatalogueError(Exception):
    """What is wrong with a catalogue: one line per problem, each naming file, field and value."""

    def __init__(self, problems: list[str]):
        super().__init__("\n".join(problems))
        self.problems = problems


class PlainLoader(yaml.BaseLoader):
    """Reads every scalar as text, so that NO is Norway and 1.66 : 1 a ratio.

    An alias or a repeated key is refused: the one can make a small file huge, the other loses facts.
    """

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            event: Any = self.peek_event()  # type: ignore[no-untyped-call]
            reason = "aliases are not part of the format"
            raise yaml.composer.ComposerError(None, None, reason, event.start_mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        mapping: dict[Hashable, Any] = {}
        for key_node, value_node in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, str) or key in mapping:
                raise yaml.constructor.ConstructorError(
                    None, None, f"“{key}” stands twice or is not a name", key_node.start_mark
                )
            mapping[key] = self.construct_object(value_node, deep=deep)
        return mapping


class PlainDumper(yaml.BaseDumper):
    """Writes what ``PlainLoader`` reads back: texts without type marks, long ones as blocks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, value: Any) -> bool:
        return True


def _represent_text(dumper: PlainDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_list(dumper: PlainDumper, items: list | tuple) -> yaml.SequenceNode:
    plain = all(isinstance(item, str) and len(item) < 40 for item in items) and len("".join(items)) < 80
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=plain)


def _represent_dict(dumper: PlainDumper, mapping: dict) -> yaml.MappingNode:
    return dumper.represent_mapping("tag:yaml.org,2002:map", mapping.items(), flow_style=False)


PlainDumper.add_representer(str, _represent_text)
PlainDumper.add_representer(list, _represent_list)
PlainDumper.add_representer(dict, _represent_dict)


@dataclass
class Catalogue:
    """Everything of a catalogue folder, checked, by key."""

    folder: Path | None = None
    titles: dict[str, TitleFile] = field(default_factory=dict)
    people: dict[str, PersonFile] = field(default_factory=dict)
    bodies: AwardBodiesFile = field(default_factory=AwardBodiesFile)

    def image_path(self, name: str) -> Path:
        """Where the file of a picture lies."""
        return (self.folder or Path()) / "images" / name


def read_catalogue(folder: Path) -> Catalogue:
    """Read a catalogue folder whole; raise ``CatalogueError`` with every problem in it."""
    if not folder.is_dir():
        raise CatalogueError([f"{folder}: there is no such folder."])
    problems: list[str] = []
    titles = _read_folder(folder, "titles", TitleFile, problems)
    people = _read_folder(folder, "people", PersonFile, problems)
    catalogue = Catalogue(folder, titles, people)
    try:
        if (folder / BODIES_FILE).exists():
            catalogue.bodies = read_file(folder / BODIES_FILE, AwardBodiesFile, shown=BODIES_FILE)
    except CatalogueError as error:
        problems += error.problems
    if problems := problems or list(find_problems(catalogue)):
        raise CatalogueError(problems)
    return catalogue


def _read_folder(folder: Path, name: str, schema: type[E_], problems: list[str]) -> dict[str, E_]:
    entries: dict[str, E_] = {}
    for path in sorted((folder / name).glob("[!.]*")):
        shown = f"{name}/{path.name}"
        if path.suffix != ".yaml" or not KEY.fullmatch(path.stem) or len(path.stem) > MAX_KEY_LENGTH:
            problems.append(_printable(f"{shown}: is not named as in mike-figgis.yaml"))
            continue
        try:
            entries[path.stem] = read_file(path, schema, shown=shown)
        except CatalogueError as error:
            problems += error.problems
    return entries


def read_file(path: Path, schema: type[E_], *, shown: str) -> E_:
    """Read one file; raise ``CatalogueError`` with lines like "titles/x.yaml: year: … (“19x5”)."""
    try:
        content = _read_content(path)
    except UNREADABLE as error:
        reason = " ".join(str(error).split())
        raise CatalogueError([_printable(f"{shown}: cannot be read: {reason}")]) from error
    try:
        return schema.model_validate(content)
    except ValidationError as error:
        raise CatalogueError(problems_in(error, shown)) from error


def _read_content(path: Path) -> Any:
    if path.stat().st_size > MAX_FILE_BYTES:
        raise ValueError(f"is larger than {MAX_FILE_BYTES:,} bytes")
    return yaml.load(path.read_text("utf-8-sig"), PlainLoader)  # noqa: S506 – builds texts, lists, mappings


def problems_in(error: ValidationError, shown: str) -> list[str]:
    """The problems of one file, a line per field."""
    return [_in_words(shown, problem) for problem in _distinct(error.errors())]


def _distinct(errors: list[Any]) -> Iterator[Any]:
    """One error per field: pydantic reports each branch of “a text or nothing” apart."""
    seen: set[tuple] = set()
    for error in errors:
        place = tuple(part for part in error["loc"] if not _is_branch(part))
        if place not in seen:
            seen.add(place)
            yield {**error, "loc": place}


def _is_branch(part: str | int) -> bool:
    return isinstance(part, str) and ("[" in part or part in ("constrained-str", "str", "none"))


def _in_words(shown: str, error: Any) -> str:
    place = (
        ".".join(str(part + 1) if isinstance(part, int) else part for part in error["loc"])
        or "the whole file"
    )
    reason = error["msg"].removeprefix("Value error, ")
    value = error["input"]
    if isinstance(value, str) and error["type"] in LENGTHS:
        reason = LENGTHS[error["type"]] % error["ctx"]
    if isinstance(value, dict | list | tuple):
        return f"{shown}: {place}: {reason}"
    return _printable(f"{shown}: {place}: {reason} (“{str(value)[:60]}”)")


def _printable(text: str) -> str:
    """The text with what no terminal should be sent written as an escape."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text)


def write_file(path: Path, entry: Entry) -> None:
    """Write one file in the order of the schema, without the fields that are at their default."""
    content = _plain(entry.model_dump(mode="json", exclude_defaults=True))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        yaml.dump(content, Dumper=PlainDumper, allow_unicode=True, sort_keys=False, width=100),
        encoding="utf-8",
    )


def _plain(value: Any) -> Any:
    """The same tree with every scalar as text."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
