"""What a phrase that no pack knows belongs to, by its own words: a place to what it is a part of or lies in,
fighters to whom they fight for, a state's arms to the state, a post to who is named behind it.

«ضواحي كيسمايو», «قرية صغيرة في جوبا السفلى», «مقاتلو حركة الشباب», «الشرطة الكينية», «قائد الشرطة فلان».
"""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.classes import class_of, head_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Class

_HOLD: frozenset[Class] = frozenset(("place", "state"))  # in which a place may lie
_TOWNS: frozenset[Class] = frozenset(("place",))  # … a hospital
_PARTIES: frozenset[Class] = frozenset(("force", "body", "people"))
_PART_OF = "tie_words.part_of"
_OF_WHOM = (ar.FROM, ar.FOR)


def whole_of(line: Line, first: int, last: int) -> str | None:
    """The pack id of what the phrase [first, last) belongs to; null where its words do not tell."""
    head = head_of(line, first, last)
    kind = class_of(line, first, last)
    if line.words[head].name is not None:
        return None
    if kind == "place":
        return _holder(line, head, last, _HOLD)
    if line.words[head].has("buildings"):
        return _holder(line, head, last, _TOWNS)
    if kind == "official":
        return _person(line, head, last)
    if kind not in ("force", "body"):
        return None
    owner = _party(line, head, _with_whose(line, last)) if kind == "force" else _body(line, head, last)
    return owner or _state(line, head, last)


def _holder(line: Line, head: int, last: int, kinds: frozenset[Class]) -> str | None:
    """The place that a place is a part of or lies in: the first that is named behind its head."""
    if line.words[head].has("ways"):
        return None
    place = next((place for place in range(head + 1, last) if _names(line.words[place])), last)
    if place == last:
        return None
    named, before = line.words[place], line.words[place - 1]
    apart = named.prep or before.tag == "prep" or "directions" in before.under
    own = not apart and any(word.nominal and not word.forms for word in line.words[head + 1 : place])
    if own or named.name is None or named.conj or named.name.kind not in kinds:
        return None  # «جبل حسن الراعي» is named as a whole
    return named.name.id


def _with_whose(line: Line, last: int) -> int:
    """The end of fighters' phrase with «من», «التابعة لـ» and a name behind it: «مقاتلون من حركة الشباب»."""
    if last + 1 >= len(line) or not _is_theirs(line.words[last + 1]):
        return last
    tie = line.words[last]
    return last + 2 if (tie.tag == "prep" and tie.text == ar.FROM) or _PART_OF in tie.heads else last


def _party(line: Line, head: int, last: int) -> str | None:
    """The party whose fighters these are: named right behind nouns of fighters, «من» or «التابعة لـ»."""
    for place in range(head + 1, last):
        word, before = line.words[place], line.words[place - 1]
        if before.has("beside"):
            return None
        if _names(word):
            return word.name.id if word.name is not None and _is_theirs(word) else None
        joining = word.text == ar.FROM or _PART_OF in word.heads or word.text.isdigit()
        if not (joining or word.has("forces", "bodies")):
            return None
    return None


def _body(line: Line, head: int, last: int) -> str | None:
    """The party whose organ a body is: one that is named right behind it, «قيادة حركة الشباب»."""
    word = line.words[head + 1] if head + 1 < last and not line.words[head].article else None
    return word.name.id if word is not None and word.name is not None and _is_theirs(word) else None


def _is_theirs(word: Word) -> bool:
    """Whether a name behind fighters or an organ tells whose they are."""
    named = word.name is not None and not word.name.adjective and word.name.kind in _PARTIES
    return named and word.prep in ("", *_OF_WHOM)


def _state(line: Line, head: int, last: int) -> str | None:
    """The state whose arm a force or body is: «وزارة الدفاع الكينية», «جيش كينيا», «اللواء 12 الكيني»."""
    arm = line.words[head]
    numbered = arm.has("forces") and head + 1 < last and line.words[head + 1].text.isdigit()
    if not (arm.has("arms") or numbered):
        return None
    for word in line.words[head + 1 + numbered : last]:
        if word.name is not None:
            own = word.name.kind == "state" and not (word.conj or word.prep)
            return word.name.id if own else None
        field = arm.has("bodies") and word.article  # «وزارة الصحة»
        if word.has("places") or not (field or word.has("arms", "adjectives")):
            return None
    return None


def _person(line: Line, head: int, last: int) -> str | None:
    """Who holds the post by the name behind it: «قائد الجيش فلان», not «مستشار فلان»."""
    for place in range(head + 1, last):
        word, before = line.words[place], line.words[place - 1]
        if word.name is None or word.name.kind != "person" or word.prep or word.conj:
            continue
        ended = before.article or before.name is not None
        owned = place > head + 1 and before.has("posts", "ranks")  # «مستشار الرئيس فلان»
        return word.name.id if ended and not owned else None
    return None


def _names(word: Word) -> bool:
    return word.name is not None and not word.name.adjective
