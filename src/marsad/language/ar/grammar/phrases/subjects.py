"""Subjects: who does what a verb says, and what a pronoun points back to.

A verb's subject stands behind it or, in a nominal or relative clause, before it.
"""

from collections.abc import Container

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, Sentence, once
from marsad.language.ar.grammar.phrases.breaks import is_definite
from marsad.language.ar.grammar.phrases.classes import class_of, head_of
from marsad.language.ar.grammar.phrases.extents import first_phrase, joined_phrase
from marsad.language.ar.grammar.phrases.speakers import speaker_until
from marsad.language.ar.grammar.words.word import Word

_LOOK_BACK = 20
_JOINED = 6
_DONE_TO = frozenset(("thing", "place", "document", "other"))
_TRANSITIVE = ("2", "3", "4", "10")  # forms of verbs that mostly take an object

_HITS = frozenset(("air-strike", "shelling", "offensive", "siege", "arrest", "violence-against-civilians"))
_NOMINATIVE = "ون"
_CLAUSE_TAGS = frozenset(("verb", "stop", "comp", "start", "neg"))
_CLAUSE_ENDS = _CLAUSE_TAGS | {"rel", "sign"}


def antecedent(line: Line, place: int, kinds: Container[str], skip: Part = (0, 0)) -> Part | None:
    """The nearest phrase before `place`, in its sentence, whose head is of one of these classes."""
    for start in range(place - 1, -1, -1):
        word = line.words[start]
        if word.tag == "stop":
            return None
        if (
            not word.nominal
            or skip[0] <= start < skip[1]
            or word.tag == "count"
            or not _opens_phrase(line, start)
        ):
            continue
        head = first_phrase(line, start, place)
        if head is not None and class_of(line, *head) in kinds:
            return joined_phrase(line, start, place)
        inner = first_phrase(line, start + 1, place) if word.has("tells") and not word.article else None
        if inner is not None and head is not None and inner[1] == head[1] and class_of(line, *inner) in kinds:
            return joined_phrase(line, start + 1, place)  # «إزالة الألغام التي زرعها …»
    return None


def _opens_phrase(line: Line, place: int) -> bool:
    """Whether a phrase may begin at a nominal word: it has a clitic, or no nominal word stands before it."""
    word = line.words[place]
    if word.conj or word.prep or place == 0:
        return True
    before = line.words[place - 1]
    object_ = before.article and word.text.endswith("ا") and not word.article  # «الدفاع الجوي | صاروخا»
    return object_ or not before.nominal


@once
def subject_before(line: Line, place: int, first: int) -> Part | None:
    """The phrase that stands right before a verb as its subject, or the antecedent of its relative clause."""
    end = _end_before(line, place, first)
    best: Part | None = None
    begins = end
    for start in range(end - 1, max(first, end - _LOOK_BACK) - 1, -1):
        word = line.words[start]
        if word.tag in _CLAUSE_TAGS:
            break
        if not word.nominal:
            continue
        found = _phrase_until(line, start, end)
        if found is None and best is not None:
            break
        best, begins = (found, start) if found else (best, begins)
        if word.conj or _behind_preposition(line, start) or (start > first and line.tag(start - 1) == "sign"):
            break
    if best is not None and _is_adverbial(line, best):
        return None
    if best is not None and line.words[begins].conj == ar.AND and not _is_singular(line.words[place]):
        best = _joined_before(line, best, first)
    if best is None or line.tag(end) == "rel" or not _behind_preposition(line, begins):
        return best
    head = line.words[begins]
    settled = is_definite(head) or "directions" in head.under  # «في شمال البلاد شهد …»
    return _opening_phrase(line, begins, first) or (None if settled else best)


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
    return alone and not word.text.endswith(_NOMINATIVE) and class_of(line, *part) == "other"


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
    return line.tag(place) in _CLAUSE_ENDS


def _end_before(line: Line, place: int, first: int) -> int:
    """Where a subject before the verb at `place` would end; `first` where a comma cuts it off."""
    end = place
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


def _topic_before(line: Line, place: int, first: int) -> Part | None:
    """The phrase right behind «أن» whose verb is the one at `place`, with only prepositions between."""
    for start in range(place - 1, max(first, place - _LOOK_BACK) - 1, -1):
        tag = line.tag(start)
        if tag in ("verb", "stop", "start", "rel"):
            return None
        if tag == "comp":
            return joined_phrase(line, start + 1, place)
    return None


