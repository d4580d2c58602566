from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from marsad.archive import Archive, open_archive
from marsad.cli.samples import PAGES
from marsad.coding import grammar_coder
from marsad.flow import run
from marsad.packs import load_packs
from marsad.web import create_app


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The demo archive."""
    packs = load_packs()
    with open_archive(tmp_path_factory.mktemp("web") / "demo.db") as opened:
        run([PAGES], opened, grammar_coder(packs), packs)
        yield opened


@pytest.fixture(scope="session")
def client(archive: Archive) -> Iterator[TestClient]:
    with TestClient(create_app(archive), raise_server_exceptions=False) as client:
        yield client
