"""Tie nouns: «دعم روسيا لحفتر», «وحدات من الجيش», «وزارة الصحة بحكومة الوفاق»."""

from collections.abc import Iterator

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Part, Sentence
from marsad.language.ar.grammar.phrases.arguments import scan
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import noun_phrase
from marsad.language.ar.grammar.phrases.subjects import own_subject
from marsad.language.ar.grammar.relations.tied import Tied, accused, holder_at, holds, means_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed

_GIVEN = 8  # words between giving and the backing that is given


def backing(sentence: Sentence, place: int) -> Iterator[Tied]:
    """«دعم روسيا لحفتر»: the noun's owner backs the one behind «ل»; «تتلقى الحركة دعما من …»."""
    line, last, word = sentence.line, sentence.last, sentence.line.words[place]
    if word.code("ties") != "backs" or not all(a.part in ("masdar", "noun") for _, a in word.forms):
        return
    seen = scan(line, place + 1, last)
    backer = accused(sentence, place) if word.prep == ar.BY else None
    if backer is not None and seen.bare and holds(line, seen.bare[0]):
        yield Tied(place, "backs", backer, seen.bare[0], means_of(line, place, last))
        return
    received = _received(sentence, place)
    giver = next(iter(seen.with_role("from")), None)
    if received is not None and giver is not None and holds(line, giver):
        yield Tied(place, "backs", giver, received, means_of(line, place, last))
        return
    owner, target = next(iter(seen.bare), None), next(iter(seen.with_role("for")), None)
    if owner is None and word.suffix and target is not None:
        owner = _own_backer(sentence, place)
    given = _given(sentence, place) if owner is None or not holds(line, owner) else None
    if given is not None and target is not None and holds(line, target):
        yield Tied(place, "backs", given, target, means_of(line, place, last))
        return
    if owner is not None and target is not None and holds(line, owner) and holds(line, target):
        yield Tied(place, "backs", owner, target, means_of(line, place, last))


def control(sentence: Sentence, place: int) -> Iterator[Tied]:
    """«مناطق سيطرة الحركة»: who holds the places that the noun tells of."""
    line, word = sentence.line, sentence.line.words[place]
    before = line.words[place - 1] if place > sentence.first else None
    masdar = word.code("ties") == "controls" and any(a.part == "masdar" for _, a in word.forms)
    if before is None or not masdar or word.article or word.prep or word.suffix:
        return
    held = before.tag == "noun" and before.has("places") and not before.article
    holder = holder_at(line, place + 1, sentence.last) if held else None
    if holder is not None:
        yield Tied(place, "controls", holder, (place - 1, place))


def _received(sentence: Sentence, place: int) -> Part | None:
    """Who is told to receive the backing at `place`."""
    line, first = sentence.line, sentence.first
    verb = next((verb for verb in range(place - 1, first - 1, -1) if line.tag(verb) == "verb"), None)
    if verb is None or not line.words[verb].has("receives"):
        return None
    part = own_subject(line, verb, first, place)
    return (part[0], min(part[1], place)) if part is not None and holds(line, part) else None


def _own_backer(sentence: Sentence, place: int) -> Part | None:
    """Who speaks of backing of their own: «أكد الحزب دعمه للفصائل»."""
    line, first = sentence.line, sentence.first
    verb = next((at for at in range(place - 1, first - 1, -1) if line.tag(at) == "verb"), None)
    if verb is None or not line.words[verb].has("says"):
        return None
    return own_subject(line, verb, first, place)


def _given(sentence: Sentence, place: int) -> Part | None:
    """Who gives the backing at `place`: «تقدم روسيا دعما عسكريا للجيش», «تواصل تقديم الدعم لـ»."""
    line, first = sentence.line, sentence.first
    near = range(place - 1, max(first, place - _GIVEN) - 1, -1)
    giving = next((at for at in near if line.words[at].has("gives")), None)
    verb = next((at for at in near if line.tag(at) == "verb"), None)
    if giving is None or verb is None or verb > giving or line.words[giving].prep:
        return None
    part = own_subject(line, verb, first, place)
    part = (part[0], min(part[1], giving if giving > verb else place)) if part is not None else None
    return part if part is not None and part[0] < part[1] and holds(line, part) else None


def part_of_force(sentence: Sentence, place: int) -> Iterator[Tied]:
    """«وحدات من الجيش», «ألوية من الحشد»: a part that is named by its whole."""
    line, last, word = sentence.line, sentence.last, sentence.line.words[place]
    if not word.has("forces") or word.article or line.words[min(place + 1, last - 1)].text != ar.FROM:
        return
    end = noun_phrase(line, place + 2, last)
    if end <= place + 2 or word.stem in listed("bare_parts"):
        return
    if class_of(line, place + 2, end) == "force":
        yield Tied(place, "part-of", (place, place + 1), (place + 2, end))


def part_of_government(sentence: Sentence, place: int) -> Iterator[Tied]:
    """«وزارة الصحة بحكومة الوفاق», «مكتب الاتصال في الرئاسة»: a body that another one holds."""
    line, last = sentence.line, sentence.last
    end = noun_phrase(line, place, last)
    inside = line.tag(place - 1) == "noun" and not line.words[place].conj
    if inside or end <= place or end >= last:
        return
    start = end + 1 if line.words[end].text == ar.IN and end + 1 < last else end
    whole = line.words[start]
    if (start > end or whole.prep == ar.BY) and whole.nominal and _is_government(whole):
        if "tie_words" in whole.under:
            return  # «لجنة برئاسة فلان»
        yield Tied(place, "part-of", (place, end), (start, noun_phrase(line, start, last)))


def _is_government(word: Word) -> bool:
    return word.stem.split(" ")[0] in listed("governments")
