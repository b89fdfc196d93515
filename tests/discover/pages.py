"""Reading a page as a reader does: headings, links, the words of its head."""

from typing import Any

import html5lib
from django.http import HttpResponse


class PageAsRead:
    def __init__(self, response: HttpResponse) -> None:
        self.html = response.content.decode()
        self.root: Any = html5lib.parse(self.html, namespaceHTMLElements=False)

    def texts(self, path: str) -> list[str]:
        """The words of each element that an ElementTree path finds, with single spaces."""
        return [" ".join("".join(element.itertext()).split()) for element in self.root.findall(path)]

    def values(self, path: str, name: str) -> list[Any]:
        """An attribute of each element that the path finds."""
        return [element.get(name) for element in self.root.findall(path)]

    @property
    def title(self) -> str:
        return self.texts(".//title")[0]

    @property
    def description(self) -> list[Any]:
        return self.values(".//meta[@name='description']", "content")

    @property
    def relations(self) -> dict[str, str]:
        """Where the head says that the page stands: canonical, prev, next."""
        links = [link for link in self.root.findall("./head/link") if link.get("rel") in RELATIONS]
        return {str(link.get("rel")): str(link.get("href")) for link in links}

    @property
    def films(self) -> list[str]:
        """The titles of the cards, in their order."""
        return self.texts(".//li[@class='film']//h2//bdi")

    @property
    def values_counted(self) -> list[tuple[str, str, str]]:
        """The lines of an index, as (name, address, count)."""
        lines = self.root.findall(".//ul[@class='index__values']/li")
        return [
            ("".join(line.find("a").itertext()), line.find("a").get("href"), line.find("small").text)
            for line in lines
        ]


RELATIONS = {"canonical", "prev", "next"}
