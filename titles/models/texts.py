"""Plots, taglines, notes, quotes and questions: what is told about a title in words."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from filmdb.lib.fields import filled, one_of
from titles.models.base import Positioned, Sourced, in_order
from titles.models.title import Title
from titles.querysets import NoteQuerySet


class PlotKind(models.TextChoices):
    SUMMARY = "summary", _("Summary")
    SYNOPSIS = "synopsis", _("Synopsis")


class Plot(Positioned):
    Kind = PlotKind

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="plots")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.SUMMARY)
    text = models.TextField()
    author_name = models.CharField(
        max_length=100, blank=True, help_text=_("A name to print; never an address.")
    )
    is_spoiler = models.BooleanField(default=False)

    class Meta:
        constraints = [
            one_of("kind", PlotKind, name="plot_kind_is_known"),
            filled("text", name="plot_has_a_text"),
            CheckConstraint(
                condition=~Q(author_name__contains="@"),
                name="plot_author_is_not_an_address",
                violation_error_message=_("Print the author’s name, not an e-mail address."),
            ),
            CheckConstraint(
                condition=Q(kind="summary") | Q(is_spoiler=True),
                name="a_synopsis_is_a_spoiler",
                violation_error_message=_("A synopsis tells the ending: mark it as a spoiler."),
            ),
            UniqueConstraint(
                fields=["title"],
                condition=Q(kind="synopsis"),
                name="one_synopsis_per_title",
                violation_error_message=_("This title has a synopsis already."),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class Tagline(Positioned):
    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="taglines")
    text = models.CharField(max_length=300)

    class Meta:
        constraints = [filled("text", name="tagline_has_a_text")]

    def __str__(self) -> str:
        return self.text


class NoteKind(models.TextChoices):
    TRIVIA = "trivia", _("Trivia")
    GOOF = "goof", _("Goofs")
    CRAZY_CREDIT = "crazy-credit", _("Crazy credits")


class NoteGoofKind(models.TextChoices):
    CONTINUITY = "continuity", _("Continuity")
    PLOT_HOLE = "plot-hole", _("Plot hole")
    FACTUAL = "factual", _("Factual error")
    REVEALING = "revealing", _("Revealing mistake")
    ANACHRONISM = "anachronism", _("Anachronism")
    OUT_OF_SYNC = "out-of-sync", _("Audio or visual out of sync")
    VISIBLE_CREW = "visible-crew", _("Crew or equipment visible")
    GEOGRAPHICAL = "geographical", _("Geographical error")
    CHARACTER = "character", _("Character error")
    NOT_A_GOOF = "not-a-goof", _("Incorrectly regarded as a goof")
    OTHER = "other", _("Other")


class Note(Positioned, Sourced):
    """One entry of *Did you know?*: trivia, a goof or a crazy credit."""

    Kind = NoteKind
    GoofKind = NoteGoofKind

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="notes")
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.TRIVIA)
    goof_kind = models.CharField(max_length=14, choices=GoofKind.choices, blank=True)
    text = models.TextField()
    is_spoiler = models.BooleanField(default=False)

    objects = NoteQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["title", "kind", "position"], name="notes_of_a_title")]
        constraints = [
            one_of("kind", NoteKind, name="note_kind_is_known"),
            one_of("goof_kind", NoteGoofKind, name="goof_kind_is_known", blank=True),
            filled("text", name="note_has_a_text"),
            CheckConstraint(
                condition=Q(kind="goof") & ~Q(goof_kind="") | ~Q(kind="goof") & Q(goof_kind=""),
                name="goofs_alone_have_a_goof_kind",
                violation_error_message=_("A goof needs its goof kind; trivia and crazy credits have none."),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class Quote(Positioned, Sourced):
    """An exchange of one or more lines."""

    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="quotes")
    is_spoiler = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"#{self.position}"

    @property
    def lines_in_order(self) -> list["QuoteLine"]:
        """The lines as spoken; prefetch ``lines`` before asking many quotes."""
        return in_order(self.lines.all())


class QuoteLine(Positioned):
    """A line of dialogue, a stage direction, or a line with a direction before it."""

    quote = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="lines")
    speaker = models.CharField(max_length=120, blank=True, help_text=_("The character who speaks."))
    direction = models.CharField(max_length=200, blank=True, help_text=_("What is done, without brackets."))
    text = models.TextField(blank=True)

    class Meta:
        constraints = [
            CheckConstraint(
                condition=~Q(text="", direction=""),
                name="quote_line_says_or_does_something",
                violation_error_message=_("A line needs words or a stage direction."),
            ),
            CheckConstraint(
                condition=Q(text="") | ~Q(speaker=""),
                name="spoken_words_have_a_speaker",
                violation_error_message=_("Say who speaks these words."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.speaker}: {self.text}" if self.text else f"[{self.direction}]"


class Question(Positioned):
    title = models.ForeignKey(Title, on_delete=models.CASCADE, related_name="questions")
    question = models.CharField(max_length=300)
    answer = models.TextField()
    is_spoiler = models.BooleanField(default=False)

    class Meta:
        constraints = [
            filled("question", name="question_has_a_text"),
            filled("answer", name="question_has_an_answer"),
        ]

    def __str__(self) -> str:
        return self.question
