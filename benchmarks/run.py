"""Measures, prints a table and, with --save, keeps the figures: python -m benchmarks.run [--full] [--save]

A full run goes on where it was stopped: what it has measured stands in `build/bench-unfinished.json`.
"""

import argparse
import json
import platform
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from benchmarks.stages import LIMIT, Bench, Timing, many_articles, one_article, peak_memory
from marsad import __version__

RESULTS = Path(__file__).parent / "results"
UNFINISHED = Path(__file__).parents[1] / "build/bench-unfinished.json"
MEGABYTES = (0.5, 1.0, 2.5, 5.0)
CODED = 2_000  # articles over which memory must stay flat
ARTICLES = {False: (400,), True: (400, 4_000)}

Results = dict[str, list[Timing]]


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--full", action="store_true", help="4,000 articles too: an hour or more; goes on where it stopped"
    )
    parser.add_argument(
        "--save", action="store_true", help="keep the figures in benchmarks/results/DATE.json"
    )
    args = parser.parse_args()
    bench = Bench()
    print_memory(*peak_memory(bench, CODED))
    results = measure(bench, full=args.full)
    print_growth({label: timings for label, timings in results.items() if "one article" in label})
    if args.save or args.full:
        save(results)


def print_memory(early: float, late: float) -> None:
    """Whether memory stays flat over a run."""
    print(
        f"peak memory over {CODED:,} articles coded: {early:.0f} MB after a tenth, {late:.0f} MB at the end"
    )


def measure(bench: Bench, *, full: bool) -> Results:
    """All measurements, by what was measured, printed as they are made; a full run keeps each at once."""
    results = load_unfinished() if full else {}
    for count in ARTICLES[full]:
        label = f"{count} articles"
        if label not in results:
            results[label] = list(many_articles(bench, count))
            keep_unfinished(results, full=full)
        print_table(label, results[label])
    for size in MEGABYTES:
        label = f"one article of {size:g} MB"
        if label not in results:
            results[label] = list(one_article(bench, int(size * 1_000_000)))
            keep_unfinished(results, full=full)
        print_table(label, results[label])
    return results


def print_table(label: str, timings: Iterable[Timing]) -> None:
    """Words a second, and how often the limit's time a stage takes."""
    by_stage = {timing.stage: timing for timing in timings}
    limit = by_stage["folding"].seconds + by_stage["automaton"].seconds
    words, size = by_stage["folding"].words, by_stage["folding"].size
    print(f"\n{label}: {words:,} words, {size / 1e6:.1f} MB", flush=True)
    print(f"  {'stage':22}{'words/s':>12}{'MB/s':>9}{'seconds':>10}{'× limit':>9}")
    for timing in [*by_stage.values(), Timing(LIMIT, words, size, limit)]:
        rate = timing.size / timing.seconds / 1e6
        print(
            f"  {timing.stage:22}{timing.speed:12,.0f}{rate:9.2f}{timing.seconds:10.3f}"
            f"{timing.seconds / limit:9.1f}"
        )


def print_growth(results: Results) -> None:
    """Seconds for each megabyte as a page grows: a stage that is linear keeps its figure."""
    print("\nseconds/MB as one article grows")
    stages = [timing.stage for timing in next(iter(results.values()))]
    for stage in stages:
        timings = [timing for found in results.values() for timing in found if timing.stage == stage]
        rates = [timing.seconds / timing.size * 1e6 for timing in timings]
        row = "".join(
            f"{timing.size / 1e6:7.1f} MB {rate:.3f}" for timing, rate in zip(timings, rates, strict=True)
        )
        print(f"  {stage:22}{row}   last/first {rates[-1] / rates[0]:.2f}")


def save(results: Results) -> None:
    """Keep the figures under today's date, with what they were measured on."""
    now = datetime.now(UTC)
    about = {
        "date": now.date().isoformat(),
        "marsad": __version__,
        "python": platform.python_version(),
        "machine": platform.machine(),
        "processor": processor(),
        "results": msgspec.to_builtins(results),
    }
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{now.date()}.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    UNFINISHED.unlink(missing_ok=True)


def load_unfinished() -> Results:
    """What an earlier full run measured before it was stopped."""
    if not UNFINISHED.exists():
        return {}
    return msgspec.json.decode(UNFINISHED.read_bytes(), type=Results)


def keep_unfinished(results: Results, *, full: bool) -> None:
    """Note what a full run has measured so far."""
    if full:
        UNFINISHED.parent.mkdir(exist_ok=True)
        part = UNFINISHED.with_suffix(".part")
        part.write_bytes(msgspec.json.encode(results))
        part.replace(UNFINISHED)


def processor() -> str:
    """The processor's name, where the system tells it."""
    info = Path("/proc/cpuinfo")
    rows = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    named = (row.split(":", 1)[1].strip() for row in rows if row.startswith("model name"))
    return next(named, platform.processor())


if __name__ == "__main__":
    main()
