from pathlib import Path

import pytest

from marsad.archive import open_archive
from marsad.flow import Pictures
from marsad.packs import load_packs
from marsad.web import create_app

PAGE = (Path(__file__).resolve().parents[2] / "docs/api.md").read_text(encoding="utf-8")


def paths() -> list[str]:
    with open_archive(":memory:") as archive:
        return list(create_app(archive, Pictures(load_packs())).openapi()["paths"])


@pytest.mark.parametrize("path", paths())
def test_every_endpoint_is_described(path: str) -> None:
    assert f"| `{path}` |" in PAGE
