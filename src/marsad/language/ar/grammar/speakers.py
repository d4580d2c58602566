"""Who speaks: a name and the post beside it, a body, a force, or the shortest phrase that says who.

وزير الداخلية في حكومة طرابلس فتحي باشاغا   →  speaker فتحي باشاغا, role وزير الداخلية في حكومة طرابلس
سالم عليوان، عمدة بني وليد،                →  speaker سالم عليوان, role عمدة بني وليد
"""

import msgspec

from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases import is_body, joined_phrases, noun_phrase, phrase
from marsad.language.ar.grammar.tagging import Word
from marsad.language.clauses import Phrase

_MOST_NAME = 5
_MOST_ROLE = 16
_COMPOUND = frozenset(
    ("عبد", "ابو", "ابن", "بن", "ام", "ابي", "ال", "نور", "صلاح", "سيف", "علاء", "بهاء", "عز")
)


class Person(msgspec.Struct, frozen=True):
    """A named person: words [first, last), and the post's words, if any, with where all of it ends."""

    first: int
    last: int
    role: tuple[int, int] | None
    end: int


class Speaker(msgspec.Struct, frozen=True):
    """A speaker's phrases, the role beside a single name, and where the whole ends."""

    phrases: tuple[Phrase, ...]
    roles: tuple[Phrase | None, ...]
    end: int
    person: Person | None = None


def speaker_at(line: Line, first: int, limit: int) -> Speaker | None:
    """The speaker whose phrase begins at `first`, if any does."""
    person = person_at(line, first, limit)
    if person is not None:
        people = [person]
        while (other := _joined_person(line, people[-1].end, limit)) is not None:
            people.append(other)
        named = tuple(Phrase(line.span(p.first, p.last), "person", _name_id(line, p.first)) for p in people)
        roles = tuple(phrase(line, *p.role) if p.role else None for p in people)
        return Speaker(named, roles, people[-1].end, person)
    parts = joined_phrases(line, first, limit, wide=True)
    if not parts:
        return None
    kinds = [_speaking(line, *part) for part in parts]
    if len(parts) > 1 and {kind.kind for kind in kinds} <= {"people", "official", "force", "other", "named"}:
        whole = phrase(line, parts[0][0], parts[-1][1])
        return Speaker((whole,), (None,), parts[-1][1])
    return Speaker(tuple(kinds), (None,) * len(kinds), parts[-1][1])


def _joined_person(line: Line, place: int, limit: int) -> Person | None:
    """The person that «و» joins to another: «الرئيس … والمستشارة …»."""
    if (
        place >= limit
        or line.words[place].conj != "و"
        or not line.words[place].nominal
        or line.words[place].prep
    ):
        return None
    return person_at(line, place, limit)


def _speaking(line: Line, first: int, last: int) -> Phrase:
    """The phrase as a speaker's: a capital that speaks is its government."""
    found = phrase(line, first, last)
    name = line.words[first].name
    return (
        msgspec.structs.replace(found, kind="state")
        if name is not None and name.capital and last == first + 1
        else found
    )


def person_at(line: Line, first: int, limit: int) -> Person | None:
    """The named person at `first`, the post standing before the name or after it; None where no name stands."""
    place = first
    if place < limit and is_post(line.words[place]) and not line.words[place].name:
        found = _role_then_name(line, place, limit)
        if found is not None:
            return found
        return None
    end = name_end(line, place, limit, sure=False)
    if end == place:
        return _unknown_then_role(line, place, limit)
    role = _role_after(line, end, limit)
    return Person(place, end, role, max(end, role[1] if role else end))


def _unknown_then_role(line: Line, first: int, limit: int) -> Person | None:
    """Words in no list with a post in apposition are a name: «الباشا طبيق، مستشار القائد،»."""
    end = first
    while end < min(limit, first + _MOST_NAME):
        word = line.words[end]
        if (
            word.tag not in ("noun", "latin")
            or word.forms
            or word.prep
            or (word.conj and end > first)
            or word.suffix
        ):
            break
        end += 1
    if end < first + 2 or end >= limit:
        return None
    if line.words[end].text not in ("،", ",") and not (
        line.words[end].has("posts") and line.words[end].article
    ):
        return None
    role = _role_after(line, end, limit)
    return Person(first, end, role, role[1]) if role else None


def is_post(word: Word) -> bool:
    """Whether a word heads a post or is a rank, and nothing commoner («رئيسي» is main, «مساعدة» is help)."""
    return word.has("posts", "ranks") and (word.has("forces") or not word.has("adjectives", "other"))


def name_end(line: Line, first: int, limit: int, *, sure: bool) -> int:
    """Where a person's name that begins at `first` ends; `first` where none begins.

    `sure` says that a name must stand here (a post came before), so that words in no list are taken as one.
    """
    if first >= limit:
        return first
    word = line.words[first]
    if word.name is not None:
        if word.name.kind != "person" or (word.prep and sure):
            return first
        return _more_name(line, first + 1, min(limit, first + 2), known=True)
    if not word.nominal or word.article or word.tag == "count":
        return first
    following = line.words[first + 1] if first + 1 < limit else None
    if (
        following is not None
        and "given_names" in following.heads
        and not (following.article or following.conj or following.prep)
    ):
        if (
            not word.conj
            and not word.prep
            and not word.has("ranks", "posts", "forces", "bodies", "tells", "says", "partitives")
        ):
            return _more_name(line, first + 1, min(limit, first + _MOST_NAME), known=False)
    if "given_names" in word.heads and (not word.prep or sure):
        end = _more_name(line, first + 1, min(limit, first + _MOST_NAME), known=False)
        return end if end > first + 1 or sure else first
    if sure and not word.forms and not word.conj and not word.prep:
        return _more_name(line, first + 1, min(limit, first + _MOST_NAME), known=False)
    return first


