"""The changes of the record as JSON says them."""

from collections.abc import Iterator

import msgspec

from marsad.archive import Archive
from marsad.archive.history import Altered
from marsad.exporting.plain import Plain

_AT_ONCE = 1000  # alterations that are asked for at once


class Alterations(msgspec.Struct, frozen=True):
    """A part of what was altered since a change, oldest first; the key of its last one where more follow."""

    items: tuple[Altered, ...]
    next: tuple[int, str, str] | None = None


def alterations(
    archive: Archive, since: int = 0, after: tuple[int, str, str] | None = None, limit: int = 50
) -> Alterations:
    """What was altered since a change, behind the key `after`."""
    found = archive.altered(since, after=after, limit=limit + 1)
    kept = tuple(found[:limit])
    last = kept[-1] if len(found) > limit else None
    return Alterations(kept, (last.change, last.kind, last.id) if last else None)


def every_alteration(archive: Archive, since: int) -> Iterator[Plain]:
    """All that was altered since a change, as JSON says it."""
    part = alterations(archive, since, limit=_AT_ONCE)
    while True:
        yield from map(msgspec.to_builtins, part.items)
        if part.next is None:
            return
        part = alterations(archive, since, part.next, _AT_ONCE)


def plain_alterations(archive: Archive, part: Alterations, cursor: str | None) -> Plain:
    """A part of what was altered, with the changes that altered it, and the number of the last change."""
    last = archive.last_change()
    numbers = sorted({one.change for one in part.items})
    return {
        "items": msgspec.to_builtins(part.items),
        "truncated": part.next is not None,
        "next": cursor,
        "changes": [msgspec.to_builtins(archive.change(number)) for number in numbers],
        "last": last.number if last else 0,
    }
