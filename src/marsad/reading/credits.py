"""Which agencies and outlets an article says it carries or quotes."""

from collections.abc import Iterable, Sequence

from marsad.language.ar.agencies import AgencyMention, find_agencies
from marsad.reading.cutting import Cut
from marsad.reading.phrases import words
from marsad.reading.roles import Role
from marsad.reading.rows import Row
from marsad.reading.wordings import wordings

_HEAD: frozenset[Role] = frozenset({"source", "byline", "short", "menu", "date"})
_TAIL: frozenset[Role] = frozenset({"source", "notice", "byline", "caption", "short", "menu"})
_ENDS: frozenset[Role] = frozenset({"related", "comments", "copyright", "tags", "rule"})
_BRIEF = 8


def credits_of(rows: Sequence[Row], cut: Cut, outlet: str | None) -> tuple[str, ...]:
    """The names as written, each once, in the order of the page; the outlet itself is none.

    The article's own text is asked first, then the lines about it, so that a name is given as the text
    writes it.
    """
    found = [mention for number in cut.body for mention in _of_text(rows[number - 1].text)]
    found += [
        mention
        for row in _about(rows, cut)
        for mention in find_agencies(row.text)
        if mention.quoted or _brief(row)
    ]
    own = frozenset(words(outlet or ""))
    names: dict[str, str] = {}
    for mention in found:
        if not _is_own(mention, own):
            names.setdefault(mention.id, mention.text)
    return tuple(names.values())


def _of_text(text: str) -> Iterable[AgencyMention]:
    """The sources of one line; of «وكالة الأنباء السعودية (واس)» the name in brackets."""
    mentions = [mention for mention in find_agencies(text) if mention.quoted]
    for one, two in zip(mentions, [*mentions[1:], None], strict=False):
        if two is None or not (one.id == two.id and two.bracketed and two.span.start - one.span.end <= 3):
            yield one


def _about(rows: Sequence[Row], cut: Cut) -> Iterable[Row]:
    title = cut.title[0] if cut.title else cut.head[0]
    for row in rows[cut.head[0] - 1 : cut.head[1] - 1]:
        noted = row.role in _HEAD or (row.role in ("notice", "caption") and row.size <= 4)
        under = bool(cut.title) and row.number > title and noted and row.number not in cut.title + cut.body
        above = row.role == "source" and title - row.number <= 4
        if under or above:
            yield row
    for row in rows[cut.tail[0] - 1 : cut.tail[1] - 1]:
        if row.role in _ENDS:
            return
        if row.role in _TAIL and _brief(row) and row.number not in cut.body:
            yield row


def _brief(row: Row) -> bool:
    return row.size <= _BRIEF


def _is_own(mention: AgencyMention, own: frozenset[str]) -> bool:
    """Whether the name is the outlet's: its words are, the noun before it aside."""
    named = set(words(mention.text)) - set(wordings().outlets)
    return bool(named) and named <= own
