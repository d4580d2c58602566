"""The paragraphs of a made-up article before they are written out: phrases, and what a reader would mark."""

from random import Random
from typing import NamedTuple

import msgspec

from benchmarks.made.happenings import ASPECT, FRONT, TYPES, Happening
from benchmarks.made.lexis import Word, number
from benchmarks.made.world import Entity, Words, World
from marsad.records import Days

# The concepts of the words for each type, for saying and denying, for the months.
_CUES = {kind: 70 + at for at, kind in enumerate(sorted({kind for one in TYPES.values() for kind in one}))}
_SAYING, _DENYING, _MONTHS = (100, 101, 102), 110, 120


class Phrase(NamedTuple):
    """Some words; the slot of a mark that they fill, and the id that a pack gives them."""

    words: Words
    slot: str = ""
    id: str | None = None


class Deed(msgspec.Struct, frozen=True):
    """The event that a paragraph tells, and the happening that it is in truth. `figures` are values and units
    of its figure phrases, in order.
    """

    happening: Happening
    type: str
    status: str = "actual"
    days: Days | None = None
    figures: tuple[tuple[int, str], ...] = ()


class Line(msgspec.Struct, frozen=True):
    """A paragraph: its phrases, the event it tells, the stance of the statement it makes."""

    phrases: tuple[Phrase, ...]
    deed: Deed | None = None
    stance: str | None = None


class Account(msgspec.Struct, frozen=True):
    """How one newsroom tells one happening: what it calls it, and the toll as it knows it."""

    happening: Happening
    type: str
    killed: int
    wounded: int


class Writer:
    """Writes paragraphs with one set of dice."""

    def __init__(self, world: World, dice: Random) -> None:
        self.world, self.dice = world, dice

    def account(self, happening: Happening, later: int) -> Account:
        """A newsroom's own account; tolls rise the `later` it is."""
        kind = TYPES[happening.type][0 if self.dice.random() < 0.85 else -1]
        more = 1 + 0.15 * later * self.dice.random()
        return Account(happening, kind, int(happening.killed * more), int(happening.wounded * more))

    def deed(self, account: Account, fullness: float, *, status: str = "actual") -> Line:
        """A paragraph that tells the happening, and of its slots about the share `fullness`."""
        said = self._slots(account.happening, fullness)
        figures: list[tuple[int, str]] = []
        if self.chance(0.6 * fullness):
            figures.append((account.killed, "killed"))
            if self.chance(0.4):
                figures.append((account.wounded, "wounded"))
        said += [Phrase((number(value),), "figure") for value, _ in figures]
        dated = self.chance(0.75 * fullness)
        if dated:
            said.append(self._date(account.happening))
        days = Days.day(account.happening.day) if dated else None
        deed = Deed(account.happening, account.type, status, days, tuple(figures))
        return self._line([self._cue(account.type), *said], account.happening, deed)

    def background(self, account: Account) -> Line:
        """A paragraph that recalls an old happening, with half a date or none."""
        day = account.happening.day
        known = (Days.day(day), Days.month(day.year, day.month), Days.year(day.year), None)
        days = self.dice.choices(known, (3, 3, 2, 2))[0]
        said = self._slots(account.happening, 0.9)
        deed = Deed(account.happening, account.type, "actual", days)
        return self._line([self._cue(account.type), *said], account.happening, deed)

    def said(self, line: Line, speaker: Entity | Words, stance: str = "state") -> Line:
        """The paragraph as somebody's words."""
        cue = _DENYING if stance == "deny" else self.dice.choice(_SAYING)
        phrases = [Phrase((self.world.lexis.say(cue, self.dice),), "say"), self._named(speaker, "speaker")]
        if self.chance(0.4):
            phrases.append(Phrase(self.filler(2), "role"))
        return Line((*phrases, *line.phrases), line.deed, stance)

    def plain(self, happening: Happening | None, aspect: int = 0) -> Line:
        """A paragraph without marks, of one aspect of the happening."""
        return Line((Phrase(self.filler(self.dice.randint(14, 26), happening, aspect)),))

    def filler(self, count: int, happening: Happening | None = None, aspect: int = 0) -> Words:
        """Words between what is marked; every fourth is one that all who tell of this aspect use."""
        concepts = self.world.lexis.concepts(self.dice, count)
        topic = happening.topic[aspect * ASPECT : (aspect + 1) * ASPECT] if happening else ()
        return tuple(
            self.world.lexis.say(self.dice.choice(topic), self.dice, 0 if self.chance(0.8) else None)
            if topic and self.chance(0.25)
            else self.world.lexis.say(concept, self.dice)
            for concept in concepts
        )

    def chance(self, share: float) -> bool:
        """True in this share of the cases."""
        return self.dice.random() < share

    def _slots(self, happening: Happening, fullness: float) -> list[Phrase]:
        said = []
        if self.chance(0.8 * fullness):
            whole = self.world.parties[happening.party].self
            said.append(self._named(whole if self.chance(0.2) else happening.actor, "actor"))
        if self.chance(fullness if happening.case == FRONT else 0.6 * fullness):
            said.append(self._named(happening.victims, "target"))
        if self.chance(fullness):
            level = self.dice.choices((0, 1, 2), (0.84, 0.08, 0.08))[0]
            said.append(self._named(happening.town.levels[level], "place"))
        return said

    def _named(self, who: Entity | Words, slot: str) -> Phrase:
        if not isinstance(who, Entity):
            return Phrase(who, slot)
        return Phrase(self.dice.choices(who.names, (5, 4, 1))[0], slot, who.id if self.chance(0.95) else None)

    def _cue(self, kind: str) -> Phrase:
        return Phrase((self.world.lexis.say(_CUES[kind], self.dice),), "cue")

    def _date(self, happening: Happening) -> Phrase:
        day = happening.day
        return Phrase((number(day.day), self.world.lexis.say(_MONTHS + day.month, self.dice, 0)))

    def _line(self, said: list[Phrase], happening: Happening, deed: Deed) -> Line:
        self.dice.shuffle(said)
        phrases: list[Phrase] = []
        for phrase in said:
            phrases += [phrase, Phrase(self.filler(self.dice.randint(1, 5), happening))]
        return Line(tuple(phrases), deed)


