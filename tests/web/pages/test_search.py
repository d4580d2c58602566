import csv
import io

from playwright.sync_api import Page
from starlette.testclient import TestClient


def test_the_words_that_were_asked_for_are_bold(page: Page) -> None:
    page.goto("/search?q=قصفت طرابلس&lang=en")
    lit = page.locator(".sentence b").all_inner_texts()
    assert lit
    assert all("قصف" in word or "طرابلس" in word for word in lit)


def test_a_filter_beside_a_search_leaves_as_many_lines_as_it_says(page: Page) -> None:
    page.goto("/search?q=قصف&lang=en")
    values = page.locator(".facets details[open]").first.locator("li")
    name, number = values.first.locator("a").inner_text(), int(values.first.locator("span").inner_text())
    values.first.locator("a").click()
    page.wait_for_url("**type=**")
    assert page.locator(".cited").count() == number
    assert name in page.locator(".chosen").inner_text()
    page.locator(".chosen a").click()
    page.wait_for_url(lambda address: "type=" not in address)
    assert page.locator(".chosen").count() == 0


def test_the_data_counts_as_the_page_does(client: TestClient) -> None:
    found = client.get("/v1/search/overview", params={"q": "قصف"}).json()
    assert not found["truncated"]
    for one in found["types"]:
        lines = client.get("/v1/search", params={"q": "قصف", "type": one["value"], "limit": 200}).json()
        assert len(lines["items"]) == one["count"]
        assert all(line["text"][at["start"] : at["end"]] for line in lines["items"] for at in line["asked"])


def test_what_is_found_goes_as_a_table_whole(client: TestClient) -> None:
    items = client.get("/v1/search", params={"q": "قصف", "limit": 200}).json()["items"]
    table = client.get("/search.csv", params={"q": "قصف"}).text.removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [(row["article"], row["line"]) for row in rows] == [
        (one["article"], str(one["line"])) for one in items
    ]
