"""Telling: events and ties that were read in places of a line, told in spans of its text."""

from collections.abc import Iterator

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.means import kin_of
from marsad.language.ar.grammar.happenings.settle import Settled
from marsad.language.ar.grammar.happenings.told import TELLING, Told, is_violent, told_in
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.arguments import Place
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import acting, phrase, sides
from marsad.language.ar.grammar.phrases.persons import person_at
from marsad.language.ar.grammar.relations.tied import Tied
from marsad.language.ar.grammar.words.word import Figure, Word
from marsad.language.clauses import Arg, Count, Happening, Phrase, Relation

_TWO_SIDED = frozenset(("clash", "meeting"))
_PERSONS = ("person", "official")
_BARE_UNITS = frozenset(("killed", "wounded", "people", "bodies", "strikes", "missiles"))


def happening_of(line: Line, settled: Settled, source: int | None, *, own: bool = False) -> Happening:
    """The event in spans; `source` counts the saying that tells it, of its teller's `own` deed."""
    told = settled.told
    verb = line.tag(told.place) == "verb"
    return Happening(
        cue=line.cue_span(told.place) if verb else line.word_span(told.place),
        line=line.number,
        type=told.type,
        mood=told.mood,
        args=tuple(Arg(arg.role, _phrase(line, arg)) for arg in _args(line, told)),
        days=settled.days,
        counts=tuple(
            count for place in settled.figures if (count := _count(line, line.words[place].quantity))
        ),
        source=source,
        definite=told.definite,
        toll=settled.toll,
        vague=told.vague,
        kin=kin_of(line.words[told.place]),
        implied=own,
        lemma=_lemma(line.words[told.place]),
    )


def _lemma(word: Word) -> str:
    """The entry by which a word may tell an event."""
    return next((entry.word for entry, _ in word.forms if not TELLING.isdisjoint(entry.codes)), "")


def _args(line: Line, told: Told) -> Iterator[Place]:
    """The event's arguments; of two sides that fight or meet («اشتباكات بين س وص») each in its own role."""
    for arg in told.args:
        if _is_left_out(line, arg, told.type):
            continue
        if arg.role != "between" or told.type not in _TWO_SIDED or class_of(line, *arg.part) == "place":
            yield arg
            continue
        one, *others = sides(line, *arg.part) or (arg.part,)
        yield Place("subject", *one)
        if others:
            yield Place("object", others[0][0], others[-1][1])


def _is_left_out(line: Line, arg: Place, kind: str) -> bool:
    """Whether only figures tell of a phrase; who flees may be named by one alone: «نزوح الآلاف»."""
    word = line.words[arg.first]
    many = kind == "displacement" and word.text.startswith(ar.ARTICLE)
    found = kind == "discovery" and arg.role in ("object", "owner", "on")  # «عثر على خمسة صواريخ»
    return (
        (_is_bare_toll(line, arg) and not (many or found))
        or "toll_words" in word.heads
        or _is_attack(line, arg, kind)
    )


def _is_attack(line: Line, arg: Place, kind: str) -> bool:
    """«القصف دمر منازل»: an attack that destroys is an event of its own, and nobody who does it."""
    doer = told_in(line, arg.part) if kind == "destruction" and arg.role == "subject" else None
    return doer is not None and is_violent(doer)


def relation_of(line: Line, tied: Tied, source: int | None) -> Relation:
    """The relation in spans; `source` counts the saying that tells it."""
    left, right = phrase(line, *tied.left), phrase(line, *tied.right)
    return Relation(line.cue_span(tied.place), line.number, tied.kind, left, right, tied.means, source)


def _phrase(line: Line, place: Place) -> Phrase:
    """The phrase of an argument: of a person with a post the name; a capital that acts is its government."""
    named = acting if place.role in ("subject", "by") else phrase
    found = _owner(line, place) or named(line, *_name_in(line, place.part))
    return msgspec.structs.replace(found, refers=True) if place.refers else found


def _name_in(line: Line, part: Part) -> Part:
    """The name where a phrase is, or begins, a person's post and name: «الأمين العام للحزب حسن نصر الله»."""
    if class_of(line, *part) not in _PERSONS:
        return part
    person = person_at(line, part[0], len(line.words))
    return (person.first, person.last) if person is not None and person.end >= part[1] else part


def _figure(line: Line, place: Place) -> Figure | None:
    """The figure that an argument consists of."""
    return line.words[place.first].quantity if place.last == place.first + 1 else None


def _is_bare_toll(line: Line, place: Place) -> bool:
    """Whether a slot would hold a bare toll («104 قتلى»): the figure tells it, the slot stays empty."""
    figure = _figure(line, place)
    return figure is not None and figure.of is None and figure.unit in _BARE_UNITS


def _owner(line: Line, place: Place) -> Phrase | None:
    """Whose a figure is, in place of the figure, where a figure of people fills a slot."""
    figure = _figure(line, place)
    if figure is None or figure.of is None or figure.of[1] <= figure.start:
        return None  # «وأسرت سبعة آخرين»: whose they are is told before
    return msgspec.structs.replace(phrase(line, *place.part), span=line.stretch(*figure.of))


def _count(line: Line, figure: Figure | None) -> Count | None:
    if figure is None:
        return None
    return Count(
        line.stretch(figure.start, figure.end),
        figure.range,
        figure.unit,
        line.stretch(*figure.of) if figure.of else None,
        line.stretch(*figure.part_of) if figure.part_of else None,
    )
