"""From our codes to those of others: the ways that a crosswalk offers, and the choice among them."""

from collections.abc import Collection, Sequence
from typing import TypeVar

import msgspec

__all__ = ["Acled", "Cameo", "Crosswalk", "Plover"]


class Acled(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An ACLED event type and sub-event, in the spelling of its exports. `when` is a code of `conditions`."""

    event: str
    sub_event: str
    when: str | None = None


class Plover(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A PLOVER 2.0 event type and, where one fits, its mode. `when` is a code of `conditions`."""

    type: str
    mode: str | None = None
    when: str | None = None


class Cameo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A CAMEO event code; its first two digits are the root. `when` is a code of `conditions`."""

    code: str
    when: str | None = None

    @property
    def root(self) -> str:
        """The code's root, `19` of `195`."""
        return self.code[:2]


Way = TypeVar("Way", Acled, Plover, Cameo)


class Crosswalk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every way from one of our codes to each scheme, and what is lost on it (English sentences).

    The `…_for` functions take the codes of the conditions that hold of an event and give the one way to take,
    or null where the scheme has no code for it.
    """

    plover: tuple[Plover, ...]
    cameo: tuple[Cameo, ...]
    losses: tuple[str, ...]
    acled: tuple[Acled, ...] = ()

    def acled_for(self, conditions: Collection[str] = ()) -> Acled | None:
        """The ACLED event type and sub-event."""
        return _choose(self.acled, conditions)

    def plover_for(self, conditions: Collection[str] = ()) -> Plover | None:
        """The PLOVER type and mode."""
        return _choose(self.plover, conditions)

    def cameo_for(self, conditions: Collection[str] = ()) -> Cameo | None:
        """The CAMEO code."""
        return _choose(self.cameo, conditions)

    @property
    def conditions(self) -> frozenset[str]:
        """Every condition that any way depends on: what an exporter has to find out."""
        ways: tuple[Acled | Plover | Cameo, ...] = (*self.acled, *self.plover, *self.cameo)
        return frozenset(way.when for way in ways if way.when is not None)


def _choose(ways: Sequence[Way], conditions: Collection[str]) -> Way | None:
    """The first way whose condition holds, else the one without a condition."""
    held = next((way for way in ways if way.when in conditions), None)
    return held or next((way for way in ways if way.when is None), None)
