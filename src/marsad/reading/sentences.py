"""Whether a brief line reads as a sentence of running text or as a headline."""

from collections.abc import Sequence
from functools import cache

from marsad.reading.wordings import wordings


def reads_on(key: Sequence[str]) -> bool:
    """Whether a line of these folded words begins as a sentence does: with «و» or «ف» and a verb, a verb, a
    joining word."""
    if not key:
        return False
    first, known = key[0], _openings()
    joined = len(first) > 2 and first[0] in wordings().joiners and first[1:] in known
    return first in known or joined or _is_joined(first)


def _is_joined(word: str) -> bool:
    """«والتقى»، «وأعرب»: what begins with و and is long enough for a word of its own."""
    return len(word) >= 5 and word[0] == wordings().joiners[0] and word not in wordings().with_waw


@cache
def _openings() -> frozenset[str]:
    return frozenset(wordings().verbs + wordings().joining)
