"""Values from the environment, each checked: a wrong one refuses to start and says which and why."""

import contextlib
import os
import secrets
import zoneinfo
from collections.abc import Collection
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

SQLITE: dict[str, Any] = {
    "ENGINE": "django.db.backends.sqlite3",
    "OPTIONS": {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000;",
    },
    # Each server thread keeps its connection: opening one costs more than most queries.
    "CONN_MAX_AGE": None,
    "CONN_HEALTH_CHECKS": True,
}


class Environment(environ.Env):
    """django-environ, made strict; an empty variable counts as one that is not set."""

    def text(self, name: str, default: str = "") -> str:
        return self.str(name, default="").strip() or default

    def flag(self, name: str, *, default: bool) -> bool:
        value = self.text(name, "on" if default else "off").lower()
        if value in {"on", "true", "yes", "1"}:
            return True
        if value not in {"off", "false", "no", "0"}:
            self.refuse(name, f"{value!r} is neither on nor off")
        return False

    def number(self, name: str, default: int, *, highest: int) -> int:
        """Return a whole number from 1 to `highest`."""
        value = self.text(name, str(default))
        if not (value.isascii() and value.isdigit() and len(value) < 10 and 1 <= int(value) <= highest):
            self.refuse(name, f"{value!r} is not a whole number from 1 to {highest}")
        return int(value)

    def choice(self, name: str, default: str, *, among: Collection[str]) -> str:
        value = self.text(name, default)
        if value not in among:
            self.refuse(name, f"{value!r} is not one of {', '.join(sorted(among))}")
        return value

    def time_zone(self, name: str, default: str) -> str:
        value = self.text(name, default)
        if value not in zoneinfo.available_timezones():
            self.refuse(name, f"{value!r} is not a time zone, such as Europe/Berlin")
        return value

    def folder(self, name: str, default: Path) -> Path:
        """Return the folder's absolute path, and create it where it is missing."""
        path = Path(self.text(name, str(default))).expanduser().resolve()
        try:
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            self.refuse(name, f"the folder {path} cannot be made: {error.strerror}")
        if not os.access(path, os.W_OK | os.X_OK):
            self.refuse(name, f"the folder {path} cannot be written to")
        return path

    def hosts(self, name: str, default: list[str]) -> list[str]:
        hosts = [host.strip() for host in self.text(name).split(",") if host.strip()] or default
        for host in hosts:
            if host == "*" or "/" in host or (":" in host and not host.startswith("[")):
                self.refuse(
                    name, f"{host!r} is not a host name; write names alone, such as films.example.org"
                )
        return hosts

    def site_url(self, name: str, default: str, *, https: bool) -> str:
        """Return the site's own address without a slash at its end."""
        value = self.text(name, default).rstrip("/")
        parts = self._parts(name, value)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path or parts.query:
            self.refuse(name, f"{value!r} is not an address like https://films.example.org")
        if https and parts.scheme != "https":
            self.refuse(name, f"{value!r} must start with https:// while HTTPS is on")
        return value

    def redis(self, name: str) -> str:
        value = self.text(name)
        if value:
            parts = self._parts(name, value)
            if parts.scheme not in {"redis", "rediss"} or not parts.hostname:
                self.refuse(name, "write redis://host:6379/0, or rediss:// for TLS")
        return value

    def database(self, name: str, default: Path, *, connections: int) -> dict[str, Any]:
        """Return settings for one database: SQLite in the file `default`, or what the address names."""
        url = self.text(name)
        if not url:
            return SQLITE | {"NAME": str(default)}
        parts = self._parts(name, url)
        if parts.scheme not in {"sqlite", "postgres", "postgresql"}:
            self.refuse(name, "write postgres://user:password@host:5432/name or sqlite:////folder/file")
        if not parts.path.strip("/"):
            self.refuse(name, "the address names no database")
        config: dict[str, Any] = self.db_url_config(url)
        if parts.scheme == "sqlite":
            return SQLITE | {"NAME": config["NAME"]}
        pool = {"min_size": 1, "max_size": connections, "timeout": 10}
        options = config.get("OPTIONS", {}) | {"pool": pool}
        # The pool keeps the connections, so Django itself must let go of them after each request.
        return config | {"OPTIONS": options, "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": True}

    def secret_key(self, name: str, file: Path) -> str:
        """Return the variable, or the key kept in `file`, which is made on the first start."""
        value = self.text(name)
        if not value:
            return _kept_secret(file)
        if len(value) < 50 or len(set(value)) < 5:
            self.refuse(name, "it needs at least 50 characters, chosen at random")
        return value

    def refuse(self, name: str, reason: str) -> NoReturn:
        raise ImproperlyConfigured(f"{name}: {reason}.")

    def _parts(self, name: str, value: str) -> Any:
        try:
            parts = urlsplit(value)
            _ = parts.port
        except ValueError as error:
            self.refuse(name, f"not an address: {error}")
        return parts


def _kept_secret(file: Path) -> str:
    if not file.exists():
        # Two processes may start at once: each writes a file of its own, and the first to link it wins.
        draft = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
        draft.touch(0o600, exist_ok=False)
        draft.write_text(secrets.token_urlsafe(64))
        with contextlib.suppress(FileExistsError):
            file.hardlink_to(draft)
        draft.unlink()
    return file.read_text().strip()
