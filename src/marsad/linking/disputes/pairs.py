"""A dispute, made of its two sides."""

from collections.abc import Iterable
from hashlib import sha256

from marsad.records import Dispute
from marsad.records.links import DisputeKind


def dispute(
    kind: DisputeKind,
    what: str,
    claim: Iterable[str],
    against: Iterable[str],
    known_by: str,
    incident: str | None = None,
) -> Dispute:
    """The dispute of two sides of marks, by id; `known_by` is what stays when other marks join it, `incident`
    whose figures differ.
    """
    return Dispute(dispute_id(known_by), what, tuple(sorted(claim)), tuple(sorted(against)), kind, incident)


def dispute_id(known_by: str) -> str:
    """The id of a dispute that is known by these words."""
    return "d-" + sha256(known_by.encode("utf-8", "surrogatepass")).hexdigest()[:20]
