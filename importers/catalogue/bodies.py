"""Award bodies: the one file of a catalogue that is not about one record."""

from typing import Any

from django.db import transaction
from django.db.models import Q

from importers.catalogue.schema import AwardBodiesFile
from people.models import AwardBody

COLUMNS = {
    "name": "name",
    "country": "country_id",
    "headline_rank": "headline_rank",
    "headline_singular": "headline_singular",
    "headline_plural": "headline_plural",
}


@transaction.atomic
def write_bodies(file: AwardBodiesFile) -> None:
    """Make each body of the file equal to it; others stay."""
    held = AwardBody.objects.in_bulk([entry.name for entry in file.bodies], field_name="name")
    for entry in file.bodies:
        wanted: dict[str, Any] = {column: getattr(entry, name) for name, column in COLUMNS.items()}
        body = held.get(entry.name) or AwardBody()
        if not body.pk or any(getattr(body, column) != value for column, value in wanted.items()):
            for column, value in wanted.items():
                setattr(body, column, value)
            body.save()


def read_bodies() -> AwardBodiesFile:
    """The bodies of which more is known than the name; those come with the awards of titles."""
    plain = Q(country=None, headline_rank=None, headline_singular="", headline_plural="")
    return AwardBodiesFile.model_validate(
        {
            "bodies": [
                {name: getattr(body, column) for name, column in COLUMNS.items()}
                for body in AwardBody.objects.exclude(plain).order_by("pk")
            ]
        }
    )
