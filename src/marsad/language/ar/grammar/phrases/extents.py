"""Noun phrases: where they end, and what joins them.

News Arabic marks no cases, so a phrase ends where something stands that cannot be in it: a verb, a
preposition, a particle, a sign, a word with «و», an indefinite word behind a definite one.
"""

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, once
from marsad.language.ar.grammar.phrases.belonging import whole_of
from marsad.language.ar.grammar.phrases.breaks import breaks, is_definite
from marsad.language.ar.grammar.phrases.classes import ACTING_BODIES, CLASS_HEADS, class_of, head_of, is_body
from marsad.language.ar.grammar.phrases.lying import lies_within
from marsad.language.ar.grammar.phrases.owners import is_owned, is_purpose, lies_in, names_place
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.lexicon import lexicon
from marsad.language.ar.smallwords import listed
from marsad.language.clauses import Class, Phrase

_ACTING = ("state", "force", "body", "person", "official")
_MOST_WORDS = 14
_QUOTED_NAME = 6
_SITES: frozenset[Class] = frozenset(("place", "named", "thing", "body"))  # as what a place may be told
_GLOSS = 3
_FLOWN = ("missiles", "drones", "aircraft")


def noun_phrase(line: Line, first: int, limit: int, *, wide: bool = False) -> int:
    """Where the noun phrase that begins at `first` ends (`first` itself where there is none).

    `wide` takes in what hangs on a speaker or a part: «من …», «في …», «لـ…», «باسم …».
    """
    place = named_after(line, first, limit)
    if place < limit and line.tag(place) == "open":
        return _quoted_name(line, place, limit)
    if place >= limit or not line.words[place].nominal:
        return first
    definite = is_definite(line.words[place])
    place += 1
    most = min(limit, first + _MOST_WORDS)
    while place < most:
        after = _next(line, (first, place), limit, definite=definite, wide=wide)
        if after == place:
            break
        word = line.words[place]
        if word.tag not in ("open", "sign"):
            definite = definite or is_definite(word) or not _continues(word)
        place = after
    return place


def _next(line: Line, part: Part, limit: int, *, definite: bool, wide: bool) -> int:
    """Where the phrase `part` ends with what stands behind it; its own end where that is no part of it."""
    first, place = part
    word = line.words[place]
    if word.tag == "open":
        before = line.words[place - 1]
        party = before.name is not None and before.name.kind in _ACTING
        men = before.text.endswith(ar.MANY_MEN)  # «اقتحم المسلحون | "كومبالا"»
        of_definite = before.article and (place > first + 1 or party or men)
        return place if of_definite else _quoted_name(line, place, limit)
    if word.tag == "sign" and word.text == "(":
        return _bracketed(line, place, limit)
    if _continues(word):
        return place if breaks(line, first, place, definite=definite) else place + 1
    if _joins(line, first, place, limit, wide=wide):
        return place + 2 if word.tag == "prep" else place + 1
    return place


def _continues(word: Word) -> bool:
    """Whether a word may stand in a phrase as it is, without «و» or a preposition."""
    return word.nominal and not word.conj and not word.prep


def named_after(line: Line, first: int, limit: int) -> int:
    """Where the name begins behind «ما يعرف بـ», «ما تسمى»; `first` itself where no such words stand."""
    if first >= limit or "so_called" not in line.words[first].heads:
        return first
    return first + 2 if first + 1 < limit and line.tag(first + 1) == "prep" else first + 1


@once
def joined_phrases(line: Line, first: int, limit: int, *, wide: bool = False) -> tuple[Part, ...]:
    """The phrase at `first` and those that «و» joins to it, each [first, last)."""
    end = noun_phrase(line, first, limit, wide=wide)
    if end == first:
        return ()
    found = [(named_after(line, first, limit), end)]
    while end < limit:
        place = _past_comma(line, end, limit)
        word = line.words[place]
        head = head_of(line, *found[0])
        alike = _alike(line, found[0][0], place) or (head != found[0][0] and _alike(line, head, place))
        if word.conj != ar.AND or word.prep or not word.nominal or not alike:
            break
        after = noun_phrase(line, place, limit, wide=wide)
        if line.tag(after) == "verb" and _speaks_up(line, found[0], place):
            break
        found.append((place, after))
        end = after
    return tuple(found)


