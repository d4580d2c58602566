"""A single time while its words are read: what the modules of times hand one another."""

import msgspec

from marsad.language.ar.times.written import Written
from marsad.records import Days


class Told(msgspec.Struct, frozen=True):
    """A time up to token `last`: its days, and the days where it lies ahead, if the words leave that open.

    `clitic` is what is glued before it («والسبت»). `written` is the date as written. `named` marks days that
    no name can be («أمس»), `week` a weekday.
    """

    last: int
    days: Days | None
    ahead: Days | None = None
    clitic: str = ""
    written: Written | None = None
    named: bool = False
    week: bool = False
