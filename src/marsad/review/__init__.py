"""What people decided: the log's decisions as they hold for the marks that an archive has now."""

from marsad.review.attaching import Attached, attach

__all__ = ["Attached", "attach"]
