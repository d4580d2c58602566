"""What comes one by one is linked to what is there, and the archive is the same as if all came at once."""

import typing
from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection
from tests.flow.pages_kept import Read, keep, read_pages

from marsad.archive import Archive, open_archive, verify
from marsad.cli.samples import PAGES
from marsad.flow import Reviewer, decide, relink, relinking
from marsad.flow.linking import Linking
from marsad.packs import Packs, load_packs
from marsad.records import PairAction

GOLD = Path(__file__).parents[1] / "gold"
SETS = {
    "demo": PAGES,
    "reports": GOLD / "reports/pages",
    "disputes": GOLD / "disputes/pages",
    "taken back": Path(__file__).parent / "taken_back",
}
NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
SLOW = settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


@pytest.fixture(scope="module", params=SETS)
def read(request: pytest.FixtureRequest, packs: Packs) -> list[Read]:
    """Pages as they are read and coded: of several wars, or copies, cuts and passages of one another, or
    with a place that two claim, or with words that a party takes back.
    """
    return read_pages(SETS[request.param], packs)


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many articles each step linked; whatever comes is few."""
    made: list[int] = []
    step = Linking.step

    def counted(own: Linking, connection: Connection, articles: Collection[str]) -> None:
        made.append(len(articles))
        step(own, connection, articles)

    monkeypatch.setattr(relinking, "FEW", 1.0)
    monkeypatch.setattr(Linking, "step", counted)
    return made


def at_once(file: Path, every: Sequence[Read], packs: Packs) -> str:
    with open_archive(file) as archive:
        keep(archive, every)
        relink(archive, packs)
        return archive.fingerprint()


def test_a_party_takes_back_what_it_said_whichever_is_read_first(packs: Packs, tmp_path: Path) -> None:
    every = read_pages(SETS["taken back"], packs)
    with open_archive(tmp_path / "m.db") as archive:
        for one in sorted(every, key=lambda read: read[0].name, reverse=True):
            keep(archive, [one])
            relink(archive, packs)
        (taken,) = (one for one in archive.record().disputes if one.kind == "reversal")
    assert (len(taken.claim), len(taken.against)) == (2, 2), (
        "title and lead deny it; the copy has the first one's words, and so its marks"
    )


@SLOW
@given(random=st.randoms(use_true_random=False))
def test_pages_by_ones_and_by_some_in_any_order_make_the_archive_that_all_at_once_make(
    random: Random, read: list[Read], packs: Packs, tmp_path_factory: pytest.TempPathFactory, steps: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    order = random.sample(read, len(read))
    steps.clear()
    with open_archive(folder / "steps.db") as archive:
        while order:
            cut = random.choice((1, 1, 2, 5)) if len(order) < len(read) else 1  # some must come later
            keep(archive, order[:cut])
            order = order[cut:]
            relink(archive, packs)
        assert steps
        assert archive.fingerprint() == at_once(folder / "once.db", read, packs)
        assert verify(archive) == []


def say(archive: Archive, random: Random, time: datetime, lines: list[int]) -> int:
    """One word of a reviewer: the number of its line."""
    huda = Reviewer(archive, "huda")
    events, others, articles = (
        sorted({one.mark.id for one in archive.marks(kind="event")}),
        sorted({one.mark.id for one in archive.marks()}),
        [one.id for one in archive.articles()],
    )
    if lines and random.random() < 0.3:
        return huda.undo(lines.pop(random.randrange(len(lines))), time).number
    action = random.choice(("reject", *typing.get_args(PairAction)))
    if action == "reject":
        return huda.reject(random.choice(others), time).number
    if action == "not-denied":
        denied = random.choice(archive.record().disputes)
        pair = [random.choice(denied.against), random.choice(denied.claim)]
    else:
        pair = random.sample(events if "incident" in action else articles, 2)
    one, other = pair
    return decide(archive, "huda", action, one, other, time).number


@SLOW
@given(random=st.randoms(use_true_random=False))
def test_what_people_say_and_take_back_is_linked_as_if_it_had_always_been_so(
    random: Random, read: list[Read], packs: Packs, tmp_path_factory: pytest.TempPathFactory, steps: list[int]
) -> None:
    with open_archive(tmp_path_factory.mktemp("review") / "steps.db") as archive:
        keep(archive, read)
        relink(archive, packs)
        lines: list[int] = []
        steps.clear()
        for minute in range(12):
            lines.append(say(archive, random, NOW + timedelta(minutes=minute), lines))
            relink(archive, packs)
        assert steps
        before = archive.fingerprint()
        relink(archive, packs)  # nothing has come, so that everything is linked
        assert archive.fingerprint() == before


def test_what_is_left_of_an_article_may_be_of_another_war_when_marks_are_rejected(
    packs: Packs, tmp_path: Path, steps: list[int]
) -> None:
    with open_archive(tmp_path / "m.db") as archive:
        keep(archive, read_pages(Path(__file__).parent / "of_which_war", packs))
        relink(archive, packs)
        for one in list(archive.marks(kind="statement")):  # they alone say that the raid is of Iraq's war
            Reviewer(archive, "huda").reject(one.mark.id, NOW)
        relink(archive, packs)
        assert steps
        before = archive.fingerprint()
        relink(archive, packs)  # everything is linked
        assert archive.fingerprint() == before


def test_a_database_of_a_team_takes_the_same_steps(
    read: list[Read],
    packs: Packs,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    steps: list[int],
) -> None:
    with open_archive(request.getfixturevalue("postgres").fresh()) as archive:
        for some in (read[1::2], read[:1], read[2::2]):
            keep(archive, some)
            relink(archive, packs)
        assert len(steps) == 2
        assert archive.fingerprint() == at_once(tmp_path / "once.db", read, packs)


def test_another_pack_links_everything_again(
    read: list[Read], packs: Packs, tmp_path: Path, steps: list[int]
) -> None:
    with open_archive(tmp_path / "steps.db") as archive:
        keep(archive, read[1:])
        relink(archive, load_packs(without=["libya"]))
        keep(archive, read[:1])
        relink(archive, packs)
        assert steps == []
        assert archive.fingerprint() == at_once(tmp_path / "once.db", read, packs)
