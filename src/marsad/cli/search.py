"""`marsad search`: lines by their words, with the marks that stand on them."""

from typing import Annotated

import typer

from marsad.archive import Hit
from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.marks_text import marked, summary
from marsad.cli.opening import open_published
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json
from marsad.exporting.found import found, plain_found


@app.command()
def search(
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
    limit: Annotated[int, typer.Option(min=1, help="How many lines at most.")] = 20,
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
) -> None:
    """Find lines by their words, with their marks.

    A line must hold all the words, in any spelling and with any clitic. Exit status 1 where there is none.
    """
    with open_published(archive) as opened:
        hits = found(opened, " ".join(words), limit, kind=kind, of_type=type_)
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
