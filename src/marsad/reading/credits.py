"""Which agencies and outlets an article says it carries or quotes."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from marsad.language.ar.agencies.finding import AgencyMention, find_agencies, may_name
from marsad.language.ar.fold import Folded, fold
from marsad.reading.cutting import Cut
from marsad.reading.phrases import words
from marsad.reading.roles import Role, items
from marsad.reading.rows import Row
from marsad.reading.wordings import wordings

_HEAD: frozenset[Role] = frozenset({"source", "byline", "short", "menu", "date"})
_TAIL: frozenset[Role] = frozenset({"source", "notice", "byline", "caption", "short", "menu"})
_ENDS: frozenset[Role] = frozenset({"related", "comments", "copyright", "tags", "rule"})
_BRIEF = 8
_LONGEST = 4
_PLUS = re.compile(r"\s*[+,\u060c]\s*")  # «المصدر: الجزيرة + الفرنسية»
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def credits_of(rows: Sequence[Row], cut: Cut, outlet: str | None) -> tuple[str, ...]:
    """The names as written, each once, in the order of the page; the outlet itself is none.

    The lines about the article are asked first, since they are the credit, then its text. Where they name
    an agency in Latin letters only, the name is given as the text writes it.
    """
    own = frozenset(words(outlet or ""))
    names: dict[str, str] = {}
    about = [name for row in _about(rows, cut) for name in _of_line(row)]
    told = [(one.id, one.text) for number in cut.body for one in _of_text(rows[number - 1])]
    for id_, text in (*about, *told):
        if not _is_own(text, own) and (id_ not in names or (names[id_].isascii() and not text.isascii())):
            names[id_] = text
    return tuple(names.values())


def _of_line(row: Row) -> list[tuple[str, str]]:
    """The agencies of a line about the article; an unknown name behind «المصدر:» is one too."""
    found = [(one.id, one.text) for one in find_agencies(row.text) if one.quoted or _brief(row)]
    if row.role not in ("source", "date"):
        return found
    folded = Folded(row.text)
    label = _label().search(folded.text.lower())
    if label is None or label.end() >= len(folded.text):
        return found
    named = items(row.text[folded.offset(label.end()) :])[:1]
    parts = [part.strip() for one in named for part in _PLUS.split(one)]
    unknown = [part for part in parts if 1 <= len(words(part)) <= _LONGEST and not _is_found(part)]
    return found + [(fold(part), part) for part in unknown]


def _is_found(part: str) -> bool:
    """Whether a part of a credit needs no reading as a name: it is a known one, or a platform."""
    return bool(find_agencies(part)) or any(word in wordings().platforms for word in words(part))


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, wordings().sources))})\s*:\s*")


def _of_text(row: Row) -> Iterable[AgencyMention]:
    """The sources of one line; of «وكالة الأنباء السعودية (واس)» the name in brackets."""
    if not may_name(row.key):
        return
    mentions = [mention for mention in find_agencies(row.text) if mention.quoted]
    for one, two in zip(mentions, [*mentions[1:], None], strict=False):
        if two is None or not (one.id == two.id and two.bracketed and two.span.start - one.span.end <= 3):
            yield one


def _about(rows: Sequence[Row], cut: Cut) -> Iterable[Row]:
    title = cut.title[0] if cut.title else cut.head[0]
    for row in rows[cut.head[0] - 1 : cut.head[1] - 1]:
        noted = row.role in _HEAD or _is_dateline(row)
        under = bool(cut.title) and row.number > title and noted and row.number not in cut.title + cut.body
        above = row.role == "source" and title - row.number <= 4
        if under or above:
            yield row
    for row in rows[cut.tail[0] - 1 : cut.tail[1] - 1]:
        if row.role in _ENDS:
            return
        pictured = row.role == "caption" and not _is_dateline(row)
        if row.role in _TAIL and _brief(row) and row.number not in cut.body and not pictured:
            yield row


def _is_dateline(row: Row) -> bool:
    """«(رويترز)», «دمشق - (أ ش أ)», «س.ع/ م.ن (رويترز)»: one word at most beside the brackets and the
    editors' initials."""
    beside = [word for word in words(_BRACKETS.sub(" ", row.text)) if len(word) > 1]
    return row.role in ("notice", "caption") and len(beside) <= 1


def _brief(row: Row) -> bool:
    return row.size <= _BRIEF


def _is_own(text: str, own: frozenset[str]) -> bool:
    """Whether the name is the outlet's: its words are, the noun before it aside."""
    named = set(words(text)) - set(wordings().outlets)
    return bool(named) and named <= own
