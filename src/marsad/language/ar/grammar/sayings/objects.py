"""Objects: whether words of speech, or what else is spoken of, follow a verb that may say nothing."""

from collections.abc import Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.extents import noun_phrase
from marsad.language.ar.grammar.sayings.before import Voice
from marsad.language.ar.grammar.sayings.content import names_blame, past_asides
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.sayings.ways import past_outlet
from marsad.language.ar.grammar.words.word import Word

_COUNT_REACH = 7
_JUDGED = 16
_LONG_ENOUGH = 5  # letters: «باسل» is a name
_OBJECT_PREPOSITIONS = (ar.OF, ar.TO, ar.ON, ar.IN)


def has_content(line: Line, place: int, voice: Voice, content: int | None, said: Sequence[Spoken]) -> bool:
    """Whether words of speech follow a verb that may also say something else."""
    word = line.words[place]
    entry = word.entry("says")
    blames = entry is not None and "needs_object" in entry.codes and word.code("says") == "accuse"
    if blames:
        return names_blame(line, place)
    told_by = line.tag(place - 1) == "rel" and line.words[place - 2].text == ar.ON  # «على ما أوردت الوكالة»
    if told_by or content is not None or entry is None or (word.suffix and word.has("names_it", "claims")):
        return True
    if entry.codes.keys().isdisjoint(("needs_content", "needs_object")):
        return True
    judges = word.has("names_it") and _judges(line, voice.after)
    feels = "needs_content" not in entry.codes and _feels(line, past_asides(line, voice.after, len(line)))
    if judges or feels or names_blame(line, place):
        return True
    if "needs_content" in entry.codes:
        return voice.speaker is not None and word.has("reports_of") and _is_of(line, voice.after)
    known = voice.speaker.kind not in ("named", "other", "thing") if voice.speaker else said or word.conj
    behind = line.words[min(place + 1, len(line) - 1)]
    pointed = points_at(line, place)
    between = voice.speaker is not None and behind.article and behind.has("tells")  # «تبنت الهجوم حركة …»
    after = past_outlet(line, voice.after, len(line))
    belittled = any("belittled" in near.heads for near in line.words[voice.after : voice.after + 2])
    return bool(known) and (
        pointed or between or belittled or _has_object(line, past_asides(line, after, len(line)))
    )


def _is_of(line: Line, place: int) -> bool:
    return place < len(line) and line.words[place].text == ar.OF


def points_at(line: Line, place: int) -> bool:
    """Whether a pronoun behind the verb points to what its clause is told of: «أرقام تشكك فيها الحكومة»."""
    return place + 1 < len(line) and "back_pronouns" in line.words[place + 1].heads


def _judges(line: Line, after: int) -> bool:
    """Whether a judgement follows a verb of naming: «اعتبرت الوزارة القصف "انتهاكا صارخا"»."""
    return any("judgements" in word.under for word in line.words[after : after + _JUDGED])


def _feels(line: Line, place: int) -> bool:
    """Whether the speaker's own feeling or call stands there: «جدد غيبريسوس دعوته»."""
    return place < len(line) and "feelings" in line.words[place].under and line.words[place].suffix != ""


def _has_object(line: Line, after: int) -> bool:
    """Whether at `after` something follows that can be spoken of: a figure, an event, «عن …», «بـ…»."""
    if after >= len(line):
        return False
    follows = line.words[after]
    if any(other.tag == "count" for other in line.words[after : after + _COUNT_REACH]):
        return True
    masdar = not (follows.article or follows.prep) and any(a.part == "masdar" for _, a in follows.forms)
    if masdar:
        return True  # «استبعد حدوث انسحاب»
    about = follows.text in _OBJECT_PREPOSITIONS or "prepositions.about" in follows.heads
    asked = _asks_someone(line, after)
    by = follows.prep == ar.BY or _may_be_by(follows) or asked  # «أمر الرئيس الجيش بالهجوم»
    governed = (follows.tag == "prep" and about) or by or "disclosed" in follows.heads
    return governed or (not follows.prep and follows.has("tells", "hurts", "claims"))


def _asks_someone(line: Line, after: int) -> bool:
    """Whether «بـ…» stands behind someone at `after`: «أمر الرئيس الجيش بالهجوم», «أنذر سكانها بالإخلاء»."""
    end = noun_phrase(line, after, len(line))
    return after < end < len(line) and not line.words[after].prep and line.words[end].prep == ar.BY


def _may_be_by(word: Word) -> bool:
    """Whether an unlisted word may be a masdar behind «بـ»: «أوصى بمحاسبة …»."""
    unlisted = word.tag == "noun" and not word.forms and word.name is None
    return unlisted and word.text.startswith(ar.BY) and len(word.text) > _LONG_ENOUGH
