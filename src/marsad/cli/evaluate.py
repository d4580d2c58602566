"""`marsad evaluate`: marks against gold or against each other, the misses, the page, the ratchet."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.codings import Compared, against_gold, between_codings, write_page
from marsad.cli.figures_text import say_agreement, say_figures
from marsad.cli.options import Json, PackFolders, WithoutPacks
from marsad.cli.samples import GOLD, PAGES
from marsad.errors import ConfigError
from marsad.evaluation import Scores, corpus_hash
from marsad.evaluation.ratchet import bound, falls, load_floors, measured, raised, save_floors
from marsad.evaluation.score import MissKind
from marsad.packs import load_packs


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
    html: Annotated[
        Path | None,
        typer.Option(
            "--html",
            metavar="FILE",
            dir_okay=False,
            help="Write a page with figures, intervals, confusions and every miss in its line.",
        ),
    ] = None,
    agreement: Annotated[
        bool,
        typer.Option(
            "--agreement",
            help="Compare two codings as equals: either side is a JSONL file of marks, or gold.",
        ),
    ] = False,
    pages: Annotated[
        Path | None,
        typer.Option(
            exists=True, metavar="PATH", help="The pages of marks that come from files, to show their lines."
        ),
    ] = None,
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
    """Score marks against gold made by hand, or compare two codings.

    Without arguments, the demo pages are scored against theirs. Pages go the whole way first, links included.
    """
    if given is not None and not gold:
        raise ConfigError("there is no gold to score against", remedy="name a folder with *.gold.yaml files")
    kind: MissKind | None = None if misses is None else misses.value
    if agreement:
        if ratchet or raise_ or lower or without_pack:
            raise ConfigError(
                "--agreement codes nothing and has no floor", remedy="leave the other option out"
            )
        between = between_codings(given or GOLD, gold or [GOLD], pages)
        say_agreement(between, kind, as_json=as_json)
        _page(between, html)
        return
    places = gold or [GOLD]
    theatres = load_packs(extra_folders=packs or (), without=without_pack or ())
    compared = against_gold(given or PAGES, places, pages, theatres)
    scores = compared.scores()
    say_figures(scores, kind, as_json=as_json)
    _page(compared, html)
    if raise_ or lower:
        _set_floor(floor, part, corpus_hash(places), scores, lower=lower)
    if ratchet:
        _hold(floor, part, corpus_hash(places), scores)


def _page(compared: Compared, path: Path | None) -> None:
    if path is not None:
        write_page(compared, path)
        out.note(f"{path}: the page is written")


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
