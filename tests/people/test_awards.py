"""The awards blurb: grammatical for none, one and many, with and without a famous award."""

import pytest

from people.awards import AwardTally, BodyTally
from tests.factories.people import AwardBodyFactory, AwardCategoryFactory, NominationFactory
from tests.factories.titles import TitleFactory


def oscars(wins: int = 0, nominations: int = 0) -> BodyTally:
    return BodyTally("Oscar", "Oscars", is_headline=True, wins=wins, nominations=nominations)


def globes(wins: int = 0, nominations: int = 0) -> BodyTally:
    return BodyTally("Golden Globe", "Golden Globes", is_headline=True, wins=wins, nominations=nominations)


def critics(wins: int = 0, nominations: int = 0) -> BodyTally:
    return BodyTally("", "", is_headline=False, wins=wins, nominations=nominations)


@pytest.mark.parametrize(
    ("wins", "nominations", "blurb"),
    [
        (0, 0, ""),
        (1, 0, "1 win."),
        (2, 0, "2 wins."),
        (0, 1, "1 nomination."),
        (0, 2, "2 nominations."),
        (1, 1, "1 win & 1 nomination."),
        (1, 2, "1 win & 2 nominations."),
        (31, 29, "31 wins & 29 nominations."),
    ],
)
def test_blurb_without_a_famous_award_counts(wins, nominations, blurb):
    assert AwardTally((critics(wins, nominations),)).blurb == blurb
    assert AwardTally((), wins, nominations).blurb == blurb


@pytest.mark.parametrize(
    ("bodies", "blurb"),
    [
        ([oscars(1)], "Won 1 Oscar."),
        ([oscars(3)], "Won 3 Oscars."),
        ([oscars(0, 1)], "Nominated for 1 Oscar."),
        ([oscars(0, 4)], "Nominated for 4 Oscars."),
        ([oscars(1, 3)], "Won 1 Oscar. Another 3 nominations."),
        ([oscars(1, 1)], "Won 1 Oscar. Another 1 nomination."),
        ([oscars(1), critics(1)], "Won 1 Oscar. Another 1 win."),
        ([oscars(1, 3), critics(31, 26)], "Won 1 Oscar. Another 31 wins & 29 nominations."),
        ([oscars(0, 2), critics(5, 1)], "Nominated for 2 Oscars. Another 5 wins & 1 nomination."),
        ([oscars(0, 2), globes(1)], "Nominated for 2 Oscars. Another 1 win."),
        ([globes(2, 1), critics(0, 1)], "Won 2 Golden Globes. Another 2 nominations."),
    ],
)
def test_blurb_leads_with_the_most_famous_award(bodies, blurb):
    assert AwardTally(tuple(bodies)).blurb == blurb


@pytest.mark.parametrize(
    ("tally", "blurb"),
    [
        (AwardTally((oscars(1),), 31, 29), "Won 1 Oscar. Another 31 wins & 29 nominations."),
        (AwardTally((oscars(0, 1),), 0, 1), "Nominated for 1 Oscar. Another 1 nomination."),
        (AwardTally((critics(1, 1),), 1, 0), "2 wins & 1 nomination."),
    ],
)
def test_blurb_counts_what_is_not_listed(tally, blurb):
    assert tally.blurb == blurb


@pytest.mark.parametrize(
    ("tally", "told"),
    [
        (AwardTally(), ("", "", 0, 0, False)),
        (AwardTally((critics(2, 3),)), ("", "2 wins & 3 nominations.", 2, 3, True)),
        (AwardTally((oscars(1, 3),), 4, 5), ("Won 1 Oscar.", "Another 4 wins & 8 nominations.", 5, 8, True)),
        (AwardTally((), 0, 1), ("", "1 nomination.", 0, 1, True)),
    ],
)
def test_tally_adds_up_with_its_blurb(tally, told):
    assert (tally.headline, tally.rest, tally.wins, tally.nominations, bool(tally)) == told


@pytest.mark.django_db
def test_tally_of_a_title_has_the_bodies_by_fame(django_assert_num_queries):
    film = TitleFactory()
    academy = AwardBodyFactory(headline_rank=1, headline_singular="Oscar", headline_plural="Oscars")
    press = AwardBodyFactory(
        headline_rank=2, headline_singular="Golden Globe", headline_plural="Golden Globes"
    )
    for body, results in [
        (AwardBodyFactory(), ["won", "won"]),
        (press, ["won", "nominated"]),
        (academy, ["nominated", "won", "nominated", "nominated"]),
    ]:
        for result in results:
            NominationFactory(title=film, category=AwardCategoryFactory(body=body), result=result)
    NominationFactory()
    with django_assert_num_queries(1):
        tally = film.nominations.tally()
    assert tally == AwardTally((oscars(1, 3), globes(1, 1), critics(2)))
    assert tally.blurb == "Won 1 Oscar. Another 3 wins & 4 nominations."


@pytest.mark.django_db
def test_title_without_awards_has_an_empty_tally():
    tally = TitleFactory().nominations.tally()
    assert (tally, tally.blurb) == (AwardTally(), "")
