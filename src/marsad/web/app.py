"""The application: routes of the API and of the pages over one archive."""

from asyncio import Semaphore

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from marsad import __version__
from marsad.archive import Archive
from marsad.archive.quoting import Publish
from marsad.flow import Desk, Pictures, Readers
from marsad.web import api, pages
from marsad.web.editions import Editions
from marsad.web.errors import answer_errors
from marsad.web.headers import Headers
from marsad.web.paths import PREFIX, Json
from marsad.web.rendering import STATIC
from marsad.web.tiles import Tiles

TURNS = 20  # requests that read the archive at once, each by a connection: half of the threads


def create_app(
    archive: Archive,
    pictures: Pictures,
    desk: Desk,
    publish: Publish = "sentences",
    tiles: Tiles | None = None,
) -> FastAPI:
    """The web application over an open archive, which must stay open as long as the application serves.

    Each request works with a handle of its own, see `Readers`: answers may be made in many threads. `publish`
    is what of pages readers without a token are shown; `tiles` the server that maps have their ground from,
    in the place of the coasts that Marsad brings along.
    """
    app = FastAPI(
        title="Marsad",
        version=__version__,
        description="The record of a conflict: who says that who did what to whom, and through whom.",
        docs_url=None,  # their pages load scripts from elsewhere
        redoc_url=None,
    )
    app.state.archive = archive
    app.state.readers = Readers(archive)
    app.state.turns = Semaphore(TURNS)
    app.state.pictures = pictures
    app.state.desk = desk
    app.state.publish = publish
    app.state.tiles = tiles
    app.include_router(api.router, prefix=PREFIX)
    app.include_router(pages.router, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=STATIC))
    answer_errors(app)
    app.add_middleware(Editions, archive=archive)
    app.add_middleware(Json)
    app.add_middleware(Headers, images=tiles.origin if tiles else None)
    return app
