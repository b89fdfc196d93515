"""The page between choosing a bulk action and its doing."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

NAMED_RECORDS = 50
CHOSEN_RECORDS = 500


def is_confirmed(request: HttpRequest, form: forms.Form | None = None) -> bool:
    """Whether the editor has seen the page and said yes, with a form that holds."""
    return "confirmed" in request.POST and (form is None or form.is_valid())


def is_bounded(page: Any, request: HttpRequest, queryset: QuerySet) -> bool:
    """Whether few enough records are chosen to be written at once; if not, the editor is told."""
    if len(queryset.order_by().values("pk")[: CHOSEN_RECORDS + 1]) <= CHOSEN_RECORDS:
        return True
    words = _("At most %(limit)d records can be changed at once: narrow the list, or choose fewer.")
    page.message_user(request, words % {"limit": CHOSEN_RECORDS}, messages.WARNING)
    return False


def ask(
    page: Any,
    request: HttpRequest,
    queryset: QuerySet,
    *,
    action: str,
    question: Any,
    form: forms.Form | None = None,
) -> TemplateResponse:
    """Show what was chosen, the form of the action, and the button that does it."""
    count = queryset.count()
    named = [str(record) for record in queryset[:NAMED_RECORDS]]
    context = {
        **page.admin_site.each_context(request),
        "opts": page.opts,
        "title": page.get_actions(request)[action][2]
        % {"verbose_name_plural": page.opts.verbose_name_plural},
        "question": question,
        "form": form,
        "media": page.media + form.media if form else page.media,
        "named": named,
        "more": count - len(named),
        "action": action,
        "select_across": request.POST.get("select_across", "0"),
        "checkbox_name": ACTION_CHECKBOX_NAME,
        "selected": request.POST.getlist(ACTION_CHECKBOX_NAME),
    }
    request.current_app = page.admin_site.name
    return TemplateResponse(request, "admin/confirm_action.html", context)
