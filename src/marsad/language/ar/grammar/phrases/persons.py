"""Persons: a name and the post beside it."""

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, once
from marsad.language.ar.grammar.phrases.asides import past_relative
from marsad.language.ar.grammar.phrases.names import MOST_NAME, name_end
from marsad.language.ar.grammar.phrases.roles import MOST_ROLE, is_post, role_after, role_step
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed

_PARTIES = ("forces", "bodies", "people")
_CLAUSE = 7  # words of a clause between a post and the comma before its name


class Person(msgspec.Struct, frozen=True):
    """A named person: words [first, last), and the post's words, if any, with where all of it ends."""

    first: int
    last: int
    role: Part | None
    end: int


@once
def person_at(line: Line, first: int, limit: int) -> Person | None:
    """The named person at `first`, a post before or behind the name; None where no name stands."""
    if first < limit and is_post(line.words[first]) and not line.words[first].name:
        return _role_then_name(line, first, limit)
    end = name_end(line, first, limit, sure=False)
    if end == first:
        described = _described(line, first, limit) if first < limit else None
        return described or _unknown_then_role(line, first, limit)
    role = role_after(line, end, limit)
    return Person(first, end, role, role[1] if role else end)


def _described(line: Line, first: int, limit: int) -> Person | None:
    """A name behind what its bearer is, which is no post: «الناشط أحمد كريم», «النازحة فاطمة»."""
    word = line.words[first]
    if not word.article or word.prep or word.name is not None or not word.has("people", "forces"):
        return None
    place = first + 1
    while place < limit and line.words[place].article and line.words[place].has("adjectives"):
        place += 1
    if place >= limit or line.words[place].article:
        return None
    end = name_end(line, place, limit, sure=True)
    given = end > place and ("given_names" in line.words[place].heads or line.words[place].name is not None)
    return Person(place, end, (first, place), end) if given or end > place + 1 else None


def _unknown_then_role(line: Line, first: int, limit: int) -> Person | None:
    """Words in no list with a post in apposition are a name: «الباشا طبيق، مستشار القائد،»."""
    end = first
    while end < min(limit, first + MOST_NAME) and _may_be_name(line.words[end], inside=end > first):
        end += 1
    if end < first + 2 or end >= limit:
        return None
    after = line.words[end]
    if after.text not in ar.COMMAS and not (after.has("posts") and after.article):
        return None
    role = role_after(line, end, limit)
    return Person(first, end, role, role[1]) if role else None


def _may_be_name(word: Word, *, inside: bool) -> bool:
    listed_or_bound = word.forms or word.prep or word.suffix or (word.conj and inside)
    return word.tag in ("noun", "latin") and not listed_or_bound


def _role_then_name(line: Line, first: int, limit: int) -> Person | None:
    """A post and the name behind it: «وزير الخارجية الروسي سيرغي لافروف», «قائد سلاح الجو، صقر الجروشي»."""
    place, owed = first, False
    end = min(limit, first + MOST_ROLE)
    while place < end:
        word = line.words[place]
        if word.text == ar.COMMA and place > first + 1:
            return _behind_comma(line, first, place, limit)
        if (place > first or word.has("ranks")) and not owed:
            name = _name_behind_post(line, first, place, limit)
            if name is not None:
                return _titled(line, (first, place), name, limit)
        if word.tag == "open" and (quoted := _quoted(line, first, place, limit)) is not None:
            return quoted
        if word.tag == "verb" and (called := _called(line, first, place, limit)) is not None:
            return called
        step = role_step(line, first, place, end)
        if not step:
            return _behind_clause(line, first, place, limit) if word.tag == "verb" else None
        owed = not _pays(line.words[place + 1]) if word.tag == "prep" else owed and not _pays(word)
        place += step
    return None


def _quoted(line: Line, first: int, mark: int, limit: int) -> Person | None:
    """A name of several words that stands quoted behind a post: «وزير الخارجية الكيني "موساليا مودافادي"»."""
    if mark < first + 2 or not _may_precede_name(line.words[mark - 1]):
        return None
    end = name_end(line, mark + 1, limit, sure=True)
    several = end > mark + 2 or (end > mark + 1 and line.words[mark + 1].name is not None)
    whole = several and line.tag(end) == "close"
    return Person(mark + 1, end, (first, mark), end + 1) if whole else None


def _called(line: Line, first: int, verb: int, limit: int) -> Person | None:
    """A name behind «يدعى»: «متحدث باسم الثوار يدعى جون ماكي»."""
    entry = line.words[verb].entry("says")
    if verb == first or entry is None or not entry.word.startswith(ar.CLAIM):
        return None
    end = name_end(line, verb + 1, limit, sure=True)
    return Person(verb + 1, end, (first, verb), end) if end > verb + 1 else None


