"""Tie words: participles and set phrases that assert a relation.

قوات حفتر المدعومة من روسيا ومصر      backs: روسيا → قوات حفتر, مصر → قوات حفتر
قوات شرق ليبيا بقيادة خليفة حفتر       leads: خليفة حفتر → قوات شرق ليبيا
"""

from collections.abc import Callable, Iterator, Mapping

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.told import told_in
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.antecedents import antecedent
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import joined_phrases, noun_phrase
from marsad.language.ar.grammar.phrases.persons import person_at
from marsad.language.ar.grammar.phrases.roles import is_post
from marsad.language.ar.grammar.phrases.subjects import own_subject
from marsad.language.ar.grammar.relations.held_places import held_by, stronghold_of, subject_to
from marsad.language.ar.grammar.relations.tied import (
    Tied,
    accused,
    holder_at,
    holds,
    left_of,
    means_of,
    past_adjectives,
    plain,
)
from marsad.language.ar.grammar.words.word import Word

_LINKS = (ar.FROM, ar.OF, ar.FOR, ar.WITH, ar.TO, *ar.FOR_HIM)
_QUALIFYING = ("part_of", "backs_to", "backs_by")
_BESIDE = 8  # words between fighting and «إلى جانب»

# A rule takes the sentence, the tie word's place and the place of what stands behind it.
Rule = Callable[[Sentence, int, int], Iterator[Tied]]


def ties_of_word(sentence: Sentence, place: int) -> Iterator[Tied]:
    """The relations that the tie word at `place` asserts; of several readings the first rule's."""
    word = sentence.line.words[place]
    behind = _behind(sentence, place)
    if _is_ally(sentence, place):
        return _loyal_to(sentence, place, behind)
    rule = next((rule for head, rule in _RULES.items() if f"tie_words.{head}" in word.heads), None)
    return rule(sentence, place, behind) if rule is not None else iter(())


def _is_ally(sentence: Sentence, place: int) -> bool:
    """Whether «حليفة لـ» qualifies the indefinite noun before it, which folding makes one with «حليفه»."""
    line, word = sentence.line, sentence.line.words[place]
    after = line.words[place + 1] if place + 1 < sentence.last else None
    before = line.words[place - 1] if place > sentence.first else None
    if before is None or after is None or not {"tie_words.allies", "tie_words.backs_to"} <= word.heads:
        return False
    return after.prep == ar.FOR and before.nominal and not before.article


def _behind(sentence: Sentence, place: int) -> int:
    """Where who is named behind a tie word stands: «المدعومة بقوة من قبل …», «المنبثقة عن …»."""
    line, last = sentence.line, sentence.last
    behind = place + 1
    while behind < last and _tells_how(line.words[behind]):
        behind += 1
    if behind >= last:
        return place + 1
    link = line.words[behind].text in _LINKS or "prepositions.by" in line.words[behind].heads
    return behind + 1 if link else place + 1


def _tells_how(word: Word) -> bool:
    """Whether a word behind a tie word only tells how: «المدعومة بقوة من», «بدعم مباشر من»."""
    bare = not (word.article or word.prep or word.conj or word.name)
    return (word.tag == "particle" and word.text not in _LINKS) or (bare and word.has("adjectives"))


def _qualified(sentence: Sentence, place: int) -> Part | None:
    """The phrase that a participle tells of; of one behind «و», that of the one before."""
    line, first = sentence.line, sentence.first
    if line.words[place].conj == ar.AND:
        for at in range(place - 1, max(first, place - _BESIDE) - 1, -1):
            word = line.words[at]
            if word.listed("tie_words") in _QUALIFYING and word.article == line.words[place].article:
                return left_of(line, at, first)
    return left_of(line, place, first)


def _helped_by(sentence: Sentence, place: int, behind: int) -> Iterator[Tied]:
    """«سيطر الجيش على المدينة بمساعدة …»: who is helped is the subject of the verb before."""
    line, last = sentence.line, sentence.last
    helped = _clause_subject(sentence, place)
    backer = accused(sentence, place) if behind == place + 1 else None
    if backer is not None:
        backed = holder_at(line, behind, last)
        if backed is not None:
            yield Tied(place, "backs", backer, plain(line, backed), means_of(line, place, last))
    elif helped is not None and _is_promised(sentence, place):
        backed = holder_at(line, behind, last)
        if backed is not None:
            yield Tied(place, "backs", helped, plain(line, backed), means_of(line, place, last))
    elif helped is not None:
        for part in joined_phrases(line, behind, last):
            if holds(line, part) and helped != part:
                yield Tied(place, "backs", plain(line, part), helped, means_of(line, place, last))


