"""`marsad release`: the record frozen under a number, for others to use and to cite."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from marsad.archive import open_archive
from marsad.archive.quoting import Publish
from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json
from marsad.exporting.release import About, make_release
from marsad.flow import Readers, tombstones


@app.command()
def release(
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What the record is of.")],
    publisher: Annotated[
        str, typer.Option("--publisher", metavar="NAME", help="Who publishes it: the author to be cited.")
    ],
    target: Annotated[Path, typer.Option("-o", "--output", metavar="FOLDER", help="The folder to make.")],
    publish: Annotated[
        Publish,
        typer.Option("--publish", envvar="MARSAD_PUBLISH", help="What of pages its readers are shown."),
    ] = "sentences",
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
) -> None:
    """Freeze the record under the next number: tables, what was altered since the release before, a data
    dictionary, a citation, and the hash of every file.

    What is withheld is not in it. The folder appears only once it is whole.
    """
    with open_archive(archive, create=False) as opened:
        stones = msgspec.to_builtins(tombstones(opened))
        about = About(title, publisher, datetime.now(UTC))
        made = make_release(opened, Readers(opened).handle(publish), about, stones, target)
    if as_json:
        out.say_json({"folder": str(target)} | msgspec.to_builtins(made))
    else:
        out.say(f"release {made.number} of change {made.change}: {target}")
