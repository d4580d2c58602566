"""`marsad search`: lines by their words, with the marks that stand on them."""

from typing import Annotated

import typer

from marsad.archive import Hit
from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.marks_text import marked, summary
from marsad.cli.narrowing import filters_of
from marsad.cli.opening import open_published
from marsad.cli.options import (
    DEFAULT_ARCHIVE,
    ActorName,
    Archive,
    Json,
    PlaceName,
    Since,
    Theatre,
    Until,
)
from marsad.exporting.found import found, plain_found


@app.command()
def search(  # noqa: PLR0913, PLR0917 - the options of a command are its arguments
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORD...", help="Words in any spelling; «phrases» stand as written."),
    ],
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="Only lines with a statement, an event or a tie.")
    ] = None,
    type_: Annotated[
        str | None,
        typer.Option("--type", metavar="CODE", help="Only lines with this type, stance or kind of tie."),
    ] = None,
    theatre: Theatre = None,
    actor: ActorName = None,
    target: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only where this party suffers it: a name or an id.")
    ] = None,
    place: PlaceName = None,
    side: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Only what this side tells or denies, as «libya/east»."),
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what this outlet carries: a name or an id.")
    ] = None,
    agency: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what this agency carries: a name or an id.")
    ] = None,
    standing: Annotated[
        str | None, typer.Option(metavar="LABEL", help="Only of this standing, as «disputed».")
    ] = None,
    since: Since = None,
    until: Until = None,
    denied: Annotated[
        bool | None, typer.Option("--denied/--undenied", help="Only what somebody denies, or nobody.")
    ] = None,
    independent: Annotated[
        int, typer.Option(min=0, metavar="N", help="Only what so many independent roots tell at least.")
    ] = 0,
    limit: Annotated[int, typer.Option(min=1, help="How many lines at most.")] = 20,
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
) -> None:
    """Find lines by their words, with their marks.

    A line must hold all the words, in any spelling and with any clitic. Options from --theatre
    on keep the lines that tell an incident of which all of them are true. Exit status 1 where there is none.
    """
    with open_published(archive) as opened:
        filters = filters_of(
            opened,
            {
                "theatre": theatre, "actor": actor, "target": target, "place": place, "side": side,
                "outlet": outlet, "agency": agency,
            },
            standing=standing, since=since, until=until, denied=denied, independent=independent,
        )  # fmt: skip
        hits = found(opened, " ".join(words), limit, filters, kind=kind, of_type=type_)
    if as_json:
        out.say_json([plain_found(one) for one in hits])
    for one in () if as_json else hits:
        _tell(one.hit, one.page)
    if not hits:
        out.note("no line has all these words")
        raise typer.Exit(1)


def _tell(hit: Hit, name: str) -> None:
    line = hit.version.line_span(hit.line)
    cues = sorted({mark.cue for mark in hit.marks})
    out.say(f"{out.strong(name)}:{hit.line}  {out.quote(marked(hit.version.text, line, cues))}")
    for mark in hit.marks:
        out.say(f"    {summary(mark, hit.version.text)}")
