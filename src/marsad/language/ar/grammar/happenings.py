"""Happenings: the words of a sentence that tell events, their types, and what stands round them."""

from collections.abc import Iterator

import msgspec

from marsad.language.ar.grammar.arguments import Place, Scan, antecedent, scan, subject_before, subject_of
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.moods import mood_of
from marsad.language.ar.grammar.phrases import class_of, joined_phrases
from marsad.language.ar.grammar.spoken import Spoken
from marsad.language.ar.grammar.tagging import Word
from marsad.language.ar.lexicon import Lexicon
from marsad.language.ar.senses import Sense
from marsad.language.clauses import Mood, Vague

_SHARPENED = frozenset(("offensive", "shelling", "clash"))
_NEAR = 7
_VIOLENT = frozenset(
    ("air-strike", "shelling", "bombing", "clash", "offensive", "violence-against-civilians")
)


class Told(msgspec.Struct, frozen=True):
    """An event word at `place`: its type, its mood, its arguments, and whether it points back (الهجوم)."""

    place: int
    type: str
    mood: Mood
    args: tuple[Place, ...]
    definite: bool = False
    vague: Vague | None = None
    hurts: str | None = None
    subject: tuple[int, int] | None = None


def happenings(line: Line, first: int, last: int, spoken: list[Spoken], lexicon: Lexicon) -> list[Told]:
    """The events that the words of the sentence [first, last) tell, in order of their cues."""
    found: list[Told] = []
    cues = {saying.place for saying in spoken}
    subjects: dict[int, tuple[int, int]] = {}
    asked = set(_asked(line, spoken))
    for place in range(first, last):
        word = line.words[place]
        if word.tag == "verb":
            subject = subject_of(line, place, first, last, subjects)
            if subject is not None:
                subjects[place] = subject
        if place in asked or (place in cues and not word.has("tells")):
            continue
        told = (
            _verb(line, place, first, last, subjects, lexicon)
            if word.tag == "verb"
            else _noun(line, place, first, last, subjects, lexicon)
        )
        if told is not None:
            found.append(told)
    return _without_doubles(line, found)


def _asked(line: Line, spoken: list[Spoken]) -> Iterator[int]:
    """Places that a call for something covers: the first masdar or verb behind it is no event."""
    for saying in spoken:
        if not saying.asks or saying.stance != "call-for":
            continue
        for start, end in saying.covers:
            for place in range(max(start, saying.place + 1), min(end, start + 12)):
                word = line.words[place]
                if (
                    word.tag in ("verb", "noun")
                    and tells_event(word)
                    and not (word.article and not word.prep)
                ):
                    yield place


def tells_event(word: Word) -> bool:
    """Whether a word may tell an event."""
    return word.has("tells", "hurts") or any(head.startswith("tells_words.") for head in word.heads)


def _verb(
    line: Line, place: int, first: int, last: int, subjects: dict[int, tuple[int, int]], lexicon: Lexicon
) -> Told | None:
    word = line.words[place]
    if not word.has("tells", "hurts"):
        return None
    subject = subjects.get(place)
    if (
        subject is not None
        and word.has("vague")
        and line.words[subject[0]].has("tells")
        and line.words[subject[0]].tag == "noun"
    ):
        return None
    seen = scan(line, place + 1, last)
    args = list(_verb_args(line, place, subject, seen, first))
    hurts = word.code("hurts")
    kind, swap = _sense(line, place, args, seen, lexicon)
    if kind is None and hurts is None:
        return None
    if kind in ("territory-gained", "military-aid") and _is_holding(line, place):
        return None
    mood = mood_of(line, place, first)
    if mood is None:
        if line.words[place - 1].text.lstrip("وف") not in ("لم", "لن"):
            return None
        mood = "denied"
        if kind is None:
            return None
    if swap:
        args = [msgspec.structs.replace(a, role="from" if a.role == "subject" else a.role) for a in args]
    kind = _sharpened(line, place, kind, seen, subject)
    if kind is not None and _tried(line, place, first) and kind == "territory-gained":
        kind, mood = "offensive", "actual"
    vague = _vague(line, place, kind, subject)
    hurt = hurts if kind is None else None
    return Told(place, kind or "", mood, tuple(args), vague=vague, hurts=hurt, subject=subject)


