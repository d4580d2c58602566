"""What scripts add to pages: maps that zoom, lists that move in place, days on a slider; by keyboard too."""

import pytest
from playwright.sync_api import Page, expect

STATE = "/theatres/libya/state?at=2020-06-06&lang=en"


def shown(page: Page) -> float:
    """How many degrees wide the map is."""
    box = page.locator(".map svg").get_attribute("viewBox") or ""
    return float(box.split()[2])


def focus(page: Page, wanted: str) -> None:
    """Walk by the tabulator to the element of a selector."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    pytest.fail(f"no way by keyboard to {wanted}")


def test_a_map_zooms_and_comes_back(page: Page) -> None:
    page.goto("/theatres/libya?lang=en")
    whole, radius = shown(page), page.locator(".map circle").first.get_attribute("r")
    page.get_by_role("button", name="Zoom in").click()
    assert shown(page) < whole
    assert float(page.locator(".map circle").first.get_attribute("r") or 0) < float(radius or 0)
    page.get_by_role("button", name="The whole map").click()
    assert shown(page) == pytest.approx(whole)
    page.get_by_role("button", name="Zoom out").click()
    assert shown(page) == pytest.approx(whole)


def test_map_timeline_and_list_move_together_without_leaving_the_page(page: Page) -> None:
    page.goto("/theatres/libya?lang=ar")
    page.evaluate("window.same = true")
    bars, rows = page.locator(".timeline rect").count(), page.locator(".incidents tbody tr").count()
    circles = page.locator(".map circle").count()
    page.locator(".map svg a").last.click()  # the smallest circle, which no other covers
    page.wait_for_url("**place=*")
    expect(page.locator(".map circle")).not_to_have_count(circles)
    assert 0 < page.locator(".map circle").count() < circles  # the place, and places within it
    assert page.locator(".timeline rect").count() < bars
    assert page.locator(".incidents tbody tr").count() < rows
    assert "place=" in (page.locator(".language").get_attribute("href") or "")
    page.go_back()
    expect(page.locator(".incidents tbody tr")).to_have_count(rows)
    assert page.evaluate("window.same")


def test_a_slider_moves_the_day(page: Page) -> None:
    page.goto(STATE)
    slider = page.get_by_role("slider", name="On the day")
    slider.focus()
    page.keyboard.press("Home")
    page.wait_for_url("**at=2011-*")
    expect(page.locator("h1")).to_contain_text("2011")
    assert page.locator(".rows [id^='p-']").count() == 0
    page.keyboard.press("End")  # the slider has kept the focus
    page.wait_for_url("**at=2020-*")
    expect(page.locator(".rows [id^='p-']").first).to_be_visible()


def test_the_days_play_until_they_are_stopped(page: Page) -> None:
    page.goto(STATE)
    page.get_by_role("button", name="Play").click()
    expect(page.locator("h1")).to_contain_text("2011")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_sentence_is_found_by_a_misspelt_name_with_the_keyboard_alone(page: Page, language: str) -> None:
    page.goto(f"/?lang={language}")
    focus(page, "input[type=search]")
    page.keyboard.type("تاجوراَء")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?*")
    focus(page, ".source a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*#l*")
    assert page.locator("li:target mark").count() > 0
    assert f"lang={language}" in page.url
