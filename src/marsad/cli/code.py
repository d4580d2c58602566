"""`marsad code`: the marks of pages, without an archive."""

from enum import StrEnum
from typing import Annotated

import typer

from marsad.cli import marks_text, out
from marsad.cli.app import app
from marsad.cli.options import Json, PackFolders, Paths
from marsad.cli.walk import Walk, tell_unread
from marsad.coding import grammar_coder
from marsad.exporting.marks import page_marks
from marsad.packs import load_packs


class Format(StrEnum):
    """How marks are printed."""

    text = "text"
    marks = "marks"


@app.command()
def code(
    paths: Paths,
    format_: Annotated[
        Format, typer.Option("--format", help="`marks`: one JSON object a page, in the gold's shape.")
    ] = Format.text,
    as_json: Json = False,
    packs: PackFolders = None,
) -> None:
    """Print the marks of pages, and keep nothing.

    What was not read is listed on standard error; exit status 1 where nothing at all was.
    """
    coder = grammar_coder(load_packs(extra_folders=packs or ()))
    walk = Walk(paths)
    found = 0
    for reading, codings in walk.coded(coder):
        found += len(reading.versions)
        if as_json or format_ is Format.marks:
            out.say_json(page_marks(reading, codings))
        else:
            marks_text.tell_page(reading, codings)
    tell_unread(walk.unread)
    if not found:
        raise typer.Exit(1)
