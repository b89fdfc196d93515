"""Writes the database as a folder of catalogue files."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from importers.catalogue.export import export
from importers.catalogue.files import CatalogueError


class Command(BaseCommand):
    help = "Write all titles, people and pictures as a folder of catalogue files."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument(
            "--overwrite", action="store_true", help="replace the catalogue that the folder holds already"
        )

    def handle(self, *, folder: Path, overwrite: bool, verbosity: int, **options: Any) -> None:
        if folder.exists() and not folder.is_dir():
            raise CommandError(f"{folder} is not a folder.")
        if not overwrite and folder.is_dir() and any(folder.iterdir()):
            raise CommandError(f"{folder} is not empty; --overwrite replaces the catalogue in it.")
        try:
            export(folder, report=self.stdout.write if verbosity else lambda line: None)
        except CatalogueError as error:
            raise CommandError(str(error)) from error
        except OSError as error:
            raise CommandError(f"{folder} cannot be written: {error.strerror}.") from error
