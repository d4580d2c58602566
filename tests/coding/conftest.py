"""Articles in, marks out: the whole way from a text to the record, told in plain words."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest

from marsad.coding import GrammarCoder, grammar_coder
from marsad.packs import Packs, load_packs
from marsad.records import Coding, Days, Mention, Version, text_hash

FETCHED = date(2024, 5, 15)
SLOTS = ("actor", "target", "place", "origin", "destination")


@pytest.fixture(scope="session")
def packs() -> Packs:
    return load_packs()


@pytest.fixture(scope="session")
def coder(packs: Packs) -> GrammarCoder:
    return grammar_coder(packs)


def version(
    text: str, titles: Iterable[int] = (), published: str | None = None, language: str = "ar"
) -> Version:
    return Version(
        id=text_hash(text),
        article="a-1",
        page="page",
        reader="test",
        text=text,
        lines=tuple(range(1, text.count("\n") + 2)),
        title_lines=tuple(titles),
        published=Days.parse(published) if published else None,
        language=language,
        fetched=FETCHED,
    )


@pytest.fixture(name="version", scope="session")
def version_fixture() -> Callable[..., Version]:
    """A version of an article; its lines are numbered from 1."""
    return version


@pytest.fixture(scope="session")
def code(coder: GrammarCoder) -> Callable[..., Coding]:
    """Code a text."""
    return lambda text, **about: coder.code(version(text, **about))


@pytest.fixture(scope="session")
def said(code: Callable[..., Coding]) -> Callable[..., list[tuple[str | None, ...]]]:
    """The statements of a text: (speaker, stance, role, via)."""

    def statements(text: str, **about: Any) -> list[tuple[str | None, ...]]:
        return [
            (words(mark.speaker), mark.stance, word(mark.role), word(mark.via))
            for mark in code(text, **about).statements
        ]

    return statements


@pytest.fixture(scope="session")
def told(code: Callable[..., Coding]) -> Callable[..., list[dict[str, Any]]]:
    """The events of a text: cue, type, status, the slots that are filled, the teller, the figures."""

    def events(text: str, **about: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for mark in code(text, **about).events:
            filled = {slot: words(getattr(mark, slot)) for slot in SLOTS}
            about_it = {"cue": mark.cue.of(text), "type": mark.type, "status": mark.status}
            figures = [(figure.text, figure.range.plain(), figure.unit) for figure in mark.figures]
            more = {"teller": words(mark.according_to), "figures": figures or None}
            found.append({name: value for name, value in (about_it | filled | more).items() if value})
        return found

    return events


def words(mentions: tuple[Mention, ...]) -> str | None:
    return " & ".join(mention.text for mention in mentions) or None


def word(mention: Mention | None) -> str | None:
    return mention.text if mention else None
