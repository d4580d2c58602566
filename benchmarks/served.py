"""An archive of made articles, asked as readers ask it: python -m benchmarks.served [--full] [--postgres URL]

For each size: milliseconds of the server for search, lists with two facets, an incident's page and a list's
page with its map, and the peak of its memory. In-process, so that no network is measured; each question is
another one each time, asked once before.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import msgspec
from starlette.testclient import TestClient

from benchmarks.made import Made, World, corpus
from benchmarks.stages import peak
from marsad.archive import Archive, open_archive
from marsad.archive.listing import Filters, facet_counts, incidents
from marsad.flow import Desk, Pictures
from marsad.flow.listing import entries, listed
from marsad.linking import link
from marsad.packs import load_packs
from marsad.records import Page, Reading
from marsad.web import create_app

SIZES = {False: (2_000, 20_000), True: (2_000, 20_000, 200_000)}
SEED = 1
ASKED = 40  # questions of each kind
Ask = Callable[[TestClient], None]


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--full", action="store_true", help="200,000 articles too: hours")
    parser.add_argument("--postgres", metavar="URL", help="an empty PostgreSQL database to measure in")
    args = parser.parse_args()
    for size in SIZES[args.full]:
        with TemporaryDirectory() as folder:
            measure(size, args.postgres or Path(folder) / "made.db")


def measure(size: int, where: str | Path) -> None:
    """Make an archive, ask it, print."""
    with open_archive(where) as archive:
        start = perf_counter()
        fill(archive, list(corpus(size, SEED)))
        print(f"{size:>8,} articles kept and linked in {perf_counter() - start:,.0f} s")
        packs = load_packs(["world"])
        with TestClient(create_app(archive, Pictures(packs), Desk(packs))) as client:
            for name, paths in questions(archive).items():
                times = sorted(timed(client, paths))
                print(f"    {name:<28} p50 {times[len(times) // 2]:>7.1f} ms   p95 {times[-2]:>7.1f} ms")
        print(f"    peak memory {peak():,.0f} MB, the filling included")


def fill(archive: Archive, made: Sequence[Made]) -> None:
    """Keep made articles as a run keeps pages, then link them."""
    told, theatres = [one.told for one in made], World(SEED).theatres()
    with archive.transaction():
        for one in told:
            version = one.version
            content = version.text.encode()
            page = Page(version.page, f"{version.article}.txt", content, outlet=version.outlet)
            archive.add_reading(page, Reading(page.id, page.name, (), (version,)))
            archive.add_coding(version, one.coding)
        archive.choose(told[0].coding.coder, told[0].coding.packs)
    record = link(told, theatres)
    with archive.transaction():
        archive.replace_links(record)
        archive.replace_lists(
            listed(record, told, theatres), entries(told, record, load_packs(["world"]), theatres)
        )


def questions(archive: Archive) -> dict[str, list[str]]:
    """The addresses to ask for, by what they measure."""
    with archive.connect() as connection:
        rows = incidents(connection, Filters(), "told", None, ASKED)
        actors = facet_counts(connection, Filters(), "actor", ASKED)
        places = facet_counts(connection, Filters(), "place", ASKED)
    words = [" ".join(text.split()[2:4]) for text in _texts(archive)]
    pairs = list(zip(cycle(actors), places, strict=False))
    return {
        "search, two words": [f"/v1/search?q={one}&limit=20" for one in words],
        "incidents, two facets": [f"/v1/incidents?actor={a.value}&place={p.value}" for a, p in pairs],
        "an incident's page": [f"/incidents/{one.id}" for one in rows],
        "the list's page with its map": [f"/incidents?place={one.value}" for one in places],
    }


def timed(client: TestClient, paths: Sequence[str]) -> Iterator[float]:
    """Milliseconds of each question, asked once before, so that the database has read what it needs."""
    for path in paths:
        client.get(path)
        start = perf_counter()
        answer = client.get(path, headers={"cache-control": "no-cache"})
        yield (perf_counter() - start) * 1000
        if answer.status_code >= 400:
            raise SystemExit(f"{path}: {answer.status_code} {answer.text[:200]}")


def _texts(archive: Archive) -> Iterator[str]:
    for _, version in zip(range(ASKED), archive.versions(), strict=False):
        yield msgspec.structs.asdict(version)["text"].split("\n")[-1]


if __name__ == "__main__":
    main()
