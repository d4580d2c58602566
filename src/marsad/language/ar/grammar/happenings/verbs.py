"""Event verbs: what a verb tells, and the phrases round it."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.attempts import fought_for, is_holding, is_tried
from marsad.language.ar.grammar.happenings.fallen import fallen_to
from marsad.language.ar.grammar.happenings.kinds import Kind, kind_of, may_tell
from marsad.language.ar.grammar.happenings.means import sharpened, struck_by, vague_of
from marsad.language.ar.grammar.happenings.moods import mood_of
from marsad.language.ar.grammar.happenings.told import ATTACKS, Told, is_violent, told_in
from marsad.language.ar.grammar.happenings.weapons import is_bomb, is_fired
from marsad.language.ar.grammar.line import Line, Part, Sentence
from marsad.language.ar.grammar.phrases.antecedents import antecedent
from marsad.language.ar.grammar.phrases.arguments import STOPPED, Place, Scan, deed_behind, scan, tells_apart
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.commas import past_stray
from marsad.language.ar.grammar.phrases.subjects import has_subject_ending, is_reflexive, subject_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Mood, Role

# «سلمت القوات القاعدة للجيش»: the subject is whom it is taken from, and who gets it takes it.
_SWAPPED: Mapping[Role, Role] = {"subject": "from", "for": "subject"}
_POINTED_TO = ("place", "thing", "people", "force", "person", "body")
_HURT = frozenset(("people", "force", "person", "official"))
_SHARED = ("thing", "force", "people", "place", "person")
_TOLLS = frozenset(("killed", "wounded", "bodies", "people", "fighters"))
_TOLL_REACH = 6
_SUFFERED = frozenset(("arrest", "abduction", "destruction", "shutdown", "reopening", "humanitarian-aid"))
_DONE_TO_PERSONS = frozenset(("arrest", "abduction", "violence-against-civilians"))
_DONE_TO_SOMETHING = ATTACKS | {"arrest", "abduction", "destruction", "siege", "territory-gained"}
_UNDERGONE = frozenset(("destruction", "shutdown", "reopening"))
_GOING = frozenset(("withdrawal", "displacement"))  # what nobody does to another


def told_by_verb(sentence: Sentence, place: int) -> Told | None:
    """What the verb at `place` tells; None where it tells no event."""
    line, word = sentence.line, sentence.line.words[place]
    if not word.has("tells", "hurts") or _only_speaks(line, place) or not may_tell(line, place):
        return None
    subject = subject_of(sentence, place)
    if _only_says_when(line, word, subject):
        return None
    args = tuple(_args(line, place, subject, _seen(sentence, place, subject)))
    hurts = word.code("hurts")
    kind = _kind(line, place, args, hurts)
    mood = _mood(sentence, place, kind.type)
    if mood is None or not _happens(line, place, kind.type, hurts):
        return None
    if kind.type is None and not _hurts_people(sentence, place, args):
        return None
    if kind.swap:
        args = tuple(msgspec.structs.replace(arg, role=_SWAPPED.get(arg.role, arg.role)) for arg in args)
    type_ = sharpened(line, place, kind.type, subject, args)
    if word.code("light") == "sufferer":
        place, args = _suffered(line, place, args)
    else:
        args = _with_undergone(line, word, args, type_, hurts)
    if type_ == "territory-gained":
        type_, mood, args = _taken(sentence, place, mood, args)
    if type_ == "bombing":  # «زرعوا ألغاما», «فجر سيارة مفخخة»
        args = tuple(arg for arg in args if arg.role != "object" or not is_bomb(line, arg.part))
    vague = vague_of(line, place, type_, subject)
    return Told(
        place, type_ or "", mood, args, vague=vague, hurts=hurts if type_ is None else None, subject=subject
    )


def _seen(sentence: Sentence, place: int, subject: Part | None) -> Scan:
    """What stands behind the verb, past a stray comma where it is a verb of what is done to something."""
    seen = scan(sentence.line, place + 1, sentence.last)
    hits = sentence.line.words[place].code("tells") in _DONE_TO_SOMETHING
    return past_stray(sentence.line, seen, subject, sentence.last) if hits else seen


def _with_undergone(
    line: Line, word: Word, args: tuple[Place, ...], kind: str | None, hurts: str | None
) -> tuple[Place, ...]:
    """The phrases of a verb, with whom it is done to: its subject, where it has no object."""
    args = _by_things(line, args) if kind == "destruction" else args
    if (kind in _UNDERGONE or hurts) and is_reflexive(word):  # «تكبد الجيش خسائر»
        return tuple(_undergone(arg) for arg in args)
    return args


def _suffered(line: Line, place: int, args: tuple[Place, ...]) -> tuple[int, tuple[Place, ...]]:
    """The noun that tells what a verb's subject suffers, and the phrases round it: «تعرض المخزن لأضرار»."""
    harm = next((arg for arg in args if arg.role in ("object", "for") and arg.first > place), None)
    if harm is not None:
        place = harm.first + ("hypothetical" in line.words[harm.first].heads)  # «لأي ضرر»
    return place, tuple(_undergone(arg) for arg in args if arg is not harm)


