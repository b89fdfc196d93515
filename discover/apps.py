"""Ways into the catalogue: home and lists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DiscoverConfig(AppConfig):
    name = "discover"
    verbose_name = _("Discover")
