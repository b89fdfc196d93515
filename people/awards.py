"""The awards blurb: "Won 1 Oscar. Another 31 wins & 29 nominations."."""

from dataclasses import dataclass

from django.utils.translation import gettext, ngettext


@dataclass(frozen=True)
class BodyTally:
    """What one award body gave; ``nominations`` are those that did not win."""

    singular: str
    plural: str
    is_headline: bool
    wins: int
    nominations: int

    def words(self, count: int) -> str:
        """The award counted: "1 Oscar", "3 Oscars"."""
        return f"{count} {self.singular if count == 1 else self.plural}"


@dataclass(frozen=True)
class AwardTally:
    """A title's awards, counted: the bodies in the order of their fame, and those without rows."""

    bodies: tuple[BodyTally, ...] = ()
    unlisted_wins: int = 0
    unlisted_nominations: int = 0

    @property
    def wins(self) -> int:
        return sum(body.wins for body in self.bodies) + self.unlisted_wins

    @property
    def nominations(self) -> int:
        """Nominations that did not win."""
        return sum(body.nominations for body in self.bodies) + self.unlisted_nominations

    @property
    def headline(self) -> str:
        """The best-known award in a sentence; empty where no headline body is among them."""
        best = next((body for body in self.bodies if body.is_headline), None)
        if best is None:
            return ""
        if best.wins:
            return gettext("Won %(awards)s.") % {"awards": best.words(best.wins)}
        return gettext("Nominated for %(awards)s.") % {"awards": best.words(best.nominations)}

    @property
    def rest(self) -> str:
        """The sentence that counts all that the headline does not; empty where nothing is left."""
        best = next((body for body in self.bodies if body.is_headline), None)
        wins, nominations = self.wins, self.nominations
        if best and best.wins:
            wins -= best.wins
        elif best:
            nominations -= best.nominations
        counted = _wins_and_nominations(wins, nominations)
        if not counted:
            return ""
        return (gettext("Another %(counted)s.") if best else gettext("%(counted)s.")) % {"counted": counted}

    @property
    def blurb(self) -> str:
        """Headline and rest: "Won 1 Oscar. Another 31 wins & 29 nominations."."""
        return " ".join(filter(None, (self.headline, self.rest)))

    def __bool__(self) -> bool:
        return bool(self.wins or self.nominations)


def _wins_and_nominations(wins: int, nominations: int) -> str:
    won = ngettext("%(count)d win", "%(count)d wins", wins) % {"count": wins}
    named = ngettext("%(count)d nomination", "%(count)d nominations", nominations) % {"count": nominations}
    if wins and nominations:
        return gettext("%(wins)s & %(nominations)s") % {"wins": won, "nominations": named}
    return won if wins else named if nominations else ""
