"""Nouns that are written as small words are: folding makes «وحدة» one with «وحده»."""

from collections.abc import Sequence

from marsad.language.ar.fold import Folded
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.grammar.words.written import Choice, written

SPECIAL = "خاصه"  # «خاصة»: mostly "above all"
_MARBUTA = "ة"
_OF_UNITS = ("ه", "ات")  # what a word for a unit ends in that «خاصة» agrees with


def noun_of(folded: Folded, words: Sequence[Word], row: int) -> Choice | None:
    """The noun that the small word at `row` is here: «خاصة» of a unit, «وحدة» by how the source writes it.

    None where it is a small word.
    """
    word = words[row]
    if word.text == SPECIAL:
        found = row > 0 and _is_unit(words[row - 1])
    else:
        end = folded.span(word.start, word.end).of(folded.source)[-1]
        found = "back_pronouns" in word.heads and end == _MARBUTA
    return written(word.text).noun if found else None


def _is_unit(word: Word) -> bool:
    """Whether a word is an indefinite feminine one for a force: «قوة», «وحدات»."""
    return word.has("forces") and not (word.article or word.suffix) and word.text.endswith(_OF_UNITS)
