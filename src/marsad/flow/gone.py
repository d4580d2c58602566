"""The pages that were removed from an archive."""

from marsad.archive import Archive
from marsad.records import Removal
from marsad.review import holding


def removed(archive: Archive) -> frozenset[str]:
    """The pages that were removed, and must not come back."""
    lines = holding(archive.log())
    return frozenset(line.decision.mark for line in lines if isinstance(line.decision.deed, Removal))
