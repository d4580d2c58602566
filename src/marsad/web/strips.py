"""Figures side by side: each a strip from its least to its most, on one scale for each unit."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from marsad.exporting.incidents import Figured

_LEAST = 1.5  # hundredths that a strip is wide at least: a number known to the unit is seen too


class Strip(msgspec.Struct, frozen=True):
    """A figure and where its strip stands, in hundredths of the scale; `open` where it has no most."""

    figure: Figured
    start: float
    width: float
    open: bool


def strips(figures: Sequence[Figured]) -> list[Strip]:
    """The strips of figures, in their order."""
    most: defaultdict[str, float] = defaultdict(float)
    for figure in figures:
        most[figure.unit] = max(most[figure.unit], figure.range.low or 0.0, figure.range.high or 0.0)
    return [_strip(figure, most[figure.unit] or 1.0) for figure in figures]


def _strip(figure: Figured, most: float) -> Strip:
    low, high = figure.range.low or 0.0, figure.range.high
    start = min(100 * low / most, 100 - _LEAST)
    end = 100.0 if high is None else 100 * high / most
    return Strip(figure, round(start, 1), round(max(end - start, _LEAST), 1), high is None)
