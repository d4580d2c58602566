import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from fastapi.routing import APIRoute
from tests.web.pages.test_every_page import KINDS

from marsad.web import pages

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "pages.md").read_text(encoding="utf-8")


def paths() -> Iterator[str]:
    for module in iter_modules(pages.__path__, f"{pages.__name__}."):
        for route in import_module(module.name).router.routes:
            if isinstance(route, APIRoute) and not route.path.endswith(".csv"):
                yield route.path


@pytest.mark.parametrize("path", sorted(paths()))
def test_every_page_is_described(path: str) -> None:
    assert f"`{path}`" in PAGE


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("kind", [*(kind for kind in KINDS if kind != "missing"), "review"])
def test_every_page_has_its_picture(kind: str, language: str) -> None:
    picture = f"pictures/{kind}.{language}.png"
    assert f"]({picture})" in PAGE
    assert 0 < (DOCS / picture).stat().st_size < 150_000


def test_no_picture_is_left_over() -> None:
    named = set(re.findall(r"\(pictures/([^)]+)\)", PAGE))
    assert {path.name for path in (DOCS / "pictures").iterdir()} == named
