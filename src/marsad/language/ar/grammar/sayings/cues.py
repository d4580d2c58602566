"""Sayings: the cues of a sentence, who speaks at each, and what the words cover."""

from collections.abc import Sequence

from marsad.language.ar.grammar.line import Sentence
from marsad.language.ar.grammar.sayings.carried import ascribes_words, carried_noun, carried_saying
from marsad.language.ar.grammar.sayings.issued import issued_saying, pointed_saying
from marsad.language.ar.grammar.sayings.nouns import is_circumstance, noun_saying, participle_saying
from marsad.language.ar.grammar.sayings.scopes import with_scopes
from marsad.language.ar.grammar.sayings.sources import (
    headline_saying,
    refusal,
    silence,
    source_saying,
)
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.sayings.verbs import verb_saying

_CUES = frozenset(("says", "carries", "no_comment", "refuses", "issues"))
_VOICED = 6  # words between the verb and the feeling
_CUE_TAGS = frozenset(("source", "sign"))


def sayings(sentence: Sentence, before: Sequence[Spoken] = ()) -> list[Spoken]:
    """The sayings of a sentence, in order of their cues; `before` are those of the sentence before it."""
    found: list[Spoken] = []
    words = sentence.line.words
    for place in range(sentence.first, sentence.last):
        if words[place].tag in _CUE_TAGS or not _CUES.isdisjoint(words[place].under):
            spoken = _at(sentence, place, found)
            if spoken is not None:
                found.append(spoken)
    return with_scopes(sentence.line, found, before)


def _at(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken | None:
    """The saying whose cue stands at `place`, if one does."""
    word = sentence.line.words[place]
    if "no_comment" in word.under:
        return silence(sentence, place, sentence.last)
    if word.tag == "verb" and word.has("refuses", "keeps_silent"):
        refused = refusal(sentence, place, said)
        if refused is not None or word.has("refuses"):
            return refused
    if word.tag == "source":
        return source_saying(sentence, place, said)
    if word.tag == "sign":
        return headline_saying(sentence, place) if word.text == ":" and not said else None
    behind = not said or place > said[-1].place
    uncounted = bool(word.forms) and word.quantity is None  # «عشرين طالبا» are students, and ask for nothing
    return _spoken(sentence, place, said) if uncounted and behind else None


def _is_voiced(sentence: Sentence, place: int, said: Sequence[Spoken]) -> bool:
    """Whether the feeling at `place` is what the last saying's verb gives voice to."""
    cue = said[-1].place if said else place
    return cue < place <= cue + _VOICED and sentence.line.words[cue].code("says") == "voice"


def _spoken(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken | None:
    """The saying of a word of saying or carrying."""
    if sentence.line.words[place].tag == "verb":
        return _told(sentence, place, said)
    carried = carried_noun(sentence, place)
    if carried is not None:
        return carried
    word = sentence.line.words[place]
    if "feelings" in word.under and (word.suffix or _is_voiced(sentence, place, said)):
        return None  # «أبدى أسفه», «عبر عن إدانة الحكومة» is one saying
    if is_circumstance(sentence.line, place):
        return participle_saying(sentence, place, said)
    return noun_saying(sentence, place, said)


def _told(sentence: Sentence, place: int, said: Sequence[Spoken]) -> Spoken | None:
    """The saying of a verb of saying, of carrying or of giving out a text."""
    word = sentence.line.words[place]
    in_text = issued_saying(sentence, place) if word.has("issues") else pointed_saying(sentence, place)
    if in_text is not None:
        return in_text
    if word.has("says") and not ascribes_words(sentence, place):
        return verb_saying(sentence, place, said)
    return carried_saying(sentence, place)
