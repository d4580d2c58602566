"""Agencies and outlets as written: a name of the list, or one that the noun before it tells."""

from collections.abc import Sequence

import msgspec

from marsad.language.ar.agencies.names import Kind, Name, agency_names, beginnings, without_clitic
from marsad.language.ar.lexicon import lexicon
from marsad.language.ar.words import Token

_OPEN, _CLOSE = frozenset("«\"“”'(‘[„"), frozenset("»\"”“')’]")
_BRACKETS = frozenset("([")
_DASHES = frozenset("-–—/")
_DATELINE = 8  # tokens of place and date before an agency's name
_LONGEST_QUOTED = 4
_BRIEF = 4
_SPOKEN = 6  # words from the saying to the outlet that is told: «قال مصدر في الجيش للجزيرة»
_SHORTEST = 4  # letters of a name or an adjective that is told by its form alone


class Hit(msgspec.Struct, frozen=True):
    """A name in the tokens [first, last); `cut` letters of the first one are clitics."""

    id: str
    kind: Kind
    first: int
    last: int
    cut: int


def listed_at(tokens: Sequence[Token], position: int) -> Hit | None:
    """A name of the list at `position`, behind clitics if need be."""
    names = agency_names()
    for cut, begins in beginnings(tokens[position].text.lower()):
        for name in names.by_first.get(begins, ()):
            last = _match(tokens, position, name.words)
            if last and not (name.guarded and not _stands_out(tokens, position, last)):
                return Hit(name.id, name.kind, position, _whole(tokens, name, last), cut)
    return None


def _match(tokens: Sequence[Token], position: int, words: tuple[str, ...]) -> int | None:
    """Where the words end that begin at `position`; dots between single letters do not count."""
    place = position + 1
    for word in words[1:]:
        if len(word) <= 3 and place < len(tokens) and tokens[place].text == ".":
            place += 1
        if place >= len(tokens) or tokens[place].text.lower() != word:
            return None
        place += 1
    return place


def _whole(tokens: Sequence[Token], name: Name, last: int) -> int:
    """«وكالات أنباء روسية»: the words that say of which agencies a vague credit speaks."""
    if name.kind == "vague" and last + 1 < len(tokens) and tokens[last].text in ("انباء", "الانباء"):
        return last + 2 if tokens[last + 1].text.endswith("يه") else last + 1
    return last


def _stands_out(tokens: Sequence[Token], first: int, last: int) -> bool:
    if in_signs(tokens, first, last) or sum(token.kind != "sign" for token in tokens) <= _BRIEF:
        return True
    if _in_dateline(tokens, first, last):
        return True
    before = [token.text for token in tokens[max(0, first - 2) : first] if token.kind == "word"]
    names = agency_names()
    # «وكالة الأنباء السودانية سونا», and not «وكالة الاستخبارات المركزية»
    beside = before if before and _describes(before[-1]) else before[-1:]
    if any(without_clitic(word) in names.agency | names.between for word in beside):
        return True
    told = (without_clitic(token.text) in names.before for token in tokens[max(0, first - _SPOKEN) : first])
    return is_told(tokens[first].text) and any(told)


