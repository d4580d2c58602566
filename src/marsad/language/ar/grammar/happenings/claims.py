"""Claims: attacks that somebody owns, in the words of the claim or in words before it."""

from collections.abc import Iterator, Sequence

import msgspec

from marsad.language.ar.grammar.happenings.told import VIOLENT, Told
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.arguments import Place
from marsad.language.ar.grammar.phrases.classes import DOERS, class_of
from marsad.language.ar.grammar.phrases.extents import first_phrase
from marsad.language.ar.grammar.phrases.subjects import subject_of
from marsad.language.ar.grammar.sayings.spoken import Spoken

_CLAUSE_TAGS = frozenset(("comp", "verb", "rel", "sign"))
_REACH = 8
_DONE = ("subject", "owner", "by")


def is_claimed(line: Line, event: Told, saying: Spoken) -> bool:
    """Whether the speaker claims the attack: «تبنى الهجوم», «أعلن مسؤوليته عن التفجير»."""
    if event.type not in VIOLENT or saying.stance != "state" or line.tag(event.place) == "verb":
        return False
    words = line.words[saying.place : event.place]
    return any(word.has("claims") for word in words) and all(
        word.tag not in _CLAUSE_TAGS for word in words[1:]
    )


def with_claims(sentence: Sentence, spoken: Sequence[Spoken], events: Sequence[Told]) -> list[Told]:
    """The events, each attack that is claimed behind it with who claims it: «هجوم … تبنته الحركة»."""
    found = list(events)
    for place, claimer in _claims(sentence, spoken):
        before = [row for row, event in enumerate(found) if event.place < place and event.type in VIOLENT]
        if before and not any(arg.role in _DONE for arg in found[before[-1]].args):
            event = found[before[-1]]
            claimed = (Place("subject", *claimer), *event.args)
            found[before[-1]] = msgspec.structs.replace(event, args=claimed)
    return found


def claimed(sentence: Sentence, spoken: Sequence[Spoken], events: Sequence[Told]) -> dict[int, int]:
    """The places of attacks that are claimed behind them, with the count of the saying that claims each."""
    found: dict[int, int] = {}
    for place, _ in _claims(sentence, spoken):
        before = [event.place for event in events if event.place < place and event.type in VIOLENT]
        if before:
            found[before[-1]] = next(at for at, saying in enumerate(spoken) if saying.place == place)
    return found


def _claims(sentence: Sentence, spoken: Sequence[Spoken]) -> Iterator[tuple[int, Part]]:
    """Where words of a claim point back to an attack, and who claims it."""
    for saying in spoken:
        if saying.stance != "state" or not _points_back(sentence.line, saying.place):
            continue
        claimer = first_phrase(sentence.line, saying.place + 1, sentence.last)
        if claimer is None:
            claimer = subject_of(sentence, saying.place)
        if claimer is not None and class_of(sentence.line, *claimer) in DOERS:
            yield saying.place, claimer


def _points_back(line: Line, place: int) -> bool:
    """Whether the claim's words point to what stands before: «تبناه», «أعلن مسؤوليته عنه»."""
    if line.words[place].has("claims") and line.words[place].suffix:
        return True
    claims = (
        at for at in range(place + 1, min(len(line) - 1, place + _REACH)) if "claims" in line.words[at].under
    )
    return any("back_pronouns" in line.words[at + 1].heads for at in claims)
