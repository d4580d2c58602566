"""Asides: relative clauses, and what else stands between commas, which part a predicate from its phrases and
a subject from its verb.
"""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.words.word import Word

_REACH = 14
_GLOSS = 20
_PRONOUN_REACH = 3
_CLAUSE_TAGS = frozenset(("verb", "stop", "comp", "start", "neg", "rel"))


def past_relative(line: Line, place: int, last: int) -> int:
    """Behind the aside between commas that begins at `place`; `place` itself where none does.

    «سيطر المقاتلون، الذين يدعمهم الجيران، على البلدة»: behind the second comma the clause goes on.
    """
    if place + 1 >= last or line.words[place].text != ar.COMMA:
        return place
    relative = line.tag(place + 1) == "rel"
    if not relative and not _opens_aside(line.words[place + 1]):
        return place
    for at in range(place + 2, min(last - 1, place + _REACH)):
        word = line.words[at]
        if word.tag in ("stop", "comp", "start") or (word.tag == "verb" and not relative):
            return place
        if word.text == ar.COMMA and not line.words[at + 1].conj:
            return at + 1
    return place


def past_defining(line: Line, place: int, last: int) -> int:
    """Behind the clause that tells which place was meant, and its comma; `place` where none does.

    «أطلقوا صاروخا من منطقة | يسيطرون عليها، | باتجاه سفينة»: what the comma parts is the first verb's.
    """
    begins = place + (line.tag(place) == "rel")
    if begins >= last or line.tag(begins) != "verb" or line.words[begins].conj:
        return place
    near = line.words[begins + 1 : begins + _PRONOUN_REACH]
    if begins == place and not any("back_pronouns" in word.heads for word in near):
        return place
    for at in range(begins + 1, min(last - 1, place + _REACH)):
        word = line.words[at]
        if word.tag in _CLAUSE_TAGS:
            return place
        if word.text == ar.COMMA:
            return at + 1 if "prepositions.to" in line.words[at + 1].heads else place
    return place


def past_gloss(line: Line, place: int, last: int) -> int:
    """Behind the brackets that open at `place`; behind the sign alone where they close too far away, or hold
    one word, which editors put into what somebody says: «انسحاب (المقاتلين) من المدينة».
    """
    reach = range(place + 3, min(last, place + _REACH))
    return next((at + 1 for at in reach if line.words[at].text == ")"), place + 1)


def before_gloss(line: Line, place: int, first: int) -> int:
    """Where what is told between brackets or dashes right before `place` opens; `place` where nothing is.

    «مقاتلو الحركة – الذين وصلوا ليلا – | هاجموا القرية»
    """
    close = line.words[place - 1].text if place - 1 > first else ""
    opening = ("(",) if close == ")" else ar.DASHES if close in ar.DASHES else ()
    for at in range(place - 2, max(first, place - _GLOSS) - 1, -1):
        if not opening or line.tag(at) == "stop":
            return place
        if line.words[at].text in opening:
            return at if at > first else place
    return place


def before_tie(line: Line, place: int, first: int) -> int:
    """Where the phrase ends that an aside between commas tells more of: «القوات، بقيادة فلان | استعادت …».

    `place`, where the second comma stands, itself where none does.
    """
    for at in range(place - 1, max(first, place - _REACH) - 1, -1):
        if line.tag(at) in _CLAUSE_TAGS:
            return place
        if line.words[at].text == ar.COMMA:
            return at if _opens_aside(line.words[at + 1]) else place
    return place


def _opens_aside(word: Word) -> bool:
    """Whether a word begins what tells of the phrase before it without a verb: «بقيادة», «المدعومة»."""
    return "tie_words" in word.under and not word.conj


def before_relative(line: Line, place: int, first: int) -> int:
    """Where the phrase ends of which a relative clause tells that ends right before `place`.

    «القوات التي تدعمها الدولة | أسقطت طائرة»: the clause has one verb, so the next is the phrase's own.
    `place` itself where no such clause stands.
    """
    verbs = 0
    for at in range(place - 1, max(first, place - _REACH) - 1, -1):
        word = line.words[at]
        verbs += word.tag == "verb"
        if word.tag in ("stop", "comp", "start", "neg") or word.conj:
            return place
        if word.tag == "rel":
            end = at
            while end > first and line.words[end - 1].text == ar.COMMA:
                end -= 1
            return end if verbs == 1 else place
    return place
