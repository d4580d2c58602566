"""How the Arabic press spells a Ukrainian or Russian name, by rule: every usual spelling.

    arabic_spellings("Гришине")  →  ["غريشيني", "غريشينه", "غريشين", "هريشيني", …]

The press writes what it hears, of either language: г is غ, ه or ج, ч is تش or ش, and an ending in -е has
three spellings. One table serves both languages, for each letter is heard alike wherever it stands.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from marsad.language.ar.fold import fold
from marsad.language.ar.lexicon import lexicon
from marsad.language.ar.smallwords import listed

__all__ = ["arabic_spellings", "folded_spellings", "is_common", "town_spelling"]

_SHORT_WORD, _LONG_WORD = 5, 8
_MOST = 48
_SPELLINGS: dict[str, tuple[str, ...]] = {
    # where a word begins
    "^а": ("أ",), "^о": ("أو",), "^у": ("أو",), "^е": ("ي",), "^є": ("ي",), "^э": ("إي",), "^ё": ("يو", "ي"),
    "^і": ("إي", "إ"), "^и": ("إي", "إ"), "^ї": ("يي",), "^ю": ("يو",), "^я": ("يا",),
    "^александр": ("ألكسندر", "أليكساندر", "ألكساندر"), "^олександр": ("أولكسندر", "أوليكساندر", "ألكسندر"),
    # where it ends
    "ское$": ("سكوي", "سكويه", "سكوه"), "цкое$": ("تسكوي", "تسكويه", "تسكوه"), "ое$": ("وي", "ويه", "وه"),
    "ье$": ("يه", "يي"), "ее$": ("يي", "ييه"), "є$": ("يي", "ي"), "е$": ("ي", "ه", ""),
    "ий$": ("ي",), "ый$": ("ي",), "ій$": ("ي",), "ія$": ("يا",), "ия$": ("يا",), "я$": ("يا", "ا"),
    # sounds of several letters
    "ьо": ("يو",), "йо": ("يو",), "ья": ("يا",), "ьє": ("يي", "ي"), "ье": ("يي", "ي"), "ью": ("يو",),
    "ії": ("يي", "ي"), "иї": ("يي", "ي"), "ие": ("يي", "ي"), "ее": ("يي", "ي"), "ое": ("وي",),
    "ай": ("اي",), "ей": ("ي",), "ой": ("وي",), "уй": ("وي",), "ий": ("ي",), "ый": ("ي",), "ій": ("ي",),
    "дж": ("ج", "دج"), "ийск": ("ييسك", "يسك"),
    "щ": ("ش", "شتش"), "ч": ("تش", "ش"),
    # the others
    "а": ("ا",), "б": ("ب",), "в": ("ف",), "г": ("غ", "ه", "ج"), "ґ": ("غ", "ج"), "д": ("د",), "е": ("ي",),
    "є": ("يي", "ي"), "ж": ("ج",), "з": ("ز",), "и": ("ي",), "і": ("ي",), "ї": ("ي", "يي"), "й": ("ي",),
    "к": ("ك",), "л": ("ل",), "м": ("م",), "н": ("ن",), "о": ("و",), "п": ("ب",), "р": ("ر",), "с": ("س",),
    "т": ("ت",), "у": ("و",), "ф": ("ف",), "х": ("خ", "ك"), "ц": ("تس",), "ш": ("ش",), "ъ": ("",),
    "ы": ("ي",), "ь": ("",), "э": ("ي",), "ю": ("يو",), "я": ("يا",), "ё": ("يو", "و", "ي"),
}  # fmt: skip
_SIGNS = re.compile("[’'ʼ`\u0301]")
_DOUBLE = re.compile(r"([бвгджзклмнпрстфхцчшщ])\1")
# an е between two consonants, which the ear may miss, and the sign for it that is not written
_SHORT = re.compile(r"(?<=[бвгджзклмнпрстфхцчш])е(?=[бвгджзклмнпрстфхцчш])")
_UNHEARD = "ь"
_BEGIN = {key[1:]: spelt for key, spelt in _SPELLINGS.items() if key[0] == "^"}
_END = {key[:-1]: spelt for key, spelt in _SPELLINGS.items() if key[-1] == "$"}
_LENGTHS = sorted({len(key.strip("^$")) for key in _SPELLINGS}, reverse=True)
_KEPT = 20_000
_JOINTS = re.compile(r"([ -])")


def arabic_spellings(name: str) -> list[str]:
    """The spellings of a name in Cyrillic letters, the usual first; none where it has other letters.

    Words that a hyphen joins stand with and without it.
    """
    words = _JOINTS.split(_SIGNS.sub("", name.lower()))
    spelt = [[word] if _JOINTS.fullmatch(word) else list(islice(_word(word), _MOST)) for word in words]
    whole = ["".join(parts) for parts in islice(product(*spelt), _MOST)]
    return list(dict.fromkeys([*whole, *(one.replace("-", " ") for one in whole)]))


@lru_cache(maxsize=_KEPT)
def folded_spellings(name: str) -> tuple[str, ...]:
    """The spellings of a name, folded, but for those that are more likely another word."""
    folded = dict.fromkeys(map(fold, arabic_spellings(name)))
    return tuple(one for one in folded if not is_common(one))


def is_common(spelling: str) -> bool:
    """Whether a folded spelling made by rule is more likely another word: a short one, or somebody's name."""
    if len(spelling) < _SHORT_WORD or spelling in listed("given_names"):
        return True
    return len(spelling) < _LONG_WORD and bool(lexicon().analyses(spelling))


@lru_cache(maxsize=_KEPT)
def town_spelling(name: str) -> str | None:
    """The usual spelling of a town's name; with the noun for one where it is another word, too."""
    usual = next(iter(arabic_spellings(name)), None)
    return f"بلدة {usual}" if usual is not None and is_common(fold(usual)) else usual


def _word(word: str) -> Iterator[str]:
    """The spellings of a word: in full, then with one short vowel left out («خيرسون», «خرسون»)."""
    heard = _DOUBLE.sub(r"\1", word)
    shorter = [heard[: at.start()] + _UNHEARD + heard[at.end() :] for at in _SHORT.finditer(heard)]
    for form in (heard, *shorter):
        sounds = _sounds(form)
        if sounds:
            yield from ("".join(letters) for letters in product(*sounds))


def _sounds(word: str) -> list[tuple[str, ...]]:
    """The spellings of each sound of a word; empty where a letter is of another script."""
    found, at = [], 0
    while at < len(word):
        length, spelt = _longest(word, at)
        if spelt is None:
            return []
        found.append(spelt)
        at += length
    return found


def _longest(word: str, at: int) -> tuple[int, tuple[str, ...] | None]:
    """How long the longest entry that stands here is, and its spellings; null where none does."""
    left = len(word) - at
    for length in _LENGTHS:
        if length > left:
            continue
        piece = word[at : at + length]
        spelt = (_BEGIN.get(piece) if at == 0 else None) or (_END.get(piece) if length == left else None)
        if spelt := spelt or _SPELLINGS.get(piece):
            return length, spelt
    return 0, None
