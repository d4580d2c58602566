"""Marking: a version's clauses become its statements, events and ties."""

from collections import Counter
from collections.abc import Iterable, Sequence

from marsad.coding.frames import slots
from marsad.coding.memory import Memory, mention, phrase_mention, usual_strike
from marsad.coding.resolving import Resolver
from marsad.coding.retold import told_once
from marsad.coding.status import status
from marsad.language.clauses import Clauses, Count, Happening, Phrase, Relation, Saying
from marsad.records import Event, Figure, Mention, Span, Statement, Tie, Version, mark_id, text_hash

_WHERE = frozenset(("place", "origin", "destination"))
_HELD = "controls"  # a tie of which the far end is a place


class Marking:
    """One version being marked; made anew for each."""

    def __init__(self, version: Version, clauses: Clauses, resolver: Resolver) -> None:
        """Nothing is marked before `marks` is asked, which is to be asked once. `resolver` gives phrases
        their entries.
        """
        self._resolver = resolver
        self._clauses = clauses
        self._text = version.text
        self._today = version.day
        self._hash = text_hash(version.text)
        self._memory = Memory(usual_strike(clauses))
        self._seen: Counter[tuple[str, Span]] = Counter()
        self._statements: list[Statement] = []

    def marks(self) -> tuple[tuple[Statement, ...], tuple[Event, ...], tuple[Tie, ...]]:
        """All marks, each kind in text order; a saying without a speaker makes no statement."""
        for saying in self._clauses.sayings:
            self._statements.append(self._statement(saying))
        events = told_once((event, self._event(event)) for event in self._clauses.happenings)
        ties = tuple(_distinct(self._tie(relation) for relation in self._clauses.relations))
        return tuple(statement for statement in self._statements if statement.speaker), events, ties

    def _id(self, kind: str, cue: Span) -> str:
        """The id of the next mark of this kind at this cue."""
        ordinal = self._seen[kind, cue]
        self._seen[kind, cue] += 1
        return mark_id(self._hash, kind, cue, ordinal)

    def _teller(self, source: int | None) -> Statement | None:
        return self._statements[source] if source is not None else None

    def _statement(self, saying: Saying) -> Statement:
        speaker = tuple(self._named(phrase) for phrase in saying.speaker)
        role = phrase_mention(self._text, saying.role) if saying.role else None
        via = phrase_mention(self._text, saying.via) if saying.via else None
        return Statement(
            self._id("statement", saying.cue),
            saying.cue,
            saying.line,
            saying.stance,
            speaker,
            role,
            via,
            saying.quote,
            mention(self._text, saying.denies) if saying.denies else None,
        )

    def _event(self, event: Happening) -> Event:
        teller = self._teller(event.source)
        filled = {
            slot: self._mentions(phrases, teller, where=slot in _WHERE)
            for slot, phrases in slots(event).items()
        }
        if event.implied and teller is not None and not filled["actor"]:
            filled["actor"] = teller.speaker
        told = status(event, self._clauses, self._today)
        kind = self._memory.type_of(event, told)
        self._memory.happened(event, kind)
        return Event(
            self._id("event", event.cue),
            event.cue,
            event.line,
            kind,
            told,
            filled["actor"],
            tuple(one for one in filled["target"] if one not in filled["actor"]),  # nobody is both
            filled["place"],
            filled["origin"],
            filled["destination"],
            event.days,
            tuple(self._figure(count) for count in event.counts),
            teller.speaker if teller else (),
            teller.id if teller else None,
        )

    def _mentions(
        self, phrases: Sequence[Phrase], teller: Statement | None, *, where: bool
    ) -> tuple[Mention, ...]:
        """The mentions of a slot; a pronoun stands for the one whose words tell it."""
        found: list[Mention] = []
        for phrase in phrases:
            if not phrase.refers:
                found.append(self._named(phrase, where=where))
            elif teller is not None:
                found.extend(teller.speaker)
        return tuple(found)

    def _named(self, phrase: Phrase, *, where: bool = False) -> Mention:
        """The mention of a phrase, and what it resolves to."""
        words = phrase.span.of(self._text)
        return mention(self._text, phrase.span, self._resolver.entry(phrase, words, where=where))

    def _figure(self, count: Count) -> Figure:
        return Figure(
            count.span.of(self._text),
            count.span,
            count.range,
            count.unit,
            mention(self._text, count.of) if count.of else None,
            count.part_of.of(self._text) if count.part_of else None,
        )

    def _tie(self, relation: Relation) -> Tie:
        teller = self._teller(relation.source)
        return Tie(
            self._id("tie", relation.cue),
            relation.cue,
            relation.line,
            relation.kind,
            self._named(relation.left),
            self._named(relation.right, where=relation.kind == _HELD),
            relation.means,
            teller.speaker if teller else (),
            teller.id if teller else None,
        )


def _distinct(ties: Iterable[Tie]) -> Iterable[Tie]:
    """Each relation once a line."""
    seen: set[tuple[int, str, str, str]] = set()
    for tie in ties:
        key = (tie.line, tie.kind, tie.source.text, tie.target.text)
        if key not in seen:
            seen.add(key)
            yield tie
