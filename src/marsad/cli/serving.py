"""The web application made and run: in this process, or in several that share one address."""

import os
import signal
from collections.abc import Sequence
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from socket import IPPROTO_TCP, socket
from threading import Thread

import msgspec
import uvicorn
from fastapi import FastAPI

from marsad.archive import open_archive
from marsad.archive.quoting import Publish
from marsad.cli import out
from marsad.errors import ConfigError
from marsad.flow import Desk, Pictures, keep_tables
from marsad.packs import Packs
from marsad.web import create_app
from marsad.web.tiles import Tiles


class Serving(msgspec.Struct, frozen=True):
    """What is served: an archive's file or URL, the packs, what of pages is published, the maps' ground."""

    archive: str
    packs: Packs
    publish: Publish
    tiles: Tiles | None

    def app(self) -> FastAPI:
        """The application, over an archive that is open as long as the process lasts."""
        opened = open_archive(self.archive, create=False)
        return create_app(opened, Pictures(self.packs), Desk(self.packs), self.publish, self.tiles)


def serve_at(serving: Serving, host: str, port: int, workers: int) -> bool:
    """Serve until stopped; says whether it was asked to stop. The address is said once it can be asked."""
    if workers > 1 and "fork" not in get_all_start_methods():
        raise ConfigError("this system has no way to share packs between processes", remedy="--workers 1")
    keep_tables()
    config = uvicorn.Config(
        serving.app, factory=True, host=host, port=port, log_level="warning", server_header=False
    )
    bound = speaking_tcp(config.bind_socket())
    bound.listen(config.backlog)  # who asks before a process is ready waits
    out.say(f"http://{host}:{bound.getsockname()[1]}/")
    if workers == 1:
        uvicorn.Server(config).run(sockets=[bound])
        return True
    return _in_several(config, bound, workers)


def speaking_tcp(bound: socket) -> socket:
    """The same socket, said to speak TCP: asyncio lets the answers of those alone go out at once, and others
    wait up to 40 ms for the reader's acknowledgement of their headers. Uvicorn's names no protocol.
    """
    return socket(bound.family, bound.type, IPPROTO_TCP, fileno=bound.detach())


def _in_several(config: uvicorn.Config, bound: socket, workers: int) -> bool:
    """Serve in processes that are copies of this one, so that they share the packs in its memory. Each opens
    the archive for itself; where one ends, all do.
    """
    for stop in (signal.SIGINT, signal.SIGTERM):  # of what runs in the background, the first may be ignored
        signal.signal(stop, signal.default_int_handler)
    context, pipe = get_context("fork"), os.pipe()
    copies = [context.Process(target=_worker, args=(config, bound, *pipe)) for _ in range(workers)]
    try:
        for one in copies:
            one.start()
        wait([one.sentinel for one in copies])
        out.note("one of the processes ended by itself: the server stops")
    except KeyboardInterrupt:
        return True
    finally:
        _stop(copies)
    return False


def _worker(config: uvicorn.Config, bound: socket, reading: int, writing: int) -> None:
    """Serve until the first process says to stop, or is gone without a word."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.close(writing)  # the first process alone has that end, and nothing else ever closes it
    Thread(target=_stop_behind, args=(reading,), daemon=True).start()
    try:
        uvicorn.Server(config).run(sockets=[bound])
    except KeyboardInterrupt:
        return


def _stop_behind(reading: int) -> None:
    """Stop this process once nobody can write into a pipe any more."""
    os.read(reading, 1)
    os.kill(os.getpid(), signal.SIGTERM)


def _stop(copies: Sequence[BaseProcess]) -> None:
    for one in copies:
        if one.is_alive():
            one.terminate()
    for one in copies:
        if one.pid is not None:
            one.join()