@once
def sides(line: Line, first: int, limit: int) -> tuple[Part, ...]:
    """The phrases behind «بين», of which «و» joins any two: «بين المتظاهرين | وقوات الأمن»."""
    found = list(joined_phrases(line, first, limit))
    while found:
        place = _past_comma(line, found[-1][1], limit) if found[-1][1] < limit else limit
        word = line.words[place] if place < limit else None
        if word is None or word.conj != ar.AND or word.prep or not word.nominal:
            break
        more = joined_phrases(line, place, limit)
        if not more or line.tag(more[-1][1]) == "verb":
            break
        found.extend(more)
    return tuple(found)


def joined_phrase(line: Line, first: int, limit: int) -> Part | None:
    """The phrases at `first`, joined ones taken as one; None where none stands there."""
    parts = joined_phrases(line, first, limit)
    return (parts[0][0], parts[-1][1]) if parts else None


def first_phrase(line: Line, first: int, limit: int) -> Part | None:
    """The phrase at `first` alone; None where none stands there."""
    return next(iter(joined_phrases(line, first, limit)), None)


def _past_comma(line: Line, place: int, limit: int) -> int:
    """Past a comma before «و», and past «من جهة» before it: «بين الجيش من جهة، والفصائل من جهة أخرى»."""
    if line.words[place].text == ar.ON_ONE_SIDE and place + 1 < limit:
        place += 1
    comma = line.words[place].text == ar.COMMA and place + 1 < limit and line.words[place + 1].conj
    return place + 1 if comma else place


@once
def phrase(line: Line, first: int, last: int) -> Phrase:
    """The phrase of words [first, last)."""
    place = head_of(line, first, last)
    head = line.words[place]
    named = line.words[place + 1] if "settlements" in head.under and place + 1 < last else head
    building = "buildings" in head.under
    known = named.name.id if named.name and (named is head or named.name.kind == "place") else None
    kind = class_of(line, first, last)
    return Phrase(
        line.span(first, last),
        kind,
        known,
        built=(building or _is_held(line, place, last)) and not names_place(line, first, last),
        structure=building or _is_called_after_building(head),
        belongs=whole_of(line, first, last) if known is None else None,
        lies=lies_within(line, first, last) if known is None and kind in _SITES else None,
    )


def _is_held(line: Line, head: int, last: int) -> bool:
    """Whether a phrase tells whose a nameless base is: «قواعد للجيش», «معاقل الحركة»."""
    held = line.words[head].stem in listed("held_places")
    return held and any(class_of(line, at, at + 1) in ACTING_BODIES for at in range(head + 1, last))


def _is_called_after_building(word: Word) -> bool:
    """Whether a place's name begins with what it is: «جسر الرستن», «سد كاخوفكا»."""
    if word.name is None or word.name.kind != "place" or word.name.adjective:
        return False
    kind = word.stem.partition(" ")[0]
    return any("buildings" in entry.codes for entry, _ in lexicon().analyses(kind))


def acting(line: Line, first: int, last: int) -> Phrase:
    """The phrase of one that speaks or acts: a capital alone is its government."""
    found = phrase(line, first, last)
    name = line.words[first].name
    if name is None or name.government is None or last > first + 1:
        return found
    return msgspec.structs.replace(found, kind="state", id=name.government)


def _opens_clause(word: Word) -> bool:
    """Whether a word begins a clause or an adverb and no name."""
    return word.tag in ("prep", "particle", "neg", "start") and "so_called" not in word.heads


def _quoted_name(line: Line, place: int, limit: int) -> int:
    """The end of a short quoted name that opens at `place`; `place` where it is speech."""
    if place + 1 < limit and _opens_clause(line.words[place + 1]):
        return place  # «"في حالة ذعر"», «"هناك كثير من القتلى"»
    for end in range(place + 1, min(limit, place + _QUOTED_NAME + 1)):
        if line.tag(end) == "close":
            return end + 1 if end > place + 1 else place
        if line.tag(end) in ("verb", "comp", "stop", "sign", "count"):
            return place
    return place


def _bracketed(line: Line, place: int, limit: int) -> int:
    """The end of a short gloss in brackets, an abbreviation or another name: (LNA)، (يونيسف)."""
    for end in range(place + 1, min(limit, place + _GLOSS + 1)):
        if line.words[end].text.isdigit() or line.tag(end) in ("count", "time"):
            return place  # «(58 عاما)»
        if line.words[end].text == ")":
            twice = end + 1 < limit and line.words[place + 1].text == "(" and line.words[end + 1].text == ")"
            return end + 1 + twice  # «((شينخوا))»
    return place


