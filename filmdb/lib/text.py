"""Folding of names: how a name is sorted, searched and written into an address."""

import re
import unicodedata

from slugify import slugify

# Leading articles of the languages in which films are most often titled.
ARTICLES = frozenset(
    (
        *(
            "a",
            "an",
            "the",
            "der",
            "die",
            "das",
            "ein",
            "eine",
            "le",
            "la",
            "les",
            "un",
            "une",
            "el",
            "los",
            "las",
        ),
        *(
            "lo",
            "il",
            "gli",
            "i",
            "uno",
            "una",
            "o",
            "os",
            "as",
            "um",
            "uma",
            "de",
            "het",
            "een",
            "den",
            "det",
        ),
        *("en", "et"),
    )
)
ELIDED_ARTICLE = re.compile(r"^(?:l|d|un)['’](?=\w)", re.IGNORECASE)
LIGATURES = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ß": "ss", "ĳ": "ij"}
)
NOT_A_WORD = re.compile(r"[^\w]+|_+")


def fold(name: str) -> str:
    """Give a name without accents, case, punctuation or ligatures: ``"Amélie!"`` is ``"amelie"``.

    Letters of other scripts stay: only marks that Unicode can separate from a Latin, Greek or
    Cyrillic letter are dropped, so Japanese voicing marks and Hangul keep their meaning.
    """
    letters = unicodedata.normalize("NFKD", name.replace("\x00", "")).casefold().translate(LIGATURES)
    kept = "".join(letter for letter in letters if not "\u0300" <= letter <= "\u036f")
    words = NOT_A_WORD.sub(" ", unicodedata.normalize("NFKC", kept)).strip()
    return words or unicodedata.normalize("NFKC", name).strip().casefold()


def sort_key(name: str) -> str:
    """Fold a title and drop its leading article, unless nothing would be left: ``"The Third Man"``."""
    folded = fold(ELIDED_ARTICLE.sub("", name.strip()))
    first, _, rest = folded.partition(" ")
    return rest if rest and first in ARTICLES else folded


def person_sort_key(name: str) -> str:
    """Fold a person's name with the last word first: ``"Nicolas Cage"`` sorts as ``"cage nicolas"``.

    A name that already carries a comma ("De Niro, Robert") is taken as written.
    """
    family, comma, given = name.partition(",")
    if comma:
        return fold(f"{family} {given}")
    words = name.split()
    return fold(" ".join(words[-1:] + words[:-1]))


def slug_of(name: str) -> str:
    """Give the cosmetic part of an address, in ASCII; ``"untitled"`` where nothing can be spelled."""
    return slugify(name, max_length=80, word_boundary=True, replacements=[["'", ""], ["’", ""]]) or "untitled"


def initials(name: str) -> str:
    """Give up to two initials of a name, for a person without a portrait."""
    words = [word for word in re.split(r"[\s-]+", name) if word[:1].isalnum()]
    picked = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0] for word in picked).upper()
