"""What lists and maps are drawn from: an incident in one row with its facets, a pack's entry in one row."""

from datetime import date
from typing import Literal

import msgspec

Facet = Literal["theatre", "actor", "target", "place", "side", "outlet", "agency", "status"]
"""By what incidents are found. `place` takes in every larger place that holds it; `side` is that of a root
that tells or denies it, as THEATRE/SIDE; `outlet` and `agency` are who carries it.
"""


class Listed(msgspec.Struct, frozen=True):
    """An incident as a list needs it: `first` and `end` bound its day (half-open), `known` and `upper` its
    independence without and with the unknown roots, `tellers` and `deniers` are how many roots there are.
    """

    id: str
    type: str
    label: str
    place: str | None
    first: date | None
    end: date | None
    known: int
    upper: int
    tellers: int
    deniers: int
    marks: int
    facets: tuple[tuple[Facet, str], ...] = ()


class Entry(msgspec.Struct, frozen=True):
    """What readers need of a pack's entry, a theatre or a side: its labels, other names, where a place is.

    `lat`, `lon` are degrees (WGS 84); `precision` says how small an area they stand for.
    """

    id: str
    kind: str
    ar: str
    en: str
    names: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    country: str | None = None
    within: str | None = None