def _is_holding(line: Line, place: int) -> bool:
    """Whether a verb of taking tells who holds a place: in the present, outside a headline («لا يزال يسيطر على»)."""
    word = line.words[place]
    return (
        word.has("ties")
        and not line.title
        and all(a.tense == "present" and a.part == "present" for _, a in word.forms)
    )


def _verb_args(
    line: Line, place: int, subject: tuple[int, int] | None, seen: Scan, first: int
) -> Iterator[Place]:
    bare = list(seen.bare)
    word = line.words[place]
    passive = _reads_passive(line, place, subject, bare)
    if subject is not None:
        yield Place("object" if passive else "subject", *subject)
        bare = [part for part in bare if part[0] >= subject[1] or part[1] <= subject[0]]
    elif line.tag(place - 1) == "comp" and line.words[place - 1].text.endswith(("ه", "ها", "هم", "نا")):
        yield Place("subject", place - 1, place, refers=True)
    if word.suffix and subject is not None:
        back = antecedent(line, place, ("place", "thing", "people", "force"), subject)
        if back is not None:
            yield Place("object", *back)
    elif bare and not passive:
        yield Place("object", *bare[0])
    yield from seen.placed


def _reads_passive(
    line: Line, place: int, subject: tuple[int, int] | None, bare: list[tuple[int, int]]
) -> bool:
    """Whether an unvocalised verb is best read as passive: it can be, and has one phrase only, of those that suffer."""
    word = line.words[place]
    voices = {analysis.voice for _, analysis in word.forms}
    if voices == {"passive"}:
        return True
    if (
        "passive" not in voices
        or subject is None
        or word.suffix
        or len([part for part in bare if part[0] >= subject[1]])
    ):
        return False
    kind = class_of(line, *subject)
    if line.words[place].has("hurts"):
        return kind in ("people", "force", "person", "official")
    transitive = word.has("object_first") or word.code("tells") in (
        "arrest",
        "abduction",
        "destruction",
        "shutdown",
        "humanitarian-aid",
    )
    return transitive and (
        kind in ("people", "thing", "place") or (kind in ("force", "named", "other") and subject[0] > place)
    )


def _noun(
    line: Line, place: int, first: int, last: int, subjects: dict[int, tuple[int, int]], lexicon: Lexicon
) -> Told | None:
    word = line.words[place]
    heads = [
        head.removeprefix("tells_words.") for head in sorted(word.heads) if head.startswith("tells_words.")
    ]
    if word.tag != "noun" or not tells_event(word) or not _eventful(word, phrase=bool(heads)):
        return None
    if _names_something(line, place, first):
        return None
    following = line.words[place + 1] if place + 1 < last else None
    if (
        following is not None
        and not following.conj
        and following.tag == "noun"
        and not following.has("forces")
        and word.code("tells") == following.code("tells") is not None
    ):
        return None  # «جولة محادثات»: the second word tells it
    seen = scan(line, place + 1, last)
    light = _light(line, place, first)
    args = list(_noun_args(line, place, seen, first, last, light, subjects))
    hurts = None if heads else word.code("hurts")
    kind, swap = (heads[0], False) if heads else _sense(line, place, args, seen, lexicon)
    if kind is None and hurts is None:
        return None
    mood = mood_of(line, place, first)
    if mood is None:
        return None
    if light is not None and mood == "actual":
        mood = mood_of(line, light, first) or "denied"
    kind = _sharpened(line, place, kind, seen, subjects.get(light) if light is not None else None)
    if kind == "territory-gained" and not word.prep and _named_by_attack(line, place, first):
        return None
    if kind == "territory-gained" and (word.prep == "ل" or _tried(line, place, first)):
        trying = _tried(line, place, first)
        if not trying and _part_of_attack(line, place, first):
            return None
        kind, mood = ("offensive", "actual") if trying else (kind, "planned")
    if swap:
        args = [
            msgspec.structs.replace(a, role="from" if a.role in ("subject", "owner") else a.role)
            for a in args
        ]
    vague = _vague(line, place, kind, None)
    return Told(place, kind or "", mood, tuple(args), word.article, vague, hurts if kind is None else None)


