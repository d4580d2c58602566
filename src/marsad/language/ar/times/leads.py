"""The words before a time that belong to it: «مساء | يوم | السبت»، «أواخر | عام | 2016»."""

from collections.abc import Sequence
from functools import lru_cache

from marsad.language.ar.times.tables import time_tables
from marsad.language.ar.words import Token, bared

CLITICS = frozenset("وفبلك")
_LEAD_WORDS = 4
_KEPT = 50_000  # words of which it is known whether a lead can end with them


def led_from(tokens: Sequence[Token], index: int, floor: int) -> int:
    """Where the words before a time that belong to it begin: «مساء | يوم | السبت»، «أواخر | عام | 2016»."""
    leads = time_tables().leads
    first = index
    while first > floor:
        if not _may_end_lead(tokens[first - 1].text):
            break
        width = next((n for n in range(1, _LEAD_WORDS) if words_before(tokens, first, n) in leads), 0)
        if width == 0 or first - width < floor:
            break
        first -= width
    return first


@lru_cache(maxsize=_KEPT)
def _may_end_lead(word: str) -> bool:
    """Whether a lead can end with a word, or be all of what is behind its clitics."""
    ends = {lead[-1] for lead in time_tables().leads}
    return any(form in ends for form in (word, *bared(word)))


def words_before(tokens: Sequence[Token], index: int, count: int) -> tuple[str, ...]:
    """So many words before a token, the first without its clitics."""
    if index < count:
        return ()
    first, *rest = [token.text for token in tokens[index - count : index]]
    leads = time_tables()
    for cut in (0, 1, 2):
        words = (first[cut:], *rest)
        if not CLITICS.issuperset(first[:cut]):
            break
        if words in leads.leads or words in leads.since or words in leads.until or first[cut:] in leads.names:
            return words
    return (first, *rest)