def _undergone(arg: Place) -> Place:
    return msgspec.structs.replace(arg, role="object") if arg.role == "subject" else arg


def _taken(
    sentence: Sentence, place: int, mood: Mood, args: tuple[Place, ...]
) -> tuple[str, Mood, tuple[Place, ...]]:
    """A taking, with whom the place falls to behind it; one that is only tried is an attack."""
    if is_tried(sentence.line, place, sentence.first):
        return "offensive", "actual", fought_for(args)
    entered = (Place("in", *arg.part) for arg in args if arg.role == "to")  # «دخلت القوات إلى المدينة»
    args = (*(arg for arg in args if arg.role != "to"), *entered)
    return "territory-gained", mood, (*args, *fallen_to(sentence.line, place, sentence.last))


def _kind(line: Line, place: int, args: tuple[Place, ...], hurts: str | None) -> Kind:
    """The type that the verb tells; one of harm, by what strikes what («أصاب صاروخ مبنى»)."""
    kind = kind_of(line, place, [arg for arg in args if not _may_be_anyone(line, place, arg)])
    return Kind(struck_by(line, args)) if kind.type is None and hurts is not None else kind


def _may_be_anyone(line: Line, place: int, arg: Place) -> bool:
    """Whether a pronoun is only likely to stand for people told before: no ground for what a verb tells."""
    return arg.role == "object" and arg.first < place and class_of(line, *arg.part) == "people"


def _only_speaks(line: Line, place: int) -> bool:
    """Whether a verb that may also kill is one of hearsay or of reply: «يردون على القصف»."""
    word = line.words[place]
    replies = word.has("hurts") and word.has("says") and line.tag(place + 1) == "prep"
    return "hearsay" in word.heads or replies


def _by_things(line: Line, args: tuple[Place, ...]) -> tuple[Place, ...]:
    """«الصواريخ دمرت طائرات»: a thing that destroys another one does it, and is not what is destroyed."""
    if not any(arg.role == "object" for arg in args):
        return args
    return tuple(
        msgspec.structs.replace(arg, role="by")
        if arg.role == "subject" and class_of(line, *arg.part) == "thing"
        else arg
        for arg in args
    )


def _only_says_when(line: Line, word: Word, subject: Part | None) -> bool:
    """Whether the verb only says of an event noun that it takes place («وقع هجوم») or what it hits.

    The noun tells the event: «غارة استهدفت مبنى», «انفجار عبوة استهدفت دورية».
    """
    if subject is None:
        return False
    doer = told_in(line, subject)
    if doer is None or doer.code("tells") == "interception":
        return False  # «اعتراض صاروخ استهدف سفينة»: the missile struck
    return word.has("vague") or (word.code("tells") in ATTACKS and is_violent(doer))


def _happens(line: Line, place: int, kind: str | None, hurts: str | None) -> bool:
    if kind is None:
        return hurts is not None
    return kind not in ("territory-gained", "military-aid") or not is_holding(line, place)


def _hurts_people(sentence: Sentence, place: int, args: Sequence[Place]) -> bool:
    """Whether a verb of killing or wounding has people for its object, or a toll near by."""
    line = sentence.line
    if any(
        class_of(line, *arg.part) in _HURT or _is_one_of_people(line, arg.part)
        for arg in args
        if arg.role in ("subject", "object") and not arg.refers
    ):
        return True
    near = line.words[max(sentence.first, place - _TOLL_REACH) : min(sentence.last, place + _TOLL_REACH + 1)]
    return any(word.quantity is not None and word.quantity.unit in _TOLLS for word in near)


def _is_one_of_people(line: Line, part: Part) -> bool:
    """Whether a phrase begins with a nationality that is no adjective: «قتل فلسطيني»."""
    head = line.words[part[0]]
    return head.name is not None and head.name.adjective and not head.article


def _mood(sentence: Sentence, place: int, kind: str | None) -> Mood | None:
    """The mood; «لم» and «لن» deny what they negate, other negations leave nothing told."""
    mood = mood_of(sentence.line, place, sentence.first)
    if mood is not None or kind is None:
        return mood
    before = sentence.line.words[place - 1].text.lstrip(ar.JOINING) if place else ""
    ours = before == ar.NOT and all(a.person == 1 for _, a in sentence.line.words[place].forms)
    return "denied" if before in ar.DENYING or ours else None  # «لا نستهدف المدنيين»


