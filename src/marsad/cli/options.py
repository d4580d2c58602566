"""Arguments and options that several commands take, each described once."""

from datetime import datetime
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
_DAY = ["%Y-%m-%d"]
Theatre = Annotated[
    str | None, typer.Option("--theatre", metavar="ID", help="Only what belongs to this war: a pack's id.")
]
OneTheatre = Annotated[str, typer.Option("--theatre", metavar="ID", help="The war: a pack's id.")]
At = Annotated[
    datetime | None, typer.Option("--at", formats=_DAY, metavar="DAY", help="The day that is asked about.")
]
KnownBy = Annotated[
    datetime | None,
    typer.Option("--known-by", formats=_DAY, metavar="DAY", help="Only by what could be known on this day."),
]
Since = Annotated[
    datetime | None, typer.Option("--from", formats=_DAY, metavar="DAY", help="Only from this day on.")
]
Until = Annotated[
    datetime | None, typer.Option("--until", formats=_DAY, metavar="DAY", help="Only up to this day.")
]
PlaceName = Annotated[
    str | None,
    typer.Option("--place", metavar="NAME", help="Only at this place or within it: a name or a pack's id."),
]
ActorName = Annotated[
    str | None,
    typer.Option("--actor", metavar="NAME", help="Only where this party takes part: a name or a pack's id."),
]
Limit = Annotated[int, typer.Option("--limit", min=1, metavar="N", help="How many at most.")]
DEFAULT_ARCHIVE = "marsad.db"
