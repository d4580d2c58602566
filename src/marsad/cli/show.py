"""`marsad show`: a page's lines as they were read, or what an archive keeps under an id."""

from pathlib import Path
from typing import Annotated

import typer

from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.marks_text import summary
from marsad.cli.opening import open_published
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json
from marsad.cli.page_lines import plain_lines, tell_lines
from marsad.cli.walk import Walk, tell_unread
from marsad.errors import ConfigError
from marsad.exporting.marks import mark_row


@app.command()
def show(
    what: Annotated[
        str,
        typer.Argument(
            metavar="ID|PATH", help="The beginning of a mark's id; with --lines, a page or a folder."
        ),
    ],
    lines: Annotated[
        bool, typer.Option("--lines", help="Print a page's numbered lines, and of which article each is.")
    ] = False,
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
) -> None:
    """Show marks by id, or a page's lines as read.

    Every mark whose id begins so is printed on one line. With --lines, a page's lines are printed as number,
    article and part (`a1 title`, `a1 body`, `-` for boilerplate) and text, with tabs between. Exit status 1
    where there is nothing.
    """
    found = _show_lines(Path(what), as_json) if lines else _show_marks(what, archive, as_json)
    if not found:
        raise typer.Exit(1)


def _show_lines(path: Path, as_json: bool) -> bool:
    if not path.exists():
        raise ConfigError("is not there", file=path, remedy="name a page or a folder of pages")
    walk = Walk([path])
    found = False
    for reading in walk.readings():
        found = True
        if as_json:
            out.say_json(plain_lines(reading))
        else:
            tell_lines(reading)
    tell_unread(walk.unread)
    return found


def _show_marks(prefix: str, archive: str, as_json: bool) -> bool:
    with open_published(archive) as opened:
        found = opened.find(prefix)
    if as_json:
        out.say_json([mark_row(one.mark, one.version.text) for one in found])
    elif not found:
        out.note(f"there is no mark `{prefix}`")
    for one in () if as_json else found:
        out.say(summary(one.mark, one.version.text))
    return bool(found)
