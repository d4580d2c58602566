"""Noun phrases: where they end, what their head names, and what joins them.

News Arabic marks no cases, so a phrase ends where something stands that cannot be in it: a verb, a preposition, a particle,
a sign, a word with «و», an indefinite word behind a definite one.
"""

from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.tagging import Word
from marsad.language.clauses import Class, Phrase

_CLASSES: tuple[tuple[str, Class], ...] = (
    ("posts", "official"),
    ("forces", "force"),
    ("bodies", "body"),
    ("people", "people"),
    ("media", "media"),
    ("documents", "document"),
    ("places", "place"),
    ("things", "thing"),
)
_MOST_WORDS = 14
_QUOTED_NAME = 6


def noun_phrase(line: Line, first: int, limit: int, *, wide: bool = False) -> int:
    """Where the noun phrase that begins at `first` ends (`first` itself where there is none).

    `wide` takes in what hangs on a speaker or a part: «من …», «في …», «لـ…», «باسم …».
    """
    place = named_after(line, first, limit)
    if place < limit and line.tag(place) == "open":
        return _quoted_name(line, place, limit)
    if place >= limit or not line.words[place].nominal:
        return first
    definite = _definite(line.words[place])
    place += 1
    while place < min(limit, first + _MOST_WORDS):
        word = line.words[place]
        if word.tag == "open":
            if place > first + 1 and line.words[place - 1].article:
                break
            after = _quoted_name(line, place, limit)
            if after == place:
                break
            place = after
        elif word.tag == "sign" and word.text == "(":
            after = _bracketed(line, place, limit)
            if after == place:
                break
            place = after
        elif word.nominal and not word.conj and not word.prep:
            if _breaks(line, first, place, definite):
                break
            definite = definite or _definite(word)
            place += 1
        elif _joins(line, first, place, limit, wide=wide):
            place += 2 if word.tag == "prep" else 1
            definite = True
        else:
            break
    return place


def named_after(line: Line, first: int, limit: int) -> int:
    """Where the name begins behind «ما يعرف بـ», «ما تسمى»; `first` itself where no such words stand."""
    if first >= limit or "so_called" not in line.words[first].heads:
        return first
    return first + 2 if first + 1 < limit and line.tag(first + 1) == "prep" else first + 1


def joined_phrases(line: Line, first: int, limit: int, *, wide: bool = False) -> list[tuple[int, int]]:
    """The phrase at `first` and those that «و» joins to it, each [first, last)."""
    end = noun_phrase(line, first, limit, wide=wide)
    if end == first:
        return []
    found = [(named_after(line, first, limit), end)]
    while end < limit:
        place = (
            end + 1 if line.words[end].text == "،" and end + 1 < limit and line.words[end + 1].conj else end
        )
        word = line.words[place]
        if not (word.nominal and word.conj == "و" and not word.prep) or not _alike(line, found[0][0], place):
            break
        end = noun_phrase(line, place, limit, wide=wide)
        found.append((place, end))
    return found


def phrase(line: Line, first: int, last: int) -> Phrase:
    """The phrase of words [first, last)."""
    head = head_of(line, first, last)
    word = line.words[head]
    return Phrase(line.span(first, last), class_of(line, first, last), word.name.id if word.name else None)


def class_of(line: Line, first: int, last: int) -> Class:
    """What the phrase's head names. A partitive lends itself to what it counts (عدد من الوزراء)."""
    head = head_of(line, first, last)
    word = line.words[head]
    if word.name is not None and not word.name.adjective:
        return word.name.kind
    for name, kind in _CLASSES:
        if word.has(name):
            return (
                "named"
                if kind == "official" and word.has("ranks") and last - head > 1 and not word.has("heads")
                else kind
            )
    if word.name is not None:
        return word.name.kind
    if word.quantity is not None:
        return _counted_class(word)
    if word.heads & {"given_names"}:
        return "person"
    return "other" if word.forms else "named"


def head_of(line: Line, first: int, last: int) -> int:
    """The place of the head: the first word, past counting words and past «أحد», «كل»."""
    place = first
    while place < last - 1:
        word = line.words[place]
        if word.tag == "open":
            place += 1
        elif "partitives" in word.heads and not word.has("forces"):
            place += 2 if line.tag(place + 1) == "prep" and place + 2 < last else 1
        else:
            break
    return place


def _counted_class(word: Word) -> Class:
    unit = word.quantity.unit if word.quantity else ""
    if unit == "people" and counts_fighters(word):
        return "force"
    if unit in ("killed", "wounded", "people", "bodies"):
        return "people"
    return "force" if unit in ("fighters", "aircraft", "drones", "vehicles", "ships") else "thing"


