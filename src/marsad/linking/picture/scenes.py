"""To which theatre each mark belongs: by the places and parties that it names, else by its article's."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from marsad.linking.told import Theatres
from marsad.records import Coding, Event, Mark, Mention, Statement, Tie

LEAST, SHARE = 2, 0.2
Scenes = Mapping[str, frozenset[str]]


def scenes(codings: Iterable[Coding], theatres: Theatres) -> Scenes:
    """The theatres of every mark; what names nothing that a pack knows has those of its article, which may
    be none.

    Where a mark's places lie decides; without a place, the theatres that all its parties share, else those
    of any. What that leaves open (a power that fights in three wars) the rest of the article decides: it is
    of the war that most of its marks name, two at least and a fifth of all.
    """
    return {mark: found for coding in codings for mark, found in _scenes_of(coding, theatres)}


def places_of(mark: Mark) -> tuple[Mention, ...]:
    """The mentions in a mark's slots that name places."""
    match mark:
        case Event():
            return (*mark.place, *mark.origin, *mark.destination)
        case Tie():
            return (mark.target,) if mark.kind == "controls" else ()
        case Statement():
            return ()


def parties_of(mark: Mark) -> tuple[Mention, ...]:
    """The mentions in a mark's slots that name who takes part in what it says; of a statement, who speaks."""
    match mark:
        case Event():
            return (*mark.actor, *mark.target)
        case Tie():
            return (mark.source,) if mark.kind == "controls" else (mark.source, mark.target)
        case Statement():
            return mark.speaker


def _scenes_of(coding: Coding, theatres: Theatres) -> Iterator[tuple[str, frozenset[str]]]:
    own = {mark.id: _own(mark, theatres) for mark in coding.marks}
    counts = Counter(theatre for found in own.values() for theatre in found)
    least = max(LEAST, SHARE * len(own), *counts.values())
    article = frozenset(theatre for theatre, count in counts.items() if count >= least)
    for mark, found in own.items():
        yield mark, found if len(found) == 1 else (found & article or article or found)


def _own(mark: Mark, theatres: Theatres) -> frozenset[str]:
    """The theatres that a mark's own words name."""
    places = _each(places_of(mark), theatres)
    if places:
        return frozenset().union(*places)
    parties = _each(parties_of(mark), theatres)
    shared = frozenset.intersection(*parties) if parties else frozenset()
    return shared or frozenset().union(*parties)


def _each(mentions: Iterable[Mention], theatres: Theatres) -> list[frozenset[str]]:
    found = (theatres.scenes.get(mention.id or "") for mention in mentions)
    return [one for one in found if one]
