"""Static files as readers fetch them: hashed, compressed, and one stylesheet in place of its many parts."""

import posixpath
import re
from pathlib import Path
from typing import Any

from django.core.files.storage import Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

ENTRY = "css/site.css"
IMPORT = re.compile(
    r"""^@import url\(["']?(?P<part>[^"')]+)["']?\) layer\((?P<layer>[\w.-]+)\)(?P<media>[^;]*);""",
    re.MULTILINE,
)
RELATIVE_URL = re.compile(r"""url\((?P<quote>["']?)(?P<address>(?!data:|https?:|/|#)[^"')]+)(?P=quote)\)""")

Sources = dict[str, tuple[Storage, str]]


class SiteStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """In DEBUG the browser follows the entry's @import lines; collectstatic puts the parts in their place."""

    def post_process(self, paths: Sources, *, dry_run: bool = False, **options: Any) -> Any:
        if ENTRY in paths and not dry_run:
            stylesheet = inline_imports(ENTRY, paths)
            collected = Path(self.path(ENTRY))
            collected.unlink(missing_ok=True)  # `collectstatic --link` leaves a link to the source here
            collected.write_text(stylesheet, encoding="utf-8")
            paths = paths | {ENTRY: (self, ENTRY)}
        return super().post_process(paths, dry_run=dry_run, **options)


def inline_imports(entry: str, paths: Sources) -> str:
    """Return the stylesheet with each `@import url("x.css") layer(name);` replaced by the part in its layer.

    The parts are read at their source, since a second collectstatic finds the entry already inlined.
    """
    folder = posixpath.dirname(entry)

    def layer(match: re.Match[str]) -> str:
        name = posixpath.normpath(posixpath.join(folder, match["part"]))
        if name not in paths:
            raise ValueError(f"{entry} imports {name}, which is not among the static files.")
        css = _rebased(_read(name, paths), posixpath.dirname(name), folder)
        if "@import" in css:
            raise ValueError(f"{name} has an @import of its own; only {entry} may import.")
        block = f"@layer {match['layer']} {{\n{css.strip()}\n}}"
        media = match["media"].strip()
        return f"@media {media} {{\n{block}\n}}" if media else block

    return IMPORT.sub(layer, _read(entry, paths))


def _read(name: str, paths: Sources) -> str:
    storage, path = paths[name]
    with storage.open(path) as handle:
        content: bytes = handle.read()
    return content.decode()


def _rebased(css: str, folder: str, entry_folder: str) -> str:
    """Return the part with its relative addresses written as seen from the entry's folder."""

    def address(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, match["address"]))
        return f'url("{posixpath.relpath(target, entry_folder)}")'

    return css if folder == entry_folder else RELATIVE_URL.sub(address, css)
