"""An event mark as linking compares it: its slots by id and by stems, its days, its counts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec

from marsad.linking.actors import Names, listed
from marsad.linking.text import words
from marsad.linking.told import Theatres, Told
from marsad.records import Days, Event, Mention, Span

Counts = frozenset[tuple[str, float]]
HAPPENED = frozenset({"actual", "denied"})  # and neither planned nor feared
HURT = frozenset({"killed", "wounded"})  # the units in which people who came to harm are counted
_MEANS = frozenset({"air-strike", "shelling", "bombing"})
PARAGRAPH = 12  # words that a paragraph needs so that nobody else writes the same by chance

# Types that two tellers of one happening use for one another: a bombardment whose means one of them does
# not say, fighting that one calls an attack. Every other type is a family of its own.
_FAMILIES: Mapping[str, str] = {
    "air-strike": "bombardment",
    "shelling": "bombardment",
    "bombing": "bombardment",
    "clash": "fighting",
    "offensive": "fighting",
}


class Slot(msgspec.Struct, frozen=True):
    """Who or what fills a slot: pack entries by id, and the stems of the words."""

    ids: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()

    @property
    def keys(self) -> frozenset[str]:
        """What a bucket may be keyed by: ids where there are any, else stems."""
        return self.ids or self.stems

    def same_party(self, other: "Slot") -> bool:
        """Whether the words of the one are those of the other, with or without more beside them: «the command
        of the X forces» and «the X forces»; two words at least.
        """
        shorter, longer = sorted((self.stems, other.stems), key=len)
        return len(shorter) > 1 and shorter <= longer

    def likeness(self, other: "Slot") -> float:
        """1 for the same entry or the same two words or more, 0.8 where half of the shorter's are shared,
        else 0.
        """
        if self.ids and other.ids:
            return 1.0 if self.ids & other.ids else 0.0
        if not self.stems or not other.stems:
            return 0.0
        if self.stems == other.stems and len(self.stems) > 1:
            return 1.0
        shared = len(self.stems & other.stems) / min(len(self.stems), len(other.stems))
        return 0.8 if shared > 0.5 or (shared == 0.5 and min(len(self.stems), len(other.stems)) > 1) else 0.0


class Telling(msgspec.Struct, frozen=True):
    """One event mark in one article.

    `counts` are exact figures by unit; `report` is the piece of reporting; `words` are the paragraph and the
    place of the cue in it, empty where it is too short to be told from others. `scene` is the known place
    that the article named last before it, for a mark that names none. `since` is the place in the text from
    which it is told as another than what stands before («another strike»).
    """

    id: str
    version: str
    report: str
    type: str
    family: str
    order: tuple[int, int]
    status: str
    actor: Slot
    target: Slot
    place: Slot
    days: Days | None
    told_on: date | None
    tellers: frozenset[str]
    counts: Counts
    words: tuple[str, int] | None = None
    scene: frozenset[str] = frozenset()
    since: int | None = None

    @property
    def bare(self) -> bool:
        """Whether it says nothing but that something happened."""
        return not (self.actor.keys or self.target.keys or self.place.keys or self.days)

    @property
    def vague(self) -> bool:
        """Whether it says neither where nor when nor whom: «the massacre» of the article."""
        return not (self.target.keys or self.place.keys or self.days)


def family(event_type: str) -> str:
    """The group of types that tellers of one happening use for one another."""
    return _FAMILIES.get(event_type, event_type)


def two_means(one: str, other: str) -> bool:
    """Whether two types of event name two weapons: a planted bomb is no air strike."""
    return one != other and {one, other} <= _MEANS


def tellings_in(told: Told, names: Names, reports: Mapping[str, str]) -> Iterator[Telling]:
    """How each event mark of an article is compared with others, in their order."""
    scene: frozenset[str] = frozenset()
    called: dict[str, frozenset[str]] = {}
    for event in sorted(told.coding.events, key=lambda event: event.cue):
        one = _telling(event, told, names, reports)
        there = one.place.ids or _named_before(event, told, called)
        place = Slot(there, one.place.stems)
        yield msgspec.structs.replace(one, place=place, scene=frozenset() if place.keys else scene)
        called |= {told.heads.get(at.text, ""): frozenset({at.id}) for at in event.place if at.id}
        if one.status in HAPPENED:
            scene = there or scene


def _named_before(event: Event, told: Told, called: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The place for which a common noun stands: «the town» for the one last called «the town of …»."""
    heads = (told.heads.get(at.text, "") for at in event.place if at.text in told.sites)
    return next((called[head] for head in heads if head in called), frozenset())


