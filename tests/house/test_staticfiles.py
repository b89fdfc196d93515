"""One stylesheet for readers, its parts for us."""

import json
import re

import pytest
from django.core.management import call_command

ENTRY = """@layer reset, film;
@import url("reset.css") layer(reset);
@import url("parts/film.css") layer(film);
@import url("print.css") layer(print) print;
"""


@pytest.fixture
def source(settings, tmp_path):
    """A folder of static files of our own, collected into `STATIC_ROOT`."""
    css = tmp_path / "source" / "css"
    (css / "parts").mkdir(parents=True)
    (css / "site.css").write_text(ENTRY)
    (css / "reset.css").write_text("* { margin: 0 }\n")
    (css / "print.css").write_text("nav { display: none }\n")
    (css / "parts" / "film.css").write_text('.film { background: url("../../reel.svg") }\n')
    (css.parent / "reel.svg").write_text("<svg/>")
    settings.STATICFILES_DIRS = [css.parent]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = tmp_path / "collected"
    backend = {"BACKEND": "filmdb.lib.staticfiles.SiteStaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": backend}
    return css


def collected_stylesheet(settings) -> str:
    call_command("collectstatic", interactive=False, verbosity=0)
    manifest = json.loads((settings.STATIC_ROOT / "staticfiles.json").read_text())
    return (settings.STATIC_ROOT / manifest["paths"]["css/site.css"]).read_text()


def test_the_parts_are_inlined_in_their_layers_with_hashed_pictures(source, settings):
    stylesheet = collected_stylesheet(settings)
    (picture,) = re.findall(r"reel\.[0-9a-f]{12}\.svg", stylesheet)
    assert stylesheet == (
        "@layer reset, film;\n"
        "@layer reset {\n* { margin: 0 }\n}\n"
        f'@layer film {{\n.film {{ background: url("../{picture}") }}\n}}\n'
        "@media print {\n@layer print {\nnav { display: none }\n}\n}\n"
    )


def test_readers_find_hashed_and_compressed_files_only(source, settings):
    collected_stylesheet(settings)
    names = {re.sub(r"\.[0-9a-f]{12}\.", ".HASH.", file.name) for file in settings.STATIC_ROOT.glob("css/*")}
    assert {"site.HASH.css", "site.HASH.css.br", "site.HASH.css.gz"} <= names
    assert "site.css" not in names


def test_a_changed_part_reaches_the_stylesheet_at_the_next_collection(source, settings):
    collected_stylesheet(settings)
    (source / "reset.css").write_text("* { padding: 0 }\n")
    assert "* { padding: 0 }" in collected_stylesheet(settings)
    assert (source / "site.css").read_text() == ENTRY


def test_a_missing_part_is_named(source, settings):
    (source / "reset.css").unlink()
    with pytest.raises(ValueError, match=r"css/site\.css imports css/reset\.css"):
        collected_stylesheet(settings)


def test_only_the_entry_imports(source, settings):
    (source / "reset.css").write_text('@import url("print.css");')
    with pytest.raises(ValueError, match=r"css/reset\.css has an @import of its own"):
        collected_stylesheet(settings)
