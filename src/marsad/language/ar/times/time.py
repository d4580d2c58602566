"""A time that a text tells."""

from typing import Literal

import msgspec

from marsad.language.ar.times.told import Told
from marsad.records import Days

Kind = Literal["at", "since", "until", "within", "after"]


class Time(msgspec.Struct, frozen=True):
    """A time over tokens [first, last); `days` is null where the words name no days.

    kind     at: then. since: from then on («منذ»). until: up to then. within: at some time or all through.
             after: of the happening named behind it, which is that much earlier («بعد يومين من القصف»).
    through  for `since`: from then to the article's day, for what goes on; `days` is the beginning alone.
    ahead    the same words read of the future, where they may be.
    """

    first: int
    last: int
    days: Days | None
    kind: Kind = "at"
    through: Days | None = None
    ahead: Days | None = None


class Found(msgspec.Struct, frozen=True):
    """A time with what its words say besides, for whoever reads the next one."""

    time: Time
    told: Told
