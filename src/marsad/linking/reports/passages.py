"""Paragraphs that two texts share nearly word for word: another's reporting inside a longer article.

Words in quotation marks do not count: two newsrooms that quote one statement have not copied one another.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from zlib import crc32

import msgspec

from marsad.linking.text import words
from marsad.records import Span

RUN = 4  # words in a run
SHORT = 12  # words that a paragraph needs to say anything of its origin
KEPT = 0.6  # share of a paragraph's runs that stand in the other text
LEAST = 25  # words in such paragraphs that make a passage
MINOR = 0.5  # a text of which less than this is another's is its own
OPENING = 3  # paragraphs, the title among them, that say what an article is about
TAKEN = 0.3  # share of their runs that stand in the other text where the story itself was taken
APART = 0.7  # share of all common runs that stand in such paragraphs where nothing else was taken
SAMPLES = 2  # runs that stand for a paragraph in a search

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")


class Paragraph(msgspec.Struct, frozen=True):
    """A line of a text: where it stands, how many words it has outside quotation marks, their runs."""

    span: Span
    words: int
    runs: frozenset[str]


class Shared(msgspec.Struct, frozen=True):
    """Paragraphs of two texts that stand in the other, and how many words these have in all."""

    here: tuple[Paragraph, ...]
    there: tuple[Paragraph, ...]
    all_here: int
    all_there: int

    @property
    def words(self) -> int:
        """The words of the passage: the fewer of both."""
        return min(_words(self.here), _words(self.there))

    @property
    def parts(self) -> tuple[float, float]:
        """What part of either text the passage is."""
        return _words(self.here) / max(1, self.all_here), _words(self.there) / max(1, self.all_there)


@lru_cache(maxsize=2048)
def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text that are long enough to say anything, in its order."""
    return tuple(_paragraphs(text))


def shared(here: str, there: str) -> Shared:
    """The paragraphs that two texts share."""
    ours, theirs = paragraphs(here), paragraphs(there)
    return Shared(_standing(ours, theirs), _standing(theirs, ours), _words(ours), _words(theirs))


def embedded(here: str, there: str) -> bool:
    """Whether one of two texts that share runs of words has only a passage of the other in what is its own:
    it opens with something else, the passage is its lesser part, and beside it nothing is shared.
    """
    found = shared(here, there)
    ours, theirs = paragraphs(here), paragraphs(there)
    common = _runs_of(ours) & _runs_of(theirs)
    own = (
        part < MINOR and _opens(text, common) for text, part in zip((ours, theirs), found.parts, strict=True)
    )
    if found.words < LEAST or not any(own):
        return False
    return len(common & _runs_of(found.here)) >= APART * len(common)


def samples(text: str) -> tuple[int, ...]:
    """Numbers that two texts have in common where they share a paragraph: the least hashes of its runs.

    The method is bottom-k sampling (Broder 1997).
    """
    hashed = (sorted(map(_hash, one.runs))[:SAMPLES] for one in _paragraphs(text))
    return tuple(sorted({number for found in hashed for number in found}))


def _opens(text: Sequence[Paragraph], common: frozenset[str]) -> bool:
    """Whether a text opens with a story of its own."""
    return all(len(one.runs & common) < TAKEN * len(one.runs) for one in text[:OPENING])


def _paragraphs(text: str) -> Iterator[Paragraph]:
    at = 0
    for row in text.split("\n"):
        spoken = words(_QUOTED.sub(" ", row))
        if len(spoken) >= SHORT:
            runs = (" ".join(spoken[one : one + RUN]) for one in range(len(spoken) - RUN + 1))
            yield Paragraph(Span(at, at + len(row)), len(spoken), frozenset(runs))
        at += len(row) + 1


def _standing(ours: Sequence[Paragraph], theirs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    there = _runs_of(theirs)
    return tuple(one for one in ours if len(one.runs & there) >= KEPT * len(one.runs))


def _runs_of(some: Iterable[Paragraph]) -> frozenset[str]:
    return frozenset(run for one in some for run in one.runs)


def _words(some: Iterable[Paragraph]) -> int:
    return sum(one.words for one in some)


def _hash(run: str) -> int:
    return crc32(run.encode("utf-8", "surrogatepass"))
