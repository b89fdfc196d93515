"""The writers of the numbers that a person carries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from filmdb.lib.commands import in_chunks
from people.facets import registry
from people.models import Credit, KnownFor, Person
from titles.services import count_facets

CreditFields = dict[str, Any]
TitleIds = list[int]
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
    _count([person])
    return person


@transaction.atomic
def recount_people(person_ids: Iterable[int]) -> None:
    """Count many people as ``recount_person`` counts one.

    Always in the same order, so that two writers cannot wait for each other.
    """
    people = Person.objects.select_for_update().filter(pk__in=sorted(person_ids))
    for chunk in in_chunks(people):
        _count(chunk)


def numbers_are_right(person: Person) -> bool:
    """Whether the stored numbers and known titles are those that a recount would write."""
    credits = _read_credits([person])[person.pk]
    return (
        person.credit_count == len(credits)
        and person.facet_counts == count_facets(registry, person)
        and _read_known_for([person.pk])[person.pk] == rank_known_for(credits)
    )


def _count(people: list[Person]) -> None:
    credits, now = _read_credits(people), timezone.now()
    for person in people:
        person.credit_count = len(credits[person.pk])
        person.facet_counts = count_facets(registry, person)
        person.updated_at = now
    Person.objects.bulk_update(people, ["credit_count", "facet_counts", "updated_at"])
    _write_known_for({person.pk: rank_known_for(credits[person.pk]) for person in people})


def _read_credits(people: list[Person]) -> dict[int, list[CreditFields]]:
    """What a ranking asks of the credits of each person, without a model instance for each."""
    credits: dict[int, list[CreditFields]] = {person.pk: [] for person in people}
    rows = Credit.objects.filter(person__in=credits).order_by("pk")
    for row in rows.values(
        "person_id", "department", "position", "title_id", "title__kind", "title__year", *FAINT_FLAGS
    ):
        credits[row["person_id"]].append(row)
    return credits


def rank_known_for(credits: list[CreditFields]) -> TitleIds:
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


def _write_known_for(wanted: Mapping[int, TitleIds]) -> None:
    """Replace the known titles of those people, by primary key, for whom they are others than before."""
    held = _read_known_for(wanted)
    changed = {person: titles for person, titles in wanted.items() if titles != held[person]}
    if not changed:
        return
    KnownFor.objects.filter(person__in=changed).delete()
    KnownFor.objects.bulk_create(
        KnownFor(person_id=person, title_id=title, position=place)
        for person, titles in changed.items()
        for place, title in enumerate(titles, start=1)
    )


def _read_known_for(person_ids: Iterable[int]) -> dict[int, TitleIds]:
    known: dict[int, TitleIds] = {person: [] for person in person_ids}
    rows = KnownFor.objects.filter(person__in=known).order_by("position", "pk")
    for person, title in rows.values_list("person", "title"):
        known[person].append(title)
    return known
