"""Subjects: who does what a verb says: behind it, before it, or of the verb that it is joined to."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, Sentence, once
from marsad.language.ar.grammar.phrases.agreement import agreeing_phrase, genders, is_one_thing, is_singular
from marsad.language.ar.grammar.phrases.arguments import tells_apart
from marsad.language.ar.grammar.phrases.before_verbs import subject_before, topic_before
from marsad.language.ar.grammar.phrases.breaks import is_definite
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import joined_phrase
from marsad.language.ar.grammar.words.word import Word

_DONE_TO = frozenset(("thing", "place", "document", "other"))
_TRANSITIVE = ("2", "3", "4", "10")  # forms of verbs that mostly take an object

_REFLEXIVE = frozenset(("5", "7"))  # forms of verbs

_HITS = frozenset(("air-strike", "shelling", "offensive", "siege", "arrest", "violence-against-civilians"))


@once
def own_subject(line: Line, place: int, first: int, last: int) -> Part | None:
    """The verb's own subject in the sentence [first, last): the phrase before it or behind it."""
    word = line.words[place]
    suffered = _points_back(line, place) and (line.tag(place - 1) == "rel" or _qualifies(line, place))
    before = None if suffered or word.conj else subject_before(line, place, first)
    agreeing = agreeing_phrase(line, place, before) if before is not None else None
    if agreeing is not None:
        return agreeing
    behind = _subject_behind(line, place, last) if is_singular(line.words[place]) else None
    before = behind or topic_before(line, place, first)
    return before or (None if has_subject_ending(line, place - 1) else _subject_further(line, place, last))


def _qualifies(line: Line, place: int) -> bool:
    """Whether a verb's pronoun is the indefinite noun right before it: «صاروخا أطلقه المسلحون»."""
    word, before = line.words[place], line.words[place - 1] if place else None
    if before is None or not before.nominal or not word.suffix or word.conj or not is_singular(word):
        return False
    return before.name is None and not is_definite(before)


def subject_of(sentence: Sentence, place: int) -> Part | None:
    """The subject of the verb at `place`: its own, or that of the verb that it is joined to."""
    line, word = sentence.line, sentence.line.words[place]
    leading = _leading(line, place)
    shared = subject_of(sentence, leading) if leading is not None else None
    if shared is not None and shared[0] < place:
        return shared
    own = own_subject(line, place, sentence.first, sentence.last)
    if _is_meanwhile(line, place):
        return last_subject(sentence, place) or own
    joined = (
        word.conj
        or not is_singular(word)
        or line.tag(place - 1) in ("start", "neg", "particle", "comp", "rel")
    )
    if joined and (own is None or (own[0] > place and _is_rather_object(line, place, own))):
        return last_subject(sentence, place) or own
    return own


def _leading(line: Line, place: int) -> int | None:
    """The verb right before `place` that takes the one there as its own: «أن تكون قد قصفت …»."""
    before = place - 1 - (place > 0 and line.words[place - 1].text == ar.PERHAPS)
    return before if line.tag(before) == "verb" and line.words[before].has("auxiliary") else None


def _is_meanwhile(line: Line, place: int) -> bool:
    """Whether a verb goes on with what stands before it, in its course: «هجوما استعادت خلاله المدينة»."""
    following = line.words[place + 1] if place + 1 < len(line) else None
    before = line.words[place - 1] if place else None
    if following is None or before is None or "meanwhile" not in following.heads:
        return False
    if line.words[place].conj or line.words[place].has("hurts"):
        return False  # «هجوم قتل خلاله جنديان»
    return before.nominal and not is_definite(before)


def _is_rather_object(line: Line, place: int, part: Part) -> bool:
    """Whether what stands behind a joined verb is done to: «اقتحمت القوات المخيم وداهمت منازل»."""
    word = line.words[place]
    joined = word.conj or line.words[place - 1].text == ar.JUST_AS
    if _is_toll(line, place, part) or _is_met(line, place, part):
        return True
    if not joined or word.code("light") == "happens" or _stands_before_object(line, place, part):
        return False
    if line.words[part[0]].text.endswith(ar.NOMINATIVE_PLURAL) or is_reflexive(word):
        return False  # «واعتقل آخرون», «وتهدمت منازل»
    if line.tag(part[0]) == "count" and word.code("tells") in ("arrest", "abduction"):
        return True  # «وأسرت مئات الجنود»
    kind, head = class_of(line, *part), line.words[part[0]]
    unknown = kind == "named" and head.name is None and not head.article and word.has("object_first")
    if kind not in _DONE_TO and not unknown:  # «أطلقت قنابل ونسفت مربعات سكنية»
        sent = kind == "force" and word.has("sends") and head.name is None
        chosen = kind == "official" and word.code("tells") == "leadership-change"
        return not head.article and (sent or chosen)  # «عزل البرلمان الوزير وعين محافظ البنك خلفا له»
    hits = word.has("object_first") or word.code("tells") in _HITS
    return hits or any(entry.form in _TRANSITIVE for entry, _ in word.forms)


