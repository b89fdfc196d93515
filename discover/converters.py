"""The path converter of the kinds, which keeps their routes apart from those of all other pages."""

from discover.browse import REGISTRY
from discover.kinds import Kind


class KindConverter:
    """The slug of a kind; any other word leaves the address to the routes that follow."""

    regex = "[a-z]+(?:-[a-z]+)*"

    def to_python(self, value: str) -> Kind:
        if value not in REGISTRY:
            raise ValueError(value)
        return REGISTRY[value]

    def to_url(self, value: str) -> str:
        return value
