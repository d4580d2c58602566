"""The review log: what people decided, each line bound to the one before it."""

import hashlib
import json
from datetime import datetime
from typing import Literal, Self

import msgspec

from marsad.records.marks import Mark

REVIEWED = "+review"
"""Ends the name of the coder of a coding that people have reviewed."""

PairAction = Literal["same-incident", "not-same-incident", "same-report", "not-same-report", "not-denied"]

OneAction = Literal["accept", "reject", "correct", "add", "irrelevant", "side", "undo"]
Action = PairAction | OneAction | Literal["withhold", "remove"]


class Correction(msgspec.Struct, frozen=True, tag_field="deed", tag="correct"):
    """A slot of a mark, and a mark of the same kind of which only this slot is taken."""

    slot: str
    mark: Mark


class Addition(msgspec.Struct, frozen=True, tag_field="deed", tag="add"):
    """A mark that the coder missed, in the version of this id."""

    version: str
    mark: Mark


class Siding(msgspec.Struct, frozen=True, tag_field="deed", tag="side"):
    """On which side an actor stands, as THEATRE/SIDE; empty: on none of that theatre's."""

    theatre: str
    side: str


class Undoing(msgspec.Struct, frozen=True, tag_field="deed", tag="undo"):
    """The number of the line that holds no longer."""

    line: int


class Withholding(msgspec.Struct, frozen=True, tag_field="deed", tag="withhold"):
    """What no reader is shown, and why: a page, a name in all its spellings (`names`), or where a place
    exactly is, `instead` of which stands the larger place with this id.
    """

    what: Literal["page", "name", "place"]
    reason: str
    names: tuple[str, ...] = ()
    instead: str = ""


class Removal(msgspec.Struct, frozen=True, tag_field="deed", tag="remove"):
    """Why a page was deleted, and the numbers of the lines that quoted it and do so no longer."""

    reason: str
    lines: tuple[int, ...] = ()


Deed = Correction | Addition | Siding | Undoing | Withholding | Removal


class Decision(msgspec.Struct, frozen=True, omit_defaults=True):
    """A person's decision; appended to the log and never altered.

    `mark` and `other` are ids: event marks for incidents, articles for reports; for `not-denied` the denial's
    and the claim's; a mark to accept, reject or correct; an article that is irrelevant; an actor for its
    side; a page to remove or withhold, an entry to withhold, nothing for
    words. The quotes are their sentences (an article's
    first line): a decision whose mark a new coding lacks is found again by them. `deed` says what else an
    action needs. `time` is UTC.
    """

    reviewer: str
    time: datetime
    action: Action
    mark: str
    quote: str
    other: str = ""
    other_quote: str = ""
    deed: Deed | None = None


class LogLine(msgspec.Struct, frozen=True):
    """A line of the log. `before` is the hash of the line before it, empty for the first.

    `kept`: the hash of the line as it was written, where its quotes were removed since, see `Removal`.
    """

    number: int
    decision: Decision
    before: str = ""
    kept: str = ""

    @property
    def hash(self) -> str:
        """SHA-256 of the whole line: the next line carries it, so that no line can be changed unseen."""
        if self.kept:
            return self.kept
        plain = msgspec.to_builtins(self)
        del plain["kept"]
        plain = json.dumps(plain, sort_keys=True)
        return hashlib.sha256(plain.encode()).hexdigest()

    @classmethod
    def after(cls, last: Self | None, decision: Decision) -> Self:
        """The line that appends a decision to a log that ends with `last`."""
        return cls(1, decision) if last is None else cls(last.number + 1, decision, last.hash)

    def follows(self, last: Self | None) -> bool:
        """Whether the line may stand after `last`, null for the beginning of the log."""
        return (self.number, self.before) == ((1, "") if last is None else (last.number + 1, last.hash))
