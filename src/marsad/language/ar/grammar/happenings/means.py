"""Means: what an attack is made with, the type that this gives it, and whether it stays open."""

from collections.abc import Iterator, Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.arguments import Place
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.grammar.words.written import heads_of, written
from marsad.language.ar.smallwords import listed
from marsad.language.clauses import Vague

_SHARPENED = frozenset(("offensive", "shelling", "clash"))
_SHARPEN = "sharpen."
_COUNTED_MEANS = {"drones": "air-strike", "aircraft": "air-strike", "missiles": "shelling"}
_KINS: tuple[Vague, ...] = ("strike", "aim", "attack")
_STRUCK = ("thing", "place", "force")
_BESIDE = 4  # words behind an attack that may name its means
_FAR = 18  # words behind it among which «بـ» may name them


def sharpened(
    line: Line, place: int, kind: str | None, subject: Part | None, args: Sequence[Place] = ()
) -> str | None:
    """The type with what the words beside it say of the means: «ضربة جوية», «هجوم انتحاري»; firing at people
    («أطلقوا النار على المهاجرين») is no fight, and what an air force destroys it strikes.
    """
    if kind == "clash" and _is_shot_at_people(line, args):
        return "violence-against-civilians"
    if _is_intercepted(line, kind, subject, args):
        return "interception"
    if kind == "destruction" and _bombed(line, subject, args):
        return "air-strike"
    if kind not in _SHARPENED:
        return kind
    sharper = _named_means(line, place, subject, args)
    if sharper is None or kind == "clash" or (kind == "shelling" and sharper == "shelling"):
        return kind
    return sharper


def struck_by(line: Line, args: Sequence[Place]) -> str | None:
    """The attack that a verb of harm tells whose subject is fired or flies, and hurts no people.

    «أصاب صاروخ مبنى», «أصابت مسيرة محطة».
    """
    hit = any(arg.role == "object" and class_of(line, *arg.part) in _STRUCK for arg in args)
    heads = (line.words[arg.first] for arg in args if not arg.refers and _strikes(line, arg))
    return next((means for word in heads if hit and (means := _means_of(word))), None)


def _strikes(line: Line, arg: Place) -> bool:
    """Whether a phrase may be what strikes: the subject, and what is behind «بـ» («أصيبت السفينة بصاروخ»)."""
    return arg.role == "subject" or line.words[arg.first].prep == ar.BY


def _is_shot_at_people(line: Line, args: Sequence[Place]) -> bool:
    return any(arg.role == "on" and not arg.refers and class_of(line, *arg.part) == "people" for arg in args)


def _is_intercepted(line: Line, kind: str | None, subject: Part | None, args: Sequence[Place]) -> bool:
    """Whether what is destroyed was in the air, or who is fought («الاشتباك مع مسيرتين»)."""
    if kind == "clash":
        return any(arg.role == "with" and _flies(line, arg) for arg in args)
    return kind == "destruction" and _is_shot_down(line, subject, args)


def _is_shot_down(line: Line, doer: Part | None, args: Sequence[Place]) -> bool:
    """Whether what is destroyed was in the air: drones, and missiles where a defence is told of.

    «دمرت القوات الجوية 30 طائرة مسيرة», «دمرت الدفاعات صاروخين».
    """
    defends = doer is not None and any("defences" in word.heads for word in line.words[doer[0] : doer[1]])
    flying = ("drones", "missiles") if defends else ("drones",)
    done_to = (line.words[arg.first].quantity for arg in args if arg.role in ("object", "owner"))
    return any(figure is not None and figure.unit in flying for figure in done_to)


def _flies(line: Line, arg: Place) -> bool:
    """Whether a phrase is of drones or missiles, which fight nobody."""
    figure = line.words[arg.first].quantity
    flown = figure.unit in ("drones", "missiles") if figure is not None else False
    return flown or "fired" in line.words[arg.first].heads


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
    counted = head.quantity is not None and head.quantity.unit in _COUNTED_MEANS
    return not counted and "fired" not in head.heads and _means_of(head) is None


