"""Images with the people in them: the page of titles, extended."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from people.models import ImagePerson
from titles.admin.base import RowInline
from titles.admin.media import ImageAdmin
from titles.models import Image


class ImagePersonInline(RowInline):
    model = ImagePerson
    classes = ()
    autocomplete_fields = ("person",)
    select_related = ("person",)
    verbose_name = _("person in the picture")
    verbose_name_plural = _("people in the picture")


admin.site.unregister(Image)


@admin.register(Image)
class ImageWithPeopleAdmin(ImageAdmin):
    inlines = (ImagePersonInline,)
