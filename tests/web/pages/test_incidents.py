from playwright.sync_api import Page

from marsad.archive import Archive


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
