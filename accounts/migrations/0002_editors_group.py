"""The group of those who edit the record: every permission on titles and people, and none beyond them."""

from typing import Any

from django.contrib.auth.management import create_permissions
from django.db import migrations

RECORD = ("titles", "people")


def create_editors(apps: Any, schema_editor: Any) -> None:
    using = schema_editor.connection.alias
    for label in RECORD:
        _create_permissions(apps, label, using)
    group, _created = apps.get_model("auth", "Group").objects.using(using).get_or_create(name="Editors")
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    group.permissions.add(*permissions.filter(content_type__app_label__in=RECORD))


def _create_permissions(apps: Any, label: str, using: str) -> None:
    """Django creates permissions after the last migration of a run, which is too late for this one."""
    app = apps.get_app_config(label)
    if not getattr(app, "models_module", None):
        app.models_module = True  # an app of a migration has none, and would be passed over
    create_permissions(app, verbosity=0, using=using, apps=apps)


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("titles", "0002_reference_rows"),
        ("people", "0001_initial"),
    ]

    operations = [migrations.RunPython(create_editors, migrations.RunPython.noop, elidable=False)]
