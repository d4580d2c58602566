"""Marks against gold: the figures, micro-averaged over the pages, and what was missed.

The rules are those of the outside scorer that other coders are measured with, and agree with it to the third
decimal.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, TypeVar

import msgspec

from marsad.evaluation import links, match, slots
from marsad.evaluation.shape import AnyMark, MarkedArticle, MarkedCorpus, MarkedPage
from marsad.evaluation.tally import Score, Tally

MissKind = Literal["statements", "events", "ties"]
M = TypeVar("M", bound=AnyMark)
_NONE = MarkedArticle()


class Pair(msgspec.Struct, frozen=True):
    """A mark that both sides have, or one alone (the other is null); `right`: both have it and alike."""

    kind: MissKind
    document: str
    line: int
    text: str | None
    gold: AnyMark | None
    given: AnyMark | None
    right: bool = False


class Scores(msgspec.Struct, frozen=True):
    """The figures by name, and every mark of either side, of each kind in page order."""

    figures: dict[str, Score]
    pairs: tuple[Pair, ...]

    @property
    def misses(self) -> tuple[Pair, ...]:
        """What is not right: missed, too much, or not alike."""
        return tuple(pair for pair in self.pairs if not pair.right)

    def of(self, kind: MissKind) -> tuple[Pair, ...]:
        """The misses of one kind."""
        return tuple(miss for miss in self.misses if miss.kind == kind)


def score(gold: MarkedCorpus, given: MarkedCorpus) -> Scores:
    """Score `given` against `gold`; pages that `given` lacks count as empty, further ones not at all."""
    tally, pairs = Tally(), list[Pair]()
    for page in gold.pages:
        for kind, (one, other, right) in _score_page(page, given.page(page.document), tally):
            line = _line_of((one, other, right))
            text = gold.line(page.document, line) or given.line(page.document, line)
            pairs.append(Pair(kind, page.document, line, text, one, other, right))
    links.score_reports(gold, given, tally)
    links.score_disputes(gold, given, tally)
    return Scores(tally.scores(), tuple(pairs))


Compared = tuple[AnyMark | None, AnyMark | None, bool]
Found = tuple[MissKind, Compared]


def _score_page(gold: MarkedPage, given: MarkedPage | None, tally: Tally) -> Iterable[Found]:
    golds, givens = gold.articles, given.articles if given is not None else ()
    tally.add("articles", right=int(len(golds) == len(givens)), gold=1, given=1)
    wanted, had = _body(golds), _body(givens)
    tally.add("body lines", right=len(wanted & had), gold=len(wanted), given=len(had))
    pairs = dict(match.pair_up(golds, givens, match.articles))
    for i, article in enumerate(golds):
        twin = givens[pairs[i]] if i in pairs else _NONE
        _score_head(article, twin, tally)
        yield from _score_marks(article, twin, tally)
    for j in sorted(set(range(len(givens))) - set(pairs.values())):
        yield from _score_marks(_NONE, givens[j], tally)


def _body(articles: Sequence[MarkedArticle]) -> set[int]:
    return {line for article in articles for line in article.body_lines}


def _score_head(gold: MarkedArticle, given: MarkedArticle, tally: Tally) -> None:
    if gold.published:
        # The day alone counts: a coder may know the hour.
        right = str(gold.published) == str(given.published)[:10]
        tally.add("published", right=int(right), gold=1, given=int(bool(given.published)))
    slots.score_credits(gold.credits or (), given.credits or (), tally)


def _score_marks(gold: MarkedArticle, given: MarkedArticle, tally: Tally) -> Iterable[Found]:
    statements = _score_kind(
        gold.statements or (), given.statements or (), match.statements, slots.score_statements, tally
    )
    events = _score_kind(gold.events or (), given.events or (), match.events, slots.score_events, tally)
    ties = _score_kind(gold.ties or (), given.ties or (), match.ties, slots.score_ties, tally)
    yield from (("statements", compared) for compared in statements)
    yield from (("events", compared) for compared in events)
    yield from (("ties", compared) for compared in ties)


def _score_kind(
    gold: Sequence[M],
    given: Sequence[M],
    affinity: Callable[[M, M], float],
    judge: Callable[[Sequence[tuple[M, M]], int, int, Tally], list[bool]],
    tally: Tally,
) -> Iterable[Compared]:
    """The marks of both sides, gold beside given, in the order of their lines."""
    paired = match.pair_up(gold, given, affinity)
    rights = judge([(gold[i], given[j]) for i, j in paired], len(gold), len(given), tally)
    compared: list[Compared] = [
        (gold[i], given[j], right) for (i, j), right in zip(paired, rights, strict=True)
    ]
    compared += [(gold[i], None, False) for i in sorted(set(range(len(gold))) - {i for i, _ in paired})]
    compared += [(None, given[j], False) for j in sorted(set(range(len(given))) - {j for _, j in paired})]
    return sorted(compared, key=_line_of)


def _line_of(compared: Compared) -> int:
    return next(mark.line for mark in compared[:2] if mark is not None)
