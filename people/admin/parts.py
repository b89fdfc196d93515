"""The parts of a person's record, and those that people add to a title's."""

from django.utils.translation import gettext_lazy as _

from people.models import Credit, Nomination, Person, UnlistedAwards
from titles.admin.parts import Part, Parts, title_parts
from titles.models import Plot

person_parts = Parts(
    Person,
    Part(Credit, _("Credits"), paths=("person",)),
    Part(Nomination, _("Awards"), paths=("recipients__person",)),
)

title_parts.register(
    Part(Credit, _("Cast and crew")),
    Part(Nomination, _("Awards")),
    Part(UnlistedAwards, _("Unlisted awards")),
    before=Plot,
)
