"""The entry that the web server calls."""

import os
from typing import Any

import django
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "filmdb.settings")


class ReadableRequest(WSGIRequest):
    """A request made from any Content-Type; `refuse_unreadable_input` answers a wrong one."""

    def _set_content_type_params(self, meta: dict[str, Any]) -> None:
        try:
            super()._set_content_type_params(meta)  # type: ignore[misc]  # the stubs leave it out
        except ValueError:  # such as charset*=nonsense'en'x, which Django meets before it can answer
            self.content_type, self.content_params = "", {"charset": "unreadable"}


class Handler(WSGIHandler):
    request_class = ReadableRequest


django.setup(set_prefix=False)
application = Handler()
