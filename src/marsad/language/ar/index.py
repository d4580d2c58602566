"""The index of forms: which entry of the lexicon a written word may be, and in which form.

    index = FormIndex([("capture", Verb("س ي ط ر", form=11)), ("raid", Noun("غارة", gender="f"))])
    index.look_up("وسيسيطرون")  →  (Analysis(key="capture", part="present", tense="future", number="p",
    conj="و", …),)

Words are folded ones (see `fold`). Clitics that a form cannot take are not read into it: no verb has an
article or follows ب, no noun has both an article and a pronoun, only a present follows س.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Literal

import msgspec

from marsad.language.ar.fold import fold
from marsad.language.ar.nouns import Case, Noun, State, noun_forms, of_verb
from marsad.language.ar.patterns import Shape
from marsad.language.ar.roots import filling, radicals
from marsad.language.ar.verbs.forms import (
    Gender,
    Number,
    Verb,
    VerbForm,
    Voice,
    listed_masdars,
    paradigm,
    shape,
)
from marsad.language.ar.words import Parts, readings

Part = Literal[
    "past", "present", "jussive", "masdar", "active-participle", "passive-participle", "noun", "adjective"
]
Tense = Literal["past", "present", "future"]

Pronoun = Literal["none", "either", "must"]

_VERBAL = frozenset(("past", "present", "jussive"))
_PRONOUN: dict[State, Pronoun] = {
    "plain": "none",
    "indefinite": "none",
    "construct": "either",
    "bound": "must",
}
_ROW_BITS = 16
_ROW_MASK = (1 << _ROW_BITS) - 1


class Row(msgspec.Struct, frozen=True):
    """What a form is, whatever its entry. `pronoun` tells whether a pronoun may or must follow it."""

    part: Part
    voice: Voice | None
    person: int | None
    gender: Gender | None
    number: Number
    state: State | None
    case: Case
    pronoun: Pronoun


Line = tuple[str, Row]


class Analysis(msgspec.Struct, frozen=True):
    """One reading of a word as a form of an entry.

    `key` is the entry's. `tense` is None for what is no finite verb; a `jussive` is given as present,
    though لم makes it past. `definite` tells of the article. `conj`, `prep` and `suffix` are the clitics
    read off («س» of the future is none of them); `cut` is the length of what stands before the stem,
    article included. `form` is the stem as looked up, folded. `state` and `case` are those of
    `nouns.NounForm` (None and empty for a finite verb).
    """

    key: str
    part: Part
    voice: Voice | None
    person: int | None
    gender: Gender | None
    number: Number
    tense: Tense | None
    state: State | None
    case: Case
    definite: bool
    conj: str
    prep: str
    suffix: str
    cut: int
    form: str


class FormIndex:
    """All forms of all entries, by their folded letters."""

    __slots__ = ("_cached", "_codes", "_keys", "_rows")

    def __init__(self, entries: Iterable[tuple[str, Verb | Noun]]) -> None:
        """Index the forms of `entries`, each with its key; several entries may share one."""
        keys: dict[str, int] = {}
        rows: dict[Row, int] = {}
        self._codes: dict[str, tuple[int, ...]] = {}
        templates: dict[Shape, tuple[str, list[int]]] = {}
        for key, entry in entries:
            base = keys.setdefault(key, len(keys)) << _ROW_BITS
            if isinstance(entry, Noun):
                self._add(base, *_numbered(_noun_lines(entry, entry.part, None), rows))
                continue
            of = shape(entry)
            if of not in templates:
                templates[of] = _numbered(_paradigm_lines(of), rows)
            text, numbers = templates[of]
            self._add(base, text.translate(filling(radicals(entry.root))), numbers)
            self._add(base, *_numbered(_nominal_lines(listed_masdars(entry)), rows))
        self._keys, self._rows = list(keys), list(rows)
        self._cached: Callable[[str], tuple[Analysis, ...]] = lru_cache(maxsize=100_000)(self._analyses)

    def _add(self, base: int, text: str, numbers: list[int]) -> None:
        if not numbers:
            return
        codes = self._codes
        for form, row in zip(text.split("\n"), numbers, strict=True):
            code = (base | row,)
            found = codes.get(form)
            codes[form] = code if found is None else found if code[0] in found else found + code

    def look_up(self, word: str) -> tuple[Analysis, ...]:
        """Every analysis of a folded word, the one that takes least apart first; none for an unknown word."""
        return self._cached(word)

    def _analyses(self, word: str) -> tuple[Analysis, ...]:
        found = []
        for parts in readings(word):
            for code in self._codes.get(parts.stem, ()):
                row = self._rows[code & _ROW_MASK]
                if _fits(row, parts):
                    found.append(_analysis(self._keys[code >> _ROW_BITS], row, parts))
        return tuple(found)


def _analysis(key: str, row: Row, parts: Parts) -> Analysis:
    tense: Tense | None = None
    if row.part in _VERBAL:
        tense = "past" if row.part == "past" else "future" if parts.prep == "س" else "present"
    return Analysis(
        key,
        row.part,
        row.voice,
        row.person,
        row.gender,
        row.number,
        tense,
        "bound" if parts.suffix and row.state == "plain" else row.state,
        row.case,
        parts.article,
        parts.conj,
        "" if parts.prep == "س" else parts.prep,
        parts.suffix,
        parts.cut,
        parts.stem,
    )


def _fits(row: Row, parts: Parts) -> bool:
    """Whether the form can bear the clitics of this reading."""
    if bool(parts.suffix) is not (row.pronoun == "must") and row.pronoun != "either":
        return False
    return _verb_fits(row, parts) if row.part in _VERBAL else _noun_fits(row, parts)


def _verb_fits(row: Row, parts: Parts) -> bool:
    if parts.article or parts.suffix == "ي":
        return False
    if parts.prep == "س":
        return row.part == "present"
    if parts.prep == "ل":  # a subjunctive follows: where its letters differ, it is a row of its own
        keeps_n = row.number == "d" or (row.number == "p" and row.person == 3 and row.gender == "m")
        return row.part == "jussive" or (row.part == "present" and not keeps_n)
    return not parts.prep


def _noun_fits(row: Row, parts: Parts) -> bool:
    if parts.suffix == "ني" or parts.prep == "س":
        return False
    if row.number == "d" and row.state == "construct" and row.case == "oblique" and parts.suffix == "ه":
        return False  # «نوعية» is rather an adjective than «his two kinds»
    if parts.article and row.state != "plain":
        return False
    return not parts.prep or row.case in {"", "oblique"}


def _numbered(lines: Iterable[Line], rows: dict[Row, int]) -> tuple[str, list[int]]:
    """The folded texts, one a line, and the number of each one's row; new rows get the next numbers."""
    kept = list(dict.fromkeys(lines))
    text = fold("\n".join(form for form, _ in kept))
    return text, [rows.setdefault(row, len(rows)) for _, row in kept]


