"""One article added to an archive of any size: python -m benchmarks.added [--full] [--save]

Fills an archive with made articles, links all of them, and adds others one by one: the last ones of the
corpus, as they come; some of any day, which come late; and some of a storm of copies, which a tenth of the
corpus is. Milliseconds for each, keeping it and linking it. A full run goes on where it was stopped: the
sizes it has measured stand in `build/added-unfinished.json`.
"""

import argparse
import json
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

import msgspec

from benchmarks.made import World, corpus
from benchmarks.run import RESULTS, processor
from marsad import __version__
from marsad.archive import Archive, open_archive, workings
from marsad.flow.linking import Linking
from marsad.linking import Told
from marsad.packs import Packs, load_packs
from marsad.records import Page, Reading

UNFINISHED = Path(__file__).parents[1] / "build/added-unfinished.json"
SIZES = {False: (2_000, 10_000), True: (2_000, 20_000, 200_000)}
ADDED = 40
STORMY = 5
PART = 1_000  # articles that are kept at once
SEED = 1


class Added(msgspec.Struct, frozen=True):
    """What it takes to fill an archive, in seconds, and to add to it, in milliseconds for each article."""

    articles: int
    seconds: float
    last: list[float]
    late: list[float]
    storm: list[float]


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--full", action="store_true", help="200,000 articles too: an hour or more, 16 GB")
    parser.add_argument("--postgres", metavar="URL", help="an empty PostgreSQL database to measure in")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    args = parser.parse_args()
    done = _load() if args.full else []
    for size in SIZES[args.full][len(done) :]:
        with TemporaryDirectory() as folder:
            done.append(measure(size, args.postgres or Path(folder) / "made.db"))
        if args.full:
            UNFINISHED.parent.mkdir(exist_ok=True)
            UNFINISHED.write_bytes(msgspec.json.encode(done))
    for one in done:
        show(one)
    if args.save:
        save(done)
        UNFINISHED.unlink(missing_ok=True)


def _load() -> list[Added]:
    """What a run that was stopped had measured."""
    return msgspec.json.decode(UNFINISHED.read_bytes(), type=list[Added]) if UNFINISHED.exists() else []


def measure(size: int, where: str | Path) -> Added:
    """Fill an archive of about this size, and add to it."""
    made = sorted(corpus(size, SEED), key=lambda one: _moment(one.told))
    storm = [one.told for one in made if one.case == "storm"]
    calm = [one.told for one in made if one.case != "storm"]
    held, last = calm[:-ADDED], calm[-ADDED:]
    late = Random(SEED).sample(held, ADDED)
    added = (last, late, storm[-STORMY:])
    later = {_key(one) for some in added for one in some}
    with open_archive(where) as archive:
        filler = Filler(archive, [one.told for one in made])
        start = perf_counter()
        filler.whole([one.told for one in made if _key(one.told) not in later])
        filled = perf_counter() - start
        times = [[filler.add(one) * 1000 for one in some] for some in added]
    return Added(len(made), filled, *times)


class Filler:
    """Puts made articles into an archive, and links them; `packs` have the theatre, or do not."""

    def __init__(self, archive: Archive, told: Iterable[Told], packs: Packs | None = None) -> None:
        self._archive = archive
        self._told: dict[str, list[Told]] = {}
        for one in told:
            self._told.setdefault(one.version.article, []).append(one)
        self._there: set[tuple[str, str]] = set()
        self._linking = Linking(archive, self._tell, World(SEED).theatres(), packs or load_packs(["world"]))

    def whole(self, told: Sequence[Told]) -> None:
        """Keep many articles and link all."""
        self.keep(told)
        with self._archive.transaction() as connection:
            self._archive.choose(told[0].coding.coder, told[0].coding.packs)
            self._linking.whole(connection, told)
            workings.untouch(connection)

    def keep(self, told: Sequence[Told]) -> None:
        """Keep those of many articles that are not kept yet, in parts: what was stopped goes on there."""
        kept = set(self._archive.page_ids())
        self.there(told)
        left = [one for one in told if one.version.page not in kept]
        for part in (left[at : at + PART] for at in range(0, len(left), PART)):
            with self._archive.transaction():
                for one in part:
                    self._keep(one)

    def there(self, told: Iterable[Told]) -> None:
        """Say what an archive that was filled before has."""
        self._there.update(map(_key, told))

    def add(self, one: Told) -> float:
        """Keep an article and link it to the rest; the seconds that it took."""
        start = perf_counter()
        self.change([one])
        return perf_counter() - start

    def change(self, come: Collection[Told], gone: Collection[Told] = ()) -> None:
        """Keep some articles, leave out others, and link what is there."""
        with self._archive.transaction() as connection:
            for one in come:
                self._keep(one)
            self._there.difference_update(map(_key, gone))
            articles = {one.version.article for one in gone}.union(workings.touched(connection))
            self._linking.step(connection, sorted(articles))
            workings.untouch(connection)

    def _keep(self, one: Told) -> None:
        version = one.version
        page = Page(version.page, f"{version.article}.txt", version.text.encode(), outlet=version.outlet)
        self._archive.add_reading(page, Reading(page.id, page.name, (), (version,)))
        self._archive.add_coding(version, one.coding)
        self._there.add(_key(one))

    def _tell(self, articles: Collection[str]) -> list[Told]:
        return [
            one for article in articles for one in self._told.get(article, ()) if _key(one) in self._there
        ]


def show(one: Added) -> None:
    """Print one size."""
    print(f"{one.articles:>8,} articles kept and linked in {one.seconds:,.0f} s")
    for name, times in (("the last ones", one.last), ("late ones", one.late), ("of a storm", one.storm)):
        ranked = sorted(times)
        middle, most = ranked[len(ranked) // 2], ranked[-max(1, len(ranked) // 20)]
        print(f"    {name:<16} p50 {middle:>7.1f} ms   p95 {most:>7.1f} ms", flush=True)


def save(done: Sequence[Added]) -> None:
    """Keep the figures with their day and machine."""
    today = datetime.now(UTC).date().isoformat()
    path = RESULTS / f"{today}-added.json"
    about = {"marsad": __version__, "processor": processor(), "day": today}
    sizes = [msgspec.to_builtins(one) for one in done]
    path.write_text(json.dumps(about | {"sizes": sizes}, indent=1) + "\n", encoding="utf-8")


def _key(one: Told) -> tuple[str, str]:
    return one.version.article, one.version.id


def _moment(one: Told) -> tuple[date, str]:
    return one.version.day or date.min, one.version.id


if __name__ == "__main__":
    main()
