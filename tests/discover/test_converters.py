"""The converter of the kinds gives kinds, and leaves every other word alone."""

import pytest
from django.urls import Resolver404, resolve, reverse

from discover.browse import GENRES, REGISTRY
from discover.converters import KindConverter


def test_a_slug_becomes_its_kind():
    assert resolve("/genre/drama/").kwargs == {"kind": GENRES, "slug": "drama"}


@pytest.mark.parametrize("word", ["title", "person", "admin", "media", "genres", "genre-"])
def test_another_word_is_no_kind(word):
    with pytest.raises(ValueError, match=word):
        KindConverter().to_python(word)


def test_a_word_that_is_no_kind_reaches_no_list():
    with pytest.raises(Resolver404):
        resolve("/nothing/drama/")


@pytest.mark.parametrize("kind", REGISTRY)
def test_every_kind_has_an_address(kind):
    assert reverse("discover:browse", args=[kind]) == f"/browse/{kind}/"
    assert reverse("discover:titles-of", args=[kind, "a-b"]) == f"/{kind}/a-b/"
    assert reverse("discover:titles-of-record", args=[kind, 7, "a-b"]) == f"/{kind}/7/a-b/"
