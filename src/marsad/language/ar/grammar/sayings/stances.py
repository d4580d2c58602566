"""Stances: what the words of a saying make of the stance that its verb has."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.sayings.content import content_at
from marsad.language.ar.grammar.words.word import Word

_HARM = frozenset(("air-strike", "shelling", "bombing", "offensive", "clash"))
_WITH_PRONOUN = (*ar.SUBJECT_ENDINGS, "هما")
_NEAR = 4
_FEELING, _PLEDGED, _ANNOUNCED, _HEARD = 6, 9, 14, 24  # words behind the cue in which each still counts


def voiced(line: Line, word: Word, after: int, last: int) -> str | None:
    """The stance of a verb of saying: that of «أعرب عن …» is the feeling's; None where it voices nothing."""
    stance = word.code("says") or "state"
    if stance != "voice":
        return stance
    near = line.words[after : min(last, after + _FEELING)]
    feeling = next((found for other in near if (found := other.listed("feelings"))), None)
    if feeling is not None:
        return feeling
    return "state" if any(other.text in (ar.OF, ar.ABOUT_IT) for other in near) else None


def restanced(line: Line, stance: str, first: int, last: int) -> str:
    """The stance that plain words give a neutral verb: «قال إنه سيستقيل» pledges, «قال إن لا صحة» denies."""
    if stance == "pledge" and _harms(line, first, min(last, first + _PLEDGED)):
        return "threaten"
    if stance != "state":
        return stance
    if _announces_harm(line, first, last):
        return "threaten"
    heard = line.words[first : min(last, first + _HEARD)]
    plain = next((found for word in heard if (found := word.listed("content"))), None)
    return plain or ("pledge" if _announces_itself(line, first, last) else stance)


def _announces_harm(line: Line, first: int, last: int) -> bool:
    if any(_will_harm(line, place, last) for place in range(first, min(last, first + _ANNOUNCED))):
        return True
    return any(
        (_intends(line.words[place]) or "planned" in line.words[place].heads)
        and _harms(line, place + 1, min(last, place + 5))
        for place in range(first, min(last, first + _ANNOUNCED))
    )


def _will_harm(line: Line, place: int, last: int) -> bool:
    """«سنهاجم», «قواته ستبدأ شن غارات»: what the speaker or the speaker's own will do, and it is harm."""
    word = line.words[place]
    if word.tag != "verb" or not any(analysis.tense == "future" for _, analysis in word.forms):
        return False
    own = any(analysis.person == 1 for _, analysis in word.forms) or line.words[place - 1].suffix != ""
    return own and (word.code("tells") in _HARM or _harms(line, place + 1, min(last, place + _NEAR)))


def _intends(word: Word) -> bool:
    return word.has("intends") and not word.has("documents")


def _announces_itself(line: Line, first: int, last: int) -> bool:
    """Whether the words say what the speaker will do: «إنه سيستقيل»."""
    place = content_at(line, first, last)
    if place is None:
        return False
    if line.tag(place + 1) == "verb" and line.words[place].text.endswith(_WITH_PRONOUN):
        return _is_future(line, place + 1)
    return place + 2 < last and line.words[place + 1].suffix != "" and _is_future(line, place + 2)


def _is_future(line: Line, place: int) -> bool:
    """«إنه سيستقيل», «إن بلاده سترسل»: whether a verb of the future stands there."""
    return line.tag(place) == "verb" and any(a.tense == "future" for _, a in line.words[place].forms)


def _harms(line: Line, first: int, last: int) -> bool:
    """Whether an attack stands among the words: what is announced is harm."""
    return any(word.code("tells") in _HARM for word in line.words[first:last])
