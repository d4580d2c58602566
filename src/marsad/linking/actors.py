"""The same actor under all its names.

A mention that a pack knows is its entry. One that no pack knows is, in order: what the same words are
elsewhere in its article; the one longer name of its article that ends in it (a family name after the full
one) or that holds its only stem («the organisation» after its full name); or itself, the same wherever the
same words stand. Nothing is guessed across articles but equal words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain

import msgspec

from marsad.linking.text import normal, words
from marsad.linking.told import Told
from marsad.records import Actor, Event, Mark, Mention, Statement, Tie

_MADE = "n-"
_NO_ACTOR = frozenset({"controls", "office"})  # kinds of ties whose far end is a place or a post


class Naming(msgspec.Struct, frozen=True):
    """How one text names an actor: how often by each name, and in which marks."""

    who: str
    names: tuple[tuple[str, int], ...]
    marks: tuple[str, ...]


class Names(msgspec.Struct, frozen=True):
    """Who is who in a set of articles: by version and normalised words, the id that holds there, and for
    speakers whom no pack knows the pack's entry for which they speak by their words or by their role.
    """

    ids: Mapping[tuple[str, str], str]
    bodies: Mapping[tuple[str, str], str] = {}

    def who(self, version: str, mention: Mention) -> str:
        """The id of whoever a mention of this version names: a pack entry's, or one made of the words."""
        return mention.id or self.ids.get((version, normal(mention.text))) or made_id(normal(mention.text))

    def voice(self, version: str, mention: Mention) -> str:
        """Whose voice a speaker is: of the body spoken for, where no pack knows the speaker."""
        who = self.who(version, mention)
        return who if listed(who) else self.bodies.get((version, normal(mention.text)), who)

    def voices(self, version: str, mentions: Iterable[Mention]) -> frozenset[str]:
        """Several speakers of this version, and the bodies for which they speak."""
        found = tuple(mentions)
        return self.whos(version, found) | {self.voice(version, mention) for mention in found}

    def whos(self, version: str, mentions: Iterable[Mention]) -> frozenset[str]:
        """The ids of several mentions of this version."""
        return frozenset(self.who(version, mention) for mention in mentions)


def made_id(name: str) -> str:
    """The id of an actor whom no pack knows, made of the normalised name."""
    return _MADE + sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def listed(who: str) -> bool:
    """Whether an id is a pack's entry, and not made of a name."""
    return not who.startswith(_MADE)


def names(told: Iterable[Told]) -> Names:
    """Settle who every mention names."""
    found = {one.version.id: one for one in told}
    return Names(
        {(version, name): who for version, one in found.items() for name, who in _settle(one).items()},
        {(version, name): body for version, one in found.items() for name, body in _bodies(one).items()},
    )


def actors(told: Iterable[Told], known: Names) -> tuple[Actor, ...]:
    """Every actor that the marks name, by id, with all its names, the commonest first."""
    every: defaultdict[str, list[Naming]] = defaultdict(list)
    for one in {one.version.id: one for one in told}.values():  # once, however many articles carry its text
        for naming in namings(one, known):
            every[naming.who].append(naming)
    return tuple(actor(some) for _, some in sorted(every.items()))


def namings(told: Told, known: Names) -> tuple[Naming, ...]:
    """Every actor that a text's marks name, by id."""
    spelled: defaultdict[str, Counter[str]] = defaultdict(Counter)
    marks: defaultdict[str, set[str]] = defaultdict(set)
    for mark in {mark.id: mark for mark in told.coding.marks}.values():
        for mention in actors_of(mark):
            who = known.who(told.version.id, mention)
            spelled[who][mention.text] += 1
            marks[who].add(mark.id)
    return tuple(
        Naming(who, tuple(sorted(names.items())), tuple(sorted(marks[who])))
        for who, names in sorted(spelled.items())
    )


def actor(namings: Sequence[Naming]) -> Actor:
    """Whom some texts name, the commonest name first."""
    spelled: Counter[str] = Counter()
    for one in namings:
        spelled.update(dict(one.names))
    who = namings[0].who
    return Actor(who, ranked(spelled), tuple(sorted({*chain(*(one.marks for one in namings))})), listed(who))


