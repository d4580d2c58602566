"""What is right about a mark that was found: its code and each of its slots."""

from collections import Counter
from collections.abc import Iterator, Sequence

from marsad.evaluation.overlap import agree
from marsad.evaluation.shape import MarkedEvent, MarkedStatement, MarkedTie, Quantity
from marsad.evaluation.tally import Tally

# Units in which things are counted; other nouns are compared by their number alone.
COUNTED = frozenset({
    "killed", "wounded", "people", "fighters", "bodies", "aircraft",
    "drones", "vehicles", "ships", "strikes", "missiles", "towns",
})  # fmt: skip


def score_statements(
    pairs: Sequence[tuple[MarkedStatement, MarkedStatement]], gold: int, given: int, tally: Tally
) -> list[bool]:
    """Count statements and their slots; which pairs are right: speaker and stance agree."""
    rights = [agree(a.speaker, b.speaker) and a.stance == b.stance for a, b in pairs]
    tally.add("statements found", len(pairs), gold, given)
    tally.add("statements right", sum(rights), gold, given)
    for a, b in pairs:
        for name in ("speaker", "stance", "via", "role", "denies"):
            _slot(tally, f"· {name}", getattr(a, name), getattr(b, name))
        tally.add(
            "· quote", right=int(bool(a.quote and b.quote)), gold=int(bool(a.quote)), given=int(bool(b.quote))
        )
    return rights


def score_events(
    pairs: Sequence[tuple[MarkedEvent, MarkedEvent]], gold: int, given: int, tally: Tally
) -> list[bool]:
    """Count events and their slots; which pairs are right: type, status, actor, target and place agree."""
    rights = [
        a.type == b.type
        and a.status == b.status
        and all(agree(getattr(a, name), getattr(b, name)) for name in ("actor", "target", "place"))
        for a, b in pairs
    ]
    tally.add("events found", len(pairs), gold, given)
    tally.add("events typed", sum(a.type == b.type for a, b in pairs), gold, given)
    tally.add("events right", sum(rights), gold, given)
    for a, b in pairs:
        _event_slots(a, b, tally)
    return rights


def score_ties(
    pairs: Sequence[tuple[MarkedTie, MarkedTie]], gold: int, given: int, tally: Tally
) -> list[bool]:
    """Count ties and their slots; one that was found is right."""
    tally.add("ties found", len(pairs), gold, given)
    for a, b in pairs:
        _slot(tally, "· tie means", a.means, b.means)
        _slot(tally, "· tie according_to", a.according_to, b.according_to)
    return [True] * len(pairs)


def score_credits(gold: Sequence[str], given: Sequence[str], tally: Tally) -> None:
    """Count the agencies and outlets that an article says it carries."""
    right = sum(any(agree(credit, other) for other in given) for credit in gold)
    tally.add("credits", right, len(gold), len(given))


def same_quantities(one: Sequence[Quantity] | None, other: Sequence[Quantity] | None) -> bool:
    """Whether two events have the same figures, of the same owners."""
    owners = all(agree(owner, guess) for owner, guess in _owners(one, other))
    return owners and _numbers(one) == _numbers(other)


def _event_slots(a: MarkedEvent, b: MarkedEvent, tally: Tally) -> None:
    slots = {"actor": "actor", "target": "target", "place": "place", "from": "origin", "to": "to"}
    for name, field in (slots | {"according_to": "according_to", "status": "status"}).items():
        _slot(tally, f"· event {name}", getattr(a, field), getattr(b, field))
    same = a.date is not None and str(a.date) == str(b.date)
    tally.add("· event date", int(same), int(a.date is not None), int(b.date is not None))
    one, other = _numbers(a.quantities), _numbers(b.quantities)
    tally.add("· event quantities", (one & other).total(), one.total(), other.total())
    for owner, guess in _owners(a.quantities, b.quantities):
        _slot(tally, "· figure's owner", owner, guess)


def _slot(tally: Tally, name: str, gold: object, given: object) -> None:
    """Count one slot of a pair; null on both sides counts for nothing."""
    right = gold is not None and agree(gold, given)
    tally.add(name, int(right), int(gold is not None), int(given is not None))


def _numbers(quantities: Sequence[Quantity] | None) -> Counter[tuple[object, str | None]]:
    return Counter((_value(one), one.unit if one.unit in COUNTED else None) for one in quantities or ())


def _value(quantity: Quantity) -> object:
    return tuple(quantity.value) if isinstance(quantity.value, list) else quantity.value


def _owners(
    gold: Sequence[Quantity] | None, given: Sequence[Quantity] | None
) -> Iterator[tuple[str | None, str | None]]:
    """The owners of the figures that both sides have, each given figure used once."""
    left = list(given or ())
    for quantity in gold or ():
        for i, other in enumerate(left):
            if other.value == quantity.value:
                yield quantity.of, left.pop(i).of
                break
