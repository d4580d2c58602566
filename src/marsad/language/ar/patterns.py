"""Patterns: the stems of each form of the verb, its participles and its masdar, in sounds.

How sounds are written here and become letters, `verbs.spelling` says.

Every stem is a head, the last but one radical, a vowel and the last radical. The head tells the forms
apart; what the last two radicals are (sound, hollow, doubled, defective) tells what becomes of the rest.
"""

from typing import Literal, NamedTuple

from marsad.language.ar.roots import HAMZA, WEAK

Kind = Literal["sound", "hollow", "doubled", "defective"]
Radicals = tuple[str, ...]

# Head of the past and of the present (without its prefix); forms 11 to 13 are the quadriliteral Iq, IIq, IVq.
# T is the ت of form VIII.
_HEADS = {
    1: ("1a", "1"),
    2: ("1a2", "1a2"),
    3: ("1A", "1A"),
    4: ("ءa1", "1"),
    5: ("تa1a2", "تa1a2"),
    6: ("تa1A", "تa1A"),
    7: ("Wiن1a", "ن1a"),
    8: ("Wi1Ta", "1Ta"),
    9: ("Wi12a", "12a"),
    10: ("Wiستa1", "ستa1"),
    11: ("1a2", "1a2"),
    12: ("تa1a2", "تa1a2"),
    13: ("Wi12a3", "12a3"),
}
FORMS = tuple(_HEADS)
QUADRILITERAL = (11, 12, 13)
_HEARD_WITH_U = (2, 3, 4, 11)  # forms whose present has the prefix yu-
_PRESENT_WITH_A = (5, 6, 12)
_MAY_BE_HOLLOW = (1, 4, 7, 8, 10)
_MAY_CONTRACT = (1, 3, 4, 6, 7, 8, 10)
_ALWAYS_CONTRACT = (9, 13)
_EIGHTH = {
    **dict.fromkeys("ويت", "تت"),
    **dict.fromkeys("دذ", "دد"),
    "ث": "ثث",
    "ز": "زد",
    "ص": "صط",
    "ض": "ضط",
    "ط": "طط",
    "ظ": "ظظ",
}
_PASSIVE = str.maketrans("aAi", "uUu")
_LENGTHENED = {"a": "A", "i": "I", "u": "U"}
_GUTTURALS = "ءحخعغه"


class Shape(NamedTuple):
    """What decides a paradigm: radicals (see `roots.abstract`), form, form I's vowels, what is kept."""

    radicals: Radicals
    form: int
    vowel: str
    past_vowel: str
    strong: bool  # the middle glide is kept: استحوذ
    drops_first: bool  # form I of a verb in و that loses it in the present: وصل, يصل
    drops_middle: bool  # رأى alone, whose hamza falls: يرى, أرى


class Stem(NamedTuple):
    """A stem before a vowel and before a consonant; a defective verb's lacks its last radical in both."""

    open: str
    closed: str
    vowel: str
    kind: Kind


def drops_first(letters: Radicals, form: int, vowel: str) -> bool:
    """Whether form I loses a first و in the present: with i (يصل), with a beside a guttural (يقع, يضع)."""
    if form != 1 or letters[0] != "و" or letters[1] == letters[2]:
        return False
    return vowel == "i" or (vowel == "a" and any(letter in _GUTTURALS for letter in letters[1:]))


def kind(shape: Shape) -> Kind:
    """What the last two radicals make of the verb."""
    middle, last = shape.radicals[-2:]
    if last in WEAK:
        return "defective"
    if middle in WEAK and shape.form in _MAY_BE_HOLLOW and not shape.strong:
        return "hollow"
    if shape.form in _ALWAYS_CONTRACT or (middle == last and shape.form in _MAY_CONTRACT):
        return "doubled"
    return "sound"


def past(shape: Shape, *, passive: bool) -> Stem:
    """The stem of the past."""
    if shape.form != 1:
        shape = _shortened(shape)
    head = _filled(_HEADS[shape.form][0], shape)
    if passive:
        head = head.translate(_PASSIVE)
        head = "ءU" if head == "ءuء" else head
    vowel = "i" if passive else shape.past_vowel if shape.form == 1 else "a"
    stem = _stem(head, vowel, shape)
    if shape.form == 1 and stem.kind == "hollow" and not passive:
        short = "u" if shape.vowel == "u" else "i"
        return stem._replace(closed=f"{head[:-1]}{short}{shape.radicals[-1]}")
    return stem


def present(shape: Shape, *, passive: bool) -> Stem:
    """The stem of the present, with the vowel of its prefix before it: يقتل has `aقتuل`."""
    shape = _shortened(shape)
    head = "" if shape.drops_first and not passive else _filled(_HEADS[shape.form][1], shape)
    prefix = "u" if passive or shape.form in _HEARD_WITH_U else "a"
    return _stem(prefix + head, "a" if passive else _present_vowel(shape), shape)


def _present_vowel(shape: Shape) -> str:
    if shape.form == 1:
        return shape.vowel
    return "a" if shape.form in _PRESENT_WITH_A else "i"


