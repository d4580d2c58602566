"""Times of a sentence: which of its events each dates.

A time belongs to the predicate before it in its clause («قصفت الطائرات البلدة أمس بعد انسحاب الجيش»), one
that opens its clause to the predicate behind it («وفي 2014 سيطر التنظيم»).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.together import LASTING, counts_from, go_together, just_before
from marsad.language.ar.grammar.happenings.told import Told
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.times.time import Time
from marsad.records import Days

# Types that their announcing brings about, and whose day is the announcement's: «أعلن أمس حظر التجول».
_DONE_BY_WORDS = frozenset(
    ("sanction", "shutdown", "reopening", "ceasefire", "legal", "leadership-change", "agreement")
)
_ASIDES = 2  # «تواصلت أمس، لليوم الثاني، المعارك»
_LEADS = ("prep", "particle")
_REACH, _NAMED_REACH, _RECORD_REACH, _SINCE_REACH = 22, 3, 8, 6


class _Scene(msgspec.Struct, frozen=True):
    """A sentence with what may be dated in it: events by the places of their words, and words of saying.

    Words of killing that went into the event that killed stand for it.
    """

    sentence: Sentence
    events: Mapping[int, Told]
    cues: frozenset[int]

    @property
    def line(self) -> Line:
        return self.sentence.line


def days_of(
    sentence: Sentence, events: Sequence[Told], harms: Mapping[int, int], spoken: Sequence[Spoken]
) -> dict[int, Days]:
    """The days of each event; of two times that may date one, the nearer does.

    `harms` are the words of killing and the events that they went into. A time that says when somebody
    spoke dates no event («قال يوم الخميس إن القوات قصفت …») but what they announce with a noun («أعلن أمس
    تحرير …»).
    """
    at = {event.place: event for event in events}
    named = at | {place: at[owner] for place, owner in harms.items() if owner in at}
    scene = _Scene(sentence, named, frozenset(saying.place for saying in spoken))
    found: dict[int, Days] = {}
    for _, event, days in sorted(_claims(scene), key=lambda claim: claim[0]):
        found.setdefault(event.place, days)
    _share(scene.line, events, found)
    return found


def _claims(scene: _Scene) -> Iterator[tuple[tuple[bool, int], Told, Days]]:
    """Each time that dates an event: how well it does, best first, the event, and its days."""
    first, last = scene.sentence.first, scene.sentence.last
    for place, word in enumerate(scene.line.words[first:last], first):
        time = word.time
        if time is None or time.days is None or _counts_records(scene, place, time):
            continue
        cue = _dated(scene, place, time)
        if cue is not None:
            event, counted = scene.events[cue], time.kind == "after"
            if not (counted and event.type in LASTING and time.days.precision != "day"):
                yield (counted, abs(cue - place)), event, _read(time, time.days, event)


def _dated(scene: _Scene, place: int, time: Time) -> int | None:
    """The word of the event that the time at `place` dates, if it dates one."""
    if time.kind == "after":
        return _first_event(scene, place + 1, place + 1 + _NAMED_REACH)
    if _counts_from_other(scene, place):
        return None
    head = None if _opens_clause(scene, place) else _head_before(scene, place)
    if head is None or head in scene.events:
        return _ahead(scene, place) if head is None else head
    described = _described(scene, head)
    if described is not None or head in scene.cues:
        return _announced(scene, place) if described is None else described
    led_to = _ahead(scene, place)  # «أمر أمس بالانسحاب»: the day of what is planned is another
    return None if led_to is None or scene.events[led_to].mood == "planned" else led_to


def _counts_from_other(scene: _Scene, place: int) -> bool:
    """«أول هجوم منذ انتهاء الحرب عام 2022»: the time is that of what ended, which is no event."""
    for at in range(place - 1, max(scene.sentence.first, place - _SINCE_REACH) - 1, -1):
        word = scene.line.words[at]
        if at in scene.events or word.tag in ("verb", "sign", "stop", "comp"):
            return False
        if word.text.lstrip(ar.JOINING) == ar.SINCE:
            return at < place - 1 and not scene.line.words[at + 1].article  # «منذ الثالثة فجر اليوم»
    return False


def _first_event(scene: _Scene, first: int, last: int) -> int | None:
    return next((place for place in range(first, last) if place in scene.events), None)


def _opens_clause(scene: _Scene, place: int) -> bool:
    """Whether a clause begins with the time at `place`, its preposition or its «و»."""
    line, first = scene.line, place
    while first > scene.sentence.first and not _joins(line, first) and line.tag(first - 1) in _LEADS:
        first -= 1
    if first == scene.sentence.first or _joins(line, first):
        return True
    before = line.tag(first - 1)
    if before == "sign":
        return line.tag(place + 1) == "verb"
    return before in ("comp", "start", "open", "source")


def _joins(line: Line, place: int) -> bool:
    return line.words[place].conj == ar.AND


def _head_before(scene: _Scene, place: int) -> int | None:
    """The nearest predicate before the time in its clause: an event's word or a verb."""
    for head in range(place - 1, max(scene.sentence.first, place - _REACH) - 1, -1):
        word = scene.line.words[head]
        if head in scene.events or word.tag == "verb":
            return head
        if word.tag in ("comp", "start", "source") or counts_from(word):
            return None
    return None


