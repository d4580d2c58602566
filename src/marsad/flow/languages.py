"""What linking asks of a language: of the words that are quoted from a version, as they are written."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from marsad.language.ar.belonging import (
    bare_words,
    head_of,
    in_singular,
    is_anyone,
    is_charge,
    is_own,
    is_owning,
    is_site,
    is_unarmed,
    spoken_for,
)
from marsad.language.ar.others import told_apart
from marsad.language.ar.stems import stems
from marsad.linking import Told
from marsad.records import Coding, Mention, Version


class Reader(NamedTuple):
    """What linking asks of a language: of words as they are written."""

    stems: Callable[[str], list[str]]
    head_of: Callable[[str], str]
    in_singular: Callable[[str], frozenset[str]]
    spoken_for: Callable[[str], frozenset[str]]
    is_own: Callable[[str], bool]
    is_anyone: Callable[[str], bool]
    is_unarmed: Callable[[str], bool]
    is_site: Callable[[str], bool]
    is_charge: Callable[[str], bool]
    is_owning: Callable[[str], bool]
    told_apart: Callable[[str, int, int], int | None]
    bare_words: Callable[[str], list[str]]


_READERS: Mapping[str | None, Reader] = {
    "ar": Reader(
        stems,
        head_of,
        in_singular,
        spoken_for,
        is_own,
        is_anyone,
        is_unarmed,
        is_site,
        is_charge,
        is_owning,
        told_apart,
        bare_words,
    )
}


def reader_of(language: str | None) -> Reader | None:
    """The reader of a language; null where there is none."""
    return _READERS.get(language)


def read(told: Told, reader: Reader) -> Told:
    """The version with what its language says of the words that are quoted from it."""
    version, coding = told.version, told.coding
    quoted = _quoted(version, coding)
    return msgspec.structs.replace(
        told,
        stems=stems_of(version),
        stemmed={text: frozenset(reader.stems(text)) for text in quoted},
        heads={text: reader.head_of(text) for text in quoted},
        own=frozenset(filter(reader.is_own, quoted)),
        owners={text: reader.in_singular(text) for text in _owners(coding)},
        anyone=frozenset(filter(reader.is_anyone, _owners(coding))),
        unarmed=frozenset(filter(reader.is_unarmed, _hurt(coding))),
        sites=frozenset(filter(reader.is_site, _places(coding))),
        charges=frozenset(filter(reader.is_charge, _denied(coding))),
        behalf={text: found for text in _speaking(coding) if (found := reader.spoken_for(text))},
        apart=dict(_apart(told, reader)),
        owning=frozenset(
            said.id for said in coding.statements if reader.is_owning(said.cue.of(version.text))
        ),
    )


def stems_of(version: Version) -> tuple[frozenset[str], ...]:
    """The light stems of each row of a version's text; none in a language that has no stemmer."""
    reader = reader_of(version.language)
    return tuple(frozenset(reader.stems(row)) for row in version.text.split("\n")) if reader else ()


def _owners(coding: Coding) -> Iterator[str]:
    """Whose the figures of a coding are, as written."""
    return (figure.of.text for event in coding.events for figure in event.figures if figure.of)


def _places(coding: Coding) -> Iterator[str]:
    """The places of a coding's events that no pack knows, as written."""
    return (place.text for event in coding.events for place in event.place if not place.id)


def _hurt(coding: Coding) -> Iterator[str]:
    """Who is counted, as written: the figures and whose they are."""
    yield from _owners(coding)
    yield from (figure.text for event in coding.events for figure in event.figures)


def _denied(coding: Coding) -> Iterator[str]:
    """What the statements of a coding deny, as written."""
    return (said.denies.text for said in coding.statements if said.denies)


def _speaking(coding: Coding) -> Iterator[str]:
    """The roles of the speakers of a coding, and the speakers that no pack knows, as written."""
    yield from (said.role.text for said in coding.statements if said.role)
    yield from (who.text for said in coding.statements for who in said.speaker if not who.id)


def unlisted(coding: Coding) -> Iterator[str]:
    """The targets, owners of figures, roles and speakers of a coding that no pack knows, as written."""
    yield from _speaking(coding)
    for event in coding.events:
        of = (figure.of for figure in event.figures if figure.of)
        yield from (one.text for one in (*event.target, *of) if not one.id)


def _apart(told: Told, reader: Reader) -> Iterator[tuple[str, int]]:
    """The events that the text tells as others than those before, each with the place from where it does."""
    text = told.version.text
    for event in told.coding.events:
        row = text.rfind("\n", 0, event.cue.start) + 1
        end = text.find("\n", event.cue.end)
        line = text[row:] if end < 0 else text[row:end]
        since = reader.told_apart(line, event.cue.start - row, event.cue.end - row)
        if since is not None:
            yield event.id, row + since


def _quoted(version: Version, coding: Coding) -> set[str]:
    """Every text that a coding's marks quote, their cues among them."""
    found: set[str] = set()
    for mark in coding.marks:
        found.add(mark.cue.of(version.text))
        found.update(_texts(msgspec.structs.asdict(mark).values()))
        for figure in getattr(mark, "figures", ()):
            found.update(text for text in (figure.of and figure.of.text, figure.part_of) if text)
    return found


def _texts(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        if isinstance(value, Mention):
            yield value.text
        elif isinstance(value, tuple):
            yield from _texts(value)
