from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient
from tests.web.browser import INSTALLED, application, chromium, served, strangers

from marsad.archive import Archive


@pytest.fixture(scope="session")
def archive(demo_archive: Archive) -> Archive:
    return demo_archive


@pytest.fixture(scope="session")
def client(archive: Archive) -> Iterator[TestClient]:
    with TestClient(application(archive), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def address(archive: Archive) -> Iterator[str]:
    """Where the demo archive is served."""
    with served(archive) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not (INSTALLED / "chromium").exists():
        pytest.skip("needs the browser that `make test` installs")
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A fresh page; the test fails where it asks anybody but the server, or where a script of it fails."""
    with browser.new_context(base_url=address, locale="ar") as context:
        asked = strangers(context, address)
        page = context.new_page()
        failed: list[str] = []
        page.on("pageerror", lambda error: failed.append(str(error)))
        page.on("console", lambda told: failed.append(told.text) if told.type == "error" else None)
        yield page
        assert (asked, failed) == ([], [])
