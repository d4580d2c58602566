"""An archive of made articles, asked as readers ask it: python -m benchmarks.served [--full] [--postgres URL]

For each size a server of its own (`marsad serve`, in several processes with --workers) over the archive, and
its answers in milliseconds: first one question after another, none of them twice (`alone`). Then four readers
at once, while another process codes, keeps and links two articles a second: people, who read for about a
second before they ask again (`people`), and machines, who do not (`busy`). The megabytes are the server's at
its most. Then the demo's pages are put among the made ones, and sixty queries with known answers are asked
(`benchmarks.relevance`).

A run goes on where it was stopped, in the middle of filling an archive too: what is filled stays in
`build/served`, and a copy of it is asked. On PostgreSQL the filled archives are databases of their own.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import cycle
from os import cpu_count, getloadavg
from pathlib import Path
from random import Random

import msgspec

from benchmarks.added import SEED, Filler
from benchmarks.filled import copied, fill, in_postgres
from benchmarks.made import World, corpus
from benchmarks.made.pack import write_pack
from benchmarks.made.world import THEATRE
from benchmarks.readers import EACH_SECOND, Questions, Times, beside, memory, serving, timed
from benchmarks.relevance import relevance
from benchmarks.run import RESULTS, processor
from marsad import __version__
from marsad.archive import Archive, open_archive
from marsad.archive.lists.counting import facet_counts
from marsad.archive.lists.listing import Filters, incidents
from marsad.coding import grammar_coder
from marsad.linking import Told
from marsad.packs import load_packs
from marsad.records import article_id, page_id

BUILD = Path(__file__).parents[1] / "build/served"
SIZES = {False: (2_000, 10_000), True: (2_000, 20_000, 200_000)}
ASKED = 40  # questions of each kind
SECONDS, BRIEFLY = 20, 10  # that machines ask, where sizes are asked for and where not
THINKING = 3  # times as long people are asked, where sizes are: they ask less


class Served(msgspec.Struct, frozen=True):
    """What an archive of a size answers in, in milliseconds by kind of question, alone and beside others.
    `worked`: how long a processor worked on each question alone, where the system tells.
    """

    articles: int
    megabytes: float | None
    alone: Times
    busy: Times
    worked: Times
    found: dict[str, float] = {}
    people: Times = {}


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--full", action="store_true", help="200,000 articles too: an hour or more, 16 GB")
    parser.add_argument(
        "--postgres", metavar="URL", help="any database of a PostgreSQL server, to make others beside it"
    )
    parser.add_argument("--sizes", nargs="+", type=int, metavar="N", help="how many articles, about")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="as for `marsad serve`")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    args = parser.parse_args()
    sizes = args.sizes or SIZES[args.full]
    whole = args.full and not args.postgres and not args.sizes and args.workers == 1
    done = _load() if whole else []
    for size in sizes[len(done) :]:
        at_length = args.full or args.sizes is not None
        seconds, thinking = (SECONDS, THINKING) if at_length else (BRIEFLY, 1)
        archive = BUILD / f"{size}.db"
        done.append(measure(size, archive, seconds, thinking, workers=args.workers, postgres=args.postgres))
        show(done[-1])
        if whole:
            _unfinished().write_bytes(msgspec.json.encode(done))
    if whole or args.save:
        save(done, args.workers, "PostgreSQL" if args.postgres else "SQLite")
        _unfinished().unlink(missing_ok=True)


def measure(
    size: int,
    filled: Path,
    seconds: float = SECONDS,
    thinking: int = THINKING,
    workers: int = 1,
    postgres: str | None = None,
) -> Served:
    """Fill an archive of about this size where none is, serve it, ask it."""
    write_pack(World(SEED), pack := BUILD / "pack")
    told = [one.told for one in corpus(size, SEED)]
    come = int(seconds * EACH_SECOND)
    held, last = told[:-come], told[-come:]
    fill(filled, held, pack)
    with copied(in_postgres(postgres, filled) if postgres else filled) as where:
        again = list(copies(held, thinking * len(last)))
        return _measure(where, held, last, again, pack, workers)


def _measure(
    where: str | Path,
    held: Sequence[Told],
    last: Sequence[Told],
    again: Sequence[Told],
    pack: Path,
    workers: int,
) -> Served:
    packs = load_packs(["world"], extra_folders=[pack])
    with open_archive(where) as archive, serving(where, pack, workers) as (address, process):
        filler, coder = Filler(archive, [*held, *last, *again], packs), grammar_coder(packs)
        filler.there(held)
        asked = questions(archive, held)
        alone, worked = timed(address, asked, process)
        people = beside(filler, coder, address, asked, again, pause=1.0)
        busy = beside(filler, coder, address, asked, last, pause=0.0)
        megabytes = memory(process)
        return Served(len(held), megabytes, alone, busy, worked, relevance(archive), people)


def copies(told: Sequence[Told], number: int) -> Iterator[Told]:
    """Articles on pages of their own that say what others said word for word, as much of news does."""
    for at, one in enumerate(Random(SEED).choices(told, k=number)):
        page = page_id(f"{at} {one.version.page}".encode())
        own = msgspec.structs.replace(one.version, article=article_id(page, 1), page=page)
        yield msgspec.structs.replace(one, version=own)


def questions(archive: Archive, told: Sequence[Told]) -> Questions:
    """The addresses to ask for, by what they measure."""
    with archive.connect() as connection:
        rows = incidents(connection, Filters(), "told", None, ASKED)
        actors = facet_counts(connection, Filters(), "actor", ASKED)
        places = facet_counts(connection, Filters(), "place", ASKED)
    words = [" ".join(one.version.text.split("\n")[-1].split()[2:4]) for one in told[:ASKED]]
    last = max(one.version.day or date.min for one in told)
    days = [last - timedelta(days=3 * at) for at in range(ASKED)]
    pairs = list(zip(cycle(actors), places, strict=False))
    return {
        "an incident": [f"/incidents/{one.id}" for one in rows],
        "search, two words": [f"/search?q={one}" for one in words],
        "search, two facets": [
            f"/search?q={one.split()[0]}&actor={a.value}&place={p.value}"
            for one, (a, p) in zip(words, pairs, strict=False)
        ],
        "a list by two facets": [f"/incidents?actor={a.value}&place={p.value}" for a, p in pairs],
        "the theatre, its map": [f"/theatres/{THEATRE}?limit={10 + at}" for at in range(ASKED)],
        "the state on a day": [f"/v1/theatres/{THEATRE}/state?at={day}" for day in days],
    }


def show(one: Served) -> None:
    """Print one size."""
    print(f"{one.articles:>8,} articles; the server took {one.megabytes or 0:,.0f} MB")
    for kind in one.alone:
        told = (
            f"{name} {middle(times[kind]):>6.0f} p95 {most(times[kind]):>6.0f} ms"
            for name, times in _each(one)
        )
        print(f"    {kind:<22}", *told, sep="  ", flush=True)
    for name, times in _each(one):
        every = [time for some in times.values() for time in some]
        print(f"    {name}: {len(every)} answers, p95 {most(every):.0f} ms, the longest {max(every):.0f} ms")
    shares = (f"{share:.0%} of the {kind}" for kind, share in one.found.items())
    print("    answered among the first ten lines:", ", ".join(shares))


def _each(one: Served) -> tuple[tuple[str, Times], ...]:
    """The times of each way of asking, by its name."""
    return ("alone", one.alone), ("worked", one.worked), ("people", one.people), ("busy", one.busy)


def middle(times: Sequence[float]) -> float:
    """The median."""
    return sorted(times)[len(times) // 2]


def most(times: Sequence[float]) -> float:
    """What nineteen of twenty stay below."""
    return sorted(times)[-max(1, len(times) // 20)]


def save(done: Sequence[Served], workers: int, database: str) -> None:
    """Keep the figures with their day, machine and database, and how many processes answered."""
    today = datetime.now(UTC).date().isoformat()
    machine = {"cores": cpu_count(), "load": round(getloadavg()[0], 1)}  # how many wait for its cores
    about = {
        "marsad": __version__,
        "processor": processor(),
        "day": today,
        "workers": workers,
        "database": database,
    }
    about |= machine
    sizes = [
        {
            "articles": one.articles,
            "megabytes": one.megabytes,
            "found": one.found,
            **{
                name: {
                    kind: [round(middle(every), 1), round(most(every), 1)] for kind, every in times.items()
                }
                for name, times in _each(one)
            },
        }
        for one in done
    ]
    path = RESULTS / f"{today}-served{'' if database == 'SQLite' else '-postgresql'}.json"
    path.write_text(json.dumps(about | {"sizes": sizes}, indent=1) + "\n", encoding="utf-8")


def _load() -> list[Served]:
    """What a run that was stopped had measured."""
    BUILD.mkdir(parents=True, exist_ok=True)
    return (
        msgspec.json.decode(_unfinished().read_bytes(), type=list[Served]) if _unfinished().exists() else []
    )


def _unfinished() -> Path:
    return BUILD / "unfinished.json"


if __name__ == "__main__":
    main()
