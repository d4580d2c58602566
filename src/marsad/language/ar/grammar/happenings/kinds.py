"""Kinds: which type of event a word tells in its company, and whether the means of an attack stay open."""

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, takewhile

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part, once
from marsad.language.ar.grammar.phrases.arguments import Place
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.grammar.words.written import heads_of, written
from marsad.language.ar.lexicon import Entry
from marsad.language.ar.senses import Sense
from marsad.language.clauses import Vague

_SHARPENED = frozenset(("offensive", "shelling", "clash"))
_SHARPEN = "sharpen."
_COUNTED_MEANS = {"drones": "air-strike", "aircraft": "air-strike"}
_COMPANY = 7  # words behind a word that its senses may ask for
_CLAUSE_TAGS = frozenset(("verb", "stop", "start", "comp", "sign"))
_FAR = 12  # words behind it among which «بـ» may name them
_BESIDE = 4  # words behind an attack that may name its means


class Kind(msgspec.Struct, frozen=True):
    """A type, and whether the subject suffers what is told (فقدت القوات المدينة)."""

    type: str | None
    swap: bool = False


def kind_of(line: Line, place: int, args: Sequence[Place]) -> Kind:
    """The type that the word at `place` tells in this company."""
    company = _Company(line, place, args)
    told = _telling(entry for entry, _ in line.words[place].forms)
    sense = next((sense for sense in told if company.suits(sense) and _fits(line, args, sense)), None)
    return Kind(None) if sense is None else Kind(sense.tells, sense.swap)


def may_tell(line: Line, place: int) -> bool:
    """Whether the word at `place` hurts or can be of a kind in this line, whatever phrases stand round it."""
    word, company = line.words[place], _Company(line, place, ())
    return word.has("hurts") or any(map(company.may_suit, _telling(entry for entry, _ in word.forms)))


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
        return any(word.stem in words or word.text in words for word in after)

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
    if any(word.tag in _CLAUSE_TAGS for word in near):
        return near
    return [*near, *takewhile(lambda word: word.tag not in _CLAUSE_TAGS, further)]


@once
def _heard_in(line: Line) -> frozenset[str]:
    """What the words of a line are and consist of."""
    return frozenset(chain.from_iterable(map(_heard, line.words)))


def _heard(word: Word) -> tuple[str, ...]:
    text, stem = word.text, word.stem
    parts = text.split(" ") if " " in text else ()
    bare = (stem.removeprefix(ar.ARTICLE),) if word.article else ()
    return text, stem, *bare, *parts


def _is_object(arg: Place, sense: Sense) -> bool:
    """Whether a sense takes the phrase for its object; one that asks for places takes those behind «في»."""
    return arg.role in ("object", "owner") or (arg.role in ("on", "to", "in") and "place" in sense.object)


def _suits(line: Line, args: Sequence[Place], wanted: Sequence[str]) -> bool:
    """Whether one of the phrases is of a wanted class; a pronoun may well be a force."""
    if not wanted:
        return True
    kinds = {class_of(line, *arg.part) for arg in args if not arg.refers}
    refers = any(arg.refers for arg in args)
    if not kinds.isdisjoint(wanted) or (refers and not {"force", "none"}.isdisjoint(wanted)):
        return True
    return not kinds and not refers and "none" in wanted


def sharpened(
    line: Line, place: int, kind: str | None, subject: Part | None, args: Sequence[Place] = ()
) -> str | None:
    """The type with what the words beside it say of the means: «ضربة جوية», «هجوم انتحاري»; firing at people
    («أطلقوا النار على المهاجرين») is no fight, and what an air force destroys it strikes.
    """
    if kind == "clash" and _is_shot_at_people(line, args):
        return "violence-against-civilians"
    if kind == "destruction" and _bombed(line, subject, args):
        return "air-strike"
    if kind not in _SHARPENED:
        return kind
    sharper = _named_means(line, place, subject)
    if sharper is None or kind == "clash" or (kind == "shelling" and sharper == "shelling"):
        return kind
    return sharper


