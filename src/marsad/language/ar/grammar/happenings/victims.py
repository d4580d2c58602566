"""Victims by name: each leader that is killed is a change of leadership of its own.

The codebook tells a killed leader apart from the dead of the event that killed him: «مقتل الوزير ونائبه»,
«مقتل خمسة بينهم القائد فلان».
"""

from collections.abc import Iterator, Sequence

import msgspec

from marsad.language.ar.grammar.happenings.told import Told
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.arguments import Place
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import joined_phrases
from marsad.language.ar.grammar.phrases.persons import person_at
from marsad.language.ar.grammar.words.word import Word

_KILLED = "leadership-change"
_PERSONS = ("person", "official")
_REACH = 12
_ENDS = frozenset(("stop", "verb", "comp", "start"))


def each_named(line: Line, event: Told) -> list[Told]:
    """The event once for each person that it kills by name; any other event alone."""
    if event.type != _KILLED or not event.hurts:
        return [event]
    whom = next((arg for arg in event.args if arg.role in ("object", "owner")), None)
    parts = joined_phrases(line, *whom.part) if whom is not None and not whom.refers else ()
    if whom is None or len(parts) < 2 or any(class_of(line, *part) not in _PERSONS for part in parts):
        return [event]
    others = tuple(arg for arg in event.args if arg is not whom)
    return [msgspec.structs.replace(event, args=(*others, Place(whom.role, *part))) for part in parts]


def leaders_among(sentence: Sentence, told: Sequence[Told]) -> Iterator[Told]:
    """The leaders whom a toll names among its dead: «مقتل خمسة بينهم القائد فلان»."""
    for event in told:
        if event.hurts not in ("killed", "people") or event.mood != "actual":
            continue
        named = _named_among(sentence, event.place)
        if named is not None:
            yield Told(event.place, _KILLED, event.mood, (Place("object", *named),), hurts=event.hurts)


def _named_among(sentence: Sentence, place: int) -> Part | None:
    line = sentence.line
    for at in range(place + 1, min(sentence.last - 1, place + _REACH)):
        word = line.words[at]
        if word.tag in _ENDS:
            return None
        if "among" in word.heads:
            person = person_at(line, at + 1, sentence.last)
            leads = person is not None and person.role is not None and _leads(line.words[person.role[0]])
            return (person.first, person.last) if person is not None and leads else None
    return None


def _leads(word: Word) -> bool:
    """Whether a post or a rank leads, and is not what somebody does for a living."""
    return word.has("posts", "ranks") and not word.has("people")
