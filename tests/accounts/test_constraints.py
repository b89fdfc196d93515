"""Every rule that the database holds for members, and what breaks it."""

import pytest

from tests.constraints import constraints_of, refusal
from tests.factories.accounts import UserFactory


@pytest.mark.django_db
def test_database_refuses_a_name_that_differs_in_case_only():
    UserFactory(username="ada")
    UserFactory(username="ada2")
    assert refusal(lambda: UserFactory(username="Ada")) == "one_member_per_name"


def test_every_constraint_of_accounts_has_a_violation():
    assert constraints_of("accounts") == {"one_member_per_name"}
