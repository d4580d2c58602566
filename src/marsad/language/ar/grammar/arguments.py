"""Arguments: the phrases round a predicate, each in its role.

A verb's subject stands behind it or, in a nominal or relative clause, before it; its object behind its subject. A noun's
owner stands right behind it. Prepositions give the other roles. The scan stops where another clause begins.
"""

from typing import Literal

import msgspec

from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases import class_of, joined_phrases
from marsad.language.ar.grammar.speakers import speaker_at
from marsad.language.ar.grammar.tagging import Word
from marsad.language.clauses import Role

_LOOK_BACK = 20
_ROLES: tuple[Role, ...] = ("by", "against", "on", "from", "to", "with", "about", "for", "in")
_CLITIC_ROLES: dict[str, Role] = {"ب": "in", "ل": "for"}
_PRONOUN_ROLES: dict[str, Role] = {
    "عليها": "on", "عليه": "on", "عليهما": "on", "منها": "from", "منه": "from", "منهما": "from",
    "فيها": "in", "فيه": "in", "فيهما": "in", "اليها": "to", "اليه": "to", "اليهما": "to",
}  # fmt: skip


class Place(msgspec.Struct, frozen=True):
    """A phrase [first, last) in its role. `refers`: a pronoun, whose word stands there."""

    role: Role
    first: int
    last: int
    refers: bool = False


class Scan(msgspec.Struct, frozen=True):
    """What stands behind a predicate: bare phrases, phrases behind prepositions, and where the scan ended."""

    bare: tuple[tuple[int, int], ...]
    placed: tuple[Place, ...]
    end: int


def scan(line: Line, first: int, last: int) -> Scan:
    """The phrases from `first` on, up to the next clause."""
    bare: list[tuple[int, int]] = []
    placed: list[Place] = []
    place = first
    while place < last:
        step = _passed(line, place, last)
        if step:
            place += step
            continue
        found = _pointed(line, place) or _phrase_at(line, place, last)
        if found is None or (found.role is None and _tells_apart(line.words[place])):
            break
        if found.role is not None and found.role != "skip":
            placed.append(Place(found.role, found.first, found.last))
        elif found.role is None and not _is_adverb(line, found.first, found.last):
            bare.append((found.first, found.last))
        place = max(found.end, place + 1)
    return Scan(tuple(bare), tuple(placed), place)


class _Found(msgspec.Struct, frozen=True):
    """A phrase [first, last) in its role (None: bare), and where the scan goes on."""

    role: Role | Literal["skip"] | None
    first: int
    last: int
    end: int


def _passed(line: Line, place: int, last: int) -> int:
    """How many words at `place` are no phrase and end no clause: times, particles, brackets, a comma before more."""
    word = line.words[place]
    if word.tag in ("time", "close") or word.text in ("(", ")"):
        return 1
    if word.tag == "particle" and not _points_back(word):
        return 1
    if word.tag == "prep" and line.tag(place + 1) == "time":
        return 2
    if any(head.startswith("tie_words.") for head in word.heads):
        return 1
    if word.text != "،" or place + 1 >= last:
        return 0
    if line.tag(place + 1) == "time" and place + 2 < last and line.words[place + 2].text == "،":
        return 3
    after = line.words[place + 1]
    return 1 if (after.tag in ("prep", "time") or after.prep != "") and not after.conj else 0


def _points_back(word: Word) -> bool:
    return "back_pronouns" in word.heads and word.text in _PRONOUN_ROLES


def _pointed(line: Line, place: int) -> _Found | None:
    """What a preposition's pronoun points to: «سيطرت عليها», «انسحب منها»."""
    word = line.words[place]
    if not _points_back(word):
        return None
    back = antecedent(line, place, ("place",))
    if back is None:
        return _Found("skip", place, place + 1, place + 1)
    return _Found(_PRONOUN_ROLES[word.text], back[0], back[1], place + 1)


def antecedent(
    line: Line, place: int, kinds: tuple[str, ...], skip: tuple[int, int] = (0, 0)
) -> tuple[int, int] | None:
    """The nearest phrase before `place`, in its sentence, whose head is of one of these classes."""
    for start in range(place - 1, -1, -1):
        word = line.words[start]
        if word.tag == "stop":
            return None
        if not word.nominal or skip[0] <= start < skip[1] or word.tag == "count":
            continue
        before = line.words[start - 1] if start else None
        if before is not None and before.nominal and not word.conj and not word.prep:
            continue
        parts = joined_phrases(line, start, place)
        if parts and class_of(line, *parts[0]) in kinds:
            return parts[0][0], parts[-1][1]
    return None


def _phrase_at(line: Line, place: int, last: int) -> _Found | None:
    """The phrases that begin at `place`, in their role; None where a clause ends."""
    word = line.words[place]
    if word.tag == "prep":
        role = _preposition(word.heads)
        if role is None:
            return None
        start = place + 2 if line.tag(place + 1) == "particle" else place + 1
        parts = joined_phrases(line, start, last)
        return (
            _Found(role, parts[0][0], parts[-1][1], parts[-1][1])
            if parts
            else _Found("skip", place, place, place + 1)
        )
    if (word.tag == "open" or word.nominal) and not word.conj:
        parts = joined_phrases(line, place, last)
        if parts:
            role = _CLITIC_ROLES.get(word.prep, "skip") if word.prep else None
            return _Found(role, parts[0][0], parts[-1][1], parts[-1][1])
    return None


