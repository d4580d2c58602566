"""The two sides that `marsad evaluate` compares, from wherever they come, and the page about them."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from marsad import __version__
from marsad.archive import open_archive
from marsad.cli.walk import Walk, tell_unread
from marsad.coding import grammar_coder
from marsad.errors import ConfigError
from marsad.evaluation import MarkedCorpus, Scores, from_objects, load_gold, load_marks, score
from marsad.evaluation.comparison import Comparison, beyond, compare, equals
from marsad.evaluation.gold import gold_files
from marsad.evaluation.html import About, page
from marsad.evaluation.sides import AGAINST_GOLD, EQUALS, Sides
from marsad.exporting.archived import archived_marks
from marsad.flow import run
from marsad.packs import Packs

Lines = Mapping[str, Sequence[str]]


class Compared(msgspec.Struct, frozen=True):
    """Two codings, and what is said of where they come from."""

    first: MarkedCorpus
    second: MarkedCorpus
    sides: Sides
    about: About

    def scores(self) -> Scores:
        """The figures alone."""
        return score(self.first, self.second)

    def comparison(self) -> Comparison:
        """Figures with intervals, confusions and agreement, which takes a second or two."""
        return compare(self.first, self.second)


def against_gold(given: Path, gold: Sequence[Path], pages: Path | None, packs: Packs) -> Compared:
    """Marks from a file, or made here of pages, against gold."""
    if given.suffix == ".jsonl":
        marks, lines, program = load_marks(given), _lines(pages), _program()
    else:
        marks, lines = _coded(given, packs)
        program = f"{_program()}, {grammar_coder(packs).name}, packs {packs.hash[:12]}"
    first = load_gold(gold, lines)
    about = About(_named(gold), str(given), program, beyond(marks, first), beyond(first, marks))
    return Compared(first, marks, AGAINST_GOLD, about)


def between_codings(first: Path, second: Sequence[Path], pages: Path | None) -> Compared:
    """Two codings from files, on the pages that both have. Raises ConfigError where they share none."""
    lines = _lines(pages)
    one, other = _coding([first], lines), _coding(second, lines)
    ours, theirs = equals(one, other)
    if not ours.pages:
        raise ConfigError("the two codings have no page in common", remedy="name codings of the same pages")
    about = About(str(first), _named(second), _program(), beyond(other, one), beyond(one, other))
    return Compared(ours, theirs, EQUALS, about)


def write_page(compared: Compared, path: Path) -> None:
    """Write the page about a comparison; raises ConfigError where there is no writing."""
    text = page(compared.comparison(), compared.sides, compared.about)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as problem:
        told = f"cannot be written: {problem.strerror}"
        raise ConfigError(told, file=path, remedy="name a file in a folder that is there") from problem


def _coding(places: Sequence[Path], lines: Lines) -> MarkedCorpus:
    """The marks of JSONL files and of gold, together."""
    files = [place for place in places if place.suffix == ".jsonl"]
    folders = [place for place in places if place.suffix != ".jsonl"]
    for folder in folders:
        if not gold_files([folder], "*.gold.yaml"):
            raise ConfigError(
                "is neither marks nor gold",
                file=folder,
                remedy="code pages first: marsad code --format marks",
            )
    parts = [load_marks(file) for file in files] + ([load_gold(folders, lines)] if folders else [])
    return MarkedCorpus(
        tuple(one for part in parts for one in part.pages),
        tuple(group for part in parts for group in part.reports),
        tuple(dispute for part in parts for dispute in part.disputes),
        {name: tuple(rows) for name, rows in lines.items()}
        | {name: rows for part in parts for name, rows in part.lines.items()},
    )


def _coded(path: Path, packs: Packs) -> tuple[MarkedCorpus, Lines]:
    """The marks that are made here of pages, and the lines of the pages as they were read."""
    lines = _lines(path)
    with TemporaryDirectory() as folder, open_archive(Path(folder) / "marks.db") as archive:
        run([path], archive, grammar_coder(packs), packs)
        return from_objects(archived_marks(archive)), lines


def _lines(path: Path | None) -> Lines:
    if path is None:
        return {}
    walk = Walk([path])
    lines = {reading.name: reading.lines for reading in walk.readings()}
    tell_unread(walk.unread)
    return lines


def _named(places: Iterable[Path]) -> str:
    return " + ".join(map(str, places))


def _program() -> str:
    return f"Marsad {__version__}"
