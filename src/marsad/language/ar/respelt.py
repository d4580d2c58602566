"""Names as the ear hears them: one key for the spellings of a name that differ in what writers differ in.

    heard("دروجكيفكا", foreign=True) == heard("دروزكيفكا", foreign=True)

For names that no list has as they are written, where the grammar says that a name stands: too coarse for
finding them. An Arabic name keeps its long vowels, for they tell it from others («الرشيد», «الرشاد»); of a
foreign one they are guesses. All texts are folded.
"""

import re
from functools import lru_cache

__all__ = ["heard", "name_parts"]

_ARTICLE = re.compile(r"\b(?:ال|ل)(?=\w{3})")
_NO_LETTER = re.compile(r"\W+")
_DOUBLE = re.compile(r"(.)\1+")
_FINAL = re.compile(r"[اهي]\b")
_INITIAL = re.compile(r"\bا")
_VOWELS = re.compile("[اويعء]")
# Letters that stand for one sound of a dialect or of another language.
_ALIKE = str.maketrans({"ق": "غ", "ظ": "ض", "ط": "ت", "ث": "ت", "ص": "س", "ذ": "د"})
_ABROAD = str.maketrans(
    {"غ": "ك", "ج": "ك", "ق": "ك", "ظ": "د", "ض": "د", "ذ": "د", "ط": "ت", "ث": "س", "ص": "س", "ح": "ه"}
)
_SOUNDS = (("تش", "ش"), ("دج", "ج"), ("دز", "ز"), ("كس", "س"), ("تس", "س"), ("ف", "ب"))
_JOINED = re.compile(r"\b(عبد|ابو|ابي|بن|بو|ال|ام|ولد|ود) (?=\w)")


@lru_cache(maxsize=50_000)
def heard(name: str, *, foreign: bool) -> str:
    """The key of a name; of a `foreign` one the consonants alone."""
    if foreign:
        plain = name
        for sound, letter in _SOUNDS:
            plain = plain.replace(sound, letter)
        plain = _VOWELS.sub("", re.sub(r"ه\b", "", plain).translate(_ABROAD))
    else:
        plain = _FINAL.sub("", _INITIAL.sub("", _ARTICLE.sub("", name))).translate(_ALIKE)
    return _DOUBLE.sub(r"\1", _NO_LETTER.sub("", plain))


def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a person's name, compounds in one: «عبد العزيز الحلو» has two."""
    return tuple(_JOINED.sub(r"\1", name).split())
