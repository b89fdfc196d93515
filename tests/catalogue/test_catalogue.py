"""The demo catalogue is rich enough to show what the site can do."""

import pytest
from django.db.models import Q

from people.facets import registry as person_registry
from people.models import Person
from titles.facets import registry
from titles.models import Title

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("facet", [facet.slug for facet in registry])
def test_every_facet_of_a_title_is_exercised_by_three(demo_catalogue, facet):
    counts = Title.objects.values_list("facet_counts", flat=True)
    assert sum(facet in stored for stored in counts) >= 3


@pytest.mark.parametrize("facet", [facet.slug for facet in person_registry])
def test_every_facet_of_a_person_is_exercised_by_three(demo_catalogue, facet):
    counts = Person.objects.values_list("facet_counts", flat=True)
    assert sum(facet in stored for stored in counts) >= 3


def test_the_catalogue_has_ten_works_from_several_decades_and_countries(demo_catalogue):
    works = Title.objects.works()
    assert works.count() >= 10
    assert works.filter(Q(kind="series") | Q(kind="mini-series")).count() >= 1
    assert len({title.year // 10 for title in works}) >= 5
    assert works.values("title_countries__country").distinct().count() >= 5
