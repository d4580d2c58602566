"""Arguments of event nouns: whose the event is, what it is done to, what a clause says of it."""

from collections.abc import Iterator, Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.noun_adjectives import qualifies, without_adjectives
from marsad.language.ar.grammar.happenings.noun_clauses import behind_result, of_relative_clause, to_be_taken
from marsad.language.ar.grammar.happenings.noun_doers import (
    does_to,
    is_participle,
    of_participle,
    of_pronoun,
)
from marsad.language.ar.grammar.happenings.told import ATTACKS, VIOLENT, is_violent, light_of, told_in
from marsad.language.ar.grammar.happenings.weapons import is_fired
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.arguments import STOPPED, Place, Scan, deed_behind, scan, tells_apart
from marsad.language.ar.grammar.phrases.breaks import is_definite
from marsad.language.ar.grammar.phrases.classes import DOERS, OWNERS, class_of
from marsad.language.ar.grammar.phrases.owners import is_weapon
from marsad.language.ar.grammar.phrases.subjects import has_subject_ending, last_subject
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed
from marsad.language.clauses import Class, Role

_STRUCK: frozenset[Class] = frozenset(("thing", "place", "body"))
_OWNER_REACH = 3
_INSTEAD = ("بدلا", "عوضا", "خلفا")  # «تعيين س بدلا من ص»
_ADJECTIVES = 4  # words behind an event noun among which its adjectives stand
# Types of events that a nationality does: of a clash or an agreement it may name the place or one side.
_DONE_BY_ONE = frozenset(
    ("air-strike", "shelling", "offensive", "siege", "deployment", "military-aid", "withdrawal", "sanction")
)


def noun_args(sentence: Sentence, place: int, light: int | None, subject: Part | None) -> Iterator[Place]:
    """The phrases round the event noun at `place`, which the verb at `light` with this subject carries."""
    line, last, word = sentence.line, sentence.last, sentence.line.words[place]
    bare, seen = _behind(line, place, last)
    deed = deed_behind(line, place + 1, last) if word.code("tells") in STOPPED else None
    hit = _hit_by(line, place, bare)
    if hit is not None:
        yield Place("object", *hit)
        bare = [part for part in bare if part != hit]
    if deed is not None:
        yield Place("object", *deed)
    elif is_participle(word):
        yield from of_participle(sentence, place)
    elif word.suffix:
        done_to = next((part for part in bare if part[0] == place + 1 and _is_done_to(line, *part)), None)
        yield of_pronoun(sentence, place, does=done_to is not None or does_to(line, place))
        yield from () if done_to is None else (Place("object", *done_to),)  # «دخولها المدينة»
    elif bare and not word.article and _is_near(line, place, bare[0][0]):
        yield from _of_bare(line, place, bare, seen)
    if light is not None and subject is not None and not subject[0] <= place < subject[1]:
        yield from _of_light_verb(line, light, place, subject)
    elif light is not None and light_of(line.words[light], word) == "doer":
        yield from _of_teller(sentence, light)
    placed = [arg for arg in seen.placed if not _owns_what_is_before(line, arg, bare, seen)]
    yield from (_aimed_at(line, _done_to(line, word, arg)) for arg in placed)
    if word.code("tells") in ATTACKS:
        yield from to_be_taken(line, place, seen.end)
    yield from of_relative_clause(line, place, seen.end, last)
    yield from _begun_by_last(sentence, place, seen.end)
    if not any(class_of(line, *arg.part) == "place" for arg in seen.placed):
        yield from behind_result(line, seen.end, last)
    yield from _of_nationality(line, place, last)


def _is_near(line: Line, place: int, first: int) -> bool:
    """Whether what stands at `first` may own the noun: no time parts them («معارك اليوم | 23 مقاتلا»)."""
    return first <= place + _OWNER_REACH and all(line.tag(at) != "time" for at in range(place, first))


def _hit_by(line: Line, place: int, bare: Sequence[Part]) -> Part | None:
    """What an attack hits that is the subject of a verb of hitting: «استهدفت الغارات مستودعا»."""
    at = place - 1
    while line.tag(at) in ("particle", "time"):
        at -= 1
    verb, noun = line.words[max(at, 0)], line.words[place]
    hits = line.tag(at) == "verb" and not verb.suffix and _strikes(verb)
    if not hits or noun.prep or not is_violent(noun):
        return None
    apart = (part for part in bare if part[0] > place + 1 or not _may_be_of(line, place, part))
    hit = next((part for part in apart if not is_fired(line, place, part)), None)
    people = verb.has("hurts") and hit is not None and class_of(line, *hit) not in _STRUCK
    return None if people else hit  # «قتل القصف مدنيين»: the figure tells of them