def is_reflexive(word: Word) -> bool:
    """Whether a verb tells what becomes of its subject: «توقف الضخ», «انقطعت الكهرباء»."""
    return {entry.form for entry, _ in word.forms} <= _REFLEXIVE


def _is_met(line: Line, place: int, part: Part) -> bool:
    """Whether the only phrase behind a joined verb of meeting is whom one meets: «حيث التقى الرئيس»."""
    behind = line.words[part[1]] if part[1] < len(line) else None
    alone = behind is None or not behind.nominal or bool(behind.conj or behind.prep)
    joined = line.words[place].conj != "" or line.tag(place - 1) == "start"
    return joined and alone and line.words[place].has("meets") and part[0] > place


def _stands_before_object(line: Line, place: int, part: Part) -> bool:
    """Whether a party, or an attack, stands right before what it does something to.

    «وعلقت الوزارة العمل بالاتفاق», «شن هجوما واستهدف الهجوم بلدة …».
    """
    first, last = part
    word = line.words[first]
    acts = word.name is not None and word.name.government is not None
    acts = acts or (line.words[place].has("vague") and word.has("tells") and tells_apart(word))
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
    seizes = line.words[place].code("tells") in ("arrest", "abduction")  # «قتل 13 مقاتلا وأسر ثمانية»
    owns = (
        own
        for verb in verbs
        if (own := own_subject(line, verb, first, last))
        and not _is_done_to(line, verb, own)
        and not (seizes and line.words[verb].has("hurts") and line.tag(own[0]) == "count")
    )
    many = not is_singular(line.words[place])
    return next((own for own in owns if not (many and is_one_thing(line, own))), None)


def _is_done_to(line: Line, place: int, part: Part) -> bool:
    """Whether a joined verb has its own subject from a verb before it, and its object behind it."""
    return part[0] > place and _is_rather_object(line, place, part)


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


def _is_object_case(word: Word) -> bool:
    """Whether a noun shows the accusative, in which nothing is a subject: «استهدف بصاروخ منزلا»."""
    cases = {analysis.case for _, analysis in word.forms if analysis.state == "indefinite"}
    return word.tag == "noun" and word.text.endswith(ar.ACCUSATIVE) and cases == {"accusative"}


def _subject_further(line: Line, place: int, last: int) -> Part | None:
    """The indefinite phrase past prepositions, of a verb that opens its clause: «وصل إلى عدن وفد …»."""
    word = line.words[place]
    if (
        word.conj
        or word.suffix
        or not is_singular(word)
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
    return found if found is not None and _may_come_late(line.words[found[0]]) else None


def _may_come_late(word: Word) -> bool:
    """Whether an indefinite word past prepositions may begin the subject, and is no direction or object."""
    return not (word.article or "directions" in word.under or _is_object_case(word))


def _is_object(line: Line, place: int, after: int) -> bool:
    """Whether the phrase behind a verb is its object, since its subject stands before it."""
    word = line.words[place]
    if line.tag(place - 1) == "rel" and not _points_back(line, place):
        return True
    if {a.gender for _, a in word.forms} == {"f"} and genders(line, after) == {"m"}:
        return True
    return has_subject_ending(line, place - 1)


def _points_back(line: Line, place: int) -> bool:
    """Whether a verb, or the preposition behind it, has a pronoun: «الصواريخ التي عثرت عليها القوات»."""
    following = line.words[place + 1] if place + 1 < len(line.words) else None
    return line.words[place].suffix != "" or (following is not None and "back_pronouns" in following.heads)


def has_subject_ending(line: Line, place: int) -> bool:
    """Whether «أنه» or its like stands at `place`, whose pronoun is the subject of what follows."""
    return line.tag(place) == "comp" and line.words[place].text.endswith(ar.SUBJECT_ENDINGS)
