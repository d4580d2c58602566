"""The standing of an incident: who tells it, who denies it, on whose side they stand towards it, and the
label.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from marsad.linking.actors import Names
from marsad.linking.circles import folded
from marsad.linking.tellings import slot
from marsad.linking.told import Theatres, Told, opposed
from marsad.records import Chain, Dispute, Event, Incident, Root, Standing
from marsad.records.links import Label

_AGAINST_CIVILIANS = frozenset({"violence-against-civilians", "abduction"})
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
    harms; `doers` are the actors of violence themselves.
    """

    actor: Sides
    target: Sides
    harmed: Sides
    doers: frozenset[str] = frozenset()


def standings(
    incidents: Iterable[Incident],
    told: Sequence[Told],
    names: Names,
    chains: Iterable[Chain],
    disputes: Iterable[Dispute],
    theatres: Theatres,
) -> tuple[Incident, ...]:
    """The incidents with their standings, labels and reasons."""
    carried: dict[str, list[Chain]] = {}
    for chain in chains:
        carried.setdefault(chain.mark, []).append(chain)
    denied = {
        mark: dispute.against for dispute in disputes if ":" not in dispute.what for mark in dispute.claim
    }
    events = {event.id: (event, one) for one in told for event in one.coding.events}
    return tuple(_stood(incident, events, carried, denied, names, theatres) for incident in incidents)


def label_of(standing: Standing, parties: Parties) -> Label:
    """The codebook's label for two sets of roots, read from their sides towards the incident."""
    if standing.deny:
        return "disputed" if standing.tell else "only denied"
    sides = [sides_of(root) for root in standing.tell]
    if any(side & parties.harmed for side in sides):
        return "admitted"
    if any(opposed(one, other) for one in sides for other in sides):
        return "agreed"
    if any(_third(root, parties) for root in standing.tell):
        return "a third party tells"
    return "one side tells"


def sides_of(root: Root) -> Sides:
    """The (theatre, side) pairs of a root."""
    parts = (side.split("/", 1) for side in root.side.split(",")) if root.side else ()
    return frozenset((theatre, side) for theatre, side in parts)


def _third(root: Root, parties: Parties) -> bool:
    """Whether a root is known to stand outside the incident: on a side that takes no part in it, or, as a
    pack's entry without a side in any war (a UN body, a monitor), on none.
    """
    sides, involved = sides_of(root), parties.actor | parties.target
    if sides:
        return root.known and bool(involved) and not sides & involved
    return root.listed and root.key not in parties.doers


def _stood(
    incident: Incident,
    events: Mapping[str, tuple[Event, Told]],
    carried: Mapping[str, Sequence[Chain]],
    denied: Mapping[str, tuple[str, ...]],
    names: Names,
    theatres: Theatres,
) -> Incident:
    members = [events[mark] for mark in incident.marks]
    tellers = {event.id for event, _ in members if event.status == "actual"}
    deniers = {mark for event, _ in members for mark in denied.get(event.id, ())}
    deniers |= {event.id for event, _ in members if event.status == "denied"}
    roots = folded(chain for mark in tellers | deniers for chain in carried.get(mark, ()))
    tell, deny = (
        {roots[chain.root.key] for mark in marks for chain in carried.get(mark, ())}
        for marks in (tellers, deniers)
    )
    standing = Standing(frozenset(tell), frozenset(deny))
    label = label_of(standing, _parties(members, names, theatres))
    return msgspec.structs.replace(incident, standing=standing, label=label, why=_why(label, standing))


def _parties(members: Iterable[tuple[Event, Told]], names: Names, theatres: Theatres) -> Parties:
    actor: set[tuple[str, str]] = set()
    target: set[tuple[str, str]] = set()
    harmed: set[tuple[str, str]] = set()
    doers: set[str] = set()
    for event, told in members:
        day = event.date.start if event.date else told.version.day
        if event.type in _AGAINST_CIVILIANS | _LOSER_SUFFERS:
            doers |= slot(event.actor, told, names).ids
        does, suffers = (
            {side for who in slot(part, told, names).ids for side in theatres.sides_of(who, day)}
            for part in (event.actor, event.target)
        )
        actor |= does
        target |= suffers
        if event.type in _AGAINST_CIVILIANS | _LOSER_LEAVES:
            harmed |= does
        elif event.type in _LOSER_SUFFERS:
            harmed |= suffers
    return Parties(frozenset(actor), frozenset(target), frozenset(harmed), frozenset(doers))


def _why(label: Label, standing: Standing) -> str:
    counted = standing.independence
    low, high = int(counted.low or 0), int(counted.high or 0)
    voices = f"{low}" if low == high else f"{low} to {high}"
    told = f"told by {_named(standing.tell)} ({voices} independent)" if standing.tell else "told by nobody"
    denied = f"; denied by {_named(standing.deny)}" if standing.deny else ""
    return f"{label.capitalize()}: {told}{denied}."


def _named(roots: Iterable[Root]) -> str:
    """The roots by name, known ones first; sides in brackets."""
    found = sorted({(not root.known, _name(root)) for root in roots})
    return ", ".join(name for _, name in found[:6]) + (
        f" and {len(found) - 6} more" if len(found) > 6 else ""
    )


def _name(root: Root) -> str:
    name = (
        root.name
        if root.known
        else (f"{root.name}'s own words" if root.name else "a narrator without a source")
    )
    return f"{name} [{root.side}]" if root.side else name
