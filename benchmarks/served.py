"""An archive of made articles, asked as readers ask it: python -m benchmarks.served [--full] [--postgres URL]

For each size a server of its own (`marsad serve`, in several processes with --workers) over the archive, and
its answers in milliseconds: first one question after another, none of them twice; then four readers at once,
while two articles a second are added. The megabytes are the server's at its most. Then the demo's pages are
put among the made ones, and sixty queries with known answers are asked (`benchmarks.relevance`).

A run goes on where it was stopped, in the middle of filling an archive too: what is filled stays in
`build/served`, and a copy of it is asked.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import cycle
from multiprocessing import get_context
from os import cpu_count, getloadavg
from pathlib import Path
from random import Random
from shutil import copyfile
from subprocess import PIPE, Popen
from sys import executable
from time import monotonic, perf_counter, sleep

import httpx2 as httpx
import msgspec

from benchmarks.added import SEED, Filler
from benchmarks.made import World, corpus
from benchmarks.made.pack import write_pack
from benchmarks.made.world import THEATRE
from benchmarks.relevance import relevance
from benchmarks.run import RESULTS, processor
from marsad import __version__
from marsad.archive import Archive, open_archive
from marsad.archive.lists.listing import Filters, facet_counts, incidents
from marsad.linking import Told
from marsad.packs import load_packs

BUILD = Path(__file__).parents[1] / "build/served"
SIZES = {False: (2_000, 10_000), True: (2_000, 20_000, 200_000)}
ASKED = 40  # questions of each kind
READERS, EACH_SECOND, SECONDS = 4, 2, 20
Times = dict[str, list[float]]
Questions = Mapping[str, Sequence[str]]


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


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--full", action="store_true", help="200,000 articles too: an hour or more, 16 GB")
    parser.add_argument(
        "--postgres", metavar="URL", help="an empty PostgreSQL database for the smallest size"
    )
    parser.add_argument("--sizes", nargs="+", type=int, metavar="N", help="how many articles, about")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="as for `marsad serve`")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    args = parser.parse_args()
    sizes = args.sizes or SIZES[args.full][: 1 if args.postgres else None]
    whole = args.full and not args.postgres and not args.sizes and args.workers == 1
    done = _load() if whole else []
    for size in sizes[len(done) :]:
        done.append(measure(size, args.postgres or BUILD / f"{size}.db", workers=args.workers))
        show(done[-1])
        if whole:
            _unfinished().write_bytes(msgspec.json.encode(done))
    if whole or args.save:
        save(done, args.workers)
        _unfinished().unlink(missing_ok=True)


def measure(size: int, where: str | Path, seconds: float = SECONDS, workers: int = 1) -> Served:
    """Fill an archive of about this size where none is, serve it, ask it."""
    write_pack(World(SEED), pack := BUILD / "pack")
    told = [one.told for one in corpus(size, SEED)]
    come = int(seconds * EACH_SECOND)
    held, last = told[:-come], told[-come:]
    fill(where, held, pack)
    asked_of = copied(where) if isinstance(where, Path) else where
    with open_archive(asked_of) as archive:
        asked = questions(archive, held)
        with serving(asked_of, pack, workers) as (address, process):
            alone, worked = timed(address, asked, process)
            busy = beside(archive, address, asked, held, last)
            megabytes = memory(process)
        found = relevance(archive)
    if isinstance(asked_of, Path):
        asked_of.unlink()
    return Served(len(held), megabytes, alone, busy, worked, found)


def copied(where: Path) -> Path:
    """A copy of an archive that nobody has open, to be asked and added to."""
    copy = where.with_suffix(".asked")
    copyfile(where, copy)
    return copy


def fill(where: str | Path, told: Sequence[Told], pack: Path) -> None:
    """Keep made articles and link them, unless a run that was stopped did."""
    if isinstance(where, Path) and where.exists():
        return
    part = where.with_suffix(".part") if isinstance(where, Path) else where
    with open_archive(part) as archive:
        Filler(archive, told, load_packs(["world"], extra_folders=[pack])).whole(told)
    if isinstance(where, Path) and isinstance(part, Path):
        part.rename(where)


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


@contextmanager
def serving(where: str | Path, pack: Path, workers: int = 1) -> Iterator[tuple[str, Popen[str]]]:
    """A server in a process of its own: its address, and the process."""
    command = [str(Path(executable).with_name("marsad")), "serve", "--port", "0"]
    options = ["--archive", str(where), "--packs", str(pack), "--workers", str(workers)]
    with Popen([*command, *options], stdout=PIPE, text=True) as process:
        try:
            yield next(iter(process.stdout or ()), "").strip(), process
        finally:
            process.terminate()


def timed(address: str, asked: Questions, process: Popen[str]) -> tuple[Times, Times]:
    """Milliseconds of each question, after the first one of its kind, and how many of them the server worked;
    none is asked twice.
    """
    alone, worked = {kind: list[float]() for kind in asked}, {kind: list[float]() for kind in asked}
    with httpx.Client(base_url=address, timeout=600) as client:
        for kind, (first, *others) in asked.items():
            ask(client, first)
            for path in others:
                before = work(process)
                alone[kind].append(ask(client, path))
                worked[kind].append(work(process) - before)
    return alone, worked


def work(process: Popen[str]) -> float:
    """The milliseconds that processors have worked for a server, where the system tells them."""
    told = (path for one in tree(process.pid) for path in Path(f"/proc/{one}/task").glob("*/schedstat"))
    return sum(int(one.read_text("utf-8").split()[0]) for one in told) / 1_000_000


def tree(process: int) -> Iterator[int]:
    """A process and all that it has started."""
    yield process
    for told in Path(f"/proc/{process}/task").glob("*/children"):
        for one in told.read_text("utf-8").split():
            yield from tree(int(one))


def ask(client: httpx.Client, path: str) -> float:
    """Milliseconds until an answer is there."""
    start = perf_counter()
    answer = client.get(path)
    spent = (perf_counter() - start) * 1000
    if answer.status_code >= 400:
        raise SystemExit(f"{path}: {answer.status_code} {answer.text[:200]}")
    return spent


def beside(
    archive: Archive, address: str, asked: Questions, held: Sequence[Told], last: Sequence[Told]
) -> Times:
    """What readers wait who ask at once, while articles are added."""
    filler = Filler(archive, [*held, *last])
    filler.there(held)
    seconds = len(last) / EACH_SECOND
    with get_context("spawn").Pool(READERS) as pool:
        reading = pool.starmap_async(read, [(address, asked, seconds, seed) for seed in range(READERS)])
        start = monotonic()
        for number, one in enumerate(last, 1):
            filler.add(one)
            sleep(max(0.0, start + number / EACH_SECOND - monotonic()))
        every = reading.get()
    return {kind: [time for times in every for time in times[kind]] for kind in asked}


def read(address: str, asked: Questions, seconds: float, seed: int) -> Times:
    """One reader's questions, one after another, of any kind."""
    dice, times = Random(seed), {kind: list[float]() for kind in asked}
    end = monotonic() + seconds
    with httpx.Client(base_url=address, timeout=600) as client:
        while monotonic() < end or not all(times.values()):
            kind = dice.choice(list(asked))
            times[kind].append(ask(client, dice.choice(asked[kind])))
    return times


