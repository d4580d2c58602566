"""Where in its own article a denial's claim may stand: one look for each ground, firm and weak."""

from collections.abc import Iterator

from marsad.linking.disputes.claimed import is_blamed
from marsad.linking.disputes.denials import Denial
from marsad.linking.disputes.known import Known
from marsad.linking.tellings import HURT, family, slot, stems
from marsad.records import Event, Mark, Mention, Statement, Tie, mentions_of

REPEATED = 0.5  # share of the denied words that a mark must repeat
RARE = 4  # lines of an article that a word stands on at most that tells them from the rest
_HARM = "violence-against-civilians"
LINES = 3  # how many of the article's lines back a denied tie may stand


def accused(denial: Denial, known: Known) -> Iterator[str]:
    """The events of accusations, on the denial's line or shortly before it, that may be of the denier."""
    families = {family(event.type) for event in denial.events}
    before = set(_lines_before(denial))
    for mark in _others(denial, known):
        if isinstance(mark, Event) and mark.line in before and mark.id in known.accused:
            alike = not families or family(mark.type) in families or mark.line == denial.line
            if alike and is_blamed(mark.id, denial.by, denial.told.version.day, known):
                yield mark.id


def repeated_there(denial: Denial, known: Known) -> Iterator[str]:
    """The marks on the denial's line whose words it repeats."""
    for mark in _others(denial, known):
        if mark.line == denial.line and _repeats(mark, denial, known):
            yield mark.id


def same_line(denial: Denial, known: Known) -> Iterator[str]:
    """The events on the denial's line of the denied kind; where nobody is on record as denying («the rest was
    not unloaded»), none: that something else did not happen contradicts nobody.
    """
    if not denial.by:
        return
    families = {family(event.type) for event in denial.events}
    for mark in _others(denial, known):
        alike = isinstance(mark, Event) and family(mark.type) in families
        if mark.line == denial.line and alike:
            yield mark.id


def accusation(denial: Denial, known: Known) -> Iterator[str]:
    """An accusation on the denial's line whose content no other mark gives."""
    others = [mark for mark in _others(denial, known) if mark.line == denial.line]
    told = {_tellers(mark, denial, known) for mark in others if not isinstance(mark, Statement)}
    for mark in others:
        accused = isinstance(mark, Statement) and mark.stance == "accuse"
        if accused and _tellers(mark, denial, known) not in told:
            yield mark.id


def said_of_it(denial: Denial, known: Known) -> Iterator[str]:
    """What another says on the line of the article that shares most with the denied words: at least two
    stems, and a good half of them.
    """
    denied = denial.stems
    shared = {
        line: len(row & denied)
        for line, row in zip(denial.told.version.lines, denial.told.stems, strict=False)
        if line != denial.line and len(row & denied) >= max(2, REPEATED * len(denied))
    }
    said = [mark for mark in _others(denial, known) if isinstance(mark, Statement) and mark.line in shared]
    for mark in said:
        best = max(said, key=lambda one: (shared[one.line], -abs(one.line - denial.line)))
        if mark.line == best.line and mark.stance != "deny":
            yield mark.id


def charged(denial: Denial, known: Known) -> Iterator[str]:
    """The events of the article that name the denier as doer, of a deed that shares a rare word with what is
    denied: «the chemical massacre by the regime's aircraft», where the regime denies having chemical arms.
    """
    denied = denial.stems
    deniers = [slot(mark.speaker, denial.told, known.names) for mark in denial.statements]
    rows = dict(zip(denial.told.version.lines, denial.told.stems, strict=False))
    rare = {stem for stem in denied if sum(stem in row for row in rows.values()) <= RARE}
    rare -= {stem for denier in deniers for stem in denier.stems}
    for mark in _others(denial, known):
        if isinstance(mark, Event) and rows.get(mark.line, frozenset()) & rare - _names_on(mark.line, denial):
            doer = slot(mark.actor, denial.told, known.names)
            blamed = known.one_voice(denial.by, doer.ids, denial.told.version.day)
            if blamed or any(denier.same_party(doer) for denier in deniers):
                yield mark.id


