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
    """The events of accusations, on the denial's line or shortly before it, that may be of the denier; those
    behind it that name the denier, of what is denied: «it did not shell the town», and further on who had
    accused it of that.
    """
    families = {family(event.type) for event in denial.events}
    before = set(lines_before(denial))
    for mark in others(denial, known):
        if isinstance(mark, Event) and mark.id in known.accused:
            alike = family(mark.type) in families
            if mark.line in before:
                near = alike or not families or mark.line == denial.line
            else:
                near = alike and _names_denier(mark, denial, known)
            if near and is_blamed(mark.id, denial.by, denial.told.version.day, known):
                yield mark.id


def _names_denier(mark: Event, denial: Denial, known: Known) -> bool:
    """Whether a mark behind a denial is of the denier, or stands on a line with the denier's whole name."""
    if mark.line < denial.line:
        return False
    told = denial.told
    if known.one_voice(denial.by, known.tellings[mark.id].actor.ids, told.version.day):
        return True
    row = dict(zip(told.version.lines, told.stems, strict=False)).get(mark.line, frozenset())
    deniers = (slot(said.speaker, told, known.names).stems for said in denial.statements)
    return any(name and name <= row for name in deniers)


def repeated_there(denial: Denial, known: Known) -> Iterator[str]:
    """The marks on the denial's line whose words it repeats."""
    for mark in others(denial, known):
        if mark.line == denial.line and _repeats(mark, denial, known):
            yield mark.id


def same_line(denial: Denial, known: Known) -> Iterator[str]:
    """The events on the denial's line of the denied kind; where nobody is on record as denying («the rest was
    not unloaded»), none: that something else did not happen contradicts nobody.
    """
    if not denial.by:
        return
    families = {family(event.type) for event in denial.events}
    for mark in others(denial, known):
        alike = isinstance(mark, Event) and family(mark.type) in families
        if mark.line == denial.line and alike:
            yield mark.id


def accusation(denial: Denial, known: Known) -> Iterator[str]:
    """An accusation on the denial's line whose content no other mark gives."""
    beside = [mark for mark in others(denial, known) if mark.line == denial.line]
    told = {tellers(mark, denial, known) for mark in beside if not isinstance(mark, Statement)}
    for mark in beside:
        accused = isinstance(mark, Statement) and mark.stance == "accuse"
        if accused and tellers(mark, denial, known) not in told:
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
    said = [mark for mark in others(denial, known) if isinstance(mark, Statement) and mark.line in shared]
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
    for mark in others(denial, known):
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


def harmed(denial: Denial, known: Known) -> Iterator[str]:
    """What another tells last before a denial of harming the unarmed: harm to them, of the denier or of
    nobody named («it does not strike civilians»).
    """
    if not any(event.type == _HARM for event in denial.events):
        return
    day = denial.told.version.day
    harm = [
        mark
        for mark in others(denial, known)
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
    before = set(lines_before(denial))
    for mark in others(denial, known):
        if mark.line in before and not isinstance(mark, Statement) and _repeats(mark, denial, known):
            yield mark.id


def lines_before(denial: Denial) -> tuple[int, ...]:
    """The denial's line and a few before it."""
    lines = denial.told.version.lines
    at = lines.index(denial.line) if denial.line in lines else 0
    return lines[max(0, at - LINES) : at + 1]


def others(denial: Denial, known: Known) -> Iterator[Mark]:
    """The marks of the article that another voice tells as so; not those that the denier, or another of the
    denier's side, tells too: these are not what is denied.
    """
    day = denial.told.version.day
    for mark in denial.told.coding.marks:
        told = not isinstance(mark, Event) or mark.status == "actual"
        apart = told and mark not in denial.marks
        if apart and not known.one_voice(denial.by, tellers(mark, denial, known), day):
            yield mark


def tellers(mark: Mark, denial: Denial, known: Known) -> frozenset[str]:
    """Who tells a mark of the denial's article, and for whom."""
    speakers = mark.speaker if isinstance(mark, Statement) else mark.according_to
    return known.names.voices(denial.told.version.id, speakers)


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
