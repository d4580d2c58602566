"""An application run: in this process, or in several that share one address."""

import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from socket import IPPROTO_TCP, socket
from threading import Thread

import uvicorn
from fastapi import FastAPI

from marsad.errors import ConfigError

_NEW = 5_000  # objects, after which the collector looks for rubbish among those made since
_TURN = 0.001  # seconds that a thread works while others wait


class Serving:
    """An application at an address: who asks before it runs waits for it."""

    def __init__(self, app: Callable[[], FastAPI], host: str, port: int, workers: int) -> None:
        """Take the address; each process makes the application for itself. Raises ConfigError where this
        system cannot have several.
        """
        if workers > 1 and "fork" not in get_all_start_methods():
            raise ConfigError("this system has no way to share packs between processes", remedy="--workers 1")
        self._workers = workers
        self._config = uvicorn.Config(
            app, factory=True, host=host, port=port, log_level="warning", server_header=False
        )
        self._bound = speaking_tcp(self._config.bind_socket())
        self._bound.listen(self._config.backlog)
        self.address = f"http://{host}:{self._bound.getsockname()[1]}/"

    def run(self) -> bool:
        """Serve until stopped: whether somebody asked for that, and no process ended by itself."""
        pause_briefly()
        if self._workers > 1:
            return _in_several(self._config, self._bound, self._workers)
        uvicorn.Server(self._config).run(sockets=[self._bound])
        return True


def pause_briefly() -> None:
    """Let no answer wait long for what is none of its own. The collector comes often, and has little to look
    at. A thread gives its turn away with every row that SQLite finds, and has the next one soon.
    """
    gc.set_threshold(_NEW, *gc.get_threshold()[1:])
    sys.setswitchinterval(_TURN)


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
