"""Pictures that people send: judged before they are decoded, refused with a message, named by content."""

import warnings
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image

MAX_BYTES = 15 * 1024 * 1024
MAX_PIXELS = 40_000_000

# What Pillow may try to read, and the file's ending for each. A phone's JPEG may say that it is an MPO.
FORMATS = ("JPEG", "PNG", "WEBP")
SUFFIXES = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "WEBP": ".webp"}


def check_picture(file: Any) -> str:
    """Give the ending that a file of this content has: ``.jpg``, ``.png`` or ``.webp``.

    Raise ``ValidationError`` for more than 15 MB or 40 megapixels, and for whatever does not decode
    to its end. The size is read from the header, so a small file that would unpack into gigabytes is
    never unpacked.
    """
    if file.size > MAX_BYTES:
        raise ValidationError(
            _("This picture has more than %(limit)d MB."),
            code="too_many_bytes",
            params={"limit": MAX_BYTES // 1024**2},
        )
    try:
        suffix = _check_content(file)
    except ValidationError:
        raise
    except Image.DecompressionBombError as error:
        raise _too_many_pixels() from error
    except Exception as error:  # Pillow's readers raise whatever a damaged file leads them to
        raise ValidationError(
            _("This is not a picture that can be read: send a JPEG, PNG or WebP."), code="unreadable"
        ) from error
    file.seek(0)
    return suffix


def _check_content(file: Any) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of large pictures, which are counted here, and of odd metadata
        file.seek(0)
        with Image.open(file, formats=FORMATS) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise _too_many_pixels()
            picture.verify()
        file.seek(0)
        with Image.open(file, formats=FORMATS) as picture:
            picture.draft("RGB", (1, 1))  # a JPEG is read to its end all the same, in an eighth of the memory
            picture.load()
            return SUFFIXES[str(picture.format)]


def _too_many_pixels() -> ValidationError:
    return ValidationError(
        _("This picture has more than %(limit)d megapixels."),
        code="too_many_pixels",
        params={"limit": MAX_PIXELS // 1_000_000},
    )


class PictureField(forms.FileField):
    """An upload that is a picture, renamed to end as its content does."""

    widget = forms.ClearableFileInput

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "accept": "image/jpeg,image/png,image/webp"}

    def to_python(self, data: Any) -> Any:
        file = super().to_python(data)
        if file is not None:
            file.name = str(PurePath(str(file.name)).with_suffix(check_picture(file)))
        return file
