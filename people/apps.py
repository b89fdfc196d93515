"""People, their credits and their awards."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    name = "people"
    verbose_name = _("People")

    def ready(self) -> None:
        from people.facets import register_title_facets  # noqa: PLC0415 – models must be loaded first

        register_title_facets()
