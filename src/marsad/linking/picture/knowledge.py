"""What could be known by a day: versions proven to have been there, and what later ones dropped."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from marsad.linking.actors import Names
from marsad.linking.picture.scenes import parties_of, places_of
from marsad.linking.text import normal
from marsad.linking.told import Told
from marsad.records import Event, Mark, Mention, Omitted, Statement, Version

_DAY = timedelta(days=1)
Key = tuple[str, str]


def known(told: Iterable[Told], day: date) -> tuple[tuple[Told, ...], Omitted]:
    """The versions that are proven to have been there on a day, and how many are left out: those that nothing
    proves, and later ones. A later day never knows less.
    """
    every = list(told)
    days = proven(one.version for one in every)
    there = {key for key, found in days.items() if found is not None and found <= day}
    unproven = sum(found is None for found in days.values())
    kept = tuple(one for one in every if key_of(one.version) in there)
    return kept, Omitted(unproven=unproven, later=len(days) - unproven - len(there))


def proven(versions: Iterable[Version]) -> Mapping[Key, date | None]:
    """The earliest day on which each text of an article is proven to have been there: the last day that its
    own date may mean, or its first fetch; null where it has neither.

    A text that came after another of its article is proven by its fetches alone: the article kept its date
    when it was changed.
    """
    texts: defaultdict[Key, list[Version]] = defaultdict(list)
    for one in versions:
        texts[key_of(one)].append(one)
    fetched = {
        key: min((one.fetched for one in same if one.fetched), default=None) for key, same in texts.items()
    }
    first: dict[str, date] = {}
    for (article, _), day in fetched.items():
        if day is not None:
            first[article] = min(day, first.get(article, day))
    return {key: _proven(same, fetched[key], first.get(key[0])) for key, same in texts.items()}


def withdrawn(told: Iterable[Told], names: Names) -> frozenset[str]:
    """The marks that a later version of their article does not tell any more, in whatever words."""
    articles: defaultdict[str, list[Told]] = defaultdict(list)
    for one in told:
        if one.version.fetched is not None:
            articles[one.version.article].append(one)
    found: set[str] = set()
    for same in articles.values():
        newest = max(one.version.fetched for one in same if one.version.fetched)
        kept = {
            _said(mark, one, names)
            for one in same
            if one.version.fetched == newest
            for mark in one.coding.marks
        }
        last = {one.version.id for one in same if one.version.fetched == newest}
        found |= {
            mark.id
            for one in same
            if one.version.id not in last
            for mark in one.coding.marks
            if _said(mark, one, names) not in kept
        }
    return frozenset(found)


def key_of(version: Version) -> Key:
    """One text of one article, on however many pages it came."""
    return version.article, version.id


def _proven(same: Iterable[Version], fetched: date | None, first: date | None) -> date | None:
    days = [fetched] if fetched else []
    if fetched is None or fetched == first:
        days += [one.published.end - _DAY for one in same if one.published]
    return min(days, default=None)


def _said(mark: Mark, told: Told, names: Names) -> tuple[object, ...]:
    """What a mark says, apart from its words: its code, its parties, its places."""
    version = told.version.id
    code = mark.stance if isinstance(mark, Statement) else mark.type if isinstance(mark, Event) else mark.kind
    status = mark.status if isinstance(mark, Event) else ""
    places = frozenset(_place(one) for one in places_of(mark))
    return code, status, names.whos(version, parties_of(mark)), places


def _place(mention: Mention) -> str:
    return mention.id or normal(mention.text)
