"""Sharing: what the events of one clause tell of each other.

Who attacks takes what is lost in it: «خسر الجيش البلدة في هجوم شنته الفصائل».
"""

from collections.abc import Iterator, Sequence

import msgspec

from marsad.language.ar.grammar.happenings.together import go_together
from marsad.language.ar.grammar.happenings.told import VIOLENT, Told
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.arguments import Place

_DOES = ("subject", "owner", "by")
_TAKEN_FROM = "from"


def shared(line: Line, events: Sequence[Told]) -> list[Told]:
    """The events, each with what an attack behind it in its clause tells of it too."""
    return [_with(event, attack) for event, attack in _attacks(line, events)]


def _attacks(line: Line, events: Sequence[Told]) -> Iterator[tuple[Told, Told | None]]:
    """Each event with the attack behind it in its clause."""
    for event in events:
        behind = (other for other in events if other.place > event.place)
        attack = next((other for other in behind if other.type in VIOLENT), None)
        yield event, attack if attack and go_together(line, event.place, attack.place) else None


def _with(event: Told, attack: Told | None) -> Told:
    if attack is None or event.mood != attack.mood:
        return event
    lost = event.type == "territory-gained" and any(arg.role == _TAKEN_FROM for arg in event.args)
    if lost and not any(arg.role in _DOES for arg in event.args):
        doers = [Place("subject", *arg.part) for arg in attack.args if arg.role == "subject"]
        return msgspec.structs.replace(event, args=(*doers[:1], *event.args))
    return event
