"""Reviewing in a real browser, by keyboard: what is said holds, shows, and is undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient
from tests.web.browser import application, barriers, served

from marsad.archive import Archive, copy, open_archive
from marsad.archive.tokens import Person, add_token
from marsad.records import Event


@pytest.fixture
def own(archive: Archive, tmp_path: Path) -> Iterator[Archive]:
    """A copy of the demo archive, to review in."""
    with open_archive(tmp_path / "own.db") as opened:
        copy(archive, opened)
        yield opened


@pytest.fixture
def token(own: Archive) -> str:
    return add_token(own, Person("huda", "reviewer"))


@pytest.fixture
def desk(browser: Browser, own: Archive, token: str) -> Iterator[Page]:
    """A page on which a reviewer has signed in by keyboard."""
    with served(own) as address, browser.new_context(base_url=address, locale="ar") as context:
        page = context.new_page()
        page.set_default_timeout(8_000)
        page.goto("/sign-in")
        page.locator("input[name=token]").focus()
        page.keyboard.type(token)
        page.keyboard.press("Enter")
        page.wait_for_url("**/review")
        yield page


@pytest.mark.parametrize("path", ["/review?lang=ar", "/review?lang=en", "/log?lang=ar", "/sign-in?lang=en"])
def test_the_desk_is_for_everybody(desk: Page, path: str) -> None:
    desk.goto(path)
    assert barriers(desk) == []


def test_keys_go_by_where_they_lie(desk: Page, own: Archive) -> None:
    waiting = desk.locator("[data-queue] > li")
    second = waiting.nth(1).get_attribute("id")
    desk.keyboard.press("KeyJ")
    desk.keyboard.press("KeyJ")
    assert desk.evaluate("document.activeElement.id") == second
    with desk.expect_navigation():
        desk.keyboard.press("KeyX")
    assert desk.locator(f"[id='{second}']").count() == 0
    first = waiting.nth(0).get_attribute("id")  # what is rejected may change what matters most
    desk.keyboard.press("KeyJ")
    with desk.expect_navigation():
        desk.keyboard.press("KeyA")
    assert desk.locator(f"[id='{first}']").count() == 0
    assert [(line.decision.action, line.decision.mark) for line in own.log()] == [
        ("reject", second), ("accept", first),
    ]  # fmt: skip
    desk.keyboard.press("Shift+Slash")
    assert desk.locator(".keys p").is_visible()
    desk.keyboard.press("Slash")
    desk.keyboard.type("تاجورا")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/search?*")


def test_a_place_is_corrected_a_statement_added_and_both_undone(desk: Page, own: Archive) -> None:
    alone = next(one for one in own.record().incidents if one.place and len(one.marks) == 1)
    event = own.mark(alone.id)
    before = own.record()
    word = event.version.line_span(event.mark.line).of(event.version.text).split()[0]

    desk.goto(f"/marks/{event.mark.id}?lang=ar")
    desk.locator(".speak summary").press("Enter")
    form = desk.locator("form.slot", has=desk.locator("input[value=place]"))
    form.locator("input[name=words]").fill(word)
    with desk.expect_navigation():
        form.locator("input[name=words]").press("Enter")
    changed = own.mark(event.mark.id).mark
    assert isinstance(changed, Event)
    assert changed.place[0].text == word
    assert own.record() != before

    desk.goto(f"/articles/{event.version.article}?lang=ar")
    line = desk.locator(f"#l{event.mark.line} .sentence")
    line.dblclick(position={"x": 5, "y": 10})
    desk.locator("form.missed select").select_option("statement:deny")
    assert desk.locator("form.missed input[name=cue]").input_value()
    with desk.expect_navigation():
        desk.locator("form.missed button").press("Enter")
    assert [one.decision.action for one in own.log()] == ["correct", "add"]

    for number in (2, 1):
        desk.goto("/log")
        with desk.expect_navigation():
            desk.locator(f"#n{number} button").press("Enter")
    assert own.record() == before
    desk.goto("/log?lang=ar")
    assert desk.locator("tbody tr").count() == 4


def test_who_may_not_is_told_so(own: Archive, token: str) -> None:
    reader = add_token(own, Person("omar", "reader"))
    event = next(own.marks(kind="event")).mark.id
    with TestClient(application(own)) as client:
        said = {"action": "reject", "mark": event}
        assert client.post("/v1/log", json=said).status_code == 401
        assert client.post("/v1/log", json=said, headers={"Authorization": "Bearer x"}).status_code == 401
        refused = client.post("/v1/log", json=said, headers={"Authorization": f"Bearer {reader}"})
        assert (refused.status_code, refused.json()["error"]["status"]) == (403, 403)
        assert client.get("/review").status_code == 401
        assert own.log() == ()
        done = client.post("/v1/log", json=said, headers={"Authorization": f"Bearer {token}"})
        assert done.status_code == 201
        assert client.get("/v1/log").json()["items"] == [done.json()]
        wrong = client.post("/v1/log", json={"action": "no"}, headers={"Authorization": f"Bearer {token}"})
        assert wrong.status_code == 422


def test_a_form_of_another_site_is_refused(own: Archive, token: str) -> None:
    with TestClient(application(own), cookies={"marsad": token}) as client:
        answer = client.post("/review", data={"action": "undo"}, headers={"sec-fetch-site": "cross-site"})
        assert answer.status_code == 403
        assert client.get("/review").status_code == 200
        assert client.get("/review").headers["cache-control"] == "no-store"
