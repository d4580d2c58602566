"""Namings: event nouns that only name what is meant, or that another word tells: «مركز احتجاز»."""

from itertools import takewhile

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.attempts import is_aim_of_attack
from marsad.language.ar.grammar.happenings.eventful import is_eventful
from marsad.language.ar.grammar.happenings.told import WEAPONS
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.arguments import scan
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed

_SITUATED = frozenset(
    (
        "abduction",
        "arrest",
        "deployment",
        "meeting",
        "offensive",
        "humanitarian-aid",
        "military-aid",
        "territory-gained",
    )
)
_OF_LINES = ("clash", "territory-gained", "ceasefire")
_CALLED_AFTER = ("territory-gained", "humanitarian-aid")
_DEEDS = frozenset(("abduction", "arrest", "violence-against-civilians", "destruction", "displacement"))
_OUTLET_REACH = 4
_BODY_REACH = 3
_ENDS = frozenset(("stop", "comp", "start", "source"))
_REACH = 6  # words before a toll among which its verb may be negated


def only_names(sentence: Sentence, place: int) -> bool:
    """Whether the noun only tells which post, body, room or round is meant: the word beside it matters."""
    if _is_adjective(sentence.line, place):
        return True
    if _is_whose_control(sentence.line, place) or _is_of_many(sentence.line, place):
        return True
    if _is_called_for(sentence, place) or _is_inquiry_of(sentence, place):
        return True
    named = _names_what_is_before(sentence, place) or _names_a_movement(sentence.line, place)
    return named or _is_told_by_next(sentence, place)


def is_told_otherwise(sentence: Sentence, place: int, kind: str | None, light: int | None) -> bool:
    """Whether a noun of this type, carried by the verb at `light`, tells no event where it stands."""
    line, word = sentence.line, sentence.line.words[place]
    if kind is None:
        return _is_untold(sentence, place)
    if kind == "meeting" and _is_interview(line, place):
        return True
    if kind == "protest":
        return light is None and _is_accusative(word)  # «استقال احتجاجا على …»: it says why
    if kind == "military-aid":
        return light is None and _is_accusative(word) and _is_for_whom(line, place)
    if kind == "clash" and (_is_to_stop(line, place) or word.prep == ar.FOR):
        return not word.prep or is_aim_of_attack(line, place, sentence.first)  # «حملة للقضاء على المسلحين»
    return kind == "offensive" and _is_of_what_is_next(line, place)


def _is_for_whom(line: Line, place: int) -> bool:
    """Whether whom something is done for stands right behind what says why: «إسنادا لمقاومته»."""
    behind = line.words[place + 1] if place + 1 < len(line) else None
    return behind is not None and (behind.prep == ar.FOR or behind.conj == ar.AND)


def _is_to_stop(line: Line, place: int) -> bool:
    """Whether a fight is only what is to end or be kept from: «لفض الاشتباكات», «إنهاء القتال»."""
    before = line.words[place - 1] if place else None
    return before is not None and before.has("stops") and before.tag == "noun" and not line.words[place].prep


def _is_interview(line: Line, place: int) -> bool:
    """Whether somebody only speaks to an outlet in it: «قال لرويترز في اتصال هاتفي», «في لقاء مع قناة …»."""
    if "talks" not in line.words[place].heads or line.words[place - 1].text != ar.IN:
        return False
    told_to = line.words[max(0, place - _OUTLET_REACH) : place]
    if any(word.prep == ar.FOR and _is_outlet(word) for word in told_to):
        return True
    behind = line.words[place + 1 : place + _OUTLET_REACH]
    return any(map(_is_outlet, takewhile(lambda word: word.tag not in _ENDS, behind)))


def _is_outlet(word: Word) -> bool:
    return word.has("media") or (word.name is not None and word.name.kind == "media")


def is_held_by(line: Line, place: int) -> bool:
    """Whether a word says by whom something is held: «لسيطرة», «بسيطرة»; not where what is taken follows
    («تعترف بسيطرة المتمردين على المدينة»).
    """
    word = line.words[place]
    if "tie_words.controls_by" not in word.heads:
        return False
    return word.prep != ar.BY or not scan(line, place + 1, len(line)).with_role("on")


def _is_whose_control(line: Line, place: int) -> bool:
    """Whether it says who holds something, or held it: «تحت السيطرة», «من سيطرة الجيش», «الخاضع لسيطرتها»."""
    word, before = line.words[place], line.words[place - 1] if place else None
    if before is None or word.code("tells") != "territory-gained":
        return False
    text = before.text.lstrip(ar.JOINING)
    held = word.has("ties") and not word.article
    lost = held and not word.prep and text in (ar.FROM, ar.OF)
    if lost and scan(line, place + 1, len(line)).with_role("on"):
        return False  # «بعد عام من سيطرة الجيش على المدينة»
    return text == ar.UNDER or lost or (held and word.prep == ar.FOR and before.has("ties"))


def _is_called_for(sentence: Sentence, place: int) -> bool:
    """Whether a noun of calling, whosever it is, stands right before it: «وسط دعوات إلى هدنة»."""
    line = sentence.line
    at = place - 1 if not line.words[place].prep else place
    if at <= sentence.first or (at < place and line.words[at].text != ar.TO):
        return False
    while at - 1 > sentence.first and line.words[at - 1].has("adjectives"):
        at -= 1
    before = line.words[at - 1]
    return before.tag == "noun" and not before.conj and before.code("says") == "call-for"


