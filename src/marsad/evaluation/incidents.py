"""Linked incidents against incidents that were marked by hand: how marks are grouped, the standing, how many
independent roots.

    gold = load_incidents([Path("tests/gold/incidents/demo.yaml")])
    figures = compare_incidents(gold, record.incidents, places)

Grouping is measured by B-cubed (Bagga and Baldwin 1998) over the marks that both have. An incident's standing
and count of roots are read from the linked incident that holds most of its marks.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from marsad.errors import GoldError
from marsad.records import Incident
from marsad.yamlfile import load


class MarkedIncident(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An incident of gold: its marks («file#article:line type»), who tells and who denies it with their sides
    towards it, and its standing.
    """

    what: str
    marks: tuple[str, ...]
    standing: str
    tell: Mapping[str, str] = {}
    deny: Mapping[str, str] = {}


class IncidentFigures(msgspec.Struct, frozen=True):
    """How well incidents are put together: shares from 0 to 1, and what is wrong, a line for each."""

    incidents: int
    precision: float
    recall: float
    standing: float
    independence: float
    wrong: tuple[str, ...]

    @property
    def f1(self) -> float:
        """The harmonic mean of B-cubed precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def load_incidents(paths: Iterable[Path]) -> tuple[MarkedIncident, ...]:
    """The incidents of gold files. Raises GoldError, with file and line, where one is broken."""
    return tuple(one for path in paths for one in load(path, tuple[MarkedIncident, ...], GoldError))


def compare_incidents(
    gold: Sequence[MarkedIncident], given: Iterable[Incident], places: Mapping[str, Iterable[str]]
) -> IncidentFigures:
    """The figures of linked incidents; `places` gives the places of a mark id, as gold writes them."""
    linked = {incident.id: incident for incident in given}
    held = [
        (place, incident.id)
        for incident in linked.values()
        for mark in incident.marks
        for place in places.get(mark, ())
    ]
    marked = {place: at for at, one in enumerate(gold) for place in one.marks}
    pairs = sorted({(place, marked[place], group) for place, group in held if place in marked})
    chosen = {at: _most(group for _, one, group in pairs if one == at) for at in range(len(gold))}
    wrong = [fault for at, one in enumerate(gold) for fault in _faults(one, linked.get(chosen[at] or ""))]
    return IncidentFigures(
        incidents=len(gold),
        precision=_cubed([(group, one) for _, one, group in pairs]),
        recall=_cubed([(one, group) for _, one, group in pairs]),
        standing=1 - sum(fault.kind == "standing" for fault in wrong) / max(1, len(gold)),
        independence=1 - sum(fault.kind == "independence" for fault in wrong) / max(1, len(gold)),
        wrong=tuple(fault.told for fault in wrong),
    )


class _Fault(msgspec.Struct, frozen=True):
    kind: str
    told: str


def _faults(gold: MarkedIncident, given: Incident | None) -> Iterable[_Fault]:
    if given is None:
        yield _Fault("standing", f"{gold.what}: not found")
        yield _Fault("independence", f"{gold.what}: not found")
        return
    if given.label != gold.standing:
        yield _Fault("standing", f"{gold.what}: {gold.standing}, given {given.label}")
    counted = given.standing.independence
    if not (counted.low or 0) <= len(gold.tell) <= (counted.high or 0):
        yield _Fault("independence", f"{gold.what}: {len(gold.tell)} roots, given {counted}")


def _most(groups: Iterable[str]) -> str | None:
    counts = Counter(groups)
    return min(counts, key=lambda group: (-counts[group], group), default=None)


def _cubed(pairs: Sequence[tuple[object, object]]) -> float:
    """The mean share, over marks, of the marks of its first group that are of its second as well."""
    groups = Counter(first for first, _ in pairs)
    both = Counter(pairs)
    return sum(count * count / groups[first] for (first, _), count in both.items()) / max(1, len(pairs))