_SITUATED = frozenset(("abduction", "arrest", "meeting", "offensive", "humanitarian-aid"))


def _names_something(line: Line, place: int, first: int) -> bool:
    """Whether the event noun only tells which post, body, place or room is meant: «منسق الإغاثة», «مركز احتجاز»."""
    word = line.words[place]
    before = line.words[place - 1] if place > first else None
    if before is None or before.tag != "noun" or before.article or before.suffix or word.conj:
        return False
    if word.article and not word.prep and before.has("posts", "bodies", "forces", "media"):
        return True
    return (
        before.has("bodies", "places", "media")
        and word.prep in ("", "ل")
        and word.code("tells") in _SITUATED
        and not before.has("tells")
    )


def _eventful(word: Word, *, phrase: bool) -> bool:
    """Whether a noun tells an event: fighters are no fighting, and of participles only some tell what happened."""
    if phrase:
        return True
    if word.has("forces", "posts") and not word.has("hurts"):
        return False
    listed = any(a.part == "noun" and ("tells" in e.codes or "hurts" in e.codes) for e, a in word.forms)
    if not listed and word.has("people", "places", "things", "other", "adjectives", "bodies", "documents"):
        return False
    parts = {
        analysis.part for entry, analysis in word.forms if "tells" in entry.codes or "hurts" in entry.codes
    }
    if parts & {"noun", "masdar"}:
        return True
    kind = word.code("tells")
    if "active-participle" in parts and kind in ("displacement", "withdrawal"):
        return True
    return (
        "passive-participle" in parts
        and word.article
        and kind in ("territory-gained", "shutdown", "leadership-change")
    )


def _noun_args(
    line: Line,
    place: int,
    seen: Scan,
    first: int,
    last: int,
    light: int | None,
    subjects: dict[int, tuple[int, int]],
) -> Iterator[Place]:
    word = line.words[place]
    following = line.words[place + 1] if place + 1 < last else None
    seen = msgspec.structs.replace(seen, bare=tuple(_without_adjectives(line, place, seen.bare)))
    if (
        following is not None
        and following.tag == "noun"
        and tells_event(following)
        and not following.conj
        and not following.prep
    ):
        seen = scan(
            line, place + 2, last
        )  # «عملية تحرير المدينة»: what is freed is what the operation is about
    participle = word.forms and word.forms[0][1].part in ("active-participle", "passive-participle")
    if participle:
        before = subject_before(line, place, first) if not word.conj else None
        if before is not None:
            yield Place("subject" if word.forms[0][1].part == "active-participle" else "object", *before)
    elif word.suffix:
        owner = _owner(line, place, first, subjects)
        role = "object" if word.has("object_first") else "owner"
        yield Place(role, *owner) if owner else Place(role, place, place + 1, refers=True)
    elif seen.bare and not word.article and seen.bare[0][0] <= place + 3:
        yield Place("object" if word.has("object_first") or word.has("hurts") else "owner", *seen.bare[0])
        if len(seen.bare) > 1:
            yield Place("object", *seen.bare[1])
    if light is not None and light in subjects:
        kind = line.words[light].code("light")
        if kind in ("doer", "sufferer"):
            yield Place("subject" if kind == "doer" else "object", *subjects[light])
    yield from seen.placed
    yield from _relative_doer(line, seen.end, last)


def _without_adjectives(
    line: Line, place: int, bare: tuple[tuple[int, int], ...]
) -> Iterator[tuple[int, int]]:
    """The phrases behind an event noun without the adjectives right behind it: «معارك ضارية», «الغارة الجوية»."""
    at = place + 1
    for first, last in bare:
        start = first
        if first == at:
            while start < last and _qualifies(line, place, start):
                start += 1
            at = last
        if start < last:
            yield start, last