def _joins(line: Line, first: int, place: int, limit: int, *, wide: bool) -> bool:
    """Whether the word at `place` ties what follows into the phrase."""
    word = line.words[place]
    after = line.words[place + 1] if place + 1 < limit else None
    if lies_in(line, first, place, limit) or is_owned(line, first, place):
        return True
    if word.tag == "prep" and after is not None and after.nominal and not after.conj:
        return _prep_joins(line, first, place, after, wide=wide)
    if not (wide and word.nominal and not word.conj and word.prep in (ar.BY, ar.FOR) and place > first):
        return False
    if word.has("media") or (word.name is not None and word.name.kind == "media"):
        return False
    if line.words[first].name is not None:
        return False
    return is_body(word) or is_purpose(line, first, place)


def _prep_joins(line: Line, first: int, place: int, after: Word, *, wide: bool) -> bool:
    word, before = line.words[place], line.words[place - 1]
    if word.text == ar.FROM and ("partitives" in before.heads or before.quantity is not None):
        return before.quantity is None or not _is_origin(line, place + 1, before.quantity.unit)
    if word.text == ar.FROM and place == first + 2 and "partitives" in line.words[first].heads:
        return before.has("adjectives")  # «أجزاء واسعة من المدينة»
    if word.text == ar.IN_THE_NAME_OF:
        return True
    return wide and _takes_more(line.words[first]) and word.text in (ar.FROM, ar.IN) and is_body(after)


def _is_origin(line: Line, place: int, unit: str) -> bool:
    """Whether «من» behind a figure tells where from: «آلاف السكان من القرى», not «عدد من القرى».

    What is fired from a state flies from it: «عشرة صواريخ من إيران».
    """
    kind = class_of(line, place, place + 1)
    return kind == "place" or (kind == "state" and unit in _FLOWN)


def _takes_more(word: Word) -> bool:
    """Whether a phrase that begins so may go on behind a preposition: people and bodies do, states do not."""
    return word.name is None or word.name.kind in ("force", "body")


def _speaks_up(line: Line, part: Part, place: int) -> bool:
    """Whether who stands behind «و» and before a verb begins a clause: «… على المدينة والجيش يلتزم الصمت»."""
    name = line.words[place].name
    acts = class_of(line, place, place + 1) in _ACTING or (name is not None and name.government is not None)
    return acts and class_of(line, *part) in ("place", "thing")


def _is_deed(word: Word) -> bool:
    """Whether a word in no list of names or things can only be a masdar: «وانتهاء القتال»."""
    if not word.forms or word.article or word.has(*CLASS_HEADS, "adjectives", "other"):
        return False
    return all(analysis.part == "masdar" for _, analysis in word.forms)


def _is_circumstance(word: Word) -> bool:
    """Whether a word is an indefinite accusative, which joins nothing definite: «ودفاعا», «وتأمينا»."""
    cases = {analysis.case for _, analysis in word.forms if analysis.state == "indefinite"}
    plain = word.tag == "noun" and not (word.article or word.suffix or word.name)
    return plain and word.text.endswith(ar.ACCUSATIVE) and cases == {"accusative"}


def _alike(line: Line, first: int, place: int) -> bool:
    """Whether the words at two places can be joined: both names, or both of one class, or both indefinite."""
    one, two = line.words[first], line.words[place]
    if two.has("tells", "hurts") and not (one.has("tells", "hurts") or two.has("people", "forces")):
        return False
    counted = two.tag == "count" and two.has("people", "forces")
    if (counted or _is_deed(two)) and one.name is not None:
        return False  # «سيطرة قواته على المدينة وانتهاء القتال»
    if _is_deed(two) and not (_is_deed(one) or one.has("tells", "hurts")):
        return False
    if _is_circumstance(two) and is_definite(one):
        return False  # «ردا على العدوان على بلدنا ودفاعا عن …»
    if one.name is not None or two.name is not None or one.article == two.article:
        return True
    return (not one.forms and not two.forms) or not CLASS_HEADS.isdisjoint(one.under & two.under)
