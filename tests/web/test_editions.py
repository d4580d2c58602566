"""Who asks again is answered as before, and nobody is answered what is no longer so."""

from datetime import UTC, datetime
from pathlib import Path

from starlette.testclient import TestClient

from marsad.archive import Archive, copy, open_archive
from marsad.flow import Desk, Pictures, Withholder
from marsad.packs import load_packs
from marsad.web import create_app

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def test_the_same_question_is_answered_the_same_with_its_tag(client: TestClient) -> None:
    first, again = (client.get("/incidents", params={"lang": "en"}) for _ in range(2))
    assert (again.status_code, again.content) == (200, first.content)
    assert again.headers == first.headers
    held = {"if-none-match": first.headers["etag"]}
    assert client.get("/incidents", params={"lang": "en"}, headers=held).status_code == 304


def test_each_question_has_its_own_answer(client: TestClient) -> None:
    asked = ("/incidents", "/incidents?order=newest", "/incidents.json", "/incidents?lang=en", "/v1/overview")
    first = [client.get(path).content for path in asked]
    assert len(set(first)) == len(asked)
    assert [client.get(path).content for path in asked] == first


def test_an_address_that_is_cited_is_the_one_that_was_asked(client: TestClient) -> None:
    name = client.get("/v1/incidents").json()["items"][0]["id"]
    pages = [
        client.get(f"/incidents/{name}", headers={"host": host}).text for host in ("one.test", "two.test")
    ]
    assert [host in page for page in pages for host in ("one.test", "two.test")] == [True, False, False, True]


def test_a_table_is_whole_when_it_is_asked_for_again(client: TestClient) -> None:
    first, again = (client.get("/incidents.csv") for _ in range(2))
    assert first.content == again.content
    assert len(first.content.splitlines()) == client.get("/v1/incidents").json()["count"] + 1


def test_what_is_withheld_is_not_in_an_answer_that_was_kept(demo_archive: Archive, tmp_path: Path) -> None:
    packs = load_packs()
    with open_archive(tmp_path / "own.db") as archive:
        copy(demo_archive, archive)
        with TestClient(create_app(archive, Pictures(packs), Desk(packs), "text")) as client:
            page = archive.page_ids()[0]
            path = f"/articles/{next(archive.versions(page=page)).article}"
            assert client.get(path).status_code == 200
            Withholder(archive, packs, "sara").page(page, "a person is at risk", NOW)
            assert client.get(path).status_code in {404, 410}
