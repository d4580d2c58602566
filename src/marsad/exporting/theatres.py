"""The theatres that the packs know, and how much of the record belongs to each."""

import msgspec

from marsad.archive import Archive, listing
from marsad.archive.listing import Filters
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
            one.value: one.count for one in listing.facet_counts(connection, Filters(), "theatre", 1000)
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
