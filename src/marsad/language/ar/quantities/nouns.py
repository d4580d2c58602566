"""The noun phrase that a number counts, and the phrase that says whose the figure is («من عناصر البيشمركة»).

Where a phrase ends is told by its form alone: the article, the construct, adjectives that agree. What is
marked as the extent of a figure may so be a word short or long; its number and unit do not hang on it.
"""

import re
from collections.abc import Sequence

import msgspec

from marsad.language.ar.numbers.finding import Number
from marsad.language.ar.numbers.tables import number_tables
from marsad.language.ar.numbers.units import Counted, one_of, unit_nouns, units
from marsad.language.ar.numbers.words import value_at
from marsad.language.ar.quantities.casualties import fate_behind
from marsad.language.ar.quantities.phrases import Phrase, named
from marsad.language.ar.times.calendar import calendar
from marsad.language.ar.words import Token

_PRONOUNS = ("هما", "هم", "هن", "ها", "نا")
_PEOPLE_ENDINGS = ("ين", "ون")
_OPENING, _CLOSING = frozenset('«"“('), frozenset('»"”)')
_LONGEST_QUOTE = 6
_NUMBER_REACH = 7
# The shapes of Arabic plurals: «كيانات»، «مصانع»، «صناديق»، «أعمدة»، «قبائل»، «أفلام».
_PLURAL = re.compile(r"[^ويتن]\w+ات|م\wا\wي?\w|ا\w\wا\w|[^ويتن]\wا\wي?\w|ا\w\w\wه")
_BROKEN_IN_YN = re.compile(r"\w\wا\wين")  # «قوانين»، «ميادين»


def noun_at(tokens: Sequence[Token], number: Number) -> Phrase | None:
    """What a number counts: the noun in it (a dual), behind it («50 من الأسرى») or before («قتيل واحد»)."""
    if number.noun is not None:
        return _extended(tokens, number.core, number.noun)
    at = number.core - 1
    one = number.range.low == 1 and number.range.high in (1, None) and not number.vague
    if one and at >= 0 and tokens[number.core].kind == "word":
        counted, _ = one_of(tokens[at].text)
        return None if counted is None else named(at, number.core, counted)
    return _two_before(tokens, number) or _noun_behind(tokens, number)


def _noun_behind(tokens: Sequence[Token], number: Number) -> Phrase | None:
    """The noun behind a number, or what it is a part of: «50 من الأسرى»."""
    at = number.last
    if at < len(tokens) and tokens[at].text in _CLOSING:
        at += 1
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    if tokens[at].text == "من":
        return _behind_whole(tokens, at) or _members(tokens, at + 1)
    counted = unit_nouns().get(tokens[at].text)
    if counted is not None:
        return _extended(tokens, at, counted)
    return _unknown(tokens, at, number)


def _two_before(tokens: Sequence[Token], number: Number) -> Phrase | None:
    """«مجندين اثنين»، «"مجندين" اثنين»: a dual that is written as the plural is, and two behind it."""
    at = number.core - 1
    if at > 0 and tokens[at].text in _CLOSING:
        at -= 1
    if number.range.low != 2 or tokens[number.core].kind != "word" or at < 0:
        return None
    word = tokens[at].text
    counted = unit_nouns().get(word) or unit_nouns().get(word[1:])
    dual = counted is not None and counted.form == "many" and word.endswith("ين")
    return named(at, number.core, counted) if counted is not None and dual else None


def counted_before(tokens: Sequence[Token], number: Number) -> Phrase | None:
    """What «عدد المقاتلين بنحو 5 آلاف» counts; the phrase is empty, for the noun is no part of the figure."""
    for index in range(number.first - 1, max(-1, number.first - _NUMBER_REACH), -1):
        found = units().numbers_of.at(tokens, index, clitics=True)
        if found is not None:
            counted = unit_nouns().get(tokens[found.last].text)
            if counted is None:
                return None
            noun = (found.last, found.last + 1) if counted.noun.owner == "noun" else None
            return Phrase(number.last, number.last, counted.noun.unit, counted.noun.step, noun)
    return None


def owner_at(tokens: Sequence[Token], index: int, thing: bool = False) -> tuple[int, int] | None:
    """The owner's phrase behind a figure: «من» and people; behind things also «للـ»."""
    if index >= len(tokens):
        return None
    word = tokens[index].text
    if (
        thing
        and word.startswith("لل")
        and ("ا" + word[1:] in units().fighting_bodies or word.endswith(_PEOPLE_ENDINGS))
    ):
        return index, _phrase_end(tokens, index)
    if word != "من" or index + 1 == len(tokens) or not _are_people(tokens, index + 1):
        return None
    return index + 1, _phrase_end(tokens, index + 1)


