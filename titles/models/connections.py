"""Connections between titles: one row, shown on both pages, worded for each side."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import one_of
from titles.models.base import Sourced
from titles.models.title import Title
from titles.querysets import ConnectionQuerySet


class ConnectionKind(models.TextChoices):
    FOLLOWS = "follows", _("Follows")
    REMAKE_OF = "remake-of", _("Remake of")
    VERSION_OF = "version-of", _("Version of")
    SPIN_OFF_FROM = "spin-off-from", _("Spin-off from")
    REFERENCES = "references", _("References")
    FEATURES = "features", _("Features")
    SPOOFS = "spoofs", _("Spoofs")
    EDITED_FROM = "edited-from", _("Edited from")


class Connection(Sourced):
    """Read from ``from_title``: *from_title* "remake of" *to_title*."""

    Kind = ConnectionKind

    REVERSE_LABELS = {
        Kind.FOLLOWS: _("Followed by"),
        Kind.REMAKE_OF: _("Remade as"),
        Kind.VERSION_OF: _("Version of"),
        Kind.SPIN_OFF_FROM: _("Spin-off"),
        Kind.REFERENCES: _("Referenced in"),
        Kind.FEATURES: _("Featured in"),
        Kind.SPOOFS: _("Spoofed in"),
        Kind.EDITED_FROM: _("Edited into"),
    }

    from_title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="connections_from")
    kind = models.CharField(max_length=14, choices=Kind.choices)
    to_title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="connections_to")
    note = models.CharField(max_length=300, blank=True)
    is_spoiler = models.BooleanField(default=False)

    objects = ConnectionQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("kind", ConnectionKind, name="connection_kind_is_known"),
            CheckConstraint(
                condition=~Q(from_title=F("to_title")),
                name="no_connection_with_itself",
                violation_error_message=_("A title cannot be connected with itself."),
            ),
            UniqueConstraint(fields=["from_title", "kind", "to_title"], name="a_connection_is_listed_once"),
        ]

    def __str__(self) -> str:
        return f"{self.from_title} – {self.get_kind_display()} – {self.to_title}"

    def label_for(self, title_id: int) -> str:
        """The wording as read on the page of one of the two titles."""
        return str(
            self.get_kind_display()
            if title_id == self.from_title_id
            else self.REVERSE_LABELS[self.Kind(self.kind)]
        )

    def other_than(self, title_id: int) -> Title:
        """The title at the other end; both ends must have been selected with the row."""
        return self.to_title if title_id == self.from_title_id else self.from_title
