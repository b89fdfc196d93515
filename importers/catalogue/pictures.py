"""Pictures of a catalogue: checked, copied into the site's storage, and named there and back."""

import hashlib
import re
from pathlib import Path, PurePosixPath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.storage import default_storage
from PIL import Image as Picture
from slugify import slugify

from filmdb.lib.pictures import check_picture

FOLDER = "images/catalogue/"
DIGEST = re.compile(r"-[0-9a-f]{8}(?=\.[a-z]+$)")


def picture_problem(path: Path) -> str:
    """Say why a file cannot be shown as a picture; empty if it can."""
    try:
        with path.open("rb") as file:
            suffix = check_picture(File(file))
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    except ValidationError as error:
        return " ".join(error.messages)
    return "" if path.suffix == suffix else f"is a {suffix} picture by its content."


def store_picture(path: Path) -> dict[str, Any]:
    """Copy a picture to its place in the storage unless it is there; give the columns of its row.

    The name tells the content, as a browser keeps for a month what it once got under a name.
    """
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
    name = f"{FOLDER}{path.stem}-{digest}{path.suffix}"
    if not holds_picture(name, path):
        default_storage.delete(name)
        with path.open("rb") as file:
            name = default_storage.save(name, File(file))
    with Picture.open(path) as picture:
        return {"file": name, "width": picture.width, "height": picture.height}


def holds_picture(name: str, path: Path) -> bool:
    """Whether the storage has a file of this name with the same content."""
    if not default_storage.exists(name) or default_storage.size(name) != path.stat().st_size:
        return False
    with default_storage.open(name) as stored:
        return bool(stored.read() == path.read_bytes())


def catalogue_name(stored_name: str) -> str:
    """The name under which a stored picture stands in a catalogue; always the same for the same file."""
    if stored_name.startswith(FOLDER):
        return DIGEST.sub("", stored_name.removeprefix(FOLDER))
    path = PurePosixPath(stored_name)
    digest = hashlib.sha256(stored_name.encode()).hexdigest()[:8]
    suffix = path.suffix.lower().replace(".jpeg", ".jpg")
    return f"{slugify(path.stem, max_length=60) or 'picture'}-{digest}{suffix}"
