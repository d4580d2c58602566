"""Happenings: the words of a sentence that tell events, their types, and what stands round them."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.nouns import told_by_noun
from marsad.language.ar.grammar.happenings.states import is_state
from marsad.language.ar.grammar.happenings.threats import threatened
from marsad.language.ar.grammar.happenings.told import ATTACKS, Told, tells_event
from marsad.language.ar.grammar.happenings.verbs import told_by_verb
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.sayings.spoken import Spoken

_ASKED_REACH = 12
_RELATIVE = 12  # words of a relative clause between an event noun and what else is told of it
_HITS = ATTACKS | {"bombing"}
_CLAUSES = frozenset(("verb", "rel", "comp", "start", "stop", "sign", "neg"))
_OF_THINGS = ("bombing", "destruction")
_FLIGHT = {"withdrawal", "displacement"}
_FINDING = ("interception", "discovery")  # «فكك خبراء عبوة ناسفة»: what is found did not go off …
_FOUND = ("bombing", "military-aid")  # … «ضبطت الجمارك شحنة أسلحة»: nor reached whom it was for
_OF_ONE = 5  # how far apart «توصل … إلى اتفاق» stand
_VERB_AND_NOUN, _TWO_NOUNS = (
    9,
    2,
)  # how far apart two words of one event stand: past a verb's subject, or side by side


def happenings(sentence: Sentence, spoken: Sequence[Spoken]) -> list[Told]:
    """The events that the words of a sentence tell, in order of their cues."""
    line = sentence.line
    cues = {saying.place for saying in spoken}
    asked = set(_asked(line, spoken))
    found: list[Told] = []
    for place in range(sentence.first, sentence.last):
        word = line.words[place]
        if (
            not (tells_event(word) or (word.tag == "noun" and word.forms and is_state(line, place)))
            or place in asked
            or (place in cues and not word.has("tells"))
        ):
            continue
        told = told_by_verb(sentence, place) if word.tag == "verb" else told_by_noun(sentence, place)
        if told is not None:
            found.append(told)
    found.extend(threatened(sentence, spoken, found))
    return _without_doubles(line, sorted(found, key=lambda told: told.place))


def _asked(line: Line, spoken: Sequence[Spoken]) -> Iterator[int]:
    """Places that a call for something covers: what is asked for there has not happened."""
    for saying in spoken:
        if saying.asks and saying.stance == "call-for":
            for start, end in saying.covers:
                places = range(max(start, saying.place + 1), min(end, start + _ASKED_REACH))
                asked = takewhile(lambda place: not _tells_on(line, place), places)
                yield from (place for place in asked if _may_be_asked(line, place))


def _tells_on(line: Line, place: int) -> bool:
    """Whether what stands at `place` is told, and no longer asked for.

    What an inquiry looks into has happened («طالب بالتحقيق في المجزرة»), and so has what a joined past verb
    tells («دعا إلى هدنة، وعقد اجتماعا»).
    """
    word = line.words[place]
    past = word.tag == "verb" and all(analysis.tense == "past" for _, analysis in word.forms)
    joined = past and word.conj == ar.AND and place > 0 and line.words[place - 1].text in ar.COMMAS
    return joined or (place > 0 and line.words[place - 1].has("inquires"))


def _may_be_asked(line: Line, place: int) -> bool:
    word = line.words[place]
    return word.tag in ("verb", "noun") and tells_event(word) and (not word.article or word.prep != "")


def _without_doubles(line: Line, found: Sequence[Told]) -> list[Told]:
    """«استعادت السيطرة على …» is one event: the first word is its cue, the second brings its arguments."""
    kept: list[Told] = []
    for told in found:
        twin = next((row for row, last in enumerate(kept[-2:]) if _tells_again(line, last, told)), None)
        if twin is None:
            kept.append(told)
        else:
            row = max(len(kept) - 2, 0) + twin
            word = line.words[told.place]
            means = word.prep == ar.BY or "fired" in word.heads  # «قصف بقذائف الهاون»
            kept[row] = _made_with(kept[row], told) if means else _with_args_of(kept[row], told)
    return kept


def _tells_again(line: Line, last: Told, told: Told) -> bool:
    word = line.words[told.place]
    if line.words[told.place - 1].text == ar.OR and last.type == told.type:
        return True  # «دمرت مباني أو ألحقت بها أضرارا»
    if _shares_object(line, last, told) or _is_what_it_is_of(line, last, told):
        return True
    if word.tag == "verb":
        return _is_of_noun(line, last, told) or _is_of_thing(line, last, told)
    if _is_means(line, last, told):
        return True
    near = word.tag in ("noun", "count") and not word.conj and _is_near(line, last, told)
    near = near and not _comes_apart(line, last.place, told.place)
    found = last.type in _FINDING and told.type in _FOUND and "tells_words" in word.under
    if found and word.conj and line.words[told.place - 1].nominal:
        return True  # «فككوا سيارة مفخخة وعبوتين ناسفتين»
    stopped = last.type == "ceasefire" and told.type in ("clash", "agreement")  # «أوقفوا إطلاق النار»
    annulled = last.type == "sanction" or (last.type == "legal" and word.article)  # «يصوت على الاتفاق»
    stopped = stopped or (annulled and told.type == "agreement")  # «علقت العمل بالاتفاق»
    fled = {last.type, told.type} == _FLIGHT and word.prep == ar.BY  # «لاذ المهاجمون بالفرار»
    return near and (last.type == told.type or found or stopped or fled)


def _shares_object(line: Line, last: Told, told: Told) -> bool:
    """Whether «و» joins a like word to one that has no object yet: «أحرق الجنود ونهبوا القاعدة»."""
    word = line.words[told.place]
    behind = (last.place + 1, last.subject[1] if last.subject is not None else last.place)
    alike = last.type == told.type and word.tag == line.tag(last.place)
    return alike and word.conj == ar.AND and told.place in behind


def _is_what_it_is_of(line: Line, last: Told, told: Told) -> bool:
    """Whether a noun only says of what another is one, or what it reaches: «جولة جديدة من المحادثات»."""
    led = line.words[told.place - 1].text in (ar.FROM, ar.TO)
    near = told.place - last.place <= _OF_ONE and line.tag(last.place) == line.tag(told.place) == "noun"
    return led and near and last.type == told.type and _in_one_clause(line, last.place, told.place)


def _is_near(line: Line, last: Told, told: Told) -> bool:
    """Whether a noun stands near what may tell the same, or in the clause of such a verb."""
    finite = line.tag(last.place) == "verb"
    if told.place - last.place <= (_VERB_AND_NOUN if finite else _TWO_NOUNS):
        return True
    word, before = line.words[told.place], line.words[told.place - 1]
    done = finite and not (word.prep or word.article or before.tag == "prep")
    return done and last.mood == told.mood and _in_one_clause(line, last.place, told.place)


def _in_one_clause(line: Line, first: int, second: int) -> bool:
    between = line.words[first + 1 : second]
    return all(word.tag not in _CLAUSES or word.text in ar.BRACKETS for word in between)


def _is_means(line: Line, last: Told, told: Told) -> bool:
    """Whether a noun only says what an attack before it is made with.

    «قصفت … بالمدفعية وقذائف الهاون», «استهدفوا الموقع بصلية صاروخية».
    """
    word = line.words[told.place]
    fired = "fired" in word.heads and told.type == "shelling"
    dealt = _is_dealt(line, told.place) and not word.article and told.type in ATTACKS
    wrecked = last.type == "destruction" and fired and word.prep == ar.BY  # «أعطبوا مدرعة بقذيفة»
    return (((fired or dealt) and last.type in _HITS) or wrecked) and _in_one_clause(
        line, last.place, told.place
    )


def _is_dealt(line: Line, place: int) -> bool:
    """Whether «بـ» stands before a noun, or before the figure that counts it: «قصف المدينة بـ30 غارة»."""
    before = line.words[place - 1] if place else None
    counted = before is not None and before.text.isdecimal() and line.words[place - 2].text == ar.BY
    return line.words[place].prep == ar.BY or counted


def _comes_apart(line: Line, first: int, second: int) -> bool:
    """Whether a word of time or of cause parts two events: «هجوم عقب كمين», «تولى السلطة إثر انقلاب»."""
    return any("parting" in word.heads for word in line.words[first + 1 : second])


def _is_of_noun(line: Line, last: Told, told: Told) -> bool:
    """Whether a verb without a subject goes on with a noun's event: «هجوم نفذه انتحاري استهدف مطعما»."""
    if last.type not in _HITS or line.tag(last.place) == "verb":
        return False
    if told.type == last.type and told.subject is not None and told.subject[0] == last.place:
        return told.place == told.subject[1]  # «عبوة ناسفة انفجرت»
    if not (_of_its_doer(last, told) or _points_to_noun(line, last, told)) and any(
        arg.role == "subject" for arg in told.args
    ):
        return False
    word, before = line.words[told.place], line.words[told.place - 1]
    apposed = before.text == ar.COMMA and not line.words[last.place].article  # «انفجار سيارة، استهدف فندقا»
    joined = word.conj or (before.tag in ("comp", "start", "stop", "sign") and not apposed)
    hits = told.type in _HITS or word.has("vague")
    return not joined and hits and told.place - last.place <= _RELATIVE


