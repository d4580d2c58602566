"""Who speaks: a name and the post beside it, a body, a force, or the shortest phrase that says who.

وزير الداخلية في حكومة طرابلس فتحي باشاغا   →  speaker فتحي باشاغا, role وزير الداخلية في حكومة طرابلس
"""

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, once
from marsad.language.ar.grammar.phrases.classes import ACTING_BODIES, class_of, head_of
from marsad.language.ar.grammar.phrases.extents import acting, first_phrase, joined_phrases, phrase
from marsad.language.ar.grammar.phrases.persons import Person, person_at
from marsad.language.ar.grammar.phrases.spoken_of import own_end
from marsad.language.clauses import Class, Phrase

_TOGETHER: frozenset[Class] = frozenset(("people", "official", "force", "other", "named"))


class Speaker(msgspec.Struct, frozen=True):
    """A speaker's phrases, the role beside each, where the whole ends; the first person named, if any.

    `head` is the word that a verb agrees with: of the post, if there is one, else of the first phrase.
    """

    phrases: tuple[Phrase, ...]
    roles: tuple[Phrase | None, ...]
    end: int
    head: int
    person: Person | None = None

    @property
    def kind(self) -> Class:
        """What the first phrase's head names."""
        return self.phrases[0].kind


@once
def speaker_at(line: Line, first: int, limit: int) -> Speaker | None:
    """The speaker whose phrase begins at `first`, if any does."""
    is_text = first < limit and line.words[first].has("documents")
    person = person_at(line, first, limit) if not is_text else None
    if person is not None:
        return _persons(line, person, limit)
    parts = joined_phrases(line, first, limit, wide=True)
    if not parts:
        return None
    end = own_end(line, *parts[0])
    cut = next((row for row, part in enumerate(parts[1:], 1) if _is_mute(line, part)), len(parts))
    parts = ((parts[0][0], end),) if end < parts[0][1] else _with_outlet(line, parts[:cut], limit)
    head = parts[0][0] if "partitives" in line.words[parts[0][0]].heads else head_of(line, *parts[0])
    kinds = [acting(line, *part) for part in parts]
    if len(parts) > 1 and {kind.kind for kind in kinds} <= _TOGETHER:
        return Speaker((phrase(line, parts[0][0], parts[-1][1]),), (None,), parts[-1][1], head)
    return Speaker(tuple(kinds), (None,) * len(kinds), parts[-1][1], head)


def _with_outlet(line: Line, parts: tuple[Part, ...], limit: int) -> tuple[Part, ...]:
    """Those who speak with an outlet that «و» joins to them: «مصادر عسكرية | والتلفزيون الرسمي»."""
    place = parts[-1][1]
    word = line.words[place] if place < limit else None
    if word is None or word.conj != ar.AND or word.prep or not word.article or not word.has("media"):
        return parts
    outlet = first_phrase(line, place, limit)
    return parts if outlet is None else (*parts, outlet)


def _is_mute(line: Line, part: Part) -> bool:
    """Whether a phrase behind «و» is of a place or a thing and speaks with nobody: «، ومقره لندن»."""
    word = line.words[part[0]]
    if word.name is None and class_of(line, *part) in ("place", "thing"):
        return True
    return word.has("says") and not word.article and word.forms[0][1].part == "active-participle"


def speaker_until(line: Line, first: int, end: int) -> Speaker | None:
    """The speaker whose phrase takes exactly the words [first, end), if one does."""
    last = line.words[end - 1]
    if not (last.nominal or last.tag == "close" or last.text == ")"):
        return None
    speaker = speaker_at(line, first, end)
    return speaker if speaker is not None and speaker.end == end else None


def _persons(line: Line, first: Person, limit: int) -> Speaker:
    """A person and those that «و» joins to it."""
    people = [first]
    while (other := _joined_person(line, people[-1].end, limit)) is not None:
        people.append(other)
    named = tuple(_named(line, (person.first, person.last)) for person in people)
    roles = tuple(phrase(line, *person.role) if person.role else None for person in people)
    head = first.role[0] if first.role else first.first
    return Speaker(named, roles, people[-1].end, head, first)


def _named(line: Line, part: Part) -> Phrase:
    name = line.words[part[0]].name
    return Phrase(line.span(*part), "person", name.id if name is not None else None)


def _joined_person(line: Line, place: int, limit: int) -> Person | None:
    """The person that «و» joins to another: «الرئيس … والمستشارة …»."""
    word = line.words[place] if place < limit else None
    if word is None or word.conj != ar.AND or not word.nominal or word.prep:
        return None
    return person_at(line, place, limit)


def spoken_for(line: Line, part: Part) -> Part | None:
    """Those in whose name the one whom a phrase tells of speaks: «المتحدث العسكري باسم القوات فلان»."""
    person = person_at(line, *part)
    last = person.first if person is not None and person.first > part[0] else part[1]
    for place in range(part[0], last):
        if line.words[place].text == ar.IN_THE_NAME_OF:
            found = first_phrase(line, place + 1, last)
            return found if found is not None and class_of(line, *found) in ACTING_BODIES else None
    return None
