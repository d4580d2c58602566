from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from marsad.archive import Archive

LISTS = ["incidents", "incidents?order=newest", "disputes", "reports", "actors", "articles"]


def parts(client: TestClient, path: str, size: int) -> Iterator[dict[str, Any]]:
    asked = f"/v1/{path}{'&' if '?' in path else '?'}limit={size}"
    cursor: str | None = ""
    while cursor is not None:
        answer = client.get(f"{asked}&cursor={cursor}" if cursor else asked)
        assert answer.status_code == 200, answer.text
        yield answer.json()
        cursor = answer.json()["next"]


@pytest.mark.parametrize("path", LISTS)
def test_a_list_in_parts_is_the_whole_list(client: TestClient, path: str) -> None:
    found = list(parts(client, path, 7))
    items = [item for part in found for item in part["items"]]
    assert len(items) == found[0]["count"] > 0
    assert len({str(item) for item in items}) == len(items)
    assert all(part["truncated"] for part in found[:-1])
    assert not found[-1]["truncated"]


def test_a_search_goes_on_behind_its_cursor(client: TestClient) -> None:
    found = list(parts(client, "search?q=قصف", 3))
    whole = client.get("/v1/search?q=قصف&limit=200").json()["items"]
    assert [item for part in found for item in part["items"]] == whole
    assert len(found) > 2


@pytest.mark.parametrize("path", [*LISTS, "search?q=قصف"])
@pytest.mark.parametrize("cursor", ["x", "bm8", "W10", "eyJhIjoxfQ"])
def test_a_cursor_of_no_list_is_refused(client: TestClient, path: str, cursor: str) -> None:
    joint = "&" if "?" in path else "?"
    answer = client.get(f"/v1/{path}{joint}cursor={cursor}")
    assert answer.status_code == 422
    assert "cursor" in answer.json()["error"]["message"]


def test_every_item_of_a_list_opens(client: TestClient) -> None:
    for kind, key in (("incidents", "id"), ("disputes", "id"), ("reports", "id"), ("actors", "id"),
                      ("articles", "article")):  # fmt: skip
        for item in client.get(f"/v1/{kind}?limit=200").json()["items"]:
            answer = client.get(f"/v1/{kind}/{item[key]}")
            assert answer.status_code == 200, answer.text
            assert answer.json()[key] == item[key]


def test_a_filter_keeps_what_it_names(client: TestClient) -> None:
    seen = client.get("/v1/overview").json()
    for theatre in seen["facets"]["theatre"]:
        found = client.get("/v1/incidents", params={"theatre": theatre["value"], "limit": 200}).json()
        assert found["count"] == theatre["count"] == len(found["items"])
    for label in seen["standings"]:
        found = client.get("/v1/incidents", params={"standing": label["value"], "limit": 200}).json()
        assert {item["standing"] for item in found["items"]} == {label["value"]}
    assert seen["unplaced"] + sum(point["count"] for point in seen["map"]) == seen["count"]


def test_every_place_of_the_map_opens(client: TestClient) -> None:
    for point in client.get("/v1/overview").json()["map"]:
        place = client.get(f"/v1/places/{point['id']}").json()
        assert place["incidents"]["count"] >= point["count"]


def test_the_state_of_a_theatre(client: TestClient) -> None:
    state = client.get("/v1/theatres/libya/state", params={"at": "2020-06-06"}).json()
    assert state["places"]
    assert (len(state["places"]), state["next"]) == (state["counts"]["places"], None)
    network = client.get("/v1/theatres/libya/network").json()
    nodes = {node["id"] for node in network["nodes"]}
    assert all({edge["source"], edge["target"]} <= nodes for edge in network["edges"])


def test_the_places_of_a_state_come_in_parts(client: TestClient) -> None:
    asked: dict[str, str | int] = {"at": "2020-06-06", "limit": 1}
    path, places, cursor = "/v1/theatres/libya/state", [], None
    whole = client.get(path, params={"at": "2020-06-06"}).json()
    for _ in whole["places"]:
        part = client.get(path, params=asked | ({"cursor": cursor} if cursor else {})).json()
        places += part["places"]
        assert (part["counts"], part["left_out"]) == (whole["counts"], whole["left_out"])
        assert part["truncated"] == (part["next"] is not None or len(whole["backs"]) > 1)
        cursor = part["next"]
    assert (places, cursor) == (whole["places"], None)
    page = client.get("/theatres/libya/state", params=asked).text
    assert page.count('<tr id="p-') == 1
    assert "cursor=" in page


def test_search_says_where_more_is(client: TestClient) -> None:
    found = client.get("/v1/search", params={"q": "الجيش", "limit": 2}).json()
    assert (len(found["items"]), found["truncated"]) == (2, True)
    assert client.get("/v1/search", params={"q": "لاشيءكهذا"}).json() == {
        "items": [], "truncated": False, "next": None,
    }  # fmt: skip


def test_a_mark_opens(client: TestClient, archive: Archive) -> None:
    mark = next(archive.marks()).mark.id
    assert client.get(f"/v1/marks/{mark}").json()["mark"]["id"] == mark


def test_an_answer_that_a_reader_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/v1/incidents")
    again = client.get("/v1/incidents", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
