"""Awards: bodies with their categories, and nominations with their recipients."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from people.admin.rows import PersonRowAdmin
from people.models import AwardBody, AwardCategory, Nomination, NominationRecipient, UnlistedAwards
from titles.admin.base import CountedAdmin, RowInline
from titles.admin.rows import RecordRowAdmin
from titles.admin.search import SlugSearch
from titles.models import in_order


class AwardCategoryInline(RowInline):
    model = AwardCategory
    classes = ()
    ordering = ("award", "name", "pk")


@admin.register(AwardBody)
class AwardBodyAdmin(SlugSearch, CountedAdmin):
    list_display = ("name", "country", "headline_rank", "headline_singular", "headline_plural")
    list_select_related = ("country",)
    search_fields = ("slug",)
    ordering = ("name", "id")
    autocomplete_fields = ("country",)
    inlines = (AwardCategoryInline,)


@admin.register(AwardCategory)
class AwardCategoryAdmin(CountedAdmin):
    list_display = ("award", "name", "body")
    list_select_related = ("body",)
    search_fields = ("award", "name", "body__name", "body__slug")
    ordering = ("body__name", "award", "name", "id")
    autocomplete_fields = ("body",)


class RecipientInline(RowInline):
    model = NominationRecipient
    classes = ()
    autocomplete_fields = ("person",)
    select_related = ("person",)


@admin.register(Nomination)
class NominationAdmin(PersonRowAdmin):
    person_path = "recipients__person"
    list_display = ("category", "body", "year", "result", "names", "position", "title")
    list_editable = ("result", "position")
    list_filter = ("result",)
    list_select_related = ("title", "category__body")
    row_ordering = ("category__body__name", "-year", "position", "pk")
    autocomplete_fields = ("title", "category")
    search_fields = ("category__award", "category__name", "category__body__name", "note")
    inlines = (RecipientInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).prefetch_related("recipients__person")

    @admin.display(description=_("body"), ordering="category__body__name")
    def body(self, nomination: Nomination) -> str:
        return nomination.category.body.name

    @admin.display(description=_("recipients"))
    def names(self, nomination: Nomination) -> str:
        return ", ".join(recipient.person.name for recipient in in_order(nomination.recipients.all()))


@admin.register(UnlistedAwards)
class UnlistedAwardsAdmin(RecordRowAdmin):
    row_ordering = ("pk",)
    list_display = ("title", "win_count", "nomination_count", "source")
    autocomplete_fields = ("title",)
    search_fields = ("source",)
