"""Fixtures that any test may use, and the figures at the end of a run."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.databases import Server, running

from marsad.archive import Archive, open_archive
from marsad.cli.samples import PAGES
from marsad.coding import grammar_coder
from marsad.flow import run
from marsad.packs import load_packs

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold pages beside the repository; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs the folder ../shared beside the repository")
    return SHARED


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server."""
    with TemporaryDirectory(prefix="pg") as folder, running(Path(folder)) as server:
        yield server


@pytest.fixture(scope="session")
def demo_archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The archive of the pages that ship with Marsad. Tests leave it as it is."""
    packs = load_packs()
    with open_archive(tmp_path_factory.mktemp("demo") / "demo.db") as opened:
        run([PAGES], opened, grammar_coder(packs), packs)
        yield opened


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show what the ratchet's tests print (the scores against gold) even where they pass."""
    reports = terminalreporter.getreports("passed")
    figures = [report.capstdout.strip() for report in reports if "test_ratchet" in report.nodeid]
    if any(figures):
        terminalreporter.section("scores against gold")
        for figure in filter(None, figures):
            terminalreporter.write_line(figure)
