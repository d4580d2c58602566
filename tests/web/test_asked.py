"""Requests take turns at the archive."""

from asyncio import Semaphore, run
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest
from starlette.types import Message, Receive, Scope, Send
from tests.web.browser import application, running

from marsad.archive import Archive, copy, open_archive

MANY, TURNS = 24, 3


@pytest.fixture
def open_at_once(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many moments were open whenever one more was."""
    seen, now, moment = [0], set[object](), Archive.moment

    @contextmanager
    def counted(own: Archive) -> Iterator[Archive]:
        with moment(own) as found:
            now.add(found)
            seen.append(len(now))
            try:
                yield found
            finally:
                now.discard(found)

    monkeypatch.setattr(Archive, "moment", counted)
    return seen


def test_however_many_ask_few_hold_the_archive_and_all_are_answered(
    archive: Archive, tmp_path: Path, open_at_once: list[int]
) -> None:
    with open_archive(tmp_path / "m.db") as own:
        copy(archive, own)
        app = application(own)
        app.state.turns = Semaphore(TURNS)
        with running(app) as address, ThreadPoolExecutor(MANY) as readers:
            asked = [f"{address}/v1/search?q=قوات+{number}" for number in range(MANY)]
            answers = list(readers.map(lambda one: httpx2.get(one, timeout=60).status_code, asked))
    assert answers == [200] * MANY
    assert 1 < max(open_at_once) <= TURNS


def test_the_archive_is_let_go_before_an_answer_is_sent(demo_archive: Archive) -> None:
    app, held = application(demo_archive), list[bool]()
    app.state.turns = Semaphore(1)

    async def watched(scope: Scope, receive: Receive, send: Send) -> None:
        async def told(message: Message) -> None:
            held.append(app.state.turns.locked())
            await send(message)

        await app(scope, receive, told)

    async def asking() -> list[int]:
        async with httpx2.AsyncClient(
            transport=httpx2.ASGITransport(watched), base_url="http://here"
        ) as client:
            found = [await client.get(path) for path in ("/v1/incidents", "/incidents", "/search?q=قوات")]
            return [one.status_code for one in found]

    with ThreadPoolExecutor(1) as own:  # a browser's tests leave a loop running in this thread
        assert own.submit(run, asking()).result() == [200, 200, 200]
    assert held
    assert not any(held)
