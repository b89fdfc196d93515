"""Credits: who did what on a title."""

from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import one_of
from people.models.person import Person
from people.querysets import CreditQuerySet
from titles.models import LAST_POSITION, Sourced, Title


class CreditDepartment(models.TextChoices):
    DIRECTING = "directing", _("Directing")
    WRITING = "writing", _("Writing")
    CAST = "cast", _("Cast")
    PRODUCING = "producing", _("Producing")
    MUSIC = "music", _("Music")
    CINEMATOGRAPHY = "cinematography", _("Cinematography")
    EDITING = "editing", _("Editing")
    CASTING = "casting", _("Casting")
    PRODUCTION_DESIGN = "production-design", _("Production design")
    ART_DIRECTION = "art-direction", _("Art direction")
    SET_DECORATION = "set-decoration", _("Set decoration")
    COSTUME = "costume", _("Costume design")
    MAKE_UP = "make-up", _("Make-up and hair")
    PRODUCTION_MANAGEMENT = "production-management", _("Production management")
    SECOND_UNIT = "second-unit", _("Second unit and assistant directors")
    ART_DEPARTMENT = "art-department", _("Art department")
    SOUND = "sound", _("Sound")
    SPECIAL_EFFECTS = "special-effects", _("Special effects")
    VISUAL_EFFECTS = "visual-effects", _("Visual effects")
    STUNTS = "stunts", _("Stunts")
    CAMERA = "camera", _("Camera and electrical")
    ANIMATION = "animation", _("Animation")
    EDITORIAL = "editorial", _("Editorial")
    LOCATION_MANAGEMENT = "location-management", _("Location management")
    MUSIC_DEPARTMENT = "music-department", _("Music department")
    SCRIPT = "script", _("Script and continuity")
    TRANSPORTATION = "transportation", _("Transportation")
    ADDITIONAL_CREW = "additional-crew", _("Additional crew")
    THANKS = "thanks", _("Thanks")


class Credit(Sourced):
    """One line of a title's credits.

    ``characters`` is a list of names, empty for the crew. The words in brackets after a name are
    printed from the fields and are not stored.
    """

    Department = CreditDepartment

    # Printed in brackets, in this order.
    FLAGS = {
        "is_uncredited": pgettext_lazy("credit", "uncredited"),
        "is_voice": pgettext_lazy("credit", "voice"),
        "is_motion_capture": pgettext_lazy("credit", "motion capture"),
        "is_archive_footage": pgettext_lazy("credit", "archive footage"),
        "is_scenes_deleted": pgettext_lazy("credit", "scenes deleted"),
        "is_unconfirmed": pgettext_lazy("credit", "unconfirmed"),
    }

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="credits")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="credits")
    department = models.CharField(max_length=24, choices=Department.choices, default=Department.CAST)
    job = models.CharField(
        max_length=120, blank=True, help_text=_("director of photography, executive producer")
    )
    position = models.PositiveSmallIntegerField(
        default=LAST_POSITION, help_text=_("Billing order; lowest first.")
    )
    characters = models.JSONField(default=list, blank=True)
    credited_as = models.CharField(
        max_length=200, blank=True, help_text=_("Only where it differs from the name.")
    )
    attribute = models.CharField(
        max_length=150, blank=True, help_text=_("On-screen wording: based upon the novel by")
    )
    is_uncredited = models.BooleanField(default=False)
    is_voice = models.BooleanField(default=False)
    is_motion_capture = models.BooleanField(default=False)
    is_archive_footage = models.BooleanField(default=False)
    is_scenes_deleted = models.BooleanField(default=False)
    is_unconfirmed = models.BooleanField(default=False)

    in_department: int = 0  # how many credits stand in the department, where ``principals()`` read the row

    objects = CreditQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["title", "department", "position"], name="credits_of_a_title"),
            models.Index(fields=["person", "department"], name="credits_of_a_person"),
        ]
        constraints = [
            one_of("department", CreditDepartment, name="department_is_known"),
            CheckConstraint(
                condition=Q(department="cast") | Q(characters=[]),
                name="only_the_cast_has_characters",
                violation_error_message=_("Only a credit of the cast has characters."),
            ),
            CheckConstraint(
                condition=Q(department="cast") | Q(is_voice=False, is_motion_capture=False),
                name="only_the_cast_lends_a_voice_or_body",
                violation_error_message=_("Only a credit of the cast is a voice or motion capture."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} – {self.role or self.get_department_display()}"

    @property
    def role(self) -> str:
        """What is printed beside the name: "Peter / Narrator", or the job."""
        return " / ".join(self.characters) or self.job

    @property
    def remarks(self) -> list[str]:
        """The words for the brackets: "as Al Henderson", "uncredited", "based upon the novel by"."""
        words = [self.attribute] if self.attribute else []
        if self.credited_as:
            words.append(gettext("as %(name)s") % {"name": self.credited_as})
        return words + [str(label) for flag, label in self.FLAGS.items() if getattr(self, flag)]
