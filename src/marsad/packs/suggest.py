"""Suggestions: names that no pack knows, gathered over many articles, as entries for a person to confirm.

Told again in a copy, a line counts once: counts are of different lines, and of the articles that told them
first.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, get_args

import msgspec

from marsad.language.ar.fold import fold
from marsad.packs.latin import latin
from marsad.packs.schema import ActorKind, PlaceKind
from marsad.records import Days

Group = Literal["actor", "person", "place", "outlet"]

_GROUPS: tuple[Group, ...] = get_args(Group)
_DEFAULT_KIND: dict[Group, str | None] = {
    "actor": "body",
    "person": None,
    "place": "town",
    "outlet": "outlet",
}
_KINDS: dict[Group, frozenset[str]] = {
    "actor": frozenset(get_args(ActorKind)),
    "place": frozenset(get_args(PlaceKind)),
}
_SENTENCES = 3


class Sighting(msgspec.Struct, frozen=True):
    """A name on one line of an article: the line's words, the page that carries it, and the article's day."""

    group: Group
    name: str
    kind: str | None
    post: str | None
    article: str
    page: str
    line: int
    sentence: str
    day: Days | None = None


class Suggestion(msgspec.Struct, frozen=True):
    """An entry that a pack may lack: its spellings, the commonest first, and where they stand.

    `kind` is the pack's kind that the name's head tells, or the commonest of its group; null for people.
    """

    id: str
    group: Group
    kind: str | None
    names: tuple[str, ...]
    posts: tuple[str, ...]
    lines: int
    articles: int
    first: Days | None
    last: Days | None
    sentences: tuple[Sighting, ...]


def suggest(sightings: Iterable[Sighting], pack: str, at_least: int = 2) -> list[Suggestion]:
    """The suggested entries of a pack, group by group, those told on most lines first.

    `at_least` is the number of different lines that must tell a name. Sightings may come in any order.
    """
    found = list(_new(sightings))
    ids: set[str] = set()
    grouped = (
        spellings for group in _GROUPS for spellings in _grouped([one for one in found if one.group == group])
    )
    return [_suggestion(seen, pack, ids) for seen in grouped if _count_lines(seen) >= at_least]


def _count_lines(seen: Iterable[Sighting]) -> int:
    """How many different lines tell it."""
    return len({fold(sighting.sentence) for sighting in seen})


def _new(sightings: Iterable[Sighting]) -> Iterator[Sighting]:
    """Sightings without those on lines that a copy tells again."""
    told: set[tuple[str, str, str]] = set()
    for sighting in sorted(sightings, key=_order):
        key = (sighting.group, fold(sighting.name), fold(sighting.sentence))
        if key not in told:
            told.add(key)
            yield sighting


def _order(sighting: Sighting) -> tuple[bool, str, str, int, str, str, str]:
    """The earliest first, whatever order the pages came in."""
    day = sighting.day
    rest = (sighting.page, sighting.line, sighting.name, sighting.sentence, sighting.post or "")
    return (day is None, day.start.isoformat() if day is not None else "", *rest)


def _grouped(sightings: list[Sighting]) -> list[list[Sighting]]:
    """Sightings of one name together, however it is spelt; a person's last name goes with the full one."""
    by_name: dict[str, list[Sighting]] = {}
    for sighting in sightings:
        by_name.setdefault(_key(sighting), []).append(sighting)
    for name in sorted(by_name, key=len):
        longer = [other for other in by_name if other != name and other.endswith(f" {name}")]
        if len(longer) == 1:
            by_name[longer[0]].extend(by_name.pop(name))
    return sorted(by_name.values(), key=lambda group: (-len(group), _key(group[0])))


def _key(sighting: Sighting) -> str:
    return " ".join(word.removeprefix("\u0627\u0644") for word in fold(sighting.name).split())


def _suggestion(seen: list[Sighting], pack: str, ids: set[str]) -> Suggestion:
    group = seen[0].group
    spelt = Counter(sighting.name for sighting in seen)
    names = tuple(sorted(spelt, key=lambda name: (-spelt[name], -len(name), name)))
    kinds = Counter(sighting.kind for sighting in seen if sighting.kind in _KINDS.get(group, ()))
    days = sorted((sighting.day for sighting in seen if sighting.day is not None), key=lambda day: day.start)
    return Suggestion(
        _free_id(pack, names[0], ids),
        group,
        min(kinds, key=lambda kind: (-kinds[kind], str(kind)), default=_DEFAULT_KIND[group]),
        names,
        tuple(dict.fromkeys(sighting.post for sighting in seen if sighting.post)),
        _count_lines(seen),
        len({sighting.article for sighting in seen}),
        days[0] if days else None,
        days[-1] if days else None,
        tuple(_telling(seen)),
    )


def _telling(seen: list[Sighting]) -> list[Sighting]:
    """The sentences that tell most of it: those with a post first, then of different articles."""
    chosen: dict[str, Sighting] = {}
    for sighting in sorted(seen, key=lambda one: (one.post is None, one.kind is None)):
        chosen.setdefault(sighting.article, sighting)
    return list(chosen.values())[:_SENTENCES]


def _free_id(pack: str, name: str, ids: set[str]) -> str:
    """An id that no suggestion has yet: the name in Latin letters behind the pack's id."""
    plain = f"{pack}:{latin(name)}"
    number, free = 2, plain
    while free in ids:
        free, number = f"{plain}-{number}", number + 1
    ids.add(free)
    return free
