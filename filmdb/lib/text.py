"""Folding of names: how a name is sorted, searched and written into an address."""

import re
import unicodedata

from slugify import slugify

# Only articles that are no common first word in another language: "Die Hard" and "As Good as It Gets" stay.
LEADING_ARTICLE = re.compile(
    r"^[^\w]*(?:(?:a|an|the|der|das|ein|eine|le|la|les|un|une|el|los|las|il|gli|het)\s+|(?:[ld]|un)['’])(?=\w)",
    re.IGNORECASE,
)
LIGATURES = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ß": "ss", "ĳ": "ij"}
)
# Accents, the vowel points that Hebrew and Arabic write or leave out, and the marks that only change
# how a sign is drawn (in a circle, as an emoji).
ACCENTS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef]"
)
# "8½" is "8 1/2", not "81/2".
FRACTION = re.compile("[\u00bc-\u00be\u2150-\u215f\u2189]")


def fold(name: str) -> str:
    """Give a name without accents, case, punctuation or ligatures: ``"Amélie!"`` is ``"amelie"``.

    Letters of other scripts stay, with the marks that they are spelled with: Japanese voicing marks,
    Hangul, the vowel signs and tones of Hindi or Thai.
    """
    name = FRACTION.sub(r" \g<0>", name.replace("\x00", ""))
    letters = unicodedata.normalize("NFKD", name).casefold().translate(LIGATURES)
    kept = unicodedata.normalize("NFKC", ACCENTS.sub("", letters))
    words = "".join(letter if _spells(letter) else " " for letter in kept).split()
    return " ".join(filter(_has_a_letter, words)) or unicodedata.normalize("NFKC", name).strip().casefold()


def _spells(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter) in {"Mn", "Mc"}


def _has_a_letter(word: str) -> bool:
    return any(letter.isalnum() for letter in word)


def sort_key(name: str) -> str:
    """Fold a title and drop its leading article, unless nothing would be left: ``"The Third Man"``."""
    return fold(LEADING_ARTICLE.sub("", name.strip()))


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
    spaced = FRACTION.sub(r" \g<0>", name)
    slug = slugify(spaced, max_length=80, word_boundary=True, replacements=[["'", ""], ["’", ""]])
    return slug or "untitled"


def initials(name: str) -> str:
    """Give up to two initials of a name, for a person without a portrait."""
    words = [word for word in re.split(r"[\s-]+", name) if word[:1].isalnum()]
    picked = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0] for word in picked).upper()[:2]
