from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from marsad.archive import Archive, open_archive
from marsad.archive.verify import verify
from marsad.coding import grammar_coder
from marsad.errors import ConfigError, MissingError
from marsad.flow import Reviewer, decisions, relink, run
from marsad.packs import Packs, load_packs
from marsad.records import Event, Mention, Record, Span, Statement, Version, mark_id, text_hash

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
PAGE = """الجيش يقصف سرت

قال المتحدث باسم الجيش أحمد المسماري إن قواته قصفت مواقع في سرت فجر أمس الثلاثاء.

ولفت السراج إلى أن المدينة آمنة.
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


@pytest.fixture
def huda(archive: Archive) -> Reviewer:
    return Reviewer(archive, "huda")


def relinked(archive: Archive, packs: Packs) -> Record:
    """The record when it has been linked again."""
    relink(archive, packs)
    return archive.record()


def strike(archive: Archive) -> tuple[Event, Version]:
    found = [one for one in archive.marks(kind="event") if one.mark.line == 3]
    assert isinstance(found[0].mark, Event)
    return found[0].mark, found[0].version


def mention(version: Version, words: str) -> Mention:
    at = version.text.rindex(words)
    return Mention(words, Span(at, at + len(words)))


def test_what_is_rejected_leaves_the_record_and_comes_back_when_that_is_undone(
    archive: Archive, packs: Packs, huda: Reviewer
) -> None:
    before = archive.record()
    mark, _ = strike(archive)
    line = huda.reject(mark.id, NOW)
    assert mark.id not in {one for incident in relinked(archive, packs).incidents for one in incident.marks}
    assert verify(archive) == []
    huda.undo(line.number, NOW)
    assert relinked(archive, packs) == before
    assert [line.decision.action for line in archive.log()] == ["reject", "undo"]


def test_a_corrected_place_moves_the_incident(archive: Archive, packs: Packs, huda: Reviewer) -> None:
    mark, version = strike(archive)
    city = mention(version, "المدينة")
    huda.correct("place", msgspec.structs.replace(mark, place=(city,)), NOW)
    relink(archive, packs)
    found = archive.mark(mark.id).mark
    assert isinstance(found, Event)
    assert found.place == (city,)
    assert archive.mark(mark.id).coder.endswith("+review")


def test_a_missed_statement_stands_in_the_record(archive: Archive, packs: Packs, huda: Reviewer) -> None:
    _, version = strike(archive)
    cue = mention(version, "آمنة").span
    made = Statement(
        mark_id(text_hash(version.text), "statement", cue), cue, 5, "state", (mention(version, "السراج"),)
    )
    huda.add(version.id, made, NOW)
    assert made.id in {chain.mark for chain in relinked(archive, packs).chains}
    assert next(hit.marks for hit in archive.search("آمنة"))[-1].id == made.id
    assert verify(archive) == []


def test_a_new_coding_loses_no_decision(archive: Archive, packs: Packs, huda: Reviewer) -> None:
    mark, version = strike(archive)
    huda.reject(mark.id, NOW)
    coding = next(coding for one, coding in archive.with_codings(as_coded=True) if one == version)
    assert coding is not None
    archive.add_coding(version, msgspec.structs.replace(coding, coder="better/2"))
    archive.choose("better/2", coding.packs)
    relink(archive, packs)
    chosen = archive.coding(version)
    assert chosen is not None
    assert chosen.coder == "better/2+review"
    assert mark.id not in {one.id for one in chosen.marks}


def test_an_irrelevant_article_is_kept_and_told_of_no_more(
    archive: Archive, packs: Packs, huda: Reviewer
) -> None:
    _, version = strike(archive)
    huda.irrelevant(version.article, NOW)
    assert relinked(archive, packs).incidents == ()
    assert list(archive.versions(article=version.article)) == [version]


def test_a_side_that_a_person_sets_is_the_roots(archive: Archive, packs: Packs, huda: Reviewer) -> None:
    huda.side("libya-mismari", "libya", "west", NOW)
    sides = {
        chain.root.side for chain in relinked(archive, packs).chains if chain.root.key == "libya-mismari"
    }
    assert sides == {"libya/west"}


def test_what_cannot_be_so_is_refused_and_not_logged(archive: Archive, huda: Reviewer) -> None:
    mark, version = strike(archive)
    wrong = msgspec.structs.replace(mark, place=(Mention("غريان", Span(0, 5)),))
    with pytest.raises(ConfigError, match="does not say"):
        huda.correct("place", wrong, NOW)
    with pytest.raises(ConfigError, match="no slot"):
        huda.correct("cue", mark, NOW)
    with pytest.raises(ConfigError, match="is not the id"):
        huda.add(version.id, msgspec.structs.replace(mark, id="e-1"), NOW)
    with pytest.raises(MissingError):
        huda.reject("e-0", NOW)
    with pytest.raises(MissingError):
        huda.undo(7, NOW)
    with pytest.raises(MissingError):
        huda.irrelevant("a-0", NOW)
    with pytest.raises(MissingError):
        huda.side("nobody", "libya", "east", NOW)
    with pytest.raises(ConfigError, match="has a name"):
        Reviewer(archive, " ")
    assert archive.log() == ()


def test_two_at_once_both_stand_in_the_log(archive: Archive, huda: Reviewer) -> None:
    mark, _ = strike(archive)
    omar = Reviewer(archive.again(), "omar")
    huda.reject(mark.id, NOW)
    omar.accept(mark.id, NOW + timedelta(minutes=1))
    assert [one.reviewer for one in decisions(archive).decisions] == ["huda", "omar"]
