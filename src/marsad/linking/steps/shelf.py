"""What a step of linking reads of the record that is kept, and of how it was linked."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

import msgspec

from marsad.linking.actors import Naming
from marsad.linking.chains import Credits
from marsad.linking.disputes.holds import Hold, Key
from marsad.linking.disputes.reversals import Word
from marsad.linking.places import Place
from marsad.linking.reports.features import Features
from marsad.linking.tellings import Telling
from marsad.linking.told import Told
from marsad.records import Chain, Dispute, Incident, Report, Root


class Text(msgspec.Struct, frozen=True):
    """A text of an article: its node, and its wording, which other texts may have too."""

    node: int
    article: str
    version: str
    wording: int


class Edge(msgspec.Struct, frozen=True, order=True):
    """How strongly two marks, by their nodes, look like one happening; less than 0 where they are two."""

    later: int
    earlier: int
    weight: float


class Giving(msgspec.Struct, frozen=True):
    """What a text gives to the chains and actors of all: its marks, the credits of each article and page that
    has it, who has a post in it, whom it names, the forms of its marks' roots; which pack entries stand
    in it, with what contains its places; who holds places, by it; and what parties say of deeds and places.
    """

    marks: frozenset[str] = frozenset()
    credits: tuple[tuple[str, str, Credits], ...] = ()
    described: frozenset[str] = frozenset()
    namings: tuple[Naming, ...] = ()
    roots: frozenset[Root] = frozenset()
    entries: frozenset[str] = frozenset()
    holds: frozenset[Hold] = frozenset()
    words: frozenset[Word] = frozenset()


class Meeting(msgspec.Struct, frozen=True):
    """A place in a bucket."""

    key: int
    place: Place


START: Place = (-1, -1)
"""A place before all others."""


class Shelf(Protocol):
    """The kept record, with the parts of the work that a later step needs. Writers see what they wrote."""

    def told(self, articles: Collection[str]) -> list[Told]:
        """The texts of some articles that are there, as linking takes them, by article, version and page."""

    def carriers(self, versions: Collection[str]) -> set[str]:
        """The articles that have a text of these."""

    def versions_of(self, marks: Collection[str]) -> set[str]:
        """The texts in which marks stand."""

    # --- what is linked

    def reports(self, articles: Collection[str]) -> list[Report]:
        """The reports that any of these articles carries, or holds a passage of."""

    def incidents(self, marks: Collection[str]) -> list[Incident]:
        """The incidents of these marks."""

    def disputes(self, marks: Collection[str]) -> list[Dispute]:
        """The disputes that any of these marks stands in."""

    def disputes_over(self, incidents: Collection[str]) -> list[Dispute]:
        """The disputes over figures of these incidents."""

    def chains(self, marks: Collection[str]) -> list[Chain]:
        """The chains of these marks."""

    # --- texts

    def texts(self, articles: Collection[str]) -> list[Text]:
        """The texts of some articles as they were linked."""

    def worded(self, wordings: Collection[int]) -> list[Text]:
        """The texts of these wordings."""

    def words_of(self, versions: Collection[str]) -> dict[str, str]:
        """Texts by the ids of versions."""

    def articles_at(self, nodes: Collection[int]) -> dict[int, str]:
        """The articles of texts."""

    def places(self, articles: Collection[str]) -> Iterable[tuple[str, Place]]:
        """Where each text of some articles stands in time."""

    def features(self, nodes: Collection[int]) -> dict[int, Features]:
        """What texts are compared by."""

    def add_texts(self, texts: Mapping[Text, Features]) -> None:
        """Keep texts with what they are compared by."""

    def drop_texts(self, nodes: Collection[int]) -> None:
        """Forget texts."""

    # --- marks

    def tellings(self, nodes: Collection[int]) -> dict[int, Telling]:
        """Marks as they are compared."""

    def tellings_in(self, versions: Collection[str]) -> dict[int, Telling]:
        """All marks of some texts as they are compared."""

    def add_tellings(self, tellings: Mapping[int, Telling]) -> None:
        """Keep marks as they are compared, over what is kept of them."""

    def drop_tellings(self, nodes: Collection[int]) -> None:
        """Forget marks."""

    def edges(self, nodes: Collection[int]) -> set[Edge]:
        """The edges that any of these marks is an end of."""

    def add_edges(self, edges: Collection[Edge]) -> None:
        """Keep edges."""

    def drop_edges(self, edges: Collection[Edge]) -> None:
        """Forget edges."""

    # --- buckets

    def before(self, asked: Sequence[Meeting], most: int) -> list[list[Place]]:
        """For each place in a bucket the last ones before it, oldest first."""

    def after(self, asked: Sequence[Meeting], most: int) -> list[list[Place]]:
        """For each place in a bucket the first ones after it, oldest first."""

    def add_meetings(self, meetings: Iterable[Meeting]) -> None:
        """Put into buckets."""

    def drop_meetings(self, meetings: Iterable[Meeting]) -> None:
        """Take out of buckets."""

    # --- what texts give to the chains of others

    def credits(self, articles: Collection[str]) -> list[tuple[str, Credits]]:
        """The article and the credited agencies of each text of some articles."""

    def described(self, whos: Collection[str]) -> set[str]:
        """Those of some who have a post somewhere."""

    def naming(self, whos: Collection[str]) -> set[str]:
        """The texts that name any of these."""

    def roots(self, keys: Collection[str]) -> list[Root]:
        """Every form in which these roots are given somewhere."""

    def rooted(self, keys: Collection[str]) -> set[str]:
        """The texts whose marks have these roots."""

    def claiming(self, keys: Collection[Key]) -> set[str]:
        """The texts by which somebody holds any of these places on that day, or a party speaks of that."""

    def given(self, versions: Collection[str]) -> dict[str, Giving]:
        """What texts give."""

    def give(self, given: Mapping[str, Giving]) -> None:
        """Keep what texts give, over what they gave; nothing at all is forgotten."""
