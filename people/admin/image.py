"""Images with the people in them: the page of titles, extended."""

from django.contrib import admin

from people.models import ImagePerson
from titles.admin.base import RowInline
from titles.admin.media import ImageAdmin
from titles.models import Image


class ImagePersonInline(RowInline):
    model = ImagePerson
    classes = ()
    autocomplete_fields = ("person",)
    select_related = ("person",)
    verbose_name = "person in the picture"
    verbose_name_plural = "people in the picture"


admin.site.unregister(Image)


@admin.register(Image)
class ImageWithPeopleAdmin(ImageAdmin):
    inlines = (ImagePersonInline,)
