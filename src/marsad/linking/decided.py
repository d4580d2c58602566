"""What people decided of links: it wins over what linking finds."""

from collections.abc import Iterable

import msgspec

from marsad.linking.components import Judged
from marsad.records import Decision


class Decided(msgspec.Struct, frozen=True):
    """The decisions that hold: of event marks and of articles, the newest first, and pairs of a denial and a
    claim that it does not deny.
    """

    incidents: tuple[Judged[str], ...] = ()
    reports: tuple[Judged[str], ...] = ()
    not_denied: frozenset[tuple[str, str]] = frozenset()


def decided(decisions: Iterable[Decision]) -> Decided:
    """The decisions that hold of a log, in whatever order its lines come: of one pair, the newest."""
    ranked = sorted(decisions, key=lambda one: (one.time, one.reviewer, one.action), reverse=True)
    return Decided(
        incidents=_judged(ranked, "incident"),
        reports=_judged(ranked, "report"),
        not_denied=frozenset((one.mark, one.other) for one in ranked if one.action == "not-denied"),
    )


def _judged(ranked: Iterable[Decision], what: str) -> tuple[Judged[str], ...]:
    found: dict[frozenset[str], Judged[str]] = {}
    for one in ranked:
        if one.action.endswith(f"same-{what}"):
            pair = frozenset((one.mark, one.other))
            found.setdefault(pair, Judged(not one.action.startswith("not-"), min(pair), max(pair)))
    return tuple(found.values())