def _strikes(verb: Word) -> bool:
    """Whether an attack may be the subject of a verb that tells what it hits, and not what it amounts to:
    «استهدف القصف منزلا», not «شكل القصف خرقا».
    """
    strikes = verb.code("tells") in VIOLENT or verb.code("light") == "happens"  # «طال القصف منازل»
    return verb.has("vague", "hurts") or (verb.has("object_first") and strikes)


def _may_be_of(line: Line, place: int, part: Part) -> bool:
    """Whether what stands right behind an attack may tell whose it is: «قصف الجيش», «الغارات الروسية»."""
    name = line.words[part[0]].name
    if line.words[place].article:
        return name is not None and name.adjective
    return class_of(line, *part) in DOERS


def _of_bare(line: Line, place: int, bare: Sequence[Part], seen: Scan) -> Iterator[Place]:
    """The first two phrases behind the noun without a preposition; what is fired or its name is neither."""
    word = line.words[place]
    if not (_is_called(line, place, bare[0]) or is_fired(line, place, bare[0])):
        by_other = bool(seen.with_role("by")) and word.code("tells") in ATTACKS
        owned = any(arg.role == "for" and arg.first == bare[0][1] for arg in seen.placed)
        role = _first_role(line, word, bare, done_to=owned)
        yield Place("object" if by_other else role, *bare[0])  # «قصف القافلة من قبل الطيران»
    yield from (Place("object", *part) for part in bare[1:2] if not is_fired(line, place, part))


def _begun_by_last(sentence: Sentence, noun: int, end: int) -> Iterator[Place]:
    """Who did it, where a clause behind the event only points to whom was told of: «بعد هجوم شنه في مايو»."""
    line = sentence.line
    if line.tag(end) != "verb" or end >= sentence.last or scan(line, end + 1, sentence.last).bare:
        return
    verb, doer = line.words[end], last_subject(sentence, noun)
    begins = verb.suffix and not verb.conj and verb.code("light") in ("doer", "happens")
    if begins and doer is not None and class_of(line, *doer) in OWNERS:
        yield Place("subject", *doer)


def _behind(line: Line, place: int, last: int) -> tuple[Sequence[Part], Scan]:
    """What stands behind the noun; «عملية تحرير المدينة»: what is freed is what the operation is about."""
    following = line.words[place + 1] if place + 1 < last else None
    event = following is not None and following.tag == "noun" and tells_apart(following)
    if event and following is not None and not following.conj and not following.prep:
        seen = scan(line, place + 2, last)
        return list(without_adjectives(line, place + 1, seen.bare)), seen
    seen = scan(line, place + 1, last)
    return list(without_adjectives(line, place, seen.bare)), seen


def _first_role(line: Line, word: Word, bare: Sequence[Part], *, done_to: bool) -> Role:
    """The role of the phrase that owns the noun: «مقتل س» is done to it, «اغتيال س ص» by the first of two.

    `done_to` says that «لـ» tells behind it what it is done to: «استهداف الطيران لمنزل».
    """
    if not word.has("object_first", "hurts"):
        return "owner"
    if done_to and word.code("tells") in VIOLENT and class_of(line, *bare[0]) in OWNERS:
        return "subject"
    two = len(bare) > 1 and _may_suffer(line, *bare[1])
    return "subject" if two and class_of(line, *bare[0]) in OWNERS else "object"


def _is_called(line: Line, place: int, part: Part) -> bool:
    """Whether what stands behind an operation is its name and no doer: «عملية غصن الزيتون»."""
    if line.words[place].stem not in listed("named_operations") or part[0] > place + 2:
        return False
    head = line.words[part[0]]
    return head.tag == "open" or class_of(line, *part) in ("named", "other", "thing")


def _may_suffer(line: Line, first: int, last: int) -> bool:
    """Whether a second phrase may be what the first does it to: no nationality, no figure of things."""
    word = line.words[first]
    if word.name is not None:
        return not word.name.adjective
    if word.text in _INSTEAD:
        return False
    return word.tag != "count" or class_of(line, first, last) in DOERS


def _is_done_to(line: Line, first: int, last: int) -> bool:
    """Whether the phrase right behind a masdar and its pronoun is what it is done to, and no adjective."""
    word = line.words[first]
    adverb = word.text.endswith(ar.ACCUSATIVE) and not (word.article or word.suffix)  # «انتشاره جنوبا»
    qualifies = adverb or word.has("adjectives") or class_of(line, first, last) in ("other", "named")
    return not qualifies and _may_suffer(line, first, last)


