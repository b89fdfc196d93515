"""Catalogue files on disk: read and checked, or written; nothing here knows the database."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from importers.catalogue.schema import AwardBodiesFile, Entry, PersonFile, TitleFile

BODIES_FILE = "award-bodies.yaml"
MAX_FILE_BYTES = 4_000_000
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
            event = self.peek_event()
            raise yaml.composer.ComposerError(None, None, "aliases are not part of the format", event.start_mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
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


def _represent_text(dumper: PlainDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_list(dumper: PlainDumper, items: list | tuple) -> yaml.SequenceNode:
    plain = all(isinstance(item, str) and len(item) < 40 for item in items) and len("".join(items)) < 80
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=plain)


PlainDumper.add_representer(str, _represent_text)
PlainDumper.add_representer(list, _represent_list)
PlainDumper.add_representer(dict, lambda dumper, mapping: dumper.represent_mapping("tag:yaml.org,2002:map", mapping.items(), flow_style=False))


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
    catalogue, problems = Catalogue(folder), []
    for kind, schema, into in (("titles", TitleFile, catalogue.titles), ("people", PersonFile, catalogue.people)):
        for path in sorted((folder / kind).glob("*.yaml")):
            try:
                into[path.stem] = read_file(path, schema, shown=f"{kind}/{path.name}")
            except CatalogueError as error:
                problems += error.problems
    try:
        if (folder / BODIES_FILE).exists():
            catalogue.bodies = read_file(folder / BODIES_FILE, AwardBodiesFile, shown=BODIES_FILE)
    except CatalogueError as error:
        problems += error.problems
    problems += _dangling(catalogue)
    if problems:
        raise CatalogueError(problems)
    return catalogue


def read_file(path: Path, schema: type[E_], *, shown: str) -> E_:
    """Read one file; raise ``CatalogueError`` with lines like "titles/x.yaml: year: … (“19x5”)."""
    if path.stat().st_size > MAX_FILE_BYTES:
        raise CatalogueError([f"{shown}: is larger than {MAX_FILE_BYTES:,} bytes."])
    try:
        content = yaml.load(path.read_text("utf-8-sig"), PlainLoader)  # noqa: S506 – builds texts, lists and mappings only
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise CatalogueError([f"{shown}: cannot be read: {' '.join(str(error).split())}"]) from error
    try:
        return schema.model_validate(content)
    except ValidationError as error:
        raise CatalogueError([_in_words(shown, problem) for problem in _distinct(error.errors())]) from error


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
    place = ".".join(str(part + 1) if isinstance(part, int) else part for part in error["loc"]) or "the whole file"
    reason = error["msg"].removeprefix("Value error, ")
    value = error["input"]
    if isinstance(value, dict | list | tuple):
        return f"{shown}: {place}: {reason}"
    return f"{shown}: {place}: {reason} (“{str(value)[:60]}”)"


def _dangling(catalogue: Catalogue) -> Iterator[str]:
    """Every reference to a person, title, version or picture that the catalogue does not hold."""
    for key, title in catalogue.titles.items():
        shown = f"titles/{key}.yaml"
        versions = {version.name for version in title.versions}
        people = [credit.person for credits in title.credits.values() for credit in credits]
        people += [person for award in title.awards for person in award.people]
        people += [person for image in title.images for person in image.people]
        yield from (f"{shown}: no file people/{p}.yaml" for p in dict.fromkeys(people) if p not in catalogue.people)
        targets = [connection.to for connection in title.connections]
        targets += [title.episode.series] if title.episode else []
        yield from (f"{shown}: no file titles/{t}.yaml" for t in targets if t not in catalogue.titles)
        named = [row.version for row in (*title.certifications, *title.technical) if row.version]
        yield from (f"{shown}: versions has no “{name}”" for name in named if name not in versions)
        yield from _missing_pictures(catalogue, shown, title.images)
    for key, person in catalogue.people.items():
        yield from _missing_pictures(catalogue, f"people/{key}.yaml", person.portraits)


def _missing_pictures(catalogue: Catalogue, shown: str, images: tuple) -> Iterator[str]:
    for image in images:
        if not catalogue.image_path(image.file).is_file():
            yield f"{shown}: no picture images/{image.file}"


def write_file(path: Path, entry: Entry) -> None:
    """Write one file in the order of the schema, without the fields that are at their default."""
    content = _plain(entry.model_dump(mode="json", exclude_defaults=True))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        yaml.dump(content, Dumper=PlainDumper, allow_unicode=True, sort_keys=False, width=100), encoding="utf-8"
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
