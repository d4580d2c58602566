"""Readers of a server, one after another or at once, beside somebody who adds articles."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from random import Random
from subprocess import PIPE, Popen
from sys import executable
from time import monotonic, perf_counter, sleep

import httpx2 as httpx

from benchmarks.added import Filler
from marsad.coding import Coder
from marsad.linking import Told

READERS, EACH_SECOND = 4, 2
Times = dict[str, list[float]]
Questions = Mapping[str, Sequence[str]]


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
    filler: Filler, coder: Coder, address: str, asked: Questions, come: Sequence[Told], pause: float
) -> Times:
    """What readers wait who ask at once, each with pauses of so many seconds on the average, while articles
    are coded, kept and linked.

    The made articles bring their marks along: what a coder finds in them is not kept, but takes its time.
    """
    seconds = len(come) / EACH_SECOND
    with get_context("spawn").Pool(READERS) as pool:
        told = [(address, asked, seconds, pause, seed) for seed in range(READERS)]
        reading = pool.starmap_async(read, told)
        start = monotonic()
        for number, one in enumerate(come, 1):
            coder.code(one.version)
            filler.add(one)
            sleep(max(0.0, start + number / EACH_SECOND - monotonic()))
        every = reading.get()
    return {kind: [time for times in every for time in times[kind]] for kind in asked}


def read(address: str, asked: Questions, seconds: float, pause: float, seed: int) -> Times:
    """One reader's questions, of any kind: one after another, or some time after each answer."""
    dice, times = Random(seed), {kind: list[float]() for kind in asked}
    end = monotonic() + seconds
    with httpx.Client(base_url=address, timeout=600) as client:
        while monotonic() < end or not all(times.values()):
            sleep(dice.uniform(0.5, 1.5) * pause)
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
