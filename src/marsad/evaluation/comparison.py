"""All that a comparison of two codings says, computed: figures with intervals, confusions, agreement."""

from collections.abc import Collection, Sequence
from pathlib import PurePath

import msgspec

from marsad.evaluation.agreement import Agreement, agreements
from marsad.evaluation.breakdown import CONFUSABLE, LISTED, CodeSlot, Confusion, by_code, confusion
from marsad.evaluation.resample import Draw, Interval, draws, interval
from marsad.evaluation.score import Pair, Scores, score
from marsad.evaluation.shape import Group, MarkedCorpus, MarkedPage
from marsad.evaluation.tally import Score


class Figure(msgspec.Struct, frozen=True):
    """A figure over all pages; `pages` of them bring anything to it."""

    name: str
    score: Score
    pages: int
    interval: Interval | None


class PageScores(msgspec.Struct, frozen=True):
    """One page's scores; `missing`: the second side does not have this page."""

    document: str
    scores: Scores
    missing: bool


class Comparison(msgspec.Struct, frozen=True):
    """Two codings of some pages, compared. A position in a confusion counts in `pairs`."""

    pages: tuple[PageScores, ...]
    pairs: tuple[Pair, ...]
    figures: tuple[Figure, ...]
    codes: tuple[tuple[CodeSlot, tuple[Figure, ...]], ...]
    confusions: tuple[Confusion, ...]
    agreements: tuple[Agreement, ...]


def compare(first: MarkedCorpus, second: MarkedCorpus) -> Comparison:
    """Compare `second` with `first`, which is the gold where there is one.

    Every page of `first` counts; those that `second` lacks count as empty, further ones not at all.
    """
    pages = tuple(_page(page, first, second) for page in first.pages)
    pairs = tuple(pair for page in pages for pair in page.scores.pairs)
    drawn = draws(len(pages))
    whole = score(first, second).figures
    figures = _figures(whole, [page.scores.figures for page in pages], drawn)
    return Comparison(
        pages=pages,
        pairs=pairs,
        figures=figures,
        codes=tuple((slot, _code_figures(pages, slot, drawn)) for slot in LISTED),
        confusions=tuple(confusion(pairs, slot) for slot in CONFUSABLE),
        agreements=agreements([page.scores.pairs for page in pages], drawn),
    )


def equals(first: MarkedCorpus, second: MarkedCorpus) -> tuple[MarkedCorpus, MarkedCorpus]:
    """Two codings of which neither is the gold, on the pages that both have.

    Without their disputes: what counts as one needs a gold to say. Without reports where one side has none:
    it may never have looked for any.
    """
    names = {page.document for page in first.pages} & {page.document for page in second.pages}
    linked = bool(first.reports and second.reports)
    return _on(first, names, linked=linked), _on(second, names, linked=linked)


def _on(one: MarkedCorpus, names: Collection[str], *, linked: bool) -> MarkedCorpus:
    pages = tuple(page for page in one.pages if page.document in names)
    groups = one.reports if linked else ()
    reports = tuple(tuple(ref for ref in _bare(group) if ref.split("#")[0] in names) for group in groups)
    return MarkedCorpus(pages, reports, (), one.lines)


def _bare(refs: Group) -> Group:
    """References without the folders of their pages."""
    return tuple(PurePath(ref).name for ref in refs)


def beyond(first: MarkedCorpus, second: MarkedCorpus) -> tuple[str, ...]:
    """The pages that the second coding lacks, by name."""
    return tuple(sorted(page.document for page in first.pages if second.page(page.document) is None))


def _page(page: MarkedPage, first: MarkedCorpus, second: MarkedCorpus) -> PageScores:
    twin = second.page(page.document)
    one = MarkedCorpus((page,), lines=first.lines)
    other = MarkedCorpus(() if twin is None else (twin,), lines=second.lines)
    return PageScores(page.document, score(one, other), twin is None)


def _code_figures(pages: Sequence[PageScores], slot: CodeSlot, drawn: Sequence[Draw]) -> tuple[Figure, ...]:
    whole = by_code([pair for page in pages for pair in page.scores.pairs], slot)
    return _figures(whole, [by_code(page.scores.pairs, slot) for page in pages], drawn)


def _figures(
    whole: dict[str, Score], pages: Sequence[dict[str, Score]], drawn: Sequence[Draw]
) -> tuple[Figure, ...]:
    return tuple(
        Figure(name, total, sum(name in page for page in pages), _interval(name, pages, drawn))
        for name, total in whole.items()
    )


def _interval(name: str, pages: Sequence[dict[str, Score]], drawn: Sequence[Draw]) -> Interval | None:
    return interval([page.get(name) for page in pages], _f1, drawn)


def _f1(parts: Sequence[tuple[Score, int]]) -> float | None:
    right = sum(one.right * times for one, times in parts)
    both = sum((one.gold + one.given) * times for one, times in parts)
    return 2 * right / both if both else None
