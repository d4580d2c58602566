"""Incidents as they are shown: in a list, and one with all its tellings."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import chain

import msgspec

from marsad.archive import Archive, shelves
from marsad.errors import MissingError
from marsad.exporting.explained import Disputed, Most, Quoted, quoted
from marsad.exporting.refs import Cited, Refs, place_words
from marsad.records import Chain, Days, Event, Incident, Mark, Mention, Ordered, Range, Root, Version

Keep = Callable[[Iterable[tuple[Mark, Version]], Days | None], bool]
"""Whether what some marks tell, of a day where they give one together, is asked for."""


class ToldIncident(msgspec.Struct, frozen=True):
    """An incident with its place as written, who tells and who denies it, and a line that tells it."""

    incident: Incident
    place: str | None
    told_by: tuple[Root, ...]
    denied_by: tuple[Root, ...]
    first: Cited | None


class Named(Ordered, frozen=True):
    """Who or what stands in a slot: the words, the commonest first, and the pack's entry if any."""

    names: tuple[str, ...]
    id: str | None = None


class Telling(msgspec.Struct, frozen=True):
    """A mark on a page, and the chains by which it came there."""

    quoted: Quoted
    chains: tuple[Chain, ...]


class Figured(msgspec.Struct, frozen=True):
    """One figure of an incident, whose it is as written, and the roots that give it."""

    unit: str
    of: str | None
    part_of: str | None
    range: Range
    given_by: tuple[Root, ...]
    marks: tuple[str, ...]


class WholeIncident(msgspec.Struct, frozen=True):
    """An incident with what tells it, what denies it, and its figures side by side. `marks` are those of its
    marks that are read; `truncated`: some of them, of their pages or of its disputes are left out.
    """

    incident: Incident
    marks: tuple[str, ...]
    place: str | None
    actors: tuple[Named, ...]
    targets: tuple[Named, ...]
    tellings: tuple[Telling, ...]
    denials: tuple[Telling, ...]
    figures: tuple[Figured, ...]
    disputes: tuple[Disputed, ...]
    truncated: bool = False


def incidents(
    archive: Archive, keep: Keep | None = None, *, of_type: str | None = None, label: str | None = None
) -> tuple[ToldIncident, ...]:
    """The incidents that are asked for, the most told first. Walks the whole archive."""
    refs = Refs.of(archive)
    found = (
        one
        for one in archive.record().incidents
        if of_type in (None, one.type) and label in (None, one.label) and _kept(one, refs, keep)
    )
    return by_tellers(told_incident(one, refs) for one in found)


def whole_incident(archive: Archive, prefix: str, most: Most | None = None) -> WholeIncident:
    """The incident of the mark whose id begins with `prefix`: by all its marks, or by `most` of them, those
    of its disputes first.

    Raises MissingError where no mark's id begins so, where several do, or where the mark is of no incident.
    """
    mark = archive.mark(prefix).mark.id
    incident = next(iter(archive.links_of(mark, kinds=("incident",)).incidents), None)
    if incident is None:
        raise MissingError(
            f"`{prefix}` is of no incident", file=archive.name, remedy="`marsad explain` shows it"
        )
    with archive.connect() as connection:
        disputes = shelves.disputes_of(connection, incident.id, most.marks + 1 if most else None)
    shown = disputes[: most.marks if most else None]
    sides = [side[: most.sides if most else None] for one in shown for side in (one.against, one.claim)]
    wanted = tuple(dict.fromkeys((*chain.from_iterable(sides), *incident.marks)))
    every, fewer = quoted(archive, wanted, most)
    read = {one.mark.id for one in every}
    cut = {one.id for one in shown if not read.issuperset((*one.claim, *one.against))}
    chains = chains_of(archive, read)
    marks = _of(every, frozenset(incident.marks))
    against = {mark for one in shown if one.kind != "figures" for mark in one.against} - set(incident.marks)
    denying = [one for one in marks if _status(one) == "denied"]
    telling = [one for one in marks if _status(one) == "actual"]
    return WholeIncident(
        incident,
        tuple(mark for mark in incident.marks if mark in read),
        place_words(incident, (one.mark for one in marks)),
        _slot(marks, "actor"),
        _slot(marks, "target"),
        _tellings(telling, chains),
        _tellings((*denying, *_of(every, against)), chains),
        _figures(telling, chains),
        tuple(Disputed(one, _of(every, one.claim), _of(every, one.against), one.id in cut) for one in shown),
        fewer or bool(cut) or len(shown) < len(disputes),
    )


