"""Whereabouts: where an event is, told in its sentence and not among the phrases of its own word.

The words go on behind what parts them from the event's («ناقلة ترفع علم بنما في البحر»), what stands before
its verb says it («منشآت في المدينة تعرضت لهجوم»), or the sentence opens with it («وفي البلدة، قال …»), or the
clause before tells it («دخلوا البلدة، حيث اندلع قتال»). What another sentence tells is not taken.
"""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.causes import result_of
from marsad.language.ar.grammar.happenings.placings import Search, narrowest_first, place_at, told_where
from marsad.language.ar.grammar.happenings.told import ATTACKS, Told
from marsad.language.ar.grammar.happenings.whereabouts_ahead import ahead
from marsad.language.ar.grammar.line import Part, Sentence
from marsad.language.ar.grammar.phrases.arguments import Place, scan
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.subjects import subject_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed

_Rule = Callable[[Search], Part | None]

# Types of what happens in one place: others are decided, or go from place to place. No type: somebody dies.
_SOMEWHERE = ATTACKS | {
    *("", "bombing", "violence-against-civilians", "abduction", "arrest", "interception", "destruction"),
    *("siege", "protest", "shutdown", "discovery", "territory-gained"),
}
_RAIDED = frozenset(("", "arrest", "abduction", "destruction", "violence-against-civilians"))
_RAIDS = ATTACKS | {"violence-against-civilians", "siege"}
_ENDS = frozenset(("stop", "comp", "start", "source", "sign"))
_PASSED = ("particle", "time", "sign")
_REACH = 24


def located(sentence: Sentence, events: Sequence[Told]) -> list[Told]:
    """The events, each of which no place is told with the one that its sentence tells elsewhere."""
    found: list[Told] = []
    for event in events:
        search = Search(sentence, event, found, events)
        where = None if _is_placed(search) else _where(search)
        args = event.args if where is None else (*event.args, where)
        found.append(msgspec.structs.replace(event, args=narrowest_first(sentence.line, args)))
    return found


def _is_placed(search: Search) -> bool:
    return search.event.type not in _SOMEWHERE or told_where(search.line, search.event) is not None


def _where(search: Search) -> Place | None:
    back = search.line.words[search.place].article  # «الهجوم» was told before, and mostly elsewhere
    rules = (_witnessed,) if back else _RULES
    found = (rule(search) for rule in rules)
    return next((Place("in", *part) for part in found if part is not None), None)


def _clause(search: Search) -> Iterator[int]:
    """The words of its clause before it, from the nearest."""
    line, place = search.line, search.place
    if line.tag(place) == "verb" and line.words[place].conj:
        return
    for at in range(place - 1, max(search.sentence.first, place - _REACH) - 1, -1):
        word = line.words[at]
        if word.tag in _ENDS or word.has("apart"):
            return
        yield at
        if word.tag == "verb" and word.conj:
            return


def _witnessed(search: Search) -> Part | None:
    """A place that sees it, whatever of it: «شهدت البلدة تصاعدا في وتيرة المواجهات»."""
    line = search.line
    for at in _clause(search):
        if "prepositions.from" in line.words[at].heads:
            return None  # «شهد المعبر تدفق الفارين من القتال»
        if line.tag(at) == "verb":
            subject = subject_of(search.sentence, at) if line.words[at].code("light") == "sufferer" else None
            return subject if subject is not None and class_of(line, *subject) == "place" else None
    return None


def _topic(search: Search) -> Part | None:
    """In what stands before its verb, and is not who tells it: «منشآت في المدينة تعرضت لهجوم»."""
    line, found = search.line, None
    for at in _clause(search):
        if line.words[at].has("says"):
            return None
        found = found or place_at(line, at, search.place)
    return found


def _raided(search: Search) -> Part | None:
    """Where the attack was that «و» joins it to: «اقتحموا القرية وأحرقوا منازل»."""
    word = search.line.words[search.place]
    joined = word.tag == "verb" and word.conj == ar.AND and search.event.type in _RAIDED
    if not joined or not search.before or search.before[-1].type not in _RAIDS:
        return None
    return told_where(search.line, search.before[-1])


def _clause_before(search: Search) -> Part | None:
    """Of the clause before, to which «حيث» points."""
    line = search.line
    places = range(search.place - 1, search.sentence.first, -1)
    where = next((at for at in places if "where" in line.words[at].heads), None)
    if where is None or any(line.words[at].has("says") for at in range(where, search.place)):
        return None
    verbs = [at for at in range(search.sentence.first, where) if line.tag(at) == "verb"]
    seen = scan(line, verbs[-1] + 1, where) if verbs else scan(line, search.sentence.first, where)
    parts = sorted((*seen.bare, *(arg.part for arg in seen.placed if arg.role != "from")))
    return next((part for part in parts if class_of(line, *part) == "place"), None)


def _cause(search: Search) -> Part | None:
    """Of what led to it: «قصفوا منزلا في البلدة، ما أدى إلى تدميره»."""
    verb = result_of(search.line, search.place)
    led = [other for other in search.before if verb is not None and other.place < verb]
    cause = led[-1] if led else None
    return None if cause is None else told_where(search.line, cause)


def _opening(search: Search) -> Part | None:
    """What the sentence opens with; of several what is singled out: «وفي المدينة، وتحديدا في حي …»."""
    line, found, at = search.line, None, search.sentence.first
    while at < search.place:
        part = place_at(line, at, search.place)
        if part is not None:
            found = part if found is None or line.tag(at - 1) == "particle" else found
            at = part[1]
        elif line.tag(at) in _PASSED:
            at += 1
        else:
            break
    speaks = any(word.has("says") for word in line.words[at : search.place])
    return None if found is not None and speaks and _is_seat(line.words[found[0]]) else found


def _is_seat(word: Word) -> bool:
    """Whether governments and bodies speak there of what is elsewhere: «وفي طهران، قال الوزير إن غارة …»."""
    capital = word.name is not None and word.name.government is not None
    return capital or word.stem in listed("seats_of_talk")


# By each of these in turn, until one tells a place.
_RULES: tuple[_Rule, ...] = (ahead, _witnessed, _topic, _raided, _clause_before, _cause, _opening)
