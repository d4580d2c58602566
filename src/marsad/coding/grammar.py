"""The grammar coder: needs no model, reads a version's clauses and marks what they say."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from marsad.coding.frames import slots
from marsad.coding.memory import Memory, mention, phrase_mention, usual_strike
from marsad.coding.naming import name_finder
from marsad.language.ar.grammar.reader import TextLine, read_clauses
from marsad.language.clauses import Clauses, Count, Happening, KnownName, Mood, Phrase, Relation, Saying
from marsad.packs import Names, Packs
from marsad.records import Coding, Event, Figure, Mention, Statement, Tie, Version, mark_id, text_hash

NAME = "grammar"
VERSION = "1"

Reader = Callable[[Sequence[TextLine], Callable[[str], Sequence[KnownName]], date | None], Clauses]
_READERS: dict[str, Reader] = {"ar": read_clauses}


class GrammarCoder:
    """Marks versions by the clause grammar of their language, names resolved against packs.

    Codes Arabic. A version in another language gives a coding without marks: ask `reads` first.
    """

    def __init__(self, packs: Packs) -> None:
        """Make the name tables of `packs`; this takes a moment, so keep the coder."""
        self._packs = packs
        self._names = Names(packs)

    @property
    def name(self) -> str:
        """The coder's name and version."""
        return f"{NAME}/{VERSION}"

    @property
    def packs(self) -> str:
        """The hash of its packs."""
        return self._packs.hash

    def reads(self, language: str | None) -> bool:
        """Whether there is a grammar of this language."""
        return language in _READERS

    def code(self, version: Version) -> Coding:
        """The marks of one version."""
        reader = _READERS.get(version.language or "")
        if reader is None:
            return Coding(version.id, self.name, self.packs)
        names = name_finder(self._names, self._packs, version.text)
        return _Marking(version, self).marks(reader(text_lines(version), names, version.day))


def text_lines(version: Version) -> list[TextLine]:
    """A version's lines as a language's reader takes them."""
    titles = set(version.title_lines)
    rows = zip(version.lines, version.line_starts(), version.text.split("\n"), strict=True)
    return [TextLine(number, start, text, number in titles) for number, start, text in rows]


