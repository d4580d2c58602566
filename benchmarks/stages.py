"""The stages of the way, each timed alone over the same words."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import process_time

import ahocorasick_rs
import msgspec

from benchmarks import texts
from marsad.archive import open_archive
from marsad.coding import Coder, grammar_coder
from marsad.flow import Ground, code_page, keep_tables
from marsad.language.ar.fold import Folded, fold
from marsad.linking import link
from marsad.packs import load_packs
from marsad.reading import read
from marsad.records import Coding, Page, Reading, Version

LIMIT = "folding + automaton"


class Timing(msgspec.Struct, frozen=True):
    """Processor seconds that a stage took over some words, in some bytes of UTF-8."""

    stage: str
    words: int
    size: int
    seconds: float

    @property
    def speed(self) -> float:
        """Words a second."""
        return self.words / self.seconds


class Bench:
    """What the stages need, made once: the packs, the coder, the automaton."""

    def __init__(self) -> None:
        self.packs = load_packs()
        self.coder: Coder = grammar_coder(self.packs)
        names = {fold(name) for entry in self.packs.entries.values() for name in entry.names.ar}
        self._automaton = ahocorasick_rs.AhoCorasick(sorted(names))
        keep_tables()

    def fold(self, text: str) -> str:
        """The folded text; its map back to the source is made too."""
        return Folded(text).text

    def automaton(self, folded: str) -> int:
        """One pass over a folded text; the number of names met."""
        return len(self._automaton.find_matches_as_indexes(folded, overlapping=True))

    def code(self, versions: list[Version]) -> list[Coding]:
        """The codings of some versions."""
        return [self.coder.code(version) for version in versions]


def many_articles(bench: Bench, count: int) -> Iterator[Timing]:
    """Every stage over `count` made-up articles of common length."""
    made = list(texts.articles(count))
    plain = ["\n".join([title, *body]) for title, body in made]
    words, size = _words(plain), sum(len(text.encode()) for text in plain)

    def timed(stage: str, work: Callable[[], object]) -> Timing:
        return Timing(stage, words, size, _seconds(work))

    folded = [bench.fold(text) for text in plain]
    yield timed("folding", lambda: [bench.fold(text) for text in plain])
    yield timed("automaton", lambda: [bench.automaton(text) for text in folded])
    pages = [texts.text_page(f"p{n}", title, body) for n, (title, body) in enumerate(made)]
    html = [texts.html_page(f"h{n}", title, body) for n, (title, body) in enumerate(made)]
    yield timed("reading text", lambda: [read(page) for page in pages])
    yield timed("reading HTML", lambda: [read(page) for page in html])
    readings = [read(page) for page in pages]
    versions = [version for reading in readings for version in reading.versions]
    yield timed("coding", lambda: bench.code(versions))
    yield timed("text to marks", lambda: [code_page(page, bench.coder) for page in pages])
    codings = bench.code(versions)
    ground = Ground(bench.packs)
    yield timed(
        "linking",
        lambda: link(
            [ground.told(version, coding) for version, coding in zip(versions, codings, strict=True)],
            ground.theatres,
        ),
    )
    with tempfile.TemporaryDirectory() as folder:
        yield timed("archive", lambda: _keep(Path(folder) / "m.db", pages, readings, codings))


def peak_memory(bench: Bench, count: int) -> tuple[float, float]:
    """Peak megabytes of the process when a tenth of `count` articles is coded, and when all of them are."""
    early = 0.0
    for number, (title, body) in enumerate(texts.articles(count)):
        code_page(texts.text_page(f"m{number}", title, body), bench.coder)
        if number == count // 10:
            early = peak()
    return early, peak()


def peak() -> float:
    """Peak megabytes of this process so far."""
    return getrusage(RUSAGE_SELF).ru_maxrss / 1024


def one_article(bench: Bench, size: int) -> Iterator[Timing]:
    """The stages whose time could grow faster than a page, over one article of about `size` bytes."""
    title, body = texts.long_article(size)
    text = "\n".join([title, *body])
    words, measured = _words([text]), len(text.encode())
    page, html = texts.text_page("long", title, body), texts.html_page("long", title, body)
    versions = list(read(html).versions)
    folded = bench.fold(text)
    stages: dict[str, Callable[[], object]] = {
        "folding": lambda: bench.fold(text),
        "automaton": lambda: bench.automaton(folded),
        "reading text": lambda: read(page),
        "reading HTML": lambda: read(html),
        "coding": lambda: bench.code(versions),
    }
    for stage, work in stages.items():
        yield Timing(stage, words, measured, _seconds(work, times=1))


def _keep(path: Path, pages: list[Page], readings: list[Reading], codings: list[Coding]) -> None:
    path.unlink(missing_ok=True)
    by_version = {coding.version: coding for coding in codings}
    with open_archive(path) as archive:
        for page, reading in zip(pages, readings, strict=True):
            with archive.transaction():
                archive.add_reading(page, reading)
                for version in reading.versions:
                    archive.add_coding(version, by_version[version.id])


def _words(plain: list[str]) -> int:
    return sum(len(text.split()) for text in plain)


def _seconds(work: Callable[[], object], times: int = 2) -> float:
    """Processor time of the fastest of some times: what else the machine does counts for little."""
    taken = []
    for _ in range(times):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return max(min(taken), 1e-9)