def _qualifies(line: Line, noun: int, place: int) -> bool:
    """Whether the word is an adjective of the noun: as definite as it is, and no name of an actor or a thing."""
    word = line.words[place]
    if word.article != line.words[noun].article or word.suffix or word.tag == "count":
        return False
    if word.name is not None:
        return word.name.adjective and not word.article
    return word.has("adjectives") or class_of(line, place, place + 1) in ("other", "named")


def _owner(
    line: Line, place: int, first: int, subjects: dict[int, tuple[int, int]]
) -> tuple[int, int] | None:
    """Whose «انسحابهم» is: the subject of the verb before it, else the nearest actor before it."""
    earlier = [other for other in subjects if other < place]
    if earlier and class_of(line, *subjects[earlier[-1]]) in (
        "force",
        "body",
        "state",
        "person",
        "people",
        "official",
        "named",
    ):
        return subjects[earlier[-1]]
    for start in range(place - 1, first - 1, -1):
        if line.words[start].nominal and class_of(line, start, start + 1) in (
            "force",
            "body",
            "state",
            "person",
        ):
            parts = joined_phrases(line, start, place)
            if parts:
                return parts[0]
    return None


def _relative_doer(line: Line, place: int, last: int) -> Iterator[Place]:
    """«هجوم شنته قوات …», «غارات نفذتها طائرات …», «القصف الذي طال …»: the clause that says whose the event is."""
    if place < last and line.tag(place) == "rel":
        place += 1
    if place >= last or line.tag(place) != "verb" or line.words[place].conj:
        return
    word = line.words[place]
    seen = scan(line, place + 1, last)
    if word.suffix and seen.bare and word.has("light", "says", "tells"):
        yield Place("subject", *seen.bare[0])
        yield from seen.placed
    elif not word.suffix and (word.code("light") == "happens" or word.has("object_first")):
        if seen.bare:
            yield Place("object", *seen.bare[0])
        yield from seen.placed


def _light(line: Line, place: int, first: int) -> int | None:
    """The light verb that carries the event noun at `place`, if one does."""
    word = line.words[place]
    for other in range(place - 1, max(first, place - 14) - 1, -1):
        before = line.words[other]
        if before.tag in ("stop", "comp", "start") or (
            before.tag == "sign" and before.text not in ("،", "(", ")")
        ):
            return None
        if before.tag == "verb":
            return (
                other
                if before.has("light") and (word.prep in ("", "ب", "ل", "في") or before.has("light"))
                else None
            )
        if (
            before.tag == "noun"
            and before.has("tells")
            and other < place - 1
            and not before.has("forces", "people")
            and not word.conj
        ):
            return None
    return None


def _sense(
    line: Line, place: int, args: list[Place], seen: Scan, lexicon: Lexicon
) -> tuple[str | None, bool]:
    """The type that the word tells in this company, and whether its subject suffers it."""
    word = line.words[place]
    for entry, _ in word.forms:
        senses = lexicon.senses.get(entry.sense)
        if senses is not None:
            fitting = next((sense for sense in senses if _fits(line, place, args, sense)), None)
            return (fitting.tells, fitting.swap) if fitting else (None, False)
    return word.code("tells"), False


def _fits(line: Line, place: int, args: list[Place], sense: Sense) -> bool:
    if sense.definite and not line.words[place].article:
        return False
    following = line.words[place + 1 : place + 1 + _NEAR]
    heard = {part for word in following for part in (word.text, word.stem, *word.text.split(" "))}
    if sense.next and not (
        following and (following[0].stem in sense.next or following[0].text in sense.next)
    ):
        return False
    if sense.words and not heard.intersection(sense.words):
        return False
    for role, wanted in (("subject", sense.subject), ("object", sense.object)):
        if wanted:
            kinds = {class_of(line, a.first, a.last) for a in args if _plays(a, role, sense) and not a.refers}
            refers = any(a.refers for a in args if _plays(a, role, sense))
            if not (
                kinds & set(wanted)
                or (not kinds and not refers and "none" in wanted)
                or (refers and {"force", "none"} & set(wanted))
            ):
                return False
    return True


