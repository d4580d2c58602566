"""Pages from templates: `page(request, "incident.html", {...})`. Everything put into one is escaped."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MethodType
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from jinja2.runtime import Context

from marsad.codebook import Language
from marsad.web import showing
from marsad.web.asked import asked_then
from marsad.web.links import Links
from marsad.web.tokens import who

_HERE = Path(__file__).parent
STATIC = _HERE / "static"


class _Quick(Context):
    """Calls what pages call a thousand times at once: Jinja asks of each whether it wants the context, which
    no method of ours does.
    """

    def call(
        self, called: Callable[..., Any], /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None,
        **named: Any,
    ) -> Any:  # fmt: skip
        if isinstance(called, MethodType):
            return called(*args, **named)
        return super().call(called, *args, _loop_vars=_loop_vars, _block_vars=_block_vars, **named)


_environment = Environment(
    loader=FileSystemLoader(_HERE / "templates"),
    autoescape=select_autoescape(default=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.context_class = _Quick


def page(request: Request, template: str, data: Mapping[str, Any], *, status: int = 200) -> HTMLResponse:
    """A page of a template and its data, in the language that is asked for."""
    language = language_of(request)
    show = showing.Showing(language)
    told = {
        "lang": language,
        "dir": "rtl" if language == "ar" else "ltr",
        "other": "en" if language == "ar" else "ar",
        "say": show.say,
        "show": show,
        "links": Links(request),
        "then": asked_then(request),
        "person": who(request, request.app.state.archive.again()),
    }
    text = _environment.get_template(template).render(told | dict(data))
    return HTMLResponse(text, status, headers={"Content-Language": language})


def language_of(request: Request) -> Language:
    """`?lang=ar|en`, else the first of the two that the browser prefers, else Arabic."""
    asked = request.query_params.get("lang")
    accepted = request.headers.get("accept-language", "")
    for one in (asked, *(part.strip()[:2] for part in accepted.split(","))):
        if one == "ar":
            return "ar"
        if one == "en":
            return "en"
    return "ar"
