"""Again: tagged words of which what stands behind them, or how the source spells them, tells what they are.

The tagger looks left only; here the few words that need more are seen once the whole line is tagged.
"""

import re
from collections.abc import Sequence

import msgspec

from marsad.language.ar.fold import Folded
from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.words.small_nouns import SPECIAL, noun_of
from marsad.language.ar.grammar.words.word import Forms, Tag, Word
from marsad.language.ar.grammar.words.written import Choice, Written, under_lists, written
from marsad.language.ar.words import Token

_NOT_MASCULINE = ("ه", "ين", "ون", "ات", "ا")
_BETWEEN, _EXPLAINED = "وبين", 12  # the word, and how many may stand before «أن»
_LED_OR_VALLEY = "وادي"  # «وأدى», which folding makes one with «وادي»
_FINAL_YA = re.compile(r"ي(?!\w)")
_ALI, _MAQSURA = "علي", "ى"
# Words of which what stands behind them may tell what they are, and heads of such words.
_FAR, _SOON_AFTER = "بعيد", frozenset(("apart", "prepositions.besides"))
SEEN_WORDS = frozenset((_FAR, _ALI, _BETWEEN, SPECIAL, _LED_OR_VALLEY))
SEEN_HEADS = frozenset(("says", "tells", "approximations", "names_and_verbs", "back_pronouns"))
_HAMZA, _DAMMA = "أ", "\u064f"


def seen_whole(folded: Folded, words: Sequence[Word], row: int) -> Word:
    """The word at `row` again, where what stands behind it tells what it is."""
    word = words[row]
    if word.text in (_ALI, _FAR):
        return _as_name(folded, words, row) if word.text == _ALI else _as_soon_after(words, row)
    if word.text in (_LED_OR_VALLEY, _BETWEEN):
        begun = _as_led if word.text == _LED_OR_VALLEY else _as_explaining
        return begun(folded, words, row) or word
    if word.tag == "particle" and (noun := noun_of(folded, words, row)) is not None:
        again = _otherwise(word, "noun", noun)
        return msgspec.structs.replace(again, heads=again.heads - word.heads)
    if word.tag == "noun" and word.has("says", "light"):
        return _noun_seen_whole(folded, words, row)
    if "approximations" in word.heads and row + 1 < len(words) and words[row + 1].tag == "count":
        return _about(word)
    return _verb_seen_whole(folded, words, row) if word.tag == "verb" else word


def _noun_seen_whole(folded: Folded, words: Sequence[Word], row: int) -> Word:
    """The noun at `row` again: it may be the verb that is written alike."""
    word = words[row]
    if not word.has("says"):
        return _as_suffered(words, row) or word
    return _as_written(folded, word) or _as_spoken_in(words, row) or _as_naming(words, row) or word


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
    return _otherwise(word, "verb", verb)


def _as_led(folded: Folded, words: Sequence[Word], row: int) -> Word | None:
    """«وأدى القصف إلى …»: the verb, where the source writes its hamza, or its «ى» behind no word."""
    word = words[row]
    letters = folded.span(word.start, word.end).of(folded.source)
    opens = row == 0 or words[row - 1].tag in ("stop", "sign", "time")
    if letters[1:2] != _HAMZA and not (opens and letters[-1] == _MAQSURA):
        return None
    found = written(_LED_OR_VALLEY)
    verb = found.verbs["word"]
    return None if verb is None else _otherwise(word, "verb", verb)


def _as_spoken_in(words: Sequence[Word], row: int) -> Word | None:
    """«بيانا نفى فيه …»: between a text and «فيه» the verb, and not the masdar that is written alike."""
    word = words[row]
    if row == 0 or row + 1 >= len(words) or not words[row - 1].has("documents"):
        return None
    verb = written(word.text).verbs["word"]
    if verb is None or word.prep or word.suffix or "back_pronouns" not in words[row + 1].heads:
        return None
    return _otherwise(word, "verb", verb)


def _as_naming(words: Sequence[Word], row: int) -> Word | None:
    """«مواقع وصفها بأنها …»: behind what it is told of the verb, and not the masdar that is written alike."""
    word = words[row]
    if row == 0 or row + 1 >= len(words) or not (word.suffix and word.has("names_it")):
        return None
    before, after = words[row - 1], words[row + 1]
    told_of = before.tag in ("noun", "count") and not (before.article or before.suffix)
    verb = written(word.text).verbs["word"]
    if verb is None or not told_of or word.conj or word.prep or after.tag != "comp":
        return None
    return _otherwise(word, "verb", verb)


def _as_suffered(words: Sequence[Word], row: int) -> Word | None:
    """«هجوم تعرض له مبنى», «مبنى تعرض للقصف»: behind an indefinite noun the verb, and not its masdar."""
    word, before = words[row], words[row - 1] if row else None
    after = words[row + 1] if row + 1 < len(words) else None
    plain = not (word.prep or word.conj or word.article or word.suffix)
    if before is None or after is None or not plain or before.tag not in ("noun", "count") or before.article:
        return None
    verb = written(word.text).verbs["word"]
    suffers = verb is not None and any(entry.code("light") == "sufferer" for entry, _ in verb.forms)
    towards = after.text in ar.FOR_HIM or (
        after.prep == ar.FOR and after.tag == "noun" and after.has("tells")
    )
    return _otherwise(word, "verb", verb) if verb is not None and suffers and towards else None


def _begins_name(words: Sequence[Word], row: int) -> bool:
    """Whether a word that may be a verb is a given name, between a post and a family name in no list."""
    if row == 0 or row + 1 >= len(words):
        return False
    before, after = words[row - 1], words[row + 1]
    unlisted = after.tag == "noun" and not (after.forms or after.article or after.prep or after.conj)
    return unlisted and before.nominal and (before.article or before.has("ranks")) and not after.suffix


def _as_explaining(_: Folded, words: Sequence[Word], row: int) -> Word | None:
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
    return _otherwise(word, "verb", verb)


def _as_soon_after(words: Sequence[Word], row: int) -> Word:
    """«بعيد إنذار السكان», which folding makes one with «far»: the preposition, but not in «بعيد المدى»."""
    word, after = words[row], words[row + 1] if row + 1 < len(words) else None
    governs = after is not None and after.tag in ("noun", "name") and not (after.prep or after.conj)
    if after is None or not governs or "reaches" in after.heads:
        return word
    heads = _SOON_AFTER
    return Word(word.text, "prep", word.start, word.at, word.end, heads=heads, under=under_lists(heads))


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
    return _otherwise(word, "noun", found.noun)


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


def _otherwise(word: Word, tagged: Tag, choice: Choice) -> Word:
    """The word as another choice of what it may be makes of it."""
    return chosen(Token(word.text, word.start, word.end, "word"), written(word.text), tagged, choice)


def chosen(token: Token, found: Written, tagged: Tag, choice: Choice) -> Word:
    """The token as the word that one choice of what it may be makes of it."""
    return Word(
        token.text, tagged, token.start, token.start + choice.at, token.end, choice.conj, choice.prep,
        choice.article, choice.suffix, choice.forms, found.heads, choice.under,
    )  # fmt: skip
