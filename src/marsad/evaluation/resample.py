"""How far a figure would move on other pages like these: the bootstrap over pages.

Pages and not marks are drawn, since the marks of one page are alike. Every figure is measured on the same
draws, and the same seed gives the same draws on every machine.
"""

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

import msgspec

T = TypeVar("T")
# A draw: how often each page was drawn.
Draw = tuple[int, ...]
Parts = Sequence[tuple[T, int]]

SEED = 1
TIMES = 1000
LEVEL = 0.95
# With fewer pages than this, the draws are too much alike, and an interval would look surer than it is.
LEAST = 5


class Interval(msgspec.Struct, frozen=True):
    """The middle 95 % of what the draws gave."""

    low: float
    high: float


def draws(pages: int, *, times: int = TIMES, seed: int = SEED) -> tuple[Draw, ...]:
    """`times` draws of as many pages as there are, each with replacement."""
    dice = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    return tuple(_draw(pages, dice) for _ in range(times))


def _draw(pages: int, dice: Random) -> Draw:
    counts = [0] * pages
    for _ in range(pages):
        counts[int(dice.random() * pages)] += 1
    return tuple(counts)


def interval(
    parts: Sequence[T | None], measure: Callable[[Parts[T]], float | None], drawn: Sequence[Draw]
) -> Interval | None:
    """The percentile interval of a figure that `measure` reads from pages and how often each was drawn.

    `parts` holds what each page brings to the figure, null where it brings nothing. Draws on which the figure
    does not exist are passed over. Null where fewer than LEAST pages bring anything.
    """
    there = [(at, part) for at, part in enumerate(parts) if part is not None]
    if len(there) < LEAST:
        return None
    found = [measure([(part, draw[at]) for at, part in there if draw[at]]) for draw in drawn]
    values = sorted(value for value in found if value is not None)
    if not values:
        return None
    cut = int(len(values) * (1 - LEVEL) / 2)
    return Interval(values[cut], values[-1 - cut])