def _shortened(shape: Shape) -> Shape:
    """The shape of رأى where its hamza has fallen: what is left stands in the two last places."""
    if not shape.drops_middle:
        return shape
    return shape._replace(radicals=("", shape.radicals[0], shape.radicals[2]))


def _filled(head: str, shape: Shape) -> str:
    first = shape.radicals[0]
    if shape.form == 8:
        head = head.replace("1T", _EIGHTH.get(first, first + "ت"))
    for place, letter in enumerate(shape.radicals):
        head = head.replace(str(place + 1), letter)
    return head


def _stem(head: str, vowel: str, shape: Shape) -> Stem:
    found = kind(shape)
    middle, last = shape.radicals[-2:]
    if found == "defective":
        return Stem(head + middle, head + middle, vowel, found)
    if found == "hollow":
        return _hollow(head, vowel, last)
    if found == "doubled":
        middle = last
        contracted = head + middle if head[-1] in "auAU" else f"{head}{vowel}{middle}"
        return Stem(contracted + last, f"{head}{middle}{vowel}{last}", vowel, found)
    plain = f"{head}{middle}{vowel}{last}"
    return Stem(plain, plain, vowel, found)


def _hollow(head: str, vowel: str, last: str) -> Stem:
    if head[-1] in "au":  # the glide fell between two vowels
        vowel = "i" if head[-1] == "u" else "a"
        head = head[:-1]
    return Stem(f"{head}{_LENGTHENED[vowel]}{last}", f"{head}{vowel}{last}", vowel, "hollow")


def participle(shape: Shape, *, passive: bool) -> tuple[str, bool]:
    """A participle's sounds, and whether an ī falls at its end where it stands alone (موالٍ, الموالي)."""
    if shape.form == 1:
        return _first_passive(shape) if passive else _first_active(shape)
    shape = _shortened(shape)
    head = "مu" + _filled(_HEADS[shape.form][1], shape)
    stem = _stem(head, "a" if passive else "i", shape)
    if stem.kind != "defective":
        return stem.open, False
    return (stem.open + _final_a(shape), False) if passive else (stem.open, True)


def _final_a(shape: Shape) -> str:
    return "A" if shape.radicals[-2] == "ي" else "Y"


def _first_active(shape: Shape) -> tuple[str, bool]:
    first, middle, last = shape.radicals
    found = kind(shape)
    if found == "defective":
        return f"{first}A{middle}", True
    if found == "hollow":
        return (f"{first}Aء", True) if last == HAMZA else (f"{first}Aءi{last}", False)
    return (f"{first}A{middle}{last}" if found == "doubled" else f"{first}A{middle}i{last}"), False


def _first_passive(shape: Shape) -> tuple[str, bool]:
    first, middle, last = shape.radicals
    found = kind(shape)
    if found == "defective":
        return f"مa{first}{middle}{'uوو' if last == 'و' and shape.past_vowel == 'a' else 'iيي'}", False
    if found == "hollow":
        return f"مa{first}{'U' if middle == 'و' else 'I'}{last}", False
    return f"مa{first}{middle}U{last}", False


def masdar(shape: Shape) -> tuple[str, bool] | None:
    """The masdar by rule, and whether an ī falls at its end (تبنٍّ, التبني); form I has no rule."""
    if shape.form == 1:
        return None
    found = kind(shape)
    if shape.form in _PRESENT_WITH_A and found == "defective":
        return _filled(_HEADS[shape.form][0], shape) + shape.radicals[-2], True
    return _masdar(shape, found), False


def _masdar(shape: Shape, found: Kind) -> str:
    middle, last = shape.radicals[-2:]
    head = _filled(_HEADS[shape.form][0], shape)
    if shape.form in _PRESENT_WITH_A:
        return f"{head}{middle}{last}" if found == "doubled" else f"{head}{middle}u{last}"
    if shape.form == 2:
        return _second_masdar(shape, last, found)
    if shape.form not in {3, 11}:
        return _masdar_with_a(shape, head, found)
    ending = {"defective": "Aة", "doubled": f"{last}aة"}.get(found, f"a{last}aة")
    return f"{'مu' if shape.form == 3 else ''}{head}{middle}{ending}"


def _second_masdar(shape: Shape, last: str, found: Kind) -> str:
    first, middle = shape.radicals[:2]
    if found == "defective" or last == HAMZA:
        return f"تa{first}{middle}i{'ي' if found == 'defective' else last}aة"
    return f"تa{first}{middle}I{last}"


def _masdar_with_a(shape: Shape, head: str, found: Kind) -> str:
    """Forms IV, VII to X and IVq, whose masdars have ā before the last radical: إعلان, انسحاب, استيلاء."""
    middle, last = shape.radicals[-2:]
    head = head.replace("a", "i")
    if shape.form in _ALWAYS_CONTRACT:
        return f"{head}{last}A{last}"
    if found == "defective":
        return f"ءi{shape.radicals[0]}Aءaة" if shape.drops_middle else f"{head}{middle}Aء"
    if found == "hollow":
        return f"{head}يA{last}" if shape.form in {7, 8} else f"{head}A{last}aة"
    return f"{head}{middle}A{last}"
