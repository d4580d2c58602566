"""Addresses of pages, which keep the language and the filters that a reader has chosen."""

from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote, quote_plus

from fastapi import Request

from marsad.web.asked import asked_then

LASTING = frozenset({"articles", "disputes", "incidents", "marks", "reports"})
"""What has pages that can be asked for as a change of the record left them."""


class Links:
    """The addresses that one page needs."""

    def __init__(self, request: Request) -> None:
        self._path = request.url.path
        self._given = dict(request.query_params)
        self._base = str(request.base_url).rstrip("/")
        self._change = self._given["change"] if asked_then(request) else None

    def to(self, *parts: str, **parameters: object) -> str:
        """The page at `/parts`, in the reader's language, as the same change left it."""
        path = "/" + "/".join(quote(part, safe="") for part in parts)
        lang = {"lang": self._given["lang"]} if "lang" in self._given else {}
        lasting = parts[0] in LASTING and len(parts) > 1
        return _joined(path, lang | ({"change": self._change} if lasting else {}) | parameters)

    def here(self, **changed: object) -> str:
        """This page with some parameters changed (null: left out); the place in a list is always left."""
        return _joined(self._path, {**self._given, "cursor": None, **changed})

    def after(self, cursor: str) -> str:
        """What follows in the list of this page."""
        return _joined(self._path, {**self._given, "cursor": cursor})

    def data(self, form: str) -> str:
        """This page's data in a form: json or csv."""
        path = "/" if self._path == "/" else self._path.rstrip("/")
        return _joined(f"{path}.{form}", {**self._given, "cursor": None, "lang": None})

    def at(self, change: int | None) -> str:
        """This page's address, to be cited, as a change of the record left it."""
        return self._base + _joined(self._path, {"change": change})

    @property
    def given(self) -> Mapping[str, str]:
        """The parameters of this page."""
        return self._given


def _joined(path: str, parameters: Mapping[str, object]) -> str:
    kept = {key: value for key, value in parameters.items() if value not in (None, "", False)}
    pairs = "&".join(f"{_written(key)}={_written(str(value))}" for key, value in kept.items())
    return f"{path}?{pairs}" if kept else path


@lru_cache(maxsize=10_000)
def _written(word: str) -> str:
    """A word as it stands in an address; a page has the same few in hundreds of them."""
    return quote_plus(word)
