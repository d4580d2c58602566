"""What lists, maps and facets need of a linked record, made once when it is linked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from marsad.linking import Theatres, Told
from marsad.linking.picture.scenes import Scenes, scenes
from marsad.linking.told import entries_of
from marsad.packs import Actor, Outlet, Packs, Person, Place
from marsad.records import Chain, Entry, Event, Facet, Incident, Listed, Mark, Record


def listed(record: Record, told: Iterable[Told], ground: Theatres) -> tuple[Listed, ...]:
    """Every incident of a record as a list needs it, by id."""
    codings = [one.coding for one in told]
    marks = {mark.id: mark for coding in codings for mark in coding.marks}
    chains: defaultdict[str, list[Chain]] = defaultdict(list)
    for chain in record.chains:
        chains[chain.mark].append(chain)
    where = scenes(codings, ground)
    return tuple(_listed(one, marks, chains, where, ground) for one in record.incidents)


def entries(told: Iterable[Told], record: Record, packs: Packs, ground: Theatres) -> tuple[Entry, ...]:
    """The packs' entries that marks, outlets, credits and roots name, with the larger places of places, and
    every theatre with its sides; by id.
    """
    ids = {found for one in told for found in entries_of(one, ground)}
    ids.update(chain.root.key for chain in record.chains if chain.root.listed)
    found = {one.id: one for one in _theatres(packs)}
    found |= {key: entry for key in ids if (entry := _entry(key, packs, ground)) is not None}
    return tuple(found[key] for key in sorted(found))


def _listed(
    incident: Incident,
    marks: dict[str, Mark],
    chains: dict[str, list[Chain]],
    where: Scenes,
    ground: Theatres,
) -> Listed:
    independence = incident.standing.independence
    facets = {
        facet
        for mark in incident.marks
        for facet in (
            *_of_mark(marks[mark], ground),
            *_of_chains(chains.get(mark, ())),
            *(("theatre", theatre) for theatre in where.get(mark, ())),
        )
    }
    facets |= {("place", place) for place in _places(incident.place, ground)}
    facets |= {
        ("side", side)
        for root in incident.standing.tell | incident.standing.deny
        for side in (root.side or "").split(",")
        if side
    }
    return Listed(
        incident.id,
        incident.type,
        incident.label,
        incident.place,
        incident.date.start if incident.date else None,
        incident.date.end if incident.date else None,
        int(independence.low or 0),
        int(independence.high or 0),
        len(incident.standing.tell),
        len(incident.standing.deny),
        len(incident.marks),
        tuple(sorted(facets)),
    )


def _of_mark(mark: Mark, ground: Theatres) -> Iterator[tuple[Facet, str]]:
    if not isinstance(mark, Event):
        return
    yield "status", mark.status
    yield from (("actor", one.id) for one in mark.actor if one.id)
    yield from (("target", one.id) for one in mark.target if one.id)
    for one in (*mark.place, *mark.origin, *mark.destination):
        yield from (("place", place) for place in _places(one.id, ground))


def _of_chains(chains: Iterable[Chain]) -> Iterator[tuple[Facet, str]]:
    for chain in chains:
        for hop in chain.hops:
            if hop.kind == "outlet":
                yield "outlet", hop.id or hop.name
            elif hop.kind == "agency":
                yield "agency", hop.id or hop.name


def _places(place: str | None, ground: Theatres) -> tuple[str, ...]:
    return (place, *ground.larger(place)) if place else ()


def _theatres(packs: Packs) -> Iterator[Entry]:
    for info in packs.theatres:
        yield Entry(info.id, "theatre", info.title.ar, info.title.en)
        for side, label in info.sides.items():
            yield Entry(f"{info.id}/{side}", "side", label.ar, label.en)


def _entry(key: str, packs: Packs, ground: Theatres) -> Entry | None:
    entry = packs.entries.get(key)
    if entry is None:
        return None
    called = entry.names
    names = tuple(dict.fromkeys((*called.ar, *called.en, *called.contested)))  # weak ones name too much
    kind = "person" if isinstance(entry, Person) else entry.kind
    base = Entry(key, kind, packs.label(key, "ar"), packs.label(key), names, country=entry.country)
    match entry:
        case Place():
            return _placed(base, entry, ground)
        case Actor() | Person() | Outlet():
            return base


def _placed(base: Entry, place: Place, ground: Theatres) -> Entry:
    return Entry(
        base.id,
        base.kind,
        base.ar,
        base.en,
        base.names,
        place.lat,
        place.lon,
        place.precision,
        place.country,
        ground.within.get(place.id),
    )
