"""Stances: what the words of a saying make of the stance that its verb has."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.sayings.content import content_at, past_asides
from marsad.language.ar.grammar.words.word import Word

_HARM = frozenset(("air-strike", "shelling", "bombing", "offensive", "clash"))
_ENDING = frozenset(("shutdown", "ceasefire", "arrest"))
_WITH_PRONOUN = (*ar.SUBJECT_ENDINGS, "هما")
_TOWARDS = ("support", "call-for", "condemn")  # feelings that a neutral verb voices as well
_FEELING, _PLEDGED, _JUDGED = 6, 9, 12  # words behind the cue in which each still counts
_DENIED = 3  # words between a negation and what it denies
_BEGUN, _ANNOUNCED, _DONE, _HEARD = 6, 14, 4, 24


def voiced(line: Line, word: Word, after: int, last: int) -> str | None:
    """The stance of a verb of saying: that of «أعرب عن …» is the feeling's; None where it voices nothing."""
    stance = word.code("says") or "state"
    if stance == "state":
        return _of_object(line, after, last) or stance
    if stance != "voice":
        return stance
    near = line.words[after : min(last, after + _FEELING)]
    feeling = next((found for other in near if (found := other.listed("feelings"))), None)
    if feeling is not None:
        return feeling
    return "state" if any(other.text in (ar.OF, ar.ABOUT_IT) for other in near) else None


def _of_object(line: Line, after: int, last: int) -> str | None:
    """The feeling that a verb has right behind it in place of speech: «أكد دعمه», «شدد على ضرورة …»."""
    place = past_asides(line, after, last)
    place += place < last and line.words[place].text == ar.ON
    feeling = line.words[place].listed("feelings") if place < last else None
    willed = (
        feeling is not None and "own_will" in line.words[place].heads
    )  # «أكد عزمه», but «أكد التزامه» states
    return feeling if feeling in _TOWARDS or willed else None


def judged(line: Line, first: int, last: int) -> str | None:
    """What a name or a description, given to something behind a verb of naming, makes of it."""
    if line.tag(first) == "comp" and not line.words[first].text.startswith(ar.BY):
        return None  # «اعتبر أن …»
    near = line.words[first : min(last, first + _JUDGED)]
    return next((found for word in near if (found := word.listed("judgements"))), None)


def restanced(line: Line, stance: str, first: int, last: int) -> str:
    """The stance that plain words give a neutral verb: «قال إنه سيستقيل» pledges, «قال إن لا صحة» denies."""
    if stance == "pledge" and _harms(line, first, min(last, first + _PLEDGED)):
        return "threaten"
    if stance != "state":
        return stance
    if _announces_harm(line, first, last):
        return "threaten"
    heard = line.words[first : min(last, first + _HEARD)]
    if _disowns(line, first, last):
        return "deny"
    plain = next(
        (found for word in heard if "content" in word.under and (found := word.listed("content"))), None
    )
    announced = None if plain else _announces_itself(line, first, last)
    if announced is None:
        return plain or stance
    ends = line.words[announced].code("tells") in _ENDING  # «سيوقفون إطلاق النار»
    return "threaten" if not ends and _harms(line, announced, min(last, announced + _DONE)) else "pledge"


def _disowns(line: Line, first: int, last: int) -> bool:
    """Whether the words begin with a deed that «we» did not do: «لم ننفذ ضربات», «لم نقصف»."""
    for place in range(first, min(last, first + _BEGUN)):
        verb = line.words[place]
        own = verb.tag == "verb" and line.words[place - 1].text.lstrip(ar.JOINING) == ar.NOT_DONE
        if own and any(a.person == 1 and a.number == "p" for _, a in verb.forms):
            return _harms(line, place, min(last, place + 2))
    return False


def _announces_harm(line: Line, first: int, last: int) -> bool:
    last = _before_other(line, first, last)
    return any(
        _intends(line, place) and _harms(line, place + 1, min(last, place + 5))
        for place in range(first, min(last, first + _ANNOUNCED))
    ) or any(
        word.tag == "verb" and _is_own_harm(word) for word in line.words[first : min(last, first + _HEARD)]
    )


def _before_other(line: Line, first: int, last: int) -> int:
    """`last`, or where the words begin to tell what another state does: «إن روسيا تسعى إلى …»."""
    for place in range(first, min(last - 1, first + _ANNOUNCED)):
        name = line.words[place + 1].name if line.words[place].tag == "comp" else None
        if name is not None and name.kind == "state" and not name.adjective:
            return place
    return last


def _is_own_harm(verb: Word) -> bool:
    """«سنهاجم», «فسنقصف»."""
    own = any(a.tense == "future" and a.person == 1 for _, a in verb.forms)
    return own and verb.code("tells") in _HARM


def _intends(line: Line, place: int) -> bool:
    word = line.words[place]
    if any(line.tag(before) == "neg" for before in range(max(0, place - _DENIED), place)):
        return False  # «لم تكن هناك نية لإطلاق النار»
    if "planned" in word.heads:
        return True
    if word.tag == "verb":
        return bool(word.forms) and "intends" in word.forms[0][0].codes
    return "intends" in word.under and not (word.has("documents") or word.article)


def _announces_itself(line: Line, first: int, last: int) -> int | None:
    """Where the words say what the speaker will do, «إنه سيستقيل», «إن بلاده سترسل»; else None."""
    place = content_at(line, first, last)
    if place is None or place + 2 >= last:
        return None
    verb = place + 2 if "own_side" in line.words[place + 1].heads else place + 1
    own = verb == place + 2 or line.words[place].text.endswith(_WITH_PRONOUN)
    will = line.tag(verb) == "verb" and any(a.tense == "future" for _, a in line.words[verb].forms)
    return verb if own and will else None


def _harms(line: Line, first: int, last: int) -> bool:
    """Whether an attack stands among the words: what is announced is harm."""
    told = ((word.code("tells") or word.listed("tells_words")) for word in line.words[first:last])
    return any(kind in _HARM for kind in told)
