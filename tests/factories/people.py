"""People, credits and awards for tests."""

from factory.declarations import Sequence, SubFactory
from factory.django import DjangoModelFactory

from people import models
from tests.factories.titles import ImageFactory, RowFactory


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = models.Person

    key = Sequence(lambda number: f"person-{number}")
    name = Sequence(lambda number: f"Person {number}")


class AliasFactory(DjangoModelFactory):
    class Meta:
        model = models.Alias

    person = SubFactory(PersonFactory)
    name = Sequence(lambda number: f"Alias {number}")


class PersonNoteFactory(DjangoModelFactory):
    class Meta:
        model = models.PersonNote

    person = SubFactory(PersonFactory)
    text = Sequence(lambda number: f"Did you know {number} things?")


class CreditFactory(RowFactory):
    class Meta:
        model = models.Credit

    person = SubFactory(PersonFactory)
    position = Sequence(lambda number: number % 9999 + 1)


class AwardBodyFactory(DjangoModelFactory):
    class Meta:
        model = models.AwardBody

    name = Sequence(lambda number: f"Academy {number}")


class AwardCategoryFactory(DjangoModelFactory):
    class Meta:
        model = models.AwardCategory

    body = SubFactory(AwardBodyFactory)
    award = "Prize"
    name = Sequence(lambda number: f"Best thing {number}")


class NominationFactory(RowFactory):
    class Meta:
        model = models.Nomination

    category = SubFactory(AwardCategoryFactory)
    year = 1996
    result = "won"


class NominationRecipientFactory(DjangoModelFactory):
    class Meta:
        model = models.NominationRecipient

    nomination = SubFactory(NominationFactory)
    person = SubFactory(PersonFactory)


class UnlistedAwardsFactory(RowFactory):
    class Meta:
        model = models.UnlistedAwards

    win_count = 3
    source = "a printed list"


class ImagePersonFactory(DjangoModelFactory):
    class Meta:
        model = models.ImagePerson

    image = SubFactory(ImageFactory)
    person = SubFactory(PersonFactory)
