"""What readers without a token are shown of pages, by the archive's owner's word."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.browser import application

from marsad.archive import Archive, copy, open_archive
from marsad.archive.quoting import BLANK, Publish
from marsad.archive.tokens import Person, add_token
from marsad.records import Version


@pytest.fixture
def own(archive: Archive, tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "own.db") as opened:
        copy(archive, opened)
        yield opened


def unmarked(archive: Archive) -> tuple[Version, int]:
    """A line of an article on which no mark stands."""
    for version, coding in archive.coded():
        bare = set(version.body_lines) - {mark.line for mark in coding.marks}
        for line in sorted(bare):
            if len(version.line_span(line).of(version.text)) > 60:
                return version, line
    raise AssertionError("every line has marks")


def marked(archive: Archive, version: Version) -> str:
    coding = archive.coding(version)
    assert coding is not None
    line = next(mark.line for mark in coding.marks if mark.line in version.body_lines)
    return version.line_span(line).of(version.text)


@pytest.mark.parametrize("publish", ["sentences", "none"])
def test_what_is_not_published_leaves_by_no_way(own: Archive, publish: Publish) -> None:
    version, line = unmarked(own)
    hidden, quoted = version.line_span(line).of(version.text), marked(own, version)
    words = " ".join(hidden.split()[:6])
    with TestClient(application(own, publish)) as client:
        walked = [
            client.get(path).text
            for name in (f"articles/{version.article}", "articles", "incidents")
            for path in (f"/{name}", f"/v1/{name}")
        ]
        walked.append(client.get("/v1/search", params={"q": words}).text)  # the page repeats what is asked
        walked += [client.get(f"/incidents/{one.id}").text for one in own.record().incidents]
        assert [text for text in walked if words in text] == []
        lines = client.get(f"/v1/articles/{version.article}").json()["lines"]
    shown = {one["line"]: one["text"] for one in lines}
    assert shown[line] == BLANK * len(hidden)
    assert (quoted in shown.values()) == (publish == "sentences")
    assert version.title in {shown[one] for one in version.title_lines}


def test_who_has_a_token_sees_the_whole_text(own: Archive) -> None:
    version, line = unmarked(own)
    hidden = version.line_span(line).of(version.text)
    token = add_token(own, Person("omar", "reader"))
    with TestClient(application(own, "none")) as client:
        answer = client.get(f"/v1/articles/{version.article}", headers={"Authorization": f"Bearer {token}"})
    assert hidden in {one["text"] for one in answer.json()["lines"]}


def test_text_shows_all(own: Archive) -> None:
    version, line = unmarked(own)
    with TestClient(application(own, "text")) as client:
        found = client.get(f"/v1/articles/{version.article}").json()["lines"]
    assert version.line_span(line).of(version.text) in {one["text"] for one in found}
