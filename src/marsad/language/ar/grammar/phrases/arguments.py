"""Arguments: the phrases behind a predicate, each in its role.

Bare phrases are subject, object or owner, as the predicate has it; prepositions give the other roles. The
scan stops where another clause begins.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, once
from marsad.language.ar.grammar.phrases.antecedents import antecedent
from marsad.language.ar.grammar.phrases.asides import past_defining, past_gloss, past_relative
from marsad.language.ar.grammar.phrases.breaks import is_compound
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import joined_phrase, sides
from marsad.language.ar.grammar.words.word import Heads, Word
from marsad.language.ar.smallwords import listed
from marsad.language.clauses import Role

# A preposition in several lists gives the first of these roles.
_ROLES: tuple[Role, ...] = ("by", "against", "on", "from", "to", "with", "about", "for", "between", "in")
_ROLE_OF: Mapping[str, Role] = {f"prepositions.{role}": role for role in _ROLES}
_CLITIC_ROLES: Mapping[str, Role] = {ar.BY: "in", ar.FOR: "for"}
_QUALIFIED = ("place", "thing", "people", "force")  # what a relative clause may point back to
# Behind these stands who helps or holds, and not what is done to.
_HELPING = frozenset(("tie_words.helped_by", "tie_words.leads_by", "tie_words.controls_by"))
_NAMING = ("forces", "people", "places", "things", "bodies", "adjectives")
STOPPED = frozenset(("shutdown", "reopening", "legal"))  # types of what may be done to a deed
_AIMED = frozenset(("offensive", "air-strike", "shelling"))
_DONE_TO_PERSONS = frozenset(("arrest", "abduction"))
_PERSONS = ("person", "official", "people", "force")
_POINTED_ROLES: tuple[Role, ...] = ("on", "from", "in", "to")


class Place(msgspec.Struct, frozen=True):
    """A phrase [first, last) in its role. `refers`: a pronoun, whose word stands there."""

    role: Role
    first: int
    last: int
    refers: bool = False

    @property
    def part(self) -> Part:
        """Its words."""
        return self.first, self.last


class Scan(msgspec.Struct, frozen=True):
    """What stands behind a predicate: bare phrases, phrases behind prepositions, and where the scan ended."""

    bare: tuple[Part, ...]
    placed: tuple[Place, ...]
    end: int

    def with_role(self, *roles: Role) -> list[Part]:
        """The phrases behind prepositions of these roles."""
        return [place.part for place in self.placed if place.role in roles]


class _Found(msgspec.Struct, frozen=True):
    """A phrase in its role (None: bare), and where the scan goes on."""

    role: Role | Literal["skip"] | None
    part: Part
    end: int


@once
def scan(line: Line, first: int, last: int) -> Scan:
    """The phrases from `first` on, up to the next clause."""
    bare: list[Part] = []
    placed: list[Place] = []
    place = first
    while place < last:
        if step := _passed(line, place, last):
            place += step
            continue
        found = _pointed(line, place) or _phrase_at(line, place, last)
        if found is None or (found.role is None and _tells_anew(line.words[place])):
            break
        if found.role is None:
            if not (_is_adverb(line, *found.part) or _is_apposed(line, placed, found.part)):
                bare.append(found.part)
        elif found.role != "skip":
            placed.append(Place(found.role, *found.part))
        place = max(found.end, place + 1)
    return Scan(tuple(bare), tuple(placed), place)


def _is_apposed(line: Line, placed: Sequence[Place], part: Part) -> bool:
    """Whether a place right behind a place only says which it is: «سيطروا على مادبا | عاصمة المحافظة»."""
    behind = bool(placed) and placed[-1].last == part[0]
    return behind and class_of(line, *placed[-1].part) == class_of(line, *part) == "place"


def _passed(line: Line, place: int, last: int) -> int:
    """How many words at `place` are no phrase and end no clause: times, particles, a comma before more."""
    word = line.words[place]
    if "among" in word.heads:
        return 0  # «مقتل سبعة بينهم القائد فلان»: he is one of them, and nothing else of the event
    if word.text == "(" or _is_about(line, place):
        return past_gloss(line, place, last) - place if word.text == "(" else 2
    if word.tag in ("time", "close") or word.text in ar.BRACKETS or "tie_words" in word.under:
        return 1
    if word.tag in ("particle", "rel", "verb"):
        particle = word.tag == "particle"
        return int(_pointed_role(word) is None) if particle else past_defining(line, place, last) - place
    if word.tag == "prep":
        about = place + 1 < last and _is_about(line, place + 1)  # «في حوالي الساعة …»
        return 3 if about else 2 * (line.tag(place + 1) == "time")
    return _past_comma(line, place, last) if word.text == ar.COMMA and place + 1 < last else 0


def _is_about(line: Line, place: int) -> bool:
    """Whether a word makes the time behind it a rough one: «قرابة الساعة الثالثة»."""
    return "approximations" in line.words[place].heads and line.tag(place + 1) == "time"


def _past_comma(line: Line, place: int, last: int) -> int:
    """How many words a comma and a time set off by it take; 0 where another clause may begin behind it."""
    after = line.words[place + 1]
    aside = past_relative(line, place, last)
    relative = after.tag == "rel" and _goes_on(line.words[min(aside, last - 1)])
    if aside > place and (line.tag(aside) in ("prep", "time") or relative):
        return aside - place
    if after.tag == "time" and place + 2 < last and line.words[place + 2].text == ar.COMMA:
        return 3
    return int((after.tag in ("prep", "time") or after.prep != "") and not after.conj)


def _goes_on(word: Word) -> bool:
    """Whether a word behind an aside is its predicate's: «استهدفت الغارات، التي …، منشآت»."""
    return word.nominal and not (word.conj or word.suffix) and not tells_apart(word)


