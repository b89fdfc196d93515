"""Corrects the numbers that people carry, and what they are known for."""

from filmdb.lib.commands import RecountCommand
from people.models import Person
from people.services import numbers_are_right, recount_person


class Command(RecountCommand):
    help = "Count the credits and sub-pages of every person, and correct the stored numbers and known titles."
    records = Person.objects.all()

    def correct(self, record: Person) -> bool:
        if numbers_are_right(record):
            return False
        recount_person(person=record)
        return True
