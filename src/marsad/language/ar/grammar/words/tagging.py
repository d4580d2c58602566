"""Tagging: the words of a line, each with what it is here, names and times and figures as single words.

A written word may be a verb, a noun and a particle with a noun; what stands before it decides. The rules look
left only, so that one pass over the line is enough.
"""

import re
from collections.abc import Container, Mapping, Sequence
from datetime import date

import msgspec

from marsad.language.ar.fold import Folded
from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.words.choosing import governor, is_verb, looks_verbal
from marsad.language.ar.grammar.words.small_nouns import SPECIAL, noun_of
from marsad.language.ar.grammar.words.units import units, word_of
from marsad.language.ar.grammar.words.word import Forms, Heads, Tag, Word
from marsad.language.ar.grammar.words.written import Choice, Small, Unlisted, Written, under_lists, written
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
_NOT_MASCULINE = ("ه", "ين", "ون", "ات", "ا")
_BETWEEN, _EXPLAINED = "وبين", 12  # the word, and how many may stand before «أن»
_FINAL_YA = re.compile(r"ي(?!\w)")
_ALI, _MAQSURA = "علي", "ى"
_SEEN_WHOLE = frozenset(
    (_ALI, _BETWEEN, SPECIAL)
)  # words of which what stands behind them may tell what they are …
# … and heads of such words
_SEEN_HEADS = frozenset(("says", "tells", "approximations", "names_and_verbs", "back_pronouns"))
_DAMMA = "\u064f"
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
        _seen_whole(folded, words, row)
        if word.text in _SEEN_WHOLE or not _SEEN_HEADS.isdisjoint(word.under)
        else word
        for row, word in enumerate(words)
    ]


def _seen_whole(folded: Folded, words: Sequence[Word], row: int) -> Word:
    """The word at `row` again, where what stands behind it tells what it is."""
    word = words[row]
    if word.text == _ALI:
        return _as_name(folded, words, row)
    if word.text == _BETWEEN and (explained := _as_explaining(words, row)) is not None:
        return explained
    if word.tag == "particle" and (noun := noun_of(folded, words, row)) is not None:
        token = Token(word.text, word.start, word.end, "word")
        chosen = _chosen(token, written(word.text), "noun", noun)
        return msgspec.structs.replace(chosen, heads=chosen.heads - word.heads)
    if word.tag == "noun" and word.has("says"):
        return _as_written(folded, word) or _as_spoken_in(words, row) or word
    if "approximations" in word.heads and row + 1 < len(words) and words[row + 1].tag == "count":
        return _about(word)
    return _verb_seen_whole(folded, words, row) if word.tag == "verb" else word


def _verb_seen_whole(folded: Folded, words: Sequence[Word], row: int) -> Word:
    """The verb at `row` again: it may begin a name, be a passive, or be a masdar that is written alike."""
    word = words[row]
    if "names_and_verbs" in word.heads and _begins_name(words, row):
        heads = word.heads
        return Word(
            word.text, "noun", word.start, word.start, word.end, heads=heads, under=under_lists(heads)
        )
    if not word.has("tells"):
        return word
    return _as_written_passive(folded, word) or _as_masdar(words, row)


def _as_written_passive(folded: Folded, word: Word) -> Word | None:
    """A past verb whose first letter the source writes with «ُ», as passive only: «قُصفت القافلة».

    Not where another verb of its letters tells something, nor of killing, which whom it tells of shows.
    """
    letters = folded.span(word.at, word.end).of(folded.source)
    passive = tuple(form for form in word.forms if form[1].voice == "passive" and form[1].tense == "past")
    lost = word.has("hurts") or _telling(passive) != _telling(word.forms)
    return None if letters[1:2] != _DAMMA or lost else msgspec.structs.replace(word, forms=passive)


def _telling(forms: Forms) -> set[str]:
    """The entries among these that tell an event, by their keys."""
    return {a.key for entry, a in forms if "tells" in entry.codes}


def _as_written(folded: Folded, word: Word) -> Word | None:
    """«نفى», which folding makes one with «نفي»: the verb, where the source writes «ى» and elsewhere «ي»."""
    clitics = word.article or word.prep or word.suffix
    if clitics or folded.span(word.start, word.end).of(folded.source)[-1] != _MAQSURA:
        return None
    found = written(word.text)
    verb = found.verbs["word"]
    if verb is None or _FINAL_YA.search(folded.source) is None:
        return None
    return _chosen(Token(word.text, word.start, word.end, "word"), found, "verb", verb)


def _as_spoken_in(words: Sequence[Word], row: int) -> Word | None:
    """«بيانا نفى فيه …»: between a text and «فيه» the verb, and not the masdar that is written alike."""
    word = words[row]
    if row == 0 or row + 1 >= len(words) or not words[row - 1].has("documents"):
        return None
    verb = written(word.text).verbs["word"]
    if verb is None or word.prep or word.suffix or "back_pronouns" not in words[row + 1].heads:
        return None
    return _chosen(Token(word.text, word.start, word.end, "word"), written(word.text), "verb", verb)


def _begins_name(words: Sequence[Word], row: int) -> bool:
    """Whether a word that may be a verb is a given name, between a post and a family name in no list."""
    if row == 0 or row + 1 >= len(words):
        return False
    before, after = words[row - 1], words[row + 1]
    unlisted = after.tag == "noun" and not (after.forms or after.article or after.prep or after.conj)
    return unlisted and before.nominal and (before.article or before.has("ranks")) and not after.suffix


