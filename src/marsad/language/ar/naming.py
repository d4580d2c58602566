"""How a name is written in running text: what may stand before it, and the forms of a nationality.

All texts are folded. Not for common words: those take endings too (`words.readings`).
"""

import re
from functools import lru_cache
from typing import Literal

__all__ = [
    "Before",
    "after_lam",
    "compound_spellings",
    "foreign_spellings",
    "name_begin",
    "nationality_forms",
    "plain_words",
    "proclitics",
]

Before = Literal["any", "few", "article", "conjunction"]

# What may stand in the same word before a name; an article only before a nationality. «لل» is ل and ال.
# Before a word of few letters ف and ك more often begin another word: «كسرت» is no «سرت», «كبير علي» no
# «بير علي».
_BEFORE: dict[Before, re.Pattern[str]] = {
    "any": re.compile(r"[وف]?[بلك]?"),
    "few": re.compile(r"و?[بل]?"),
    "article": re.compile(r"[وف]?(?:[بك]?ال|لل|[بلك])?"),
    "conjunction": re.compile(r"[وف]?"),
}
_ARTICLE = re.compile(r"(?:ال|(?<=ل)ل)$")
_LONGEST = 4
_KEPT = 10_000  # letters before a name, of which it is known what they are
_FEW_LETTERS = 3

# First words of compound names, which the press writes apart from the next or joined to it («كفرناسج»).
_FIRST = "عبد|ابو|ابي|البو|كفر"
_COMPOUND = re.compile(rf"\b(?:{_FIRST})")
_APART = re.compile(rf"\b({_FIRST}) (?=\w{{3}})")
_JOINED = re.compile(r"\b(عبد(?=ال\w{2})|(?:ابو|ابي|البو|كفر)(?=\w{3}))")

# Of a masculine singular in -ي: feminine, accusative, plurals and duals.
_ENDINGS = ("", "ه", "ا", "ون", "ين", "ان", "ات", "تان", "تين")


def nationality_forms(masculine: str) -> list[str]:
    """The forms of a nationality (an adjective in -ي) from its masculine singular, without articles."""
    return [masculine + ending for ending in _ENDINGS]


def after_lam(name: str) -> str | None:
    """How a name that has the article is written after ل («للامم المتحده»); null for others."""
    return "لل" + name[2:].removeprefix("ل") if name.startswith("ال") else None


def compound_spellings(name: str) -> list[str]:
    """Other spellings of a name that is a compound or begins with «ابو»: joined, apart, with «ابي»."""
    if not _COMPOUND.search(name):
        return []
    cases = [name, "ابي" + name[3:]] if name.startswith("ابو ") else [name]
    spelt = (form for case in cases for form in (case, _APART.sub(r"\1", case), _JOINED.sub(r"\1 ", case)))
    return [form for form in dict.fromkeys(spelt) if form != name]


def foreign_spellings(name: str) -> list[str]:
    """How Egypt spells a foreign name that others spell with غ: «سيرجي» for «سيرغي»; each غ or the last."""
    head, last, tail = name.rpartition("غ")
    return list(dict.fromkeys([name.replace("غ", "ج"), f"{head}ج{tail}"])) if last else []


def proclitics(name: str, *, nationality: bool) -> Before:
    """What may stand before this name; an article may before a nationality that does not have it yet."""
    if nationality and not name.startswith("ال"):
        return "article"
    return "few" if len(name.partition(" ")[0]) <= _FEW_LETTERS else "any"


def name_begin(text: str, start: int, before: Before) -> int | None:
    """Where a name begins that was found at `start`: at its article, where one stands before it.

    Null where a letter stands before it in the same word that `before` does not allow: then it is no name.
    """
    if not start or not text[start - 1].isalnum():
        return start
    low = start - 1
    while low > 0 and text[low - 1].isalnum():
        low -= 1
        if start - low > _LONGEST:
            return None
    back = _article_back(text[low:start], before)
    return None if back is None else start - back


@lru_cache(maxsize=_KEPT)
def _article_back(clitics: str, before: Before) -> int | None:
    """How many of these letters before a name are its article; null where they may not stand there."""
    if not _BEFORE[before].fullmatch(clitics):
        return None
    article = _ARTICLE.search(clitics)
    return len(clitics) - article.start() if article else 0


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a folded text without their articles: «رئيس الوزراء» and «رئيس وزراء» are one post."""
    return tuple(word.removeprefix("ال") for word in text.split())
