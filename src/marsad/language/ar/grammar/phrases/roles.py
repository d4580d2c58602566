"""Roles: the words of a post beside a name, before it or after it.

وزير الداخلية في حكومة طرابلس فتحي باشاغا   →  role وزير الداخلية في حكومة طرابلس
سالم عليوان، عمدة بني وليد،                →  role عمدة بني وليد
"""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.classes import is_body
from marsad.language.ar.grammar.phrases.extents import noun_phrase
from marsad.language.ar.grammar.phrases.name_breaks import behind_name
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed

MOST_ROLE = 16  # words

_BEFORE_QUOTED = (ar.IN_THE_NAME_OF, ar.BY, ar.FOR)
_LINKS = (ar.IN, ar.AT, ar.FROM, ar.TO, ar.IN_THE_NAME_OF)


def is_post(word: Word) -> bool:
    """Whether a word heads a post or is a rank, and nothing commoner («رئيسي» is main, «مساعدة» is help)."""
    return word.has("posts", "ranks") and (
        word.has("forces", "people") or not word.has("adjectives", "other")
    )


def role_after(line: Line, place: int, limit: int) -> Part | None:
    """The post behind a name, with or without a comma: «، عمدة بني وليد،», «المتحدث باسم الجيش»."""
    start = _past_opening(line, place, limit)
    if start >= limit:
        return None
    word = line.words[start]
    if not word.has("posts") or word.prep or word.conj or word.name is not None:
        return None
    end, limit = start, min(limit, start + MOST_ROLE)
    while end < limit and (step := role_step(line, start, end, limit)):
        end += step
    return start, end


def _past_opening(line: Line, place: int, limit: int) -> int:
    """Past a comma and «وهو» before a post."""
    if place < limit and line.words[place].text in ar.COMMAS:
        place += 1
    if place < limit and line.words[place].text in ar.WHO_IS:
        place += 1
    return place


def role_step(line: Line, first: int, place: int, limit: int) -> int:
    """How many words the post that begins at `first` goes on by at `place`; 0 where it ends."""
    word = line.words[place]
    if word.tag == "open":
        return max(0, noun_phrase(line, place, limit) - place)
    if (
        word.text in (ar.IN_THE_NAME_OF, ar.BY, ar.FOR)
        and place + 1 < limit
        and line.tag(place + 1) == "open"
    ):
        return 1
    back = place > first and "back_pronouns" in word.heads and not word.forms
    if word.tag == "particle" or back or "tie_words.leads_by" in word.heads:
        return int(word.text.startswith(ar.IN_THE_NAME_OF))  # «الناطق باسمه», not «اللواء … بقيادة فلان»
    if place == first:
        return int(word.nominal and word.tag != "count")
    if word.tag == "prep":
        named = word.text == ar.IN_THE_NAME_OF and place + 1 < limit and line.words[place + 1].article
        linked = word.text in _LINKS or (word.text == ar.OF and _speaks_for(line, place, limit))
        return 2 if named or (linked and _is_linked(line, place + 1, limit)) else 0
    return int(
        word.nominal and _goes_on(line.words[first], word) and not _is_object(line.words[place - 1], word)
    )


def _is_object(before: Word, word: Word) -> bool:
    """Whether a noun stands behind the place that a post is over: «أدان مبعوثها إلى تشاد | الهجوم».

    Or a charge, which is nobody's post: «فند الناطق باسم الشرطة | مزاعم المعارضة».
    """
    if "charges" in word.heads:
        return True
    if before.name is None or before.name.kind not in ("place", "state"):
        return False
    return word.article and not (word.prep or word.has("posts", "ranks")) and behind_name(before, word)


def _speaks_for(line: Line, place: int, limit: int) -> bool:
    """Whether «عن» behind those of a post tells whom they are of: «كبير المفاوضين عن الحركة»."""
    after = line.words[place + 1] if place + 1 < limit else None
    return after is not None and line.words[place - 1].has("posts", "people") and is_body(after)


def _is_linked(line: Line, place: int, limit: int) -> bool:
    """Whether what stands behind a preposition belongs to the post before it."""
    word = line.words[place] if place < limit else None
    if word is None or not word.nominal:
        return False
    return word.has("forces", "people") or not word.has("documents", "tells")  # «باسم متمردي الشمال»


def _goes_on(head: Word, word: Word) -> bool:
    """Whether a post goes on with this word: what it is over, where, or more of it («والتعاون»)."""
    if word.conj:
        return (word.article or word.has("adjectives")) and not word.has("posts", "tells")
    if word.prep == ar.FOR:
        if word.has("posts") and head.stem in listed("aides"):
            return True  # «السكرتير الصحفي لرئيس الوزراء»
        outlet = word.name is not None and word.name.kind == "media"
        return not outlet and not word.has("media", "people", "tells", "documents")
    if word.prep:
        ours = is_body(word) or word.stem in listed("affairs")  # «الباحثة المعنية بشؤون …»
        return word.prep == ar.BY and (ours or (word.article and not word.has("tells")))
    return word.article or word.has("posts") or not word.has("tells", "hurts")