def _is_promised(sentence: Sentence, place: int) -> bool:
    """Whether the backing is what a verb of saying promises: «تعهدت تركيا بدعم الحكومة»."""
    for other in range(place - 1, sentence.first - 1, -1):
        word = sentence.line.words[other]
        if word.tag == "verb":
            return word.code("says") in ("pledge", "state", "support")
        if word.tag in ("sign", "comp", "start", "prep"):
            return False
    return False


def _clause_subject(sentence: Sentence, place: int) -> Part | None:
    line, first = sentence.line, sentence.first
    verb = next((verb for verb in range(place - 1, first - 1, -1) if line.tag(verb) == "verb"), None)
    part = own_subject(line, verb, first, sentence.last) if verb is not None else None
    return (part[0], place) if part is not None and part[0] < place < part[1] else part


def _allies(sentence: Sentence, place: int, _: int) -> Iterator[Tied]:
    """«حلفائه الأجانب», «داعمي حفتر», «حلفاء ليبيين لمقاتلين روس»: whose allies they are, those they back."""
    line, last = sentence.line, sentence.last
    end = noun_phrase(line, place, last)
    if end < last and line.words[end].prep == ar.FOR:
        backed = holder_at(line, end, last)
    elif line.words[place].suffix:
        backed = antecedent(line, place, ("force", "person", "body", "state"))
    else:
        backed = (place + 1, end) if end > place + 1 else None
    if backed is not None and holds(line, backed):
        yield Tied(place, "backs", _one_of_them(sentence, place) or (place, end), backed)


def _one_of_them(sentence: Sentence, place: int) -> Part | None:
    """Who is told to be one of the allies at `place`: «تعد روسيا أبرز داعمي النظام», «وهي من حلفاء …»."""
    line, first = sentence.line, sentence.first
    before = line.words[place - 1] if place > first else None
    if before is None or not ("superlatives" in before.heads or "one_of" in before.heads):
        return None
    part = left_of(line, place - 1, first)
    return part if holds(line, part) else None


def _backed_by(sentence: Sentence, place: int, behind: int) -> Iterator[Tied]:
    """«القوات المدعومة من روسيا ومصر»."""
    line, last = sentence.line, sentence.last
    backed = _qualified(sentence, place)
    if backed is not None:
        for part in joined_phrases(line, behind, last):
            bare_means = part[1] == part[0] + 1 and line.words[part[0]].listed("means") is not None
            if holds(line, part) and not bare_means:
                yield Tied(place, "backs", plain(line, part), backed, means_of(line, place, last))


def _loyal_to(sentence: Sentence, place: int, behind: int) -> Iterator[Tied]:
    """«القوات الموالية لحفتر», «تعد الحركة حليفا رئيسيا لطهران»."""
    line = sentence.line
    behind = past_adjectives(sentence, behind)
    backer = _qualified(sentence, place)
    backed = _pointed_to(sentence, place, backer) or holder_at(line, behind, sentence.last)
    if backer is not None and backed is not None:
        yield Tied(place, "backs", backer, plain(line, backed), means_of(line, backer[0], place))


def _pointed_to(sentence: Sentence, place: int, part: Part | None) -> Part | None:
    """Whom a pronoun behind a tie word points to: «الجيش والقوات التابعة له», «ميليشيات متحالفة معها»."""
    line, behind = sentence.line, place + 1
    if part is None or behind >= sentence.last:
        return None
    word = line.words[behind]
    pronoun = "back_pronouns" in word.heads or word.text in ar.FOR_HIM
    if not pronoun or line.words[part[0]].conj != ar.AND:
        return None
    joined = left_of(line, part[0], sentence.first)
    heads = range(joined[1] - 1, joined[0] - 1, -1) if joined is not None else range(0)
    head = next((at for at in heads if line.words[at].has("forces", "bodies")), None)
    if head is not None and joined is not None:
        return head, joined[1]  # «اتهمت المنظمة | القوات الحكومية والقوات التابعة لها»
    return antecedent(line, part[0], ("force", "body"))