def harmed_of(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Whose the dead or wounded of a bare number are: «مقتل سبعة من الحرس الثوري»; None without «من»."""
    if index + 1 >= len(tokens) or tokens[index].text != "من" or not tokens[index + 1].text.startswith("ال"):
        return None
    if tokens[index + 1].text in units().relatives:
        return None
    end = _phrase_end(tokens, index + 1)
    return Phrase(index + 1, end, "people", None, (index + 1, end))


def _extended(tokens: Sequence[Token], first: int, counted: Counted) -> Phrase:
    """The noun with its adjectives, qualifiers («يوميا»، «مسيرة») and kind («من طراز سوخوي 24»)."""
    unit, end, adjectives = counted.noun.unit, first + 1, 0
    while end < len(tokens):
        qualified = units().qualified.at(tokens, end)
        if qualified is not None and counted.noun.singular in qualified.value[0]:
            unit, end = qualified.value[1], qualified.last
            continue
        after = _behind_kind(tokens, end)
        if after is None and adjectives < 2 and _is_adjective(tokens, first, end):
            adjectives, after = adjectives + 1, end + 1
        if after is None:
            break
        end = after
    phrase = msgspec.structs.replace(named(first, end, counted), unit=unit)
    if counted.noun.unit == "fighters" and end + 1 < len(tokens) and tokens[end].text == "من":
        return msgspec.structs.replace(phrase, owner=(first, _phrase_end(tokens, end + 1)))
    return phrase


def _behind_kind(tokens: Sequence[Token], index: int) -> int | None:
    """Behind «من طراز سوخوي 24», «ميغ 29», «من نوع إف-16»."""
    kind = units().kinds.at(tokens, index)
    at = kind.last if kind is not None else index
    if at >= len(tokens) or tokens[at].kind not in ("word", "latin"):
        return None
    behind = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text == "-")
    numbered = behind < len(tokens) and tokens[behind].kind == "number"
    if kind is None and not (numbered and tokens[at].text in number_tables().names):
        return None
    return behind + 1 if numbered else at + 1


def _is_adjective(tokens: Sequence[Token], noun: int, index: int) -> bool:
    word, counted = tokens[index].text, tokens[noun].text
    if tokens[index].kind != "word" or len(word) < 4:
        return False
    if counted.startswith("ال"):
        if word.startswith("وال"):
            return counted.endswith(_PEOPLE_ENDINGS) and word.endswith(_PEOPLE_ENDINGS)
        endings = _PEOPLE_ENDINGS if counted.endswith(_PEOPLE_ENDINGS) else ("ه", "ات", *_PEOPLE_ENDINGS)
        weekday = calendar().weekdays.at(tokens, index)
        return (
            word.startswith("ال") and word.endswith(endings) and word not in units().relatives and not weekday
        )
    if word.endswith("يا"):
        return counted.endswith("ا")
    if word.endswith("ي"):  # «مئة جندي أوكراني»
        one, two = unit_nouns().get(counted), unit_nouns().get(word)
        people = one is not None and one.form == "one" and one.noun.unit in ("people", "fighters")
        return people and (two is None or two.form == "one")
    return word.endswith(("يه", "يين", "يتين", "يتان")) and word not in unit_nouns() and word[0] not in "وف"


def _behind_whole(tokens: Sequence[Token], index: int) -> Phrase | None:
    """«17 من أصل 23 طائرة مسيرة»: the noun stands behind the whole's number."""
    whole = units().wholes.at(tokens, index)
    value = value_at(tokens, whole.last) if whole is not None and whole.last < len(tokens) else None
    counted = (
        unit_nouns().get(tokens[value.last].text) if value is not None and value.last < len(tokens) else None
    )
    return None if value is None or counted is None else _extended(tokens, value.last, counted)


def _members(tokens: Sequence[Token], index: int) -> Phrase | None:
    """«50 من أفراد الجيش»: the phrase behind «من» is what is counted, and for people whose it is."""
    if index >= len(tokens) or tokens[index].kind == "number":
        return None
    counted = unit_nouns().get(tokens[index].text)
    end = _phrase_end(tokens, index)
    if _are_people(tokens, index):
        fighters = _are_fighters(tokens, index, end, counted)
        return Phrase(index, end, "fighters" if fighters else "people", None, (index, end))
    if counted is not None and counted.form == "many":
        return named(index, end, counted)
    return None


def _are_fighters(tokens: Sequence[Token], index: int, end: int, counted: Counted | None) -> bool:
    """Whether a phrase of people is of fighters alone: «مقاتلي الحركة», not «المسلحين وعائلاتهم»."""
    last = tokens[end - 1].text
    if last[0] == "و" and last.endswith(_PRONOUNS):
        return False
    bare, table = _bare(tokens[index].text), units()
    body = tokens[index + 1].text if index + 1 < end else ""
    if counted is not None and counted.noun.unit == "fighters":
        return True
    return bare in table.fighting_members or (bare in table.members and body in table.fighting_bodies)


def _are_people(tokens: Sequence[Token], index: int) -> bool:
    """Whether a phrase that begins at `index` is of people: by its head's word or its ending («النازحين»)."""
    word = tokens[index].text
    counted = unit_nouns().get(word) or unit_nouns().get(_bare(word))
    if counted is not None:
        return counted.form == "many" and (counted.noun.owner == "noun" or counted.noun.unit == "people")
    return _bare(word) in units().members or (
        word.startswith("ال") and word.endswith(_PEOPLE_ENDINGS) and len(word) > 5
    )


def _bare(word: str) -> str:
    """A word without its article or its owner's pronoun: «أفرادها» → «افراد»."""
    if word.startswith("ال"):
        return word[2:]
    for pronoun in _PRONOUNS:
        if word.endswith(pronoun) and len(word) - len(pronoun) >= 3:
            return word[: -len(pronoun)]
    return word[:-1] if word.endswith("ه") and len(word) > 4 else word


def _phrase_end(tokens: Sequence[Token], index: int) -> int:
    """Behind a phrase: a construct takes its owner, a definite noun its adjectives; one «و» is followed."""
    end = _noun_end(tokens, index)
    if end < len(tokens) and tokens[end].text[0] == "و" and len(tokens[end].text) > 3:
        word = tokens[end].text[1:]
        if word.startswith("ال") or word.endswith(_PRONOUNS):
            return _adjectives_end(tokens, end + 1)
    return end


def _noun_end(tokens: Sequence[Token], index: int) -> int:
    word = tokens[index].text
    end = index + 1
    if word.startswith(("ال", "لل")):
        return _adjectives_end(tokens, end)
    if _has_pronoun(word):
        return end
    if end < len(tokens) and tokens[end].text in _OPENING:
        return _quote_end(tokens, end)
    if end < len(tokens) and tokens[end].kind == "word" and tokens[end].text not in units().relatives:
        return _adjectives_end(tokens, end + 1)
    return end


def _has_pronoun(word: str) -> bool:
    """«عسكرييها», «جنوده»: a word that an owner's pronoun ends."""
    bare = _bare(word)
    if word in unit_nouns() or bare == word:
        return False
    return word.endswith(_PRONOUNS) or bare in unit_nouns() or bare in units().members


def _adjectives_end(tokens: Sequence[Token], index: int) -> int:
    end = index
    while end < len(tokens) and end < index + 3:
        word = tokens[end].text
        if not word.startswith("ال") or word in units().relatives or calendar().weekdays.at(tokens, end):
            break
        end += 1
    return end


def _quote_end(tokens: Sequence[Token], index: int) -> int:
    for end in range(index + 1, min(len(tokens), index + _LONGEST_QUOTE)):
        if tokens[end].text in _CLOSING:
            return end + 1
    return index


def _unknown(tokens: Sequence[Token], index: int, number: Number) -> Phrase | None:
    """A noun that units.yaml does not know, by its form: «28 مصنعا»، «آلاف الأتراك»، «أربعة كيانات»."""
    word = tokens[index].text
    high = number.range.low if number.range.low is not None else number.range.high
    told = fate_behind(tokens, index) is not None  # «اثنين على الأقل | قتلا»
    if told or high is None or len(word) < 4 or word.endswith("وا") or word in units().relatives:
        return None
    if number.vague:
        return _unknown_many(tokens, index) if word.startswith("ال") else None
    if word.startswith("ال"):
        return None
    few = 3 <= high <= 10
    villagers = few and word.endswith("ين") and not _BROKEN_IN_YN.fullmatch(word)  # «سبعة قرويين»
    if villagers or (not few and word.endswith("يا") and len(word) > 5):
        return Phrase(index, index + 1, "people", None, (index, index + 1))
    if few:
        one = word.startswith("ب") and word.endswith("ه")  # «إصابة ستة بغارة»
        return Phrase(index, index + 1, word, thing=True) if _PLURAL.fullmatch(word) and not one else None
    return Phrase(index, index + 1, word[:-1], thing=True) if word.endswith("ا") else None


def _unknown_many(tokens: Sequence[Token], index: int) -> Phrase:
    word, end = tokens[index].text, index + 1
    if not word.endswith(_PEOPLE_ENDINGS):
        return Phrase(index, end, word[2:], thing=True)
    while end < len(tokens) and end < index + 3 and _is_adjective(tokens, index, end):
        end += 1
    return Phrase(index, end, "people", None, (index, end))