def memory(process: Popen[str]) -> float | None:
    """The megabytes of a server at its most, where the system tells them; of several processes, what they
    have now, with what they share counted once.
    """
    own = list(tree(process.pid))
    told, key = ("status", "VmHWM:") if len(own) == 1 else ("smaps_rollup", "Pss:")
    files = [file for one in own if (file := Path(f"/proc/{one}/{told}")).exists()]
    lines = (line for file in files for line in file.read_text("utf-8").splitlines())
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith(key)) if files else None


def show(one: Served) -> None:
    """Print one size."""
    print(f"{one.articles:>8,} articles; the server took {one.megabytes or 0:,.0f} MB")
    for kind in one.alone:
        told = (f"{name} {middle(times[kind]):>6.0f} p95 {most(times[kind]):>6.0f} ms" for name, times in
                (("alone", one.alone), ("worked", one.worked), ("busy", one.busy)))  # fmt: skip
        print(f"    {kind:<22}", *told, sep="  ", flush=True)
    shares = (f"{share:.0%} of the {kind}" for kind, share in one.found.items())
    print("    answered among the first ten lines:", ", ".join(shares))


def middle(times: Sequence[float]) -> float:
    """The median."""
    return sorted(times)[len(times) // 2]


def most(times: Sequence[float]) -> float:
    """What nineteen of twenty stay below."""
    return sorted(times)[-max(1, len(times) // 20)]


def save(done: Sequence[Served], workers: int) -> None:
    """Keep the figures with their day and machine, and how many processes answered."""
    today = datetime.now(UTC).date().isoformat()
    machine = {"cores": cpu_count(), "load": round(getloadavg()[0], 1)}  # how many wait for its cores
    about = {"marsad": __version__, "processor": processor(), "day": today, "workers": workers} | machine
    sizes = [
        {
            "articles": one.articles,
            "megabytes": one.megabytes,
            "found": one.found,
            **{
                name: {
                    kind: [round(middle(every), 1), round(most(every), 1)] for kind, every in times.items()
                }
                for name, times in (("alone", one.alone), ("worked", one.worked), ("busy", one.busy))
            },
        }
        for one in done
    ]
    path = RESULTS / f"{today}-served.json"
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
