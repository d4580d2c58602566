"""What linking makes of marks: chains, reports, incidents, disputes, standings, actors; decisions."""

from datetime import datetime
from typing import Literal

import msgspec

from marsad.records.intervals import Days, Range
from marsad.records.ordered import Ordered
from marsad.records.spans import Span

DisputeKind = Literal["denial", "figures", "blame", "holding", "reversal"]
HopKind = Literal["outlet", "agency", "speaker"]
LinkKind = Literal["copy", "cut", "edit", "translation", "partial", "decided"]
ChangeKind = Literal["kept", "changed", "dropped", "added"]
Label = Literal["one side tells", "a third party tells", "admitted", "agreed", "disputed", "only denied"]


class Hop(msgspec.Struct, frozen=True):
    """One hand that carried the words. `span` is where the text names it; null where only the page does."""

    kind: HopKind
    name: str
    id: str | None = None
    span: Span | None = None


class Root(Ordered, frozen=True):
    """Where a chain ends. `known` is false for a narrator that shows no access of its own, or a vague credit.

    Two roots are one where their keys agree. `side` is what the packs say the root speaks for: THEATRE/SIDE,
    several joined by a comma, or null. `listed`: the key is a pack's entry, and so a null side is no gap.
    `described`: what a description says («a security source»), whatever the report: alike in two of them it
    may be one root, or two.
    """

    key: str
    name: str
    known: bool
    side: str | None = None
    listed: bool = False
    described: str | None = None


class Chain(msgspec.Struct, frozen=True):
    """Outlet ← agency ← speaker of one mark, nearest the reader first, and the root that it ends in.

    A mark that several speakers tell together has a chain for each of them.
    """

    mark: str
    hops: tuple[Hop, ...]
    root: Root


class ReportLink(msgspec.Struct, frozen=True, order=True):
    """Two articles that carry one piece of reporting, by their ids, the lesser first: of what kind their
    likeness is, and why they are taken for it. `decided` is a person's word.
    """

    one: str
    other: str
    kind: LinkKind
    reasons: tuple[str, ...] = ()


class Passage(msgspec.Struct, frozen=True, order=True):
    """The paragraphs of a longer article that are another's reporting, as spans in one of its versions."""

    article: str
    version: str
    spans: tuple[Span, ...]


class Report(msgspec.Struct, frozen=True):
    """One piece of reporting and the articles that carry it, two at least with those of `passages`.

    `articles` carry it as a whole: all that they tell is one voice. `passages` are all that other, longer
    articles have of it: what else they tell is their own. `links` say what makes each pair one. Its id is
    made from its least article's, so that it lives on as carriers are added.
    """

    id: str
    articles: tuple[str, ...]
    links: tuple[ReportLink, ...] = ()
    passages: tuple[Passage, ...] = ()

    @property
    def carriers(self) -> tuple[str, ...]:
        """Every article that carries it or a part of it, by id."""
        return tuple(sorted({*self.articles, *(passage.article for passage in self.passages)}))

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why its carriers are one, a line for each link."""
        return tuple(
            f"{link.one} and {link.other}: {link.kind}: {'; '.join(link.reasons)}" for link in self.links
        )


class Change(msgspec.Struct, frozen=True, order=True):
    """Paragraphs of one text and those of another that answer them, as spans in each.

    `lost` and `gained` are the normalised words that only the one, and only the other has of them.
    """

    kind: ChangeKind
    here: tuple[Span, ...]
    there: tuple[Span, ...]
    lost: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()


class Difference(msgspec.Struct, frozen=True):
    """What became of the paragraphs of version `one` in version `other`, in the order of the one; what was
    added comes first.
    """

    one: str
    other: str
    changes: tuple[Change, ...]


class Standing(msgspec.Struct, frozen=True):
    """Two sets of roots, those that tell and those that deny. Joining is union, so order-free."""

    tell: frozenset[Root] = frozenset()
    deny: frozenset[Root] = frozenset()

    def join(self, other: "Standing") -> "Standing":
        """The standing of both tellings together."""
        return Standing(self.tell | other.tell, self.deny | other.deny)

    @property
    def independence(self) -> Range:
        """How many distinct roots tell it: without and with the unknown ones. Descriptions that are alike in
        two reports are one at least, and as many as there are reports at most.
        """
        known = {root.described or root.key for root in self.tell if root.known}
        return Range(len(known), len({root.key for root in self.tell}))


class Incident(msgspec.Struct, frozen=True):
    """One happening in the world, put together from the event marks that tell it; its id is its least mark's.

    `decisive` are the keys of the roots on which the label rests, where it does not rest on all of them.
    """

    id: str
    type: str
    marks: tuple[str, ...]
    date: Days | None = None
    place: str | None = None
    standing: Standing = Standing()
    label: Label = "one side tells"
    decisive: tuple[str, ...] = ()


class Dispute(msgspec.Struct, frozen=True):
    """Two tellings that cannot both hold: the marks that claim, and those that deny or tell otherwise.

    Its kind: someone denies, tellers give one thing different figures, they put a deed on each other, two
    sides claim a place on one day, or a party takes back what it said.
    `incident` is the one whose figures differ; null where the two sides are no figures.
    """

    id: str
    what: str
    claim: tuple[str, ...]
    against: tuple[str, ...]
    kind: DisputeKind = "denial"
    incident: str | None = None


class Actor(msgspec.Struct, frozen=True):
    """One actor under all the names that the marks give it.

    `id` is the pack entry's where one is known (`listed`), else made from the normalised name. `names` are as
    written, the commonest first; `marks` are the marks that name it in any slot.
    """

    id: str
    names: tuple[str, ...]
    marks: tuple[str, ...]
    listed: bool = False


class Record(msgspec.Struct, frozen=True):
    """All that linking makes of a set of marks. Equal sets give equal records, whatever their order was."""

    chains: tuple[Chain, ...] = ()
    reports: tuple[Report, ...] = ()
    incidents: tuple[Incident, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    actors: tuple[Actor, ...] = ()


class Release(msgspec.Struct, frozen=True):
    """A frozen, numbered state of the record, with the hash of its full export."""

    number: int
    time: datetime
    hash: str
    note: str = ""
