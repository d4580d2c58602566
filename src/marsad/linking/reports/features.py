"""What a version is compared by: its word runs, the stems of its paragraphs, its signature, and its facts.

Facts are what a translation keeps: numbers, days, and who speaks.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from struct import pack
from sys import intern

import msgspec
from rensa import RMinHash

from marsad.linking.reports.passages import samples
from marsad.linking.text import normal, words
from marsad.linking.told import Told
from marsad.records import Event, Statement

RUN = 4  # words in a run: two reports of one war share few runs of four
ROW = 4  # stems that a paragraph needs to be compared
BANDS, BAND_ROWS = 42, 3  # finds most pairs of stem sets with a Jaccard of 0.4 and nearly all of 0.55

Fact = tuple[str, str]


class Features(msgspec.Struct, frozen=True):
    """The comparable side of one version.

    `rows` is how many paragraphs it has, `places` the paragraph of each stem that stands in one of them
    only, `bands` are the buckets of its signature, `samples` those of its paragraphs; `facts` see above.
    """

    article: str
    version: str
    day: str
    words: tuple[str, ...]
    rows: int
    places: Mapping[str, int]
    bands: tuple[bytes, ...]
    facts: frozenset[Fact]
    samples: tuple[int, ...] = ()


def features(told: Told) -> Features:
    """Everything that two versions are compared by; costs one walk over the text."""
    text = told.version.text
    spoken = tuple(map(intern, words(text)))  # most words stand in many texts
    rows = told.stems or tuple(frozenset(words(row)) for row in text.split("\n"))
    long = [row for row in rows if len(row) >= ROW]
    return Features(
        article=told.version.article,
        version=told.version.id,
        day=str(told.version.day or ""),
        words=spoken,
        rows=len(long),
        places=_places(long),
        bands=_bands(frozenset().union(*rows)),
        facts=_facts(told, spoken),
        samples=samples(text),
    )


def first_texts(told: Iterable[Told]) -> list[Features]:
    """The features of each text of each article, once."""
    found: dict[tuple[str, str], Features] = {}
    for one in told:
        key = one.version.article, one.version.id
        if key not in found:
            found[key] = features(one)
    return list(found.values())


@lru_cache(maxsize=2048)
def runs_of(spoken: tuple[str, ...]) -> frozenset[str]:
    """The runs of a text's words. They take more room than all else, and only the texts of a few days are
    compared at a time, so no more than theirs are kept.
    """
    return frozenset(" ".join(spoken[at : at + RUN]) for at in range(len(spoken) - RUN + 1))


def _places(rows: Sequence[frozenset[str]]) -> dict[str, int]:
    counts = Counter(stem for row in rows for stem in row)
    return {stem: at for at, row in enumerate(rows) for stem in row if counts[stem] == 1}


def _bands(stems: frozenset[str]) -> tuple[bytes, ...]:
    """Each band as bytes: its place, and its values behind one another."""
    if not stems:
        return ()
    signature = RMinHash(num_perm=BANDS * BAND_ROWS, seed=1)
    signature.update(sorted(stems))
    values = pack(f">{BANDS * BAND_ROWS}I", *signature.digest())
    size = len(values) // BANDS
    return tuple(bytes([band]) + values[band * size : (band + 1) * size] for band in range(BANDS))


def _facts(told: Told, spoken: tuple[str, ...]) -> frozenset[Fact]:
    days = [event.date for event in told.coding.events if event.date and event.date.precision == "day"]
    dates = {str(day.start.day) for day in days}  # a date's number says no more than the date
    written = {word for word in spoken if word.isdecimal() and _telling(float(word))} - dates
    found = {("number", word) for word in written} | {("day", str(day)) for day in days}
    for mark in told.coding.marks:
        if isinstance(mark, Event):
            found |= _told_numbers(mark)
        elif isinstance(mark, Statement):
            found |= {("speaker", who.id or normal(who.text)) for who in mark.speaker}
    return frozenset(found)


def _told_numbers(event: Event) -> set[Fact]:
    ends = {end for figure in event.figures for end in (figure.range.low, figure.range.high)}
    return {("number", f"{end:g}") for end in ends if end is not None and _telling(end)}


def _telling(number: float) -> bool:
    """Whether a number says something about a text: small ones and years stand in every report."""
    return number > 12 and not 1900 <= number <= 2100
