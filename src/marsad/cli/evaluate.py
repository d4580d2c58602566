"""`marsad evaluate`: marks against gold, the misses, the ratchet."""

from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from marsad.archive import open_archive
from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.options import Json, PackFolders, WithoutPacks
from marsad.cli.samples import GOLD, PAGES
from marsad.cli.walk import Walk, tell_unread
from marsad.coding import grammar_coder
from marsad.errors import ConfigError
from marsad.evaluation import MarkedCorpus, Scores, corpus_hash, from_objects, load_gold, load_marks, score
from marsad.evaluation.misses import plain, tell
from marsad.evaluation.ratchet import bound, falls, load_floors, measured, raised, save_floors
from marsad.exporting.archived import archived_marks
from marsad.flow import run
from marsad.packs import Packs, load_packs

Lines = dict[str, tuple[str, ...]]


class Kind(StrEnum):
    """Marks whose misses can be shown."""

    statements = "statements"
    events = "events"
    ties = "ties"


@app.command()
def evaluate(  # noqa: PLR0913, PLR0917 - the options of a command are its arguments
    given: Annotated[
        Path | None,
        typer.Argument(
            exists=True,
            metavar="MARKS_OR_PAGES",
            help="A JSONL file of marks, or pages, which are coded first.",
        ),
    ] = None,
    gold: Annotated[
        list[Path] | None,
        typer.Argument(exists=True, metavar="GOLD...", help="Gold files and folders of them."),
    ] = None,
    misses: Annotated[Kind | None, typer.Option(help="Show what was missed or wrong, in context.")] = None,
    as_json: Json = False,
    packs: PackFolders = None,
    without_pack: WithoutPacks = None,
    ratchet: Annotated[
        bool, typer.Option("--ratchet", help="Exit status 1 where a figure lies below its floor.")
    ] = False,
    raise_: Annotated[
        bool, typer.Option("--raise", help="Raise the floor to the figures that have risen.")
    ] = False,
    lower: Annotated[
        bool, typer.Option("--lower", help="Set the floor to the figures as they are, also lower ones.")
    ] = False,
    floor: Annotated[Path, typer.Option(metavar="FILE", help="The floor file.")] = Path("quality.yaml"),
    part: Annotated[
        str, typer.Option(metavar="NAME", help="The part of the floor file that this gold has.")
    ] = "demo",
) -> None:
    """Score marks against gold made by hand.

    Without arguments, the demo pages are scored against theirs. Pages go the whole way first, links included.
    """
    if given is not None and not gold:
        raise ConfigError("there is no gold to score against", remedy="name a folder with *.gold.yaml files")
    places = gold or [GOLD]
    marks, lines = _given(given or PAGES, load_packs(extra_folders=packs or (), without=without_pack or ()))
    scores = score(load_gold(places, lines), marks)
    _print(scores, misses, as_json)
    if raise_ or lower:
        _set_floor(floor, part, corpus_hash(places), scores, lower=lower)
    if ratchet:
        _hold(floor, part, corpus_hash(places), scores)


def _given(path: Path, packs: Packs) -> tuple[MarkedCorpus, Lines]:
    """The marks to score and, where they are made here, the lines of the pages as they were read."""
    if path.suffix == ".jsonl":
        return load_marks(path), {}
    walk = Walk([path])
    lines = {reading.name: reading.lines for reading in walk.readings()}
    tell_unread(walk.unread)
    with TemporaryDirectory() as folder, open_archive(Path(folder) / "marks.db") as archive:
        run([path], archive, grammar_coder(packs), packs)
        return from_objects(archived_marks(archive)), lines


def _print(scores: Scores, kind: Kind | None, as_json: bool) -> None:
    missed = scores.of(kind.value) if kind is not None else ()
    if as_json:
        figures = {name: figure.plain() for name, figure in scores.figures.items()}
        out.say_json(
            figures if kind is None else {"figures": figures, "misses": [plain(one) for one in missed]}
        )
        return
    head = ("", "P", "R", "F1", "right/gold/given")
    rows = [
        (
            name,
            *(f"{value:.3f}" for value in (one.precision, one.recall, one.f1)),
            f"{one.right}/{one.gold}/{one.given}",
        )
        for name, one in scores.figures.items()
    ]
    out.table([head, *rows])
    for miss in missed:
        out.say()
        out.say(tell(miss))


def _set_floor(path: Path, part: str, gold: str, scores: Scores, *, lower: bool) -> None:
    floors = dict(load_floors(path))
    now = measured(scores, gold)
    floors[part] = now if lower or part not in floors else raised(bound(floors, part, gold), scores)
    save_floors(path, floors)
    out.note(f"{path}: the floor of {part} is set")


def _hold(path: Path, part: str, gold: str, scores: Scores) -> None:
    fallen = falls(bound(load_floors(path), part, gold), scores)
    for fall in fallen:
        out.note(str(fall))
    if fallen:
        raise typer.Exit(1)