def _telling(event: Event, told: Told, names: Names, reports: Mapping[str, str]) -> Telling:
    version = told.version
    return Telling(
        id=event.id,
        version=version.id,
        report=reports.get(version.article, version.article),
        type=event.type,
        family=family(event.type),
        order=(event.cue.start, event.cue.end),
        status=event.status,
        actor=_doer(event, told, names),
        target=slot(event.target, told, names),
        place=slot(event.place, told, names),
        days=event.date,
        told_on=version.day,
        tellers=names.whos(version.id, event.according_to),
        counts=frozenset(
            (figure.unit, figure.range.low)
            for figure in event.figures
            if figure.range.exact and figure.range.low is not None and figure.part_of is None
        ),
        words=_paragraph(version.text, event.cue),
        since=told.apart.get(event.id),
    )


def party(event: Event, part: Sequence[Mention], told: Told, names: Names) -> frozenset[str]:
    """The ids of an event's doers or targets; forces named by a pronoun alone («his forces») are those of
    whoever tells it, but for accusations, where they may be the accused's.
    """
    found = slot(part, told, names).ids
    if not any(mention.text in told.own for mention in part):
        return found
    said = next((one for one in told.coding.statements if one.id == event.statement), None)
    if said is not None and said.stance == "accuse":
        return found
    return found | {names.voice(told.version.id, teller) for teller in event.according_to}


def _doer(event: Event, told: Told, names: Names) -> Slot:
    who = party(event, event.actor, told, names)
    return Slot(frozenset(one for one in who if listed(one)), slot(event.actor, told, names).stems)


def narrowest(told: Iterable[Days]) -> Days | None:
    """The narrowest of some runs of days, the commonest of such; null where there is none."""
    counts = Counter(told)
    if not counts:
        return None
    return min(counts, key=lambda days: (days.end - days.start, -counts[days], days.start))


def _paragraph(text: str, cue: Span) -> tuple[str, int] | None:
    start = text.rfind("\n", 0, cue.start) + 1
    end = text.find("\n", cue.end)
    row = text[start:] if end < 0 else text[start:end]
    return (row, cue.start - start) if row.count(" ") >= PARAGRAPH - 1 else None


def slot(mentions: Iterable[Mention], told: Told, names: Names) -> Slot:
    """What fills a slot; names that the article settles elsewhere have their ids."""
    found = list(mentions)
    ids = {who for who in names.whos(told.version.id, found) if not who.startswith("n-")}
    return Slot(frozenset(ids), frozenset(stem for mention in found for stem in stems(mention.text, told)))


def stems(text: str, told: Told) -> frozenset[str]:
    """The stems of words that a mark quotes; the words themselves where the language room gave none."""
    return told.stemmed.get(text) or frozenset(words(text))


def conflict(one: Telling, other: Telling, theatres: Theatres) -> bool:
    """Whether two marks cannot tell one happening.

    So it is where their places lie apart, their days differ, their article tells the one as another, or one
    teller of one article counts the same thing twice and not alike. Different counts of two tellers are a
    dispute, or news that came later.
    """
    if one.days and other.days and not one.days.overlaps(other.days):
        return True
    if one.place.ids and other.place.ids and not near(one, other, theatres):
        return True
    if one.version != other.version:
        return False
    return told_apart(one, other) or (one.tellers == other.tellers and differ(one.counts, other.counts))


def told_apart(one: Telling, other: Telling) -> bool:
    """Whether an article tells one of two marks as another happening than what stands before it, and so than
    the other.
    """
    if one.version != other.version:
        return False
    first, then = sorted((one, other), key=lambda mark: mark.order)
    return then.since is not None and first.order[0] < then.since


def near(one: Telling, other: Telling, theatres: Theatres) -> bool:
    """Whether the packs put a place of the one in a place of the other."""
    return meet(one.place.ids, other.place.ids, theatres)


def meet(one: Iterable[str], other: Iterable[str], theatres: Theatres) -> bool:
    """Whether any place of the one lies in a place of the other, or the other way round."""
    return any(theatres.nested(here, there) for here in one for there in other)


def differ(one: Counts, other: Counts) -> bool:
    """Whether two sets of figures count one unit and have no figure of it in common."""
    units = {unit for unit, _ in one} & {unit for unit, _ in other}
    return any({count for count in one if count[0] == unit}.isdisjoint(other) for unit in units)
