"""A folder of pages and the archive that `marsad run` makes of them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app

TELLS = """\
الجيش يقصف مواقع في سرت

24 مايو 2020

قال المتحدث باسم الجيش الوطني الليبي أحمد المسماري إن قواته قصفت مواقع في سرت يوم السبت.

وأضاف المسماري أن القوات انسحبت من ترهونة.
"""
DENIES = """\
الوفاق تنفي قصف سرت

24 مايو 2020

نفى المتحدث باسم حكومة الوفاق محمد قنونو قصف سرت، وقال إن المدينة لم تتعرض لأي قصف.
"""


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages that can be read, one that is empty."""
    folder = tmp_path_factory.mktemp("pages")
    for name, text in {"tells.txt": TELLS, "denies.txt": DENIES, "nothing.txt": ""}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def archive(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The archive of those pages; tests only read it."""
    return _archive_of(pages, tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="session")
def denied_archive(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The same, where the denial says on which day, so that it can only be of what the other page tells."""
    folder = tmp_path_factory.mktemp("denied")
    for page in pages.iterdir():
        text = page.read_text(encoding="utf-8").replace("قنونو قصف سرت", "قنونو قصف مواقع في سرت يوم السبت")
        (folder / page.name).write_text(text, encoding="utf-8")
    return _archive_of(folder, tmp_path_factory.mktemp("archive"))


def _archive_of(pages: Path, folder: Path) -> str:
    file = str(folder / "m.db")
    result = CliRunner().invoke(app, ["run", str(pages), "--archive", file])
    assert result.exit_code == 0, result.output
    return file
