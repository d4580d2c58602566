"""Whether a brief line reads as a sentence of running text or as a headline."""

from functools import cache
from pathlib import Path

import msgspec

from marsad.language.ar.fold import fold
from marsad.reading.rows import Row
from marsad.yamlfile import load

_FILE = Path(__file__).parent / "data" / "openings.yaml"


class _Openings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    verbs: list[str]
    joining: list[str]


def reads_on(row: Row) -> bool:
    """Whether the line begins as a sentence does: with «و» or «ف» and a verb, a verb, a joining word."""
    if not row.key:
        return False
    first = row.key[0]
    known = _openings()
    return first in known or (len(first) > 2 and first[0] in "وف" and first[1:] in known) or _is_joined(first)


def _is_joined(word: str) -> bool:
    """«والتقى», «وأعرب»: what begins with و and is long enough for a word of its own."""
    return len(word) >= 5 and word.startswith("و") and word not in _NAMES


# Words of a headline's beginning whose first letter is و of their own.
_NAMES = frozenset(
    fold(word)
    for word in (
        "واشنطن",
        "وزارة",
        "وزير",
        "وزراء",
        "وكالة",
        "وكالات",
        "وثائق",
        "وثيقة",
        "وسائل",
        "وساطة",
        "وقفة",
    )
)


@cache
def _openings() -> frozenset[str]:
    told = load(_FILE, _Openings)
    return frozenset(fold(word) for word in (*told.verbs, *told.joining))
