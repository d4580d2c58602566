"""A real Chromium on a real server, and what is asked of every page that it opens."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from starlette.types import ASGIApp

from marsad.archive import Archive
from marsad.archive.quoting import Publish
from marsad.flow import Desk, Pictures
from marsad.packs import load_packs
from marsad.web import create_app
from marsad.web.tiles import Tiles

INSTALLED = Path(__file__).resolve().parents[2] / "build/browser"
_AXE = INSTALLED / "node_modules/axe-core/axe.min.js"
_ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-zygote", "--disable-background-networking"]
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def application(archive: Archive, publish: Publish = "text", tiles: Tiles | None = None) -> FastAPI:
    """The web application over an archive, with the packs that ship with Marsad; whole texts are shown."""
    packs = load_packs()
    return create_app(archive, Pictures(packs), Desk(packs), publish, tiles)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The Chromium that `make test` installs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=INSTALLED / "chromium",
            args=_ARGUMENTS,
            env={**os.environ, "FONTCONFIG_FILE": str(INSTALLED / "fonts.conf")},
        )
        yield browser
        browser.close()


@contextmanager
def served(archive: Archive, tiles: Tiles | None = None) -> Iterator[str]:
    """The address of a server over an archive, in a thread."""
    with running(application(archive, tiles=tiles)) as address:
        yield address


@contextmanager
def running(app: ASGIApp) -> Iterator[str]:
    """The address of a server of an application, in a thread."""
    config = uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error")
    socket = config.bind_socket()
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [socket]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{socket.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def barriers(page: Page) -> list[str]:
    """What keeps people from using an open page, by WCAG 2.2 AA as axe reads it: rule and element."""
    page.evaluate(_AXE.read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run({runOnly: rules})", _RULES)
    return [f"{rule['id']}: {node['html']}" for rule in found["violations"] for node in rule["nodes"]]


def strangers(context: BrowserContext, address: str) -> list[str]:
    """A list that grows with each request that leaves the server."""
    asked: list[str] = []
    context.on(
        "request",
        lambda request: None if request.url.startswith((address, "data:")) else asked.append(request.url),
    )
    return asked