def _of_nationality(line: Line, place: int, last: int) -> Iterator[Place]:
    """Whose the event is by a nationality among its adjectives: «غارة إسرائيلية», «التدخل العسكري التركي»."""
    noun = line.words[place]
    if (noun.listed("tells_words") or noun.code("tells")) not in _DONE_BY_ONE:
        return
    for at in range(place + 1, min(last, place + _ADJECTIVES)):
        word = line.words[at]
        if at == place + 1 and is_weapon(word):
            continue  # «هجوم بمسيرة إسرائيلية»
        if word.tag not in ("noun", "name") or word.article != noun.article or word.conj or word.prep:
            return
        names = word.name is None and word.has("things", "forces") and not qualifies(line, place, at)
        if at == place + 1 and names and not word.article:
            return  # «إلقاء مسيرة إسرائيلية قنبلة»: whose the drone is
        if word.name is not None:
            if word.name.adjective and word.name.kind in OWNERS:
                yield Place("by", at, at + 1)
            return


def _aimed_at(line: Line, arg: Place) -> Place:
    """«هجوم لاستعادة المدينة»: what the attack is to take is where it goes."""
    head = line.words[arg.first]
    takes = arg.role == "for" and head.code("tells") == "territory-gained" and not head.article
    if not takes or arg.last < arg.first + 2 or class_of(line, arg.first + 1, arg.last) != "place":
        return arg
    return Place("on", arg.first + 1, arg.last)


def _done_to(line: Line, word: Word, arg: Place) -> Place:
    """«استهداف للمدنيين»: behind «لـ» stands what it is done to, where the noun itself would have it."""
    aim = class_of(line, *arg.part) in ("other", "named")  # «نقل الجرحى لتلقي العلاج»
    if arg.role != "for" or aim or not word.has("object_first"):
        return arg
    return Place("object", *arg.part)


def _owns_what_is_before(line: Line, arg: Place, bare: Sequence[Part], seen: Scan) -> bool:
    """Whether «لـ» tells whose the phrase before it is: «غارات على تجمعات للمسلحين».

    Who owns the weapon does it: «هجوم بطائرة مسيرة للجيش».
    """
    if arg.role != "for" or class_of(line, *arg.part) not in DOERS:
        return False
    hit = (other.part for other in seen.placed if not is_weapon(line.words[other.first]))
    parts = [part for part in (*bare, *hit) if part[1] == arg.first]
    owned = [line.words[part[0]] for part in parts if class_of(line, *part) not in ("other", "named")]
    return any(not (is_definite(head) or tells_apart(head)) for head in owned)


def _of_light_verb(line: Line, light: int, place: int, subject: Part) -> Iterator[Place]:
    """The subject of a light verb does («شنت الطائرات غارات») or suffers («تعرضت المدينة لقصف») the event.

    The object of one that compels does it («أجبر القصف السكان على الفرار»), or who is compelled («اضطر إلى»).
    """
    if line.words[light].has("results"):
        return  # «أدى الهجوم إلى نزوح السكان»
    match light_of(line.words[light], line.words[place]):
        case "compels":
            bare = scan(line, max(subject[1], light + 1), place).bare
            yield Place("subject", *(bare[0] if bare else subject))
        case "happens" if _falls_into(line, light, place, subject):
            yield Place("object", *subject)  # «وقعت القوة في كمين»
        case "doer" if told_in(line, subject) is None:
            yield Place("subject", *subject)
        case "sufferer":
            role: Role = "on" if class_of(line, *subject) == "state" else "object"
            yield Place(role, *subject)


def _falls_into(line: Line, light: int, place: int, subject: Part) -> bool:
    """«وقعت القوة في كمين»; who is wounded in an attack is no more than a figure of it."""
    into = line.words[place - 1].text == ar.IN and not line.words[light].has("hurts")
    return into and told_in(line, subject) is None


def placed_between(line: Line, light: int, place: int, subject: Part | None) -> Iterator[Place]:
    """Where it is, told between the light verb and the noun: «اندلعت في البلدة اشتباكات»."""
    if line.words[light].code("light") == "sufferer":
        return
    seen = scan(line, light + 1, place)
    acts = subject is not None and class_of(line, *subject) in OWNERS
    before = [arg for arg in seen.placed if acts or not seen.bare or arg.first < seen.bare[0][0]]
    yield from (arg for arg in before if arg.role == "in" and class_of(line, *arg.part) == "place")


def _of_teller(sentence: Sentence, light: int) -> Iterator[Place]:
    """«أعلنت أنها أتمت سحب قواتها»: the pronoun before a light verb does what it carries.

    That of «لكنها» is who was told of last.
    """
    line, at = sentence.line, light - 1
    while line.tag(at) == "particle":
        at -= 1
    if has_subject_ending(line, at):
        yield Place("subject", at, at + 1, refers=True)
    elif line.tag(at) == "start" and line.words[at].text.endswith(ar.SUBJECT_ENDINGS):
        doer = last_subject(sentence, light)
        if doer is not None and class_of(line, *doer) in OWNERS:
            yield Place("subject", *doer)
