"""`marsad decide` and `marsad log`: what people decide of links, and who decided it."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from marsad.archive import Archive as OpenArchive
from marsad.archive import open_archive
from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.opening import open_published
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json, PackFolders
from marsad.exporting.plain import plain_line
from marsad.flow import decide, decisions, relink
from marsad.packs import load_packs
from marsad.records import Correction, LogLine, PairAction, Removal, Siding, Undoing, Withholding


@app.command("decide")
def decide_(
    action: Annotated[PairAction, typer.Argument(help="What is decided.")],
    one: Annotated[str, typer.Argument(metavar="ID", help="An event's or article's id; the denial's.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The other's id; the claim's.")],
    reviewer: Annotated[
        str, typer.Option("--reviewer", envvar="MARSAD_REVIEWER", metavar="NAME", help="Who decides.")
    ],
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
    packs: PackFolders = None,
) -> None:
    """Decide that two are one, or are not; it wins over what linking finds.

    Two event marks tell one happening or do not, two articles carry one report or do not, or a statement
    does not deny what it was set against. The decision is appended to the review log; the archive is linked
    again at once.
    """
    loaded = load_packs(extra_folders=packs or ())
    with open_archive(archive, create=False) as opened:
        line = decide(opened, reviewer, action, _whole(opened, one), _whole(opened, other), datetime.now(UTC))
        relink(opened, loaded)
    if as_json:
        out.say_json(plain_line(line))
    else:
        tell_line(line)


@app.command("log")
def log_(archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False) -> None:
    """Print the review log, oldest line first, and whose marks are gone."""
    with open_published(archive) as opened:
        lines, orphans = opened.log(), decisions(opened).orphans
    if as_json:
        for line in lines:
            out.say_json(plain_line(line) | {"orphan": line.decision in orphans})
        return
    for line in lines:
        tell_line(line)
        if line.decision in orphans:
            out.say("      its marks are not in the archive any more")
    if not lines:
        out.say("nobody has decided anything yet")


def _whole(archive: OpenArchive, name: str) -> str:
    """The whole id of a mark from its beginning; an article's must be whole."""
    return name if name.startswith("a-") else archive.mark(name).mark.id


def tell_line(line: LogLine) -> None:
    """Print a line of the log: who, when, what, of which marks."""
    told = line.decision
    out.say(f"{line.number:>4}  {told.time:%Y-%m-%d %H:%M} {out.quote(told.reviewer)}: {_deed(line)}")
    for name, quote in ((told.mark, told.quote), (told.other, told.other_quote)):
        if name:
            out.say(f"      {name}  {out.quote(quote)}")


def _deed(line: LogLine) -> str:
    match line.decision.deed:
        case Undoing(number):
            return f"undo line {number}"
        case Correction(slot, _):
            return f"correct {slot}"
        case Siding(theatre, side):
            return f"side in {theatre}: {side or 'none'}"
        case Withholding(what, reason):
            return f"withhold {what}: {reason}"
        case Removal(reason, _):
            return f"remove a page: {reason}"
    return line.decision.action
