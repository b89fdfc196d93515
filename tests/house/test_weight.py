"""What a reader's first page must load besides its words."""

import gzip
from pathlib import Path

from django.conf import settings


def files() -> list[Path]:
    static = settings.BASE_DIR / "static"
    return sorted([*static.glob("css/*.css"), *static.glob("js/*.js")])


def test_every_style_and_script_together_weigh_at_most_30_kb():
    sizes = {file.name: len(gzip.compress(file.read_bytes(), 9)) for file in files()}
    assert {"site.css", "tokens.css", "jump.js"} <= sizes.keys()
    assert sum(sizes.values()) <= 30_000, sizes
