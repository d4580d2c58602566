"""The texts of changed articles in their buckets, and which articles must be compared again."""

from collections.abc import Collection, Iterable, Iterator

import msgspec

from marsad.linking.places import Place, node
from marsad.linking.reports.candidates import LATE, NEIGHBOURS, keys, met, place
from marsad.linking.reports.features import Features, first_texts
from marsad.linking.reports.joining import likeness_of, twin_place
from marsad.linking.reports.partial import first_place
from marsad.linking.steps.shelf import Meeting, Shelf, Text
from marsad.linking.text import number
from marsad.linking.told import Told


class Moved(msgspec.Struct, frozen=True):
    """What became of the texts of a step: those that stand for their words now and did not before, or not
    so, and those that do no more; `articles` have other texts than before.
    """

    added: tuple[Features, ...]
    dropped: tuple[Features, ...]
    articles: frozenset[str]


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
    return Moved(added, dropped, frozenset(one.article for one in (*gone, *come)))


def standing_for(shelf: Shelf, wordings: Collection[int]) -> dict[int, Features]:
    """The text that stands for all of each wording."""
    first: dict[int, Text] = {}
    for one in sorted(shelf.worded(wordings), key=lambda one: twin_place(one.article, one.version)):
        first.setdefault(one.wording, one)
    found = shelf.features([one.node for one in first.values()])
    return {wording: found[one.node] for wording, one in first.items()}


def alike(shelf: Shelf, moved: Moved) -> set[str]:
    """The articles whose reports may be others now: those that are like a text that came, and those whose
    likeness to another may have been found in a bucket that has changed.
    """
    pushed = {pair for one in moved.added for pair in _pushed(shelf, one)}
    after = {place for one in moved.added for place in _followers(shelf, one)}
    alone = {place for one in moved.dropped for place in _followers(shelf, one)}
    asked = {place(one): one for one in moved.added}
    asked |= {place(one): one for one in shelf.features([at for _, at in alone]).values()}
    found = _sharing(shelf, pushed)
    for at, one in asked.items():
        others = shelf.features([other for _, other in met(windows(shelf, one), at)])
        found |= _like(shelf, one, others.values())
    followers = shelf.features([at for _, at in after])
    for one in moved.added:
        found |= _like(shelf, one, followers.values())
    return found


def _pushed(shelf: Shelf, one: Features) -> Iterator[tuple[Place, Place]]:
    """The pairs that do not meet any more in a bucket, or not as near as to count, since a text came between
    them.
    """
    meetings = compared_at(one)
    around = zip(shelf.before(meetings, NEIGHBOURS), shelf.after(meetings, NEIGHBOURS), strict=True)
    for before, after in around:
        row = [*before, *after]
        for at, follower in enumerate(after, len(before)):
            if at >= NEIGHBOURS:
                yield row[at - NEIGHBOURS], follower
            if at - len(before) < LATE <= at:
                yield row[at - LATE], follower


def _sharing(shelf: Shelf, pairs: Collection[tuple[Place, Place]]) -> set[str]:
    """The articles of pairs of places that carry one report."""
    texts = shelf.features({at for pair in pairs for _, at in pair})
    ends = {(texts[one[1]].article, texts[other[1]].article) for one, other in pairs}
    shared = shelf.reports({article for pair in ends for article in pair})
    report = {article: one.id for one in shared for article in one.articles}
    return {article for pair in ends if len({report.get(end, end) for end in pair}) == 1 for article in pair}


def windows(shelf: Shelf, one: Features) -> list[list[Place]]:
    """Those before a text in each of its buckets."""
    return [before for before in shelf.before(compared_at(one), NEIGHBOURS) if before]


def _followers(shelf: Shelf, one: Features) -> set[Place]:
    return {place for after in shelf.after(compared_at(one), NEIGHBOURS) for place in after}


def _like(shelf: Shelf, one: Features, others: Iterable[Features]) -> set[str]:
    """The articles of `others` that carry one report with a text, and its own where any does."""
    asked = [other for other in others if other.article != one.article]
    texts = shelf.words_of({one.version, *(other.version for other in asked)}) if asked else {}
    found = {other.article for other in asked if likeness_of(*_in_time(one, other), texts) is not None}
    return found | {one.article} if found else found


def _in_time(one: Features, other: Features) -> tuple[Features, Features]:
    return (one, other) if place(one) < place(other) else (other, one)
