"""Links the made corpus and scores it: python -m benchmarks.linked [--full] [--save]

Prints pairwise precision and recall of reports and incidents, hard cases apart, and what an article costs. A
full run goes on where it was stopped: the sizes it has measured stand in `build/linked-unfinished.json`.
"""

import argparse
import json
import platform
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

import msgspec

from benchmarks.made import Figures, Made, World, corpus, score, storm
from benchmarks.run import RESULTS, processor
from benchmarks.stages import peak
from marsad import __version__
from marsad.linking import link
from marsad.records import Record

UNFINISHED = Path(__file__).parents[1] / "build/linked-unfinished.json"
SIZES = {False: (1_000, 4_000), True: (1_000, 4_000, 10_000, 20_000, 100_000, 200_000)}
STORMS = {False: (500, 2_000), True: (1_000, 10_000)}
SEED = 1
EASY = "easy"


class Linked(msgspec.Struct, frozen=True):
    """What linking a made corpus took and found: `reports` and `incidents` by hard case, all pairs first."""

    articles: int
    seconds: float
    megabytes: float
    reports: dict[str, Figures]
    incidents: dict[str, Figures]


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--full", action="store_true", help="up to 200,000 articles: an hour or more, 12 GB")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    args = parser.parse_args()
    done = _load() if args.full else {}
    for size in SIZES[args.full]:
        if str(size) not in done:
            done[str(size)] = measure(size)
            _keep(done, full=args.full)
        show(done[str(size)])
    show_growth([done[str(size)] for size in SIZES[args.full]])
    storms = {size: seconds_for(list(storm(size, SEED)))[1] for size in STORMS[args.full]}
    show_storms(storms)
    if args.save or args.full:
        save(done, storms)


def measure(size: int) -> Linked:
    """Make a corpus of about this size, link it, score it."""
    made = list(corpus(size, SEED))
    record, seconds = seconds_for(made)
    return Linked(len(made), seconds, peak(), of_reports(made, record), of_incidents(made, record))


def seconds_for(made: Iterable[Made]) -> tuple[Record, float]:
    """Link some articles; the record, and the processor's time that it took."""
    told, theatres = [one.told for one in made], World(SEED).theatres()
    start = process_time()
    record = link(told, theatres)
    return record, process_time() - start


def of_reports(made: Iterable[Made], record: Record) -> dict[str, Figures]:
    """Pairs of articles that carry one report; the cases are how an article came about, and the storm."""
    truth = {one.told.version.article: one.report for one in made}
    found = {article: report.id for report in record.reports for article in report.articles}
    cases: defaultdict[str, set[str]] = defaultdict(set)
    for one in made:
        if one.kind != "first":
            cases[one.kind].add(one.told.version.article)
        cases[one.case or EASY].add(one.told.version.article)
    return _scored(truth, found, cases)


def of_incidents(made: Iterable[Made], record: Record) -> dict[str, Figures]:
    """Pairs of event marks that tell one happening; the cases are the busy front, the storm, and what is
    recalled of old.
    """
    truth: dict[str, str] = {}
    cases: defaultdict[str, set[str]] = defaultdict(set)
    for one in made:
        own = one.report.partition("/")[0]
        for mark, happening in one.incidents.items():
            truth[mark] = happening
            case = (one.case or EASY) if happening == own else EASY
            cases["background" if happening.startswith("f") else case].add(mark)
    found = {mark: incident.id for incident in record.incidents for mark in incident.marks}
    return _scored(truth, found, cases)


def _scored(
    truth: Mapping[str, str], found: Mapping[str, str], cases: Mapping[str, Collection[str]]
) -> dict[str, Figures]:
    """All pairs; the pairs without the storm, which outnumbers everything; each case by itself."""
    calm = {thing: group for thing, group in truth.items() if thing not in cases["storm"]}
    figures = {"all": score(truth, found), "all but the storm": score(calm, found)}
    return figures | {case: score(truth, found, members) for case, members in sorted(cases.items())}


def show(one: Linked) -> None:
    """Print one size."""
    cost = one.seconds / one.articles * 1000
    print(
        f"\n{one.articles:,} articles: {one.seconds:.1f} s, {cost:.2f} ms each,"
        f" {one.megabytes:,.0f} MB at most"
    )
    for name, figures in (("reports", one.reports), ("incidents", one.incidents)):
        print(f"  {name:20}{'precision':>10}{'recall':>8}{'pairs':>14}")
        for case, found in figures.items():
            print(f"    {case:18}{found.precision:10.3f}{found.recall:8.3f}{found.true:14,}", flush=True)


def show_growth(done: Sequence[Linked]) -> None:
    """What an article costs between one size and the next: flat where linking is linear."""
    print("\nms for each article from one size to the next")
    before, seconds = 0, 0.0
    for one in done:
        added = (one.seconds - seconds) / (one.articles - before) * 1000
        print(f"  {before:10,} to {one.articles:10,}{added:8.2f}")
        before, seconds = one.articles, one.seconds


def show_storms(storms: Mapping[int, float]) -> None:
    """What one report that everybody carries costs."""
    for carriers, seconds in storms.items():
        print(f"a storm of {carriers:,} carriers: {seconds:.1f} s, {seconds / carriers * 1000:.2f} ms each")


def save(done: Mapping[str, Linked], storms: Mapping[int, float]) -> None:
    """Keep the figures under today's date, with what they were measured on."""
    now = datetime.now(UTC)
    about = {
        "date": now.date().isoformat(),
        "marsad": __version__,
        "python": platform.python_version(),
        "processor": processor(),
        "seed": SEED,
        "storms": [{"carriers": size, "seconds": round(seconds, 1)} for size, seconds in storms.items()],
        "results": [_written(one) for one in done.values()],
    }
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{now.date()}-linked.json"
    path.write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    UNFINISHED.unlink(missing_ok=True)


def _written(one: Linked) -> dict[str, object]:
    return {
        "articles": one.articles,
        "seconds": round(one.seconds, 1),
        "megabytes": round(one.megabytes),
        "reports": _rounded(one.reports),
        "incidents": _rounded(one.incidents),
    }


def _rounded(figures: Mapping[str, Figures]) -> dict[str, Sequence[float]]:
    """Precision, recall and the number of true pairs."""
    return {
        case: (round(found.precision, 4), round(found.recall, 4), found.true)
        for case, found in figures.items()
    }


def _load() -> dict[str, Linked]:
    if not UNFINISHED.exists():
        return {}
    return msgspec.json.decode(UNFINISHED.read_bytes(), type=dict[str, Linked])


def _keep(done: Mapping[str, Linked], *, full: bool) -> None:
    if full:
        UNFINISHED.parent.mkdir(exist_ok=True)
        part = UNFINISHED.with_suffix(".part")
        part.write_bytes(msgspec.json.encode(done))
        part.replace(UNFINISHED)


if __name__ == "__main__":
    main()
