"""Images, with a look at each, and links to videos."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import choice_order
from filmdb.lib.pictures import PictureField
from titles.admin.rows import RecordRowAdmin
from titles.models import Image, Video
from titles.services import discard_picture_files


@admin.register(Image)
class ImageAdmin(RecordRowAdmin):
    list_display = ("thumbnail", "caption_or_alt", "kind", "licence", "size", "position", "title")
    list_display_links = ("thumbnail", "caption_or_alt")
    list_editable = ("position",)
    list_filter = ("kind", "licence")
    row_ordering = (choice_order("kind", Image.Kind.values), "position", "pk")
    autocomplete_fields = ("title",)
    search_fields = ("caption", "alt_text", "source")
    readonly_fields = ("preview", "size")
    formfield_overrides = {models.ImageField: {"form_class": PictureField}}
    fields = (
        "preview",
        "file",
        "size",
        "title",
        "kind",
        "caption",
        "alt_text",
        "licence",
        "source",
        "position",
    )

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """A picture that is yet to come has no preview and no size."""
        return self.fields if obj else [name for name in self.fields if name not in self.readonly_fields]

    def save_model(self, request: HttpRequest, row: Any, form: Any, change: bool) -> None:
        """Replace a file without leaving the old one behind."""
        replaced = _files(Image.objects.filter(pk=row.pk)) if "file" in form.changed_data else []
        super().save_model(request, row, form, change)
        discard_picture_files(replaced)

    def delete_model(self, request: HttpRequest, row: Any) -> None:
        discard_picture_files(_files(Image.objects.filter(pk=row.pk)))
        super().delete_model(request, row)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        discard_picture_files(_files(queryset))
        super().delete_queryset(request, queryset)

    @admin.display(description=_("picture"))
    def thumbnail(self, image: Image) -> str:
        return _picture(image, "thumbnail")

    @admin.display(description=_("picture"))
    def preview(self, image: Image) -> str:
        return _picture(image, "preview")

    @admin.display(description=_("caption"))
    def caption_or_alt(self, image: Image) -> str:
        return str(image)

    @admin.display(description=_("size"))
    def size(self, image: Image) -> str:
        return f"{image.width} × {image.height}"


def _files(images: QuerySet) -> list[str]:
    return list(images.order_by().values_list("file", flat=True))


def _picture(image: Image, look: str) -> str:
    return format_html(
        '<img class="{}" src="{}" width="{}" height="{}" alt="{}" loading="lazy">',
        look,
        image.file.url,
        image.width,
        image.height,
        image.alt_text,
    )


@admin.register(Video)
class VideoAdmin(RecordRowAdmin):
    list_display = ("name", "kind", "length", "position", "title")
    list_editable = ("position",)
    list_filter = ("kind",)
    row_ordering = (choice_order("kind", Video.Kind.values), "position", "pk")
    autocomplete_fields = ("title",)
    search_fields = ("name",)

    @admin.display(description=_("length"), ordering="length_seconds")
    def length(self, video: Video) -> str:
        return video.length
