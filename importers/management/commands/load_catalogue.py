"""Loads a folder of catalogue files."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from importers.catalogue.files import Catalogue, CatalogueError, read_catalogue
from importers.catalogue.load import load
from titles.models import Title


class Command(BaseCommand):
    help = "Check a folder of catalogue files and load it, so that each title and person equals its file."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument("--check", action="store_true", help="only check the files; touch no database")
        parser.add_argument(
            "--if-empty", action="store_true", help="load only into a database without titles"
        )

    def handle(self, *, folder: Path, check: bool, if_empty: bool, verbosity: int, **options: Any) -> None:
        self.verbosity = verbosity
        try:
            if if_empty and not check:
                self._fill(folder)
            else:
                catalogue = self._read(folder)
                if not check:
                    self._load(catalogue)
        except CatalogueError as error:
            raise CommandError(str(error)) from error

    def _fill(self, folder: Path) -> None:
        """Load all or nothing, since after half a load the database is not empty any more."""
        with transaction.atomic():
            if Title.objects.exists():
                self._say("The database has titles already; nothing is loaded.")
            else:
                self._load(self._read(folder))

    def _read(self, folder: Path) -> Catalogue:
        catalogue = read_catalogue(folder)
        self._say(f"{len(catalogue.titles)} titles and {len(catalogue.people)} people are sound.")
        return catalogue

    def _load(self, catalogue: Catalogue) -> None:
        outcome = load(catalogue, report=self._say)
        numbers = [f"{outcome[word]} {word}" for word in ("created", "changed", "unchanged")]
        self._say(f"Titles: {', '.join(numbers)}.")

    def _say(self, line: str) -> None:
        if self.verbosity:
            self.stdout.write(line)
