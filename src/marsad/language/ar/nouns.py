"""The forms of a noun, an adjective or a participle from its dictionary entry.

    noun_forms(Noun("كتيبة", plural=("كتائب",), gender="f"))
        →  كتيبة, كتيبت (before a pronoun), كتيبتان, كتيبتين, كتيبتا, كتيبتي, كتائب …

Forms are properly spelled and unvocalised; fold them before comparing with folded text. The article, the
prepositions and the pronouns themselves are not put on: `state` tells which a form takes.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.verbs.forms import Gender, Number, VerbForm

State = Literal["plain", "indefinite", "construct", "bound"]
Case = Literal["", "nominative", "accusative", "oblique"]

_KASRATAN = "\u064d"
_WORD = re.compile(f"[\u0621-\u064a1-4]{{2,}}{_KASRATAN}?")  # the numbers of radicals too: see `roots`
_JOINING = "بتثجحخسشصضطظعغفقكلمنهيئ"
_HAMZA_BEFORE_U = re.compile(f"(?<=[{_JOINING}])ؤو")
_SOUND_M, _SOUND_F, _BY_RULE = "ون", "ات", "ة"


class Noun(msgspec.Struct, frozen=True):
    """A noun or an adjective as a dictionary lists it.

    `plural` lists broken plurals as they are written, and «ون» or «ات» for the sound plurals by rule; empty
    means «ات». `gender` is that of the singular. `feminine` makes an adjective, participle or name of a
    person inflect for women too: «ة» by rule (مسؤولة, and its plural مسؤولات), or the word itself (حمراء).
    A noun that loses its ي is written with its tanwin: «قاضٍ» is قاض and القاضي. Raises LexiconError where
    the singular is not a word of two letters.
    """

    singular: str
    plural: tuple[str, ...] = ()
    gender: Gender = "m"
    feminine: str = ""
    part: Literal["noun", "adjective"] = "noun"

    def __post_init__(self) -> None:
        for word in (self.singular, *self.plural):
            if not _WORD.fullmatch(word):
                raise LexiconError(f"«{word}» is no noun", remedy="write one Arabic word without vowel signs")


class NounForm(msgspec.Struct, frozen=True):
    """A form. `state` tells what it takes:

    - plain: the article or a preposition, no pronoun;
    - indefinite: no article and no pronoun (هجوما, قاض);
    - construct: stands before a noun or a pronoun, no article (كتيبتا, مقاتلو);
    - bound: stands before a pronoun only (غارت, وزراؤ).

    `case` is given where the letters tell it: `accusative` and `nominative` follow no preposition.
    """

    text: str
    number: Number
    gender: Gender
    state: State
    case: Case


class _Joint(NamedTuple):
    """How a word's end changes: before an ending, before a pronoun (by case), with tanwin."""

    before_ending: tuple[str, ...]
    bound: tuple[tuple[str, Case], ...]
    accusative: str


# What the last letter becomes before an ending, before a pronoun, with accusative tanwin (empty: none).
_ENDS = {
    "ة": ("ت", "ت", ""),
    "ى": ("ي", "ا", ""),
    "ا": ("ي", "ا", ""),
}


@cache
def noun_forms(noun: Noun) -> tuple[NounForm, ...]:
    """Every form of a noun: singular, dual, the listed plurals, and the same of its feminine; each once."""
    found = list(_one_gender(noun.singular, noun.plural or (_SOUND_F,), noun.gender))
    if noun.feminine:
        woman = _feminine(noun.singular) if noun.feminine == _BY_RULE else noun.feminine
        found += _one_gender(woman, (_SOUND_F,), "f")
    return tuple(dict.fromkeys([*found, *_seated_otherwise(found)]))


def _seated_otherwise(found: Iterable[NounForm]) -> Iterator[NounForm]:
    """The other spelling of مسؤول and شؤون, which many houses print: مسئول, شئون."""
    for form in found:
        other = _HAMZA_BEFORE_U.sub("ئو", form.text)
        if other != form.text:
            yield NounForm(other, form.number, form.gender, form.state, form.case)


def of_verb(form: VerbForm) -> Noun:
    """The noun that a participle or masdar is, ready for `noun_forms`."""
    falls = form.bound.endswith("ي") and not form.text.endswith("ي")
    singular = form.text + _KASRATAN if falls else form.text
    if form.part == "masdar":
        return Noun(singular, (_SOUND_F,), form.gender or "m")
    return Noun(singular, (_SOUND_M,), "m", _BY_RULE, "adjective")


