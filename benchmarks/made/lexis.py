"""A made-up language: concepts that each have several stems, stems that each have several written forms."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from random import Random
from typing import NamedTuple

CONCEPTS = 3_000
PLAIN = 60  # the commonest concepts are its small words, and have one stem each
_ONSETS = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "q", "r", "s", "t", "w", "z", "sh", "th", "gh"]
_VOWELS = ["a", "e", "i", "o", "u"]
_BEFORE, _AFTER = ("", "", "", "wa", "bi"), ("", "", "at", "in", "um", "i")
_FORMS = 6


class Word(NamedTuple):
    """A written word: its stem, and the concept that a re-wording keeps; -1 for names and numbers."""

    concept: int
    stem: str
    form: str


class Lexis:
    """All words of the language, the same ones for the same dice."""

    def __init__(self, dice: Random) -> None:
        self._stems = _stems(dice)
        self._words = [self._concept(number, dice) for number in range(CONCEPTS)]
        self._weights = list(accumulate(1 / (rank + 8) for rank in range(CONCEPTS)))

    def concepts(self, dice: Random, count: int) -> list[int]:
        """Concepts as often as a text uses them: a few all the time, most of them seldom."""
        return dice.choices(range(CONCEPTS), cum_weights=self._weights, k=count)

    def rare(self, dice: Random) -> int:
        """A concept that few texts use."""
        return dice.randrange(CONCEPTS // 10, CONCEPTS)

    def say(self, concept: int, dice: Random, synonym: int | None = None) -> Word:
        """A concept in one of its words, in one of the word's forms."""
        stems = self._words[concept]
        chosen = stems[int(dice.random() * len(stems)) if synonym is None else synonym % len(stems)]
        return chosen[int(dice.random() * _FORMS)]

    def otherwise(self, word: Word, dice: Random) -> Word:
        """The same concept in another word where there is one."""
        others = [forms for forms in self._words[word.concept] if forms[0].stem != word.stem]
        return dice.choice(dice.choice(others)) if others else self.say(word.concept, dice)

    def name(self, parts: int) -> tuple[Word, ...]:
        """A name that nobody else has."""
        made = (next(self._stems) for _ in range(parts))
        return tuple(Word(-1, stem, stem) for stem in made)

    def _concept(self, number: int, dice: Random) -> Sequence[Sequence[Word]]:
        count = 1 if number < PLAIN else 3
        return [_forms(number, next(self._stems), dice) for _ in range(count)]


def number(value: int) -> Word:
    """A number as a word."""
    return Word(-1, str(value), str(value))


def _forms(concept: int, stem: str, dice: Random) -> list[Word]:
    return [Word(concept, stem, dice.choice(_BEFORE) + stem + dice.choice(_AFTER)) for _ in range(_FORMS)]


def _stems(dice: Random) -> Iterator[str]:
    """Stems without end, none of them twice."""
    seen: set[str] = set()
    while True:
        syllables = dice.choice((2, 2, 3))
        stem = "".join(dice.choice(_ONSETS) + dice.choice(_VOWELS) for _ in range(syllables))
        stem += dice.choice(_ONSETS)
        if stem not in seen:
            seen.add(stem)
            yield stem
