import pytest
from playwright.sync_api import Page
from tests.web.browser import barriers

from marsad.archive import Archive


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_incident_shows_its_tellings_to_everybody(page: Page, archive: Archive, language: str) -> None:
    incident = max(archive.record().incidents, key=lambda one: len(one.marks))
    page.goto(f"/incidents/{incident.id}?lang={language}")
    assert page.locator("blockquote").count() >= 2
    assert barriers(page) == []
