"""Who reads, rates and edits."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A member; `Ada` and `ada` are one name."""

    class Meta(AbstractUser.Meta):
        constraints = [
            models.UniqueConstraint(
                Lower("username"),
                name="one_member_per_name",
                violation_error_message=_("This name is taken."),
            )
        ]
