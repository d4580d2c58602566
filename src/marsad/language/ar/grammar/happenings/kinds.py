"""Kinds: which type of event a word tells in its company."""

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, takewhile

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, once
from marsad.language.ar.grammar.phrases.arguments import Place
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.words.word import Form, Word
from marsad.language.ar.lexicon import Entry
from marsad.language.ar.senses import Sense

_COMPANY = 7  # words behind a word that its senses may ask for
_CLAUSE_TAGS = frozenset(("verb", "stop", "start", "comp", "sign"))
_FAR = 12  # words behind it among which «بـ» may name them
_ASIDE = 2  # commas of an aside


class Kind(msgspec.Struct, frozen=True):
    """A type, and whether the subject suffers what is told (فقدت القوات المدينة)."""

    type: str | None
    swap: bool = False


def kind_of(line: Line, place: int, args: Sequence[Place]) -> Kind:
    """The type that the word at `place` tells in this company."""
    company = _Company(line, place, args)
    told = _telling(entry for entry, _ in sorted(line.words[place].forms, key=_is_unlikely))
    sense = next((sense for sense in told if company.suits(sense) and _fits(line, args, sense)), None)
    return Kind(None) if sense is None else Kind(sense.tells, sense.swap)


def _is_unlikely(form: Form) -> bool:
    """Whether a form is a present passive, which another verb's past is written like: «توصل»."""
    return form[1].tense == "present" and form[1].voice == "passive"


def may_tell(line: Line, place: int) -> bool:
    """Whether the word at `place` hurts or can be of a kind in this line, whatever phrases stand round it."""
    word = line.words[place]
    if "hurts" in word.under:
        return True
    company = _Company(line, place, ())
    return any(map(company.may_suit, _telling(entry for entry, _ in word.forms)))


def _telling(entries: Iterable[Entry]) -> Iterator[Sense]:
    """The senses of entries, each entry's once."""
    seen = set[str]()
    for entry in entries:
        if entry.word not in seen:
            seen.add(entry.word)
            yield from entry.senses


class _Company:
    """What stands round a word whose kind is asked; few senses ask for it, so that it is read when asked."""

    def __init__(self, line: Line, place: int, args: Sequence[Place]) -> None:
        self._line = line
        self._place = place
        self._args = args

    def may_suit(self, sense: Sense) -> bool:
        """Whether the word's article, the next word and those of the line are as the sense asks."""
        if sense.definite and not self._line.words[self._place].article:
            return False
        if sense.next and not self._is_next(sense.next):
            return False
        return not sense.words or not _heard_in(self._line).isdisjoint(sense.words)

    def suits(self, sense: Sense) -> bool:
        """Whether it is also as the sense asks with those of its words that stand near."""
        return self.may_suit(sense) and (not sense.words or not self._heard.isdisjoint(sense.words))

    def _is_next(self, words: Container[str]) -> bool:
        after = self._line.words[self._place + 1 : self._place + 2]
        return any(form in words for word in after for form in (word.stem, word.text, word.prep))

    @cached_property
    def _heard(self) -> set[str]:
        """What the words behind it, and those of its subject, of a verb's object and of a phrase before it
        («مسيرات … بإطلاقها»), are and consist of.
        """
        line, verb = self._line, self._line.tag(self._place) == "verb"
        heard_of = ("subject", "object") if verb else ("subject",)  # «صاروخ أطلقه …»
        around = (arg for arg in self._args if arg.role in heard_of or arg.first < self._place)
        words = (other for arg in around for other in line.words[arg.first : arg.last])
        return set(chain.from_iterable(map(_heard, (*_company(line, self._place), *words))))


def _fits(line: Line, args: Sequence[Place], sense: Sense) -> bool:
    if not (sense.subject or sense.object):
        return True
    subjects = [arg for arg in args if arg.role == "subject"]
    objects = [arg for arg in args if _is_object(arg, sense)]
    return _suits(line, subjects, sense.subject) and _suits(line, objects, sense.object)


def _company(line: Line, place: int) -> list[Word]:
    """The words behind one in its clause that its senses may ask for."""
    near = line.words[place + 1 : place + 1 + _COMPANY]
    further = line.words[place + 1 + _COMPANY : place + 1 + _FAR]
    if any(word.tag in _CLAUSE_TAGS and word.text != ar.COMMA for word in near):
        return near
    commas = sum(word.text == ar.COMMA for word in near)
    if commas == 1:  # «وقع الطرفان، اليوم في جنيف، اتفاقا»: behind the aside the clause goes on
        close = next((at for at, word in enumerate(further) if word.text == ar.COMMA), 0)
        near, further = [*near, *further[:close]], further[close + 1 :] if close else []
    elif commas > _ASIDE:
        return near
    return [*near, *takewhile(lambda word: word.tag not in _CLAUSE_TAGS, further)]


@once
def _heard_in(line: Line) -> frozenset[str]:
    """What the words of a line are and consist of."""
    return frozenset(chain.from_iterable(map(_heard, line.words)))


def _heard(word: Word) -> tuple[str, ...]:
    text, stem = word.text, word.stem
    parts = text.split(" ") if " " in text else ()
    if word.article:
        return text, stem, stem.removeprefix(ar.ARTICLE), *parts
    return (text, stem, stem[:-1], *parts) if stem.endswith("ا") else (text, stem, *parts)


def _is_object(arg: Place, sense: Sense) -> bool:
    """Whether a sense takes the phrase for its object; one that asks for places takes those behind «في», one
    that asks for «على» those behind it («قضت على المسلحين»).
    """
    if arg.role in ("object", "owner") or (arg.role == "on" and ar.ON in sense.next):
        return True
    return arg.role in ("on", "to", "in") and "place" in sense.object


def _suits(line: Line, args: Sequence[Place], wanted: Sequence[str]) -> bool:
    """Whether one of the phrases is of a wanted class; a pronoun may well be a force."""
    if not wanted:
        return True
    kinds = {class_of(line, *arg.part) for arg in args if not arg.refers}
    refers = any(arg.refers for arg in args)
    if not kinds.isdisjoint(wanted) or (refers and not {"force", "none"}.isdisjoint(wanted)):
        return True
    return not kinds and not refers and "none" in wanted