def _pointed_role(word: Word) -> Role | None:
    """The role of the place that a preposition with a pronoun points to."""
    if word.tag != "particle" or word.conj or "pronoun_roles" not in word.under:
        return None
    return next((role for role in _POINTED_ROLES if f"pronoun_roles.{role}" in word.heads), None)


def _pronoun(word: Word) -> str:
    """The pronoun that ends a preposition."""
    return next(ending for ending in (ar.THEM_TWO, ar.THEM, ar.HER, ar.HIM) if word.text.endswith(ending))


def _pointed(line: Line, place: int) -> _Found | None:
    """What a preposition's pronoun points to: «سيطرت عليها», «انسحب منها»."""
    role = _pointed_role(line.words[place])
    if role is None:
        return None
    kinds = _QUALIFIED if line.tag(place - 2) == "rel" else ("place",)
    if place and line.words[place - 1].code("tells") in _DONE_TO_PERSONS:
        kinds = _PERSONS  # «القبض عليه»
    back = antecedent(line, place, kinds, pronoun=_pronoun(line.words[place]))
    if back is None:
        return _Found("skip", (place, place + 1), place + 1)
    return _Found(role, back, place + 1)


def _phrase_at(line: Line, place: int, last: int) -> _Found | None:
    """The phrases that begin at `place`, in their role; None where a clause ends."""
    word = line.words[place]
    if word.tag == "prep":
        return _behind_prep(line, place, last)
    if word.conj or not (word.nominal or word.tag == "open") or _leads_to_event(word):
        return None
    part = joined_phrase(line, place, last)
    role: Role | Literal["skip"] | None = _CLITIC_ROLES.get(word.prep, "skip") if word.prep else None
    qualified = place > 0 and (
        "tie_words" in line.words[place - 1].under or "takes_for" in line.words[place - 1].heads
    )
    if word.prep and qualified:
        role = "skip"  # «سيارة تابعة لقوات الأمن», «صاروخا مضادا للسفن»: it is told of the car, the missile
    if role is None and place > 0 and not _HELPING.isdisjoint(line.words[place - 1].heads):
        role = "skip"  # «استعاد الجيش، بدعم من حلفائه، البلدة»: who helps is not what is done to
    if role is None and "directions" in word.under and not word.article:
        role = "skip" if word.text.endswith(ar.ACCUSATIVE) else "in"  # «قصفت خيمة غرب المدينة», «زحفت جنوبا»
    return _Found(role, part, part[1]) if part is not None else None


