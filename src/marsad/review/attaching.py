"""Decisions and the marks that they are about: by id, else by the sentence that was quoted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from marsad.records import Decision

_FREE = frozenset({"add", "side", "withhold", "remove"})  # they bring their mark along, or are about none


class Attached(msgspec.Struct, frozen=True):
    """Decisions with ids that are there, in their order, and those whose marks are gone."""

    decisions: tuple[Decision, ...]
    orphans: tuple[Decision, ...]


def is_about(one: Decision) -> bool:
    """Whether a decision is about marks or articles that must be there for it to hold."""
    return one.action not in _FREE


def attach(decisions: Iterable[Decision], sentences: Mapping[str, str]) -> Attached:
    """The decisions of a log on the marks and articles of `sentences`, the sentence of each by its id.

    An id that is not there any more, since another coder or another reading made other marks, is that of
    the one mark of its kind in the same sentence. Where there is none, or there are several, the decision is
    an orphan: nothing is guessed and nothing is lost.
    """
    quoted: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for name, sentence in sentences.items():
        quoted[_kind(name), sentence].append(name)

    def found(name: str, sentence: str) -> str | None:
        same = [name] if name in sentences else quoted.get((_kind(name), sentence), [])
        return same[0] if len(same) == 1 else None

    held: list[Decision] = []
    orphans: list[Decision] = []
    for one in decisions:
        if not is_about(one):
            held.append(one)
            continue
        mark = found(one.mark, one.quote)
        other = found(one.other, one.other_quote) if one.other else ""
        if mark is None or other is None:
            orphans.append(one)
        else:
            held.append(msgspec.structs.replace(one, mark=mark, other=other))
    return Attached(tuple(held), tuple(orphans))


def _kind(name: str) -> str:
    """What an id names: the letter before its hyphen."""
    return name.partition("-")[0]
