"""Whose numbers follow the rows of people: told to the workbench's recount."""

from people.models import Alias, Credit, ImagePerson, Nomination, NominationRecipient, Person, PersonNote
from people.services import recount_person
from titles.admin.counts import RECOUNTS, follow
from titles.models import Image, Title

RECOUNTS[Person] = lambda person: recount_person(person=person)

follow(Person, "pk", "credits__title", "nominations__nomination__title", "image_people__image__title")
follow(Alias, "person")
follow(PersonNote, "person")
follow(Credit, "person")
follow(Nomination, "recipients__person")
follow(NominationRecipient, "nomination__title", "person")
follow(ImagePerson, "image__title", "person")
follow(Image, "image_people__person")
follow(Title, "credits__person", "nominations__recipients__person", "images__image_people__person")
