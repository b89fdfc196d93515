"""The writers of the numbers that a person carries."""

from collections import defaultdict
from typing import Any

from django.db import transaction

from people.facets import registry
from people.models import KnownFor, Person
from titles.services import count_facets

CreditFields = dict[str, Any]
KNOWN_FOR_LIMIT = 4

# What a credit says about a person, from making a film to helping with it; other departments count 2.
DEPARTMENT_WEIGHTS = {
    "directing": 10,
    "cast": 8,
    "writing": 7,
    "producing": 5,
    "music": 5,
    "cinematography": 5,
    "editing": 5,
    "animation": 5,
    "production-design": 4,
    "costume": 4,
}
FAINT_FLAGS = ("is_uncredited", "is_archive_footage", "is_scenes_deleted", "is_unconfirmed")


@transaction.atomic
def recount_person(*, person: Person) -> Person:
    """Count the person's credits and sub-pages, and choose what they are known for.

    Always moves ``updated_at``, as it is called when something of the person has changed.
    """
    Person.objects.select_for_update().filter(pk=person.pk).values("pk").first()
    credits = _read_credits(person)
    person.credit_count = len(credits)
    person.facet_counts = count_facets(registry, person)
    person.save(update_fields=["credit_count", "facet_counts", "updated_at"])
    _write_known_for(person, rank_known_for(credits))
    return person


def numbers_are_right(person: Person) -> bool:
    """Whether the stored numbers and known titles are those that a recount would write."""
    credits = _read_credits(person)
    return (
        person.credit_count == len(credits)
        and person.facet_counts == count_facets(registry, person)
        and _known_for(person) == rank_known_for(credits)
    )


def _read_credits(person: Person) -> list[CreditFields]:
    """What a ranking asks of the credits, without a model instance for each."""
    return list(
        person.credits.order_by("pk").values(
            "department", "position", "title_id", "title__kind", "title__year", *FAINT_FLAGS
        )
    )


def rank_known_for(credits: list[CreditFields]) -> list[int]:
    """Give the ids of up to four titles that a person is best known for, the best first.

    A title scores its strongest credit of the person and a quarter of each further one; newer
    titles win a tie, then those that came into the database first. Episodes are left out, as their
    series stands for them.
    """
    weights: dict[tuple[int, int], list[float]] = defaultdict(list)
    for credit in credits:
        if credit["title__kind"] != "episode":
            weights[credit["title__year"] or 0, credit["title_id"]].append(_weight(credit))
    scores = {title: max(parts) + (sum(parts) - max(parts)) / 4 for title, parts in weights.items()}
    ranked = sorted(scores, key=lambda title: (-round(scores[title], 6), -title[0], title[1]))
    return [title_id for _year, title_id in ranked[:KNOWN_FOR_LIMIT]]


def _weight(credit: CreditFields) -> float:
    """The department's weight; in the cast it falls to half at the sixth name, and on with the billing.

    A credit that left little of the person on screen, or thanks them, weighs a quarter.
    """
    weight = float(DEPARTMENT_WEIGHTS.get(credit["department"], 2))
    if credit["department"] == "cast":
        weight *= 5 / (4 + max(credit["position"], 1))
    if credit["department"] == "thanks" or any(credit[flag] for flag in FAINT_FLAGS):
        weight /= 4
    return weight


def _write_known_for(person: Person, title_ids: list[int]) -> None:
    if _known_for(person) == title_ids:
        return
    person.known_for.all().delete()
    KnownFor.objects.bulk_create(
        KnownFor(person=person, title_id=title_id, position=place)
        for place, title_id in enumerate(title_ids, start=1)
    )


def _known_for(person: Person) -> list[int]:
    return list(person.known_for.order_by("position", "pk").values_list("title_id", flat=True))
