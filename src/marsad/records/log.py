"""The review log: what people decided, each line bound to the one before it."""

import hashlib
import json
from datetime import datetime
from typing import Literal, Self

import msgspec

Action = Literal["same-incident", "not-same-incident", "same-report", "not-same-report", "not-denied"]


class Decision(msgspec.Struct, frozen=True):
    """A person's decision about two marks, or two articles; appended to the log and never altered.

    `mark` and `other` are their ids: event marks for incidents, articles for reports; for `not-denied` the
    denial's and the claim's. The quotes are their sentences (an article's first line): a decision whose mark
    a new coding lacks is found again by them. `time` is UTC.
    """

    reviewer: str
    time: datetime
    action: Action
    mark: str
    quote: str
    other: str
    other_quote: str


class LogLine(msgspec.Struct, frozen=True):
    """A line of the log. `before` is the hash of the line before it, empty for the first."""

    number: int
    decision: Decision
    before: str = ""

    @property
    def hash(self) -> str:
        """SHA-256 of the whole line: the next line carries it, so that no line can be changed unseen."""
        plain = json.dumps(msgspec.to_builtins(self), sort_keys=True)
        return hashlib.sha256(plain.encode()).hexdigest()

    @classmethod
    def after(cls, last: Self | None, decision: Decision) -> Self:
        """The line that appends a decision to a log that ends with `last`."""
        return cls(1, decision) if last is None else cls(last.number + 1, decision, last.hash)

    def follows(self, last: Self | None) -> bool:
        """Whether the line may stand after `last`, null for the beginning of the log."""
        return self == type(self).after(last, self.decision)
