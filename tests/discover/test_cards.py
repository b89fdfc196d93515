"""Film cards: what they carry, and that their number costs nothing."""

import pytest

from discover.cards import Link, TitleCard, load_cards
from people.models import Person
from tests.factories.people import CreditFactory
from tests.factories.titles import ImageFactory, SeriesFactory, TitleFactory, TitleGenreFactory
from titles.models import Title

pytestmark = pytest.mark.django_db


def direct(title: Title, *names: str) -> list[Link]:
    """Let people direct a title, in this order of billing; give their links."""
    people = [Person.objects.create(name=name) for name in names]
    for position, person in enumerate(people, start=1):
        CreditFactory(title=title, person=person, department="directing", position=position)
    return [Link(person.name, person.get_absolute_url()) for person in people]


def test_a_card_carries_what_the_list_shows():
    film = TitleFactory(
        title="Leaving Las Vegas",
        original_title="Adieu Vegas",
        runtime_minutes=111,
        outline="A screenwriter drinks himself to death.",
    )
    TitleGenreFactory(title=film, genre="romance", position=2)
    TitleGenreFactory(title=film, genre="drama", position=1)
    directors = direct(film, "Mike Figgis", "Ada Lovelace", "Ben Hur")
    CreditFactory(title=film, department="writing")
    ImageFactory(title=film, kind="still")
    second = ImageFactory(title=film, kind="poster", position=2)
    first = ImageFactory(title=film, kind="poster", position=1)
    assert load_cards([film]) == [
        TitleCard(
            pk=film.pk,
            title="Leaving Las Vegas",
            original_title="Adieu Vegas",
            years="1995",
            url=f"/title/{film.pk}/leaving-las-vegas/",
            kind="",
            runtime="1h 51m",
            outline="A screenwriter drinks himself to death.",
            genres=(Link("Drama", "/genre/drama/"), Link("Romance", "/genre/romance/")),
            directors=tuple(directors[:2]),
            poster=first,
        )
    ]
    assert second != first


def test_the_card_of_a_title_of_which_nothing_is_known_is_empty():
    film = TitleFactory(title="Lost", year=None)
    (card,) = load_cards([film])
    assert (card.years, card.kind, card.runtime, card.genres, card.directors, card.poster) == (
        "",
        "",
        "",
        (),
        (),
        None,
    )


def test_what_is_no_film_says_so():
    (card,) = load_cards([SeriesFactory(year=1975, end_year=1979)])
    assert (card.kind, card.years) == ("Series", "1975–1979")


def test_cards_keep_the_order_of_their_titles():
    titles = [TitleFactory(title=name) for name in ("Solaris", "Alien", "Metropolis")]
    assert [card.title for card in load_cards(titles)] == ["Solaris", "Alien", "Metropolis"]


@pytest.mark.parametrize("count", [1, 60])
def test_any_number_of_cards_costs_three_queries(count, django_assert_num_queries):
    titles = TitleFactory.create_batch(count)
    for title in titles:
        TitleGenreFactory(title=title)
        direct(title, "Ada Lovelace", "Ben Hur")
        ImageFactory(title=title, kind="poster")
    with django_assert_num_queries(3):
        cards = load_cards(titles)
    assert [len(card.directors) for card in cards] == [2] * count


def test_no_cards_cost_no_query(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert load_cards([]) == []
