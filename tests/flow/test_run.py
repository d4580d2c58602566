"""Runs over the pages that ship with Marsad, with its own reader, coder and packs."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad import demo
from marsad.archive import Archive, open_archive, verify
from marsad.coding import Coder, grammar_coder
from marsad.collect import pages
from marsad.errors import LexiconError
from marsad.flow import code_page, keep_page, relink, run
from marsad.packs import Packs, load_packs
from marsad.reading import read
from marsad.records import Coding, Page, Reading, Span, Statement, Version, page_id

PAGES = Path(demo.__file__).parent / "pages"
TAJOURA = sorted(PAGES.glob("tajoura-*.txt"))


@pytest.fixture(scope="session")
def packs() -> Packs:
    return load_packs()


@pytest.fixture(scope="session")
def coder(packs: Packs) -> Coder:
    return grammar_coder(packs)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "marsad.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, coder: Coder, packs: Packs) -> Iterator[Archive]:
    """The archive of a run over the Tajoura pages."""
    with open_archive(tmp_path_factory.mktemp("whole") / "marsad.db") as opened:
        run(TAJOURA, opened, coder, packs)
        yield opened


class Failing:
    """A coder that fails on every article that speaks of one thing, and marks nothing in the others."""

    name = "failing/1"
    packs = "none"

    def __init__(self, word: str) -> None:
        self._word = word

    def reads(self, language: str | None) -> bool:
        return language == "ar"

    def code(self, version: Version) -> Coding:
        if self._word in version.text:
            raise RuntimeError("fell over")
        return Coding(version.id, self.name, self.packs)


def page(text: str, name: str = "page.txt") -> Page:
    content = text.encode()
    return Page(page_id(content), name, content)


def test_a_run_keeps_and_links_what_it_reads(whole: Archive) -> None:
    stats = whole.stats()
    assert stats.pages == len(TAJOURA)
    assert stats.articles == stats.pages + 1  # one page carries two articles
    assert min(stats.statements, stats.events, stats.ties, stats.incidents) > 0
    assert verify(whole, read) == []


def test_the_wire_story_its_cut_and_its_translation_are_one_report(whole: Archive) -> None:
    (report,) = whole.record().reports
    named = {version.article: version for version in whole.versions()}
    names = sorted(whole.page(named[article].page).name for article in report.articles)  # type: ignore[union-attr]
    assert names == ["tajoura-cut.txt", "tajoura-retold.txt", "tajoura-wire.txt"]


def test_a_second_run_changes_nothing_and_counts_the_same(
    archive: Archive, coder: Coder, packs: Packs
) -> None:
    first = run(TAJOURA, archive, coder, packs)
    before = archive.fingerprint()
    assert run(TAJOURA, archive, coder, packs) == first
    assert archive.fingerprint() == before


def test_pages_one_by_one_in_any_order_make_the_same_archive(
    whole: Archive, archive: Archive, coder: Coder, packs: Packs
) -> None:
    for path in reversed(TAJOURA):
        run([path], archive, coder, packs)
    assert archive.fingerprint() == whole.fingerprint()


def test_linking_again_gives_the_same_record(whole: Archive, packs: Packs) -> None:
    before = whole.record()
    relink(whole, packs)
    assert whole.record() == before


def test_what_a_run_stores_is_what_coding_gives(whole: Archive, coder: Coder) -> None:
    for found in pages(TAJOURA):
        assert isinstance(found, Page)
        reading, codings = code_page(found, coder)
        assert list(whole.versions(page=found.id)) == list(reading.versions)
        for version, coding in zip(reading.versions, codings, strict=True):
            kept = whole.coding(version)
            assert kept is not None
            assert kept.marks == coding.marks


def test_bad_pages_are_listed_and_stop_nothing(
    tmp_path: Path, archive: Archive, coder: Coder, packs: Packs
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    shutil.copy(TAJOURA[0], folder)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "english.txt").write_text("The army took the town. " * 40)
    done: list[str] = []
    result = run([folder, tmp_path / "gone.txt"], archive, coder, packs, progress=done.append)
    assert {one.name for one in result.unread} >= {"empty.txt", "binary.txt", "gone.txt"}
    assert result.marks > 0
    assert len(done) == 5
    assert {one.name for one in archive.unread()} == {one.name for one in result.unread}


def test_a_fault_in_reading_costs_one_page(archive: Archive, coder: Coder, packs: Packs) -> None:
    def reader(found: Page) -> Reading:
        if found.name == TAJOURA[0].name:
            raise ValueError("fell over")
        return read(found)

    result = run(TAJOURA, archive, coder, packs, reader=reader)
    assert [one.name for one in result.unread if one.reason == "unreadable"] == [TAJOURA[0].name]
    assert archive.stats().articles == result.articles > 0
    assert "ValueError: fell over" in archive.unread()[0].detail


def test_what_no_page_survives_stops_the_run(archive: Archive, packs: Packs) -> None:
    class Broken(Failing):
        def code(self, version: Version) -> Coding:
            raise LexiconError(f"has no word for {version.id}", file="verbs.yaml", line=3)

    with pytest.raises(LexiconError, match=r"verbs.yaml:3"):
        run(TAJOURA, archive, Broken(""), packs)
    assert verify(archive) == []


def test_a_fault_in_coding_costs_one_article(archive: Archive) -> None:
    (found,) = (one for one in pages([PAGES / "tajoura-retold.txt"]) if isinstance(one, Page))
    reading, codings = code_page(found, Failing("مجلس الامن"))
    assert (len(reading.versions), len(codings)) == (2, 1)
    assert [one.reason for one in reading.unread] == ["unreadable"]
    keep_page(found, archive, Failing("مجلس الامن"))
    assert archive.stats().articles == 2


def test_marks_that_cannot_be_kept_cost_no_article(archive: Archive) -> None:
    class Odd(Failing):
        def code(self, version: Version) -> Coding:
            odd = Statement("s-0", Span(0, 1), version.lines[0], object(), ())  # type: ignore[arg-type]
            return Coding(version.id, self.name, self.packs, (odd,))

    for found in pages(TAJOURA):
        assert isinstance(found, Page)
        reading, marks = keep_page(found, archive, Odd(""))
        assert (marks, reading.unread[-1].reason) == (0, "unreadable")
    assert archive.stats().articles > archive.stats().statements == 0
    assert verify(archive) == []


def test_an_article_that_no_coder_reads_is_kept_and_listed(archive: Archive, coder: Coder) -> None:
    english = page(
        "The army took the town\n\n" + "The army said on Monday that it took the town of Sirte. " * 20
    )
    reading, marks = keep_page(english, archive, coder)
    assert marks == 0
    if reading.versions:
        assert "no-coder" in {one.reason for one in reading.unread}
        assert archive.stats().versions == len(reading.versions)