def _in_dateline(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«الحديدة - سبأ - قال», «نابلس 12-5-2021 وفا- قال», «كركوك / نينا / قال»."""
    if not 0 < first <= _DATELINE or last >= len(tokens):
        return False
    before = tokens[first - 1]
    return tokens[last].text in _DASHES and (before.text in _DASHES or before.kind == "number")


def is_told(word: str) -> bool:
    """Whether a word is one who is spoken to: «لرويترز», «وللأناضول»."""
    return word.lstrip("و").startswith("ل")


def in_signs(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the tokens [first, last) stand in brackets or quotation marks."""
    return (
        first > 0 and last < len(tokens) and tokens[first - 1].text in _OPEN and tokens[last].text in _CLOSE
    )


def described_at(tokens: Sequence[Token], position: int) -> Hit | None:
    """An outlet off the list, told by the noun before its name."""
    names = agency_names()
    word = without_clitic(tokens[position].text)
    after = position + 1
    if (last := _state(tokens, position, word)) is not None:
        named = _in_quotes(tokens, last) if last < len(tokens) and tokens[last].text in _OPEN else None
        return named or _hit(tokens, position, last, len(tokens[position].text) - len(word))
    if word not in names.outlet:
        return None
    while after < len(tokens) and tokens[after].text in names.between:
        after += 1
    if after < len(tokens) and tokens[after].text in _OPEN:
        return _in_quotes(tokens, after)
    last = _plain_name(tokens, position + 1, word)
    return None if last is None else _hit(tokens, position, last, len(tokens[position].text) - len(word))


def told_at(tokens: Sequence[Token], position: int) -> Hit | None:
    """An outlet off the list that a speaker talks to: «قال مصدر لـ"المنارة" إن …»; its name stands in
    quotation marks between the saying and what is said."""
    names = agency_names()
    if not is_spoken_to(tokens[position].text) or position + 1 >= len(tokens):
        return None
    if tokens[position + 1].text not in _OPEN - _BRACKETS:
        return None
    hit = _in_quotes(tokens, position + 1)
    if hit is None or hit.last + 1 >= len(tokens):
        return None
    before = [without_clitic(token.text) for token in tokens[max(0, position - _SPOKEN) : position]]
    saying = max((place for place, word in enumerate(before) if word in names.before), default=None)
    if saying is None or any(word in names.after for word in before[saying + 1 :]):
        return None
    return hit if without_clitic(tokens[hit.last + 1].text) in names.after else None


def is_spoken_to(word: str) -> bool:
    """Whether a word is the «لـ» that stands apart from the name of who is spoken to."""
    return word in ("ل", "ول")


def _plain_name(tokens: Sequence[Token], after: int, noun: str) -> int | None:
    """Where a name without signs round it ends, that begins behind an outlet's noun: a number («القناة 12»),
    a word or two before one that says what an outlet is («شبكة شام الإخبارية»), one definite word, or, of
    a radio station, one that stands in no list («راديو تمازج»).
    """
    names = agency_names()
    rest = [token.text for token in tokens[after : after + 3]]
    if not rest or tokens[after].kind == "sign":
        return None
    if tokens[after].kind == "number":
        return after + 1
    for place, text in enumerate(rest[1:], 1):
        if text in names.news and all(token.kind != "sign" for token in tokens[after : after + place]):
            return after + place + 1
    if noun not in names.bare or len(rest[0]) < _SHORTEST:
        return None
    named = noun in names.radio and not _describes("ال" + rest[0]) and not lexicon().analyses(rest[0])
    if named or rest[0].startswith("ال"):
        return after + 1
    return None


def _state(tokens: Sequence[Token], position: int, word: str) -> int | None:
    """Where «التلفزيون السوري» or «هيئة البث الأوكرانية» ends that begins at `position`."""
    names = agency_names()
    after = position + 1
    if f"{word} {tokens[after].text if after < len(tokens) else ''}" in names.state:
        after += 1
    elif word not in names.state:
        return None
    last = after
    while last < min(after + 2, len(tokens)) and _describes(tokens[last].text):
        last += 1
    return last if last > after else None


def _describes(word: str) -> bool:
    """Whether a word is an adjective beside a state's broadcaster: of the list, or of any country."""
    of_a_country = word.startswith("ال") and len(word) > _SHORTEST and word.endswith(("ي", "يه"))
    return of_a_country or word in agency_names().adjectives


def _in_quotes(tokens: Sequence[Token], opening: int) -> Hit | None:
    if opening + 1 < len(tokens) and tokens[opening + 1].text == tokens[opening].text:
        opening += 1  # «((شينخوا))»
    for place in range(opening + 2, min(opening + 2 + _LONGEST_QUOTED, len(tokens))):
        if tokens[place].text in _CLOSE:
            named = listed_at(tokens, opening + 1)
            if named is not None and named.last == place:
                return named
            if all(token.kind == "sign" for token in tokens[opening + 1 : place]):
                return None
            hit = _hit(tokens, opening + 1, place, 0)
            return None if hit.id in agency_names().platforms else hit
    return None


def _hit(tokens: Sequence[Token], first: int, last: int, cut: int) -> Hit:
    words = [token.text for token in tokens[first:last] if token.kind != "sign"]
    words[0] = words[0][cut:]
    return Hit(" ".join(words), "outlet", first, last, cut)