def _is_inquiry_of(sentence: Sentence, place: int) -> bool:
    """Whether it says what a body is for, past whose body it is: «لجنة الأمم المتحدة للتحقيق بشأن …»."""
    word = sentence.line.words[place]
    if not word.has("inquires") or word.prep != ar.FOR:
        return False
    before = sentence.line.words[max(sentence.first, place - _BODY_REACH) : place]
    return all(other.nominal for other in before[-1:]) and any(
        other.tag == "noun" and other.has("bodies") and not other.article for other in before
    )


def _is_of_many(line: Line, place: int) -> bool:
    """Whether it only names those among which another is the worst: «في أحد أكثر الهجمات دموية منذ …»."""
    word, before = line.words[place], line.words[place - 1] if place else None
    if before is None or not word.article or word.prep or word.conj:
        return False
    many = any(analysis.number == "p" for _, analysis in word.forms)
    return many and "records" in before.heads and not before.article


def _names_a_movement(line: Line, place: int) -> bool:
    """Whether it is what a movement is called after: «جيش تحرير كوسوفو», «الجبهة الشعبية لتحرير تيغراي»."""
    word, before = line.words[place], line.words[place - 1]
    if word.code("tells") not in _CALLED_AFTER or word.article or word.conj:
        return False
    if not word.prep:
        return before.stem in listed("movements")
    adjective = before.article and before.has("adjectives") and place > 1
    head = line.words[place - 2] if adjective else before
    return word.prep == ar.FOR and head.article and head.stem.removeprefix(ar.ARTICLE) in listed("movements")


def _names_what_is_before(sentence: Sentence, place: int) -> bool:
    """«منسق الإغاثة», «مركز احتجاز»: no event is told."""
    word = sentence.line.words[place]
    before = sentence.line.words[place - 1] if place > sentence.first else None
    if before is None or before.tag not in ("noun", "count") or before.article or before.suffix or word.conj:
        return False
    if _is_accusative(word) or before.text.endswith(ar.NOMINATIVE_PLURAL):
        return False  # «شنت قبائل هجوما», «نفذ متظاهرون إضرابا»
    at_war = word.code("tells") in _OF_LINES and before.has("places", "things")  # «خط المواجهة», «خط السيطرة»
    if word.article and not word.prep and (at_war or before.has("posts", "bodies", "forces", "media")):
        return True
    if before.has("people") and not before.has("tells", "hurts") and not (word.prep or word.suffix):
        return True
    if _is_of_thing(word, before):
        return True
    situated = word.prep in ("", ar.FOR) and word.code("tells") in _SITUATED
    return situated and before.has("bodies", "places", "media") and not before.has("tells")


def _is_of_thing(word: Word, before: Word) -> bool:
    """Whether it says what the thing before it is for: «منصات إطلاق», «مخازن الإغاثة», «سفينة شحن»."""
    kind = word.code("tells")
    if kind == "military-aid" and before.has("things", "forces") and _is_bare(word):
        return True
    stored = kind == "humanitarian-aid" and not word.prep
    return (
        before.has("things", "buildings") and not before.has("tells", "forces") and (stored or _is_bare(word))
    )


def _is_accusative(word: Word) -> bool:
    return word.text.endswith(ar.ACCUSATIVE) and not (word.article or word.suffix or word.prep)


def _is_bare(word: Word) -> bool:
    """Whether a word has no clitic and is a masdar or an active participle only."""
    parts = ("masdar", "active-participle")
    return not (word.prep or word.suffix or word.article) and all(a.part in parts for _, a in word.forms)


def _is_told_by_next(sentence: Sentence, place: int) -> bool:
    """«جولة محادثات»: the second word tells it."""
    word = sentence.line.words[place]
    following = sentence.line.words[place + 1] if place + 1 < sentence.last else None
    if (
        following is None
        or following.conj
        or following.tag != "noun"
        or following.has("forces", "adjectives")
    ):
        return False
    if word.code("tells") == "agreement" and "tells_words.ceasefire" in following.heads and not word.article:
        return True  # «اتفاق وقف إطلاق النار»
    if word.code("tells") == "offensive" and not word.article and following.code("tells") in WEAPONS:
        return following.may_be("masdar", "tells")  # «حملة قصف», «عمليات القصف»
    deed = all(a.part == "masdar" for _, a in word.forms)  # «توقيع اتفاق»: the signing tells it
    return word.code("tells") == following.code("tells") is not None and not deed


def _is_adjective(line: Line, place: int) -> bool:
    """Whether a definite word behind a definite noun is a participle of it: «الحدود المواجهة للمدينة»."""
    word, before = line.words[place], line.words[place - 1] if place else None
    if before is None or not before.article or before.tag != "noun":
        return False
    parts = {a.part for _, a in word.forms}
    participle = "active-participle" in parts and not parts.isdisjoint(("noun", "masdar"))
    return participle and word.article and not (word.prep or word.conj)


def _is_untold(sentence: Sentence, place: int) -> bool:
    """Whether a negated verb before a toll says that there is no word of it: «لم ترد أنباء عن إصابات»."""
    for other in range(place - 1, max(sentence.first, place - _REACH) - 1, -1):
        word = sentence.line.words[other]
        if word.text.lstrip(ar.JOINING).partition(" ")[0] in ar.DENYING:
            return True
        if word.tag in ("stop", "sign", "comp", "start"):
            return False
    return False


def _is_of_what_is_next(line: Line, place: int) -> bool:
    """Whether the word right behind an operation tells the deed: «عملية خطف», «عمليات إعدام»."""
    following = line.words[place + 1] if place + 1 < len(line) else None
    if following is None or following.tag != "noun" or following.conj or following.prep:
        return False
    return following.code("tells") in _DEEDS and is_eventful(following)