def _names_on(line: int, denial: Denial) -> frozenset[str]:
    """The stems of whom and what the packs know on a line: names are in every line of an article."""
    told = denial.told
    mentions = (mention for mark in told.coding.marks if mark.line == line for mention in mentions_of(mark))
    return frozenset(stem for mention in mentions if mention.id for stem in stems(mention.text, told))


def accusation_before(denial: Denial, known: Known) -> Iterator[str]:
    """The last accusation by another on the lines shortly before the denial's; a deed that is told as not
    done answers none («his forces will not leave the town»).
    """
    before = _lines_before(denial) if denial.statements else ()
    accusing = [
        mark
        for mark in _others(denial, known)
        if isinstance(mark, Statement) and mark.stance == "accuse" and mark.line in before
    ]
    if accusing:
        yield max(accusing, key=lambda mark: mark.cue).id


def harmed(denial: Denial, known: Known) -> Iterator[str]:
    """What another tells last before a denial of harming the unarmed: harm to them, of the denier or of
    nobody named («it does not strike civilians»).
    """
    if not any(event.type == _HARM for event in denial.events):
        return
    day = denial.told.version.day
    harm = [
        mark
        for mark in _others(denial, known)
        if isinstance(mark, Event) and mark.line <= denial.line and _harms(mark)
        if not (doer := known.tellings[mark.id].actor.ids) or known.one_voice(denial.by, doer, day)
    ]
    last = max((mark.line for mark in harm), default=0)
    yield from (mark.id for mark in harm if mark.line == last)


def _harms(event: Event) -> bool:
    """Whether an event is told as harm to people: to civilians, or in killed and wounded."""
    return event.type == _HARM or any(figure.unit in HURT for figure in event.figures)


def repeated(denial: Denial, known: Known) -> Iterator[str]:
    """Ties and events of the lines before it that repeat the denied words; ties also where they are the
    denier's.
    """
    before = set(_lines_before(denial))
    for mark in _others(denial, known):
        if mark.line in before and not isinstance(mark, Statement) and _repeats(mark, denial, known):
            yield mark.id


def _lines_before(denial: Denial) -> tuple[int, ...]:
    """The denial's line and a few before it."""
    lines = denial.told.version.lines
    at = lines.index(denial.line) if denial.line in lines else 0
    return lines[max(0, at - LINES) : at + 1]


def told_before(denial: Denial, known: Known) -> Iterator[str]:
    """The last event before the denial, on its line, that a speaker tells; where the denial names something
    else than what others are told to have done («denied that it owned the arms» that they found), not the
    event, but what its speaker says.
    """
    cue = min(mark.cue.start for mark in denial.marks)
    told = [
        mark
        for mark in _others(denial, known)
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


def _others(denial: Denial, known: Known) -> Iterator[Mark]:
    """The marks of the article that another voice tells as so."""
    version = denial.told.version.id
    for mark in denial.told.coding.marks:
        tellers = known.names.whos(
            version, mark.speaker if isinstance(mark, Statement) else mark.according_to
        )
        told = not isinstance(mark, Event) or mark.status == "actual"
        if told and mark not in denial.marks and not _one_voice(denial, tellers, known):
            yield mark


def _tellers(mark: Mark, denial: Denial, known: Known) -> frozenset[str]:
    speakers = mark.speaker if isinstance(mark, Statement) else mark.according_to
    return known.names.whos(denial.told.version.id, speakers)


def _one_voice(denial: Denial, tellers: frozenset[str], known: Known) -> bool:
    """Whether the denier, or another of the denier's side, tells it too: then it is not what is denied."""
    return known.one_voice(denial.by, tellers, denial.told.version.day)


def _repeats(mark: Mark, denial: Denial, known: Known) -> bool:
    """Whether a mark's words are the denied words, for the most part."""
    told = denial.told
    denied = denial.stems
    if len(denied) < 2:
        return False
    parts: list[Mention] = []
    match mark:
        case Event():
            parts = [*mark.actor, *mark.target, *mark.place]
        case Tie():
            parts = [mark.source, mark.target]
        case Statement():
            return False
    said = slot(parts, told, known.names).stems | stems(mark.cue.of(told.version.text), told)
    return len(said & denied) >= REPEATED * len(denied)
