from pathlib import Path

import pytest
from sqlalchemy import bindparam, select

from marsad.archive import BLACK, Archive, Published, Veil, schema
from marsad.errors import ArchiveError

NOTHING = Veil()


@pytest.mark.parametrize("veil", [NOTHING, Veil(words=frozenset({"قنطورس"}))])
def test_behind_a_veil_over_nothing_that_is_there_all_is_as_it_is(demo_archive: Archive, veil: Veil) -> None:
    seen = Published(demo_archive, veil)
    assert seen.record() == demo_archive.record()
    assert list(seen.with_codings()) == list(demo_archive.with_codings())
    assert seen.search("طرابلس") == demo_archive.search("طرابلس")
    assert (seen.log(), seen.unread(), seen.stats()) == (
        demo_archive.log(), demo_archive.unread(), demo_archive.stats(),
    )  # fmt: skip


def test_every_quotation_behind_a_veil_is_still_one(demo_archive: Archive) -> None:
    seen = Published(demo_archive, Veil(words=frozenset({"طرابلس", "حفتر"})))
    texts = [one.version.text for one in seen.marks()]
    assert any(BLACK in text for text in texts)
    for one in seen.marks(kind="event"):
        for mention in (*getattr(one.mark, "place", ()), *getattr(one.mark, "actor", ())):
            assert mention.span.of(one.version.text) == mention.text


def test_a_line_with_a_withheld_word_is_not_found(demo_archive: Archive) -> None:
    seen = Published(demo_archive, Veil(words=frozenset({"طرابلس"})))
    assert demo_archive.search("طرابلس")
    assert seen.search("طرابلس") == []
    assert all("طرابلس" not in hit.text for hit in seen.search("قوات"))


def test_a_page_that_is_withheld_is_not_there(demo_archive: Archive) -> None:
    page = demo_archive.page_ids()[0]
    seen = Published(demo_archive, Veil(frozenset({page})))
    assert page not in seen.page_ids()
    assert seen.page(page) is None
    assert list(seen.versions(page=page)) == []


def test_a_question_that_names_what_is_withheld_is_not_answered_however_it_names_it(
    demo_archive: Archive,
) -> None:
    entries, key = schema.entries.c, "libya-sirte"
    once = select(entries.kind).where(entries.id == bindparam("id"))
    asked = [(select(entries.kind).where(entries.id == key), None), (once, {"id": key})]
    for archive, answers in ((demo_archive, 1), (Published(demo_archive, Veil(ids={key: "libya"})), 0)):
        with archive.connect() as connection:
            assert [len(connection.execute(*one).all()) for one in asked] == [answers, answers]


def test_nothing_is_written_behind_a_veil(demo_archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="readers only"):
        Published(demo_archive, NOTHING).choose("some", "packs")
