"""The registry of sub-pages: its order, its links and its counts."""

import pytest
from django.http import Http404

from filmdb.lib.facets import Facet, FacetLink, Registry
from tests.factories.titles import NoteFactory, PlotFactory, TaglineFactory, TitleFactory
from titles.models import Title


def facet(slug: str, **options) -> Facet:
    return Facet(slug, slug.title(), f"{slug}.html", lambda title: title.taglines.order_by("pk"), **options)


TAGLINES = facet(
    "taglines",
    others={
        "plots": lambda title: title.plots.order_by("pk"),
        "trivia": lambda title: title.notes.trivia(),
    },
    counted=("plots",),
)


@pytest.fixture
def registry():
    registry = Registry()
    registry.register(facet("plot"), facet("full-credits"))
    return registry


def slugs(registry: Registry) -> list[str]:
    return [facet.slug for facet in registry]


def test_facets_stand_in_the_order_of_their_registration(registry):
    registry.register(facet("faq"))
    assert slugs(registry) == ["plot", "full-credits", "faq"]


def test_facets_are_put_before_another_in_their_order(registry):
    registry.register(facet("a"), facet("b"), before="full-credits")
    assert slugs(registry) == ["plot", "a", "b", "full-credits"]


def test_facet_is_registered_once(registry):
    with pytest.raises(ValueError, match=r"^The facet “plot” is registered twice\.$"):
        registry.register(facet("plot"))
    assert slugs(registry) == ["plot", "full-credits"]


def test_facet_is_put_before_none_that_is_unknown(registry):
    with pytest.raises(ValueError, match="nothing"):
        registry.register(facet("faq"), before="nothing")


def test_facet_is_found_by_its_slug(registry):
    assert registry.get_or_404("full-credits").slug == "full-credits"


@pytest.mark.parametrize("slug", ["full_credits", "Plot", "", "plot/", "\x00"])
def test_another_word_is_no_facet(registry, slug):
    with pytest.raises(Http404):
        registry.get_or_404(slug)


def test_facet_has_a_name_that_a_template_can_write():
    assert facet("full-credits").name == "full_credits"


def test_links_lead_to_what_has_rows(registry):
    film = Title(pk=7, slug="a-film", facet_counts={"full-credits": 3, "plot": 0, "of-old": 2})
    link = FacetLink(registry.get_or_404("full-credits"), "/title/7/a-film/full-credits/", 3)
    assert (registry.links(film), link.more) == ({"full_credits": link}, 2)


def test_links_stand_in_the_order_of_the_registry(registry):
    film = Title(pk=7, slug="a-film", facet_counts={"full-credits": 3, "plot": 1})
    assert list(registry.links(film)) == ["plot", "full_credits"]


@pytest.mark.django_db
def test_count_is_of_the_rows_and_the_counted_sets_of_one_record():
    film = TitleFactory()
    TaglineFactory.create_batch(2, title=film)
    PlotFactory(title=film)
    NoteFactory(title=film)
    TaglineFactory()
    assert (TAGLINES.count(film), TAGLINES.count(TitleFactory())) == (3, 0)


@pytest.mark.django_db
def test_count_is_of_the_uncounted_sets_where_there_is_nothing_else():
    assert TAGLINES.count(NoteFactory(kind="trivia").title) == 1


@pytest.mark.django_db
def test_others_are_read_up_to_their_limit(django_assert_num_queries):
    film = TitleFactory()
    first, *_rest = PlotFactory.create_batch(2, title=film)

    class Short(Facet):
        OTHERS_LIMIT = 1

    short = Short("a", "A", "a.html", TAGLINES.rows, others=TAGLINES.others)
    with django_assert_num_queries(2):
        assert short.read_others(film) == {"plots": [first], "trivia": []}
