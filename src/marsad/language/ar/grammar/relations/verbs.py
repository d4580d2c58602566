"""Tie verbs: «تدعمه مصر», «يسيطر على …», «التي تسيطر عليها …», «يقود …»."""

from collections.abc import Iterator, Mapping, Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.arguments import Scan, scan
from marsad.language.ar.grammar.phrases.before_verbs import leading_verb, subject_before
from marsad.language.ar.grammar.phrases.classes import DOERS, class_of
from marsad.language.ar.grammar.phrases.extents import joined_phrases
from marsad.language.ar.grammar.phrases.subjects import last_subject
from marsad.language.ar.grammar.relations.tied import Tied, holds, left_of, means_of
from marsad.language.ar.grammar.sayings.agreeing import agree, agreement_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Class

_TRY_REACH = 4
_MOST_HELD = 3
_WHOLES = ("force", "body", "named")
_RIGHT: Mapping[str, frozenset[Class]] = {
    "controls": frozenset(("place", "thing", "named", "state")),
    "leads": frozenset(("force", "body", "named")),
    "backs": DOERS,
    "part-of": DOERS,
}


def ties_of_verb(sentence: Sentence, place: int) -> Iterator[Tied]:
    """The relations that the verb at `place` asserts."""
    line, last, word = sentence.line, sentence.last, sentence.line.words[place]
    kind = word.code("ties")
    if kind is None or not _asserts(sentence, place, kind):
        return
    seen = scan(line, place + 1, last)
    if word.has("holds_parts") and not word.suffix and all(a.tense == "present" for _, a in word.forms):
        yield from _members(sentence, place, seen)
        return
    head = _relative_head(line, leading_verb(line, place, sentence.first), sentence.first)
    before = subject_before(line, place, sentence.first)
    if head is not None and (word.suffix or _points_back(line, place + 1, last)):
        named = joined_phrases(line, place + 1 if word.suffix else min(last, place + 2), last)
        subjects = named or _so_far(sentence, place)
        yield from _fitting(sentence, place, kind, [(subject, head) for subject in subjects])
    elif word.suffix and before is not None and seen.bare:
        subjects = joined_phrases(line, seen.bare[0][0], last)
        yield from (Tied(place, kind, subject, before) for subject in subjects if holds(line, subject))
    else:
        yield from _plain_clause(sentence, place, kind, seen, before)


def _members(sentence: Sentence, place: int, seen: Scan) -> Iterator[Tied]:
    """«جبهة الشمال، وهي تحالف يضم كتائب …»: the parts of the whole that holds them."""
    line, first = sentence.line, sentence.first
    whole = subject_before(line, place, first)
    parts = seen.bare if whole is not None else seen.bare[1:]
    whole = whole or next(iter(seen.bare), None)
    if whole is not None and line.words[whole[0] - 1].text in ar.WHO_IS:
        whole = left_of(line, whole[0] - 1, first)
    if whole is None or not parts or class_of(line, *whole) not in _WHOLES:
        return
    for part in joined_phrases(line, parts[0][0], sentence.last):
        if class_of(line, *part) in _WHOLES and part != whole:
            yield Tied(place, "part-of", part, whole)


def _so_far(sentence: Sentence, place: int) -> tuple[Part, ...]:
    """Who did what is told before a clause without a subject: «أخلى الجيش القرى التي يسيطر عليها»."""
    line = sentence.line
    part = last_subject(sentence, place)
    verb = agreement_of(line.words[place])
    fits = part is not None and agree(verb, agreement_of(line.words[part[0]]))
    return (part,) if part is not None and fits and holds(line, part) else ()


def _asserts(sentence: Sentence, place: int, kind: str) -> bool:
    """Whether the verb says that the relation holds: no negation, and what lasts is told in the present."""
    line, word = sentence.line, sentence.line.words[place]
    if line.tag(place - 1) == "neg":
        return False
    if kind in ("controls", "leads") and all(a.tense != "present" for _, a in word.forms):
        return False
    return kind != "controls" or not any(
        map(_tries, line.words[max(sentence.first, place - _TRY_REACH) : place])
    )


def _tries(word: Word) -> bool:
    return word.tag == "verb" and word.has("tries")


def _relative_head(line: Line, place: int, first: int) -> Part | None:
    """The phrase that the relative clause of the verb at `place` qualifies."""
    while place > first and line.tag(place - 1) == "neg":
        place -= 1  # «التي لا تزال تسيطر عليها القوات»
    if line.tag(place - 1) != "rel" or line.words[place - 1].text in ar.HEADLESS:
        return _described_place(line, place, first)
    return left_of(line, place - 1, first)


def _described_place(line: Line, place: int, first: int) -> Part | None:
    """The indefinite place that a clause tells of: «منطقة يسيطر عليها المتمردون»."""
    before = line.words[place - 1] if place > first else None
    if before is None or line.words[place].conj or not _points_back(line, place + 1, len(line)):
        return None
    bare = before.tag == "noun" and before.has("places") and not (before.article or before.suffix)
    return left_of(line, place, first) if bare else None


def _points_back(line: Line, place: int, last: int) -> bool:
    """Whether «عليها» stands at `place`."""
    return place < last and "pronoun_roles.on" in line.words[place].heads and not line.words[place].conj


def _plain_clause(
    sentence: Sentence, place: int, kind: str, seen: Scan, before: Part | None
) -> Iterator[Tied]:
    """A verb with its subject before it or behind it, and its object behind."""
    bare = seen.bare if before is None else (before, *seen.bare)
    objects: Sequence[Part] = bare[1:]
    if kind == "controls":
        objects = seen.with_role("on") or objects[:1]  # «تحتل روسيا القرم»
    elif kind == "part-of":
        beside = before is None or sentence.line.tag(before[1]) in ("verb", "rel")
        joins = beside and sentence.line.words[place].has("belongs_to")  # «كتيبة تتبع الجيش»
        objects = seen.with_role("to", "for") or (objects[:1] if joins else ())
    if bare and objects:
        targets = joined_phrases(sentence.line, objects[0][0], sentence.last)
        most = _MOST_HELD if kind == "controls" else 1
        holders = joined_phrases(sentence.line, *bare[0]) or (bare[0],)
        pairs = [(holder, target) for holder in holders for target in targets[:most]]
        yield from _fitting(sentence, place, kind, pairs)


def _fitting(sentence: Sentence, place: int, kind: str, pairs: Sequence[tuple[Part, Part]]) -> Iterator[Tied]:
    """The pairs whose classes can stand in the relation."""
    line = sentence.line
    means = means_of(line, place, sentence.last) if kind == "backs" else None
    for left, right in pairs:
        if left != right and holds(line, left) and class_of(line, *right) in _RIGHT[kind]:
            yield Tied(place, kind, left, right, means)