def reworded(lines: tuple[Line, ...], writer: Writer) -> tuple[Line, ...]:
    """Another translation: what is told stays, in its order; most words are others, as are some spellings."""
    kept = [line for at, line in enumerate(lines) if at == 0 or not writer.chance(0.08)]
    share = writer.dice.uniform(0.5, 0.8)
    return tuple(_reworded(line, writer, share) for line in kept)


def _reworded(line: Line, writer: Writer, share: float) -> Line:
    phrases = [
        phrase._replace(words=_other_words(phrase, writer, share)) for phrase in line.phrases if phrase.words
    ]
    if writer.chance(0.5):
        at = writer.dice.randrange(len(phrases))
        phrases = [*phrases[at:], *phrases[:at]]
    figures = [phrase for phrase in line.phrases if phrase.slot == "figure"]
    ordered = iter(figures)  # values stand beside their units, whatever turns around them
    phrases = [next(ordered) if phrase.slot == "figure" else phrase for phrase in phrases]
    return Line(tuple(phrases), line.deed, line.stance)


def _other_words(phrase: Phrase, writer: Writer, share: float) -> Words:
    words = [
        _swapped(word, writer, share)
        for word in phrase.words
        if phrase.slot or word.concept < 0 or not writer.chance(0.12)
    ]
    if not phrase.slot and len(words) > 3:
        at = writer.dice.randrange(len(words) - 1)
        words[at], words[at + 1] = words[at + 1], words[at]
    return tuple(words)


def edited(lines: tuple[Line, ...], writer: Writer) -> tuple[Line, ...]:
    """The same text with other words here and there (swapped epithets), and a paragraph of its own."""
    share = writer.dice.uniform(0.03, 0.12)
    changed = [
        msgspec.structs.replace(
            line, phrases=tuple(_touched(phrase, writer, share) for phrase in line.phrases)
        )
        for line in lines
    ]
    changed.insert(writer.dice.randint(1, len(changed)), writer.plain(None))
    return tuple(changed)


def _touched(phrase: Phrase, writer: Writer, share: float) -> Phrase:
    return phrase._replace(words=tuple(_swapped(word, writer, share) for word in phrase.words))


def _swapped(word: Word, writer: Writer, share: float) -> Word:
    return (
        writer.world.lexis.otherwise(word, writer.dice)
        if word.concept >= 0 and writer.chance(share)
        else word
    )
