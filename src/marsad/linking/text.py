"""Words compared across articles, in any script: no letter of any language stands here."""

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

_WORD = re.compile(r"\w+")
_DROPPED = frozenset(
    {"Mn", "Me", "Cf", "Lm"}
)  # vowel signs, enclosing marks, invisible signs, letter stretchers


def number(text: str) -> int:
    """A number of 63 bits that stands for a text, where rows are many: two texts of an archive hardly ever
    share one.
    """
    made = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(made.digest()) >> 1


@lru_cache(maxsize=100_000)
def normal(text: str) -> str:
    """A name as it is compared: compatibility forms opened, marks and invisible signs gone, single spaces."""
    return " ".join(words(text))


def words(text: str) -> tuple[str, ...]:
    """The normalised words of a text, in order."""
    opened = unicodedata.normalize("NFKD", text).casefold()
    return tuple(_WORD.findall(opened.translate(_table(frozenset(opened)))))


@lru_cache(maxsize=10_000)
def _table(letters: frozenset[str]) -> dict[int, str | None]:
    """What becomes of each of these letters: signs and marks fall out, decimal digits of every script are
    one.
    """
    return {ord(char): _plain(char) for char in letters}


def _plain(char: str) -> str | None:
    if unicodedata.category(char) in _DROPPED:
        return None
    return char if (digit := unicodedata.decimal(char, None)) is None else str(digit)
