"""Words: what a tagged line is made of."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from marsad.language.ar.index import Analysis, Part
from marsad.language.ar.lexicon import Entry
from marsad.language.ar.times.time import Time
from marsad.language.clauses import KnownName
from marsad.records import Range

Tag = Literal[
    "verb", "noun", "name", "count", "time", "prep", "comp", "rel", "neg", "start", "particle", "source",
    "open", "close", "sign", "stop", "latin",
]  # fmt: skip
NOMINAL = frozenset(("noun", "name", "count", "latin"))

Form = tuple[Entry, Analysis]
Forms = tuple[Form, ...]
Heads = frozenset[str]
NO_HEADS: Heads = frozenset()
_TOLD_BY_PARTICIPLES = frozenset(
    ("displacement", "withdrawal", "territory-gained", "shutdown", "leadership-change")
)


class Figure(msgspec.Struct, frozen=True):
    """A figure, in offsets of the line's folded text: its words, whose it is, what it is a part of.

    `lasting` says that it measures a stretch of time.
    """

    start: int
    end: int
    range: Range
    unit: str
    of: tuple[int, int] | None = None
    part_of: tuple[int, int] | None = None
    lasting: bool = False
    noun: int | None = None


class Word(msgspec.Struct, frozen=True):
    """A word of a line: a token, or several that are one name, time, figure or particle.

    Offsets are in the line's folded text: `start` of the written word, `at` of the word without its
    conjunction and preposition, `end`. `forms` are what it may be here, by the lexicon; `heads` are the
    small-word lists that it stands in, `under` those, the lists that hold them («tie_words» of
    «tie_words.part_of») and the heads of its entries.
    """

    text: str
    tag: Tag
    start: int
    at: int
    end: int
    conj: str = ""
    prep: str = ""
    article: bool = False
    suffix: str = ""
    forms: Forms = ()
    heads: Heads = NO_HEADS
    under: Heads = NO_HEADS
    name: KnownName | None = None
    time: Time | None = None
    quantity: Figure | None = None

    @property
    def nominal(self) -> bool:
        """Whether it can be part of a noun phrase."""
        return self.tag in NOMINAL

    @property
    def stem(self) -> str:
        """The word without the clitics that stand before it."""
        return self.text[self.at - self.start :]

    def has(self, *heads: str) -> bool:
        """Whether it, or an entry that it may be, stands under one of these heads."""
        return not self.under.isdisjoint(heads)

    def may_be(self, part: Part, head: str) -> bool:
        """Whether it may be this part of speech, of an entry under this head: a masdar of a saying."""
        return any(analysis.part == part and head in entry.codes for entry, analysis in self.forms)

    def code(self, head: str) -> str | None:
        """The code that its entry names under this head, if any."""
        if head in self.under:
            for entry, _ in self.forms:
                if (code := entry.code(head)) is not None:
                    return code
        return None

    def entry(self, head: str) -> Entry | None:
        """The first entry that names something under this head."""
        return next((entry for entry, _ in self.forms if head in entry.codes), None)

    def listed(self, head: str) -> str | None:
        """What of a list of lists it stands in: «backs_by» of «tie_words»; the first in order of names."""
        if head not in self.under:
            return None
        dotted = f"{head}."
        return next((one.removeprefix(dotted) for one in sorted(self.heads) if one.startswith(dotted)), None)


def under(forms: Forms, heads: Heads) -> Heads:
    """All heads that a word with these forms and lists stands under."""
    if not forms and not heads:
        return NO_HEADS
    tops = {head.partition(".")[0] for head in heads}
    return heads.union(tops, *(_named(entry, analysis) for entry, analysis in forms))


def _named(entry: Entry, analysis: Analysis) -> Iterable[str]:
    """What a form of an entry stands under: few participles tell what happened («النازحون», «المنشقون»).

    Others name who or what does it: «منصب», «مصدر», «مدينة» are written as participles of telling verbs are.
    """
    tells = entry.codes.get("tells")
    if tells is None or not analysis.part.endswith("participle") or tells[0] in _TOLD_BY_PARTICIPLES:
        return entry.codes
    return entry.codes.keys() - {"tells"}
