import csv
import io

from starlette.testclient import TestClient

STATE = "/theatres/libya/state"


def test_the_places_of_a_state_go_as_a_table_whole(client: TestClient) -> None:
    asked = {"at": "2020-06-06", "limit": "200"}
    held = client.get(f"{STATE}.json", params=asked).json()
    table = client.get(f"{STATE}.csv", params=asked).text.removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [(row["place"], row["status"]) for row in rows] == [
        (one["place"], one["status"]) for one in held["places"]
    ]
    assert len(rows) == held["counts"]["places"] > 1
    assert f"CSV ({len(rows)}" in client.get(STATE, params={"at": "2020-06-06", "lang": "en"}).text
    assert any(row["holdings.parties.name"] and row["holdings.told_by.name"] for row in rows)
