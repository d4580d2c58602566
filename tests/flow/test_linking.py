"""Made articles that come and go one by one make the record that all at once make, also where buckets are so
narrow that every one that comes pushes others out of them.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.added import Filler
from benchmarks.made import corpus
from marsad.archive import open_archive
from marsad.linking import Told
from marsad.linking.incidents import edges
from marsad.linking.reports import candidates
from marsad.linking.steps import marks, texts
from marsad.linking.steps.meeting import Likenesses, Pair
from marsad.records import Record, ReportLink

SLOW = settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(params=[2, 16])
def neighbours(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many before it in a bucket a text, or a mark, is compared with."""
    for room in (candidates, texts, edges, marks):
        monkeypatch.setattr(room, "NEIGHBOURS", request.param)
    return int(request.param)


def articles(seed: int, random: Random) -> list[list[Told]]:
    """Made articles with all their texts, in any order."""
    found: dict[str, list[Told]] = {}
    for one in corpus(60, seed):
        found.setdefault(one.told.version.article, []).append(one.told)
    return random.sample(list(found.values()), len(found))


def every(some: Sequence[list[Told]]) -> list[Told]:
    return [one for article in some for one in article]


def at_once(file: Path, all_: Sequence[list[Told]], there: Sequence[list[Told]]) -> Record:
    with open_archive(file) as archive:
        Filler(archive, every(all_)).whole(every(there))
        return archive.record()


def parts(some: list[list[Told]], random: Random) -> Iterator[list[list[Told]]]:
    while some:
        cut = random.choice((1, 1, 2, 6))
        yield some[:cut]
        some = some[cut:]


@SLOW
@given(random=st.randoms(use_true_random=False), seed=st.integers(0, 1_000))
def test_what_comes_and_goes_one_by_one_makes_the_record_of_what_is_there(
    random: Random, seed: int, neighbours: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp(f"made-{neighbours}")
    made = articles(seed, random)
    there = made[: len(made) // 3]
    with open_archive(folder / "steps.db") as archive:
        filler = Filler(archive, every(made))
        filler.whole(every(there))
        for come in parts(made[len(there) :], random):
            gone = random.sample(there, random.choice((0, 0, 1)))
            filler.change(every(come), every(gone))
            there = [one for one in there if one not in gone] + come
        assert archive.record() == at_once(folder / "once.db", made, there)


def test_a_copy_in_a_storm_is_compared_with_those_that_it_meets_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many have carried a report, one more asks for the likeness of a few pairs."""
    asked: list[Pair] = []
    of = Likenesses.of

    def counted(own: Likenesses, pair: Pair) -> ReportLink | None:
        asked.append(pair)
        return of(own, pair)

    monkeypatch.setattr(Likenesses, "of", counted)
    storm = sorted((one.told for one in corpus(600, 1) if one.case == "storm"), key=day_of)
    with open_archive(tmp_path / "storm.db") as archive:
        filler = Filler(archive, storm)
        filler.whole(storm[:-5])
        for one in storm[-5:]:
            asked.clear()
            filler.add(one)
            assert len(asked) < len(storm) / 3
        assert len(archive.record().reports) == 1


def day_of(told: Told) -> str:
    return str(told.version.day)
