"""Moods: whether what is told happens, is planned, is only possible, or is told as not so."""

from itertools import takewhile

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Mood

_REACH = 5
_PLAN_REACH, _INTENT_REACH = 2, 4
_ORDER_REACH = 8
_ADJECTIVES = 5
_DECREED = frozenset(("sanction", "legal", "leadership-change"))
_NEGATION_OF_VERB, _NEGATION_OF_NOUN = 2, 1
_CLAUSE_TAGS = frozenset(("verb", "sign", "stop", "start", "rel"))


def mood_of(line: Line, place: int, first: int) -> Mood | None:
    """How the event word at `place` is told; None where the clause only says that it is not."""
    word = line.words[place]
    start = max(first, place - _REACH)
    finite = word.tag == "verb"
    if finite and any(analysis.tense == "future" for _, analysis in word.forms):
        return "hypothetical" if _is_supposed(line, place, start) else "planned"
    for other in range(place - 1, max(first, place - _ORDER_REACH) - 1, -1):
        before = line.words[other]
        if before.tag in ("stop", "sign") and before.text not in ar.BRACKETS:
            break
        near = place - other <= (_NEGATION_OF_VERB if finite else _NEGATION_OF_NOUN)
        if _negates(before) and near and not line.words[other + 1].has("lasting"):
            return None  # … but «ما زالوا يتقدمون» goes on
        if _plans(line, other, place):
            return "planned"
    if not finite and _is_unheard_of(line, place, first):
        return None
    if _is_supposed(line, place, start):
        return "hypothetical"
    return "actual" if finite else _mood_behind(line, place)


def _is_unheard_of(line: Line, place: int, first: int) -> bool:
    """Whether nobody is said to have told of it: «لم يعلن الجيش عن أي هجوم»."""
    if place == first or line.words[place - 1].text != ar.ANY:
        return False
    for other in range(place - 2, max(first, place - _ORDER_REACH) - 1, -1):
        word = line.words[other]
        if "no_comment" in word.heads:
            return True
        if word.tag == "verb":
            return (
                word.has("says")
                and other > first
                and line.words[other - 1].text.lstrip(ar.JOINING) == ar.NOT_DONE
            )
        if word.tag in ("stop", "sign", "comp", "start"):
            return False
    return False


def _negates(word: Word) -> bool:
    """Whether a word negates: «لم», and the preposition of what is wanting, «دون قتال»."""
    return word.tag == "neg" or (word.tag == "prep" and "negations" in word.heads)


def _plans(line: Line, other: int, place: int) -> bool:
    """Whether the word at `other` makes what is told at `place` a plan."""
    word = line.words[other]
    if "planned" in word.heads and place - other <= _PLAN_REACH:
        return True
    if "intends" not in word.under or word.has("documents") or _finishes_off(line, other):
        return False
    reach = _ORDER_REACH if line.words[place].prep == ar.BY else _INTENT_REACH  # «أمر الرئيس … بالهجوم»
    if place - other > reach:
        return False
    if _is_there(word, line.words[place]):
        return False
    # only its subject, a particle or «أن» may stand between an intending word and what it intends
    return not any(between.tag in _CLAUSE_TAGS for between in line.words[other + 1 : place])


def _is_there(intending: Word, event: Word) -> bool:
    """Whether an intending word only tells of what is there: «ينص الاتفاق على …», «قرار حظر الأسلحة», which
    is done by being decided, and «تعد الغارات خرقا», in which nobody promises them.
    """
    kind = event.code("tells")
    decreed = kind in _DECREED and "drafts" in intending.heads
    counted = intending.tag == "verb" and intending.has("names_it") and not event.prep
    return (event.article and kind == "agreement") or decreed or counted


def _finishes_off(line: Line, place: int) -> bool:
    """Whether a verb that may also lay down kills here: «قضى على المسلحين في هجوم»."""
    behind = line.words[place + 1] if place + 1 < len(line) else None
    return behind is not None and behind.text == ar.ON and line.words[place].has("hurts")


def _mood_behind(line: Line, place: int) -> Mood:
    """The mood that the words behind an event noun give it: «الهجوم المرتقب», «هجوم محتمل»."""
    following = line.words[place + 1 : place + 3]
    if any("planned" in word.heads and not _is_aim(word) for word in following):
        return "planned"
    adjectives = takewhile(_qualifies, line.words[place + 1 : place + _ADJECTIVES])
    possible = any("hypothetical" in word.heads for word in adjectives)
    return "hypothetical" if possible else "actual"


def _is_aim(word: Word) -> bool:
    """Whether a word behind an event only tells what it was for: «إغلاق المطار من أجل …»."""
    return word.tag == "prep" or word.text.endswith(ar.ACCUSATIVE)


def _qualifies(word: Word) -> bool:
    """Whether a word may be an adjective of the noun before: «انتشار عسكري تركي محتمل»."""
    return word.nominal and not (word.prep or word.conj or word.suffix)


def _is_supposed(line: Line, place: int, start: int) -> bool:
    """Whether «إذا», «في حال», «أي», «ربما», «قد» with a present stands before it in its clause."""
    for other in range(place - 1, start - 1, -1):
        word = line.words[other]
        if word.tag == "verb" and word.has("hurts") and _is_carried_out(line, place):
            return False  # «ربما قتل في غارة شنتها طائراتها»: who may have died in it, it was flown
        if _ends_doubt(word):
            return False
        if word.tag == "verb" and word.has("doubts") and not word.has("says", "light"):
            return True
        event, distance = line.words[place], place - other
        if "hypothetical" in word.heads and _supposes(word, event, distance):
            return True
        if "conditions" in word.heads and _leads_to(event, distance):
            return True
    return False


def _ends_doubt(word: Word) -> bool:
    """Whether nothing before a word makes doubtful what is behind it: «يخشون المسلحين بعد | خطف …»."""
    if word.tag == "stop" or (word.tag == "sign" and word.text == ar.COMMA):
        return True
    return "prepositions.besides" in word.heads and word.heads.isdisjoint(("hypothetical", "planned"))


def _supposes(word: Word, event: Word, distance: int) -> bool:
    """Whether a word of doubt is about the event: «قد» about a present behind it, «أي» about what is near."""
    if word.text.lstrip(ar.JOINING) == ar.PERHAPS:  # «فقد»
        present = all(analysis.tense == "present" for _, analysis in event.forms)
        return event.tag == "verb" and distance == 1 and present
    return word.text != ar.ANY or (distance <= 2 and not event.article)


def _leads_to(event: Word, distance: int) -> bool:
    """Whether an event noun hangs on the word before it: «سبل وقف القتال», «شروط الحركة لوقف القتال»."""
    return event.tag != "verb" and (distance == 1 or event.prep == ar.FOR)


def _is_carried_out(line: Line, place: int) -> bool:
    """Whether the verb behind an event noun says that somebody did it: «غارة شنتها طائراتها»."""
    behind = line.words[place + 1] if place + 1 < len(line) else None
    if behind is None or behind.tag != "verb" or not (behind.suffix and behind.has("light")):
        return False
    return all(analysis.tense == "past" for _, analysis in behind.forms)
