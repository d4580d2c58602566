"""News agencies, papers and channels as an Arabic line names them, with the words as written.

Names of agencies come from `data/agencies.yaml`; papers and channels off that list are found by the noun
before them («قناة العراقية»، «صحيفة "النهار"»، «التلفزيون السوري»). Not for resolving a name to a pack's
outlet: `id` only tells that two spellings are one.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import compress, count

import msgspec

from marsad.language.ar.agencies.names import Kind, agency_names, beginnings, state_words, without_clitic
from marsad.language.ar.agencies.written import (
    Hit,
    described_at,
    in_signs,
    is_spoken_to,
    is_told,
    listed_at,
    told_at,
)
from marsad.language.ar.fold import Folded
from marsad.language.ar.times.calendar import calendar
from marsad.language.ar.words import Token, split
from marsad.records import Span

_MADDA = "\u0622"
_KEPT = 50_000  # words of which it is known whether a name may begin with them


class AgencyMention(msgspec.Struct, frozen=True):
    """An agency or outlet on a line: the name as written, without clitics, signs and «وكالة».

    `quoted` tells whether the words beside it show it as a source, `bracketed` whether it stands in brackets
    or quotation marks.
    """

    id: str
    kind: Kind
    span: Span
    text: str
    quoted: bool
    bracketed: bool = False


def find_agencies(line: str) -> list[AgencyMention]:
    """Every agency or outlet that a line names, in order, longest name first; nothing is raised."""
    folded = Folded(line)
    tokens = split(folded.text)
    found = []
    position = 0
    while position < len(tokens):
        if not _may_begin(tokens[position].text):
            position += 1
            continue
        hit = listed_at(tokens, position) or described_at(tokens, position) or told_at(tokens, position)
        if hit is None:
            position += 1
            continue
        span = folded.span(tokens[hit.first].start + hit.cut, tokens[hit.last - 1].end)
        if _is_month(tokens, hit, span.of(line)):
            position = hit.last
            continue
        found.append(
            AgencyMention(
                hit.id,
                hit.kind,
                span,
                span.of(line),
                _is_quoted(tokens, hit),
                in_signs(tokens, hit.first, hit.last),
            )
        )
        position = hit.last
    return found


def _is_month(tokens: Sequence[Token], hit: Hit, text: str) -> bool:
    """Whether a name is the month «آب», which folding makes one with the agency «أب»."""
    month = calendar().months.at(tokens, hit.first)
    return month is not None and month.last == hit.last and _MADDA in text


def may_name(words: Sequence[str]) -> bool:
    """Whether a line of these folded words can name an agency or outlet: only then need it be searched."""
    return any(_may_go_on(words, place) for place in compress(count(), map(_may_hold, words)))


@lru_cache(maxsize=_KEPT)
def _may_hold(word: str) -> bool:
    return any(_may_begin(token.text) for token in split(word))


def _may_go_on(words: Sequence[str], place: int) -> bool:
    """Whether what stands behind the first word of a name or description is no other than it asks for."""
    seconds = _seconds(words[place])
    return seconds is None or (place + 1 < len(words) and _first(words[place + 1]) in seconds)


@lru_cache(maxsize=_KEPT)
def _first(word: str) -> str:
    """What a word begins with, where a sign or a number parts it."""
    tokens = split(word)
    return tokens[0].text.lower() if tokens else ""


@lru_cache(maxsize=_KEPT)
def _seconds(word: str) -> frozenset[str] | None:
    """The second words of all names that begin with this one; null where it may be a name by itself."""
    told, plain = agency_names(), word.lower()
    if is_spoken_to(plain):
        return None
    names = [name for _, begins in beginnings(plain) for name in told.by_first.get(begins, ())]
    described = len(split(word)) > 1 or without_clitic(plain) in told.outlet | state_words()
    if described or any(len(name.words) < 2 for name in names):
        return None
    return frozenset(name.words[1] for name in names)


@lru_cache(maxsize=_KEPT)
def _may_begin(word: str) -> bool:
    """Whether a name or a description of an outlet can begin with this word."""
    names, plain = agency_names(), word.lower()
    if any(begins in names.by_first for _, begins in beginnings(plain)):
        return True
    bare = without_clitic(word)
    return is_spoken_to(word) or bare in names.outlet or bare in state_words()


def _is_quoted(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether it is a source here: an agency unless written about, an outlet where words of telling stand
    beside."""
    names = agency_names()
    before = [
        without_clitic(token.text)
        for token in tokens[max(0, hit.first - 6) : hit.first]
        if token.kind == "word"
    ]
    if any(word in names.about for word in before[-2:]):
        return False
    if hit.kind != "outlet":
        return True
    after = [without_clitic(token.text) for token in tokens[hit.last : hit.last + 3] if token.kind == "word"]
    spoken_to = hit.cut > 0 and is_told(tokens[hit.first].text)
    told = any(word in names.before for word in before[-4:]) or any(word in names.after for word in after)
    return told or spoken_to or any(token.text == "ل" for token in tokens[max(0, hit.first - 3) : hit.first])
