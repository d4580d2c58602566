"""Brief lines beside an article's paragraphs that are its own: decks, points, subheads, short sentences."""

from collections.abc import Sequence

from marsad.language.ar.agencies.finding import find_agencies
from marsad.reading.roles import Role, items
from marsad.reading.rows import Row
from marsad.reading.sentences import reads_on
from marsad.reading.titles import Head, content_words

TEXT: frozenset[Role] = frozenset({"prose", "entry"})
"""Roles of running text."""

LISTED: frozenset[Role] = frozenset({"related", "listed"})
"""Roles of lists of other pages."""

_SUBHEAD_WORDS = 7
_BYLINE_WORDS = 9


def leads(head: Sequence[Row], title: Head, *, live: bool) -> set[int]:
    """Decks and points between the title and the first paragraph, and a subhead over it."""
    if not title.lines:
        return set()
    found = {head[-1].number} if _is_first_subhead(head, live=live) else set()
    touching = True
    for row in head:
        if row.number <= title.lines[-1]:
            continue
        if row.role == "bullet":
            found.add(row.number)
        elif row.role == "short" and row.size >= 5 and not _names_agencies(row):
            if (touching and len(items(row.text)) == 1) or row.ended or row.kept or row.size >= 12:
                found.add(row.number)
        elif row.role not in ("rule", "menu", "share"):
            touching = False
    return found


def _names_agencies(row: Row) -> bool:
    """Whether a brief line is rather a byline: writers and the agencies that they drew on."""
    return row.size <= _BYLINE_WORDS and any(one.kind == "agency" for one in find_agencies(row.text))


def _is_first_subhead(head: Sequence[Row], *, live: bool) -> bool:
    """Whether the line over the first paragraph is its subhead: a heading below the title's, or under a
    time."""
    if not head or head[-1].role != "short":
        return False
    return head[-1].level > 1 or (live and len(head) > 1 and head[-2].role == "time")


def between(gap: Sequence[Row], follows: Row, about: frozenset[str], *, live: bool) -> set[int]:
    """The lines of a gap inside an article that are its own: subheads, points, brief sentences.

    Several bare lines in a gap are the heading and the items of a list of links, except in a live blog.
    """
    found: set[int] = set()
    listed = not live and sum(_is_bare(row) for row in gap) > 1
    for place, row in enumerate(gap):
        if row.role in LISTED:
            listed = True
        elif row.role == "time":
            listed = False
        elif row.role in ("bullet", "teaser") or _is_sentence(row):
            found |= set() if listed and row.role == "teaser" else {row.number}
        elif not listed and row.role == "short":
            below = gap[place + 1] if place + 1 < len(gap) else follows
            found |= {row.number} if _is_subhead(row, below, about, live=live) else set()
    return found


def _is_bare(row: Row) -> bool:
    return row.role == "short" and not (_is_sentence(row) or row.kept or row.level)


def _is_sentence(row: Row) -> bool:
    return row.role == "short" and (row.ended or (row.size >= 8 and reads_on(row.key)))


def _is_subhead(row: Row, below: Row, about: frozenset[str], *, live: bool) -> bool:
    """Whether a bare line heads what follows: it is brief and, unless very brief, of the article's matter."""
    if row.kept or (row.level > 1 and below.role in TEXT):
        return True
    if below.role not in TEXT | {"bullet"}:
        return False
    if row.size > (20 if live else _SUBHEAD_WORDS):
        return False
    return row.size < 5 or bool(subject([row]) & about)


def subject(rows: Sequence[Row]) -> frozenset[str]:
    """The first letters of what rows speak of: near enough to tell that two lines share a subject."""
    return frozenset(word[:3] for word in content_words(rows))


def trailing(tail: Sequence[Row]) -> set[int]:
    """Brief sentences that follow the last paragraph directly."""
    found: set[int] = set()
    for row in tail:
        own = row.role == "teaser" or (
            row.role == "short"
            and (row.kept or (row.ended and row.size >= 3) or (row.size >= 8 and reads_on(row.key)))
        )
        if not (own or (row.role == "bullet" and row.ended)):
            break
        found.add(row.number)
    return found