def _plays(arg: Place, role: str, sense: Sense) -> bool:
    if role == "subject":
        return arg.role == "subject"
    return arg.role in ("object", "owner") or (arg.role in ("on", "to", "in") and "place" in sense.object)


def _sharpened(
    line: Line, place: int, kind: str | None, seen: Scan, subject: tuple[int, int] | None
) -> str | None:
    """The type with what the words beside it say of the means: «ضربة جوية», «هجوم انتحاري»."""
    if kind not in _SHARPENED:
        return kind
    beside = line.words[place + 1 : min(place + 5, len(line))]
    doer = line.words[subject[0] : subject[1]] if subject else []
    for word in (*beside, *doer):
        if word.tag in ("stop", "start") or (word.tag == "verb" and word in beside):
            break
        for head in sorted(word.heads):
            if head.startswith("sharpen."):
                sharper = head.removeprefix("sharpen.")
                if kind == "clash" or (kind == "shelling" and sharper == "shelling"):
                    return kind
                return sharper
    return kind


def _vague(line: Line, place: int, kind: str | None, subject: tuple[int, int] | None) -> Vague | None:
    """Whether the word leaves the means of an attack open, and nothing beside it tells them."""
    word = line.words[place]
    if kind != word.code("tells") or _has_means(line, place, subject):
        return None
    code = word.code("vague")
    return "strike" if code == "strike" else "attack" if code == "attack" else None


def _has_means(line: Line, place: int, subject: tuple[int, int] | None) -> bool:
    """Whether the words beside an attack, or its doer's, name its means."""
    beside = line.words[place + 1 : place + 5]
    doer = line.words[subject[0] : subject[1]] if subject else []
    return any(head.startswith("sharpen.") for word in (*beside, *doer) for head in word.heads)


def _tried(line: Line, place: int, first: int) -> bool:
    """Whether what the word tells is only tried: «تحاول السيطرة», «محاولة اقتحام»."""
    for other in range(place - 1, max(first, place - 12) - 1, -1):
        word = line.words[other]
        if word.has("tries"):
            return not any(line.words[k].tag in ("stop", "start") for k in range(other, place))
        if word.tag in ("stop", "start"):
            return False
        if word.tag == "verb" and not word.has("tells"):
            return False
    return False


def _part_of_attack(line: Line, place: int, first: int) -> bool:
    """Whether «للسيطرة» only says what an attack before it is for."""
    return any(
        line.words[other].has("tells")
        and line.words[other].code("tells") in ("offensive", "clash", "air-strike")
        for other in range(max(first, place - 6), place)
    )


def _named_by_attack(line: Line, place: int, first: int) -> bool:
    """Whether the word before is an attack that the word at `place` only names: «معركة تحرير المدينة»."""
    before = line.words[place - 1] if place > first else None
    if before is None or before.tag != "noun" or before.article:
        return False
    return before.code("tells") in ("offensive", "clash")


def _without_doubles(line: Line, found: list[Told]) -> list[Told]:
    """«استعادت السيطرة على …» is one event: the first word is its cue, the second brings its arguments."""
    kept: list[Told] = []
    for told in found:
        last = kept[-1] if kept else None
        word = line.words[told.place]
        if (
            last is not None
            and last.type == told.type
            and told.place - last.place <= _doubled(line, last.place)
            and word.tag == "noun"
            and not word.conj
        ):
            roles = {arg.role for arg in last.args if arg.role not in ("object", "owner")}
            args = tuple(arg for arg in last.args if told.place not in range(arg.first, arg.last))
            kept[-1] = msgspec.structs.replace(
                last, args=(*args, *(a for a in told.args if a.role not in roles))
            )
        else:
            kept.append(told)
    return kept


def _doubled(line: Line, place: int) -> int:
    """How near the second word of one event stands: past a verb's subject, else right behind."""
    return 9 if line.words[place].tag == "verb" else 2
