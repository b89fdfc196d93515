import time, pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.records import *
@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["film","series","episode"])
@pytest.mark.parametrize("rows",[1,3,30,300])
def test_m(client, rows, kind, no_query_while_rendering):
    t=time.time(); title=full_title(rows=rows, kind=kind); a=time.time()-t
    with CaptureQueriesContext(connection) as c:
        r=client.get(title.get_absolute_url())
    print(kind, rows, round(a,2), len(c), len(r.content), r.status_code, title.facet_counts)
@pytest.mark.django_db
@pytest.mark.parametrize("rows",[1,3,30,300])
def test_p(client, rows):
    t=full_person(rows=rows)
    with CaptureQueriesContext(connection) as c:
        r=client.get(t.get_absolute_url())
    print("person", rows, len(c), len(r.content), t.facet_counts)
@pytest.mark.django_db
def test_f(client):
    t=full_title(rows=3)
    from titles.facets import registry
    for f in registry:
        with CaptureQueriesContext(connection) as c:
            r=client.get(t.get_absolute_url()+f.slug+"/")
        print(f'"{f.slug}": ', len(c), t.facet_counts.get(f.slug))
    t=full_person(rows=3)
    from people.facets import registry
    for f in registry:
        with CaptureQueriesContext(connection) as c:
            r=client.get(t.get_absolute_url()+f.slug+"/")
        print(f'"{f.slug}": ', len(c), t.facet_counts.get(f.slug))
