"""The environment: what is accepted, what is refused, and how it is said."""

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from filmdb.lib.environment import Environment


def environment(**variables: str) -> Environment:
    env = Environment()
    env.ENVIRON = variables
    return env


def database(env: Environment) -> dict[str, Any]:
    return env.database("DATABASE_URL", Path("unused"), connections=5)


def start(tmp_path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    clean = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path)}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        env=clean | variables,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("DEBUG", "maybe", lambda env: env.flag("DEBUG", default=False)),
        ("PORT", "abc", lambda env: env.number("PORT", 8000, highest=65535)),
        ("PORT", "0", lambda env: env.number("PORT", 8000, highest=65535)),
        ("PORT", "65536", lambda env: env.number("PORT", 8000, highest=65535)),
        (
            "DATABASE_URL",
            "mysql://localhost/films",
            database,
        ),
        ("DATABASE_URL", "garbage", database),
        (
            "DATABASE_URL",
            "postgres://localhost",
            database,
        ),
        (
            "DATABASE_URL",
            "postgres://localhost:many/films",
            database,
        ),
        ("REDIS_URL", "http://127.0.0.1:6379", lambda env: env.redis("REDIS_URL")),
        ("REDIS_URL", "redis://", lambda env: env.redis("REDIS_URL")),
        ("ALLOWED_HOSTS", "films.example.org,*", lambda env: env.hosts("ALLOWED_HOSTS", [])),
        ("ALLOWED_HOSTS", "https://films.example.org", lambda env: env.hosts("ALLOWED_HOSTS", [])),
        ("ALLOWED_HOSTS", "films.example.org:8000", lambda env: env.hosts("ALLOWED_HOSTS", [])),
        ("SECRET_KEY", "short", lambda env: env.secret_key("SECRET_KEY", Path("unused"))),
        ("SECRET_KEY", "ab" * 40, lambda env: env.secret_key("SECRET_KEY", Path("unused"))),
        ("TIME_ZONE", "Mars/Olympus", lambda env: env.time_zone("TIME_ZONE", "UTC")),
        ("LANGUAGE_CODE", "tlh", lambda env: env.choice("LANGUAGE_CODE", "en-gb", among=["en-gb"])),
        ("SITE_URL", "films.example.org", lambda env: env.site_url("SITE_URL", "", https=False)),
        (
            "SITE_URL",
            "https://films.example.org/films",
            lambda env: env.site_url("SITE_URL", "", https=False),
        ),
        ("SITE_URL", "http://films.example.org", lambda env: env.site_url("SITE_URL", "", https=True)),
        ("SITE_URL", "http://[::1", lambda env: env.site_url("SITE_URL", "", https=False)),
        ("VAR_DIR", "/dev/null/var", lambda env: env.folder("VAR_DIR", Path("unused"))),
    ],
)
def test_a_wrong_value_is_refused_by_name(name, value, read):
    with pytest.raises(ImproperlyConfigured, match=f"^{name}: .+"):
        read(environment(**{name: value}))


def test_a_wrong_value_stops_the_start_with_one_plain_line(tmp_path):
    result = start(tmp_path, "check", PORT="abc")
    assert result.returncode == 1
    assert result.stderr == "FilmDB cannot start. PORT: 'abc' is not a whole number from 1 to 65535.\n"


def test_production_settings_pass_the_deployment_check(tmp_path):
    result = start(
        tmp_path,
        "check",
        "--deploy",
        "--fail-level=DEBUG",
        SECRET_KEY="".join(map(chr, range(48, 110))),
        HTTPS="on",
        ALLOWED_HOSTS="films.example.org",
    )
    assert (result.returncode, result.stdout.strip()) == (
        0,
        "System check identified no issues (0 silenced).",
    )


def test_an_empty_variable_counts_as_unset():
    assert environment(PORT="").number("PORT", 8000, highest=65535) == 8000
    assert environment(REDIS_URL=" ").redis("REDIS_URL") == ""


def test_postgres_connections_are_pooled_and_let_go_by_django():
    config = database(environment(DATABASE_URL="postgres://eve:p%40ss@db:5433/films?sslmode=require"))
    assert config["ENGINE"] == "django.db.backends.postgresql"
    assert (config["NAME"], config["USER"], config["PASSWORD"]) == ("films", "eve", "p@ss")
    assert (config["HOST"], config["PORT"], config["CONN_MAX_AGE"]) == ("db", 5433, 0)
    assert config["OPTIONS"]["sslmode"] == "require"
    assert config["OPTIONS"]["pool"]["max_size"] == 5


def test_the_default_database_keeps_a_file_name_with_odd_characters(tmp_path):
    file = tmp_path / "a + b %20 #1?" / "films.sqlite3"
    assert environment().database("DATABASE_URL", file, connections=5)["NAME"] == str(file)


def test_the_secret_key_is_made_once_even_when_many_start_at_once(tmp_path):
    file = tmp_path / "secret-key"
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: environment().secret_key("SECRET_KEY", file), range(32)))
    assert len(keys) == 1
    assert len(keys.pop()) >= 50
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="speaks of SQLite")
def test_sqlite_keeps_foreign_keys_and_waits_for_its_turn():
    with connection.cursor() as cursor:
        pragmas = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("foreign_keys", "busy_timeout", "synchronous")
        }
    assert pragmas == {"foreign_keys": 1, "busy_timeout": 20_000, "synchronous": 1}
    assert connection.transaction_mode == "IMMEDIATE"


def test_safe_defaults():
    assert settings.DEBUG is False
    assert settings.USE_TZ is True
    assert "django.middleware.locale.LocaleMiddleware" not in settings.MIDDLEWARE
