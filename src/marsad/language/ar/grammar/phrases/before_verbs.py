"""What stands before a verb as its subject, or as the antecedent of its relative clause."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, once
from marsad.language.ar.grammar.phrases.agreement import agrees, is_singular
from marsad.language.ar.grammar.phrases.arguments import scan, tells_apart
from marsad.language.ar.grammar.phrases.asides import before_gloss, before_relative, before_tie
from marsad.language.ar.grammar.phrases.breaks import is_definite
from marsad.language.ar.grammar.phrases.classes import DOERS, class_of
from marsad.language.ar.grammar.phrases.extents import joined_phrase
from marsad.language.ar.grammar.phrases.speakers import speaker_until

_LOOK_BACK = 20
_JOINED = 6
_CLAUSE_TAGS = frozenset(("verb", "stop", "comp", "start", "neg"))
_CLAUSE_ENDS = _CLAUSE_TAGS | {"rel", "sign"}


@once
def subject_before(line: Line, place: int, first: int) -> Part | None:
    """The phrase that stands right before a verb, or before the verb that takes it as its own, as its
    subject, or the antecedent of its relative clause.
    """
    end = _end_before(line, leading_verb(line, place, first), first)
    found = _past_relative(line, place, end, first) or _right_before(line, place, end, first)
    return found or _before_stray(line, place, end, first)


def _before_stray(line: Line, place: int, end: int, first: int) -> Part | None:
    """The phrase right behind «أن» that only a comma parts from its verb: «إن قوات الأمن، استعادت …»."""
    if line.words[place].conj or end - 2 <= first or line.words[end - 1].text != ar.COMMA:
        return None
    for start in range(end - 2, max(first, end - _LOOK_BACK), -1):
        if line.tag(start - 1) == "comp":
            return _phrase_until(line, start, end - 1)
        if line.tag(start) in _CLAUSE_ENDS:
            return None
    return None


def _right_before(line: Line, place: int, end: int, first: int) -> Part | None:
    """The phrase that ends at `end`, right before the verb or before what opens its relative clause."""
    best: Part | None = None
    begins = end
    for start in range(end - 1, max(first, end - _LOOK_BACK) - 1, -1):
        word = line.words[start]
        if word.tag in _CLAUSE_TAGS:
            break
        if not (word.nominal or (word.tag == "open" and best is None)):
            continue
        found = _phrase_until(line, start, end)
        if found is None and best is not None:
            break
        best, begins = (found, start) if found else (best, begins)
        if word.conj or _behind_preposition(line, start) or (start > first and line.tag(start - 1) == "sign"):
            break
    if best is not None and _is_adverbial(line, best):
        return None
    if best is not None and line.words[begins].conj == ar.AND and not is_singular(line.words[place]):
        best = _joined_before(line, best, first)
    if best is None or line.tag(end) == "rel" or not _behind_preposition(line, begins):
        return best
    return _of_led(line, place, best, begins, first)


def _of_led(line: Line, place: int, best: Part, begins: int, first: int) -> Part | None:
    """What a preposition leads right before a verb that tells more of it, or what opens the clause."""
    event = _event_told_of(line, place, best, first)
    if event is not None or _is_only_occasion(line, place, begins, first):
        return event
    head = line.words[begins]
    settled = is_definite(head) or "directions" in head.under  # «في شمال البلاد شهد …»
    settled = settled or "prepositions.besides" in line.words[begins - 1].heads  # «منذ بداية المعارك نزح …»
    return _opening_phrase(line, begins, first) or (None if settled else best)


def _event_told_of(line: Line, place: int, part: Part, first: int) -> Part | None:
    """The event noun without an article that the verb tells more of, past whose the event is.

    «جراء قصف للجيش استهدف البلدة»; a clause that such a noun only opens is no more of it: «بعد قصف استعاد …».
    """
    if line.words[place].conj or not line.words[place].has("tells", "results"):
        return None
    for start in range(part[1] - 1, max(first, part[0] - _JOINED) - 1, -1):
        word = line.words[start]
        event = word.tag in ("noun", "count") and (tells_apart(word) or "tells_words" in word.under)
        led = min(start, part[0]) if start > part[0] else start  # «اتهموه بشن غارة استهدفت …»
        if event and not is_definite(word) and _behind_preposition(line, led):
            governor = led if line.words[led].prep else led - 1
            opens = line.words[governor].conj or _opens_clause(line, governor - 1, first)
            return None if opens or not agrees(line, place, start) else (start, part[1])
        if word.tag in _CLAUSE_ENDS or word.conj:
            return None
    return None


def _is_only_occasion(line: Line, verb: int, begins: int, first: int) -> bool:
    """Whether what «في» leads at the head of a clause only says on what occasion a verb's own subject acts:
    «في حادث آخر قتل مسلحون جنديين».
    """
    governor = begins - 1 if not line.words[begins].prep else begins
    if not (governor == first or _opens_clause(line, governor - 1, first)):
        return False
    if tells_apart(line.words[begins]) and not line.words[verb].has("hurts"):
        return False  # «في غارة أخرى استهدفت طائرة مخزنا»: the noun tells it
    bare = scan(line, verb + 1, len(line)).bare
    return len(bare) > 1 and class_of(line, *bare[0]) in DOERS


def leading_verb(line: Line, place: int, first: int) -> int:
    """The place of the verb that takes the one at `place` as its own: «القوات باتت تسيطر»; else `place`."""
    while place > first and line.tag(place - 1) == "verb" and line.words[place - 1].has("auxiliary"):
        place -= 1
    lasting = line.words[place].has("lasting") and place > first
    return place - 1 if lasting and line.words[place - 1].text in ar.HEADLESS else place  # «ما زالت»


def _past_relative(line: Line, place: int, end: int, first: int) -> Part | None:
    """The phrase that opens the clause, where only what tells more of it parts it from the verb."""
    if line.tag(end) == "rel" or line.words[place].conj or end == first:
        return None
    close = past_commas(line, end, first)
    until = before_relative(line, close, first)
    if until == close and close < end:
        until = before_tie(line, close, first)
    if until == close:
        return None
    for start in range(until - 1, max(first, until - _JOINED) - 1, -1):
        if line.words[start].nominal and _opens_clause(line, start - 1, first):
            return joined_phrase(line, start, until)
        if line.tag(start) in _CLAUSE_ENDS:
            return None
    return None


def _joined_before(line: Line, part: Part, first: int) -> Part:
    """The phrases that «و» joins, of which the one before a dual or plural verb is the last."""
    for start in range(part[0] - 1, max(first, part[0] - _JOINED) - 1, -1):
        if line.tag(start) in _CLAUSE_ENDS:
            break
        if line.words[start].nominal and joined_phrase(line, start, part[1]) == (start, part[1]):
            return start, part[1]
    return part


def _is_adverbial(line: Line, part: Part) -> bool:
    """Whether a phrase is only an adjective of what stands before, as no subject is: «دقائق قليلة قصفت …»."""
    word = line.words[part[0]]
    alone = part[1] == part[0] + 1 and word.has("adjectives") and not (word.article or word.name)
    return alone and not word.text.endswith(ar.NOMINATIVE_PLURAL) and class_of(line, *part) == "other"


def _behind_preposition(line: Line, place: int) -> bool:
    return line.words[place].prep != "" or line.tag(place - 1) == "prep"


def _opening_phrase(line: Line, place: int, first: int) -> Part | None:
    """The phrase that opens the clause, where only prepositions and what they govern part it from `place`."""
    opens = place
    while opens > max(first, place - _LOOK_BACK) and not _opens_clause(line, opens - 1, first):
        opens -= 1
    if opens == place or line.tag(opens - 1) == "verb":
        return None
    if not line.words[opens].nominal or line.words[opens].prep:
        return None
    return joined_phrase(line, opens, place)


def _opens_clause(line: Line, place: int, first: int) -> bool:
    """Whether a clause may begin behind `place`: also where a quotation opens behind «إن»."""
    if line.tag(place) == "open":
        return place == first or line.tag(place - 1) in _CLAUSE_ENDS
    return _is_auxiliary(line, place) or line.tag(place) in _CLAUSE_ENDS


def _is_auxiliary(line: Line, place: int) -> bool:
    """Whether «كان» or its like stands there, and not «قد»: «وكانت قوة مدعومة بدبابات قد …»."""
    word = line.words[place] if place >= 0 else None
    return word is not None and "auxiliaries" in word.heads and "hypothetical" not in word.heads


def _end_before(line: Line, place: int, first: int) -> int:
    """Where a subject before the verb at `place` would end; `first` where a comma cuts it off."""
    end = before_gloss(line, place, first)
    if line.tag(place - 1) == "open" and line.tag(place + 1) == "close":
        end -= 1  # «القوات "سحقت" الميليشيا»
    while end > first and line.tag(end - 1) in ("particle", "time", "neg"):
        end -= 1
    if end > first and line.tag(end - 1) == "rel":
        return past_commas(line, end - 1, first)
    cut_off = first < end < place and line.words[end - 1].text == ar.COMMA
    return first if cut_off else end


def past_commas(line: Line, end: int, first: int) -> int:
    """`end` moved before the commas that stand before it."""
    while end > first and line.words[end - 1].text == ar.COMMA:
        end -= 1
    return end


def _phrase_until(line: Line, start: int, end: int) -> Part | None:
    """The phrase [start, end), or the person that it names; None where they are not one phrase."""
    speaker = speaker_until(line, start, end)
    if speaker is None:
        return None
    return (speaker.person.first, speaker.person.last) if speaker.person is not None else (start, end)


def topic_before(line: Line, place: int, first: int) -> Part | None:
    """The phrase right behind «أن» whose verb is the one at `place`, with only prepositions between."""
    for start in range(place - 1, max(first, place - _LOOK_BACK) - 1, -1):
        tag = line.tag(start)
        if tag in ("verb", "stop", "start", "rel"):
            return None
        if tag == "comp":
            return joined_phrase(line, start + 1 + (line.tag(start + 1) == "open"), place)
    return None
