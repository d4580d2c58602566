"""Stances: what the words of a saying make of the stance that its verb has."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.sayings.blame import blames
from marsad.language.ar.grammar.sayings.content import content_at, past_asides
from marsad.language.ar.grammar.sayings.menaces import HARM, menaces, names_harm
from marsad.language.ar.grammar.words.word import Word

_ENDING = frozenset(("shutdown", "ceasefire", "arrest"))
_WITH_PRONOUN = (*ar.SUBJECT_ENDINGS, "هما")
_TOWARDS = ("support", "call-for", "condemn")  # feelings that a neutral verb voices as well
_LABELLED = ("forces", "people", "things", "places", "buildings", "bodies")
_FEELING, _PLEDGED, _JUDGED = 6, 9, 12  # words behind the cue in which each still counts
_DENIED = 3  # words between a negation and what it denies
_BEGUN, _ANNOUNCED, _DONE, _HEARD, _BLAMED = 6, 14, 4, 24, 16


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
    near = range(first, min(last, first + _JUDGED))
    words = line.words
    return next(
        (found for at in near if (found := words[at].listed("judgements")) and not _labels(line, at)), None
    )


def _labels(line: Line, place: int) -> bool:
    """Whether a judgement only tells what sort of people or things someone means: «"عناصر إرهابية"»."""
    return "labels" in line.words[place].heads and line.words[place - 1].has(*_LABELLED)


def restanced(line: Line, stance: str, first: int, last: int) -> str:
    """The stance that plain words give a neutral verb: «قال إنه سيستقيل» pledges, «قال إن لا صحة» denies."""
    if stance == "pledge" and names_harm(line, first, min(last, first + _PLEDGED)):
        return "threaten"
    if stance != "state":
        return stance
    return _by_party(line, first, last) or _by_words(line, first, last)


def _by_party(line: Line, first: int, last: int) -> str | None:
    """The stance of words that tell what a party will do or has done wrong, or what «we» did not do."""
    if _announces_harm(line, first, last) or menaces(line, first, min(last, first + _HEARD)):
        return "threaten"
    if blames(line, first, min(last, first + _BLAMED)):
        return "accuse"
    return "deny" if _disowns(line, first, last) else None


def _by_words(line: Line, first: int, last: int) -> str:
    """The stance of words that stand in a list, or in which someone announces a deed of their own."""
    heard = line.words[first : min(last, first + _HEARD)]
    plain = next(
        (found for word in heard if "content" in word.under and (found := word.listed("content"))), None
    )
    announced = None if plain else _announces_itself(line, first, last)
    if announced is None:
        return plain or "state"
    ends = line.words[announced].code("tells") in _ENDING  # «سيوقفون إطلاق النار»
    return "threaten" if not ends and names_harm(line, announced, min(last, announced + _DONE)) else "pledge"


def _disowns(line: Line, first: int, last: int) -> bool:
    """Whether the words begin with a deed that «we» did not do: «لم ننفذ ضربات», «لا نستهدف المدنيين»."""
    begins = content_at(line, first, last) or first  # «قال لقناة … في اتصال هاتفي: "لم ننفذ …"»
    for place in range(begins, min(last, begins + _BEGUN)):
        verb = line.words[place]
        own = verb.tag == "verb" and line.words[place - 1].text.lstrip(ar.JOINING) in (ar.NOT_DONE, ar.NOT)
        if own and any(a.person == 1 and a.number == "p" for _, a in verb.forms):
            return names_harm(line, place, min(last, place + 2))
    return False


def _announces_harm(line: Line, first: int, last: int) -> bool:
    last = _before_other(line, first, last)
    return any(
        _intends(line, place)
        and names_harm(line, place + 1, _before_end(line, place + 1, min(last, place + 5)))
        for place in range(first, min(last, first + _ANNOUNCED))
    ) or any(_is_own_harm(word) for word in line.words[first : min(last, first + _HEARD)])


def _before_end(line: Line, first: int, last: int) -> int:
    """`last`, or where an end is meant to what follows: «تعتزم | إنهاء عملياتها»."""
    return next((place for place in range(first, last) if "ending" in line.words[place].heads), last)


def _before_other(line: Line, first: int, last: int) -> int:
    """`last`, or where the words begin to tell what another state does: «إن روسيا تسعى إلى …»."""
    for place in range(first, min(last - 1, first + _ANNOUNCED)):
        name = line.words[place + 1].name if line.words[place].tag == "comp" else None
        if name is not None and name.kind == "state" and not name.adjective:
            return place
    return last


def _is_own_harm(verb: Word) -> bool:
    """«سنهاجم», «فسنقصف»."""
    return _is_own_will(verb) and verb.code("tells") in HARM


def _intends(line: Line, place: int) -> bool:
    word = line.words[place]
    if any(line.tag(before) == "neg" for before in range(max(0, place - _DENIED), place)):
        return False  # «لم تكن هناك نية لإطلاق النار»
    if "planned" in word.heads:
        return True
    if word.tag == "verb":
        return bool(word.forms) and "intends" in word.forms[0][0].codes
    return "intends" in word.under and not (word.has("documents") or word.article)


def _is_own_will(word: Word) -> bool:
    """«سنفعل», «سأفعل»."""
    return word.tag == "verb" and any(a.tense == "future" and a.person == 1 for _, a in word.forms)


def _announces_itself(line: Line, first: int, last: int) -> int | None:
    """Where the words say what the speaker will do, «إنه سيستقيل», «إن بلاده سترسل»; else None."""
    place = content_at(line, first, last)
    if place is None or place + 2 >= last:
        return None
    opened = place + 1 + (line.tag(place + 1) == "open")
    if line.tag(place) != "comp" and _is_own_will(line.words[opened]):
        return opened  # «وقال: "سنفعل كل شيء …"»
    verb = place + 2 if "own_side" in line.words[place + 1].heads else place + 1
    own = verb == place + 2 or line.words[place].text.endswith(_WITH_PRONOUN)
    will = line.tag(verb) == "verb" and any(a.tense == "future" for _, a in line.words[verb].forms)
    return verb if own and will else None
