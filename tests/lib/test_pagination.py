"""Pages of a list: which exist, and where they stand."""

import pytest
from django.http import Http404
from django.test import RequestFactory

from filmdb.lib.pagination import page_path, paginate
from tests.factories.titles import TaglineFactory
from titles.models import Tagline

pytestmark = pytest.mark.django_db

NO_PAGES = ["0", "4", "9999999", "99999999", "9" * 5000, "-1", "+1", "1.0", "1e1", "", "%20", "%201", "two"]
NO_PAGES += ["%C2%B2", "%D9%A1", "%00", "1%00", "1%0A", "%FF", "last", "<script>"]


@pytest.fixture
def lines():
    TaglineFactory.create_batch(5)
    return Tagline.objects.order_by("pk")


def page_of(rows, query: str = "", per_page: int = 2):
    return paginate(RequestFactory().get(f"/lines/{query}"), rows, per_page=per_page)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", slice(0, 2)),
        ("?page=1", slice(0, 2)),
        ("?page=2", slice(2, 4)),
        ("?page=3", slice(4, 5)),
        ("?page=1&page=2", slice(2, 4)),
        ("?sort=name", slice(0, 2)),
    ],
)
def test_page_holds_its_share_of_the_rows(lines, query, shown):
    assert list(page_of(lines, query)) == list(lines[shown])


@pytest.mark.parametrize("number", NO_PAGES)
def test_page_that_does_not_exist_is_not_found(lines, number):
    with pytest.raises(Http404, match=r"^There is no such page\.$"):
        page_of(lines, f"?page={number}")


def test_list_without_rows_has_one_empty_page():
    page = page_of(Tagline.objects.order_by("pk"))
    assert (list(page), page.number, page.paginator.num_pages) == ([], 1, 1)


def test_page_costs_two_queries_and_none_when_it_is_shown(lines, django_assert_num_queries):
    with django_assert_num_queries(2):
        page = page_of(lines, "?page=2")
    with django_assert_num_queries(0):
        assert len(list(page)) == 2


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("", "/lines/"),
        ("?page=1", "/lines/"),
        ("?page=01", "/lines/"),
        ("?page=2", "/lines/?page=2"),
        ("?page=002&x=1", "/lines/?page=2"),
    ],
)
def test_page_has_one_address(lines, query, path):
    request = RequestFactory().get(f"/lines/{query}")
    assert page_path(request, paginate(request, lines, per_page=2)) == path
