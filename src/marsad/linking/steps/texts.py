"""The texts of changed articles in their buckets, and which texts they stand beside there."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from marsad.linking.places import Place, day_of, node
from marsad.linking.reports.candidates import LATE, NEIGHBOURS, keys, place, soon
from marsad.linking.reports.features import Features, first_texts
from marsad.linking.reports.joining import LEAST_TWIN, Found, twin, twin_place
from marsad.linking.reports.partial import first_place
from marsad.linking.steps.shelf import Meeting, Shelf, Text
from marsad.linking.text import number
from marsad.linking.told import Told


class Moved(msgspec.Struct, frozen=True):
    """What became of the texts of a step: those that stand for their words now and did not before, or not
    so, and those that do no more; `articles` have other texts than before, of these `wordings`.
    """

    added: tuple[Features, ...]
    dropped: tuple[Features, ...]
    articles: frozenset[str]
    wordings: frozenset[int]


def bucket(space: str, key: object) -> int:
    """The number of a bucket; keys of two spaces never meet."""
    return number(f"{space}\n{key!r}")


def text_of(one: Features) -> Text:
    """A text as the shelf lists it."""
    return Text(node(one.article, one.version), one.article, one.version, bucket("words", one.words))


def meetings_of_text(one: Features) -> Iterator[Meeting]:
    """Where a text that stands for its words is met: among reports, and among passages."""
    yield from compared_at(one)
    yield from (Meeting(bucket("run", key), first_place(one)) for key in one.samples)


def compared_at(one: Features) -> list[Meeting]:
    """Where a text is met among reports."""
    at = place(one)
    return [Meeting(bucket("report", key), at) for key in keys(one)]


def move(shelf: Shelf, articles: Collection[str], told: Iterable[Told]) -> Moved:
    """Put the texts of some articles, as `told` has them now, in the place of those that were linked."""
    new = {text_of(one): one for one in first_texts(told)}
    held = shelf.texts(articles)
    old = shelf.features([one.node for one in held])
    gone = [one for one in held if new.get(one) != old[one.node]]
    come = {text: one for text, one in new.items() if old.get(text.node) != one}
    wordings = {one.wording for one in (*gone, *come)}
    before = standing_for(shelf, wordings)
    shelf.drop_texts([one.node for one in gone])
    shelf.add_texts(come)
    after = standing_for(shelf, wordings)
    dropped = tuple(one for wording, one in before.items() if after.get(wording) != one)
    added = tuple(one for wording, one in after.items() if before.get(wording) != one)
    shelf.drop_meetings(meeting for one in dropped for meeting in meetings_of_text(one))
    shelf.add_meetings(meeting for one in added for meeting in meetings_of_text(one))
    return Moved(added, dropped, frozenset(one.article for one in (*gone, *come)), frozenset(wordings))


def standing_for(shelf: Shelf, wordings: Collection[int]) -> dict[int, Features]:
    """The text that stands for all of each wording."""
    first: dict[int, Text] = {}
    for one in sorted(shelf.worded(wordings), key=lambda one: twin_place(one.article, one.version)):
        first.setdefault(one.wording, one)
    found = shelf.features([one.node for one in first.values()])
    return {wording: found[one.node] for wording, one in first.items()}


def singles(shelf: Shelf, articles: Collection[str]) -> dict[int, Features]:
    """The texts of articles that stand for their words, by node."""
    wordings = {one.wording for one in shelf.texts(articles)}
    found = standing_for(shelf, wordings).values()
    return {node(one.article, one.version): one for one in found if one.article in articles}


def tied(shelf: Shelf, articles: Collection[str]) -> list[Found]:
    """Articles of exactly the same words, each tied to the one that stands for them."""
    held = shelf.texts(articles)
    first = standing_for(shelf, {one.wording for one in held})
    return [
        twin(first[one.wording].article, one.article)
        for one in held
        if first[one.wording].article != one.article and len(first[one.wording].words) >= LEAST_TWIN
    ]


def windows(shelf: Shelf, one: Features) -> list[list[Place]]:
    """Those before a text in each of its buckets."""
    return [before for before in shelf.before(compared_at(one), NEIGHBOURS) if before]


def followers(shelf: Shelf, one: Features) -> set[Place]:
    """Those that have a text before them in a bucket, or had."""
    return {at for after in shelf.after(compared_at(one), NEIGHBOURS) for at in after}


def pushed(shelf: Shelf, come: Collection[Features]) -> set[tuple[Place, Place]]:
    """The pairs that do not meet any more in a bucket, or not as near as to count, since texts came between
    them.
    """
    many = Counter(one.key for text in come for one in compared_at(text))
    found: set[tuple[Place, Place]] = set()
    for text in come:
        meetings = compared_at(text)
        most = max((many[one.key] for one in meetings), default=0)
        around = zip(
            meetings,
            shelf.before(meetings, NEIGHBOURS + most - 1),
            shelf.after(meetings, NEIGHBOURS),
            strict=True,
        )
        for meeting, before, after in around:
            found.update(_pushed([*before, *after], len(before), many[meeting.key]))
    return found


def _pushed(row: Sequence[Place], come: int, many: int) -> Iterator[tuple[Place, Place]]:
    """The pairs of a bucket's row that are `many` farther apart at most since texts came, one of them before
    the place `come` of it.
    """
    for at in range(come, len(row)):
        for far in range(NEIGHBOURS, NEIGHBOURS + many):
            if 0 <= at - far < come:
                yield row[at - far], row[at]
        for far in range(LATE, LATE + many):
            if 0 <= at - far < come and not soon(row[at - far], day_of(row[at])):
                yield row[at - far], row[at]
