"""Arguments and options that several commands take, each described once."""

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[Path], typer.Argument(exists=True, metavar="PATH...", help="Pages (text, HTML) and folders of them.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Archive = Annotated[
    str,
    typer.Option(
        "--archive",
        envvar="MARSAD_ARCHIVE",
        metavar="FILE|URL",
        help="The archive: a file, or a database's URL.",
    ),
]
PackFolders = Annotated[
    list[Path] | None,
    typer.Option(
        "--packs", envvar="MARSAD_PACKS", exists=True, file_okay=False, metavar="FOLDER",
        help="The folder of a pack of your own, beside those that ship with Marsad. May be repeated.",
    ),
]  # fmt: skip
WithoutPacks = Annotated[
    list[str] | None,
    typer.Option("--without-pack", metavar="ID", help="Leave a pack out. May be repeated."),
]
DEFAULT_ARCHIVE = "marsad.db"
