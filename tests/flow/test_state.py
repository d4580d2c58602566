from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from marsad import flow
from marsad.archive import Archive, open_archive, schema
from marsad.coding import grammar_coder
from marsad.errors import ConfigError
from marsad.flow import network_of, run, state_of
from marsad.flow.ground import Ground
from marsad.flow.relinking import everything_told
from marsad.linking import state
from marsad.packs import Packs, load_packs
from marsad.records import HeldPlace, State

PAGES = {
    "claim.txt": """\
الدعم السريع يسيطر على ود مدني

18 ديسمبر 2023

أعلنت قوات الدعم السريع أنها سيطرت على مدينة ود مدني يوم الاثنين.
""",
    "denial.txt": """\
الجيش ينفي

20 ديسمبر 2023

نفى الجيش السوداني سيطرة قوات الدعم السريع على مدينة ود مدني يوم الاثنين.
""",
    "undated.txt": "خبر بلا تاريخ\n\nقال الجيش السوداني إن قواته قصفت مواقع في ود مدني.\n",
}
AT = date(2023, 12, 31)


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


@pytest.fixture(scope="module")
def archive(packs: Packs, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder: Path = tmp_path_factory.mktemp("pages")
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    with open_archive(folder / "m.db") as opened:
        run([folder], opened, grammar_coder(packs), packs)
        yield opened


def town(state: State) -> HeldPlace:
    return next(one for one in state.places if one.place == "sudan-wad-madani")


def test_a_later_denial_is_not_heard_by_an_earlier_day(archive: Archive, packs: Packs) -> None:
    now = town(state_of(archive, packs, "sudan", AT))
    assert now.status == "contested"
    assert now.holdings[0].claim.standing.deny
    then = town(state_of(archive, packs, "sudan", AT, known_by=date(2023, 12, 19)))
    assert then.status == "held"
    assert not then.holdings[0].claim.standing.deny


def test_what_is_left_out_is_counted(archive: Archive, packs: Packs) -> None:
    found = state_of(archive, packs, "sudan", AT, known_by=date(2023, 12, 19))
    assert (found.known_by, found.omitted.unproven, found.omitted.later) == (date(2023, 12, 19), 1, 1)
    assert state_of(archive, packs, "sudan", AT).omitted.unproven == 0
    drawn = network_of(archive, packs, "sudan", known_by=date(2023, 12, 19))
    assert (drawn.omitted.unproven, drawn.omitted.later) == (1, 1)


def test_the_whole_archive_known_is_the_archive(archive: Archive, packs: Packs) -> None:
    every = state_of(archive, packs, "sudan", AT)
    known = state_of(archive, packs, "sudan", AT, known_by=date(2024, 1, 1))
    assert (known.places, known.backs, known.leads) == (every.places, every.backs, every.leads)


def test_a_theatre_that_is_none_is_refused(archive: Archive, packs: Packs) -> None:
    with pytest.raises(ConfigError, match="there is no theatre `atlantis`"):
        state_of(archive, packs, "atlantis", AT)


def test_a_state_is_drawn_from_what_is_kept_as_from_everything(
    demo_archive: Archive, packs: Packs, monkeypatch: pytest.MonkeyPatch
) -> None:
    ground = Ground(packs)
    told, record = everything_told(demo_archive, ground), demo_archive.record()
    days = sorted(one.version.day for one in told if one.version.day)
    monkeypatch.delattr(flow.state, "everything_told")  # nobody walks the archive
    shown = 0
    for theatre in (info.id for info in packs.theatres):
        for at in (days[0], days[len(days) // 2], days[-1], date(2030, 1, 1)):
            expected = state(told, record, ground.theatres, theatre, at)
            assert state_of(demo_archive, packs, theatre, at, ground=ground) == expected
            shown += len(expected.places) + len(expected.backs) + len(expected.agreements)
    assert shown


def test_an_archive_that_was_not_linked_again_is_walked(archive: Archive, packs: Packs) -> None:
    expected = state_of(archive, packs, "sudan", AT)
    with archive.transaction() as connection:
        connection.execute(schema.accounts.delete())
        assert not state_of(archive, packs, "sudan", AT).places
        connection.execute(schema.meta.delete().where(schema.meta.c.key == "accounts"))
        assert state_of(archive, packs, "sudan", AT) == expected
        connection.rollback()
