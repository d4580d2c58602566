"""Tellers who put one deed on each other: who is told to have done it accuses somebody else."""

from collections.abc import Iterable, Iterator

from marsad.linking.disputes.known import Known
from marsad.linking.disputes.pairs import dispute
from marsad.linking.tellings import conflict, family, slot, two_means
from marsad.linking.told import Told
from marsad.records import Dispute, Event, Statement

_OF_BOTH = frozenset({"clash", "ceasefire", "agreement", "meeting"})  # what two do together
NEAR = 4  # lines of the article between the two tellings of a deed that is put on each other


def blamed(told: Iterable[Told], known: Known) -> Iterator[Dispute]:
    """The disputes over who did it: an event told of one party, and that party's accusation of another."""
    for one in told:
        accusing = [said for said in one.coding.statements if said.stance == "accuse"]
        events = [event for event in one.coding.events if _is_deed(event)]
        for said in accusing:
            deeds = [event for event in events if _answers(said, event, one, known)]
            if deeds:
                words = min(deeds, key=lambda event: event.cue).cue.of(one.version.text)
                yield dispute("blame", words, {event.id for event in deeds}, {said.id}, said.id)


def _is_deed(event: Event) -> bool:
    """Whether an event is told as somebody's own doing: both sides fight in a clash, or make a truce."""
    return event.status == "actual" and bool(event.actor) and event.type not in _OF_BOTH


def _answers(said: Statement, event: Event, told: Told, known: Known) -> bool:
    """Whether an accusation answers an event: its speaker is told, by another, to have done it; on one line,
    or where the accuser tells a deed of that kind of the other.
    """
    speaker = slot(said.speaker, told, known.names)
    done_by = slot(event.actor, told, known.names)
    version = told.version.id
    accuser = known.names.whos(version, said.speaker)
    if not speaker.same_party(done_by) and not known.one_voice(accuser, done_by.ids, told.version.day):
        return False
    tellers = known.names.whos(version, event.according_to)
    if known.one_voice(accuser, tellers, told.version.day):
        return False
    return event.line == said.line or _put_on_another(said, event, told, known)


def _put_on_another(said: Statement, event: Event, told: Told, known: Known) -> bool:
    """Whether the accusation tells a deed of the event's family, and stands shortly before or after it."""
    lines = told.version.lines
    if said.line not in lines or event.line not in lines:
        return False
    if abs(lines.index(said.line) - lines.index(event.line)) > NEAR:
        return False
    deeds = (deed for deed in told.coding.events if deed.line == said.line and deed.id in known.accused)
    return any(_may_be_one(deed, event, known) for deed in deeds)


def _may_be_one(deed: Event, other: Event, known: Known) -> bool:
    """Whether two marks may tell one deed: a planted bomb is no air strike, though both are attacks, and
    what happened elsewhere or on another day is another deed.
    """
    alike = family(deed.type) == family(other.type) and not two_means(deed.type, other.type)
    return alike and not conflict(known.tellings[deed.id], known.tellings[other.id], known.theatres)
