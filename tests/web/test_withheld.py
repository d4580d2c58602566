"""The site of an archive of which something is withheld, walked link by link."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from urllib.parse import unquote

import pytest
from starlette.testclient import TestClient
from tests.web.addresses import every_page

from marsad.archive import Archive, copy, open_archive
from marsad.flow import Desk, Pictures, Withholder, relink
from marsad.language.ar.fold import fold
from marsad.packs import load_packs
from marsad.web import create_app

PACKS = load_packs()
NOW = datetime(2026, 1, 5, tzinfo=UTC)
NAMES = re.compile("مسماري|ترهون|mismari|tarhuna", re.IGNORECASE)
LINK = re.compile(r'(?:href|src|action)="(/(?!static)[^"#]*)"')
MOST = 150  # answers
ASKED = ("/search?q=المسماري", "/v1/search?q=ترهونة", "/places/libya-tarhuna", "/actors/libya-mismari")


@pytest.fixture(scope="module")
def veiled(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, str]]:
    """A copy of the demo archive that withholds its longest page, a name and a place; and that page."""
    with open_archive(tmp_path_factory.mktemp("veiled") / "m.db") as own:
        copy(archive, own)
        page = max(own.page_ids(), key=lambda page: sum(len(one.text) for one in own.versions(page=page)))
        by = Withholder(own, PACKS, "huda")
        by.page(page, "asked by a court", NOW)
        by.name("libya-mismari", "threatened", NOW)
        by.place("libya-tarhuna", "a hiding place", NOW)
        relink(own, PACKS)
        yield own, page


def phrases(archive: Archive, pages: set[str]) -> set[str]:
    return {phrase for page in pages for one in archive.versions(page=page) for phrase in of_five(one.text)}


def of_five(text: str) -> set[str]:
    """Every five words that stand side by side."""
    words = re.findall(r"\w+", fold(text))
    return {" ".join(words[at : at + 5]) for at in range(len(words) - 4)}


def test_no_page_and_no_answer_says_what_is_withheld(veiled: tuple[Archive, str]) -> None:
    archive, page = veiled
    secret = phrases(archive, {page}) - phrases(archive, set(archive.page_ids()) - {page})
    assert len(secret) > 100
    for path, text in answers(archive):
        told = fold(unquote(text)).lower()
        assert set(NAMES.findall(told)) - set(NAMES.findall(fold(unquote(path)).lower())) == set(), path
        tombstone = path.endswith(("/log", "/v1/changes"))  # which say that it is withheld, and why
        assert page not in told or tombstone, path
        assert of_five(re.sub("<[^>]*>", "", told)) & secret == set(), path


def answers(archive: Archive) -> Iterator[tuple[str, str]]:
    """Paths and what is answered there: a page of each kind, its data, and what they lead to."""
    with TestClient(create_app(archive, Pictures(PACKS), Desk(PACKS))) as client:
        pages = every_page(archive).values()
        waiting = [*ASKED, *pages, *(f"/v1{path}" for path in pages)]
        seen = set(waiting)
        for _ in range(MOST):
            path = waiting.pop(0)
            answer = client.get(path)
            text = unescape(answer.text)
            assert answer.status_code < 500, (path, text)
            yield path, text
            found = set(LINK.findall(text)) - seen
            seen |= found
            waiting += sorted(found)
