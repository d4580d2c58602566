"""What people decided: which lines of the log hold, for which marks, and what codings say because of them."""

from marsad.review.applying import Held, held, reviewed
from marsad.review.attaching import Attached, attach, is_about
from marsad.review.holding import Conflict, conflicts, holding

__all__ = ["Attached", "Conflict", "Held", "attach", "conflicts", "held", "holding", "is_about", "reviewed"]