class _Marking:
    """One version being marked."""

    def __init__(self, version: Version, coder: GrammarCoder) -> None:
        self._version = version
        self._coder = coder
        self._text = version.text
        self._hash = text_hash(version.text)
        self._memory = Memory(None)
        self._seen: Counter[tuple[str, int, int]] = Counter()

    def marks(self, clauses: Clauses) -> Coding:
        """All marks of the clauses, in text order."""
        self._memory = Memory(usual_strike(clauses))
        statements = [self._statement(saying) for saying in clauses.sayings]
        events = _merged([self._event(event, clauses, statements) for event in clauses.happenings])
        ties = [self._tie(relation, statements) for relation in clauses.relations]
        return Coding(
            self._version.id,
            self._coder.name,
            self._coder.packs,
            tuple(statement for statement in statements if statement.speaker),
            tuple(events),
            tuple(_distinct(ties)),
        )

    def _id(self, kind: str, start: int, end: int) -> tuple[str, int]:
        key = (kind, start, end)
        self._seen[key] += 1
        return kind, self._seen[key] - 1

    def _statement(self, saying: Saying) -> Statement:
        speaker = tuple(phrase_mention(self._text, phrase) for phrase in saying.speaker)
        role = phrase_mention(self._text, saying.role) if saying.role else None
        via = phrase_mention(self._text, saying.via) if saying.via else None
        memory = self._memory
        if not speaker:
            speaker = memory.speaker
            role = memory.role if memory.line == saying.line else None
            via = via or (memory.via if memory.line == saying.line else None)
        if saying.stance != "no-comment" and not saying.aside:
            memory.speaks(saying, speaker, role, via)
        kind, ordinal = self._id("statement", saying.cue.start, saying.cue.end)
        return Statement(
            mark_id(self._hash, kind, saying.cue, ordinal),
            saying.cue,
            saying.line,
            saying.stance,
            speaker,
            role,
            via,
            saying.quote,
            mention(self._text, saying.denies) if saying.denies else None,
        )

    def _event(self, event: Happening, clauses: Clauses, statements: Sequence[Statement]) -> Event:
        teller = statements[event.source] if event.source is not None else None
        filled = {slot: self._mentions(phrases, teller) for slot, phrases in slots(event).items()}
        if event.implied and teller is not None and not filled["actor"]:
            filled["actor"] = teller.speaker
        told = status(event, clauses, self._version.day)
        kind = self._memory.type_of(event, denied=told == "denied")
        self._memory.happened(event)
        key, ordinal = self._id("event", event.cue.start, event.cue.end)
        return Event(
            mark_id(self._hash, key, event.cue, ordinal),
            event.cue,
            event.line,
            kind,
            told,
            filled["actor"],
            filled["target"],
            filled["place"],
            filled["origin"],
            filled["destination"],
            event.days,
            tuple(self._figure(count) for count in event.counts),
            teller.speaker if teller else (),
            teller.id if teller else None,
        )

    def _mentions(self, phrases: Sequence[Phrase], teller: Statement | None) -> tuple[Mention, ...]:
        """The mentions of a slot; a pronoun stands for the one whose words tell it."""
        found: list[Mention] = []
        for phrase in phrases:
            if not phrase.refers:
                found.append(phrase_mention(self._text, phrase))
            elif teller is not None:
                found.extend(teller.speaker)
        return tuple(found)

    def _figure(self, count: Count) -> Figure:
        return Figure(
            count.span.of(self._text),
            count.span,
            count.range,
            count.unit,
            mention(self._text, count.of) if count.of else None,
            count.part_of.of(self._text) if count.part_of else None,
        )

    def _tie(self, relation: Relation, statements: Sequence[Statement]) -> Tie:
        teller = statements[relation.source] if relation.source is not None else None
        kind, ordinal = self._id("tie", relation.cue.start, relation.cue.end)
        return Tie(
            mark_id(self._hash, kind, relation.cue, ordinal),
            relation.cue,
            relation.line,
            relation.kind,
            phrase_mention(self._text, relation.left),
            phrase_mention(self._text, relation.right),
            relation.means,
            teller.speaker if teller else (),
            teller.id if teller else None,
        )


def status(event: Happening, clauses: Clauses, today: date | None) -> Mood:
    """How the event is told, with what its teller does: what is denied, threatened or warned of has not happened.

    What lies ahead of the article's day is planned, whatever the verb.
    """
    ahead = today is not None and event.days is not None and event.days.start > today
    if event.mood == "denied":
        return event.mood
    if event.source is None:
        return "planned" if ahead and event.mood == "actual" else event.mood
    stance = clauses.sayings[event.source].stance
    if stance == "deny":
        return "denied"
    if stance == "warn" and event.mood == "actual" and not event.definite:
        return "hypothetical"
    if stance in ("threaten", "pledge") and event.mood == "actual" and not event.definite:
        return "planned"
    return "planned" if ahead and event.mood == "actual" else event.mood


def _merged(events: Sequence[Event]) -> list[Event]:
    """One mark for each event of a line and teller, however often it is named there: the later adds what it knows."""
    kept: list[Event] = []
    for event in events:
        kept.append(event)
    return kept


def _distinct(ties: Sequence[Tie]) -> list[Tie]:
    """Each relation once a line."""
    seen: set[tuple[int, str, str, str]] = set()
    found = []
    for tie in ties:
        key = (tie.line, tie.kind, tie.source.text, tie.target.text)
        if key not in seen:
            seen.add(key)
            found.append(tie)
    return found


def grammar_coder(packs: Packs) -> GrammarCoder:
    """The default coder over these packs."""
    return GrammarCoder(packs)