def _one_gender(singular: str, plurals: Iterable[str], gender: Gender) -> Iterator[NounForm]:
    yield from _whole(singular, "s", gender)
    ends = _joint(_with_y(singular)).before_ending
    for stem in ends:
        yield from _dual(stem, gender)
    for plural in plurals:
        if plural in {_SOUND_M, singular + _SOUND_M}:
            drops = singular[-1] in {"ى", _KASRATAN}
            for stem in (singular[:-1],) if drops else ends:
                yield from _sound_masculine(stem)
        elif plural == _SOUND_F:
            yield from _whole(_sound_feminine(singular), "p", gender, tanwin=False)
        else:
            yield from _whole(plural, "p", gender, tanwin=_takes_tanwin(plural))


def _with_y(word: str) -> str:
    """A noun whose ي falls, with it: قاضٍ, قاضي; ناءٍ, نائي. Any other as it is."""
    if not word.endswith(_KASRATAN):
        return word
    return re.sub("ء$", "ئ", word[:-1]) + "ي"


def _whole(word: str, number: Number, gender: Gender, *, tanwin: bool = True) -> Iterator[NounForm]:
    """A singular or a broken plural: the word itself, bound, and accusative."""
    if word.endswith(_KASRATAN):
        yield NounForm(word[:-1], number, gender, "indefinite", "")
        word = _with_y(word)
    yield NounForm(word, number, gender, "plain", "")
    joint = _joint(word)
    for bound, case in joint.bound:
        yield NounForm(bound, number, gender, "bound", case)
    if joint.accusative and tanwin:
        yield NounForm(joint.accusative, number, gender, "indefinite", "accusative")


def _dual(stem: str, gender: Gender) -> Iterator[NounForm]:
    yield NounForm(_with(stem, "ان"), "d", gender, "plain", "nominative")
    yield NounForm(stem + "ين", "d", gender, "plain", "oblique")
    yield NounForm(_with(stem, "ا"), "d", gender, "construct", "nominative")
    yield NounForm(stem + "ي", "d", gender, "construct", "oblique")


def _sound_masculine(stem: str) -> Iterator[NounForm]:
    for seated in dict.fromkeys((re.sub("[أء]$", "ؤ", stem), stem)):  # منشؤون, also written منشأون
        yield NounForm(seated + "ون", "p", "m", "plain", "nominative")
        yield NounForm(seated + "و", "p", "m", "construct", "nominative")
    yield NounForm(stem + "ين", "p", "m", "plain", "oblique")
    yield NounForm(stem + "ي", "p", "m", "construct", "oblique")


def _sound_feminine(singular: str) -> str:
    if singular.endswith("اة"):
        return singular[:-2] + "يات"
    return _with(
        singular[:-1] if singular.endswith("ة") else _joint(_with_y(singular)).before_ending[0], "ات"
    )


def _feminine(masculine: str) -> str:
    if masculine.endswith("ى"):
        return masculine[:-1] + "اة"
    return _joint(_with_y(masculine)).before_ending[0] + "ة"


def _with(stem: str, ending: str) -> str:
    """A stem and an ending in ا: مرفأ and ان make مرفآن."""
    return stem[:-1] + "آ" + ending[1:] if stem.endswith("أ") else stem + ending


def _joint(word: str) -> _Joint:
    stem, last = word[:-1], word[-1]
    if last == "ء":
        return _joint_of_hamza(stem)
    if last == "أ":
        return _Joint((word,), ((word, ""), (stem + "ؤ", "nominative"), (stem + "ئ", "oblique")), "")
    if last == "ؤ":
        return _Joint((word,), ((word, ""), (stem + "ئ", "oblique")), word + "ا")
    ending, bound, accusative = _ENDS.get(last, (last, last, last + "ا"))
    return _Joint((stem + ending,), ((stem + bound, ""),), stem + accusative if accusative else "")


def _joint_of_hamza(stem: str) -> _Joint:
    """A word in ء, by the letter before it: لقاء, شيء, ضوء, جزء, عبء."""
    bare, on_y = stem + "ء", stem + "ئ"
    if stem[-1] == "ي":
        return _Joint((on_y,), ((on_y, ""),), on_y + "ا")
    cases: tuple[Case, ...] = ("nominative", "oblique", "accusative")
    bound = tuple(zip((stem + "ؤ", on_y, bare), cases, strict=True))
    if stem[-1] == "ا":
        return _Joint((bare,), bound, "")
    if stem[-1] == "و":
        return _Joint((bare,), bound, bare + "ا")
    joins = stem[-1] in _JOINING
    return _Joint((on_y,) if joins else (bare, stem + "أ"), bound, (on_y if joins else bare) + "ا")


def _takes_tanwin(plural: str) -> bool:
    """Whether a broken plural has an alef in the accusative: جنودا, أصواتا, but not مدارس, صواريخ, هجمات."""
    if plural.endswith(_SOUND_F):
        return plural[0] == "أ"
    four_or_more = len(plural) >= 5 and plural[2] == "ا" and (len(plural) == 5 or plural[4] == "ي")
    return not four_or_more
