from base64 import b64decode
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient
from tests.web.browser import application, running, served

from marsad.archive import Archive
from marsad.errors import ConfigError
from marsad.web.tiles import Tiles, mercator, tile_server

HAIR = 1e-9  # of a degree
SERVER = Tiles("https://tiles.example.org/{z}/{x}/{y}.png", "© Example")
PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def test_a_tile_lies_where_the_servers_have_it() -> None:
    (tile,) = SERVER.over(139.7006793, mercator(35.6590699), 360 * 5 / 2**18, 0)[:1]
    assert tile.address == "https://tiles.example.org/18/232798/103246.png"


@given(st.floats(-180, 170), st.floats(-80, 75), st.floats(0.01, 9))
def test_tiles_cover_what_a_map_shows(left: float, south: float, width: float) -> None:
    top = mercator(south)
    tiles = SERVER.over(left, top, width, width / 2)
    for x, y in ((left, top), (left + width, top + width / 2)):
        assert any(
            one.x - HAIR <= x <= one.x + one.size + HAIR and one.y - HAIR <= y <= one.y + one.size + HAIR
            for one in tiles
        )
    assert len(tiles) <= 8 * 6


@pytest.mark.parametrize(
    ("template", "credit"),
    [
        ("https://tiles.example.org/{z}/{x}.png", "©"),
        ("tiles.example.org/{z}/{x}/{y}.png", "©"),
        ("https://{z}/{x}/{y}.png", "©"),
        ("javascript:alert({z},{x},{y})", "©"),
        ("https://a.example; script-src *//{z}/{x}/{y}", "©"),
        (SERVER.template, ""),
    ],
)
def test_what_is_no_address_of_tiles_is_refused(template: str, credit: str) -> None:
    with pytest.raises(ConfigError, match="tiles"):
        tile_server(template, credit)


def test_only_where_a_tile_server_is_set_may_pictures_come_from_it(archive: Archive) -> None:
    policies = []
    for tiles in (None, SERVER):
        with TestClient(application(archive, tiles=tiles)) as client:
            policies.append(client.get("/incidents").headers["Content-Security-Policy"])
    assert ["tiles.example.org" in policy for policy in policies] == [False, True]


@pytest.fixture
def tiles() -> Iterator[Tiles]:
    """A tile server, all of whose tiles look the same."""

    def tile(_: Request) -> Response:
        return Response(PICTURE, media_type="image/png")

    with running(Starlette(routes=[Route("/{z}/{x}/{y}.png", tile)])) as address:
        yield tile_server(f"{address}/{{z}}/{{x}}/{{y}}.png", "© The example's mappers")


def test_a_map_has_its_ground_from_the_server_and_finer_where_one_looks_closer(
    browser: Browser, archive: Archive, tiles: Tiles
) -> None:
    with served(archive, tiles) as address, browser.new_context(base_url=address) as context:
        asked: list[str] = []
        page = context.new_page()
        page.on("response", lambda answer: asked.append(answer.url) if answer.ok else None)
        page.goto("/theatres/libya?lang=en", wait_until="networkidle")
        first = {url for url in asked if url.startswith(tiles.origin)}
        assert first
        assert page.locator(".map use").count() == 0
        assert "mappers" in page.locator("figcaption.ground").inner_text()
        for _ in range(3):
            page.locator(".zoom button").first.click()
        page.wait_for_load_state("networkidle")
        finer = {url for url in asked if url.startswith(tiles.origin)} - first
        assert finer
        assert max(map(_zoom, finer)) > max(map(_zoom, first))


def _zoom(url: str) -> int:
    return int(url.split("/")[3])
