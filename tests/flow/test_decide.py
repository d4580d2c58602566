"""Decisions go into the log and hold when the archive is linked again."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, update

from marsad.archive import Archive, open_archive, schema
from marsad.archive.verify import verify
from marsad.coding import grammar_coder
from marsad.errors import ArchiveError
from marsad.flow import decide, decisions, relink, run
from marsad.packs import Packs, load_packs
from marsad.records import LogLine, Record
from marsad.review import Attached

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
PAGE = """الجيش يقصف سرت ثم يقصف غريان

قال المتحدث باسم الجيش أحمد المسماري إن قواته قصفت مواقع في سرت فجر أمس الثلاثاء.

وقال عميد بلدية غريان إن الجيش قصف مواقع في غريان مساء أمس الثلاثاء.
"""


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


@pytest.fixture
def archive(tmp_path: Path, packs: Packs) -> Iterator[Archive]:
    (tmp_path / "page.txt").write_text(PAGE)
    with open_archive(tmp_path / "a.db") as opened:
        run([tmp_path / "page.txt"], opened, grammar_coder(packs), packs)
        yield opened


def relinked(archive: Archive, packs: Packs) -> Record:
    """The record when it has been linked again."""
    relink(archive, packs)
    return archive.record()


def two_apart(archive: Archive) -> tuple[str, str]:
    """An event of each of two incidents."""
    first, second, *_ = archive.record().incidents
    return first.marks[0], second.marks[0]


def test_a_decision_joins_two_incidents(archive: Archive, packs: Packs) -> None:
    one, other = two_apart(archive)
    decide(archive, "huda", "same-incident", one, other, NOW)
    record = relinked(archive, packs)
    assert any({one, other} <= set(incident.marks) for incident in record.incidents)
    assert verify(archive) == []


def test_the_newer_decision_holds_and_both_stay_in_the_log(archive: Archive, packs: Packs) -> None:
    one, other = two_apart(archive)
    before = archive.record()
    decide(archive, "huda", "same-incident", one, other, NOW)
    decide(archive, "omar", "not-same-incident", one, other, NOW.replace(hour=9))
    assert relinked(archive, packs).incidents == before.incidents
    assert [line.decision.reviewer for line in archive.log()] == ["huda", "omar"]


def test_what_another_decides_while_linking_waits_for_its_turn_holds(
    archive: Archive, packs: Packs, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two_apart(archive)
    colleague, begin = archive.again(), archive.transaction

    def late() -> AbstractContextManager[Connection]:
        if not colleague.log():
            decide(colleague, "huda", "same-incident", one, other, NOW)
        return begin()

    monkeypatch.setattr(archive, "transaction", late)
    record = relinked(archive, packs)
    assert any({one, other} <= set(incident.marks) for incident in record.incidents)


def test_a_decision_on_what_is_not_there_is_refused(archive: Archive) -> None:
    one, _ = two_apart(archive)
    with pytest.raises(ArchiveError, match="no event"):
        decide(archive, "huda", "same-incident", one, "e-0", NOW)
    with pytest.raises(ArchiveError, match="no article"):
        decide(archive, "huda", "same-report", one, one, NOW)
    assert archive.log() == ()


def test_a_line_that_somebody_else_was_faster_with_is_refused(archive: Archive) -> None:
    one, other = two_apart(archive)
    first = decide(archive, "huda", "same-incident", one, other, NOW)
    with pytest.raises(ArchiveError, match="does not follow"):
        archive.add_line(LogLine.after(None, first.decision))


def test_a_changed_log_is_found(archive: Archive) -> None:
    one, other = two_apart(archive)
    decide(archive, "huda", "same-incident", one, other, NOW)
    with archive.transaction() as connection:
        connection.execute(update(schema.log).values(payload=schema.log.c.payload + " "))
        changed = update(schema.log).values(hash="0")
        connection.execute(changed)
    assert [finding.table for finding in verify(archive)] == ["log"]


def test_no_decisions_where_nobody_decided(archive: Archive) -> None:
    assert decisions(archive) == Attached((), ())