@once
def own_subject(line: Line, place: int, first: int, last: int) -> Part | None:
    """The verb's own subject in the sentence [first, last): the phrase before it or behind it."""
    word = line.words[place]
    suffered = _points_back(line, place) and (line.tag(place - 1) == "rel" or _qualifies(line, place))
    before = None if suffered or word.conj else subject_before(line, place, first)
    agreeing = _agreeing(line, place, before) if before is not None else None
    if agreeing is not None:
        return agreeing
    behind = _subject_behind(line, place, last) if _is_singular(line.words[place]) else None
    return behind or _topic_before(line, place, first) or _subject_further(line, place, last)


def _qualifies(line: Line, place: int) -> bool:
    """Whether a verb's pronoun is the indefinite noun right before it: «صاروخا أطلقه المسلحون»."""
    word, before = line.words[place], line.words[place - 1] if place else None
    if before is None or not before.nominal or not word.suffix or word.conj or not _is_singular(word):
        return False
    return before.name is None and not is_definite(before)


def subject_of(sentence: Sentence, place: int) -> Part | None:
    """The subject of the verb at `place`: its own, or that of the verb that it is joined to."""
    line, word = sentence.line, sentence.line.words[place]
    if line.tag(place - 1) == "verb" and line.words[place - 1].has("auxiliary"):
        shared = subject_of(sentence, place - 1)
        if shared is not None and shared[0] < place:
            return shared
    own = own_subject(line, place, sentence.first, sentence.last)
    joined = (
        word.conj
        or not _is_singular(word)
        or line.tag(place - 1) in ("start", "neg", "particle", "comp", "rel")
    )
    if joined and (own is None or (own[0] > place and _is_rather_object(line, place, own))):
        return last_subject(sentence, place) or own
    return own


def _is_rather_object(line: Line, place: int, part: Part) -> bool:
    """Whether what stands behind a joined verb is done to: «اقتحمت القوات المخيم وداهمت منازل»."""
    word = line.words[place]
    joined = word.conj or line.words[place - 1].text == ar.JUST_AS
    if not joined or word.code("light") == "happens" or _stands_before_object(line, part):
        return False
    if _is_toll(line, place, part):
        return True
    if line.words[part[0]].text.endswith(_NOMINATIVE):
        return False  # «واعتقل آخرون»
    if line.tag(part[0]) == "count" and word.code("tells") in ("arrest", "abduction"):
        return True  # «وأسرت مئات الجنود»
    kind = class_of(line, *part)
    if kind not in _DONE_TO:
        head = line.words[part[0]]
        sent = kind == "force" and word.has("sends") and head.name is None
        chosen = kind == "official" and word.code("tells") == "leadership-change"
        return not head.article and (sent or chosen)  # «عزل البرلمان الوزير وعين محافظ البنك خلفا له»
    hits = word.has("object_first") or word.code("tells") in _HITS
    return hits or any(entry.form in _TRANSITIVE for entry, _ in word.forms)


def _stands_before_object(line: Line, part: Part) -> bool:
    """Whether a party stands right before what it does something to: «وعلقت الوزارة العمل بالاتفاق»."""
    first, last = part
    word = line.words[first]
    acts = word.name is not None and word.name.government is not None
    after = line.words[last] if last < len(line) else None
    return acts and after is not None and after.nominal and not (after.conj or after.prep)


def _is_toll(line: Line, place: int, part: Part) -> bool:
    """Whether a figure stands behind a joined verb of killing: «استعادت البلدة وقتلت 50 من الجنود»."""
    word = line.words[place]
    return word.conj != "" and word.has("hurts") and part[0] > place and line.tag(part[0]) == "count"


def last_subject(sentence: Sentence, place: int) -> Part | None:
    """The subject that a verb before `place` had last."""
    line, first, last = sentence.line, sentence.first, sentence.last
    verbs = (verb for verb in range(place - 1, first - 1, -1) if line.tag(verb) == "verb")
    owns = (
        own
        for verb in verbs
        if (own := own_subject(line, verb, first, last)) and not _is_done_to(line, verb, own)
    )
    many = not _is_singular(line.words[place])
    return next((own for own in owns if not (many and _is_one_thing(line, own))), None)


def _is_done_to(line: Line, place: int, part: Part) -> bool:
    """Whether a joined verb has its own subject from a verb before it, and its object behind it."""
    return part[0] > place and _is_rather_object(line, place, part)


