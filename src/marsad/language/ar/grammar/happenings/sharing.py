"""Sharing: what the events of one clause tell of each other.

Who attacks takes what is lost in it: «خسر الجيش البلدة في هجوم شنته الفصائل»; a leader is killed where the
attack is that kills him.
"""

from collections.abc import Iterator, Sequence

import msgspec

from marsad.language.ar.grammar.happenings.causes import governed
from marsad.language.ar.grammar.happenings.together import go_together
from marsad.language.ar.grammar.happenings.told import VIOLENT, Told
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.arguments import Place
from marsad.language.ar.grammar.phrases.classes import class_of

_DOES = ("subject", "owner", "by")
_TAKEN_FROM = "from"


def shared(line: Line, events: Sequence[Told]) -> list[Told]:
    """The events, each with what an attack behind it in its clause tells of it too."""
    return [_with(line, event, attack) for event, attack in _attacks(line, events)]


def _attacks(line: Line, events: Sequence[Told]) -> Iterator[tuple[Told, Told | None]]:
    """Each event with the attack behind it in its clause."""
    for event in events:
        behind = (other for other in events if other.place > event.place)
        attack = next((other for other in behind if other.type in VIOLENT), None)
        together = attack is not None and (
            go_together(line, event.place, attack.place) or governed(line, event.place, attack.place)
        )
        yield event, attack if together else None


def _with(line: Line, event: Told, attack: Told | None) -> Told:
    if attack is None or event.mood != attack.mood:
        return event
    lost = event.type == "territory-gained" and any(arg.role == _TAKEN_FROM for arg in event.args)
    if lost and not any(arg.role in _DOES for arg in event.args):
        doers = [Place("subject", *arg.part) for arg in attack.args if arg.role == "subject"]
        return msgspec.structs.replace(event, args=(*doers[:1], *event.args))
    if event.hurts and not event.type and not _where(line, event):
        return msgspec.structs.replace(event, args=(*event.args, *_where(line, attack)[:1]))
    return event


def _where(line: Line, event: Told) -> list[Place]:
    """The places that an event's phrases tell."""
    return [arg for arg in event.args if arg.role != "from" and class_of(line, *arg.part) == "place"]
