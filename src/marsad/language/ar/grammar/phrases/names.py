"""Persons' names: where one that is known, or that must stand here, begins and ends."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed

MOST_NAME = 5  # words
_NISBA = ("ي", "يه")  # how adjectives of belonging end

# What a word before a given name can be and yet be no name itself («وزير خالد»).
_NO_FIRST_NAME = ("ranks", "posts", "forces", "bodies", "tells", "says", "partitives")
_NO_FAMILY_NAME = (
    "posts",
    "forces",
    "bodies",
    "adjectives",
    "people",
    "media",
    "places",
    "tells",
    "hurts",
)


def name_end(line: Line, first: int, limit: int, *, sure: bool) -> int:
    """Where a person's name that begins at `first` ends; `first` where none begins.

    `sure` says that a name must stand here (a post came before), so that words in no list are taken as one.
    """
    if first >= limit:
        return first
    word = line.words[first]
    if word.name is not None:
        known = word.name.kind == "person" and not (word.prep and sure)
        return _more_name(line, first + 1, min(limit, first + 2), known=True) if known else first
    if word.article and sure and _is_article_name(line, first, limit):
        return _more_name(line, first + 1, min(limit, first + MOST_NAME), known=False)
    if not word.nominal or word.article or word.tag == "count":
        return first
    return _unknown_end(line, first, limit, sure=sure)


def _is_article_name(line: Line, place: int, limit: int) -> bool:
    """Whether a name begins with an article: «الفاتح قرشي», two words in no list, the second a bare one."""
    word = line.words[place]
    following = line.words[place + 1] if place + 1 < limit else None
    if word.forms or word.conj or word.prep or following is None:
        return False
    if place > 0 and line.words[place - 1].article and word.text.endswith(_NISBA):
        return False  # «مجلس الأمن القومي نيد برايس»
    plain = following.tag == "noun" and not (following.forms or following.article or following.conj)
    return plain and not following.prep and "given_names" not in following.heads


def _unknown_end(line: Line, first: int, limit: int, *, sure: bool) -> int:
    """The same of a name that no pack knows."""
    word = line.words[first]
    bare = not word.conj and not word.prep
    given = "given_names" in word.heads and (not word.prep or sure)
    before_given = bare and _is_given_name(line, first + 1, limit) and not word.has(*_NO_FIRST_NAME)
    unlisted = not word.forms and word.under.isdisjoint(("tells_words", "feelings"))
    if not (before_given or given or (sure and bare and unlisted)):
        return first
    end = _more_name(line, first + 1, min(limit, first + MOST_NAME), known=False)
    alone = end == first + 1 and not before_given and not sure
    return first if alone else end


def _is_given_name(line: Line, place: int, limit: int) -> bool:
    """Whether a given name stands at `place` as it is."""
    if place >= limit:
        return False
    word = line.words[place]
    return "given_names" in word.heads and not (word.article or word.conj or word.prep)


def _more_name(line: Line, place: int, limit: int, *, known: bool) -> int:
    """The end of a name read up to `place`; a `known` one goes on in compounds only."""
    while place < limit and _goes_on(line.words[place - 1], line.words[place], known=known):
        place += 1
    return place


def _goes_on(before: Word, word: Word, *, known: bool) -> bool:
    """Whether a name goes on from the word before with this word."""
    foreign = _only_looks_joined(before, word)
    if not word.nominal or word.tag == "count" or "tells_words" in word.under:
        return False
    if (word.conj or word.prep) and not foreign:
        return False
    if "one_of" in word.heads:
        return False  # «موسى كوناتي أحد قادة الحركة»
    post = word.has("posts", "ranks", "forces") and not word.article  # «محمد نور ضابط بالشرطة»
    compound = before.stem in listed("compound_names") and not post
    if word.name is not None and word.name.kind != "person":
        unlisted = before.tag == "noun" and not (before.forms or before.article or word.article)
        family = word.name.adjective and word.text.endswith(ar.OWN)
        family = family and ("given_names" in before.heads or unlisted)  # «فيكرام مصري»
        return family if word.name.adjective else compound  # «أحمد المصري»
    if compound or "given_names" in word.heads:
        return True
    return not known and (not word.forms or _is_family_name(word))


def _only_looks_joined(before: Word, word: Word) -> bool:
    """Whether a foreign name in no list only looks like «ك» or «ف» and an article: «خوسيه | كاليدا»."""
    unlisted = word.article and not word.forms and word.name is None
    joined = (word.conj, word.prep) in (("", ar.AS), (ar.SO, ""))
    return unlisted and joined and not before.forms and not before.article


def _is_family_name(word: Word) -> bool:
    """Whether a word of the lexicon may be a family name: with an article, no post, force or adjective."""
    if not word.article or word.has(*_NO_FAMILY_NAME):
        return False
    says = word.has("says") and not word.may_be("active-participle", "says")  # «سالم الراوي»
    return not says
