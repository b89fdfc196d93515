"""People and their part in titles. Imports point one way: person ← credit, award."""

from people.models.award import AwardBody, AwardCategory, Nomination, NominationRecipient, UnlistedAwards
from people.models.credit import Credit
from people.models.person import Alias, ImagePerson, KnownFor, Person, PersonNote

__all__ = [
    "Alias",
    "AwardBody",
    "AwardCategory",
    "Credit",
    "ImagePerson",
    "KnownFor",
    "Nomination",
    "NominationRecipient",
    "Person",
    "PersonNote",
    "UnlistedAwards",
]
