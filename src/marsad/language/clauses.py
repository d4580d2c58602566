"""What a text says, told without its language: sayings, happenings and relations, with the phrases that fill
them.

A language's reader yields these from a version's text; the coder makes marks of them and knows no word of the
language. All spans are in code points of the text that was read.
"""

from collections.abc import Sequence
from typing import Literal, Protocol

import msgspec

from marsad.records import Days, Range, Span

# What the head of a phrase names. `named` is a name that no pack and no list knows.
Class = Literal[
    "force",
    "body",
    "official",
    "person",
    "people",
    "state",
    "media",
    "document",
    "place",
    "thing",
    "named",
    "other",
]
# The role that a phrase plays towards its predicate.
Role = Literal[
    "subject",
    "object",
    "owner",
    "in",
    "on",
    "from",
    "to",
    "with",
    "against",
    "by",
    "about",
    "for",
    "between",
]
Mood = Literal["actual", "planned", "hypothetical", "denied"]
# What an attack word without its means stands for: a blow from afar (قصف, ضربة), also one of which only the
# target is told (استهدف), or any attack (هجوم).
Vague = Literal["strike", "aim", "attack"]


class KnownName(msgspec.Struct, frozen=True):
    """A name that the packs know, at [start, end) of a line's folded text; `kind` is the class of what it
    names.

    `government` is the id of the state that a city speaks for (موسكو), null where it speaks for none;
    `adjective` marks a nationality, `weak` a name that is also a common word.
    """

    start: int
    end: int
    id: str
    kind: Class
    adjective: bool = False
    weak: bool = False
    government: str | None = None


class NameFinder(Protocol):
    """Finds the packs' names in a folded text."""

    def __call__(self, folded: str, /) -> Sequence[KnownName]:
        """The names of one line's folded text, in order, none overlapping another."""
        ...


class TextLine(msgspec.Struct, frozen=True):
    """A line to read: its number on the page, its offset in the text, its words, whether it is a title."""

    number: int
    offset: int
    text: str
    title: bool = False


class Phrase(msgspec.Struct, frozen=True):
    """A noun phrase: the span to quote, what its head names, and the pack id of its head where it has one.

    `belongs` is the pack id of what its words say that it is a part of, lies in or fights for, where no pack
    knows itself («ضواحي كيسمايو»: the town). `lies` is the id of the place in which, if it is one, it lies by
    the words round it.
    `refers` is true for a pronoun or a back-reference, which the coder takes to an earlier phrase; `built`
    for a building that has no place's name: hit, it is a target. `structure` is true for every building,
    bridge or dam, named or not: destroyed, it is a target.
    """

    span: Span
    kind: Class
    id: str | None = None
    refers: bool = False
    built: bool = False
    structure: bool = False
    belongs: str | None = None
    lies: str | None = None


class Arg(msgspec.Struct, frozen=True):
    """A phrase in its role."""

    role: Role
    phrase: Phrase


class Count(msgspec.Struct, frozen=True):
    """A figure: its words, its range, its unit, whose it is, and the words of what it is a part of."""

    span: Span
    range: Range
    unit: str
    of: Span | None = None
    part_of: Span | None = None


class Saying(msgspec.Struct, frozen=True):
    """Someone speaks; nobody known where `speaker` is empty. `scope` is what the speaker's words cover.

    `back` says that it points back to what was told before («نفى ذلك»).
    """

    cue: Span
    line: int
    stance: str
    speaker: tuple[Phrase, ...] = ()
    role: Phrase | None = None
    via: Phrase | None = None
    quote: bool = False
    denies: Span | None = None
    scope: tuple[Span, ...] = ()
    back: bool = False


class Happening(msgspec.Struct, frozen=True):
    """Something happens: the codebook's type, how it is told, and the phrases round it.

    `definite` marks a word that points back to what was told before (الهجوم), `vague` one that leaves the
    means of an attack untold (قصف), `kin` which sort of such words it is, also where others beside it tell
    the means (هجوم جوي), `toll` one of which only the dead are told, `implied` one that its teller announces
    or denies of itself («أعلن الجيش إسقاط طائرة»). `lemma` is the entry of the word that tells it, one for
    all of the word's forms («عملية», «العمليات»).

    `source` counts the saying (of the same reading) whose words tell it; null is the narrator.
    """

    cue: Span
    line: int
    type: str
    mood: Mood = "actual"
    args: tuple[Arg, ...] = ()
    days: Days | None = None
    counts: tuple[Count, ...] = ()
    source: int | None = None
    definite: bool = False
    vague: Vague | None = None
    kin: Vague | None = None
    toll: bool = False
    implied: bool = False
    lemma: str = ""


class Relation(msgspec.Struct, frozen=True):
    """Two phrases stand in a relation: `source` backs, controls, leads, is part of or holds `target`."""

    cue: Span
    line: int
    kind: str
    left: Phrase
    right: Phrase
    means: str | None = None
    source: int | None = None


class Clauses(msgspec.Struct, frozen=True):
    """All that a text says, in text order. `means`: the type of attack whose means the text names most."""

    sayings: tuple[Saying, ...] = ()
    happenings: tuple[Happening, ...] = ()
    relations: tuple[Relation, ...] = ()
    means: str | None = None
