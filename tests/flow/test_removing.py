from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.databases import Server

from marsad.archive import Archive, open_archive, verify
from marsad.coding import grammar_coder
from marsad.errors import ConfigError, MissingError
from marsad.flow import Reviewer, published, remove, run, tombstones
from marsad.flow.logs import add_log, log_lines
from marsad.packs import load_packs
from marsad.reading import read
from marsad.records import LogLine

NOW = datetime(2026, 1, 5, tzinfo=UTC)
PACKS = load_packs()
CODER = grammar_coder(PACKS)
KEPT = "الجيش يقصف سرت\n\nقال المتحدث باسم الجيش أحمد المسماري إن قواته قصفت مواقع في سرت.\n"
GONE = "قصف مخيم الزنبق\n\nقال مصطفى المجعي إن الجيش الوطني الليبي قصف مخيم الزنبق يوم السبت.\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "kept.txt").write_text(KEPT, "utf-8")
    (folder / "gone.txt").write_text(GONE, "utf-8")
    return folder


def removed(file: Path | str, pages: Path) -> tuple[str, LogLine]:
    """The hash of the page that is removed from the archive in `file`, reviewed before, and the line."""
    with open_archive(file) as own:
        run([pages], own, CODER, PACKS)
        for one in list(own.marks()):
            Reviewer(own, "huda").accept(one.mark.id, NOW)
        page = next(page for page in own.page_ids() if own.page_name(page) == "gone.txt")
        return page, remove(own, PACKS, "omar", page, "ordered by a court", NOW)


def bytes_of(file: Path) -> bytes:
    return b"".join(part.read_bytes() for part in file.parent.glob(file.name + "*"))


def test_of_a_removed_page_no_byte_is_left_in_the_file(tmp_path: Path, pages: Path) -> None:
    file = tmp_path / "m.db"
    page, line = removed(file, pages)
    for word in ("الزنبق", "زنبق", "المجعي", "مجعي", "gone.txt"):
        assert word.encode() not in bytes_of(file), word
    with open_archive(file) as own:
        assert [(one.what, one.page, one.reason, one.hash) for one in tombstones(own)] == [
            ("removed", page, "ordered by a court", line.hash)
        ]
        assert own.page_ids() != []


def test_in_postgresql_it_is_gone_as_well(postgres: Server, pages: Path) -> None:
    url = postgres.fresh()
    page, _ = removed(url, pages)
    with open_archive(url) as own:
        assert not own.has_page(page)
        assert own.search("الزنبق") == []
        assert verify(own, read) == []


def test_the_archive_is_sound_and_its_log_still_a_chain(tmp_path: Path, pages: Path) -> None:
    file = tmp_path / "m.db"
    removed(file, pages)
    with open_archive(file) as own:
        assert verify(own, read) == []
        assert any(line.kept for line in own.log())
        Reviewer(own, "huda").accept(next(own.marks()).mark.id, NOW)
        assert verify(own, read) == []


def test_the_same_bytes_are_not_read_again_until_that_is_undone(tmp_path: Path, pages: Path) -> None:
    file = tmp_path / "m.db"
    page, line = removed(file, pages)
    with open_archive(file) as own:
        assert [one.reason for one in run([pages], own, CODER, PACKS).unread] == ["removed"]
        assert not own.has_page(page)
        Reviewer(own, "omar").undo(line.number, NOW)
        run([pages], own, CODER, PACKS)
        assert own.has_page(page)
        assert verify(own, read) == []


def test_a_removal_in_an_imported_log_withholds_the_page(tmp_path: Path, pages: Path) -> None:
    page, _ = removed(tmp_path / "m.db", pages)
    with open_archive(tmp_path / "m.db") as own, open_archive(tmp_path / "other.db") as other:
        run([pages], other, CODER, PACKS)
        lines = list(log_lines(own))
        assert add_log(other, lines, "log") == len(lines)
        assert page not in published(other).page_ids()
        assert add_log(own, lines, "log") == 0


def test_an_emptied_line_that_no_removal_names_is_refused(tmp_path: Path, pages: Path) -> None:
    removed(tmp_path / "m.db", pages)
    with open_archive(tmp_path / "m.db") as own, open_archive(tmp_path / "other.db") as other:
        lines = list(log_lines(own))[:-1]
        with pytest.raises(ConfigError, match="no removal"):
            add_log(other, lines, "log")


def test_what_is_not_there_and_what_has_no_reason_is_refused(demo_archive: Archive) -> None:
    with pytest.raises(MissingError):
        remove(demo_archive, PACKS, "omar", "none", "asked", NOW)
    with pytest.raises(ConfigError, match="why"):
        remove(demo_archive, PACKS, "omar", demo_archive.page_ids()[0], "", NOW)
