"""Tagging: the words of a line, each with what it is here, names and times and figures as single words.

A written word may be a verb, a noun and a particle with a noun; what stands before it decides. The rules look
left only, so that one pass over the line is enough.
"""

import re
from collections.abc import Container, Mapping, Sequence
from datetime import date

from marsad.language.ar.fold import Folded
from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.words.again import SEEN_HEADS, SEEN_WORDS, chosen, seen_whole
from marsad.language.ar.grammar.words.choosing import governor, is_verb, looks_verbal
from marsad.language.ar.grammar.words.units import units, word_of
from marsad.language.ar.grammar.words.word import Heads, Tag, Word
from marsad.language.ar.grammar.words.written import Small, Unlisted, Written, under_lists, written
from marsad.language.ar.words import Token, split
from marsad.language.clauses import KnownName

# A preposition that stands alone before a sign: «لـ"رويترز"».
_LONE: Mapping[str, Heads] = {
    ar.FOR: frozenset({"prepositions.for"}),
    ar.BY: frozenset({"prepositions.in"}),
    ar.AS: frozenset({"prepositions.besides"}),
}
_SIGNS: Mapping[str, Tag] = {
    **dict.fromkeys(".؟!?…", "stop"),
    **dict.fromkeys("«‹", "open"),
    **dict.fromkeys("»›", "close"),
}
_STRAIGHT = frozenset('"„“”')  # pages turn the curly ones either way round
_APOSTROPHES = re.compile("['‘’]")
_SINGLE = re.compile(r"(?<!\w)['‘’](?=\w)|(?<=\w)['‘’](?!\w)")


def tag(folded: Folded, names: Sequence[KnownName], today: date | None) -> list[Word]:
    """The words of a folded line. `today` is the day that relative dates are taken from."""
    tokens = split(folded.text)
    words: list[Word] = []
    place, quoting, single = 0, False, _single_quotes(folded.text)
    for unit in units(tokens, names, today):
        quoting = _add(words, tokens[place : unit.first], single, quoting=quoting)
        words.append(word_of(tokens, unit))
        place = unit.last
    _add(words, tokens[place:], single, quoting=quoting)
    return [
        seen_whole(folded, words, row)
        if word.text in SEEN_WORDS or not SEEN_HEADS.isdisjoint(word.under)
        else word
        for row, word in enumerate(words)
    ]


def _single_quotes(text: str) -> frozenset[int]:
    """Where single quotation marks stand in a text: at the ends of words, two by two."""
    found = [match.start() for match in _SINGLE.finditer(text)] if _APOSTROPHES.search(text) else []
    return frozenset(found) if len(found) % 2 == 0 else frozenset()


def _add(words: list[Word], tokens: Sequence[Token], single: Container[int], *, quoting: bool) -> bool:
    """Tag tokens by what stands left of them; gives whether a straight quotation mark is open."""
    for token in tokens:
        if token.kind == "word":
            words.append(_word(words, token))
        elif token.kind == "sign":
            tagged = _SIGNS.get(token.text, "sign")
            if token.text in _STRAIGHT or token.start in single:
                tagged, quoting = "close" if quoting else "open", not quoting
            words.append(Word(token.text, tagged, token.start, token.start, token.end))
        else:
            words.append(Word(token.text, "latin", token.start, token.start, token.end))
    return quoting


def _word(words: Sequence[Word], token: Token) -> Word:
    found = written(token.text)
    before = words[-1] if words else None
    if found.small is not None and not _is_subject(found, before):
        return _small(token, found.small)
    if token.text in _LONE:
        heads = _LONE[token.text]
        return Word(
            token.text, "prep", token.start, token.start, token.end, heads=heads, under=under_lists(heads)
        )
    noun = found.noun_behind_prep if before is not None and before.tag == "prep" else found.noun
    verb = found.verbs[governor(before)]
    if verb is not None and is_verb(words, verb, noun):
        return chosen(token, found, "verb", verb)
    return chosen(token, found, "noun", noun) if noun is not None else _unlisted(token, found, before)


def _is_subject(found: Written, before: Word | None) -> bool:
    """Whether «و» and a small word are rather one noun: «قال والي الخرطوم», «عن والي الخرطوم»."""
    joined = found.small is not None and found.small.conj != "" and found.noun is not None
    return joined and before is not None and before.tag in ("verb", "prep", "source")


def _small(token: Token, small: Small) -> Word:
    at = token.start + len(small.conj)
    return Word(
        token.text, small.tag, token.start, at, token.end, small.conj, heads=small.heads, under=small.under
    )


def _unlisted(token: Token, found: Written, before: Word | None) -> Word:
    """A word in no list: its clitics come off before an article; without one it may look like a verb."""
    text, parts = token.text, found.unlisted
    if parts is not None and not _begins_name(parts, before):
        tagged: Tag = "noun"
    else:
        verbal = parts is None and looks_verbal(text, before)
        conj = text[0] if verbal and text[0] in ar.JOINING else ""
        tagged, parts = "verb" if verbal else "noun", Unlisted(conj, "", len(conj))
    article = found.unlisted is parts
    return Word(
        text, tagged, token.start, token.start + parts.at, token.end, parts.conj, parts.prep, article,
        heads=found.heads, under=found.under,
    )  # fmt: skip


def _begins_name(parts: Unlisted, before: Word | None) -> bool:
    """Whether a clitic and an article are rather letters of a name: «في بالما», «بلدة كاليسو»."""
    if before is None or not parts.prep:
        return False
    return before.tag == "prep" or (parts.prep == ar.AS and before.has("places") and not before.article)
