"""Agreement of a verb with the phrase before it, by number and gender."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.classes import class_of, head_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.index import Analysis
from marsad.language.ar.lexicon import lexicon


def agreeing_phrase(line: Line, place: int, part: Part) -> Part | None:
    """The phrase before a verb, from the noun on that agrees with it: «انفجار عبوة استهدفت دورية»."""
    one = not is_singular(line.words[place]) and is_one_thing(line, part)  # «تعرض الأشخاص الذين …»
    if agrees(line, place, part[0]) and not one:
        return part
    owned = (at for at in range(part[0] + 1, part[1]) if line.tag(at) == "noun" and _is_known(line.words[at]))
    return next(((at, part[1]) for at in owned if agrees(line, place, at)), None)


def _is_known(word: Word) -> bool:
    return bool(word.forms) or "tells_words" in word.under


def agrees(line: Line, place: int, head: int) -> bool:
    """Whether the phrase before a verb can be its subject by gender, where both show one."""
    verb = genders(line, place)
    word = line.words[head]
    if not verb or word.name is not None or not word.forms:
        return True
    noun = genders(line, head)
    if not noun or verb & noun:
        return True
    many = any(a.number == "p" for _, a in line.words[place].forms)
    several = word.tag == "count" or any(a.number == "p" for _, a in word.forms)  # «50 صاروخا أطلقت»
    return many or ("f" in verb and several)


def genders(line: Line, place: int) -> set[str | None]:
    """The genders of a word's singular forms."""
    return {a.gender for _, a in line.words[place].forms if a.number == "s"}


def is_one_thing(line: Line, part: Part) -> bool:
    """Whether a phrase names neither several nor anybody: «كل شيء»."""
    head = line.words[head_of(line, *part)]
    alone = bool(head.forms) and all(analysis.number == "s" for _, analysis in head.forms)
    return alone and class_of(line, *part) == "other"


def is_singular(word: Word) -> bool:
    """Whether a verb may be singular: of several only such a one stands before its subject."""
    return not word.forms or any(analysis.number == "s" for _, analysis in word.forms)


def may_stand_for(line: Line, part: Part, pronoun: str) -> bool:
    """Whether a pronoun may stand for a phrase by gender and number; one that shows none stands for any."""
    word = line.words[head_of(line, *part)]
    kind = class_of(line, *part)
    if pronoun in (ar.THEM, ar.THEM_TWO) or not pronoun:
        return pronoun != ar.THEM or kind not in ("place", "thing", "document")
    forms = _of_name(word) if word.name is not None else [a for _, a in word.forms]
    if not forms:
        town = word.name is not None and kind == "place"
        return not (town and pronoun == ar.HIM)
    if pronoun == ar.HIM:
        return any(a.number == "s" and a.gender != "f" for a in forms)
    things = kind not in ("people", "person", "official", "force")
    return any(a.gender != "m" or (things and a.number == "p") for a in forms)


def _of_name(word: Word) -> list[Analysis]:
    """What the first word of a name may be: «مطار …» and «حركة …» show a gender, «غوما» none."""
    return [a for _, a in lexicon().analyses(word.stem.partition(" ")[0])]
