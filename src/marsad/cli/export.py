"""`marsad export`: the archive in a form that others read."""

from pathlib import Path
from typing import Annotated

import typer

from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.opening import open_published
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json
from marsad.exporting.formats import FORMATS, export


@app.command(
    "export", epilog="Forms: " + "; ".join(f"{name}, {form.about}" for name, form in FORMATS.items())
)
def export_(
    form: Annotated[str, typer.Argument(metavar="FORM", help=f"One of: {', '.join(FORMATS)}.")],
    target: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The file to write.")],
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
) -> None:
    """Write the archive to a file in another form.

    The file appears only once it is whole.
    """
    with open_published(archive) as opened:
        export(opened, form, target)
    if as_json:
        out.say_json({"form": form, "file": str(target), "size": target.stat().st_size})
    else:
        out.note(f"{target}: {target.stat().st_size} bytes")