def _args(line: Line, place: int, subject: Part | None, seen: Scan) -> Iterator[Place]:
    bare = list(seen.bare)
    word = line.words[place]
    goes = len(bare) > 1 or bool(seen.placed) or word.code("tells") in _GOING
    goes = goes or (word.has("hurts") and subject is not None and line.tag(subject[0]) == "count")
    shared = () if goes else tuple(_shared_object(line, seen.end))
    passive = not shared and not _hits_place(line, subject, seen) and _is_passive(line, place, subject, seen)
    passive = passive and not _is_done_to_event(line, seen.end)
    if subject is not None:
        if not (passive and is_fired(line, place, subject)):  # «أُطلقت صواريخ على المدينة»
            yield Place("object" if passive else "subject", *subject)
        bare = [part for part in bare if part[0] >= subject[1] or part[1] <= subject[0]]
    elif has_subject_ending(line, place - 1):
        yield Place("subject", place - 1, place, refers=True)
    if word.suffix:
        back = antecedent(line, place, _POINTED_TO, subject or (0, 0), word.suffix)
        if back is not None:
            yield Place("object", *back)
    elif bare and not passive and not (is_fired(line, place, bare[0]) or line.words[bare[0][0]].has("tries")):
        yield Place("object", *bare[0])
    elif not bare:
        yield from shared
        deed = deed_behind(line, seen.end, len(line)) if word.code("tells") in STOPPED else None
        if deed is not None and not shared:
            yield Place("object", *deed)
    yield from seen.placed


def _shared_object(line: Line, end: int) -> Iterator[Place]:
    """The object of the verb that «و» joins right behind: «اعترضت ودمرت طائرة مسيرة»."""
    if (
        end >= len(line)
        or line.tag(end) != "verb"
        or line.words[end].conj != ar.AND
        or line.words[end].suffix
        or line.words[end].code("tells") in _GOING
    ):
        return
    behind = scan(line, end + 1, len(line)).bare
    if len(behind) == 1 and class_of(line, *behind[0]) in _SHARED:
        yield Place("object", *behind[0])


def _is_passive(line: Line, place: int, subject: Part | None, seen: Scan) -> bool:
    """Whether a verb is best read as passive: it can be, and has one phrase only, which suffers."""
    word = line.words[place]
    voices = {analysis.voice for _, analysis in word.forms}
    if voices == {"passive"} or (word.has("dies") and not _rules(line, subject, seen)):
        return True
    if "passive" not in voices or subject is None or word.suffix:
        return False
    if any("back_pronouns" in other.heads for other in line.words[subject[0] + 1 : subject[1] + 1]):
        return False  # «فجر انتحاريان نفسيهما»
    if word.code("tells") == "arrest" and seen.with_role("on"):
        return False  # «قبضت الشرطة على رجلين»
    return not any(part[0] >= subject[1] for part in seen.bare) and _suffers(line, place, subject)


def _rules(line: Line, subject: Part | None, seen: Scan) -> bool:
    """Whether a verb of dying tells no death: «قضى الجيش على المسلحين», «قضت محكمة بسجنه»."""
    judge = subject is not None and class_of(line, *subject) == "body"
    return judge or any(arg.role == "on" for arg in seen.placed)


def _hits_place(line: Line, subject: Part | None, seen: Scan) -> bool:
    """Whether a place stands right behind the subject, as its object: «استهدفت طائرة محيط القصر»."""
    if subject is None:
        return False
    return any(arg.first == subject[1] and not line.words[arg.first].prep for arg in seen.placed)


def _is_hit_with(line: Line, place: int) -> bool:
    """Whether what it is hit with stands right behind a verb: «القاعدتان استُهدفتا بهجمات»."""
    following = line.words[place + 1] if place + 1 < len(line) else None
    return following is not None and following.prep == ar.BY and is_violent(following)


def _is_done_to_event(line: Line, end: int) -> bool:
    """Whether an event noun ends the phrases behind a verb: its object, «صد الجيش هجوما»."""
    if end >= len(line):
        return False
    word = line.words[end]
    return word.tag in ("noun", "count") and not (word.conj or word.prep) and tells_apart(word)


def _is_collective(word: Word) -> bool:
    """Whether a word names a force as a whole, which kills, and not the men of it, who are killed."""
    named = word.name is not None and not word.name.adjective
    return named or (word.quantity is None and {a.gender for _, a in word.forms} == {"f"})


def _suffers(line: Line, place: int, subject: Part) -> bool:
    """Whether the subject is of a class that what the verb tells is done to."""
    word, kind = line.words[place], class_of(line, *subject)
    if word.has("hurts") and kind == "force" and _is_collective(line.words[subject[0]]):
        return False  # «قتلت قوات الأمن خلال المعارك 23 مسلحا»
    if word.has("hurts"):
        return _is_one_of_people(line, subject) or kind in ("people", "force", "person", "official")
    if word.code("tells") in _DONE_TO_PERSONS and kind in ("person", "official") and subject[0] < place:
        return True  # «الرهينة أعدم»
    if not (word.has("object_first") or word.code("tells") in _SUFFERED):
        return False
    behind = subject[0] > place or _is_hit_with(line, place) or word.code("tells") == "interception"
    return kind in ("people", "thing", "place") or (behind and kind in ("force", "named", "other"))
