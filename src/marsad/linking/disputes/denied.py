"""The marks that tell what a denial denies.

It is sought on firm grounds first: told by another on the denial's line and repeated there, or in an
accusation on it or shortly before; of the same incident; else ties and events of the lines before whose words
the denial repeats; else the harm told last, where harm to civilians is denied; else an accusation on its
line; else what another speaker tells last on its line before it, or on the lines before where the denial
names nothing of it; else what another says in the denied words; else what is told of the denier in one of
them; else the last accusation before it.
"""

from functools import cache, partial

import msgspec

from marsad.linking.disputes import before, nearby
from marsad.linking.disputes.claimed import Denied, Found, alike, bare
from marsad.linking.disputes.denials import Denial
from marsad.linking.disputes.known import Known

_FURTHER = (
    nearby.repeated,
    nearby.harmed,
    nearby.accusation,
    before.told_before,
    before.pointed_at,
    nearby.said_of_it,
    nearby.charged,
    before.accusation_before,
)


class Claims(msgspec.Struct, frozen=True):
    """The ids of the marks that tell what is denied: of the denial's `own` article, and those `shared` with
    other denials of its incident, in one set for all of them.
    """

    own: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()


class Claimed:
    """Finds what denials deny; denials that are alike are looked up once, so that a storm costs its size."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._alike = cache(partial(alike, known))

    def of(self, denial: Denial) -> Claims:
        """The marks that tell what is denied; none where nothing is found. What a person took from a denial
        is left out.

        Where the denier is accused beside it, or told of on its line, the marks of the incident in other
        places count only where they too name the denier as the doer.
        """
        known = self._known
        words = frozenset(nearby.repeated_there(denial, known))
        near = words or frozenset(nearby.accused(denial, known)) or frozenset(nearby.same_line(denial, known))
        told = self._in_incident(denial)
        shared = told.blamed if near else told.blamed or told.all
        # that something did not happen, on nobody's word, contradicts only who tells just that
        further = _FURTHER if denial.by else _FURTHER[:1]
        looked = () if near or shared else (frozenset(look(denial, known)) for look in further)
        own = near or next((ids for ids in looked if ids), frozenset())
        return Claims(*(_kept(ids, denial, known) for ids in (own, shared)))

    def _in_incident(self, denial: Denial) -> Found:
        parts = [
            found
            for event in denial.events
            for found in (
                self._alike(Denied.of(event, denial, self._known)),
                bare(event, denial, self._known),
            )
            if found.all
        ]
        if len(parts) == 1:
            return parts[0]
        return Found(
            frozenset(mark for one in parts for mark in one.all),
            frozenset(mark for one in parts for mark in one.blamed),
        )


def _kept(claims: frozenset[str], denial: Denial, known: Known) -> frozenset[str]:
    if not known.not_denied:
        return claims
    taken = {claim for claim in claims if any((mark.id, claim) in known.not_denied for mark in denial.marks)}
    return claims - taken
