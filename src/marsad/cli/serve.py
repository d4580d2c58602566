"""`marsad serve`: the record as web pages and as an HTTP API."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from marsad.archive import open_archive
from marsad.archive.quoting import Publish
from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.demo import fill
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, PackFolders
from marsad.flow import Desk, Pictures, keep_tables
from marsad.packs import load_packs


@app.command()
def serve(  # noqa: PLR0913, PLR0917 - a command's options are its arguments
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, metavar="N", help="The port; 0: any that is free.")
    ] = 8000,
    host: Annotated[
        str,
        typer.Option("--host", metavar="NAME", help="The address to listen at; other machines need 0.0.0.0."),
    ] = "127.0.0.1",
    publish: Annotated[
        Publish | None,
        typer.Option(
            "--publish",
            envvar="MARSAD_PUBLISH",
            help="What of pages readers without a token are shown. [default: sentences; of the demo, text]",
        ),
    ] = None,
    tiles: Annotated[
        str | None,
        typer.Option(
            envvar="MARSAD_TILES",
            metavar="URL",
            help="Where maps have their ground from, as https://HOST/{z}/{x}/{y}.png; else Marsad's own.",
        ),
    ] = None,
    tiles_credit: Annotated[
        str,
        typer.Option(
            envvar="MARSAD_TILES_CREDIT", metavar="TEXT", help="Whose the tiles are, shown under each map."
        ),
    ] = "",
    workers: Annotated[
        int,
        typer.Option(
            "--workers", min=1, max=64, metavar="N", help="Processes that answer, each with its own memory."
        ),
    ] = 1,
    archive: Archive = DEFAULT_ARCHIVE,
    packs: PackFolders = None,
) -> None:
    """Serve the record as web pages and as an HTTP API, until stopped.

    Opens the archive of the current folder; where there is none and none is named, a demo archive of the
    sample pages, which is gone when the server stops.
    """
    from fastapi import FastAPI  # heavy, as what follows, and no other command needs it

    from marsad.web import create_app
    from marsad.web.serving import Serving
    from marsad.web.tiles import tile_server

    ground = tile_server(tiles, tiles_credit) if tiles else None
    own = archive != DEFAULT_ARCHIVE or Path(archive).exists()
    with _checked(archive) if own else _demo() as where:
        seen = publish or ("sentences" if own else "text")
        loaded = load_packs(extra_folders=packs or ())

        def made() -> FastAPI:
            opened = open_archive(where, create=False)  # as long as the process lasts
            return create_app(opened, Pictures(loaded), Desk(loaded), seen, ground)

        serving = Serving(made, host, port, workers)
        keep_tables()
        out.say(serving.address)
        if not serving.run():
            out.note("one of the processes ended by itself: the server stops")
            raise typer.Exit(1)


@contextmanager
def _checked(archive: str) -> Iterator[str]:
    """An archive that is there, and of today's form."""
    open_archive(archive, create=False).close()
    yield archive


@contextmanager
def _demo() -> Iterator[str]:
    """A demo archive, gone in the end."""
    out.note(f"there is no {DEFAULT_ARCHIVE} here: a demo archive is made of the sample pages")
    with TemporaryDirectory() as folder:
        with open_archive(file := Path(folder) / "marsad-demo.db") as opened:
            fill(opened)
        yield str(file)
