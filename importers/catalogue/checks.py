"""What must hold between the files of a catalogue: references, names that are taken, places, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from filmdb.lib.text import slug_of
from importers.catalogue.pictures import picture_problem
from importers.catalogue.rules import broken_rules
from importers.catalogue.schema import ImageEntry, TitleFile

if TYPE_CHECKING:
    from importers.catalogue.files import Catalogue


def find_problems(catalogue: Catalogue) -> Iterator[str]:
    """Every problem of a catalogue whose files have been read, as "titles/x.yaml: field: … (“value”)"."""
    for key, title in catalogue.titles.items():
        for problem in (*broken_rules(title), *_dangling(catalogue, key, title)):
            yield f"titles/{key}.yaml: {problem}"
    for key, person in catalogue.people.items():
        dangling = _dangling_images(catalogue, "portraits", person.portraits)
        twice = (
            f"portraits.{place}.people: is the person of the file (“{key}”)"
            for place, image in enumerate(person.portraits, start=1)
            if key in image.people
        )
        for problem in (*broken_rules(person), *dangling, *twice):
            yield f"people/{key}.yaml: {problem}"
    yield from (f"award-bodies.yaml: {problem}" for problem in broken_rules(catalogue.bodies))
    yield from _shared_imdb_ids("titles", catalogue.titles)
    yield from _shared_imdb_ids("people", catalogue.people)
    yield from _shared_places(catalogue)
    yield from _spelled_differently(catalogue)
    yield from _broken_pictures(catalogue)


def _dangling(catalogue: Catalogue, key: str, title: TitleFile) -> Iterator[str]:
    """Every reference to a person, title, season, version or picture that the catalogue does not hold."""
    for department, credits in title.credits.items():
        for place, credit in enumerate(credits, start=1):
            yield from _no_person(catalogue, f"credits.{department}.{place}.person", (credit.person,))
    for place, award in enumerate(title.awards, start=1):
        yield from _no_person(catalogue, f"awards.{place}.people", award.people)
    yield from _dangling_images(catalogue, "images", title.images)
    yield from _dangling_versions(title)
    for place, connection in enumerate(title.connections, start=1):
        if connection.to == key:
            yield f"connections.{place}.to: is the title itself (“{key}”)"
        elif connection.to not in catalogue.titles:
            yield f"connections.{place}.to: there is no file titles/{connection.to}.yaml (“{connection.to}”)"
    if title.episode:
        yield from _dangling_episode(catalogue, title.episode)


def _dangling_versions(title: TitleFile) -> Iterator[str]:
    versions = {version.name for version in title.versions}
    named = [
        *(
            (f"certifications.{place}", row.version)
            for place, row in enumerate(title.certifications, start=1)
        ),
        *((f"technical.{place}", row.version) for place, row in enumerate(title.technical, start=1)),
    ]
    for place, version in named:
        if version and version not in versions:
            yield f"{place}.version: is not among the versions (“{version}”)"


def _dangling_episode(catalogue: Catalogue, episode: Any) -> Iterator[str]:
    series = catalogue.titles.get(episode.series)
    if series is None:
        yield f"episode.series: there is no file titles/{episode.series}.yaml (“{episode.series}”)"
    elif episode.season not in {season.number for season in series.seasons}:
        yield f"episode.season: is not among the seasons of {episode.series} (“{episode.season}”)"


def _dangling_images(catalogue: Catalogue, name: str, images: tuple[ImageEntry, ...]) -> Iterator[str]:
    for place, image in enumerate(images, start=1):
        yield from _no_person(catalogue, f"{name}.{place}.people", image.people)
        if not catalogue.image_path(image.file).is_file():
            yield f"{name}.{place}.file: there is no picture images/{image.file} (“{image.file}”)"


def _no_person(catalogue: Catalogue, place: str, keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        if key not in catalogue.people:
            yield f"{place}: there is no file people/{key}.yaml (“{key}”)"


def _shared_imdb_ids(folder: str, files: Mapping[str, Any]) -> Iterator[str]:
    holders: dict[str, str] = {}
    for key, file in files.items():
        if file.imdb_id and holders.setdefault(file.imdb_id, key) != key:
            holder = holders[file.imdb_id]
            yield f"{folder}/{key}.yaml: imdb_id: is that of {folder}/{holder}.yaml too (“{file.imdb_id}”)"


def _shared_places(catalogue: Catalogue) -> Iterator[str]:
    holders: dict[tuple[str, int, int], str] = {}
    for key, title in catalogue.titles.items():
        if title.episode:
            place = (title.episode.series, title.episode.season, title.episode.number)
            if holders.setdefault(place, key) != key:
                holder = f"titles/{holders[place]}.yaml"
                yield f"titles/{key}.yaml: episode.number: is that of {holder} too (“{place[2]}”)"


def _spelled_differently(catalogue: Catalogue) -> Iterator[str]:
    """Keywords with one address are one keyword, so all files must spell it in one way."""
    spellings: dict[str, tuple[str, str]] = {}
    for key, title in catalogue.titles.items():
        for place, name in enumerate(title.keywords, start=1):
            spelling, holder = spellings.setdefault(slug_of(name), (name, key))
            if spelling != name and holder != key:
                shown = f"titles/{key}.yaml: keywords.{place}"
                yield f"{shown}: is “{spelling}” in titles/{holder}.yaml (“{name}”)"


def _broken_pictures(catalogue: Catalogue) -> Iterator[str]:
    images = (image for title in catalogue.titles.values() for image in title.images)
    portraits = (image for person in catalogue.people.values() for image in person.portraits)
    for name in sorted({image.file for image in (*images, *portraits)}):
        path = catalogue.image_path(name)
        if path.is_file() and (problem := picture_problem(path)):
            yield f"images/{name}: {problem}"
