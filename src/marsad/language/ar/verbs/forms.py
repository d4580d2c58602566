"""The conjugator: the forms of an Arabic verb from its dictionary entry. A lexicon lists verbs, not forms.

    forms(Verb("ق و ل", form=1, vowel="u", masdars=("قول",)))  →  قال, قالت, قالوا, قلنا, يقول, يقل, قيل,
    يقال, قائل, قول …

Forms are properly spelled and unvocalised, as news prints them; fold them before comparing with folded
text. Second persons and imperatives are left out: news has them only in quotations.
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar import patterns
from marsad.language.ar.patterns import Shape
from marsad.language.ar.roots import abstract, filling, radicals
from marsad.language.ar.verbs import persons
from marsad.language.ar.verbs.spelling import old_spelling, spell, spell_before_pronoun, spell_cut

Part = Literal["past", "present", "jussive", "masdar", "active-participle", "passive-participle"]
Voice = Literal["active", "passive"]
Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]
Vowel = Literal["a", "i", "u"]

_NO_PASSIVE = (7, 9, 13)


class Verb(msgspec.Struct, frozen=True):
    """A verb as a dictionary lists it.

    `root` is three or four letters, «ق و ل». `form` counts I to X as 1 to 10; 11, 12 and 13 are the
    quadriliteral Iq (سيطر), IIq (تدهور) and IVq (اطمأن). `vowel` is that of the present of form I (يكتُب:
    u), which it must have; `past_vowel` that of its past, i for بقي and لقي. `masdars` are added to those
    by rule; form I has no rule. A masdar that loses its ي is written with its tanwin: «نفيٌ» is نفي,
    «تعدٍّ» is تعد and التعدي. `strong`: the middle glide is kept (استحوذ).

    Raises LexiconError where the root is none or does not fit the form.
    """

    root: str
    form: int = 1
    vowel: Vowel | None = None
    past_vowel: Vowel = "a"
    masdars: tuple[str, ...] = ()
    strong: bool = False

    def __post_init__(self) -> None:
        letters = radicals(self.root)
        if self.form not in patterns.FORMS:
            raise LexiconError(f"«{self.root}»: there is no form {self.form}", remedy="forms are 1 to 13")
        if (len(letters) == 4) != (self.form in patterns.QUADRILITERAL):
            raise LexiconError(
                f"«{self.root}» has {len(letters)} letters and cannot have form {self.form}",
                remedy="three letters have forms 1 to 10, four have 11 to 13",
            )
        if self.form == 1 and self.vowel is None:
            raise LexiconError(f"«{self.root}»: form 1 needs the vowel of its present", remedy="a, i or u")


class VerbForm(msgspec.Struct, frozen=True):
    """A form: `text` as it stands alone; `bound` as it is before a pronoun (نقلوا: نقلو; سيطرة: سيطرت).

    `jussive` is what stands after لم and لن where its letters differ from the present's (يقولوا, يقل, يرم).
    Finite forms have a `person`; participles are given as masculine singular, masdars by their own gender
    (see `nouns` for what they become). A participle or masdar that loses its ي has it in `bound` alone:
    text موال, bound موالي.
    """

    text: str
    part: Part
    voice: Voice | None
    person: int | None
    gender: Gender | None
    number: Number
    bound: str


def forms(verb: Verb) -> tuple[VerbForm, ...]:
    """Every form of a verb, finite forms first; each once. A hamza with two seats makes two (بدأوا)."""
    letters = filling(radicals(verb.root))
    by_rule = (_filled(form, letters) for form in paradigm(shape(verb)))
    return tuple(dict.fromkeys([*by_rule, *listed_masdars(verb)]))


def shape(verb: Verb) -> Shape:
    """What decides a verb's paradigm: verbs of one shape differ in their letters only."""
    letters = radicals(verb.root)
    first = verb.form == 1
    vowel = verb.vowel if first and verb.vowel else "a"
    return Shape(
        abstract(letters, verb.form),
        verb.form,
        vowel,
        verb.past_vowel if first else "a",
        verb.strong,
        not verb.strong and patterns.drops_first(letters, verb.form, vowel),
        letters == ("ر", "ء", "ي") and verb.form in {1, 4},
    )


@cache
def paradigm(of: Shape) -> tuple[VerbForm, ...]:
    """The forms of all verbs of a shape, with numbers for the radicals (see `roots.filling`)."""
    return tuple(dict.fromkeys([*_finite(of), *_nominal(of)]))


def listed_masdars(verb: Verb) -> tuple[VerbForm, ...]:
    """The masdars that the entry itself lists."""
    found = []
    for masdar in verb.masdars:
        bare = masdar.rstrip("\u064b\u064c\u064d\u0651")
        falls = "\u064d" in masdar[len(bare) :]
        found.append(_masdar(bare, bare + "ي" if falls else _before_pronoun(bare)))
    return tuple(found)


def _finite(of: Shape) -> Iterator[VerbForm]:
    voices: tuple[Voice, ...] = ("active",) if of.form in _NO_PASSIVE else ("active", "passive")
    for voice in voices:
        told: dict[persons.Person, tuple[str, str]] = {}
        for part, person, sounds in persons.finite(of, passive=voice == "passive"):
            alone = spell_cut if part == "jussive" else spell
            letters = (alone(sounds), spell_before_pronoun(sounds))
            if part == "present":
                told[person] = letters
            elif part == "jussive" and letters == told[person]:
                continue
            yield VerbForm(letters[0], part, voice, person.person, person.gender, person.number, letters[1])
            other = old_spelling(sounds)
            if other:
                text, bound = spell(other), spell_before_pronoun(other)
                yield VerbForm(text, part, voice, person.person, person.gender, person.number, bound)


def _nominal(of: Shape) -> Iterator[VerbForm]:
    yield from _participles(of, "active-participle", "active")
    if of.form not in _NO_PASSIVE:
        yield from _participles(of, "passive-participle", "passive")
    masdar = patterns.masdar(of)
    if masdar:
        sounds, falls = masdar
        yield _masdar(spell(sounds), spell(sounds + "I") if falls else _before_pronoun(spell(sounds)))


def _participles(of: Shape, part: Part, voice: Voice) -> Iterator[VerbForm]:
    sounds, falls = patterns.participle(of, passive=voice == "passive")
    for variant in filter(None, (sounds, old_spelling(sounds))):
        bound = spell(variant + "I") if falls else _before_pronoun(spell(variant))
        yield VerbForm(spell(variant), part, voice, None, "m", "s", bound)


def _masdar(text: str, bound: str) -> VerbForm:
    return VerbForm(text, "masdar", None, None, "f" if text.endswith("ة") else "m", "s", bound)


def _before_pronoun(text: str) -> str:
    return text[:-1] + {"ة": "ت", "ى": "ا"}.get(text[-1], text[-1])


def _filled(form: VerbForm, letters: dict[int, str]) -> VerbForm:
    text, bound = form.text.translate(letters), form.bound.translate(letters)
    return VerbForm(text, form.part, form.voice, form.person, form.gender, form.number, bound)
