import re

import pytest
from starlette.testclient import TestClient

from marsad.archive import Archive


def some_incident(archive: Archive) -> str:
    return archive.record().incidents[0].id


def test_an_incident_is_a_page_and_its_data_behind_it(client: TestClient, archive: Archive) -> None:
    name = some_incident(archive)
    page, data, api = (client.get(f"{path}{name}{end}") for path, end in
                       (("/incidents/", ""), ("/incidents/", ".json"), ("/v1/incidents/", "")))  # fmt: skip
    assert page.headers["content-type"].startswith("text/html")
    assert data.json() == api.json()
    assert api.json()["id"] == name
    assert all(one["text"] for one in api.json()["tellings"])


@pytest.mark.parametrize("path", ["/v1/incidents/e-none", "/v1/nothing", "/incidents/e-none.json"])
def test_what_is_not_there_is_said_in_one_shape(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.json()["error"].keys() == {"status", "message", "remedy"}


def test_pages_say_what_is_wrong_to_people(client: TestClient) -> None:
    answer = client.get("/incidents/e-none", params={"lang": "en"})
    assert answer.status_code == 404
    assert "there is no mark" in answer.text


@pytest.mark.parametrize(
    ("asked", "accepted", "expected"),
    [("en", "ar", "en"), ("ar", "en", "ar"), (None, "fr, en;q=0.8", "en"), (None, "", "ar")],
)
def test_a_page_is_in_the_language_that_is_asked_for(
    client: TestClient, archive: Archive, asked: str | None, accepted: str, expected: str
) -> None:
    params = {"lang": asked} if asked else {}
    answer = client.get(
        f"/incidents/{some_incident(archive)}", params=params, headers={"accept-language": accepted}
    )
    assert answer.headers["content-language"] == expected
    assert f'<html lang="{expected}" dir="{"rtl" if expected == "ar" else "ltr"}">' in answer.text


def test_every_answer_forbids_what_is_from_elsewhere(client: TestClient, archive: Archive) -> None:
    for path in (f"/incidents/{some_incident(archive)}", "/v1/nothing", "/openapi.json"):
        policy = client.get(path).headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert not re.search("unsafe|http", policy)


def test_each_language_has_its_own_tag_and_what_is_not_there_none(client: TestClient) -> None:
    tags = {client.get("/", params={"lang": language}).headers["etag"] for language in ("ar", "en")}
    assert len(tags) == 2
    for held in (*tags, "*"):
        assert client.get("/v1/nothing", headers={"if-none-match": held}).status_code == 404
    several = {"if-none-match": ", ".join(('"x"', *tags))}
    assert client.get("/", params={"lang": "ar"}, headers=several).status_code == 304


def test_every_parameter_is_described_with_an_example(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    parameters = [
        (path, one) for path, at in paths.items() for way in at.values() for one in way.get("parameters", ())
    ]
    bare = [
        (path, one["name"]) for path, one in parameters
        if not one.get("description") or not (one.get("examples") or one["schema"].get("examples"))
    ]  # fmt: skip
    assert bare == []
