"""The value of a number as Arabic writes it: digits, words in every case and gender, and both together.

`value_at` reads the one number that begins at a token: «450000»، «2,500»، «سبعة وعشرين»، «مليون و200 ألف»،
«مئتي»، «نصف مليون»، «عشرات الآلاف». Bounds, ranges and what is counted: see `finding` and `quantities`.
"""

import re
from collections.abc import Sequence
from math import inf

import msgspec

from marsad.language.ar.numbers.atoms import Atom, atom_of, atoms, is_number_word, never, role_of
from marsad.language.ar.words import Token

_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_DECIMAL = re.compile(r"(\d+)[.,](\d{1,3})")


class Value(msgspec.Struct, frozen=True):
    """A number and the token behind it; `scale`: its last multiplier (1: none), `clitic`: glued before it.

    `vague` marks a plural that is only a lower bound («عشرات»), `digits` a number that begins with digits.
    """

    value: float
    last: int
    scale: float = 1
    clitic: str = ""
    vague: bool = False
    digits: bool = False


def value_at(tokens: Sequence[Token], index: int) -> Value | None:
    """The number that begins at `index`, as long as can be, or null; clitics may stand before it."""
    token = tokens[index]
    if token.kind == "number":
        return _sum_at(tokens, index, None, "")
    if token.kind != "word":
        return None
    found = atom_of(token.text)
    if found is None or (token.text in never() and not _is_joined(tokens, index)):
        return None
    clitic, atom = found
    if atom.role in ("vague", "many"):
        return _vague_at(tokens, index, atom, clitic)
    return _sum_at(tokens, index, atom, clitic)


def _is_joined(tokens: Sequence[Token], index: int) -> bool:
    """Whether «و» joins a number to the word at `index`: «لست وتسعين»."""
    if index + 1 >= len(tokens) or tokens[index + 1].kind != "word":
        return False
    following = atom_of(tokens[index + 1].text)
    return following is not None and following[0] == "و"


def digits(text: str, scaled: bool = False) -> float | None:
    """The value of a number token; null for clocks, dates and addresses.

    Three digits behind a sign are thousands («2.500»), but with a point before a multiplier («2.500 مليون»,
    `scaled`) they are not.
    """
    if text.isdigit():
        return float(text) if len(text) <= 15 else None
    if _GROUPED.fullmatch(text) and not (scaled and text.count(".") == 1):
        return float(re.sub(r"[.,]", "", text))
    decimal = _DECIMAL.fullmatch(text)
    return float(f"{decimal[1]}.{decimal[2]}") if decimal else None


def _vague_at(tokens: Sequence[Token], index: int, atom: Atom, clitic: str) -> Value:
    """«عشرات»، «الآلاف»، «مئات الآلاف»."""
    value, last = atom.value, index + 1
    behind = last + (last < len(tokens) and tokens[last].text == "»")
    if atom.role == "vague" and behind < len(tokens) and tokens[behind].kind == "word":
        more = atoms().get(tokens[behind].text)
        if more is not None and more.role in ("many", "scale"):
            value, last = value * more.value, behind + 1
    return Value(value, last, value, clitic, vague=True)


def _sum_at(tokens: Sequence[Token], index: int, atom: Atom | None, clitic: str) -> Value | None:
    adder = _Adder()
    last = adder.begin(tokens, index, atom)
    if last is None:
        return None
    while (after := adder.go_on(tokens, last)) is not None:
        last = after
    total = adder.sum()
    if total is None:
        return None
    scale = adder.top if adder.top < inf and adder.group is None else 1
    return Value(total, last, scale, clitic, digits=atom is None)