def _is_one_thing(line: Line, part: Part) -> bool:
    """Whether a phrase names neither several nor anybody: «كل شيء»."""
    head = line.words[head_of(line, *part)]
    alone = bool(head.forms) and all(analysis.number == "s" for _, analysis in head.forms)
    return alone and class_of(line, *part) == "other"


def _is_singular(word: Word) -> bool:
    """Whether a verb may be singular: of several only such a one stands before its subject."""
    return not word.forms or any(analysis.number == "s" for _, analysis in word.forms)


def _subject_behind(line: Line, place: int, last: int) -> Part | None:
    after = place + 1
    while after < last and line.tag(after) in ("particle", "time"):
        after += 1
    if after + 1 < last and line.words[after].text == ar.COMMA and line.tag(after - 1) == "time":
        after += 1  # «اغتيل أمس الثلاثاء، الشاب …»
    if (
        after >= last
        or line.words[after].prep
        or not (line.words[after].nominal or line.tag(after) == "open")
    ):
        return None
    if _is_accusative(line.words[after]):
        return None  # «عين بدلا منه الفريق …»
    part = joined_phrase(line, after, last)
    return part if part is not None and not _is_object(line, place, after) else None


def _is_accusative(word: Word) -> bool:
    return bool(word.forms) and all(analysis.case == "accusative" for _, analysis in word.forms)


def _subject_further(line: Line, place: int, last: int) -> Part | None:
    """The indefinite phrase past prepositions, of a verb that opens its clause: «وصل إلى عدن وفد …»."""
    word = line.words[place]
    if (
        word.conj
        or word.suffix
        or not _is_singular(word)
        or line.tag(place - 1) not in ("stop", "start", "comp")
    ):
        return None
    at = place + 1
    while at < last - 1 and (line.tag(at) in ("prep", "time", "particle") or line.words[at].prep):
        if line.tag(at) in ("time", "particle"):
            at += 1
            continue
        part = joined_phrase(line, at + (line.tag(at) == "prep"), last)
        if part is None:
            return None
        at = part[1]
    found = joined_phrase(line, at, last) if at > place + 1 else None
    return found if found is not None and not line.words[found[0]].article else None


def _agreeing(line: Line, place: int, part: Part) -> Part | None:
    """The phrase before a verb, from the noun on that agrees with it: «انفجار عبوة استهدفت دورية»."""
    one = not _is_singular(line.words[place]) and _is_one_thing(line, part)  # «تعرض الأشخاص الذين …»
    if _agrees(line, place, part[0]) and not one:
        return part
    owned = (at for at in range(part[0] + 1, part[1]) if line.tag(at) == "noun" and _is_known(line.words[at]))
    return next(((at, part[1]) for at in owned if _agrees(line, place, at)), None)


def _is_known(word: Word) -> bool:
    return bool(word.forms) or "tells_words" in word.under


def _agrees(line: Line, place: int, head: int) -> bool:
    """Whether the phrase before a verb can be its subject by gender, where both show one."""
    verb = _genders(line, place)
    word = line.words[head]
    if not verb or word.name is not None or not word.forms:
        return True
    noun = _genders(line, head)
    if not noun or verb & noun:
        return True
    many = any(a.number == "p" for _, a in line.words[place].forms)
    return many or ("f" in verb and any(a.number == "p" for _, a in word.forms))


def _genders(line: Line, place: int) -> set[str | None]:
    """The genders of a word's singular forms."""
    return {a.gender for _, a in line.words[place].forms if a.number == "s"}


def _is_object(line: Line, place: int, after: int) -> bool:
    """Whether the phrase behind a verb is its object, since its subject stands before it."""
    word = line.words[place]
    if line.tag(place - 1) == "rel" and not _points_back(line, place):
        return True
    if {a.gender for _, a in word.forms} == {"f"} and _genders(line, after) == {"m"}:
        return True
    return has_subject_ending(line, place - 1)


def _points_back(line: Line, place: int) -> bool:
    """Whether a verb, or the preposition behind it, has a pronoun: «الصواريخ التي عثرت عليها القوات»."""
    following = line.words[place + 1] if place + 1 < len(line.words) else None
    return line.words[place].suffix != "" or (following is not None and "back_pronouns" in following.heads)


def has_subject_ending(line: Line, place: int) -> bool:
    """Whether «أنه» or its like stands at `place`, whose pronoun is the subject of what follows."""
    return line.tag(place) == "comp" and line.words[place].text.endswith(ar.SUBJECT_ENDINGS)
