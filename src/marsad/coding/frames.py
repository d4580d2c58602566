"""Frames: which slot of an event each role fills, by type.

The codebook's rule runs through all of them: a place is no target. Where a role may fill two slots, the class of its
phrase decides.
"""

from marsad.language.clauses import Arg, Class, Happening, Phrase

SLOTS = ("actor", "target", "place", "origin", "destination")
Slot = str

# Types whose owner («انسحاب القوات», «هجوم الجيش») is the doer; of the others it is what is done to.
_OWNER_ACTS = frozenset(
    "air-strike shelling clash offensive withdrawal deployment meeting protest military-aid agreement ceasefire siege legal".split()
)
_MOVES = frozenset("withdrawal deployment displacement humanitarian-aid military-aid".split())
_MEET = frozenset("meeting agreement clash ceasefire".split())
_DISPLACED = frozenset(("displacement",))
_PLACES: frozenset[Class] = frozenset(("place",))
_ACTORS: frozenset[Class] = frozenset(
    ("force", "body", "official", "person", "people", "state", "media", "named", "other")
)


def slots(event: Happening) -> dict[Slot, list[Phrase]]:
    """The phrases of each slot, in text order."""
    found: dict[Slot, list[Phrase]] = {slot: [] for slot in SLOTS}
    for arg in event.args:
        slot = _slot(event.type, arg, event.args)
        if slot is not None and arg.phrase not in found[slot] and _room(found, slot, arg):
            found[slot].append(arg.phrase)
    _settle_ends(event.type, found)
    return found


def _room(found: dict[Slot, list[Phrase]], slot: Slot, arg: Arg) -> bool:
    """One phrase fills a slot: the first, except that the place told last is the most exact."""
    return not found[slot]


def _slot(kind: str, arg: Arg, args: tuple[Arg, ...]) -> Slot | None:
    phrase = arg.phrase
    is_place = phrase.kind in _PLACES
    match arg.role:
        case "subject":
            return _subject(kind, phrase)
        case "object":
            return _object(kind, phrase)
        case "owner":
            if is_place:
                return "place"
            if kind in _DISPLACED or kind in ("territory-gained", "leadership-change"):
                return _owner(kind, phrase, args)
            return "actor" if kind in _OWNER_ACTS and phrase.kind in _ACTORS else "target"
        case "by":
            return "actor"
        case "against":
            return "place" if is_place else "target"
        case "with":
            return "target" if kind in _MEET else None
        case "on":
            return "place" if is_place or phrase.kind == "state" else "target"
        case "for" if kind == "meeting":
            return "actor"
        case "for":
            return _object(kind, phrase) if kind not in _MOVES or phrase.kind != "place" else None
        case "in":
            return "place" if phrase.kind in ("place", "named", "state") and not phrase.refers else None
        case "from":
            return _from(kind, phrase)
        case "to":
            return (
                "destination"
                if kind in _MOVES and phrase.kind in ("place", "named", "state", "other")
                else None
            )
        case _:
            return None


def _subject(kind: str, phrase: Phrase) -> Slot:
    if kind in _DISPLACED:
        return "target"
    if phrase.kind == "place":
        return "place"
    return (
        "target" if kind in ("destruction", "shutdown", "reopening") and phrase.kind == "thing" else "actor"
    )


def _object(kind: str, phrase: Phrase) -> Slot:
    return "place" if phrase.kind == "place" else "target"


def _owner(kind: str, phrase: Phrase, args: tuple[Arg, ...]) -> Slot:
    if kind == "displacement" or kind == "leadership-change":
        return "target"
    return "actor" if phrase.kind in _ACTORS else "target"


def _from(kind: str, phrase: Phrase) -> Slot | None:
    if kind in _MOVES and phrase.kind in ("place", "named", "state", "other"):
        return "origin"
    if kind == "territory-gained" and phrase.kind in ("force", "body", "state", "person"):
        return "target"
    return None


def _settle_ends(kind: str, found: dict[Slot, list[Phrase]]) -> None:
    """`from` and `to` stand beside a place only where both ends or a direction are told; the place is where they were."""
    if found["origin"] and not found["place"]:
        found["place"] = list(found["origin"])
    if found["origin"] and not found["destination"]:
        found["origin"] = []
    if (
        kind in ("deployment", "military-aid")
        and found["destination"]
        and not found["origin"]
        and not found["place"]
    ):
        found["place"], found["destination"] = found["destination"], []