def _more_name(line: Line, place: int, limit: int, *, known: bool) -> int:
    """The end of a name whose first word is read."""
    while place < limit:
        word = line.words[place]
        before = line.words[place - 1]
        if not word.nominal or word.conj or word.prep or word.tag == "count":
            break
        if word.name is not None and word.name.kind != "person":
            if word.name.adjective or before.stem not in _COMPOUND:
                break
        elif before.stem in _COMPOUND or "given_names" in word.heads:
            pass
        elif known or (word.forms and not _family_name(word)):
            break
        place += 1
    return place


def _family_name(word: Word) -> bool:
    """Whether a word of the lexicon may be a family name here: with an article, and no post, force or adjective."""
    return word.article and not word.has(
        "posts", "forces", "bodies", "adjectives", "people", "media", "places", "says"
    )


def _role_then_name(line: Line, first: int, limit: int) -> Person | None:
    """A post and the name behind it: «وزير الخارجية الروسي سيرغي لافروف», «قائد سلاح الجو، صقر الجروشي»."""
    place, owed = first, False
    end = min(limit, first + _MOST_ROLE)
    while place < end:
        word = line.words[place]
        if word.text == "،" and place > first + 1:
            last = name_end(line, place + 1, limit, sure=False)
            return Person(place + 1, last, (first, place), last) if last > place + 1 else None
        if (place > first or word.has("ranks")) and not owed:
            start = _past_ranks(line, place, end)
            last = name_end(line, start, limit, sure=place > first and _may_precede_name(line, place))
            if last > start:
                return _titled(line, first, place, (start, last), limit)
        step = _role_step(line, first, place, end)
        if not step:
            return None
        if word.tag == "prep":
            owed = not _pays(line.words[place + 1])
        else:
            owed = owed and not _pays(word)
        place += step
    return None


def _pays(word: Word) -> bool:
    """Whether a word is what «باسم» waits for: anything but a rank or a post, whose own name follows."""
    return word.name is not None or not word.has("ranks", "posts")


def _titled(line: Line, first: int, place: int, name: tuple[int, int], limit: int) -> Person:
    """The person of a name at `name`, before which a post or only ranks stand from `first` to `place`."""
    ranks_only = line.words[first].has("ranks") and (
        place == first or not line.words[first].has("posts") or place - first < 2
    )
    role = (first, place) if place > first and not ranks_only else None
    after = None if role else _role_after(line, name[1], limit)
    return Person(name[0], name[1], role or after, after[1] if after else name[1])


def _past_ranks(line: Line, place: int, limit: int) -> int:
    """Past ranks and honours before a name: «الفريق أول», «الشيخ»."""
    while place < limit - 1 and line.words[place].has("ranks") and line.words[place].article:
        place += 1
        if line.words[place].stem in ("اول", "ركن", "متقاعد", "المتقاعد", "الركن"):
            place += 1
    return place


def _may_precede_name(line: Line, place: int) -> bool:
    """Whether a name in no list may begin at `place`: the word before ends a definite phrase or is a name."""
    before = line.words[place - 1]
    return before.article or before.name is not None or before.tag == "close" or bool(before.suffix)


def _role_step(line: Line, first: int, place: int, limit: int) -> int:
    """How many words the post goes on by at `place`; 0 where it ends."""
    word = line.words[place]
    if word.tag == "open":
        return max(0, noun_phrase(line, place, limit) - place)
    if word.text == "باسم" and place + 1 < limit and line.tag(place + 1) == "open":
        return 1
    if word.tag == "prep" and place > first:
        after = (
            place + 1 < limit
            and line.words[place + 1].nominal
            and not line.words[place + 1].has("documents", "tells")
        )
        return 2 if after and word.text in ("في", "لدي", "من", "الي", "باسم") else 0
    if not word.nominal or (word.tag == "count" and place == first):
        return 0
    if word.conj:
        return (
            1
            if place > first and (word.article or word.has("adjectives")) and not word.has("posts", "tells")
            else 0
        )
    if word.prep == "ل" and place > first:
        outlet = word.has("media") or (word.name is not None and word.name.kind == "media")
        return 0 if outlet or word.has("people", "tells", "documents") else 1
    if word.prep and place > first:
        return 1 if word.prep == "ب" and (is_body(word) or (word.article and not word.has("tells"))) else 0
    if word.has("tells", "hurts") and place > first and not word.article and not word.has("posts"):
        return 0
    return 1


def _role_after(line: Line, place: int, limit: int) -> tuple[int, int] | None:
    """The post behind a name, with or without a comma: «، عمدة بني وليد،», «المتحدث باسم الجيش»."""
    start = place
    if start < limit and line.words[start].text in ("،", ","):
        start += 1
        if start < limit and line.words[start].text in ("وهو", "وهي"):
            start += 1
    elif start < limit and line.words[start].text in ("وهو", "وهي"):
        start += 1
    if start >= limit or not line.words[start].has("posts") or line.words[start].prep:
        return None
    if line.words[start].conj or line.words[start].name is not None:
        return None
    end, limit = start, min(limit, start + _MOST_ROLE)
    while end < limit:
        step = _role_step(line, start, end, limit)
        if not step:
            break
        end += step
    return (start, end)


def _name_id(line: Line, place: int) -> str | None:
    name = line.words[place].name
    return name.id if name is not None else None
