"""Who stands behind some marks, and who against them: chains and disputes as two sets of roots."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Self

import msgspec

from marsad.linking.circles import folded
from marsad.records import Chain, Dispute, Standing


class Voices(msgspec.Struct, frozen=True):
    """The chains of every mark, and the marks that stand against it.

    Differing figures are not against a telling: both tell that it happened.
    """

    carried: Mapping[str, Sequence[Chain]]
    against: Mapping[str, Collection[str]]

    @classmethod
    def of(cls, chains: Iterable[Chain], disputes: Iterable[Dispute]) -> Self:
        """Look them up by mark."""
        carried: defaultdict[str, list[Chain]] = defaultdict(list)
        for chain in chains:
            carried[chain.mark].append(chain)
        against: defaultdict[str, set[str]] = defaultdict(set)
        for dispute in disputes:
            for mark in dispute.claim if dispute.kind != "figures" else ():
                against[mark].update(dispute.against)
        return cls(carried, against)

    def standing(self, telling: Iterable[str], denying: Iterable[str] = ()) -> Standing:
        """The roots that tell and those that deny, as far as chains lead there; deniers of the telling marks
        are found here.
        """
        tellers = set(telling)
        deniers = {*denying, *(mark for one in tellers for mark in self.against.get(one, ()))}
        roots = folded(chain for mark in sorted(tellers | deniers) for chain in self.carried.get(mark, ()))
        tell, deny = (
            frozenset(roots[chain.root.key] for mark in marks for chain in self.carried.get(mark, ()))
            for marks in (tellers, deniers)
        )
        return Standing(tell, deny)
