"""When two strings name the same thing, for scoring.

The rule is a yardstick: it must not move when Marsad learns to read better, so it shares nothing with the
folding of `language` and knows only the commonest spellings. Not for coding or linking.
"""

import re

_WORD = re.compile(r"\w+")
_ALEF, _YEH, _HEH, _WAW = "\N{ARABIC LETTER ALEF}", "\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER HEH}", "\u0648"
_LAM, _BEH, _FEH, _KAF = "\N{ARABIC LETTER LAM}", "\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER FEH}", "\u0643"
_FOLD: dict[str, str | int | None] = {
    "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}": _ALEF,
    "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}": _ALEF,
    "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}": _ALEF,
    "\N{ARABIC LETTER ALEF WASLA}": _ALEF,
    "\N{ARABIC LETTER ALEF MAKSURA}": _YEH,
    "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}": _YEH,
    "\N{ARABIC LETTER TEH MARBUTA}": _HEH,
    "\N{ARABIC LETTER WAW WITH HAMZA ABOVE}": _WAW,
    "\N{ARABIC TATWEEL}": None,
}
_MARKS: dict[str, str | int | None] = {chr(point): None for point in range(0x64B, 0x653)}
_DIGITS: dict[str, str | int | None] = {
    chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)
}
_TABLE = str.maketrans(_FOLD | _MARKS | _DIGITS)
_THE = _ALEF + _LAM
# In the order in which they are tried: the first that fits is cut off, and no second one.
_PROCLITICS = (
    _WAW + _THE, _BEH + _THE, _FEH + _THE, _KAF + _THE, _LAM + _LAM, _THE, _WAW, _BEH, _LAM, _FEH,
)  # fmt: skip


def stems(text: str) -> frozenset[str]:
    """The words of a string, folded, without the commonest proclitics."""
    return frozenset(_stem(word) for word in _WORD.findall(text.translate(_TABLE).lower()))


def _stem(word: str) -> str:
    for prefix in _PROCLITICS:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            return word[len(prefix) :]
    return word


def agree(a: object, b: object) -> bool:
    """Whether both are null, or name the same thing.

    They do where all words of the shorter stand in the longer (three quarters of them where it has more than
    three) and the longer has at most twice its words and two more. Signs without letters (a headline's colon)
    must be equal.
    """
    if a is None or b is None:
        return a is None and b is None
    one, other = str(a), str(b)
    if not _WORD.search(one) or not _WORD.search(other):
        return one.strip() == other.strip()
    short, long = sorted((stems(one), stems(other)), key=len)
    needed = len(short) if len(short) <= 3 else 0.75 * len(short)
    return bool(short) and len(long) <= 2 * len(short) + 2 and len(short & long) >= needed


def touch(a: object, b: object) -> bool:
    """Whether both are there and name the same thing."""
    return a is not None and b is not None and agree(a, b)
