"""Give a fresh site its first editor, and say how to log in for as long as that login stands."""

import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand
from django.db import transaction

from accounts.models import User


class Command(BaseCommand):
    help = "Create the editor eve on a site without members, and print the demo logins that still work."

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = settings.VAR_DIR / "demo-logins"
        if not User.objects.exists():
            _write_privately(file, f"eve {_create_editor('eve')}\n")
        for name, password in _working_logins(file):
            self.stdout.write(f"Log in at {settings.SITE_URL}/admin/ as {name} with the password {password}")


def _create_editor(name: str) -> str:
    password = secrets.token_urlsafe(12)
    with transaction.atomic():
        editor = User.objects.create_user(name, password=password, is_staff=True)
        editor.groups.set(Group.objects.filter(name="Editors"))
    return password


def _working_logins(file: Path) -> list[tuple[str, str]]:
    if not file.exists():
        return []
    logins = [(line.split()[0], line.split()[1]) for line in file.read_text().splitlines() if " " in line]
    members = User.objects.filter(is_active=True).in_bulk(
        [name for name, _password in logins], field_name="username"
    )
    return [(name, word) for name, word in logins if name in members and members[name].check_password(word)]


def _write_privately(file: Path, text: str) -> None:
    file.unlink(missing_ok=True)
    file.touch(0o600, exist_ok=False)
    file.write_text(text)
