from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.archive import Archive, open_archive, rows
from marsad.archive.verify import verify
from marsad.errors import ArchiveError
from marsad.records import (
    Actor,
    Chain,
    Coding,
    Incident,
    Page,
    Reading,
    Record,
    Unread,
    Version,
    article_id,
    page_id,
    text_hash,
)

Make = Callable[..., Any]
Link = Chain | Incident | Actor


def test_what_goes_in_comes_out(archive: Archive, make: Make) -> None:
    one = make()
    assert archive.page(one.page.id) == one.page
    assert list(archive.versions(page=one.page.id)) == [one.version]
    assert archive.coding(one.version) == one.coding
    assert {article.id for article in archive.articles()} == {
        one.version.article,
        make("طرابلس").version.article,
    }
    assert dict(archive.coded())[one.version] == one.coding


def test_pages_come_with_their_codings_by_name(archive: Archive, make: Make) -> None:
    names = sorted(make(place).page.name for place in ("الجُفرة", "طرابلس"))
    readings = [(reading.name, len(codings)) for reading, codings in archive.readings()]
    assert readings == [(name, 1) for name in names]


def test_the_record_comes_back(archive: Archive) -> None:
    record = archive.record()
    assert len(record.incidents) == 2
    assert len(record.chains) == 6
    archive.replace_links(record)
    assert archive.record() == record
    archive.replace_links(Record())
    assert archive.record() == Record()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(st.lists(st.sets(st.integers(0, 15)), min_size=1, max_size=4))
def test_a_record_takes_the_place_of_every_earlier_one(archive: Archive, chosen: list[set[int]]) -> None:
    whole = archive.record()
    links: list[Link] = [*whole.chains, *whole.incidents, *whole.actors]
    for numbers in chosen:
        archive.replace_links(_part(whole, {links[at] for at in numbers if at < len(links)}))
    assert not verify(archive)
    assert archive.record() == _part(whole, {links[at] for at in chosen[-1] if at < len(links)})
    archive.replace_links(whole)


def _part(record: Record, kept: set[Link]) -> Record:
    """The record of some of its links."""
    return Record(
        chains=tuple(one for one in record.chains if one in kept),
        incidents=tuple(one for one in record.incidents if one in kept),
        actors=tuple(one for one in record.actors if one in kept),
    )