def _behind_clause(line: Line, first: int, verb: int, limit: int) -> Person | None:
    """The name behind a clause that tells of whom a post is: «الناطق باسم جماعات تقودها قبائل، أحمد …»."""
    before = line.words[verb - 1]
    if verb < first + 2 or before.article or line.words[verb].conj:
        return None
    reach = range(verb + 1, min(limit, verb + _CLAUSE))
    comma = next((at for at in reach if line.words[at].text == ar.COMMA), None)
    found = _behind_comma(line, first, comma, limit) if comma is not None else None
    return Person(found.first, found.last, (first, verb), found.end) if found is not None else None


def _behind_comma(line: Line, first: int, comma: int, limit: int) -> Person | None:
    """The name behind a comma, or behind the relative clause that it opens: «وزير …، التي …، فلان»."""
    behind = max(comma + 1, past_relative(line, comma, limit))
    start = _past_ranks(line, behind, limit)
    if start == behind and start + 1 < limit and _is_title(line.words[start]):
        start += 1
    end = name_end(line, start, limit, sure=start > behind)
    end = end if end > start else _set_off(line, start, limit)
    return Person(start, end, (first, comma), end) if end > start else None


def _set_off(line: Line, start: int, limit: int) -> int:
    """Where a name in no list ends that stands between commas or before speech: «، بصير كوناتي، بأن …».

    `start` where none does. A word of the lexicon may end it: «بصير مجاهد».
    """
    end = start
    while end < min(limit, start + MOST_NAME) and _may_be_name(line.words[end], inside=end > start):
        end += 1
    last = line.words[end] if start < end < limit else None
    if last is not None and last.tag == "noun" and not (last.article or last.prep or last.conj):
        end += 1
    closes = end < limit and (line.words[end].text in ar.COMMAS or line.tag(end) in ("comp", "open"))
    return end if closes and end > start + 1 else start


def _is_title(word: Word) -> bool:
    """Whether a post stands before a name as a rank does: «الناطق باسم الوزارة، السفير فلان»."""
    return word.article and not word.prep and not word.conj and word.has("posts")


def _name_behind_post(line: Line, first: int, place: int, limit: int) -> Part | None:
    """The name at `place`, past the ranks before it."""
    start = _past_ranks(line, place, min(limit, first + MOST_ROLE))
    many = all(a.number != "s" for _, a in line.words[first].forms)  # «يتعرض قادة الحركة لضغوط»
    ranked = start > place + 1  # «البريغادير جنرال …», «العميد الركن …»
    behind = place > first and _may_precede_name(line.words[place - 1])
    sure = not many and (ranked or behind)
    end = name_end(line, start, limit, sure=sure)
    return (start, end) if end > start and not _owns_party(line, start, end, limit) else None


def _owns_party(line: Line, start: int, end: int, limit: int) -> bool:
    """Whether one word in no list is no name but something of a party: «نفى الناطق … | انتصارات الجماعة»."""
    word, after = line.words[start], line.words[end] if end < limit else None
    alone = end == start + 1 and word.name is None and "given_names" not in word.heads
    return alone and after is not None and after.article and not after.prep and after.has(*_PARTIES)


def _pays(word: Word) -> bool:
    """Whether a word is what «باسم» waits for: anything but a rank or a post, whose own name follows."""
    return word.name is not None or not word.has("ranks", "posts")


def _titled(line: Line, post: Part, name: Part, limit: int) -> Person:
    """The person of this name, before which a post or only ranks stand."""
    word, length = line.words[post[0]], post[1] - post[0]
    ranks_only = word.has("ranks") and (length < 2 or not word.has("posts"))
    if length and not ranks_only:
        return Person(*name, post, name[1])
    after = role_after(line, name[1], limit)
    return Person(*name, after, after[1] if after else name[1])


def _past_ranks(line: Line, place: int, limit: int) -> int:
    """Past ranks and honours before a name: «الفريق أول», «الشيخ»."""
    while place < limit - 1 and line.words[place].has("ranks") and line.words[place].article:
        place += 1
        if line.words[place].stem in listed("rank_qualifiers"):
            place += 1
    return place


def _may_precede_name(before: Word) -> bool:
    """Whether a name in no list may follow a word: it ends a definite phrase or is a name."""
    return before.article or before.name is not None or before.tag == "close" or bool(before.suffix)