# Stems of nouns that name fighters, as they stand in a figure's words.
_FIGHTERS = (
    "عنصر",
    "عناصر",
    "مقاتل",
    "مسلح",
    "جندي",
    "جنود",
    "ضابط",
    "ضباط",
    "افراد",
    "ارهابي",
    "مرتزق",
    "متمرد",
    "قوات",
    "جيش",
)


def counts_fighters(word: Word) -> bool:
    """Whether a figure's words name fighters."""
    return any(stem in word.text for stem in _FIGHTERS)


def _second_name(before: Word, word: Word) -> bool:
    """Whether two names stand side by side that are not one: «الدعم السريع الفاشر»."""
    if before.name is None or word.name is None or before.name.adjective or word.name.adjective:
        return False
    return not (before.name.kind == "place" and word.name.kind == "place")


def _definite(word: Word) -> bool:
    return word.article or word.suffix != "" or (word.name is not None and not word.name.adjective)


def _breaks(line: Line, first: int, place: int, definite: bool) -> bool:
    """Whether the nominal word at `place` cannot belong to the phrase before it."""
    word, before = line.words[place], line.words[place - 1]
    if word.tag == "count" or _second_name(before, word):
        return True
    named = before.name is not None and not before.name.adjective and word.name is None
    if named and word.forms and not word.has("adjectives", "partitives"):
        return True
    if any(
        head in ("tie_words.backs_by", "tie_words.backs_to", "tie_words.part_of", "tie_words.leads_by")
        for head in word.heads
    ):
        return place > first + 1 or line.words[first].name is not None or not word.article
    if any(analysis.case == "accusative" for _, analysis in word.forms) and definite:
        return True
    if word.has("says") and word.forms and word.forms[0][1].part == "active-participle" and not word.article:
        return True
    if before.suffix and not word.article and word.forms:
        return True
    known = bool(word.forms) and word.name is None and not word.heads & {"given_names"}
    return definite and known and not word.article and not word.suffix and _ends_definite(before)


def _ends_definite(word: Word) -> bool:
    return word.article or bool(word.suffix)


def _quoted_name(line: Line, place: int, limit: int) -> int:
    """The end of a short quoted name that opens at `place`; `place` where it is speech."""
    for end in range(place + 1, min(limit, place + _QUOTED_NAME + 1)):
        if line.tag(end) == "close":
            return end + 1 if end > place + 1 else place
        if line.tag(end) in ("verb", "comp", "stop", "sign"):
            return place
    return place


def _bracketed(line: Line, place: int, limit: int) -> int:
    """The end of a short gloss in brackets, an abbreviation or another name: (LNA)، (يونيسف)."""
    for end in range(place + 1, min(limit, place + 4)):
        if line.words[end].text == ")":
            return end + 1
    return place


def _joins(line: Line, first: int, place: int, limit: int, *, wide: bool) -> bool:
    """Whether the word at `place` ties what follows into the phrase."""
    word, before = line.words[place], line.words[place - 1]
    after = line.words[place + 1] if place + 1 < limit else None
    if word.tag == "prep" and after is not None and after.nominal and not after.conj:
        if word.text == "من" and ("partitives" in before.heads or before.quantity is not None):
            return True
        if word.text == "باسم":
            return True
        return wide and _takes_more(line, first) and word.text in ("من", "في") and is_body(after)
    if word.nominal and not word.conj and word.prep in ("ب", "ل") and place > first:
        return wide and _takes_more(line, first) and is_body(word) and line.words[first].name is None
    return False


def _takes_more(line: Line, first: int) -> bool:
    """Whether a phrase that begins so may go on behind a preposition: people and bodies do, states and persons do not."""
    word = line.words[first]
    return word.name is None or word.name.kind in ("force", "body")


def is_body(word: Word) -> bool:
    """Whether a word names where someone belongs: a body, a force, a place, a state."""
    if word.name is not None:
        return True
    return word.has("bodies", "forces", "places", "media") and not word.has("tells", "hurts", "documents")


def _alike(line: Line, first: int, place: int) -> bool:
    """Whether the words at two places can be joined: both names, or both of one class, or both indefinite."""
    one, two = line.words[first], line.words[place]
    if two.has("tells", "hurts") and not one.has("tells", "hurts"):
        return False
    if one.name is not None and two.name is not None:
        return True
    same = {name for name, _ in _CLASSES if one.has(name)} & {name for name, _ in _CLASSES if two.has(name)}
    return (
        bool(same)
        or one.name is not None
        or two.name is not None
        or (not one.forms and not two.forms)
        or one.article == two.article
    )
