"""Which lines above an article are its title."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain

import msgspec

from marsad.reading.roles import Role, items
from marsad.reading.rows import Row
from marsad.reading.wordings import wordings

_ABOUT: frozenset[Role] = frozenset(
    {"date", "byline", "source", "share", "menu", "caption", "bullet", "prose"}
)
_ABOVE: frozenset[Role] = frozenset({"menu", "date", "share", "related", "source", "rule", "byline"})
_LONGEST = 30
_FARTHEST = 200
_CERTAIN = 9.5
_KEPT = 50_000  # words, whose bare forms are kept


class Head(msgspec.Struct, frozen=True):
    """The numbers of the lines that are the title or repeat it."""

    lines: tuple[int, ...] = ()


def choose_title(head: Sequence[Row], body: Sequence[Row], told: frozenset[str] = frozenset()) -> Head:
    """The title among the lines above the paragraphs `body`: the brief line that speaks most of what they
    say, is repeated, and stands where titles stand. None where nothing does.

    `told` are titles that the page's metadata gives."""
    head = head[-_FARTHEST:]
    named = content_words(body[:12])
    scored = [(_score(head, place, named, told), place) for place, row in enumerate(head) if _may_be(row)]
    good = [(score, place) for score, place in scored if score >= (1.5 if _is_dated(head, place) else 2.5)]
    if not good:
        labelled = _labelled(head, named)
        good = [one for one in scored if one[0] >= 0.5 and _is_dated(head, one[1])]
        good = good or _very_brief(head, named)
        if labelled.lines or not good:
            return labelled
    place = _above_caption(head, good, named)
    place = _above_deck(head, place, named)
    return Head(tuple(row.number for row in head if row.same == head[place].same))


def content_words(rows: Iterable[Row]) -> frozenset[str]:
    """The words of rows that say what they are about, without article and commonest clitics."""
    found = frozenset(chain.from_iterable(row.key for row in rows)) - _unsaid()[0]
    return frozenset(map(_bare, found)) - {""}


@cache
def _unsaid() -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that say nothing of a text, and the clitics that come off the others."""
    told = wordings()
    return frozenset(told.empty), tuple(told.clitics)


def _is_dated(head: Sequence[Row], place: int) -> bool:
    """Whether the line under this one says when or by whom."""
    below = head[place + 1].role if place + 1 < len(head) else None
    return head[place].size >= 4 and below in ("date", "byline", "source")


def _very_brief(head: Sequence[Row], named: frozenset[str]) -> list[tuple[float, int]]:
    """The last line of two or three words above the text that speaks of nothing else; not a site's name,
    which stands over a menu."""
    below = [row.role for row in head[1:]] + ["prose"]
    return [
        (_overlap(row, named), place)
        for place, row in enumerate(head)
        if row.role == "short"
        and 2 <= row.size <= 3
        and below[place] != "menu"
        and _overlap(row, named) >= 0.6
    ][-1:]


def _may_be(row: Row) -> bool:
    return row.role == "short" and 3 <= row.size <= _LONGEST


def _score(head: Sequence[Row], place: int, named: frozenset[str], told: frozenset[str]) -> float:
    row = head[place]
    above = head[place - 1].role if place else None
    below = head[place + 1].role if place + 1 < len(head) else "prose"
    repeats = Counter(one.same for one in head)[row.same] - 1
    score = 6 * _overlap(row, named) + 3 * min(repeats, 1) + 3 * _ends_a_crumb(head, row)
    score += 1.5 if row.size >= 5 else -4 * (row.size < 4)
    score += {1: 4.0, 2: 1.5}.get(row.level, 0.0) + 4 * (row.same in told)
    score += 0.5 * (below in _ABOUT) + 0.5 * (above in _ABOVE)
    score -= 2 * bool(row.dates)
    return score - 1.5 * (
        len(items(row.text)) > 1 and not any(part.count(" ") >= 3 for part in items(row.text))
    )


def _overlap(row: Row, named: frozenset[str]) -> float:
    own = content_words([row])
    return len(own & named) / len(own) if own else 0.0


def _ends_a_crumb(head: Sequence[Row], row: Row) -> bool:
    """Whether a line of several parts has this one as its last."""
    return any(
        one is not row and len(one.key) > len(row.key) >= 4 and one.same.endswith(" " + row.same)
        for one in head
    )


def _above_caption(head: Sequence[Row], good: Sequence[tuple[float, int]], named: frozenset[str]) -> int:
    """The best of the scored lines; a longer one above it that is nearly as good, for what stands below a
    title and is all about the text is a picture's caption."""
    score, best = max(good, key=lambda one: (one[0], -one[1]))
    if _is_dated(head, best):
        return best
    for other, place in good:
        if place >= best or head[place].size <= head[best].size or head[place].dates:
            continue
        overlap, dated = _overlap(head[place], named), _is_dated(head, place)
        if (overlap >= 0.25 and other >= score - 3) or (overlap >= 0.1 and dated and score < _CERTAIN):
            return place
    return best


def _above_deck(head: Sequence[Row], place: int, named: frozenset[str]) -> int:
    """The first of several title-like lines in succession: what stands under a title is its deck."""
    while place and _may_be(head[place - 1]) and head[place - 1].size >= 5 and not head[place - 1].dates:
        if _overlap(head[place - 1], named) < 0.15 or head[place - 1].same == head[place].same:
            break
        place -= 1
    return place


def _labelled(head: Sequence[Row], named: frozenset[str]) -> Head:
    """A title that begins with «فيديو» or «عاجل», or a heading that is a link, where no other line will
    do."""
    for row in head:
        linked = row.level > 0 and row.role in ("inline", "listed")
        if (
            (linked or row.role in ("caption", "share", "byline", "tags", "source"))
            and row.size >= 5
            and _overlap(row, named) >= 0.5
        ):
            return Head(tuple(one.number for one in head if one.same == row.same))
    return Head()


@lru_cache(maxsize=_KEPT)
def _bare(word: str) -> str:
    """The word without the longest of the clitics that it begins with; nothing of one of two letters."""
    if len(word) <= 2:
        return ""
    for front in _unsaid()[1]:
        if word.startswith(front) and len(word) - len(front) >= 3:
            return word[len(front) :]
    return word
