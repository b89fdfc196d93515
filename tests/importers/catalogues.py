"""Catalogue folders for tests, as few words as a test needs."""

from pathlib import Path
from textwrap import dedent

from PIL import Image as Picture

from importers.catalogue.files import Catalogue, CatalogueError, read_catalogue

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".webp": "WEBP"}


def write_catalogue(folder: Path, **files: str) -> Path:
    """Write files named as in ``titles__a_film="title: A film"``."""
    for name, text in files.items():
        kind, _, key = name.partition("__")
        path = folder / kind / f"{key.replace('_', '-')}.yaml" if key else folder / "award-bodies.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return folder


def write_picture(folder: Path, name: str, colour: str = "navy", size: tuple[int, int] = (6, 4)) -> Path:
    path = folder / "images" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    Picture.new("RGB", size, colour).save(path, FORMATS[path.suffix])
    return path


def read(folder: Path, **files: str) -> Catalogue:
    return read_catalogue(write_catalogue(folder, **files))


def problems_of(folder: Path, **files: str) -> list[str]:
    """The problems that reading the folder names; none if it is sound."""
    try:
        read(folder, **files)
    except CatalogueError as error:
        return error.problems
    return []