def _ahead(scene: _Scene, place: int) -> int | None:
    """The first event behind the time, in its clause or in what a verb that tells none leads to."""
    verbs = commas = 0
    aside = place + 1 < scene.sentence.last and scene.line.words[place + 1].text == ar.COMMA
    for cue in range(place + 1, min(scene.sentence.last, place + _REACH)):
        if cue in scene.events:
            return cue
        word = scene.line.words[cue]
        if cue in scene.cues:
            return _announced(scene, cue)
        if word.tag == "verb" and word.code("says") == "condemn":
            return None  # «فشل المجلس أمس في إصدار بيان يدين الهجوم»
        verbs += word.tag == "verb"
        commas += word.text == ar.COMMA
        if word.tag in ("start", "source") or verbs > 1 or commas > _ASIDES * aside:
            return None
    return None


def _announced(scene: _Scene, place: int) -> int | None:
    """The event that a verb of saying announces with a noun, or brings about."""
    nouns = True
    for cue in range(place + 1, min(scene.sentence.last, place + _REACH)):
        word, event = scene.line.words[cue], scene.events.get(cue)
        if event is not None:
            noun = nouns and word.tag == "noun" and not event.definite and not word.suffix
            return cue if noun or event.type in _DONE_BY_WORDS else None
        if word.tag in ("start", "source"):
            return None
        nouns = nouns and word.tag not in ("comp", "verb", "rel", "open")
    return None


def _described(scene: _Scene, verb: int) -> int | None:
    """The event whose noun a relative clause describes: «القصف الذي تعرضت له البلدة أمس»."""
    for cue in range(verb - 1, scene.sentence.first - 1, -1):
        word = scene.line.words[cue]
        if cue in scene.events:
            return cue
        if word.tag not in ("rel", "noun", "name", "count", "particle", "prep"):
            return None
    return None


def _counts_records(scene: _Scene, place: int, time: Time) -> bool:
    """«الأكبر منذ عام 2014»، «للمرة الأولى منذ سنوات»: the time says since when there was none like it."""
    if time.kind not in ("since", "within"):
        return False
    words = scene.line.words[max(scene.sentence.first, place - _RECORD_REACH) : place]
    return any("records" in word.heads for word in words)


def _read(time: Time, days: Days, event: Told) -> Days:
    """The days of a time for this event: ahead for what is planned, from then to now for what goes on."""
    if event.mood == "planned" and time.ahead is not None:
        return time.ahead
    if time.kind == "since" and time.through is not None:
        return time.through
    return days


def _share(line: Line, events: Sequence[Told], found: dict[int, Days]) -> None:
    """Give the days of an event to the next one that happened with it, either way, or just before it."""
    for one, other in pairwise(events):
        if one.mood != other.mood:
            continue
        if one.place in found and (
            go_together(line, one.place, other.place) or just_before(line, one, other)
        ):
            found.setdefault(other.place, found[one.place])
        elif other.place in found and go_together(line, one.place, other.place):
            found.setdefault(one.place, found[other.place])