def _leads_to_event(word: Word) -> bool:
    """Whether «لـ» leads to an attack of which what follows is told: «استعدادا لهجوم على البلدة»."""
    attack = word.tag == "noun" and word.code("tells") in _AIMED and tells_apart(word)
    return attack and word.prep == ar.FOR and not word.article


def _behind_prep(line: Line, place: int, last: int) -> _Found | None:
    role: Role | Literal["skip"] | None = _preposition(line.words[place].heads)
    if "prepositions.manner" in line.words[place].heads:
        role = "skip"  # «قتلوا بشكل متعمد ثلاثة مدنيين»
    if role is None:
        return None
    before = line.words[place - 1] if place > 0 else None
    if role == "between" and before is not None and before.text.lstrip(ar.JOINING) == ar.FROM:
        role = "in"  # «من بين القتلى» parts nobody
    if before is not None and ("tie_words" in before.under or f"takes_{role}" in before.heads):
        role = "skip"  # «القوات المدعومة من تركيا»: it is told of the forces
    start = _past_particle(line, place + 1)
    suffers = start < last and line.words[start].code("light") == "sufferer"
    if start < last and line.tag(start) == "noun" and (suffers or tells_apart(line.words[start])):
        return None  # «على الفرار من المدينة»: what follows is said of the flight
    if role == "by" and start < last and "fired" in line.words[start].heads | line.words[start].under:
        role = "skip"  # «بواسطة صواريخ»: what it is done with does nothing
    held = role == "from" and start + 1 < last and "grips" in line.words[start].heads
    part = joined_phrase(line, start + held, last)  # «من قبضة المسلحين»
    if role == "between" and (both := sides(line, start, last)):
        part = both[0][0], both[-1][1]
    return _Found(role, part, part[1]) if part is not None else _Found("skip", (place, place), place + 1)


def _past_particle(line: Line, place: int) -> int:
    """Past a particle at `place`, and past «من» behind «كل»: «في كل من مالي والنيجر»."""
    if line.tag(place) != "particle":
        return place
    each = "partitives" in line.words[place].heads and line.tag(place + 1) == "prep"
    return place + 2 if each else place + 1


def _preposition(heads: Heads) -> Role | None:
    return next((role for head, role in _ROLE_OF.items() if head in heads), None)


def deed_behind(line: Line, end: int, last: int) -> Part | None:
    """The deed that ends a scan as a phrase of its own: «علقت المنظمة | رحلاتها», «ألغى | اتفاق السلام»."""
    if end >= last or line.words[end].conj or line.words[end].prep or line.tag(end) not in ("noun", "count"):
        return None
    return joined_phrase(line, end, last) if tells_apart(line.words[end]) else None


def tells_apart(word: Word) -> bool:
    """Whether a word tells an event of its own, and names nobody and nothing."""
    return word.has("tells", "hurts") and not word.has(*_NAMING)


def _tells_anew(word: Word) -> bool:
    """Whether a bare word, or a set phrase as «بإسناد جوي», tells an event whose phrases follow."""
    return tells_apart(word) or "tells_words.military-aid" in word.heads


def _counts_times(word: Word) -> bool:
    """Whether a figure says how often: «خمس مرات»."""
    return word.quantity is not None and word.text.rpartition(" ")[2] in listed("times")


def _is_adverb(line: Line, first: int, last: int) -> bool:
    """Whether a bare word is an adverb or an adjective out of place: «متقطعا», «سيرا», «أخرى»."""
    word = line.words[first]
    if "spans" in word.heads or _counts_times(word) or is_compound(line, first):
        return True  # «استمرت ساعات», «وقف إطلاق النار أحادي الجانب»
    if word.article or word.suffix or word.name is not None or word.tag == "count" or last > first + 1:
        return False
    # «متشددون» are people, whatever else the word qualifies.
    plain = class_of(line, first, last) in ("other", "named") and not word.text.endswith(ar.MANY_MEN)
    return plain and (word.text.endswith(ar.ACCUSATIVE) or word.has("adjectives"))
