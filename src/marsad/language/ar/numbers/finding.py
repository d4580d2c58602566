"""Numbers in running text: what they say, how surely, and which of the digits on a page count nothing.

    find_numbers(split(fold("مقتل ما لا يقل عن 20 شخصا")))  →  [Number(first=1, last=6, range=[20, null], …)]

Dates are left out. Digits that name («الكتيبة 604»), tell the year or the hour, an age or a share are given
with their kind; only `count` is a quantity. What is counted, and whose it is, is for `quantities`.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from marsad.language.ar.numbers.atoms import is_number_word
from marsad.language.ar.numbers.kinds import Kind, kind_of
from marsad.language.ar.numbers.tables import Bound, number_tables
from marsad.language.ar.numbers.units import Counted, one_of, unit_nouns, units
from marsad.language.ar.numbers.words import Value, value_at
from marsad.language.ar.times.written import written_at
from marsad.language.ar.words import Token, bared, places
from marsad.records import Range

_TO = frozenset(["او", "الي", "حتي", "-", "–", "—"])
_CLITICS = frozenset("وفبلك")
_CHANGE_REACH = 6
_TEN = 10
_ORDINAL = re.compile(r"ال(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)ه?")


class Number(msgspec.Struct, frozen=True):
    """A number over tokens [first, last), the words of its bound («أكثر من») included; `core`: its digits.

    `cut` letters of the first token are clitics and no part of it. `approximate` is the writer's doubt
    («نحو»), which is no bound. `vague` marks a bare plural («عشرات»). `noun` is what a dual counts in itself.
    """

    first: int
    last: int
    core: int
    range: Range
    kind: Kind = "count"
    approximate: bool = False
    vague: bool = False
    cut: int = 0
    noun: Counted | None = None


def find_numbers(tokens: Sequence[Token], rows: Iterable[int] | None = None) -> list[Number]:
    """The numbers of a folded token list, in order, none within another.

    `rows` are where `begins_number` holds, for whoever knows them already.
    """
    found: list[Number] = []
    behind, behind_year = 0, -1
    for index in places(tokens, begins_number) if rows is None else rows:
        if index < behind:
            continue
        number = _number_at(tokens, index, behind_year)
        if number is not None:
            found.append(number)
            behind_year = number.last if number.kind == "year" else behind_year
            behind = number.last
        elif tokens[index].kind == "number":
            behind = _behind_date(tokens, index)
    return found


def bound_behind(tokens: Sequence[Token], index: int) -> tuple[Bound, int] | None:
    """A bound that stands behind a number or its noun («على الأقل»), and the token behind it."""
    found = number_tables().behind.at(tokens, index)
    if found is None or (tokens[index].text[0] == "و" and _before_another(tokens, found.last)):
        return None
    return found.value, found.last


def _before_another(tokens: Sequence[Token], index: int) -> bool:
    """Whether «من» behind «وأكثر» makes it the bound of the next number: «4 بلدات وأكثر من 300 قرية»."""
    return index < len(tokens) and tokens[index].text == "من"


def bounded(value: Range, bound: Bound) -> Range:
    """A number with a bound: from its low end up, or up to its high end."""
    if bound == "least" and value.low is not None:
        return Range(value.low, None)
    if bound == "most" and value.high is not None:
        return Range(None, value.high)
    return value


def _behind_date(tokens: Sequence[Token], index: int) -> int:
    written = written_at(tokens, index)
    return index + 1 if written is None or written.day is None else written.last


def _number_at(tokens: Sequence[Token], index: int, behind_year: int) -> Number | None:
    """The number that begins at `index`, with the bounds that stand before it."""
    bounds, core = _bounds_at(tokens, index)
    if core >= len(tokens) or not _is_number(tokens[core].text):
        return None
    number = _plain_at(tokens, core, behind_year) or _dual_at(tokens, core)
    if number is None or number.kind != "count":
        return number
    about = any(bound == "about" for bound, _, _ in bounds)
    leading = next((one for one in bounds if one[0] in ("least", "most")), None)
    if leading is None and not number.range.exact:
        leading = next((one for one in bounds if one[0] == "between"), None)
    if leading is not None:
        bound, first, cut = leading
        number = msgspec.structs.replace(number, first=first, range=bounded(number.range, bound), cut=cut)
    return _with_bound_behind(tokens, msgspec.structs.replace(number, approximate=about))


def begins_number(word: str) -> bool:
    """Whether a word can begin a number or the bound before one."""
    return _is_number(word) or any(map(number_tables().bounds.begins, bared(word)))


@lru_cache(maxsize=50_000)
def _is_number(word: str) -> bool:
    """Whether a word can be a number: it is digits, or it or what is behind its clitics is in a table."""
    return word[0].isdecimal() or any(is_number_word(form) or _is_dual(form) for form in bared(word))


def _is_dual(word: str) -> bool:
    counted = unit_nouns().get(word)
    return counted is not None and counted.form in ("two", "two_of")


def _bounds_at(tokens: Sequence[Token], index: int) -> tuple[list[tuple[Bound, int, int]], int]:
    """The bounds from `index` on, each with its token and its clitic letters, and the token behind them."""
    bounds: list[tuple[Bound, int, int]] = []
    table = number_tables().bounds
    while (found := table.at(tokens, index, clitics=True)) is not None:
        bounds.append((found.value, index, len(found.clitic)))
        index = found.last
    return bounds, index


def _plain_at(tokens: Sequence[Token], index: int, behind_year: int) -> Number | None:
    value = value_at(tokens, index)
    if value is None or (value.digits and _behind_date(tokens, index) > index + 1):
        return None
    if not value.digits and _counts_none(tokens, index, value):
        return None
    if value.vague:
        return Number(index, value.last, index, Range(value.value, None), vague=True, cut=len(value.clitic))
    end = _end_of_range(tokens, index, value)
    last = end.last if end is not None else value.last
    kind = kind_of(tokens, index, msgspec.structs.replace(value, last=last), behind_year)
    if end is None or kind in ("name", "year", "hour"):
        return Number(index, value.last, index, Range.exactly(value.value), kind, cut=len(value.clitic))
    if _tells_a_change(tokens, index):
        return Number(last - 1, last, last - 1, Range.exactly(end.value), kind)
    low = value.value * (end.scale if value.scale == 1 and value.value * end.scale < end.value else 1)
    return Number(index, last, index, Range(low, end.value), kind, cut=len(value.clitic))


def _counts_none(tokens: Sequence[Token], index: int, value: Value) -> bool:
    """Whether a number word counts nothing: one that follows no noun, ten behind an ordinal."""
    if value.value == _TEN and index and _ORDINAL.fullmatch(tokens[index - 1].text):
        return True  # «في الثالثة عشرة من العمر»
    return value.value == 1 and not _follows_its_noun(tokens, index)


def _follows_its_noun(tokens: Sequence[Token], index: int) -> bool:
    """«قتيل واحد»: one stands behind what it counts."""
    return index > 0 and one_of(tokens[index - 1].text)[0] is not None


def _end_of_range(tokens: Sequence[Token], index: int, value: Value) -> Value | None:
    """The upper end behind «إلى»، «أو»، «-», and behind «و» where «بين» stands before."""
    at = value.last
    if at >= len(tokens):
        return None
    joint = tokens[at].text
    between = index > 0 and tokens[index - 1].text in ("بين", "مابين")
    if joint in _TO or (between and joint == "و"):
        at += 1
    elif not (between and joint[0] == "و"):
        return None
    end = value_at(tokens, at) if at < len(tokens) and tokens[at].kind in ("number", "word") else None
    if end is None or end.vague or end.value <= value.value or end.clitic not in ("", "و"):
        return None
    return end


def _tells_a_change(tokens: Sequence[Token], index: int) -> bool:
    """«ارتفع من 5 إلى 8»: a change tells its end, not a range."""
    if index == 0 or tokens[index - 1].text != "من":
        return False
    changes = number_tables().changes
    return any(token.text in changes for token in tokens[max(0, index - _CHANGE_REACH) : index])


def _dual_at(tokens: Sequence[Token], index: int) -> Number | None:
    """«طائرتين»، «مرتين اثنتين»، «صهريجي تخزين»; not «مطاري أربيل والسليمانية», which names its two."""
    counted, cut = _dual(tokens[index].text)
    if counted is None:
        return None
    last = index + 1
    following = tokens[last] if last < len(tokens) else None
    if counted.form == "two_of" and (following is None or following.text not in units().complements):
        return None
    again = value_at(tokens, last) if following is not None and following.kind == "word" else None
    if again is not None and again.value == 2 and not again.clitic and again.last == last + 1:
        last = again.last
    return Number(index, last, index, Range.exactly(2), cut=cut, noun=counted)


def _dual(word: str) -> tuple[Counted | None, int]:
    nouns = unit_nouns()
    for cut in (0, 1, 2):
        if not _CLITICS.issuperset(word[:cut]):
            break
        counted = nouns.get(word[cut:])
        if counted is not None:
            return (counted, cut) if counted.form in ("two", "two_of") else (None, 0)
    return None, 0


def _with_bound_behind(tokens: Sequence[Token], number: Number) -> Number:
    behind = bound_behind(tokens, number.last)
    if behind is None:
        return number
    bound, last = behind
    if bound == "about":
        return msgspec.structs.replace(number, approximate=True)
    return msgspec.structs.replace(number, last=last, range=bounded(number.range, bound))
