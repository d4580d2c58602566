"""Disputes as they are shown: the lines of either side, beside one another."""

from collections.abc import Iterable

import msgspec

from marsad.archive import Archive, shelves
from marsad.errors import MissingError
from marsad.exporting.explained import Disputed, Most, disputed
from marsad.exporting.incidents import Keep
from marsad.exporting.refs import Cited, Refs
from marsad.records import Dispute, Event, Statement


class ToldDispute(msgspec.Struct, frozen=True):
    """A dispute with the lines of either side, each once, by a mark that stands there."""

    dispute: Dispute
    claim: tuple[Cited, ...]
    against: tuple[Cited, ...]


def disputes(
    archive: Archive, keep: Keep | None = None, *, kind: str | None = None
) -> tuple[ToldDispute, ...]:
    """The disputes that are asked for, those of most lines first. Walks the whole archive."""
    refs = Refs.of(archive)
    found = (one for one in archive.record().disputes if kind in (None, one.kind) and _kept(one, refs, keep))
    told = (told_dispute(one, refs) for one in found)
    return tuple(
        sorted(told, key=lambda one: (-len(one.claim) - len(one.against), one.dispute.what, one.dispute.id))
    )


def whole_dispute(archive: Archive, prefix: str, most: Most | None = None) -> Disputed:
    """The dispute whose id begins with `prefix`, with the sentences of either side on every page, or `most`
    of them.

    Raises MissingError where there is none, or several.
    """
    with archive.connect() as connection:
        found = shelves.links_named(connection, Dispute, prefix)
    if len(found) != 1:
        near = ", ".join(one.id for one in found[:5])
        raise MissingError(
            f"{len(found)} disputes begin with `{prefix}`" if found else f"there is no dispute `{prefix}`",
            file=archive.name,
            remedy=f"such as {near}" if found else "`marsad disputes` lists them",
        )
    return disputed(archive, found[0], most)


def told_dispute(dispute: Dispute, refs: Refs) -> ToldDispute:
    """A dispute as a list shows it."""
    return ToldDispute(dispute, _lines(dispute.claim, refs), _lines(dispute.against, refs))


def _kept(dispute: Dispute, refs: Refs, keep: Keep | None) -> bool:
    cited = refs.firsts((*dispute.claim, *dispute.against))
    return keep is None or keep(((one.mark, one.place.version) for one in cited), None)


def _lines(marks: Iterable[str], refs: Refs) -> tuple[Cited, ...]:
    """One mark for each line on which some marks stand: the one that denies, where there is one."""
    found: dict[str, Cited] = {}
    for cited in sorted(refs.firsts(marks), key=lambda cited: not _denies(cited)):
        found.setdefault(cited.ref, cited)
    return tuple(sorted(found.values(), key=lambda cited: (cited.place.page, cited.mark.line)))


def _denies(cited: Cited) -> bool:
    mark = cited.mark
    return (isinstance(mark, Statement) and mark.stance == "deny") or (
        isinstance(mark, Event) and mark.status == "denied"
    )
