"""Tellings that cannot both hold: denials beside what they deny, one thing's figures that differ by teller,
a deed that two put on each other, a place that two claim on one day, and what a party takes back.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from marsad.linking.actors import Names
from marsad.linking.components import components
from marsad.linking.disputes.beside import beside
from marsad.linking.disputes.blame import blamed
from marsad.linking.disputes.counts import counted, counts_of
from marsad.linking.disputes.denials import Denial, every
from marsad.linking.disputes.denied import Claimed
from marsad.linking.disputes.holds import Key, contested, holds
from marsad.linking.disputes.known import Known, accusations
from marsad.linking.disputes.pairs import dispute
from marsad.linking.disputes.reversals import taken_back, words
from marsad.linking.tellings import Telling, tellings_in
from marsad.linking.told import Theatres, Told
from marsad.records import Chain, Dispute, Incident


def disputes(  # noqa: PLR0913 - each is made by a room of its own
    told: Iterable[Told],
    names: Names,
    reports: Mapping[str, str],
    incidents: Sequence[Incident],
    chains: Iterable[Chain],
    theatres: Theatres,
    not_denied: frozenset[tuple[str, str]] = frozenset(),
    *,
    asked: Container[str] | None = None,
    claimed: Container[Key] | None = None,
) -> tuple[Dispute, ...]:
    """Every dispute that the marks show, by id; `not_denied` are (denial, claim) pairs that a person took
    apart, `asked` the articles whose denials and accusations are looked at: all where it is null. So
    `claimed` are the places and days on which more than one may claim them, and what parties may have taken
    back of a day.
    """
    articles = sorted(told, key=lambda one: (one.version.article, one.version.id))
    speaking = [one for one in articles if asked is None or one.version.article in asked]
    tellings = {found.id: found for one in articles for found in _heard(one, names, reports)}
    incident = {mark: found.marks for found in incidents for mark in found.marks}
    accused = frozenset(accusations(articles, names))
    known = Known(names, theatres, tellings, incident, accused, not_denied)
    counts = counts_of(articles, chains, tellings)
    found = [
        *_denied(every(speaking, names), known),
        *counted(incidents, counts),
        *(toll for one in _texts(speaking) for toll in beside(one, counts, incident, theatres)),
        *blamed(speaking, known),
        *contested((hold for one in articles for hold in holds(one, names)), theatres, claimed),
        *taken_back((word for one in articles for word in words(one, names, theatres)), theatres, claimed),
    ]
    return tuple(sorted({one.id: one for one in found}.values(), key=lambda one: one.id))


def _texts(told: Iterable[Told]) -> Iterable[Told]:
    """Each text once: a storm's copies say no more than the first of them."""
    return {one.version.id: one for one in told}.values()


def _heard(told: Told, names: Names, reports: Mapping[str, str]) -> Iterator[Telling]:
    """The event marks of an article as they are compared, told also by the bodies for which their tellers
    speak: what an army's spokesman says the army does not deny.
    """
    tellers = {event.id: event.according_to for event in told.coding.events}
    for found in tellings_in(told, names, reports):
        voices = names.voices(found.version, tellers[found.id])
        yield msgspec.structs.replace(found, tellers=voices)


def _denied(found: Sequence[Denial], known: Known) -> Iterator[Dispute]:
    """One dispute for each thing denied: denials of one incident, and denials of the same marks, are of one
    thing.
    """
    sought = Claimed(known)
    claimed = [sought.of(denial) for denial in found]
    things: defaultdict[str, list[int | frozenset[str]]] = defaultdict(list)
    for at in range(len(found)):
        for thing in claimed[at].own:
            things[thing].append(at)
    for shared in {claims.shared for claims in claimed}:
        for thing in shared:
            things[thing].append(shared)
    edges = [(one[0], other) for one in things.values() for other in one[1:]]
    edges += [(at, claims.shared) for at, claims in enumerate(claimed) if claims.shared]
    deniers: list[int | frozenset[str]] = [
        at for at, claims in enumerate(claimed) if claims.own or claims.shared
    ]
    for nodes in components(deniers, edges):
        group = [at for at in nodes if isinstance(at, int)]
        claim = set().union(*{claimed[at].own | claimed[at].shared for at in group})
        against = {mark.id for at in group for mark in found[at].marks}
        what = _said([found[at] for at in group], known, claim)
        yield dispute("denial", what, claim - against, against, min(against))


def _said(group: Sequence[Denial], known: Known, claim: set[str]) -> str:
    """What is denied, in the fewest words that name it; where the denial names nothing, the type of what is
    claimed.
    """
    words = sorted({denial.words for denial in group if denial.words}, key=lambda words: (len(words), words))
    types = sorted({known.tellings[mark].type for mark in claim if mark in known.tellings})
    return next(iter([*words, *types]), "")
