"""Relations: who backs, leads, holds, belongs to whom, as participles, nouns, verbs and posts assert it."""

from collections.abc import Iterator
from itertools import chain

from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.persons import person_at
from marsad.language.ar.grammar.phrases.roles import is_post
from marsad.language.ar.grammar.relations.nouns import backing, control, part_of_force, part_of_government
from marsad.language.ar.grammar.relations.offices import office
from marsad.language.ar.grammar.relations.tie_words import beside, ties_of_word
from marsad.language.ar.grammar.relations.tied import Tied
from marsad.language.ar.grammar.relations.verbs import ties_of_verb
from marsad.language.ar.grammar.words.word import NOMINAL

_POSTS = frozenset(("posts", "ranks"))
_CUES = frozenset(("tie_words", "ties", "partitives", "bodies", "in_the_ranks"))


def relations(sentence: Sentence) -> list[Tied]:
    """The relations that a sentence asserts."""
    line, first = sentence.line, sentence.first
    found: list[Tied] = []
    skip, last_post = first, _last_post(sentence)
    for place in range(first, sentence.last):
        word = line.words[place]
        if skip <= place <= last_post and word.tag in NOMINAL and _may_begin(line, place, first):
            person = person_at(line, place, sentence.last)
            held = office(line, person) if person is not None else None
            if person is not None and held is not None:
                found.append(held)
                skip = person.end
        if not _CUES.isdisjoint(word.under):
            found.extend(_at(sentence, place))
    return found


def _last_post(sentence: Sentence) -> int:
    """Where the last post or rank of a sentence stands, behind which nobody holds one; -1 where none does."""
    words = sentence.line.words
    places = range(sentence.last - 1, sentence.first - 1, -1)
    return next((place for place in places if not _POSTS.isdisjoint(words[place].under)), -1)


def _may_begin(line: Line, place: int, first: int) -> bool:
    """Whether a person's name or post may begin at a nominal word."""
    word = line.words[place]
    if place == first or word.conj or word.prep:
        return True
    before = line.words[place - 1]
    if is_post(word) and not before.has("ranks"):
        return before.article or not before.has("posts")
    if before.tag != "noun" or word.has("given_names", "ranks"):
        return True
    return word.name is not None and word.name.kind == "person"


def _at(sentence: Sentence, place: int) -> Iterator[Tied]:
    """The relations that the word at `place` asserts."""
    word = sentence.line.words[place]
    if "tie_words" in word.under:
        return ties_of_word(sentence, place)
    if "in_the_ranks" in word.heads:
        return beside(sentence, place, place + 1)
    if "ties" in word.under and word.tag in ("verb", "noun"):
        return _named(sentence, place) if word.tag == "noun" else ties_of_verb(sentence, place)
    if "partitives" in word.heads and word.nominal:
        return part_of_force(sentence, place)
    if "bodies" in word.under and word.tag == "noun":
        return part_of_government(sentence, place)
    return iter(())


def _named(sentence: Sentence, place: int) -> Iterator[Tied]:
    """The relations that a noun of backing or of control asserts."""
    return chain(backing(sentence, place), control(sentence, place))