def chains_of(archive: Archive, marks: Iterable[str]) -> Mapping[str, tuple[Chain, ...]]:
    """The chains by which some marks came to their pages, by mark."""
    found: defaultdict[str, tuple[Chain, ...]] = defaultdict(tuple)
    for one in archive.links_of(*marks, kinds=("chain",)).chains:
        found[one.mark] += (one,)
    return found


def _of(every: Iterable[Quoted], marks: Collection[str]) -> tuple[Quoted, ...]:
    """Those that quote one of the marks."""
    return tuple(one for one in every if one.mark.id in marks)


def told_incident(incident: Incident, refs: Refs) -> ToldIncident:
    """An incident as a list shows it."""
    standing = incident.standing
    found = refs.firsts(incident.marks)
    place = place_words(incident, (cited.mark for cited in found))
    tellers, deniers = by_name(standing.tell), by_name(standing.deny)
    return ToldIncident(incident, place, tellers, deniers, next(iter(found), None))


def by_tellers(told: Iterable[ToldIncident]) -> tuple[ToldIncident, ...]:
    """The most told first."""
    return tuple(
        sorted(
            told,
            key=lambda one: (
                -len(one.told_by) - len(one.denied_by),
                -len(one.incident.marks),
                one.incident.id,
            ),
        )
    )


def by_name(roots: Iterable[Root]) -> tuple[Root, ...]:
    """Known roots first, each key once."""
    every = {root.key: root for root in sorted(roots)}
    return tuple(sorted(every.values(), key=lambda root: (not root.known, root.name)))


def _kept(incident: Incident, refs: Refs, keep: Keep | None) -> bool:
    told = ((cited.mark, cited.place.version) for cited in refs.firsts(incident.marks))
    return keep is None or keep(told, incident.date)


def _status(one: Quoted) -> str:
    return one.mark.status if isinstance(one.mark, Event) else ""


def _slot(marks: Sequence[Quoted], name: str) -> tuple[Named, ...]:
    """Who fills a slot in any of the marks; a pack's entry once, under all the words that name it. Entries
    stand before words that no pack knows («his men», «the hangar»), and the most named before the others.
    """
    words: defaultdict[str, list[Mention]] = defaultdict(list)
    for mark in {one.mark.id: one.mark for one in marks}.values():
        for mention in getattr(mark, name):
            words[mention.id or mention.text].append(mention)
    ranked = sorted(words.values(), key=lambda same: (same[0].id is None, -len(same), same[0].text))
    return tuple(Named(_commonest([one.text for one in same]), same[0].id) for same in ranked)


def _commonest(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(set(texts), key=lambda text: (-texts.count(text), text)))


def _tellings(marks: Iterable[Quoted], chains: Mapping[str, tuple[Chain, ...]]) -> tuple[Telling, ...]:
    return tuple(Telling(one, chains.get(one.mark.id, ())) for one in marks)


def _figures(marks: Iterable[Quoted], chains: Mapping[str, tuple[Chain, ...]]) -> tuple[Figured, ...]:
    """The figures by unit, the lower first; one number of the same people once, with all who give it."""
    found: defaultdict[tuple[str, str | None, str | None, Range], set[str]] = defaultdict(set)
    for mark in (one.mark for one in marks):
        for figure in mark.figures if isinstance(mark, Event) else ():
            of = figure.of.text if figure.of else None
            found[figure.unit, of, figure.part_of, figure.range].add(mark.id)
    figures = (
        Figured(
            *key,
            by_name(chain.root for mark in given for chain in chains.get(mark, ())),
            tuple(sorted(given)),
        )
        for key, given in found.items()
    )
    return tuple(sorted(figures, key=_by_size))


def _by_size(figure: Figured) -> tuple[str, bool, str, float, str]:
    low = figure.range.low if figure.range.low is not None else figure.range.high or 0.0
    return figure.unit, figure.part_of is not None, figure.of or "", low, str(figure.range)