def _as_explaining(words: Sequence[Word], row: int) -> Word | None:
    """«وبين الوزير أن …» at the head of a sentence: the verb that folding makes one with «بين»."""
    if row and words[row - 1].tag != "stop":
        return None
    near = words[row + 1 : row + _EXPLAINED]
    begins = next(
        (word for word in near if word.tag == "comp" or word.conj or word.tag in ("verb", "stop")), None
    )
    verb = written(_BETWEEN).verbs["word"]
    if verb is None or begins is None or begins.tag != "comp" or begins.conj:
        return None
    word = words[row]
    return _chosen(Token(word.text, word.start, word.end, "word"), written(_BETWEEN), "verb", verb)


def _about(word: Word) -> Word:
    """«حوالي» before a figure: it governs nothing."""
    return Word(
        word.text, "particle", word.start, word.at, word.end, word.conj, heads=word.heads, under=word.under
    )


def _as_masdar(words: Sequence[Word], row: int) -> Word:
    """«قصف عنيف على المدينة», «قصف على المدينة», «قتل ونهب»: the masdar that is written as the verb is."""
    word, after = words[row], words[row + 1] if row + 1 < len(words) else None
    if after is None or word.suffix or word.conj:
        return word
    opens = row == 0 or words[row - 1].tag in ("stop", "sign", "open")
    if not (_only_qualifies(after) or (opens and _follows_masdar(word, after))):
        return word
    found = written(word.text)
    masdar = found.noun is not None and any(a.part == "masdar" for _, a in found.noun.forms)
    if found.noun is None or not masdar:
        return word
    token = Token(word.text, word.start, word.end, "word")
    return _chosen(token, found, "noun", found.noun)


def _follows_masdar(word: Word, after: Word) -> bool:
    """Whether what stands behind a word can stand behind a masdar only: «قصف على …», «قتل ونهب»."""
    if after.tag == "prep":
        return after.text == ar.ON and word.has("vague")
    return after.conj == ar.AND and after.tag == "noun" and _is_deed(after)


def _is_deed(word: Word) -> bool:
    """Whether a word can only be the masdar of an event."""
    plain = not (word.article or word.suffix or word.prep)
    return plain and word.has("tells") and all(a.part in ("masdar", "noun") for _, a in word.forms)


def _only_qualifies(word: Word) -> bool:
    """Whether a word is a masculine adjective without clitics, and names nobody and nothing."""
    if word.tag != "noun" or word.article or word.suffix or word.prep or word.conj:
        return False
    names = word.under - {"adjectives", "sharpen", "means"}
    nisba = "sharpen" in word.under and word.text.endswith(ar.OWN)  # «قصف مدفعي»
    return word.has("adjectives") and (nisba or not names) and not word.text.endswith(_NOT_MASCULINE)


def _as_name(folded: Folded, words: Sequence[Word], row: int) -> Word:
    """«علي», which folding makes one with «على»: the name, where the source writes it so and «ى» elsewhere.

    Where the source never writes «ى», the name is what stands before another name.
    """
    word = words[row]
    if word.tag != "prep":
        return word
    told = _MAQSURA in folded.source and folded.span(word.start, word.end).of(folded.source)[-1] != _MAQSURA
    after = words[row + 1] if row + 1 < len(words) else None
    named = after is not None and not after.heads.isdisjoint(("given_names", "compound_names"))
    if not told and not (named and _MAQSURA not in folded.source):
        return word
    heads = frozenset(("given_names",))
    return Word(word.text, "noun", word.start, word.at, word.end, heads=heads, under=under_lists(heads))


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
        return _chosen(token, found, "verb", verb)
    return _chosen(token, found, "noun", noun) if noun is not None else _unlisted(token, found, before)


def _is_subject(found: Written, before: Word | None) -> bool:
    """Whether «و» and a small word are rather one noun: «قال والي الخرطوم», «عن والي الخرطوم»."""
    joined = found.small is not None and found.small.conj != "" and found.noun is not None
    return joined and before is not None and before.tag in ("verb", "prep", "source")


def _small(token: Token, small: Small) -> Word:
    at = token.start + len(small.conj)
    return Word(
        token.text, small.tag, token.start, at, token.end, small.conj, heads=small.heads, under=small.under
    )


def _chosen(token: Token, found: Written, tagged: Tag, choice: Choice) -> Word:
    return Word(
        token.text, tagged, token.start, token.start + choice.at, token.end, choice.conj, choice.prep,
        choice.article, choice.suffix, choice.forms, found.heads, choice.under,
    )  # fmt: skip


def _unlisted(token: Token, found: Written, before: Word | None) -> Word:
    """A word in no list: its clitics come off before an article; without one it may look like a verb."""
    text, parts = token.text, found.unlisted
    if parts is None:
        verbal = looks_verbal(text, before)
        conj = text[0] if verbal and text[0] in ar.JOINING else ""
        tagged: Tag = "verb" if verbal else "noun"
        parts = Unlisted(conj, "", len(conj))
    else:
        tagged = "noun"
    return Word(
        text, tagged, token.start, token.start + parts.at, token.end, parts.conj, parts.prep,
        found.unlisted is not None, heads=found.heads, under=found.under,
    )  # fmt: skip
