"""Pictures that people send."""

import contextlib
import io
import os
import struct
import zlib
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from filmdb.lib.pictures import MAX_BYTES, MAX_PIXELS, PictureField, check_picture
from tests.factories.accounts import EditorFactory
from tests.factories.titles import TitleFactory

# A folder of pictures, good and bad, to try the field on; none is needed.
SAMPLES = sorted(
    path for path in Path(os.environ.get("SAMPLE_PICTURES", "/nowhere")).rglob("*") if path.is_file()
)


def picture(form: str) -> bytes:
    target = io.BytesIO()
    Image.effect_noise((30, 20), 90).convert("RGB").save(target, form)
    return target.getvalue()


def upload(content: bytes, name: str = "still.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def png_of_size(width: int, height: int) -> bytes:
    """A small file whose header promises a large picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


BAD = {
    "a text": (b"not a picture", "unreadable"),
    "an svg": (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "unreadable"),
    "a gif": (picture("GIF"), "unreadable"),
    "a cut-off jpeg": (picture("JPEG")[:-200], "unreadable"),
    "a cut-off png": (picture("PNG")[:-200], "unreadable"),
    "a cut-off webp": (picture("WEBP")[:-200], "unreadable"),
    "more pixels than are read": (png_of_size(6400, 6251), "too_many_pixels"),
    "a bomb": (png_of_size(60_000, 60_000), "too_many_pixels"),
    "too many bytes": (picture("PNG") + b"\0" * MAX_BYTES, "too_many_bytes"),
}


@pytest.mark.parametrize(
    ("form", "name", "renamed"),
    [
        ("JPEG", "a.html", "a.jpg"),
        ("PNG", "a.jpeg", "a.png"),
        ("WEBP", "a", "a.webp"),
        ("PNG", "a.png", "a.png"),
    ],
)
def test_a_picture_is_taken_and_named_for_what_it_is(form, name, renamed):
    content = picture(form)
    file = PictureField().clean(upload(content, name))
    assert (file.name, file.read()) == (renamed, content)


@pytest.mark.parametrize(("content", "code"), BAD.values(), ids=BAD)
def test_what_is_no_good_picture_is_refused(content, code):
    with pytest.raises(ValidationError) as refused:
        PictureField().clean(upload(content))
    assert refused.value.code == code


def test_the_limit_itself_is_allowed():
    assert MAX_PIXELS == 40_000_000
    target = io.BytesIO()
    Image.new("RGB", (8000, 5000)).save(target, "JPEG")
    assert check_picture(upload(target.getvalue())) == ".jpg"


@pytest.mark.django_db
@pytest.mark.parametrize(("content", "code"), BAD.values(), ids=BAD)
def test_a_refused_picture_leaves_nothing_behind(client, settings, tmp_path, content, code):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(EditorFactory())
    fields = {
        "title": TitleFactory().pk,
        "kind": "still",
        "alt_text": "A bar",
        "licence": "cc0",
        "position": 1,
    }
    no_people = {"image_people-TOTAL_FORMS": 0, "image_people-INITIAL_FORMS": 0}
    page = client.post(reverse("admin:titles_image_add"), fields | no_people | {"file": upload(content)})
    assert page.status_code == 200
    assert page.context["adminform"].form.errors.as_data()["file"][0].code == code
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_any_file_is_taken_or_refused_and_never_an_error(path):
    with contextlib.suppress(ValidationError):
        assert check_picture(upload(path.read_bytes(), path.name)) in {".jpg", ".png", ".webp"}
