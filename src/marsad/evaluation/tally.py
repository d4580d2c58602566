"""Counts of right, gold and given things, and the figures read from them."""

from collections import Counter

import msgspec


class Score(msgspec.Struct, frozen=True):
    """How well one thing was found. `right` of `gold` were found among `given`."""

    right: int
    gold: int
    given: int

    @property
    def precision(self) -> float:
        """The right share of what was given; 0 where nothing was."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """The right share of what the gold has; 0 where it has nothing."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def plain(self) -> dict[str, float | int]:
        """As the outside scorer prints it: to the third decimal."""
        return {
            "p": round(self.precision, 3),
            "r": round(self.recall, 3),
            "f1": round(self.f1, 3),
            "right": self.right,
            "gold": self.gold,
            "given": self.given,
        }


class Tally:
    """Counts while scoring; `scores` reads them."""

    def __init__(self) -> None:
        self._right: Counter[str] = Counter()
        self._gold: Counter[str] = Counter()
        self._given: Counter[str] = Counter()

    def add(self, name: str, right: int = 0, gold: int = 0, given: int = 0) -> None:
        """Count some things of one name."""
        self._right[name] += right
        self._gold[name] += gold
        self._given[name] += given

    def scores(self) -> dict[str, Score]:
        """A score for each name of which there is anything, in the order of counting."""
        return {name: self._score(name) for name in self._gold if self._gold[name] or self._given[name]}

    def _score(self, name: str) -> Score:
        return Score(self._right[name], self._gold[name], self._given[name])