class _Adder:
    """Adds number words up from left to right; `group` is what the next multiplier multiplies."""

    def __init__(self) -> None:
        self.total = 0.0
        self.group: float | None = None
        self.top = inf
        self.share = False

    def begin(self, tokens: Sequence[Token], index: int, atom: Atom | None) -> int | None:
        """Take the first word or digits; the token behind, or null where no number begins so."""
        if atom is None:
            return self._digits(tokens, index)
        if atom.role == "either":
            atom = Atom("two" if _is_before_noun(tokens, index + 1) else "scale", atom.value)
        if atom.role == "one":
            self.group = 1 if _is_compound(tokens, index + 1) else None
            return None if self.group is None else index + 1
        if atom.role == "part":
            self.group, self.share = atom.value, True
            return index + 1
        return index + 1 if self._add(atom, joined=True) else None

    def go_on(self, tokens: Sequence[Token], index: int) -> int | None:
        """Take the word or digits at `index` if they go on with the number; the token behind, else null."""
        if index >= len(tokens):
            return None
        word = tokens[index].text
        if word == "و" and index + 1 < len(tokens) and tokens[index + 1].kind == "number":
            return self._digits(tokens, index + 1) if self.group is None else None
        atom = atoms().get(word)
        if atom is not None and self._add(atom, joined=False):
            return index + 1
        atom = atoms().get(word[1:]) if word[0] == "و" else None
        return None if atom is None else self._join(tokens, index, atom)

    def _join(self, tokens: Sequence[Token], index: int, atom: Atom) -> int | None:
        if atom.role == "part":
            return self._half(tokens, index, atom.value)
        if atom.role == "one" and _is_compound(tokens, index + 1):
            atom = Atom("unit", 1)
        return index + 1 if self._add(atom, joined=True) else None

    def sum(self) -> float | None:
        """The number; null for a half of anything but a multiplier."""
        return None if self.share else self.total + (self.group or 0)

    def _digits(self, tokens: Sequence[Token], index: int) -> int | None:
        last = index + 1
        scaled = last < len(tokens) and role_of(tokens[last].text) in ("scale", "many", "either")
        value = digits(tokens[index].text, scaled)
        while last < len(tokens) and value is not None and value < 1_000_000 and _goes_on(tokens, last):
            value, last = value * 1000 + int(tokens[last].text), last + 1
        if value is None or self.group is not None or value >= self.top:
            return None
        self.group = value
        return last

    def _add(self, atom: Atom, joined: bool) -> bool:
        if atom.role in ("scale", "either", "many", "two"):
            return self._scale(atom, joined)
        if atom.role in ("vague", "one", "part"):
            return False
        group = self.group
        if group is None:
            if not joined or atom.value >= self.top:
                return False
            self.group = atom.value
            return True
        if not self._fits(atom, group, joined):
            return False
        self.group = group * 100 if atom.role == "hundred" else group + atom.value
        return True

    def _fits(self, atom: Atom, group: float, joined: bool) -> bool:
        """Whether a word goes on with the group: «خمسة | عشر»، «سبعة | وعشرين»، «مئة | وخمسة»."""
        if self.share or group != int(group):
            return False
        unit, hundreds = group % 100, group >= 100
        after_hundreds = joined and hundreds and unit == 0
        if atom.role == "unit":
            return after_hundreds
        if atom.role == "ten":
            return after_hundreds or (not joined and 1 <= unit <= 9)
        if atom.role == "tens":
            return after_hundreds or (joined and 1 <= unit <= 9)
        return not joined and atom.value == 100 and 3 <= group <= 9

    def _scale(self, atom: Atom, joined: bool) -> bool:
        if atom.value >= self.top:
            return False
        if self.group is None:
            if not joined or atom.role == "many":
                return False
            count: float = 2 if atom.role == "two" else 1
        elif joined or atom.role == "two" or (atom.role == "many" and self.group > 99_999):
            return False
        else:
            count = self.group
        self.total += count * atom.value
        self.group, self.top, self.share = None, atom.value, False
        return True

    def _half(self, tokens: Sequence[Token], index: int, part: float) -> int | None:
        """«مليون ونصف»، «مليون ونصف المليون»."""
        if self.top == inf or self.group is not None:
            return None
        self.total += part * self.top
        last = index + 1
        again = atoms().get(tokens[last].text) if last < len(tokens) else None
        return last + (again is not None and again.role == "scale" and again.value == self.top)


def _is_before_noun(tokens: Sequence[Token], index: int) -> bool:
    """«ألفا قتيل» is two thousand, «مليونا و200 ألف» and «11 ألفا» are not twice."""
    if index >= len(tokens) or tokens[index].kind != "word":
        return False
    word = tokens[index].text
    return word != "و" and not (word[0] == "و" and is_number_word(word[1:]))


def _is_compound(tokens: Sequence[Token], index: int) -> bool:
    """Whether «أحد» goes on as a number behind it: «عشر»، «وعشرين»."""
    if index >= len(tokens):
        return False
    word = tokens[index].text
    return role_of(word) == "ten" or (word[0] == "و" and role_of(word[1:]) == "tens")


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token is a further group of three digits, one space away: «10 000»."""
    token, before = tokens[index], tokens[index - 1]
    return (
        token.kind == "number"
        and len(token.text) == 3
        and token.text.isdigit()
        and len(before.text) <= 3
        and token.start == before.end + 1
    )
