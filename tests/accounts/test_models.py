"""Members."""

import pytest
from django.db import IntegrityError

from accounts.models import User


@pytest.mark.django_db
def test_a_name_belongs_to_one_member_in_any_case():
    User.objects.create_user("ada")
    with pytest.raises(IntegrityError, match="one_member_per_name"):
        User.objects.create_user("Ada")
