"""Words compared across articles, in any script: no letter of any language stands here."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\w+")
_DROPPED = frozenset(
    {"Mn", "Me", "Cf", "Lm"}
)  # vowel signs, enclosing marks, invisible signs, letter stretchers


@lru_cache(maxsize=100_000)
def normal(text: str) -> str:
    """A name as it is compared: compatibility forms opened, marks and invisible signs gone, one space
    between words.
    """
    opened = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(_plain(char) for char in opened if unicodedata.category(char) not in _DROPPED)
    return " ".join(_WORD.findall(kept))


def words(text: str) -> tuple[str, ...]:
    """The normalised words of a text, in order."""
    return tuple(normal(text).split())


def _plain(char: str) -> str:
    """Decimal digits of every script are one."""
    return str(unicodedata.decimal(char)) if unicodedata.decimal(char, None) is not None else char
