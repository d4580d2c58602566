"""Pages and answers as a change of the record left them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.browser import application

from marsad.archive import Archive, copy, open_archive
from marsad.exporting.release import About, make_release
from marsad.flow import Reviewer, Withholder, relink
from marsad.packs import load_packs
from marsad.records import Incident

NOW = datetime(2026, 1, 5, tzinfo=UTC)
PACKS = load_packs()


class Reviewed:
    """An archive in which one telling of an incident was rejected, and another incident whole."""

    def __init__(self, archive: Archive) -> None:
        every = archive.record().incidents
        self.told: Incident = max(every, key=lambda one: len(one.marks))
        self.gone: Incident = next(one for one in every if len(one.marks) == 1)
        self.mark = next(mark for mark in self.told.marks if mark != self.told.id)
        for mark in (self.mark, *self.gone.marks):
            Reviewer(archive, "huda").reject(mark, NOW)
        relink(archive, PACKS)


@pytest.fixture(scope="module")
def own(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with open_archive(tmp_path_factory.mktemp("then") / "m.db") as own:
        copy(archive, own)
        yield own


@pytest.fixture(scope="module")
def reviewed(own: Archive) -> Reviewed:
    return Reviewed(own)


@pytest.fixture(scope="module")
def asked(own: Archive, reviewed: Reviewed) -> Iterator[TestClient]:
    with TestClient(application(own), raise_server_exceptions=False) as client:
        yield client


def marks(answer: dict[str, list[dict[str, str]]]) -> set[str]:
    return {one["id"] for one in (*answer["tellings"], *answer["denials"])}


def test_an_incident_is_shown_as_it_was(asked: TestClient, reviewed: Reviewed) -> None:
    path = f"/v1/incidents/{reviewed.told.id}"
    then, now = (asked.get(path, params=some).json() for some in ({"change": 1}, {}))
    assert reviewed.mark in marks(then)
    assert reviewed.mark not in marks(now)
    assert asked.get(path, params={"change": 2}).json() == now


def test_what_left_the_record_says_so_and_stays_where_it_was(asked: TestClient, reviewed: Reviewed) -> None:
    path = f"/incidents/{reviewed.gone.id}"
    answer = asked.get(f"{path}.json")
    assert answer.status_code == 410
    assert answer.json()["error"] == {
        "status": 410,
        "message": f"`{reviewed.gone.id}` left the record with change 2",
        "remedy": "as it was before: ?change=1",
    }
    assert asked.get(f"{path}?change=1").status_code == 200


def test_a_page_of_then_says_so_and_leads_to_its_like(asked: TestClient, reviewed: Reviewed) -> None:
    text = asked.get(f"/incidents/{reviewed.told.id}", params={"change": 1, "lang": "en"}).text
    assert "The record as left by change 1" in text
    assert f'href="/incidents/{reviewed.told.id}?lang=en"' in text
    assert f"{reviewed.told.id}?change=1." in text  # the citation
    assert "/articles/" in text
    assert all("change=1" in one for one in text.split('href="') if one.startswith("/articles/"))


def test_a_page_of_now_is_cited_by_its_change(asked: TestClient, reviewed: Reviewed) -> None:
    text = asked.get(f"/incidents/{reviewed.told.id}?lang=en").text
    assert "The record as left by change" not in text
    assert "Change 2 of the record. Accessed" in text
    assert f"{reviewed.told.id}?change=2." in text


@pytest.mark.parametrize("kind", ["articles", "disputes", "reports", "marks", "incidents"])
def test_there_is_no_page_at_a_change_that_was_not_made(asked: TestClient, kind: str) -> None:
    answer = asked.get(f"/v1/{kind}/x", params={"change": 77})
    assert answer.status_code == 404
    assert "there is no change 77" in answer.json()["error"]["message"]


def test_who_asks_for_changes_again_and_again_misses_nothing(asked: TestClient, own: Archive) -> None:
    there: set[str] = set()
    cursor = None
    while True:
        given = {"limit": 37} | ({"cursor": cursor} if cursor else {})
        part = asked.get("/v1/changes", params=given).json()
        for one in part["items"]:
            if one["kind"] == "incident":
                there = there - {one["id"]} if one["deed"] == "removed" else there | {one["id"]}
        cursor = part["next"]
        if not part["truncated"]:
            break
    assert there == {one.id for one in own.record().incidents}
    assert part["last"] == own.changes()[-1].number


def test_what_was_withheld_meanwhile_leaves_its_tombstone(own: Archive, asked: TestClient) -> None:
    before = own.changes()[-1].number
    assert asked.get("/v1/changes", params={"since": before}).json()["tombstones"] == []
    Withholder(own, PACKS, "huda").name("libya-mismari", "threatened", NOW)
    relink(own, PACKS)
    (stone,) = asked.get("/v1/changes", params={"since": before}).json()["tombstones"]
    assert (stone["what"], stone["reason"]) == ("name", "threatened")
    assert stone["hash"] == own.log()[-1].hash


def test_a_release_is_listed(own: Archive, asked: TestClient, tmp_path: Path) -> None:
    made = make_release(own, own, About("A war", "A monitor", NOW), [], tmp_path / "r")
    assert asked.get("/v1/releases").json()["items"][-1]["hash"] == made.hash