def _is_shot_at_people(line: Line, args: Sequence[Place]) -> bool:
    return any(arg.role == "on" and not arg.refers and class_of(line, *arg.part) == "people" for arg in args)


def _bombed(line: Line, doer: Part | None, args: Sequence[Place]) -> bool:
    """Whether a force of the air destroys what stands on the ground: «سلاح الجو دمر معسكرين»."""
    if doer is None or class_of(line, *doer) != "force":
        return False
    named = " ".join(word.text for word in line.words[doer[0] : doer[1]]).split()
    return any(_means_in(part) == "air-strike" for part in named) and any(
        arg.role == "object" and _stands(line, arg) for arg in args
    )


def _stands(line: Line, arg: Place) -> bool:
    """Whether a phrase is of what stands on the ground, and neither flies nor is fired."""
    if arg.refers or class_of(line, *arg.part) not in ("place", "thing"):
        return False
    head = line.words[arg.first]
    counted = head.quantity is not None and head.quantity.unit in (*_COUNTED_MEANS, "missiles")
    return not counted and "fired" not in head.heads and _means_of(head) is None


def _named_means(line: Line, place: int, subject: Part | None) -> str | None:
    """The first means that the words behind an attack, in its clause, or its doer's name."""
    return next((means for word in _beside(line, place, subject) if (means := _means_of(word))), None)


def _means_of(word: Word) -> str | None:
    """The kind of attack that a word names the means of, with or without a pronoun: «طائرات», «طائراته»."""
    if word.quantity is not None and word.quantity.unit in _COUNTED_MEANS:
        return _COUNTED_MEANS[word.quantity.unit]
    if not word.suffix and not word.article:
        return word.listed("sharpen")
    return _means_in(word.stem.removesuffix(word.suffix))


def _means_in(noun: str) -> str | None:
    heads = heads_of(noun.removeprefix(ar.ARTICLE))
    return next((head.removeprefix(_SHARPEN) for head in sorted(heads) if head.startswith(_SHARPEN)), None)


def _beside(line: Line, place: int, subject: Part | None) -> list[Word]:
    """The words behind an attack, in its clause, and those of its doer."""
    doer = line.words[subject[0] : subject[1]] if subject else []
    behind = takewhile(
        lambda word: word.tag not in ("stop", "start", "verb"), line.words[place + 1 : place + 1 + _BESIDE]
    )
    return [*behind, *doer, *_means(line, place)]


def _means(line: Line, place: int) -> Iterator[Word]:
    """Words further behind an attack, in its clause, behind «بـ»: «هاجمت المدنيين … بطائرة مسيرة»."""
    for word in line.words[place + 1 + _BESIDE : place + 1 + _FAR]:
        if word.tag in ("verb", "stop", "start", "comp", "sign"):
            return
        if word.prep == ar.BY:
            yield word


def vague_of(line: Line, place: int, kind: str | None, subject: Part | None) -> Vague | None:
    """Whether the word leaves the means of an attack open, and nothing beside it tells them."""
    word = line.words[place]
    if not word.has("vague") or kind != word.code("tells"):
        return None
    if any(_means_of(other) for other in _beside(line, place, subject)):
        return None
    return kin_of(word)


def kin_of(word: Word) -> Vague | None:
    """Which sort of attack's word it is, or begins with: «هجوم», «هجوم انتحاري»; None of any other word."""
    head = word.text.partition(" ")[0]
    code = word.code("vague") if head == word.text else _vague_code(head)
    return "strike" if code == "strike" else "attack" if code == "attack" else None


def _vague_code(text: str) -> str | None:
    nouns = written(text).noun
    codes = (entry.code("vague") for entry, _ in nouns.forms) if nouns is not None else ()
    return next((code for code in codes if code), None)
