"""How countries classify films: each system's certificates as plain facts, from the mildest.

An age is the one a certificate asks for or advises, where it names one. Systems that have ended
and symbols no longer given stay, since films still carry them.
"""

from typing import NamedTuple


class Step(NamedTuple):
    """One certificate of a system: its symbol, its age and what it means."""

    symbol: str
    minimum_age: int | None
    meaning: str


class System(NamedTuple):
    """The certificates that one body of a country gives, from the mildest."""

    country: str
    name: str
    steps: tuple[Step, ...]


ALL = "suitable for everyone"
GUIDANCE = "a parent should look at it first"


def _advised(*ages: int) -> tuple[Step, ...]:
    """Certificates that are an age and mean that younger children should not see the film."""
    return tuple(Step(str(age), age, f"not suitable under {age}") for age in ages)


def _required(*ages: int) -> tuple[Step, ...]:
    """Certificates that are an age and close the cinema to those below it."""
    return tuple(Step(str(age), age, f"nobody under {age}") for age in ages)


FSK = (Step("0", None, "released without an age limit"), *_required(6, 12, 16, 18))

SYSTEMS = (
    System("US", "MPA", (
        Step("G", None, "general audiences"),
        Step("Passed", None, "passed under the Production Code, before 1968"),
        Step("Approved", None, "approved under the Production Code, before 1968"),
        Step("M", None, "mature audiences; the forerunner of GP, 1968 to 1970"),
        Step("GP", None, "all ages, with parental guidance; the forerunner of PG, 1970 to 1972"),
        Step("PG", None, "some of it may not suit children"),
        Step("PG-13", 13, "some of it may not suit children under 13"),
        Step("R", 17, "under 17 only with a parent or guardian"),
        Step("X", 17, "nobody under 17; replaced by NC-17 in 1990"),
        Step("NC-17", 18, "nobody aged 17 or under"),
        Step("Not Rated", None, "never submitted for a rating"),
        Step("Unrated", None, "a cut other than the one that was rated"),
    )),
    System("US", "TV Parental Guidelines", (
        Step("TV-Y", None, "for all children"),
        Step("TV-Y7", 7, "for children from 7"),
        Step("TV-G", None, "general audience"),
        Step("TV-PG", None, "parental guidance suggested"),
        Step("TV-14", 14, "may not suit children under 14"),
        Step("TV-MA", 17, "made for adults; may not suit those under 17"),
    )),
    System("GB", "BBFC", (
        Step("U", None, ALL),
        Step("A", None, "some of it may not suit children; until 1982"),
        Step("PG", None, "some scenes may not suit young children"),
        Step("12A", 12, "under 12 only with an adult, in the cinema"),
        Step("12", 12, "nobody under 12"),
        Step("AA", 14, "nobody under 14; 1970 to 1982"),
        Step("15", 15, "nobody under 15"),
        Step("X", 16, "nobody under 16, and from 1970 nobody under 18; until 1982"),
        Step("18", 18, "adults only"),
        Step("R18", 18, "adults only, in licensed places"),
    )),
    System("DE", "FSK", FSK),
    System("XWG", "FSK", FSK),
    System("FR", "CNC", (Step("Tous publics", None, ALL), *_required(12, 16, 18))),
    System("FR", "Arcom", (Step("Tous publics", None, ALL), *_advised(10, 12, 16, 18))),
    System("JP", "Eirin", (
        Step("G", None, ALL),
        Step("PG12", 12, "under 12 with the guidance of a parent"),
        Step("R15+", 15, "nobody under 15"),
        Step("R18+", 18, "nobody under 18"),
    )),
    System("IT", "MiC", (
        Step("T", None, ALL),
        Step("6+", 6, "not suitable under 6"),
        Step("VM14", 14, "nobody under 14"),
        Step("VM18", 18, "nobody under 18"),
    )),
    System("ES", "ICAA", (Step("A", None, ALL), *_advised(7, 12, 16, 18))),
    System("SE", "Statens medieråd", (
        Step("Btl", None, "children allowed"),
        Step("7", 7, "under 7 only with an adult"),
        Step("11", 11, "from 11; from 7 with an adult"),
        Step("15", 15, "from 15; from 11 with an adult"),
    )),
    System("AU", "ACB", (
        Step("G", None, ALL),
        Step("PG", None, "parental guidance recommended under 15"),
        Step("M", 15, "recommended for mature audiences"),
        Step("MA15+", 15, "under 15 only with a parent or guardian"),
        Step("R18+", 18, "nobody under 18"),
    )),
    System("CA", "OFRB", (
        Step("G", None, ALL),
        Step("PG", None, GUIDANCE),
        Step("14A", 14, "under 14 only with an adult"),
        Step("18A", 18, "under 18 only with an adult"),
        Step("R", 18, "nobody under 18"),
    )),
    System("BR", "ClassInd", (Step("L", None, ALL), *_advised(10, 12, 14, 16, 18))),
    System("KR", "KMRB", (
        Step("ALL", None, ALL),
        Step("12", 12, "under 12 only with a parent"),
        Step("15", 15, "under 15 only with a parent"),
        Step("18", 18, "closed to minors"),
    )),
    System("NL", "Kijkwijzer", (Step("AL", None, ALL), *_advised(6, 9, 12, 14, 16, 18))),
    System("RU", "RF", (
        Step("0+", None, ALL),
        Step("6+", 6, "from 6"),
        Step("12+", 12, "from 12"),
        Step("16+", 16, "from 16"),
        Step("18+", 18, "nobody under 18"),
    )),
    System("IN", "CBFC", (
        Step("U", None, "shown to everyone without a limit"),
        Step("UA", 12, "under 12 with the guidance of a parent; until 2024"),
        Step("UA 7+", 7, "under 7 with the guidance of a parent"),
        Step("UA 13+", 13, "under 13 with the guidance of a parent"),
        Step("UA 16+", 16, "under 16 with the guidance of a parent"),
        Step("A", 18, "adults only"),
        Step("S", None, "for one profession or class of persons only"),
    )),
    System("IE", "IFCO", (
        Step("G", None, ALL),
        Step("PG", None, GUIDANCE),
        Step("12A", 12, "under 12 only with an adult"),
        Step("15A", 15, "under 15 only with an adult"),
        Step("16", 16, "nobody under 16"),
        Step("18", 18, "nobody under 18"),
    )),
    System("FI", "KAVI", (Step("S", None, ALL), *_advised(7, 12, 16, 18))),
    System("DK", "Medierådet", (
        Step("A", None, ALL),
        Step("7", None, "everyone, though not advised under 7"),
        Step("11", 11, "from 11; from 7 with an adult"),
        Step("15", 15, "from 15; from 7 with an adult"),
    )),
    System("NO", "Medietilsynet", (Step("A", None, ALL), *_advised(6, 9, 12, 15, 18))),
    System("HK", "OFNAA", (
        Step("I", None, ALL),
        Step("IIA", None, "not suitable for children"),
        Step("IIB", None, "not suitable for young persons and children"),
        Step("III", 18, "nobody under 18"),
    )),
    System("SG", "IMDA", (
        Step("G", None, ALL),
        Step("PG", None, GUIDANCE),
        Step("PG13", 13, "parental guidance advised under 13"),
        Step("NC16", 16, "nobody under 16"),
        Step("M18", 18, "nobody under 18"),
        Step("R21", 21, "nobody under 21"),
    )),
    System("MX", "RTC", (
        Step("AA", None, "made for children, suitable for everyone"),
        Step("A", None, ALL),
        Step("B", 12, "for those from 12"),
        Step("B15", 15, "not advised under 15"),
        Step("C", 18, "adults only"),
        Step("D", 18, "adults only, explicit"),
    )),
    System("AR", "INCAA", (
        Step("ATP", None, ALL),
        Step("13", 13, "under 13 only with an adult"),
        Step("16", 16, "nobody under 16"),
        Step("18", 18, "nobody under 18"),
    )),
    System("PT", "IGAC", (
        *(Step(f"M/{age}", age, f"from {age}") for age in (3, 6, 12, 14, 16, 18)),
    )),
    System("NZ", "OFLC", (
        Step("G", None, ALL),
        Step("PG", None, GUIDANCE),
        Step("M", None, "open to everyone, more suitable from 16"),
        Step("R13", 13, "nobody under 13"),
        Step("R15", 15, "nobody under 15"),
        Step("R16", 16, "nobody under 16"),
        Step("R18", 18, "nobody under 18"),
    )),
)  # fmt: skip


def known_symbols() -> dict[tuple[str, str], list[str]]:
    """Give the symbols of each (country, system), from the mildest."""
    return {(system.country, system.name): [step.symbol for step in system.steps] for system in SYSTEMS}
