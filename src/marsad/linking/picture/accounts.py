"""What the versions of articles say of a theatre, apart from all that other articles say: whom each word
names, what a later version dropped. A picture is drawn from it and from the record.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from marsad.linking.actors import Names, names
from marsad.linking.picture.knowledge import withdrawn
from marsad.linking.picture.scenes import parties_of, scenes
from marsad.linking.text import normal
from marsad.linking.told import Theatres, Told, earliest_first
from marsad.records import Event, Mark, Tie

ACCORDS = frozenset({"agreement", "ceasefire"})
_OF_STATES = ACCORDS | {"territory-gained", "withdrawal"}


class Account(msgspec.Struct, frozen=True):
    """What one version says of a theatre: its marks that belong there; `page` is where the version stands.
    `named` gives whom words without a pack's entry name, `withdrawn` the marks that a later version of the
    article dropped.
    """

    theatre: str
    article: str
    version: str
    page: str
    day: date | None
    marks: tuple[Mark, ...]
    named: tuple[tuple[str, str], ...] = ()
    withdrawn: tuple[str, ...] = ()


def accounts(told: Iterable[Told], theatres: Theatres) -> Iterator[Account]:
    """What whole articles (all their versions) say of each theatre. Of each by itself: that one dropped what
    another tells in the same words says nothing of the other.
    """
    articles: defaultdict[str, list[Told]] = defaultdict(list)
    for one in earliest_first(told):
        articles[one.version.article].append(one)
    for same in articles.values():
        yield from _accounts(same, theatres)


def _accounts(same: Sequence[Told], theatres: Theatres) -> Iterator[Account]:
    known = names(same)
    gone, where = withdrawn(same, known), scenes((one.coding for one in same), theatres)
    for one in same:
        version = one.version
        for theatre in sorted({found for mark in one.coding.marks for found in where[mark.id]}):
            marks = tuple(mark for mark in one.coding.marks if theatre in where[mark.id])
            yield Account(
                theatre,
                version.article,
                version.id,
                version.page,
                version.day,
                marks,
                _named(marks, version.id, known),
                tuple(mark.id for mark in marks if mark.id in gone),
            )


def of_states(every: Iterable[Account]) -> Iterator[Account]:
    """The same without what no state is drawn from."""
    for one in every:
        marks = tuple(mark for mark in one.marks if _of_state(mark))
        if marks:
            there = {mark.id for mark in marks}
            words = {mention.text for mark in marks for mention in parties_of(mark)}
            yield msgspec.structs.replace(
                one,
                marks=marks,
                named=tuple(pair for pair in one.named if pair[0] in words),
                withdrawn=tuple(mark for mark in one.withdrawn if mark in there),
            )


def names_of(every: Iterable[Account]) -> Names:
    """Who is who in what is said."""
    return Names({(one.version, normal(text)): who for one in every for text, who in one.named})


def _of_state(mark: Mark) -> bool:
    return isinstance(mark, Tie) or (isinstance(mark, Event) and mark.type in _OF_STATES)


def _named(marks: Iterable[Mark], version: str, known: Names) -> tuple[tuple[str, str], ...]:
    mentions = (mention for mark in marks for mention in parties_of(mark) if not mention.id)
    return tuple(sorted({(mention.text, known.who(version, mention)) for mention in mentions}))
