from pathlib import Path

import pytest
from tests.web.browser import application

from marsad.archive import open_archive

PAGE = (Path(__file__).resolve().parents[2] / "docs/api.md").read_text(encoding="utf-8")


def paths() -> list[str]:
    with open_archive(":memory:") as archive:
        return list(application(archive).openapi()["paths"])


@pytest.mark.parametrize("path", paths())
def test_every_endpoint_is_described(path: str) -> None:
    assert f"| `{path}` |" in PAGE
