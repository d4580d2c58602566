"""The difference of two versions or two carriers, paragraph by paragraph: omissions are news."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import log, sqrt

import msgspec

from marsad.linking.components import components
from marsad.linking.text import words
from marsad.linking.told import Told
from marsad.records import Change, Difference, Span

ALIKE = 0.25  # likeness of two paragraphs of which one was made from the other
WITHIN = 0.8  # share of a paragraph's weight that stands in a longer one, so that it is a part of it


class _Row(msgspec.Struct, frozen=True):
    """A paragraph: where it stands, its words in order, and the weight of each of its stems."""

    span: Span
    words: tuple[str, ...]
    weights: dict[str, float]

    @property
    def size(self) -> float:
        return sqrt(sum(weight * weight for weight in self.weights.values()))


def difference(one: Told, other: Told) -> Difference:
    """What of `one` stands in `other` as it was, changed, or not at all, and what `other` has beside it.

    Paragraphs answer one another, the most alike first, wherever they stand; those that were joined or split
    answer together. With stems, a re-translation is compared as well. The difference of the same two the
    other way round is its mirror. Not for texts that have nothing to do with one another: all of the one
    is dropped then, and all of the other added.
    """
    ours, theirs = _rows(one, other), _rows(other, one)
    blocks = _blocks(ours, theirs)
    changes = sorted((_change(*block) for block in blocks), key=lambda change: (change.here, change.there))
    return Difference(one.version.id, other.version.id, tuple(changes))


def _rows(one: Told, other: Told) -> list[_Row]:
    """The paragraphs of `one`; a stem weighs more the fewer paragraphs of both have it."""
    own = _stems(one)
    every = [*own, *_stems(other)]
    counts = Counter(stem for row in every for stem in row)
    rare = {stem: log(1 + len(every) / count) for stem, count in counts.items()}
    rows: list[_Row] = []
    at = 0
    for text, stems in zip(one.version.text.split("\n"), own, strict=True):
        if spoken := words(text):
            rows.append(_Row(Span(at, at + len(text)), spoken, {stem: rare[stem] for stem in stems}))
        at += len(text) + 1
    return rows


def _stems(one: Told) -> list[frozenset[str]]:
    rows = one.version.text.split("\n")
    return list(one.stems) if len(one.stems) == len(rows) else [frozenset(words(row)) for row in rows]


def _blocks(ours: Sequence[_Row], theirs: Sequence[_Row]) -> Iterator[tuple[list[_Row], list[_Row]]]:
    """Paragraphs of both that answer one another; alone where nothing does."""
    pairs = _pairs(ours, theirs)
    pairs |= _parts(ours, theirs, pairs)
    nodes = [(0, at) for at in range(len(ours))] + [(1, at) for at in range(len(theirs))]
    for group in components(nodes, (((0, here), (1, there)) for here, there in pairs)):
        here, there = (sorted(at for side, at in group if side == wanted) for wanted in (0, 1))
        yield [ours[at] for at in here], [theirs[at] for at in there]


def _pairs(ours: Sequence[_Row], theirs: Sequence[_Row]) -> set[tuple[int, int]]:
    """Each paragraph with at most one of the other text, the most alike first, then those in one place."""
    ranked = sorted(
        (-_likeness(mine, their), abs(here - there), here + there, here, there)
        for here, mine in enumerate(ours)
        for there, their in enumerate(theirs)
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for unlike, _, _, here, there in ranked:
        if -unlike >= ALIKE and here not in found and there not in taken:
            found[here] = there
            taken.add(there)
    return set(found.items())


def _parts(ours: Sequence[_Row], theirs: Sequence[_Row], pairs: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Paragraphs without an answer that stand within one: what was split, or joined."""
    here = {at for at, _ in pairs}
    there = {at for _, at in pairs}
    left = {(at, _home(ours[at], theirs)) for at in range(len(ours)) if at not in here}
    right = {(_home(theirs[at], ours), at) for at in range(len(theirs)) if at not in there}
    return {(one, other) for one, other in left | right if one is not None and other is not None}


def _home(row: _Row, others: Sequence[_Row]) -> int | None:
    total = sum(row.weights.values())
    inside = [
        sum(weight for stem, weight in row.weights.items() if stem in other.weights) for other in others
    ]
    best = max(range(len(others)), key=lambda at: (inside[at], -at), default=None)
    return best if best is not None and total and inside[best] >= WITHIN * total else None


def _likeness(one: _Row, other: _Row) -> float:
    """The cosine of two paragraphs' stems; 1 for the same words. Rounded, so that no side's sum decides."""
    if one.words == other.words:
        return 1.0
    shared = sum(weight * weight for stem, weight in one.weights.items() if stem in other.weights)
    return round(min(0.999, shared / max(1e-9, one.size * other.size)), 6)


def _change(here: Sequence[_Row], there: Sequence[_Row]) -> Change:
    ours = tuple(row.span for row in here)
    theirs = tuple(row.span for row in there)
    if not there:
        return Change("dropped", ours, ())
    if not here:
        return Change("added", (), theirs)
    before = [word for row in here for word in row.words]
    after = [word for row in there for word in row.words]
    if before == after:
        return Change("kept", ours, theirs)
    return Change("changed", ours, theirs, tuple(_missing(before, after)), tuple(_missing(after, before)))


def _missing(some: Iterable[str], others: Iterable[str]) -> Iterator[str]:
    """The words that stand in the one and, as often, not in the other, in their order."""
    left: defaultdict[str, int] = defaultdict(int, Counter(others))
    for word in some:
        left[word] -= 1
        if left[word] < 0:
            yield word
