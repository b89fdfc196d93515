"""The group of those who edit the record."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import connection

from tests.factories.accounts import EditorFactory

pytestmark = pytest.mark.django_db


def test_editors_hold_every_permission_on_the_record_and_no_other():
    record = [*apps.get_app_config("titles").get_models(), *apps.get_app_config("people").get_models()]
    wanted = {
        f"{action}_{model._meta.model_name}"
        for model in record
        for action in ("add", "change", "delete", "view")
    }
    held = Permission.objects.filter(group__name="Editors")
    assert set(held.values_list("codename", flat=True)) == wanted
    assert set(held.values_list("content_type__app_label", flat=True)) == {"titles", "people"}


def test_the_group_is_made_once_however_often_it_is_asked_for():
    migration = import_module("accounts.migrations.0002_editors_group")
    before = (Group.objects.count(), Permission.objects.count())
    migration.create_editors(apps, SimpleNamespace(connection=connection))
    assert (Group.objects.count(), Permission.objects.count()) == before


def test_an_editor_may_edit_the_record_and_not_the_members():
    eve = EditorFactory()
    assert eve.has_perm("titles.change_title")
    assert eve.has_perm("people.delete_credit")
    assert not eve.has_module_perms("accounts")
