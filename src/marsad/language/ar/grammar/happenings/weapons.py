"""What attacks are made with: what is fired and what explodes is hit by none of them."""

from marsad.language.ar.grammar.happenings.told import ATTACKS
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed

_FIRING = ATTACKS | {"bombing", "destruction", "reopening"}  # «أضرم النار», «فتح النار»


def is_fired(line: Line, place: int, part: Part) -> bool:
    """Whether a phrase of the event word at `place` is what an attack fires, and so none that it hits:
    «أطلقوا النار على مركبة», «أضرموا النار في مبنى», «إلقاء مسيرة قنبلة».
    """
    if line.words[place].code("tells") not in _FIRING:
        return False
    if any("fired" in word.heads for word in line.words[part[0] : part[1]]):
        return "fired" in line.words[part[0]].heads or class_of(line, *part) != "thing"  # «منصات صواريخ»
    if line.words[place].code("tells") == "destruction":
        return False  # «دمرت الدفاعات ثلاث مسيرات»
    return any(_is_missiles(word) for word in line.words[part[0] : part[1]])


def is_bomb(line: Line, part: Part) -> bool:
    """Whether a phrase is of what explodes: «ألغاما», «سيارة مفخخة»."""
    return any(
        "fired" in word.heads or "tells_words.bombing" in word.heads for word in line.words[part[0] : part[1]]
    )


def _is_missiles(word: Word) -> bool:
    if word.quantity is None:
        return False
    _, *counted = word.text.split(" ")  # «ثلاث | قنابل», «عشرات | البراميل المتفجرة»
    fired = any(part in listed("fired") for part in (word.text, *counted[:1], *counted[-1:]))
    return word.quantity.unit in ("missiles", "drones") or fired
