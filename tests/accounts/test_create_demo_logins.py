"""The first editor of a fresh site."""

import stat

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.VAR_DIR = tmp_path


def test_a_fresh_site_gets_eve_and_says_her_password_each_time(tmp_path, capsys):
    editors, _ = Group.objects.get_or_create(name="Editors")
    call_command("create_demo_logins")
    call_command("create_demo_logins")
    first, second = capsys.readouterr().out.splitlines()
    eve = User.objects.get()
    assert first == second
    assert (eve.username, eve.is_staff, eve.is_superuser) == ("eve", True, False)
    assert eve.check_password(first.split()[-1])
    assert list(eve.groups.all()) == [editors]
    assert stat.S_IMODE((tmp_path / "demo-logins").stat().st_mode) == 0o600


def test_a_changed_password_is_no_longer_said(capsys):
    call_command("create_demo_logins")
    capsys.readouterr()
    eve = User.objects.get()
    eve.set_password("of her own choosing")
    eve.save()
    call_command("create_demo_logins")
    assert capsys.readouterr().out == ""


def test_a_site_with_members_gets_no_demo_login(tmp_path, capsys):
    User.objects.create_user("ada")
    call_command("create_demo_logins")
    assert capsys.readouterr().out == ""
    assert list(User.objects.values_list("username", flat=True)) == ["ada"]
    assert not (tmp_path / "demo-logins").exists()
