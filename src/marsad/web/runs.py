"""The lines of an article with those of its page that are not its own, as they follow each other."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

import msgspec


class Run(msgspec.Struct, frozen=True):
    """Lines that stand together: one of the article's own, or any number of others, by number and text."""

    own: int | None = None
    left: tuple[tuple[int, str], ...] = ()


def runs(own: Iterable[int], left: Mapping[int, str]) -> Iterator[Run]:
    """Every line in the order of the page; others that nothing parts are one run."""
    mine = frozenset(own)
    for is_own, numbers in groupby(sorted(mine | left.keys()), lambda number: number in mine):
        if is_own:
            yield from (Run(own=number) for number in numbers)
        else:
            yield Run(left=tuple((number, left[number]) for number in numbers))