def _paradigm_lines(of: Shape) -> Iterator[Line]:
    """The forms of every verb of a shape, participles and masdar inflected, with numbers for its radicals."""
    for form in paradigm(of):
        if form.part not in _VERBAL:
            continue
        bears = form.voice == "active"
        alike = form.text == form.bound
        yield form.text, _verb_row(form, "either" if bears and alike else "none")
        if bears and not alike:
            yield form.bound, _verb_row(form, "must")
    yield from _nominal_lines(form for form in paradigm(of) if form.part not in _VERBAL)


def _verb_row(form: VerbForm, pronoun: Pronoun) -> Row:
    return Row(form.part, form.voice, form.person, form.gender, form.number, None, "", pronoun)


def _nominal_lines(forms: Iterable[VerbForm]) -> Iterator[Line]:
    for form in forms:
        yield from _noun_lines(of_verb(form), form.part, form.voice)


def _noun_lines(noun: Noun, part: Part, voice: Voice | None) -> Iterator[Line]:
    """The forms of a noun; one that is written alike alone and before a pronoun is one line."""
    forms = noun_forms(noun)
    plain = {(form.text, form.number, form.gender) for form in forms if form.state == "plain"}
    caseless = [form for form in forms if form.state == "bound" and not form.case]
    bound = plain.intersection((form.text, form.number, form.gender) for form in caseless)
    for form in forms:
        same = (form.text, form.number, form.gender)
        if same in bound and form in caseless:
            continue
        pronoun = "either" if form.state == "plain" and same in bound else _PRONOUN[form.state]
        yield form.text, Row(part, voice, None, form.gender, form.number, form.state, form.case, pronoun)