def _named_means(line: Line, place: int, subject: Part | None, args: Sequence[Place] = ()) -> str | None:
    """The first means that the attack's doer, or the words behind it in its clause, name.

    What it hits names none: «استهدفوا منصة صواريخ».
    """
    named = _doers_means(line, subject)
    hit = [range(*arg.part) for arg in args if arg.role == "object" and line.tag(place) == "verb"]
    behind = (word for at, word in _behind(line, place) if not any(at in part for part in hit))
    return named or next((means for word in behind if (means := _means_of(word))), None)


def _doers_means(line: Line, doer: Part | None) -> str | None:
    """What who attacks does it with: aircraft, also in a force's name, and guns."""
    words = line.words[doer[0] : doer[1]] if doer is not None else []
    if any("defences" in word.heads for word in words):
        return None
    for word in words:
        parts = word.text.split(" ") if word.name is not None else ()
        means = _means_of(word) or next((means for part in parts if (means := _means_in(part))), None)
        if means or "guns" in word.heads:
            return means or "shelling"
    return None


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


def _behind(line: Line, place: int) -> Iterator[tuple[int, Word]]:
    """The words behind an attack in its clause that may name its means, and where they stand.

    Further behind it only those behind «بـ», and behind a word that counts them or says that they are used:
    «هاجمت المدنيين … بطائرة مسيرة», «استهدفوا السفينة … بعدد من الصواريخ».
    """
    near, used = place + _BESIDE, False
    for at, word in enumerate(line.words[place + 1 : place + 1 + _FAR], place + 1):
        if _tells_whom(line, place, at):
            near = at
            continue
        if _ends_means(line, at):
            return
        used = _opens_means(word) or (used and (word.nominal or word.text == ar.FROM))
        if at <= near or word.prep == ar.BY or used:
            yield at, word


def _tells_whom(line: Line, place: int, at: int) -> bool:
    """Whether the verb at `at` tells whom the attack before it hits: «عملية استهدفت سفينة بصاروخ»."""
    noun, word = line.words[place], line.words[at]
    return word.tag == "verb" and word.has("vague") and not (noun.tag == "verb" or noun.article or word.conj)


def _ends_means(line: Line, at: int) -> bool:
    """Whether the clause of an attack ends at `at`; brackets do not end it, nor a comma before «مستخدمة»."""
    word = line.words[at]
    if word.tag in ("verb", "stop", "start", "comp"):
        return True
    if word.tag != "sign" or word.text in ar.BRACKETS:
        return False
    return not (at + 1 < len(line) and "using" in line.words[at + 1].heads)


def _opens_means(word: Word) -> bool:
    """Whether what an attack is made with follows a word: «بعدد | من الصواريخ», «باستخدام | المدفعية»."""
    return "using" in word.heads or (word.prep == ar.BY and word.stem in listed("batches"))


def vague_of(line: Line, place: int, kind: str | None, subject: Part | None) -> Vague | None:
    """Whether the word leaves the means of an attack open, and nothing beside it tells them."""
    word = line.words[place]
    if not word.has("vague") or kind != word.code("tells"):
        return None
    return None if _named_means(line, place, subject) else kin_of(word)


def kin_of(word: Word) -> Vague | None:
    """Which sort of attack's word it is, or begins with: «هجوم», «هجوم انتحاري»; None of any other word."""
    head = word.text.partition(" ")[0]
    code = word.code("vague") if head == word.text else _vague_code(head)
    return next((kin for kin in _KINS if kin == code), None)


def _vague_code(text: str) -> str | None:
    nouns = written(text).noun
    codes = (entry.code("vague") for entry, _ in nouns.forms) if nouns is not None else ()
    return next((code for code in codes if code), None)
