"""The theatres that the packs know, and how much of the record belongs to each."""

import calendar
from datetime import date

import msgspec

from marsad.archive import Archive
from marsad.archive.lists import counting, listing
from marsad.archive.lists.listing import Filters
from marsad.records import Entry


class CountedTheatre(msgspec.Struct, frozen=True):
    """A theatre, its sides, and how many incidents belong to it."""

    entry: Entry
    sides: tuple[Entry, ...]
    count: int


def theatres(archive: Archive) -> tuple[CountedTheatre, ...]:
    """Every theatre, those of most incidents first."""
    with archive.connect() as connection:
        counts = {
            one.value: one.count for one in counting.facet_counts(connection, Filters(), "theatre", 1000)
        }
        sides = listing.entries_of(connection, "side")
        found = [
            CountedTheatre(
                entry,
                tuple(side for side in sides if side.id.startswith(f"{entry.id}/")),
                counts.get(entry.id, 0),
            )
            for entry in listing.entries_of(connection, "theatre")
        ]
    return tuple(sorted(found, key=lambda one: (-one.count, one.entry.id)))


class Known(msgspec.Struct, frozen=True):
    """The days between which what is told of a theatre happened, both of them its own."""

    first: date
    last: date


def days(archive: Archive, theatre: str) -> Known | None:
    """From the first day of the first month of which anything is told to the last of the last."""
    with archive.connect() as connection:
        found = counting.months(connection, Filters(facets=(("theatre", theatre),)))
    months = sorted(one.value for one in found if one.value)
    if not months:
        return None
    year, month = map(int, months[-1].split("-"))
    last = date(year, month, calendar.monthrange(year, month)[1])
    return Known(date.fromisoformat(f"{months[0]}-01"), last)
