"""The standing of an incident: who tells it, who denies it, on whose side they stand towards it, and the
label.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec

from marsad.linking.actors import Names, listed
from marsad.linking.tellings import HURT, party
from marsad.linking.told import Theatres, Told, opposed
from marsad.linking.voices import Voices
from marsad.records import Chain, Dispute, Event, Incident, Root, Standing
from marsad.records.links import Label

_AGAINST_CIVILIANS = frozenset({"violence-against-civilians", "abduction"})
_WEAPONS = frozenset({"air-strike", "shelling", "bombing"})
_LOSER_LEAVES = frozenset({"withdrawal"})
_LOSER_SUFFERS = frozenset(
    {
        "air-strike",
        "shelling",
        "bombing",
        "clash",
        "offensive",
        "interception",
        "destruction",
        "siege",
        "territory-gained",
        "arrest",
    }
)

Sides = frozenset[tuple[str, str]]


class Parties(msgspec.Struct, frozen=True):
    """The sides that stand in an incident: of its actors, of its targets, and of those whom its telling
    harms; `doers` are the actors of violence themselves, `harmed_by_name` those whom the telling harms, each
    as the whole of which it is a part, and `owning` the keys of roots that own to it, or speak for such.
    """

    actor: Sides
    target: Sides
    harmed: Sides
    doers: frozenset[str] = frozenset()
    harmed_by_name: frozenset[str] = frozenset()
    owning: frozenset[str] = frozenset()


def standings(
    incidents: Iterable[Incident],
    told: Sequence[Told],
    names: Names,
    chains: Iterable[Chain],
    disputes: Iterable[Dispute],
    theatres: Theatres,
    asked: Container[str] | None = None,
) -> tuple[Incident, ...]:
    """The incidents with their standings, labels and reasons; those of `asked`, by id, where it is given."""
    every = list(incidents)
    voices = Voices.of(chains, _of_one_deed(disputes, every, told))
    events = {event.id: (event, one) for one in told for event in one.coding.events}
    wanted = [one for one in every if asked is None or one.id in asked]
    return tuple(_stood(incident, events, voices, names, theatres) for incident in wanted)


def label_of(standing: Standing, parties: Parties) -> tuple[Label, tuple[str, ...]]:
    """The codebook's label for two sets of roots, read from their sides towards the incident, and the keys of
    the roots on which it rests, where it does not rest on all.
    """
    if standing.deny:
        return ("disputed" if standing.tell else "only denied"), ()
    tell = sorted(standing.tell)
    deciding: tuple[tuple[Label, list[Root]], ...] = (
        ("admitted", [root for root in tell if _admits(root, parties)]),
        ("agreed", [root for root in tell if any(opposed(sides_of(root), sides_of(one)) for one in tell)]),
        ("a third party tells", [root for root in tell if _third(root, parties)]),
    )
    for label, roots in deciding:
        if roots:
            return label, tuple(root.key for root in roots)
    return "one side tells", ()


def sides_of(root: Root) -> Sides:
    """The (theatre, side) pairs of a root."""
    parts = (side.split("/", 1) for side in root.side.split(",")) if root.side else ()
    return frozenset((theatre, side) for theatre, side in parts)


def _admits(root: Root, parties: Parties) -> bool:
    """Whether a root stands on the side that the telling harms, speaks for whom it harms, or owns to it."""
    return bool(sides_of(root) & parties.harmed) or root.key in parties.owning


def _third(root: Root, parties: Parties) -> bool:
    """Whether a root is known to stand outside the incident: on a side that takes no part in it, or, as a
    pack's entry without a side in any war (a UN body, a monitor), on none. Where one end is unknown, an enemy
    of the other end may be it.
    """
    sides, involved = sides_of(root), parties.actor | parties.target
    if sides:
        one_end = not (parties.actor and parties.target) and opposed(sides, involved)
        return root.known and bool(involved) and not sides & involved and not one_end
    return root.listed and root.key not in parties.doers


def _stood(
    incident: Incident,
    events: Mapping[str, tuple[Event, Told]],
    voices: Voices,
    names: Names,
    theatres: Theatres,
) -> Incident:
    members = [events[mark] for mark in incident.marks]
    telling = set(_in_own_words(members))
    denying = {event.id for event, _ in members if event.status == "denied"}
    denying |= {mark for event, _ in members for mark in voices.against.get(event.id, ())}
    standing = voices.standing(telling, denying)
    found = parties(members, names, theatres)
    told_here = [(event, told) for event, told in members if event.id in telling]
    owning = frozenset(_owning(told_here, found, voices, names, theatres))
    label, decisive = label_of(standing, msgspec.structs.replace(found, owning=owning))
    return msgspec.structs.replace(incident, standing=standing, label=label, decisive=decisive)


def _owning(
    members: Iterable[tuple[Event, Told]],
    found: Parties,
    voices: Voices,
    names: Names,
    theatres: Theatres,
) -> Iterator[str]:
    """The keys of the roots that speak for whom the telling harms, whatever war they are of, or say that they
    own to it («admitted that its aircraft hit the house») and are not known to be of another side.
    """
    for event, told in members:
        if event.type not in _AGAINST_CIVILIANS | _LOSER_LEAVES | _LOSER_SUFFERS:
            continue
        speak_for = names.voices(told.version.id, event.according_to)
        whole = {one for who in speak_for if listed(who) for one in theatres.wholes_of(who, told.version.day)}
        for chain in voices.carried.get(event.id, ()):
            other = sides_of(chain.root) and found.harmed
            owns = event.statement in told.owning and not other
            if chain.root.known and (owns or whole & found.harmed_by_name):
                yield chain.root.key


def _in_own_words(members: Sequence[tuple[Event, Told]]) -> Iterator[str]:
    """The marks that tell an incident; not those of a speaker in a title whose article tells it further on on
    somebody's word: a title says in short who speaks below («the United Nations: …»), and names no other
    voice beside it.
    """
    actual = [(event, told) for event, told in members if event.status == "actual"]
    below = {
        told.version.id
        for event, told in actual
        if event.according_to and event.line not in told.version.title_lines
    }
    for event, told in actual:
        titled = event.according_to and event.line in told.version.title_lines
        if not titled or told.version.id not in below:
            yield event.id


def _of_one_deed(
    disputes: Iterable[Dispute], incidents: Iterable[Incident], told: Iterable[Told]
) -> Iterator[Dispute]:
    """The disputes as far as they stand against an incident: an accusation of another deed answers what is
    told of the accuser, and leaves it told.
    """
    deeds: defaultdict[str, set[str]] = defaultdict(set)
    for one in told:
        for event in one.coding.events:
            deeds[event.statement or ""].add(event.id)
    incident = {mark: found.id for found in incidents for mark in found.marks}
    for dispute in disputes:
        accused = {incident.get(deed) for said in dispute.against for deed in deeds.get(said, ())}
        if dispute.kind == "blame" and accused:
            claim = tuple(mark for mark in dispute.claim if incident.get(mark) in accused)
            yield msgspec.structs.replace(dispute, claim=claim)
        else:
            yield dispute


def parties(members: Iterable[tuple[Event, Told]], names: Names, theatres: Theatres) -> Parties:
    """The sides that stand in what some event marks tell."""
    actor: set[tuple[str, str]] = set()
    target: set[tuple[str, str]] = set()
    harmed: set[tuple[str, str]] = set()
    doers: set[str] = set()
    by_name: set[str] = set()
    for event, told in members:
        day = event.date.start if event.date else told.version.day
        if event.type in _AGAINST_CIVILIANS | _LOSER_SUFFERS:
            doers |= party(event, event.actor, told, names)
        does, suffers = (
            {side for who in party(event, part, told, names) for side in theatres.sides_of(who, day)}
            for part in (event.actor, event.target)
        )
        actor |= does
        target |= suffers
        if event.type in _AGAINST_CIVILIANS | _LOSER_LEAVES or _hurts_unarmed(event, told):
            harmed |= does
            by_name |= _wholes(party(event, event.actor, told, names), theatres, day)
        elif event.type in _LOSER_SUFFERS:
            harmed |= suffers
            by_name |= _wholes(_sufferers(event, told, names), theatres, day)
    return Parties(
        frozenset(actor), frozenset(target), frozenset(harmed), frozenset(doers), frozenset(by_name)
    )


def _sufferers(event: Event, told: Told, names: Names) -> set[str]:
    """Whom an event was done to, by id: its targets, and those whose men it counts as dead or hurt, also by
    the state whose they are called.
    """
    lost = [figure.of for figure in event.figures if figure.of and figure.unit in HURT]
    found = set(party(event, (*event.target, *lost), told, names))
    return found | {told.nations[one.text] for one in (*event.target, *lost) if one.text in told.nations}


def _wholes(who: Iterable[str], theatres: Theatres, day: date | None) -> set[str]:
    return {whole for one in who if listed(one) for whole in theatres.wholes_of(one, day)}


def _hurts_unarmed(event: Event, told: Told) -> bool:
    """Whether a weapon hurts people who are nobody's soldiers; who says that he fired it admits it."""
    counted = (figure for figure in event.figures if figure.unit in HURT)
    return event.type in _WEAPONS and any(
        (figure.of.text if figure.of else figure.text) in told.unarmed for figure in counted
    )