def actors_of(mark: Mark) -> tuple[Mention, ...]:
    """The mentions in a mark's slots that name parties or people."""
    match mark:
        case Statement():
            return mark.speaker
        case Event():
            return (*mark.actor, *mark.target, *mark.according_to)
        case Tie():
            far = () if mark.kind in _NO_ACTOR else (mark.target,)
            return (mark.source, *far, *mark.according_to)


def _settle(told: Told) -> dict[str, str]:
    """The id of each unresolved name of one article that another name of it settles."""
    mentions = [mention for mark in told.coding.marks for mention in actors_of(mark)]
    resolved: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        resolved[normal(mention.text)] |= {mention.id} if mention.id else set()
    shorter: defaultdict[str, set[str]] = defaultdict(set)
    headed: defaultdict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for mention in mentions:
        name = normal(mention.text)
        own = resolved[name] or {made_id(name)}
        for short in _endings(name):
            shorter[short] |= own
        for head in _heads(mention.text, told):
            headed[head].append((mention.span.start, frozenset(own)))
    last = {normal(one.text): one.span.start for one in mentions}
    alone = {normal(mention.text): tuple(_alone(mention.text, told)) for mention in mentions}
    found = (
        (
            name,
            ids
            or shorter.get(name, set())
            or next((_before(last[name], headed[key]) for key in alone[name] if key in headed), set()),
        )
        for name, ids in resolved.items()
    )
    return {name: next(iter(ids)) for name, ids in found if len(ids) == 1}


def _before(place: int, headed: Iterable[tuple[int, frozenset[str]]]) -> set[str]:
    """Whom a noun alone may stand for: all that have it for their head, of those named before its last use,
    where there are such.
    """
    every = list(headed)
    before = [own for at, own in every if at < place]
    return set().union(*(before or [own for _, own in every]))


def _bodies(told: Told) -> dict[str, str]:
    """The entry that each speaker's words or role name as the body spoken for: the one named in most words,
    of those that the article names elsewhere too; else the state whose officer they call the speaker.
    """
    if not told.behalf:
        return {}
    entries = {
        told.stemmed.get(mention.text, frozenset()): mention.id
        for mark in told.coding.marks
        for mention in actors_of(mark)
        if mention.id
    }
    found: dict[str, str] = {}
    for said in told.coding.statements:
        for speaker in said.speaker:
            by_role = told.behalf.get(said.role.text) if said.role else None
            stems = by_role or told.behalf.get(speaker.text) or frozenset()
            named = [words for words in entries if words and words <= stems]
            body = entries[max(named, key=lambda words: (len(words), sorted(words)))] if named else None
            if stems and body is None:
                body = told.nations.get(said.role.text if by_role and said.role else speaker.text)
            if body and not speaker.id:
                found.setdefault(normal(speaker.text), body)
    return found


def _heads(name: str, told: Told) -> Iterator[str]:
    """What a noun alone may stand for a longer name by: «the organisation» for «the organisation of …»."""
    stems = told.stemmed.get(name, frozenset())
    return _keys(name, stems, told) if len(stems) > 1 else iter(())


def _alone(name: str, told: Told) -> Iterator[str]:
    """The keys of a name that is one noun."""
    stems = told.stemmed.get(name, frozenset())
    return _keys(name, stems, told) if len(stems) == 1 else iter(())


def _keys(name: str, stems: Iterable[str], told: Told) -> Iterator[str]:
    """Keys that no written name is: by stem, and by the head, since the stem of a noun without an article may
    have lost a letter that was taken for a particle.
    """
    yield from (f"\0{stem}" for stem in stems)
    if name in told.heads:
        yield f"\0\0{told.heads[name]}"


def _endings(name: str) -> Iterator[str]:
    parts = words(name)
    return (" ".join(parts[at:]) for at in range(1, len(parts)))


def ranked(spelled: Mapping[str, int]) -> tuple[str, ...]:
    """Names, the commonest first."""
    return tuple(sorted(spelled, key=lambda name: (-spelled[name], name)))
