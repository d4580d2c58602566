"""`marsad demo`: a small archive from the sample pages, and what it knows."""

from typing import Annotated

import msgspec
import typer

from marsad.archive import Archive as Opened
from marsad.archive import open_archive
from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.options import Json
from marsad.cli.samples import PAGES
from marsad.cli.summary_text import tell_summary
from marsad.cli.walk import tell_unread
from marsad.coding import grammar_coder
from marsad.exporting.summary import Summary, summary
from marsad.flow import RunResult, run
from marsad.packs import load_packs

_MOST = 8


@app.command()
def demo(
    archive: Annotated[
        str, typer.Option("--archive", metavar="FILE|URL", help="Where to put the demo archive.")
    ] = "marsad-demo.db",
    as_json: Json = False,
) -> None:
    """Make a small archive, and show what it knows.

    The pages come from inside the package.
    """
    with open_archive(archive) as opened:
        result = fill(opened)
        found = summary(opened)
    if as_json:
        out.say_json({"file": archive, "unread": result.unread} | _plain(found))
        return
    tell_unread(result.unread)
    tell_summary(found, _MOST)
    out.say()
    out.say(out.strong("Type next"))
    out.table(_next(found, archive), indent="  ")


def fill(archive: Opened) -> RunResult:
    """Run the sample pages into an archive."""
    packs = load_packs()
    with out.counting("pages") as step:
        return run([PAGES], archive, grammar_coder(packs), packs, progress=step)


def _next(found: Summary, archive: str) -> list[tuple[str, str]]:
    """Commands that lead on from what was just seen."""
    where = f"--archive {archive}"
    rows = []
    if found.incidents:
        first = found.incidents[0].incident
        rows.append((f"marsad explain {first.id[:8]} {where}", f"who tells the {first.type}, in which words"))
    if found.denials and found.denials[0].against:
        denial = found.denials[0].against[0].mark.id
        rows.append((f"marsad explain {denial[:8]} {where}", "a denial and what it denies"))
    if found.actors:
        rows.append((f"marsad search {found.actors[0].names[0]} {where}", "every line that names an actor"))
    rows.append((f"marsad disputes {where}", "what cannot both be true, side by side"))
    rows.append((f"marsad serve {where}", "the same as web pages"))
    rows.append((f"marsad export csv -o marks.csv {where}", "a table of all marks"))
    rows.append(("marsad run FOLDER", "your own pages, into marsad.db"))
    return rows


def _plain(found: Summary) -> dict[str, object]:
    return {
        "stats": msgspec.to_builtins(found.stats),
        "actors": [{"id": one.id, "names": one.names, "marks": len(one.marks)} for one in found.actors],
        "incidents": [msgspec.to_builtins(one.incident) for one in found.incidents],
        "denials": [msgspec.to_builtins(one.dispute) for one in found.denials],
        "differing": [msgspec.to_builtins(one.dispute) for one in found.differing],
        "reports": [[place.ref for place in one.carriers] for one in found.reports],
    }
