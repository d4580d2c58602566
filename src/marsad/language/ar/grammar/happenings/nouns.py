"""Event nouns: what a masdar, an event noun or a set phrase tells."""

from collections.abc import Sequence

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.attempts import (
    fought_for,
    is_aim_of_attack,
    is_named_by_attack,
    is_tried,
    is_undone,
)
from marsad.language.ar.grammar.happenings.control import controlled, ends_clause, parts_from, past_asides
from marsad.language.ar.grammar.happenings.eventful import captures, counts_dead, is_eventful
from marsad.language.ar.grammar.happenings.fallen import fallen_to
from marsad.language.ar.grammar.happenings.kinds import Kind, kind_of, may_tell
from marsad.language.ar.grammar.happenings.means import sharpened, vague_of
from marsad.language.ar.grammar.happenings.moods import mood_of
from marsad.language.ar.grammar.happenings.namings import is_held_by, is_told_otherwise, only_names
from marsad.language.ar.grammar.happenings.noun_adjectives import qualifies
from marsad.language.ar.grammar.happenings.noun_arguments import noun_args, placed_between
from marsad.language.ar.grammar.happenings.states import is_state, said_of
from marsad.language.ar.grammar.happenings.told import Told, light_of, tells_event
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.arguments import Place, tells_apart
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.commas import is_bare
from marsad.language.ar.grammar.phrases.subjects import subject_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Mood

_LIGHT_REACH = 14
_REFUSAL_REACH = 6
_EFFECT_REACH = 4  # «ستدخل الهدنة الإنسانية حيز التنفيذ»


def told_by_noun(sentence: Sentence, place: int) -> Told | None:
    """What the noun at `place` tells; None where it tells no event."""
    line, word = sentence.line, sentence.line.words[place]
    phrase = word.listed("tells_words")
    state = is_state(line, place)
    if not (state or _is_telling(sentence, place)):
        return None
    if phrase is None and not may_tell(line, place):
        return None
    undone = is_undone(line, place)
    light = None if undone else _light_verb(sentence, place)
    doer = subject_of(sentence, light) if light is not None else None
    if light is not None and line.words[light].code("light") == "compels" and place == light + 1:
        light = doer = (
            None  # «أجبر القصف السكان على الفرار»: the shelling compels, and is not what is compelled
        )
    args = tuple(noun_args(sentence, place, light, doer))
    if state:
        args = said_of(line, place, args)
    kind = kind_of(line, place, args) if phrase is None else Kind(phrase)
    if light is not None:
        args = (*args, *placed_between(line, light, place, doer))
    if not undone:
        args = (*args, *_from_governor(sentence, place, args, kind.type))
    hurts = word.code("hurts") if phrase is None else None
    mood = _mood(sentence, place, light)
    fell = word.has("tells") and not counts_dead(line, place)  # «سقوط ثلوج»
    otherwise = phrase is None and is_told_otherwise(sentence, place, kind.type, light)
    if mood is None or otherwise or (kind.type is None and (hurts is None or fell)):
        return None
    done_by = next((arg.part for arg in args if arg.role == "subject"), None)
    type_ = sharpened(line, place, kind.type, doer or done_by, args)
    by = (doer or done_by) if type_ == "shelling" else None  # «شنت المدفعية قصفا»
    if type_ == "territory-gained":
        aimed = _aimed(sentence, place, mood)
        if aimed is None:
            return None
        type_, mood = aimed
        args = fought_for(args) if type_ == "offensive" else (*args, *fallen_to(line, place, sentence.last))
    return Told(
        place, type_ or "", mood, _swapped(args) if kind.swap else args, word.article,
        vague_of(line, place, type_, by), hurts if type_ is None else None,
    )  # fmt: skip


def _is_telling(sentence: Sentence, place: int) -> bool:
    """Whether the noun at `place` tells an event by itself, and does not only name somebody or something."""
    line, word = sentence.line, sentence.line.words[place]
    if word.tag not in ("noun", "count") or not tells_event(word) or is_held_by(line, place):
        return False
    eventful = "tells_words" in word.under or is_eventful(word) or captures(line, place)
    return eventful and not only_names(sentence, place)


def _from_governor(sentence: Sentence, place: int, args: Sequence[Place], kind: str | None) -> list[Place]:
    """The doer and the place that the noun has from the word that governs it, where it tells none itself."""
    line = sentence.line
    done = any(
        arg.role in ("subject", "owner", "by") and class_of(line, *arg.part) != "place" for arg in args
    )
    told = {arg.part for arg in args}
    placed = any(
        arg.role in ("on", "in", "to", "from") or class_of(line, *arg.part) == "place" for arg in args
    )
    return [
        arg
        for arg in controlled(sentence, place, kind)
        if not (done if arg.role == "subject" else placed and arg.role != "for") and arg.part not in told
    ]


def _swapped(args: tuple[Place, ...]) -> tuple[Place, ...]:
    """The arguments of a word whose subject suffers: it is what is taken from."""
    return tuple(
        msgspec.structs.replace(arg, role="from") if arg.role in ("subject", "owner") else arg for arg in args
    )


def _mood(sentence: Sentence, place: int, light: int | None) -> Mood | None:
    """The mood of the noun, or that of the light verb that carries it; a light verb's negation denies it."""
    if light and sentence.line.words[light - 1].text.lstrip(ar.JOINING) in ar.DENYING:
        return "denied"
    mood = mood_of(sentence.line, place, sentence.first)
    if mood == "actual" and _is_refused(sentence, place):
        return "denied"
    if mood == "actual" and light is None and _is_to_come(sentence, place):
        return "planned"
    if light is None or mood != "actual":
        return mood
    return mood_of(sentence.line, light, sentence.first) or "denied"


