"""Reading a page as a visitor does: its words, what is hidden in them, and where it leads."""

import re
from typing import Any

from tests.discover.pages import PageAsRead

SAYS_SOMETHING = {"a", "button", "dd", "dl", "dt", "h1", "h2", "h3", "h4", "li", "nav", "ol", "p"}
SAYS_SOMETHING |= {"section", "summary", "th", "ul"}


def words_of(element: Any) -> str:
    """The words of an element with single spaces, without the spoilers closed in it."""
    return " ".join("".join(_open_words(element)).split())


def _open_words(element: Any) -> Any:
    if element.tag in ("script", "style", "template"):
        return
    if element.tag == "details" and element.get("open") is None:
        summary = element.find("summary")
        if summary is not None:
            yield from _open_words(summary)
        return
    yield element.text or ""
    for child in element:
        yield from _open_words(child)
        yield child.tail or ""


def _says(element: Any) -> bool:
    return bool("".join(element.itertext()).strip() or any(image.get("alt") for image in element.iter("img")))


class Page(PageAsRead):
    """A page of a record."""

    @property
    def main(self) -> Any:
        return self.root.find(".//main")

    @property
    def words(self) -> str:
        """What a visitor reads in the main part without opening anything."""
        return words_of(self.main)

    @property
    def spaced_words(self) -> str:
        """The same, with a space between what stands in different elements."""
        return re.sub(r" ([,;)])", r"\1", " ".join(" ".join(_open_words(self.main)).split()))

    @property
    def all_words(self) -> str:
        """What stands in the main part, spoilers included."""
        return self.texts(".//main")[0]

    @property
    def headings(self) -> list[str]:
        """The parts of the page."""
        return self.texts(".//main//h2")

    @property
    def links(self) -> list[str]:
        """Where every link of the page leads."""
        return [str(href) for href in self.values(".//a", "href")]

    @property
    def hollow(self) -> list[str]:
        """The elements of the main part that should say something and say nothing."""
        elements = (element for element in self.main.iter() if element.tag in SAYS_SOMETHING)
        return [element.tag for element in elements if not _says(element)]

    def label(self, name: str) -> list[str]:
        """The values beside a label of a list of facts, without their spoilers."""
        return [
            words_of(value)
            for row in self.root.iter("div")
            for term in row.findall("dt")
            if words_of(term) == name
            for value in row.findall("dd")
        ]
