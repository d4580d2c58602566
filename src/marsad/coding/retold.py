"""Retold: an event that a definite noun names again in its line is the one told before (codebook: one mark).

«شنت القوات هجوما … وأسفر الهجوم عن مقتل ستة»: the second noun's figures and slots are the first's.
"""

from collections.abc import Iterable, Sequence

import msgspec

from marsad.coding.memory import ATTACKS
from marsad.language.clauses import Happening
from marsad.records import Event, Mention

_SLOTS = ("actor", "target", "place")
_Marked = tuple[Happening, Event]


def told_once(marked: Iterable[_Marked]) -> tuple[Event, ...]:
    """The events, without those that only name one of their line again."""
    kept: list[_Marked] = []
    for happening, event in marked:
        row = next(
            (row for row in reversed(range(len(kept))) if _is_again(kept[row], happening, event)), None
        )
        if row is None:
            kept.append((happening, event))
        else:
            first, told = kept[row]
            kept[row] = first, _with_more(told, event)
    return tuple(event for _, event in kept)


def _is_again(before: _Marked, happening: Happening, event: Event) -> bool:
    """Whether a definite noun names an event that its teller told before in the line."""
    first, told = before
    if not happening.definite or first.toll or (told.line, told.status) != (event.line, event.status):
        return False
    named = happening.lemma == first.lemma != ""
    if first.definite and (not named or any(getattr(event, slot) for slot in _SLOTS)):
        return False  # «المواجهات … الاشتباكات», «الغارة الأولى … الغارة الثانية على …»
    kinds = told.type == event.type or (happening.vague is not None and told.type in ATTACKS)
    introduced = named and not first.definite
    spoken = bool(event.according_to)  # a narrator's line may bring together what happened apart
    alike = named or (kinds and spoken)
    return alike and _same_teller(told, event) and (introduced or not _differ(told, event))


def _same_teller(one: Event, other: Event) -> bool:
    if not one.according_to or not other.according_to:
        return not one.according_to and not other.according_to
    return _share(one.according_to, other.according_to)


def _differ(one: Event, other: Event) -> bool:
    """Whether the two are told of different parties, things, places or days."""
    if one.date is not None and other.date is not None and not one.date.overlaps(other.date):
        return True
    slots = ((getattr(one, slot), getattr(other, slot)) for slot in _SLOTS)
    return any(here and there and not _share(here, there) for here, there in slots)


def _share(here: Sequence[Mention], there: Sequence[Mention]) -> bool:
    """Whether one of these mentions is, by entry or words, one of those."""
    return any(_alike(one, other) for one in here for other in there)


def _alike(one: Mention, other: Mention) -> bool:
    if one.id is not None and one.id == other.id:
        return True
    return one.text in other.text or other.text in one.text


def _with_more(event: Event, again: Event) -> Event:
    """The event with what its second naming tells that the first left out."""
    more = {slot: getattr(again, slot) for slot in (*_SLOTS, "date") if not getattr(event, slot)}
    return msgspec.structs.replace(event, **more, figures=(*event.figures, *again.figures))