def _is_of_thing(line: Line, last: Told, told: Told) -> bool:
    """Whether a verb tells more of the bomb or of the fire of the word before it, and no other event.

    «انفجرت عبوة زرعت في سيارة», «حريق التهم منزلا».
    """
    if last.type != told.type or told.type not in _OF_THINGS or line.words[told.place].conj:
        return False
    noun = line.tag(last.place) == "noun" and told.place == last.place + 1
    same = told.subject is not None and told.subject == last.subject and told.subject[1] == told.place
    return noun or same


def _of_its_doer(last: Told, told: Told) -> bool:
    """Whether a verb goes on with who makes the attack: «غارة شنتها مسيرة استهدفت سيارة»."""
    return any(arg.role == "subject" and arg.part == told.subject for arg in last.args)


def _points_to_noun(line: Line, last: Told, told: Told) -> bool:
    """Whether a verb with a phrase of its own behind it is said of the attack's noun before it.

    «قذيفة أطلقها مسلحون», «في هجوم على الحدود استهدف مسلحون دورية».
    """
    noun, verb = line.words[last.place], line.words[told.place]
    if verb.suffix:
        return line.tag(told.place - 1) == "rel" or not (noun.article or noun.suffix)
    alike = told.type == last.type or verb.has("vague")
    before = told.subject is not None and told.subject[0] < told.place
    apart = line.words[told.place - 1].text == ar.COMMA
    return alike and not (noun.article or before or apart)


def _made_with(last: Told, told: Told) -> Told:
    """An attack whose means are told behind it: «استهدفت الطائرات المبنى بغارة»."""
    if last.vague is None or told.vague is not None:
        return last
    return msgspec.structs.replace(last, type=told.type, vague=None)


def _with_args_of(last: Told, told: Told) -> Told:
    roles = {arg.role for arg in last.args if arg.role not in ("object", "owner")}
    found = last.type in _FINDING  # «عثر على مقبرة جماعية»: the second word is what is found
    own = (arg for arg in last.args if found or told.place not in range(arg.first, arg.last))
    more = (
        arg for arg in told.args if arg.role not in roles and last.place not in range(arg.first, arg.last)
    )
    return msgspec.structs.replace(last, args=(*own, *more))