def _is_to_come(sentence: Sentence, place: int) -> bool:
    """Whether the verb of which the noun is the subject says that it will begin or be: «الهدنة ستبدأ غدا»."""
    line, at = sentence.line, place + 1
    while at < sentence.last and line.words[at].nominal and qualifies(line, place, at):
        at += 1
    before = place - 1 if place > sentence.first and not line.words[place].prep else at
    return any(_will_be(line, verb) for verb in (before, at))


def _will_be(line: Line, place: int) -> bool:
    """Whether a verb in the future that only says of its subject that it takes place stands there."""
    if line.tag(place) != "verb" or line.words[place].suffix:
        return False
    word = line.words[place]
    takes_effect = any("in_force" in other.heads for other in line.words[place + 1 : place + _EFFECT_REACH])
    future = all(analysis.tense == "future" for _, analysis in word.forms)
    return future and (word.code("light") == "happens" or takes_effect)


def _is_refused(sentence: Sentence, place: int) -> bool:
    """Whether who is to make it refuses it, or fails: «رفض الحوثيون الهدنة», «فشلت في إرسال قوات»;
    or something else does not amount to it: «دخول المقر لا يعني سقوط المدينة».
    """
    for other in range(place - 1, max(sentence.first, place - _REFUSAL_REACH) - 1, -1):
        word = sentence.line.words[other]
        if word.tag == "verb" and word.has("implies"):
            return sentence.line.words[other - 1].text.lstrip(ar.JOINING) in (*ar.DENYING, ar.NOT)
        if word.tag == "verb":
            fails = word.has("tries")  # «فشل المجلس في إدانة القصف»: only what it fails at
            return word.has("refuses") and not (fails and sentence.line.tag(place - 1) != "prep")
        apart = "prepositions.besides" in word.heads  # «رفضت العرض منذ بدء المحادثات»
        if apart or word.tag in ("stop", "sign", "comp", "start") or "comments" in word.heads:
            return False
    return False


def _aimed(sentence: Sentence, place: int, mood: Mood) -> tuple[str, Mood] | None:
    """The type and mood of a taking that may be an aim: tried, it is an attack; None where one tells it."""
    line, first, prep = sentence.line, sentence.first, sentence.line.words[place].prep
    before = line.words[place - 1] if place > first else None
    if before is not None and before.tag == "noun" and before.code("tells") == "territory-gained":
        prep = prep or before.prep  # «لانتزاع السيطرة»
    if not prep and is_named_by_attack(line, place, first):
        return None
    if is_tried(line, place, first):
        return "offensive", "actual"
    if prep != ar.FOR:
        return "territory-gained", mood
    return None if is_aim_of_attack(line, place, first) else ("territory-gained", "planned")


def _light_verb(sentence: Sentence, place: int) -> int | None:
    """The light verb that carries the event noun at `place` («شنت … غارات»), if one does."""
    line, apart, inside = sentence.line, False, False
    other = place
    while (other := other - 1) >= max(sentence.first, place - _LIGHT_REACH):
        before = line.words[other]
        if before.text == ar.COMMA and (opening := past_asides(sentence, other)) < other:
            other = opening
            continue
        if before.text == ar.COMMA and other == place - 1 and is_bare(line.words[place]):
            continue  # «شنت مقاتلات التحالف في الجنوب، غارات …»
        if inside or (before.tag == "verb" and line.tag(other - 1) == "rel" and line.words[place].prep):
            inside = before.tag != "rel"  # «تعرضت القاعدة التي تضم جنودا لهجوم»
            continue
        if before.tag == "verb":
            return other if _carries(line, other, place, apart=apart) else None
        if ends_clause(line, other) or (other < place - 1 and _takes_light_verb(line, other, place)):
            return None
        if before.prep == ar.FOR and _is_purpose(before, beside=other == place - 1):
            return None  # «أطلقت الشرطة الغاز لتفريق مظاهرات»
        apart = apart or (parts_from(line, other) and not line.words[place].prep)
    return None


def _carries(line: Line, verb: int, place: int, *, apart: bool) -> bool:
    """Whether a light verb carries the noun behind it; `apart`: a preposition of time stands between.

    What one is driven to stands behind a preposition: «دفع الخوف السكان إلى النزوح», not «دفع ثمن الهجوم».
    """
    code = light_of(line.words[verb], line.words[place])
    led = line.words[place].prep != "" or line.tag(place - 1) == "prep"
    return code is not None and not (apart and code == "sufferer") and not (code == "compels" and not led)


def _is_purpose(word: Word, *, beside: bool) -> bool:
    """Whether a word with «لـ» is a masdar that carries no event, or owns it: «لتفريق», not «لشن»."""
    plain = not (word.article or word.suffix or word.has("light", "tie_words"))
    return plain and (beside or any(a.part == "masdar" for _, a in word.forms))


def _takes_light_verb(line: Line, other: int, place: int) -> bool:
    """Whether the noun at `other` is the event that the verb carries: «و» does not join the next to it."""
    word = line.words[other]
    attribute = not any(a.part in ("masdar", "noun") for _, a in word.forms)
    attribute = attribute or "tie_words" in word.under  # «خاضعة لسيطرة المعارضة»
    event = word.tag == "noun" and tells_apart(word) and not attribute
    compels = other > 0 and line.words[other - 1].code("light") == "compels"
    return event and not compels and not line.words[place].conj
