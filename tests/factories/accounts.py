"""Members for tests: ada and ben by name, eve the editor by group."""

from typing import Any

from django.contrib.auth.models import Group
from factory.declarations import Sequence
from factory.django import DjangoModelFactory, Password
from factory.helpers import post_generation

from accounts.models import User

PASSWORD = "a password for tests"


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username: Any = Sequence(lambda number: f"member-{number}")
    password = Password(PASSWORD)


class EditorFactory(UserFactory):
    username = "eve"
    is_staff = True

    @post_generation
    def editors(self: Any, create: bool, extracted: object, **kwargs: object) -> None:
        self.groups.add(Group.objects.get(name="Editors"))
