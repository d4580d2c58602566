"""What others say shortly before a denial that does not repeat it."""

from collections.abc import Iterator

from marsad.linking.disputes.denials import Denial
from marsad.linking.disputes.known import Known
from marsad.linking.disputes.nearby import lines_before, others, tellers
from marsad.linking.tellings import stems
from marsad.records import Event, Mark, Statement, Tie, mentions_of

_SILENT = frozenset({"deny", "no-comment"})


def accusation_before(denial: Denial, known: Known) -> Iterator[str]:
    """The last accusation by another on the lines shortly before the denial's; a deed that is told as not
    done answers none («his forces will not leave the town»).
    """
    before = lines_before(denial) if denial.statements else ()
    accusing = [
        mark
        for mark in others(denial, known)
        if isinstance(mark, Statement) and mark.stance == "accuse" and mark.line in before
    ]
    if accusing:
        yield max(accusing, key=lambda mark: mark.cue).id


def told_before(denial: Denial, known: Known) -> Iterator[str]:
    """The last event before the denial, on its line, that a speaker tells; where the denial names something
    else than what others are told to have done («denied that it owned the arms» that they found), not the
    event, but what its speaker says.
    """
    cue = min(mark.cue.start for mark in denial.marks)
    told = [
        mark
        for mark in others(denial, known)
        if isinstance(mark, Event) and mark.line == denial.line and mark.cue.start < cue and mark.according_to
    ]
    last = max(told, key=lambda mark: (mark.cue, mark.id), default=None)
    if last is not None:
        aside = _names_else(last, denial) and _is_others_deed(last, denial, known)
        yield last.statement if aside and last.statement else last.id


def _names_else(event: Event, denial: Denial) -> bool:
    """Whether a denial names what it denies, in words of which the event has none."""
    told = denial.told
    denied = denial.stems
    said = (event.cue.of(told.version.text), *(mention.text for mention in mentions_of(event)))
    return len(denied) > 1 and all(denied.isdisjoint(stems(words, told)) for words in said)


def _is_others_deed(event: Event, denial: Denial, known: Known) -> bool:
    doer = known.tellings[event.id].actor
    return bool(doer.ids) and not known.one_voice(denial.by, doer.ids, denial.told.version.day)


def pointed_at(denial: Denial, known: Known) -> Iterator[str]:
    """What the speaker who is on record last before it tells, where a denial names nothing of what it denies
    («denied these reports»): the events, else the statement.
    """
    if denial.events or not denial.points_back:
        return
    before, cue = set(lines_before(denial)), min(mark.cue.start for mark in denial.marks)
    spoken = [mark for mark in others(denial, known) if mark.line in before and mark.cue.start < cue]
    spoken = [mark for mark in spoken if _is_spoken(mark)]
    last = max(spoken, key=lambda mark: (mark.line, mark.cue, mark.id), default=None)
    if last is None:
        return
    voice = tellers(last, denial, known)
    same = [mark for mark in spoken if mark.line == last.line and tellers(mark, denial, known) == voice]
    events = [mark for mark in same if isinstance(mark, Event)]
    yield from (mark.id for mark in events or same)


def _is_spoken(mark: Mark) -> bool:
    if isinstance(mark, Statement):
        return mark.stance not in _SILENT
    return bool(mark.according_to) and not isinstance(mark, Tie)