def test_every_version_comes_with_the_coding_that_linking_reads(
    archive: Archive, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    third = make("سرت")
    archive.add_reading(third.page, third.reading)
    one = make()
    archive.add_coding(one.version, msgspec.structs.replace(one.coding, coder="zzz/1"))
    monkeypatch.setattr(rows, "BATCH", 2)
    found = dict(archive.with_codings())
    assert found == {version: archive.coding(version) for version in archive.versions()}
    assert found[third.version] is None
    assert found[one.version] == one.coding
    archive.choose("nobody/1", "packs")
    last = archive.coding(one.version)
    assert last is not None
    assert last.coder == "zzz/1"


def test_a_mark_knows_its_links(archive: Archive, make: Make) -> None:
    event = make().coding.events[0]
    links = archive.links_of(event.id)
    assert [incident.marks for incident in links.incidents] == [(event.id,)]
    assert {chain.mark for chain in links.chains} == {event.id}
    assert archive.links_of(event.id, "e-none") == links
    assert archive.links_of("e-none") == archive.links_of() == Record()
    assert archive.links_of(event.id, kinds=("chain",)) == Record(chains=links.chains)


def test_a_second_run_changes_nothing(archive: Archive, make: Make, fill: Make) -> None:
    before = archive.fingerprint()
    fill(archive, make(), make("طرابلس"))
    assert archive.fingerprint() == before


def test_the_order_of_pages_changes_nothing(archive: Archive, tmp_path: Path, make: Make, fill: Make) -> None:
    with open_archive(tmp_path / "other.db") as other:
        fill(other, make("طرابلس"), make())
        assert other.fingerprint() == archive.fingerprint()
        fill(other, make("سرت"))
        assert other.fingerprint() != archive.fingerprint()


def test_a_transaction_is_kept_whole_or_not_at_all(archive: Archive, make: Make) -> None:
    before, one = archive.fingerprint(), make("سرت")
    with pytest.raises(KeyError, match="in the middle"):
        _break_off(archive, one)
    assert archive.fingerprint() == before
    assert archive.page(one.page.id) is None


def _break_off(archive: Archive, one: Any) -> None:
    with archive.transaction():
        archive.add_reading(one.page, one.reading)
        archive.add_coding(one.version, one.coding)
        assert archive.page(one.page.id) is not None
        raise KeyError("in the middle")


def test_several_codings_stand_side_by_side_and_one_is_chosen(archive: Archive, make: Make) -> None:
    newer = make(coder="test/2")
    archive.add_coding(newer.version, msgspec.structs.replace(newer.coding, ties=()))
    assert archive.coding(newer.version) == make().coding
    assert archive.stats().ties == 2
    archive.choose("test/2", "packs")
    assert archive.coding(newer.version).ties == ()  # type: ignore[union-attr]
    assert archive.kept_coding(newer.version, "test/1", "packs") == make().coding
    assert archive.kept_coding(newer.version, "test/3", "packs") is None


def test_a_coding_of_another_version_is_refused(archive: Archive, make: Make) -> None:
    with pytest.raises(ArchiveError, match="is none of"):
        archive.add_coding(make().version, Coding("other", "test/1", "packs"))


def test_marks_by_kind_and_type(archive: Archive) -> None:
    assert [one.mark.id[0] for one in archive.marks()].count("e") == 2
    assert len(list(archive.marks(kind="event", of_type="air-strike"))) == 2
    assert list(archive.marks(kind="event", of_type="siege")) == []
    assert len(list(archive.marks(kind="tie"))) == 2


def test_a_mark_by_the_beginning_of_its_id(archive: Archive, make: Make) -> None:
    event = make().coding.events[0]
    assert archive.mark(event.id).mark == event
    assert archive.mark(event.id[:10]).version == make().version
    with pytest.raises(ArchiveError, match="no mark `e-zz`"):
        archive.mark("e-zz")
    with pytest.raises(ArchiveError, match="2 marks begin"):
        archive.mark("e-")
    with pytest.raises(ArchiveError, match="no mark"):
        archive.mark("%")


def test_copies_share_a_mark_and_each_is_a_place_of_it(archive: Archive, make: Make) -> None:
    copy = make(address="https://example.org/copy")
    page = msgspec.structs.replace(copy.page, id=page_id(b"x"), content=b"x", name="copy.txt")
    version = msgspec.structs.replace(copy.version, page=page.id)
    archive.add_reading(page, Reading(page.id, page.name, (), (version,)))
    archive.add_coding(version, copy.coding)
    assert len(archive.find(copy.coding.events[0].id)) == 2
    assert archive.mark(copy.coding.events[0].id).mark == copy.coding.events[0]


def test_the_same_bytes_under_two_names_are_one_page(archive: Archive, make: Make) -> None:
    one = make()
    archive.add_reading(msgspec.structs.replace(one.page, name="zz.txt"), one.reading)
    assert archive.stats().pages == 2
    assert archive.page(one.page.id).name == min("zz.txt", one.page.name)  # type: ignore[union-attr]


def test_what_was_not_read_is_kept_once(archive: Archive) -> None:
    told = [Unread("b.txt", "empty", "b.txt: 0 bytes"), Unread("a.txt", "binary", "a.txt: NUL")]
    archive.add_unread(told)
    archive.add_unread(told)
    assert archive.unread() == sorted(told, key=lambda one: one.name)


def test_stats_count(archive: Archive) -> None:
    stats = msgspec.structs.asdict(archive.stats())
    assert stats == {
        "pages": 2,
        "articles": 2,
        "versions": 2,
        "statements": 2,
        "events": 2,
        "ties": 2,
        "reports": len(archive.record().reports),
        "incidents": 2,
        "disputes": 0,
        "unread": 0,
    }


NASTY = st.lists(
    st.text(st.characters(exclude_characters="\n", exclude_categories=())), min_size=1, max_size=4
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(NASTY, st.text(st.characters(exclude_categories=())))
def test_any_text_at_all_is_kept(where: Path | str, rows: Sequence[str], name: str) -> None:
    text = "\n".join(rows)
    content = f"{name}\n{text}".encode("utf-8", "surrogatepass")
    page = Page(page_id(content), name, content, outlet=name)
    lines = tuple(range(1, len(rows) + 1))
    version = Version(text_hash(text), article_id(page.id, 1), page.id, "r1", text, lines, (1,), outlet=name)
    with open_archive(where) as archive:
        archive.add_reading(
            page, Reading(page.id, name, tuple(rows), (version,), (Unread(name, "empty", name),))
        )
        assert list(archive.versions(page=page.id)) == [version]
        archive.search(name)
