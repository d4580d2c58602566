"""What could be known by a day: versions proven to have been there, and what later ones dropped."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from marsad.linking.actors import Names
from marsad.linking.picture.scenes import parties_of, places_of
from marsad.linking.text import normal
from marsad.linking.told import Told
from marsad.records import Event, Mark, Mention, Omitted, Statement, key_of, proven


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


def _said(mark: Mark, told: Told, names: Names) -> tuple[object, ...]:
    """What a mark says, apart from its words: its code, its parties, its places."""
    version = told.version.id
    code = mark.stance if isinstance(mark, Statement) else mark.type if isinstance(mark, Event) else mark.kind
    status = mark.status if isinstance(mark, Event) else ""
    places = frozenset(_place(one) for one in places_of(mark))
    return code, status, names.whos(version, parties_of(mark)), places


def _place(mention: Mention) -> str:
    return mention.id or normal(mention.text)
