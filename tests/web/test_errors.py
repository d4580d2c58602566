"""Every route, whatever is asked of it wrongly, answers in the one shape."""

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.testclient import TestClient
from tests.web.browser import application

from marsad.archive import Archive, open_archive


def paths() -> list[str]:
    with open_archive(":memory:") as archive:
        return sorted(application(archive).openapi()["paths"])


@pytest.mark.parametrize("path", paths())
def test_another_method_is_refused_in_the_one_shape(client: TestClient, path: str) -> None:
    answer = client.delete(path.replace("{", "x").replace("}", "x"))
    assert answer.status_code == 405
    assert answer.json()["error"].keys() == {"status", "message", "remedy"}


@pytest.mark.parametrize("path", [path for path in paths() if "{" in path])
def test_what_is_not_there_is_said_in_the_one_shape(client: TestClient, path: str) -> None:
    named = path.replace("{", "no-").replace("}", "").replace(":path", "")
    answer = client.get(named, params={"at": "2020-06-06"})
    assert answer.status_code in {404, 422}
    assert answer.json()["error"].keys() == {"status", "message", "remedy"}


def test_a_fault_of_ours_tells_no_details(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> object:
        raise RuntimeError("secret")

    monkeypatch.setattr(Archive, "stands", broken)
    answer = client.get("/v1/articles/a-x")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.json()["error"]["status"] == 500


@pytest.mark.parametrize("path", paths())
def test_every_answer_is_as_described(archive: Archive, path: str) -> None:
    schema = schemathesis.openapi.from_asgi("/openapi.json", application(archive))
    operation = schema[path]["GET"]

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(operation.as_strategy())
    def fuzzed(case: schemathesis.Case) -> None:  # type: ignore[type-arg]
        # To the description a cursor is a text like any other; what is none of the list's own is refused.
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    fuzzed()
