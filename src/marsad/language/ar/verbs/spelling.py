"""From sounds to letters: how a vocalised form is written without its vowels.

Sounds are written with Arabic consonants (hamza always as ء) and radical numbers, the short vowels `a i u`,
the long ones `A I U`, `Y` for an ā that is written ى, `X` for the silent alef of «قالوا» and `W` for the
alef that opens «انسحب». A consonant written twice in a row is a doubled one and stands once in the letters.
"""

import re

_VOWELS = "aiuAIUYXW"
_WRITTEN = {"a": "", "i": "", "u": "", "A": "ا", "I": "ي", "U": "و", "Y": "ى", "X": "ا", "W": "ا"}
_COLOUR = {"a": "a", "A": "a", "Y": "a", "i": "i", "I": "i", "u": "u", "U": "u"}
_SEAT = {"a": "أ", "i": "ئ", "u": "ؤ", "": "ء"}
_HAMZAS = re.compile("^ء([ai])ء(?![aiuAIUY])")
_W_TO_I = re.compile(f"iو(?![{_VOWELS}و])")
_Y_TO_U = re.compile(f"uي(?![{_VOWELS}ي])")


def spell(sounds: str) -> str:
    """A word that stands alone: the short vowel of its mood or case is not heard and seats no hamza."""
    return _letters(sounds[:-1] if sounds[-1] in "aiu" else sounds)


def spell_cut(sounds: str) -> str:
    """A jussive that stands alone: a short vowel at its end is what is left of a long one (ينأى: ينأ)."""
    return _letters(sounds)


def spell_before_pronoun(sounds: str) -> str:
    """The same word as written before a pronoun: «نقلوا» → «نقلو», «رمى» → «رما», «يقرأ» → «يقرؤ»."""
    return _letters(re.sub("X$", "", sounds).replace("Y", "A"))


def old_spelling(sounds: str) -> str | None:
    """The sounds, with hamza before ū seated as many do: بدأوا, مسئول, جاءوا; None where there is none."""
    changed = re.sub("aءU", "aأU", sounds)
    changed = re.sub("AءU", "A!U", changed)
    changed = re.sub(f"([^{_VOWELS}])ءU", r"\1ئU", changed)
    return None if changed == sounds else changed


def _smooth(sounds: str) -> str:
    """What sounds do to their neighbours: ءaء → ءā, iw → ī, uy → ū (not where the glide is doubled)."""
    sounds = _HAMZAS.sub(lambda found: "ء" + found.group(1).upper(), sounds)
    return _Y_TO_U.sub("U", _W_TO_I.sub("I", sounds))


def _letters(sounds: str) -> str:
    sounds = _smooth(sounds)
    written: list[str] = []
    for place, sound in enumerate(sounds):
        follower = sounds[place + 1 : place + 2]
        if sound == follower and sound not in _VOWELS:
            continue
        if sound == "ء":
            written.append(_seat(_before(sounds, place), follower, first=place == 0))
        elif sound == "A" and written and written[-1] == "أ":
            written[-1] = "آ"
        else:
            written.append("ء" if sound == "!" else _WRITTEN.get(sound, sound))
    return "".join(written)


def _before(sounds: str, place: int) -> str:
    """The sound before the hamza at `place` (before both, where it is doubled)."""
    place -= sounds[place - 1 : place] == "ء"
    return sounds[place - 1] if place else ""


def _seat(before: str, after: str, *, first: bool) -> str:
    """The letter that carries a hamza: the strongest of the vowels around it, i over u over a."""
    if first:
        return "إ" if after in {"i", "I"} else "أ"
    own, heard = _COLOUR.get(after, ""), _COLOUR.get(before, "")
    if not own:
        return "ء" if before in {"A", "I", "U"} or not heard else _SEAT[heard]
    if "i" in {own, heard}:
        return "ئ"
    if before in {"A", "U"} and own == "a":
        return "ء"
    return "ؤ" if "u" in {own, heard} else "أ"
