"""Marks: what a version says. Statements, events and ties, with the words that say it."""

from collections.abc import Iterator

import msgspec

from marsad.records.intervals import Days, Range
from marsad.records.spans import Span


class Mention(msgspec.Struct, frozen=True):
    """Words of the text that name someone or some place, and the pack entry that they resolve to, if any.

    `text` is the text at `span`, exactly. `id` is the pack entry's id: of what it names, else of what it is a
    part of, lies in or fights for by its own words, else of who held the post; null where no pack knows any.
    """

    text: str
    span: Span
    id: str | None = None


class Figure(msgspec.Struct, frozen=True):
    """A number that belongs to an event: `range` in `unit`, whose it is (`of`), the whole it is a part of."""

    text: str
    span: Span
    range: Range
    unit: str
    of: Mention | None = None
    part_of: str | None = None


class Statement(msgspec.Struct, frozen=True, tag_field="mark", tag="statement"):
    """Someone is on record. `speaker`, `quote` is true where any of the words stand in quotation marks."""

    id: str
    cue: Span
    line: int
    stance: str
    speaker: tuple[Mention, ...]
    role: Mention | None = None
    via: Mention | None = None
    quote: bool = False
    denies: Mention | None = None


class Event(msgspec.Struct, frozen=True, tag_field="mark", tag="event"):
    """Something is said to happen. `according_to` is the speaker whose words tell it; empty: the narrator."""

    id: str
    cue: Span
    line: int
    type: str
    status: str = "actual"
    actor: tuple[Mention, ...] = ()
    target: tuple[Mention, ...] = ()
    place: tuple[Mention, ...] = ()
    origin: tuple[Mention, ...] = ()
    destination: tuple[Mention, ...] = ()
    date: Days | None = None
    figures: tuple[Figure, ...] = ()
    according_to: tuple[Mention, ...] = ()
    statement: str | None = None


class Tie(msgspec.Struct, frozen=True, tag_field="mark", tag="tie"):
    """A standing relation as asserted: `source` backs, controls, leads, is part of or holds `target`."""

    id: str
    cue: Span
    line: int
    kind: str
    source: Mention
    target: Mention
    means: str | None = None
    according_to: tuple[Mention, ...] = ()
    statement: str | None = None


Mark = Statement | Event | Tie


def mentions_of(mark: Mark) -> Iterator[Mention]:
    """Every mention in a mark's slots, slot by slot."""
    for name in mark.__struct_fields__:
        value = getattr(mark, name)
        each = value if isinstance(value, tuple) else (value,)
        yield from (one for one in each if type(one) is Mention)  # quicker than asking whether it is one


class Coding(msgspec.Struct, frozen=True):
    """What one coder, at one version of itself and of the packs, marked in one version of an article."""

    version: str
    coder: str
    packs: str
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    ties: tuple[Tie, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks, in the order of their cues."""
        everything: list[Mark] = [*self.statements, *self.events, *self.ties]
        return tuple(sorted(everything, key=lambda mark: (mark.cue, mark.id)))