def _tells_apart(word: Word) -> bool:
    """Whether a bare word tells an event of its own, so that another clause begins."""
    return word.has("tells", "hurts") and not word.has("forces", "people", "places", "things", "adjectives")


def _is_adverb(line: Line, first: int, last: int) -> bool:
    """Whether a bare word is an adverb or an adjective out of place: «متقطعا», «سيرا», «أخرى»."""
    word = line.words[first]
    if word.article or word.name is not None or word.tag == "count" or last > first + 1:
        return False
    return class_of(line, first, last) in ("other", "named") and (
        word.text.endswith("ا") or word.has("adjectives")
    )


def _preposition(heads: frozenset[str]) -> Role | None:
    for role in _ROLES:
        if f"prepositions.{role}" in heads:
            return role
    return None


def subject_before(line: Line, place: int, first: int) -> tuple[int, int] | None:
    """The phrase that stands right before a verb as its subject, or the antecedent of its relative clause."""
    end = place
    while end > first and (line.tag(end - 1) in ("particle", "time", "neg")):
        end -= 1
    if end > first and line.tag(end - 1) == "rel":
        end -= 1
        while end > first and line.words[end - 1].text == "،":
            end -= 1
    elif end > first and line.words[end - 1].text == "،" and end < place:
        return None
    best: tuple[int, int] | None = None
    for start in range(end - 1, max(first, end - _LOOK_BACK) - 1, -1):
        word = line.words[start]
        if word.tag in ("verb", "stop", "comp", "start", "neg"):
            break
        if not word.nominal:
            continue
        speaker = speaker_at(line, start, end)
        if speaker is not None and speaker.end == end:
            best = (start, end)
            if speaker.person is not None:
                best = (speaker.person.first, speaker.person.last)
        elif best is not None:
            break
        if word.prep or word.conj or (start > first and line.tag(start - 1) in ("prep", "sign")):
            break
    return best


def topic_before(line: Line, place: int, first: int) -> tuple[int, int] | None:
    """The phrase right behind «أن» or «إن» whose verb is the one at `place`, with only prepositions between."""
    for start in range(place - 1, max(first, place - _LOOK_BACK) - 1, -1):
        tag = line.tag(start)
        if tag in ("verb", "stop", "start", "rel"):
            return None
        if tag == "comp":
            parts = joined_phrases(line, start + 1, place)
            return (parts[0][0], parts[-1][1]) if parts else None
    return None


def subject_of(
    line: Line, place: int, first: int, last: int, subjects: dict[int, tuple[int, int]]
) -> tuple[int, int] | None:
    """The subject of the verb at `place`: behind it, before it, or that of the verb it is joined to."""
    word = line.words[place]
    before = subject_before(line, place, first)
    if before is not None and _agrees(line, place, before[0]):
        return before
    after = place + 1
    while after < last and line.tag(after) in ("particle", "time"):
        after += 1
    singular = not word.forms or any(a.number == "s" for _, a in word.forms)
    if (
        after < last
        and (line.words[after].nominal or line.tag(after) == "open")
        and not line.words[after].prep
        and singular
    ):
        parts = joined_phrases(line, after, last)
        if parts and not _is_object(line, place, after, first):
            return parts[0][0], parts[-1][1]
    nominal = topic_before(line, place, first)
    if nominal is not None:
        return nominal
    if word.conj or line.tag(place - 1) in ("start", "neg", "particle", "comp") or not singular:
        earlier = [other for other in subjects if other < place]
        return subjects[earlier[-1]] if earlier else None
    return None


def _agrees(line: Line, place: int, head: int) -> bool:
    """Whether the phrase before a verb can be its subject by gender, where both show one."""
    verb = {a.gender for _, a in line.words[place].forms if a.number == "s"}
    word = line.words[head]
    if not verb or word.name is not None or not word.forms:
        return True
    noun = {a.gender for _, a in word.forms if a.number == "s"}
    plural = any(a.number == "p" for _, a in word.forms)
    return (
        bool(verb & noun)
        or (plural and "f" in verb)
        or not noun
        or any(a.number == "p" for _, a in line.words[place].forms)
    )


def _is_object(line: Line, place: int, after: int, first: int) -> bool:
    """Whether the phrase behind a verb is its object, since its subject stands before it in the same clause."""
    word = line.words[place]
    if line.tag(place - 1) == "rel" and not word.suffix:
        return True
    gender = {a.gender for _, a in word.forms}
    head = line.words[after]
    feminine = {a.gender for _, a in head.forms if a.number == "s"}
    if gender == {"f"} and feminine == {"m"} and head.forms:
        return True
    return line.tag(place - 1) == "comp" and line.words[place - 1].text.endswith(("ه", "ها", "هم", "نا"))
