"""Choosing: whether a word that may be a verb and a noun is one or the other here. Rules look left only."""

from collections.abc import Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.grammar.words.written import Choice, Governor

_OPENING_TAGS = frozenset(("stop", "comp", "rel", "neg", "start"))
_GOVERNORS = frozenset(("neg", "comp", "start"))
_CLAUSE_SIGNS = frozenset("،,:-•–—|/)")
_SUBJECT_REACH = 10
_TOLL_REACH = 4
_TIME_ASIDE = 4  # a verb, its subject, the time and its comma
_OCCASION = 3  # «في حادث آخر»
_BEFORE_VERBS = ("when", "just_after")
_NEGATIONS = (ar.NOT_DONE, ar.NOT_TO_BE, ar.NOT)


def governor(before: Word | None) -> Governor:
    """What stands before a verb."""
    if before is None:
        return "nothing"
    return "governor" if before.tag in _GOVERNORS else "word"


def is_verb(words: Sequence[Word], verb: Choice, noun: Choice | None) -> bool:
    """Whether the word behind `words`, which may be this verb and this noun, is the verb."""
    before = words[-1] if words else None
    behind_prep = before is not None and before.tag == "prep" and not _is_relative(before, verb, noun)
    if noun is None:
        until = before is not None and before.text.lstrip(ar.JOINING) == ar.UNTIL  # «حتى استهدفت مسيرة …»
        own = verb.present and verb.forms[0][1].person == 1  # «نقلت عن آصف»: nobody describes there
        return not behind_prep or until or not (verb.past or own) or bool(verb.conj)
    if noun.taken < verb.taken:
        return before is not None and not before.heads.isdisjoint(_BEFORE_VERBS)  # «بعدما هاجمه المسلحون»
    if verb.taken < noun.taken and not behind_prep:
        return True
    if before is None or before.tag in _OPENING_TAGS or before.text in _CLAUSE_SIGNS:
        return not (verb.past and not verb.conj and _awaits_announced(words))
    if before.tag == "prep" and not behind_prep:
        return True
    return _behind_word(words, before, verb, noun)


def _awaits_announced(words: Sequence[Word]) -> bool:
    """Whether a time between commas parts a verb of saying from what it says: «أعلن الجيش، أمس، قطع …»."""
    if len(words) < _TIME_ASIDE or words[-1].text != ar.COMMA or words[-2].tag != "time":
        return False
    for word in reversed(words[-_TIME_ASIDE - _SUBJECT_REACH : -2]):
        if word.tag == "verb":
            return word.has("says")
        if word.tag in _OPENING_TAGS:
            return False
    return False


def _is_relative(before: Word, verb: Choice, noun: Choice | None) -> bool:
    """Whether a preposition is a relative here: «عما وصفه», and «من» before what is no noun: «من وصفته»."""
    if "relatives" not in before.heads and before.text.lstrip(ar.JOINING) not in (*ar.HEADLESS, ar.OF_THAT):
        return False
    return verb.suffix != "" and (noun is None or before.text != ar.FROM)


def _behind_word(words: Sequence[Word], before: Word, verb: Choice, noun: Choice) -> bool:
    match before.tag:
        case "open":
            return verb.sure
        case "verb":
            return verb.sure and verb.present and before.has("auxiliary")
        case "particle":
            return not before.heads.isdisjoint(("auxiliaries", "asides")) or not verb.past
    opened = verb.suffix and verb.past and (_leaves_open(before) or _is_participle(noun))
    if opened or noun.marked:
        return bool(opened)
    if verb.conj and before.tag != "prep":
        masdar = _is_masdar(before) and _may_be_masdar(noun)
        return not _follows_dead(words, verb) and (verb.sure or not masdar)
    return before.tag == "time" or _behind_subject(words, before, verb)


def _behind_subject(words: Sequence[Word], before: Word, verb: Choice) -> bool:
    if verb.past and _behind_occasion(words):
        return True
    if verb.past and (_is_known(before) or _is_topic(words)) and _awaits_verb(words):
        return True
    return verb.sure and before.nominal


def _behind_occasion(words: Sequence[Word]) -> bool:
    """Whether «في», a noun and its adjective open a sentence, as an occasion: «وفي حادث آخر قتل …»."""
    if len(words) < _OCCASION or not (len(words) == _OCCASION or words[-_OCCASION - 1].tag == "stop"):
        return False
    prep, noun, adjective = words[-_OCCASION:]
    led = prep.tag == "prep" and prep.text.removeprefix(ar.AND) == ar.IN
    return led and all(word.nominal and not (word.article or word.suffix) for word in (noun, adjective))


def _leaves_open(word: Word) -> bool:
    """Whether a word is an indefinite event noun, of which a clause may follow: «غارة جوية شنها الطيران»."""
    return word.has("tells", "tells_words") and not word.article and not word.suffix


def _is_known(word: Word) -> bool:
    """Whether a word has an article or is a name."""
    named = word.name is not None and not word.name.adjective
    return word.article or named or "given_names" in word.heads


def _is_topic(words: Sequence[Word]) -> bool:
    """Whether the last word is an indefinite accusative right behind «أن»: «إن مسلحا فجر …»."""
    return len(words) > 1 and words[-2].tag == "comp" and words[-1].text.endswith("ا")


def _awaits_verb(words: Sequence[Word]) -> bool:
    """Whether a clause opened by «أن», «لكن», «كان» has had only its subject yet: «لكن الجيش نفى»."""
    for word in reversed(words[-_SUBJECT_REACH:]):
        if word.tag in ("comp", "start") or "auxiliaries" in word.heads:
            return True
        if word.text != ar.IN_THE_NAME_OF and not _is_of_subject(word):
            return False
    return len(words) <= _SUBJECT_REACH


def _is_of_subject(word: Word) -> bool:
    return (word.nominal or word.tag in ("open", "close")) and not word.prep


def _follows_dead(words: Sequence[Word], verb: Choice) -> bool:
    """Whether «و» joins the wounded to the dead of a noun: «مقتل جنديين وجرح عشرة»."""
    hurts = any("hurts" in entry.codes for entry, _ in verb.forms)
    near = words[-_TOLL_REACH:-1]
    return hurts and words[-1].quantity is not None and any(w.tag == "noun" and w.has("hurts") for w in near)


def _is_participle(noun: Choice) -> bool:
    """Whether a noun could only be who does it; with a pronoun the deed is meant: «ثكنة هاجمها مسلحون»."""
    return bool(noun.forms) and all(analysis.part == "active-participle" for _, analysis in noun.forms)


def _is_masdar(word: Word) -> bool:
    """Whether a word is a masdar, so that «و» joins another to it (القصف والنهب)."""
    return any(analysis.part == "masdar" for _, analysis in word.forms)


def _may_be_masdar(noun: Choice) -> bool:
    """Whether a noun may be a deed as well: «القصف والنهب», but «التصعيد وطالب …»."""
    return any(analysis.part == "masdar" for _, analysis in noun.forms)


def looks_verbal(text: str, before: Word | None) -> bool:
    """Whether a word in no list looks like a verb: a present plural, or what a negation or «س» governs."""
    bare = text[1:] if text[0] in ar.JOINING and len(text) > 4 else text
    if bare[0] in "يت" and bare.endswith(("ون", "وا")) and len(bare) > 4:
        return True
    opens = before is None or before.tag in ("comp", "start", "stop", "rel")
    if opens and bare.startswith("سي") and len(bare) > 4:
        return True
    negated = before is not None and before.tag == "neg" and before.text.lstrip(ar.JOINING) in _NEGATIONS
    return negated and bare[0] in "ايتن"
