"""Every page in both languages: for everybody, without a script, with nothing from elsewhere."""

import html
import re

import pytest
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient
from tests.web.addresses import every_page
from tests.web.browser import barriers

from marsad.archive import Archive

KINDS = (
    "home", "theatre", "incidents", "incident", "disputes", "dispute", "reports", "report", "actors",
    "actor", "place", "articles", "article", "mark", "search", "state", "changes", "missing",
)  # fmt: skip


IMPROVED = {"+", "−", "The", "whole", "map", "Play"}  # what scripts add: the buttons of maps and of days


def words(page: Page) -> set[str]:
    return set(page.locator("body").inner_text().split())


def address_of(archive: Archive, kind: str, language: str) -> str:
    path = every_page(archive)[kind]
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "missing"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_page_bars_nobody(page: Page, archive: Archive, kind: str, language: str) -> None:
    answer = page.goto(address_of(archive, kind, language))
    assert answer is not None
    assert answer.status == 200
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert (scheme, barriers(page)) == (scheme, [])


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "missing"])
def test_a_page_is_whole_without_scripts(
    browser: Browser, address: str, page: Page, archive: Archive, kind: str
) -> None:
    where = address_of(archive, kind, "en")
    page.goto(where)
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(where)
        assert words(plain) <= words(page)
        assert words(page) - words(plain) <= IMPROVED


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "missing"])
def test_a_page_fits_a_phone(page: Page, archive: Archive, kind: str) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(address_of(archive, kind, "ar"))
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0


@pytest.mark.parametrize("kind", KINDS)
def test_the_address_of_the_other_language_is_the_same_page(
    client: TestClient, archive: Archive, kind: str
) -> None:
    arabic, english = (client.get(address_of(archive, kind, language)) for language in ("ar", "en"))
    assert arabic.status_code == english.status_code == (404 if kind == "missing" else 200)
    assert arabic.text != english.text


@pytest.mark.parametrize("kind", ["incidents", "disputes", "reports", "actors", "articles", "log"])
def test_a_list_goes_as_a_table_whole(client: TestClient, kind: str) -> None:
    count = client.get(f"/{kind}.json").json()["count"]
    table = client.get(f"/{kind}.csv")
    assert table.headers["content-type"].startswith("text/csv")
    rows = table.text.removeprefix("\ufeff").splitlines()
    assert len(rows) == count + 1
    assert f"CSV ({count}" in client.get(f"/{kind}?lang=en").text


def test_filters_stand_in_the_address_and_leave_one_by_one(page: Page) -> None:
    page.goto("/theatres/libya?lang=en")
    every = page.locator("table.incidents tbody tr").count()
    page.get_by_role("link", name="air strike").first.click()
    page.wait_for_url("**type=air-strike*")
    assert page.locator("table.incidents tbody tr").count() < every
    page.get_by_role("link", name="remove").click()
    page.wait_for_url(lambda url: "type" not in url)
    assert page.locator("table.incidents tbody tr").count() == every
    page.go_back()
    page.wait_for_url("**type=air-strike*")
    page.wait_for_selector(f"table.incidents tbody:not(:has(tr:nth-child({every})))")


def test_a_hit_opens_at_its_line(page: Page) -> None:
    page.goto("/search?q=تاجوراء&lang=ar")
    page.locator(".source a").first.click()
    assert "#l" in page.url
    assert page.locator("li:target mark").count() > 0


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "missing"])
def test_the_data_of_a_page_is_there(client: TestClient, archive: Archive, kind: str) -> None:
    text = client.get(address_of(archive, kind, "en")).text
    for address in re.findall(r'<p class="data">(.*?)</p>', text):
        for link in re.findall(r'href="([^"]*)"', address):
            answer = client.get(html.unescape(link))
            assert answer.status_code == 200
            assert "/html" not in answer.headers["content-type"]
