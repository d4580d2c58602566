"""Whether the people of a figure are told to be killed or wounded: read off the word that governs it.

The governing word is the nearest one before the figure in its sentence, over coordination and a few words
(«مقتل 13 شخصا وجرح عشرين آخرين»), unless a verb straight behind it says it («266 شخصا على الأقل جرحوا»).
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.fold import fold
from marsad.language.ar.numbers.units import stands_for_counted, unit_nouns
from marsad.language.ar.numbers.words import value_at
from marsad.language.ar.wordings import Wordings
from marsad.language.ar.words import Token
from marsad.yamlfile import load

Fate = Literal["killed", "wounded", "either", "other"]

_CASUALTIES = Path(__file__).parents[1] / "data" / "units_casualties.yaml"
_ENDS = frozenset(".؟!?؛")
_REACH = 30
_FREE_WORDS = 5
_THEY = "وا"


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    killed: list[str]
    wounded: list[str]
    killed_behind: list[str]
    wounded_behind: list[str]
    either_behind: list[str]
    other: list[str]
    small: list[str]


class _Fates(msgspec.Struct, frozen=True):
    before: Wordings[Fate]
    behind: Wordings[Fate]
    small: frozenset[str]


@cache
def _fates() -> _Fates:
    file = load(_CASUALTIES, _File, error=LexiconError)
    before: list[tuple[str, Fate]] = [(word, "other") for word in file.other]
    before += [(word, "wounded") for word in file.wounded]
    before += [(word, "killed") for word in file.killed]
    behind: list[tuple[str, Fate]] = [(word, "either") for word in file.either_behind]
    behind += [(word, "wounded") for word in file.wounded_behind]
    behind += [(word, "killed") for word in file.killed_behind]
    return _Fates(Wordings(before), Wordings(behind), frozenset(map(fold, file.small)))


def fate_of(tokens: Sequence[Token], first: int, last: int) -> Fate | None:
    """What became of the people counted over tokens [first, last); null where no word governs them."""
    told = fate_behind(tokens, last)
    if told is not None:
        return told
    fates, free = _fates(), 0
    for index in range(first - 1, max(-1, first - _REACH), -1):
        token = tokens[index]
        if token.text in _ENDS:
            return None
        found = fates.before.at(tokens, index, clitics=True) if token.kind == "word" else None
        if found is not None and found.last <= first:
            return "either" if _both(tokens, index, found.value) else found.value
        free += not _is_light(tokens, index)
        if free > _FREE_WORDS:
            return None
    return None


def fate_behind(tokens: Sequence[Token], last: int) -> Fate | None:
    """What a verb right behind a figure that ends at `last` tells of it: «عشرين شخصا آخرين أصيبوا»."""
    others = last < len(tokens) and stands_for_counted(tokens[last].text)
    behind = _fates().behind.at(tokens, last + others)
    return None if behind is None else behind.value


def _both(tokens: Sequence[Token], index: int, fate: Fate) -> bool:
    """«قتل وجرح أكثر من مئة»: one figure of two fates."""
    if index == 0 or fate not in ("killed", "wounded") or tokens[index].text[0] != "و":
        return False
    if tokens[index - 1].text.endswith(_THEY):
        return False  # «ثلاثة قتلوا وجرح أربعة»: the one verb has its figure before it
    before = _fates().before.at(tokens, index - 1, clitics=True)
    return before is not None and before.value in ("killed", "wounded") and before.value != fate


def _is_light(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token may stand between at no cost: signs, numbers, counted nouns, small words."""
    token = tokens[index]
    if token.kind != "word":
        return True
    bare = token.text[1:] if token.text[0] == "و" else token.text
    small = _fates().small
    if token.text in small or bare in small or token.text in unit_nouns() or bare in unit_nouns():
        return True
    return value_at(tokens, index) is not None
