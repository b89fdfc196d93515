"""The vocabulary of sets: named questions about people, credits and awards."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, F, Q, Window
from django.db.models.functions import RowNumber

from filmdb.lib.fields import choice_order
from filmdb.lib.text import fold, person_sort_key
from people.awards import AwardTally, BodyTally

if TYPE_CHECKING:
    from people.models import Credit, Nomination, Person, PersonNote


class PersonQuerySet(models.QuerySet["Person"]):
    def by_name(self) -> Self:
        """By family name, folded."""
        return self.order_by("sort_name", "id")

    def named(self, words: str) -> Self:
        """People who carry ``words`` in their name or an alias, in either order of the words."""
        if not fold(words):
            return self.none()
        keys = {fold(words), person_sort_key(words)}
        in_name = Q(*(Q(sort_name__contains=key) for key in keys), _connector=Q.OR)
        in_alias = Q(*(Q(aliases__sort_name__contains=key) for key in keys), _connector=Q.OR)
        return self.filter(in_name | Q(pk__in=self.model._default_manager.filter(in_alias).values("pk")))


class CreditQuerySet(models.QuerySet["Credit"]):
    def by_department(self) -> Self:
        """As the credits roll: departments in their usual order, then billing; people selected."""
        return self.select_related("person").order_by(
            choice_order("department", self.model.Department.values), "position", "pk"
        )

    def principals(self, *, limit: int) -> Self:
        """The first ``limit`` directors, writers and cast, each with ``in_department``, their number."""
        return (
            self.filter(department__in=("directing", "writing", "cast"))
            .annotate(
                place=Window(RowNumber(), partition_by="department", order_by=["position", "pk"]),
                in_department=Window(Count("pk"), partition_by="department"),
            )
            .filter(place__lte=limit)
            .select_related("person")
            .order_by("position", "pk")
        )

    def newest_first(self) -> Self:
        """A filmography: newest first, titles without a year on top, as they are still to come."""
        return self.select_related("title__episode__season__series").order_by(
            choice_order("department", self.model.Department.values),
            F("title__year").desc(nulls_first=True),
            F("title__episode__season__number").desc(nulls_last=True),
            F("title__episode__number").desc(nulls_last=True),
            "title__sort_title",
            "position",
            "pk",
        )


class NominationQuerySet(models.QuerySet["Nomination"]):
    def by_body(self) -> Self:
        """The best-known bodies first; in each the newest year first, wins before nominations."""
        return self.select_related("category__body").order_by(
            F("category__body__headline_rank").asc(nulls_last=True),
            "category__body__name",
            "-year",
            choice_order("result", self.model.Result.values),
            "position",
            "pk",
        )

    def tally(self) -> AwardTally:
        """Read and count the awards of a title, per body; the best-known body first."""
        bodies = (
            self.order_by(F("category__body__headline_rank").asc(nulls_last=True), "category__body")
            .values_list(
                "category__body__headline_singular",
                "category__body__headline_plural",
                "category__body__headline_rank",
            )
            .annotate(
                body=F("category__body"),
                wins=Count("pk", filter=Q(result="won")),
                nominations=Count("pk", filter=Q(result="nominated")),
            )
        )
        return AwardTally(
            tuple(
                BodyTally(singular, plural, rank is not None, wins, nominations)
                for singular, plural, rank, _body, wins, nominations in bodies
            )
        )


class PersonNoteQuerySet(models.QuerySet["PersonNote"]):
    def by_kind(self) -> Self:
        """Trivia, trademarks, quotes."""
        return self.order_by(choice_order("kind", self.model.Kind.values), "position", "pk")
