"""The state and the network of a theatre, from an archive: as of a day, and as known by one."""

from datetime import date
from functools import partial

import msgspec

from marsad.archive import Archive
from marsad.flow.decide import decisions
from marsad.flow.facts import Source, facts_of
from marsad.flow.ground import Ground, sided
from marsad.flow.relinking import everything_told, told_of
from marsad.flow.state_parts import Asked, drawn_part, part_of
from marsad.flow.wanted import check_theatre
from marsad.linking import Theatres, Told, link, network, state
from marsad.linking.picture.knowledge import known
from marsad.linking.picture.state import drawn
from marsad.packs import Packs
from marsad.records import Network, Omitted, Record, State, StatePart
from marsad.review import held


def state_of(
    archive: Archive,
    packs: Packs,
    theatre: str,
    at: date,
    known_by: date | None = None,
    ground: Ground | None = None,
) -> State:
    """What is claimed of a theatre on the day `at`, as known by a day, or by all that the archive holds.

    As known by a day, what could be known then is linked anew, so that no later page joins two happenings or
    denies a claim; people's decisions hold as they are now. That walks the whole archive; by all that it
    holds, the cost is that of what is said of the theatre. `ground` are the packs, looked up before. Raises
    ConfigError where no pack is the theatre.
    """
    check_theatre(packs, theatre)
    ground = ground or Ground(packs)
    if known_by is None:
        facts = facts_of(_source(archive, ground, theatre))
        if facts is not None:
            return drawn(facts, at)
    told, record, theatres, omitted = _known(archive, ground, known_by)
    found = state(told, record, theatres, theatre, at)
    return msgspec.structs.replace(found, known_by=known_by, omitted=_both(omitted, found.omitted))


def state_part(
    archive: Archive, packs: Packs, theatre: str, at: date, asked: Asked, ground: Ground | None = None
) -> StatePart:
    """A part of what `state_of` gives by all that an archive holds. Where no name and no place is withheld,
    it costs what is said of that part, and not of all.
    """
    check_theatre(packs, theatre)
    ground = ground or Ground(packs)
    found = drawn_part(_source(archive, ground, theatre), at, asked) if archive.names_all else None
    return found or part_of(state_of(archive, packs, theatre, at, ground=ground), asked)


def _source(archive: Archive, ground: Ground, theatre: str) -> Source:
    holds = held(decisions(archive).decisions)
    return Source(archive, partial(told_of, archive, ground, holds), sided(ground.theatres, holds), theatre)


def network_of(
    archive: Archive,
    packs: Packs,
    theatre: str,
    at: date | None = None,
    known_by: date | None = None,
) -> Network:
    """Who backs, leads, is part of or fights whom in a theatre up to the day `at`; as `state_of`."""
    check_theatre(packs, theatre)
    told, record, theatres, omitted = _known(archive, Ground(packs), known_by)
    found = network(told, record, theatres, theatre, at)
    return msgspec.structs.replace(found, known_by=known_by, omitted=_both(omitted, found.omitted))


def _known(
    archive: Archive, ground: Ground, known_by: date | None
) -> tuple[list[Told], Record, Theatres, Omitted]:
    """What could be known by a day, and the record of just that."""
    told = everything_told(archive, ground)
    if known_by is None:
        return told, archive.record(), ground.theatres, Omitted()
    kept, omitted = known(told, known_by)
    record = link(kept, ground.theatres, decisions(archive).decisions)
    return list(kept), record, ground.theatres, omitted


def _both(one: Omitted, other: Omitted) -> Omitted:
    counts = zip(msgspec.structs.astuple(one), msgspec.structs.astuple(other), strict=True)
    return Omitted(*(mine + theirs for mine, theirs in counts))
