"""Names wherever they stand in folded text, in any spelling and with whatever is written together with them.

For blacking names out, where too much is better than too little: never for reading who is named.
"""

import re
from collections.abc import Iterable

from marsad.language.ar.fold import fold

_ARTICLE = re.compile(r"^ال(?=\w{3})")  # names are also written, and normalised, without it
_BETWEEN = r"[\W_]+(?:ال)?"
_SHORTEST = 2  # letters


def pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern of all of these names in folded text: the whole words, with their clitics.

    Null where there is no name of two letters at least.
    """
    found = sorted({_one(name) for name in names} - {""}, key=len, reverse=True)
    return re.compile("|".join(found), re.IGNORECASE) if found else None


def _one(name: str) -> str:
    words = [_ARTICLE.sub("", word) for word in re.findall(r"[^\W_]+", fold(name))]
    if sum(map(len, words)) < _SHORTEST:
        return ""
    around = r"\b" if words[0].isascii() else r"\w*"
    return around + _BETWEEN.join(map(re.escape, words)) + around
