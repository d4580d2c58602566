"""Since when each text of an article is proven to have been there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from marsad.records.pages import Version

_DAY = timedelta(days=1)
Key = tuple[str, str]


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


def key_of(version: Version) -> Key:
    """One text of one article, on however many pages it came."""
    return version.article, version.id


def _proven(same: Iterable[Version], fetched: date | None, first: date | None) -> date | None:
    days = [fetched] if fetched else []
    if fetched is None or fetched == first:
        days += [one.published.end - _DAY for one in same if one.published]
    return min(days, default=None)
