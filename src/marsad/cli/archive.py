"""`marsad archive`: an archive as a whole."""

from typing import Annotated

import msgspec
import typer

from marsad.archive import copy, open_archive
from marsad.cli import out
from marsad.cli.app import Commands, app
from marsad.cli.options import Json

archive_app = typer.Typer(cls=Commands, no_args_is_help=True, help="Copy an archive into another database.")
app.add_typer(archive_app, name="archive")


@archive_app.command("copy")
def copy_(
    source: Annotated[str, typer.Argument(metavar="FROM", help="The archive: a file or a database's URL.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="Where to: a new file, or an empty database.")],
    as_json: Json = False,
) -> None:
    """Copy an archive between files and databases, either way.

    All of it or, where that fails, nothing; the copy is held against its source by the hash of all that
    either keeps.
    """
    with open_archive(source, create=False) as kept, open_archive(target) as made:
        copy(kept, made)
        stats = made.stats()
    if as_json:
        out.say_json({"from": kept.name, "to": made.name} | msgspec.structs.asdict(stats))
    else:
        out.say(f"{stats.pages} pages, {stats.articles} articles: the copy is the same as its source")
