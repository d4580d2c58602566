"""Two codings of one archive side by side."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient
from tests.web.browser import application, barriers, served

from marsad.archive import Archive, copy, open_archive
from marsad.coding import grammar_coder
from marsad.packs import load_packs


@pytest.fixture(scope="module")
def twice(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The demo archive, coded once more by whom the pack of Libya is not known."""
    coder = grammar_coder(load_packs(without=["libya"]))
    with open_archive(tmp_path_factory.mktemp("twice") / "m.db") as own:
        copy(archive, own)
        for version in list(own.versions()):
            if version.language == "ar":
                own.add_coding(version, coder.code(version))
        yield own


@pytest.fixture(scope="module")
def client(twice: Archive) -> Iterator[TestClient]:
    with TestClient(application(twice), raise_server_exceptions=False) as client:
        yield client


def keys(client: TestClient) -> list[str]:
    return [one["coding"] for one in client.get("/v1/codings").json()["items"]]


def test_a_coding_agrees_with_itself(client: TestClient) -> None:
    key = keys(client)[0]
    told = client.get("/v1/agreement", params={"one": key, "other": key}).json()
    assert told["differing"] == []
    assert told["pages"] > 10
    assert {name: one["f1"] for name, one in told["figures"].items() if one["one"]} == {
        name: 1.0 for name, one in told["figures"].items() if one["one"]
    }


def test_two_codings_differ_where_it_is_said(client: TestClient) -> None:
    one, other = keys(client)
    told = client.get("/v1/agreement", params={"one": one, "other": other}).json()
    back = client.get("/v1/agreement", params={"one": other, "other": one}).json()
    assert told["differing"]
    assert {row["article"] for row in told["differing"]} == {row["article"] for row in back["differing"]}
    for name, figure in told["figures"].items():
        assert (figure["one"], figure["other"]) == (
            back["figures"][name]["other"], back["figures"][name]["one"],
        )  # fmt: skip


def test_a_coding_that_nobody_made_is_not_there(client: TestClient) -> None:
    answer = client.get("/v1/agreement", params={"one": "x@1", "other": keys(client)[0]})
    assert answer.status_code == 404
    assert keys(client)[0] in answer.json()["error"]["remedy"]


def test_one_coding_alone_is_compared_with_nothing(archive: Archive) -> None:
    with TestClient(application(archive)) as client:
        assert "There is only one coding here" in client.get("/agreement?lang=en").text


def test_the_arabic_page_says_everything_in_arabic(client: TestClient) -> None:
    one, other = keys(client)
    page = client.get("/agreement", params={"one": one, "other": other, "lang": "ar"}).text
    told = page[page.index("<section") : page.index("</section>", page.index("<ol>"))]
    said = re.findall(r'<(?:th scope="row"|small)>([^<]*)<', told)
    assert {"التصريحات الموجودة", "· المتحدث", "نوع الحدث", "الموقف"} <= set(said)
    assert not [one for one in said if re.search("[A-Za-z]", one)]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_page_bars_nobody_and_leads_to_the_lines(
    browser: Browser, twice: Archive, client: TestClient, language: str
) -> None:
    one, other = keys(client)
    with served(twice) as address, browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.goto(f"/agreement?lang={language}")
        page.locator("select[name=one]").select_option(one)
        page.locator("select[name=other]").select_option(other)
        page.locator("form.choose button").click()
        page.wait_for_url("**one=**")
        assert barriers(page) == []
        page.set_viewport_size({"width": 360, "height": 700})
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wide) <= 0
        page.locator(".source a").first.click()
        assert page.locator("li:target").count() == 1
