"""Countries, languages and certificates."""

from typing import Any

from django.db import migrations

from titles.reference import load_reference


def insert_rows(apps: Any, schema_editor: Any) -> None:
    load_reference(apps)


class Migration(migrations.Migration):
    dependencies = [("titles", "0001_initial")]

    operations = [migrations.RunPython(insert_rows, migrations.RunPython.noop, elidable=False)]