def _led_by(sentence: Sentence, place: int, behind: int) -> Iterator[Tied]:
    """«قوات شرق ليبيا بقيادة خليفة حفتر»."""
    line = sentence.line
    led = _head_of_ties(sentence, left_of(line, place, sentence.first))
    if led is None or class_of(line, *led) not in ("force", "body", "named", "other"):
        return
    for leader in _leaders(line, behind, sentence.last):
        yield Tied(place, "leads", leader, led)


def _head_of_ties(sentence: Sentence, part: Part | None) -> Part | None:
    """Of a phrase that another is tied to, that other one: «اللواء | التابع للحكومة بقيادة …»."""
    line = sentence.line
    tie = part[0] - 1 if part is not None else -1
    tie -= line.tag(tie) == "prep"
    if tie <= sentence.first or line.words[tie].listed("tie_words") not in _QUALIFYING:
        return part
    return left_of(line, tie, sentence.first)


def _leaders(line: Line, place: int, last: int) -> list[Part]:
    """Who leads: a person, or several states and forces, «بقيادة السعودية والإمارات»."""
    person = person_at(line, place, last)
    if person is not None:
        return [(person.first, person.last)]
    return [part for part in joined_phrases(line, place, last) if holds(line, part)]


def _part_of(sentence: Sentence, place: int, behind: int) -> Iterator[Tied]:
    """«الكتائب التابعة للحكومة»."""
    part = _party_in(sentence.line, _qualified(sentence, place))
    whole = _pointed_to(sentence, place, part) or holder_at(sentence.line, behind, sentence.last)
    head = sentence.line.words[part[0]] if part is not None and part[1] == part[0] + 1 else None
    if head is not None and is_post(head) and not head.article:
        return  # «قائد الذراع العسكرية للحركة»
    if part is not None and whole is not None:
        yield Tied(place, "part-of", part, plain(sentence.line, whole))


def _party_in(line: Line, part: Part | None) -> Part | None:
    """The party that a phrase names or that does what it tells («سيطرة | ميليشيات …»); None where it names a
    thing or a place: ships and cars are nobody's part.
    """
    if part is None:
        return None
    deed = part[1] > part[0] + 1 and told_in(line, part) is line.words[part[0]]
    party = (part[0] + 1, part[1]) if deed else part
    return None if class_of(line, *party) in ("thing", "place") else party


def _wing_of(sentence: Sentence, place: int, _: int) -> Iterator[Tied]:
    """«أعلنت الحركة أن جناحها العسكري، كتائب …»: the wing's name behind it, whose it is before it."""
    line = sentence.line
    start = (
        place + 1 + (place + 1 < sentence.last and line.words[place + 1].text in (ar.COMMA, ar.BRACKETS[0]))
    )
    wing = holder_at(line, start, sentence.last)
    whole = antecedent(line, place, ("force", "body"))
    if wing is not None and whole is not None:
        yield Tied(place, "part-of", wing, whole)


def beside(sentence: Sentence, place: int, behind: int) -> Iterator[Tied]:
    """«تقاتل قوات إريترية إلى جانب الجيش»: who fights at another's side backs it with fighters."""
    line, first, last = sentence.line, sentence.first, sentence.last
    verb = next((verb for verb in range(place - 1, first - 1, -1) if line.tag(verb) == "verb"), None)
    if verb is None or place - verb > _BESIDE or not line.words[verb].has("fights"):
        return
    backed = holder_at(line, behind, last)
    relative = line.tag(verb - 1) == "rel" and left_of(line, verb - 1, first)
    backer = relative or own_subject(line, verb, first, place)
    if backer is None and backed is not None:
        backer = holder_at(line, backed[1], last)  # «قاتلت إلى جانب الجيش قوات من …»
    if backer and backed and holds(line, backer) and backer != backed:
        yield Tied(place, "backs", backer, plain(line, backed), "fighters")


# By list of tie words; a word in several goes by the first.
_RULES: Mapping[str, Rule] = {
    "helped_by": _helped_by,
    "allies": _allies,
    "backs_by": _backed_by,
    "backs_to": _loyal_to,
    "leads_by": _led_by,
    "part_of": _part_of,
    "wing_of": _wing_of,
    "beside": beside,
    "controls_by": held_by,
    "controls_to": subject_to,
    "controls_of": stronghold_of,
}
