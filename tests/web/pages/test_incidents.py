from pathlib import Path

from playwright.sync_api import Page
from starlette.testclient import TestClient
from tests.exporting.conftest import DENIES, TELLS, page_told
from tests.web.browser import application

from marsad.archive import Archive, open_archive
from marsad.linking import Told, link

MANY = 101


def test_an_incident_shows_each_telling_with_its_chain(page: Page, archive: Archive) -> None:
    incident = max(archive.record().incidents, key=lambda one: len(one.marks))
    page.goto(f"/incidents/{incident.id}?lang=en")
    tellings = page.locator(".tellings > ol > li")
    assert tellings.count() >= len(incident.marks)
    assert all(tellings.nth(at).locator(".chain").count() for at in range(tellings.count()))
    assert page.locator(".tellings mark").count() >= tellings.count()


def test_a_telling_opens_at_its_line(page: Page, archive: Archive) -> None:
    incident = max(archive.record().incidents, key=lambda one: len(one.marks))
    page.goto(f"/incidents/{incident.id}?lang=ar")
    page.locator(".tellings .source a").nth(1).click()
    assert page.locator("li:target mark").count() > 0


def test_what_is_told_too_often_is_cut_and_says_so(tmp_path: Path) -> None:
    texts = [DENIES, *(f"{TELLS} {number}" for number in range(MANY))]
    told = [page_told(f"{number}.txt", text, "الوسط") for number, text in enumerate(texts)]
    with open_archive(tmp_path / "m.db") as archive:
        with archive.transaction():
            for page, reading, coding in told:
                archive.add_reading(page, reading)
                archive.add_coding(reading.versions[0], coding)
        archive.replace_links(link(Told(reading.versions[0], coding) for _, reading, coding in told))
        (incident,) = (one for one in archive.record().incidents if len(one.marks) >= MANY)
        with TestClient(application(archive)) as client:
            found = client.get(f"/v1/incidents/{incident.id}").json()
            shown = client.get(f"/incidents/{incident.id}").text
            dispute = client.get(f"/v1/disputes/{found['disputes'][0]['id']}").json()
    assert (found["count"], found["truncated"]) == (len(incident.marks), True)
    assert 90 < len(found["marks"]) <= 100  # the denial's statement is a mark as well
    assert found["denials"]
    assert 'class="truncated"' in shown
    assert (dispute["count"]["claim"], dispute["truncated"]) == (MANY, True)
    assert len({one["id"] for one in dispute["claim"]}) == 100
