"""Relations: who backs, leads, holds, belongs to whom, as participles, nouns and verbs assert it.

قوات حفتر المدعومة من روسيا ومصر      backs: روسيا → قوات حفتر, مصر → قوات حفتر
قوات شرق ليبيا بقيادة خليفة حفتر       leads: خليفة حفتر → قوات شرق ليبيا
"""

from collections.abc import Iterator

import msgspec

from marsad.language.ar.grammar.arguments import antecedent, scan, subject_before, subject_of
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases import class_of, joined_phrases, noun_phrase
from marsad.language.ar.grammar.speakers import Person, is_post, person_at
from marsad.language.ar.grammar.tagging import Word
from marsad.language.clauses import Class

Part = tuple[int, int]
_HOLDERS = frozenset(("force", "body", "state", "person", "people", "official", "named"))
_LED = frozenset(("forces", "bodies"))
_NOT_LED = frozenset(
    (
        "بلديه",
        "بعثه",
        "مكتب",
        "لجنه",
        "هييه",
        "مركز",
        "مجموعه",
        "وحده",
        "دوله",
        "بلديات",
        "قسم",
        "معهد",
        "مديريه",
        "جامعه",
        "مستشفي",
        "وفد",
        "جمهوريه",
        "مملكه",
    )
)


class Tied(msgspec.Struct, frozen=True):
    """A relation in places of the line: the phrase on the left does `kind` to the one on the right."""

    place: int
    kind: str
    left: Part
    right: Part
    means: str | None = None
    right_word: int | None = None


def relations(line: Line, first: int, last: int) -> list[Tied]:
    """The relations that the sentence [first, last) asserts."""
    found: list[Tied] = []
    skip = first
    for place in range(first, last):
        if place >= skip:
            person = person_at(line, place, last) if _may_begin(line, place, first) else None
            if person is not None and person.role is not None:
                found.extend(_posts(line, person))
                skip = person.end
        found.extend(_at(line, place, first, last))
    return found


def _may_begin(line: Line, place: int, first: int) -> bool:
    word = line.words[place]
    if not word.nominal:
        return False
    if place == first or word.conj or word.prep:
        return True
    before = line.words[place - 1]
    if is_post(word) and not word.article:
        return not before.has("posts") or before.article
    return (
        before.tag not in ("noun",)
        or "given_names" in word.heads
        or (word.name is not None and word.name.kind == "person")
        or word.has("ranks")
    )


def _posts(line: Line, person: Person) -> Iterator[Tied]:
    """The office or the command that a role gives its holder."""
    role = person.role
    if role is None:
        return
    name = (person.first, person.last)
    body = _led_body(line, role)
    if body is not None:
        yield Tied(role[0], "leads", name, body)
    else:
        yield Tied(role[0], "office", name, role)


def _led_body(line: Line, role: Part) -> Part | None:
    """The force, government, party or company that the post heads, where it heads one."""
    first, last = role
    if not line.words[first].has("heads") or first + 1 >= last:
        return None
    body = first + 1
    if line.words[body].stem in ("اداره", "العام", "الاعلي") and body + 1 < last:
        body += 1
    if line.tag(body) == "prep" and body + 1 < last:
        body += 1
    if (
        line.words[first].stem.startswith("رييس")
        and line.words[body].stem == "مجلس"
        and line.words[body + 1 : last]
        and line.words[body + 1].stem == "اداره"
    ):
        body += 2
    if body >= last:
        return None
    word = line.words[body]
    stem = word.stem.split(" ")[0]
    known = word.name is not None and word.name.kind in ("force", "body") and not word.name.adjective
    if (
        not (known or word.has(*_LED))
        or stem in _NOT_LED
        or stem.removeprefix("ال") in _NOT_LED
        or word.stem == "الاركان"
    ):
        return None
    return body, last


def _at(line: Line, place: int, first: int, last: int) -> Iterator[Tied]:
    word = line.words[place]
    ties = {head.removeprefix("tie_words.") for head in word.heads if head.startswith("tie_words.")}
    if ties:
        yield from _by_word(line, place, first, last, ties)
    elif word.tag == "verb" and word.has("ties"):
        yield from _by_verb(line, place, first, last)
    elif word.tag == "noun" and word.has("ties") and not ties:
        yield from _by_noun(line, place, first, last)
    elif word.nominal and "partitives" in word.heads:
        yield from _part_of(line, place, last)
    elif word.tag == "noun" and word.has("bodies"):
        yield from _within(line, place, last)


def _by_word(line: Line, place: int, first: int, last: int, ties: set[str]) -> Iterator[Tied]:
    start = place + 1
    if start < last and line.words[start].text in ("من", "ل", "مع", "الي", "له", "لها"):
        start += 1
    if "helped_by" in ties:
        helped = _clause_subject(line, place, first, last)
        for part in joined_phrases(line, start, last):
            if helped is not None and class_of(line, *part) in _HOLDERS and helped != part:
                yield Tied(place, "backs", _plain(line, part), helped, means_of(line, place, last))
    elif "allies" in ties:
        yield from _allies(line, place, first, last)
    elif "backs_by" in ties:
        held = _left(line, place, first)
        if held is not None:
            for part in joined_phrases(line, start, last):
                if class_of(line, *part) in _HOLDERS:
                    yield Tied(place, "backs", _plain(line, part), held, means_of(line, place, last))
    elif "backs_to" in ties:
        backer = _left(line, place, first)
        parts = joined_phrases(line, start, last)[:1]
        if backer is not None and parts and class_of(line, *parts[0]) in _HOLDERS:
            yield Tied(place, "backs", backer, _plain(line, parts[0]), means_of(line, backer[0], place))
    elif "leads_by" in ties:
        led = _left(line, place, first)
        leader = _leader(line, start, last)
        if (
            led is not None
            and leader is not None
            and class_of(line, *led) in ("force", "body", "named", "other")
        ):
            yield Tied(place, "leads", leader, led)
    elif "part_of" in ties:
        part = _left(line, place, first)
        whole = joined_phrases(line, start, last)[:1]
        if part is not None and whole and class_of(line, *whole[0]) in _HOLDERS:
            yield Tied(place, "part-of", part, _plain(line, whole[0]))
    elif "controls_by" in ties:
        held = _left(line, place, first)
        holder = joined_phrases(line, start, last)[:1]
        if (
            held is not None
            and holder
            and class_of(line, *holder[0]) in _HOLDERS
            and class_of(line, *held) == "place"
        ):
            yield Tied(place, "controls", _plain(line, holder[0]), held)
    elif "controls_of" in ties:
        held = antecedent(line, place, ("place",)) or _left(line, place, first)
        holder = joined_phrases(line, start, last)[:1]
        if (
            held is not None
            and holder
            and class_of(line, *held) == "place"
            and class_of(line, *holder[0]) in _HOLDERS
        ):
            yield Tied(place, "controls", _plain(line, holder[0]), held)


def _clause_subject(line: Line, place: int, first: int, last: int) -> Part | None:
    """Who is helped in «سيطر الجيش على المدينة بمساعدة …»: the subject of the verb before."""
    for verb in range(place - 1, first - 1, -1):
        if line.tag(verb) == "verb":
            return subject_of(line, verb, first, last, {})
    return None


def _allies(line: Line, place: int, first: int, last: int) -> Iterator[Tied]:
    """«حلفائه الأجانب», «داعمي حفتر», «حلفاء ليبيين لمقاتلين روس»: whose allies they are, those they back."""
    word = line.words[place]
    end = noun_phrase(line, place, last)
    if end < last and line.words[end].prep == "ل":
        backed = joined_phrases(line, end, last)[:1]
    elif word.suffix:
        found = antecedent(line, place, ("force", "person", "body", "state"))
        backed = [found] if found else []
    else:
        backed = [(place + 1, end)] if end > place + 1 and class_of(line, place + 1, end) in _HOLDERS else []
    if backed and class_of(line, *backed[0]) in _HOLDERS:
        yield Tied(place, "backs", (place, end), backed[0])


def _left(line: Line, place: int, first: int) -> Part | None:
    """The phrase that a participle or an apposition qualifies: the one that ends right before it."""
    end = place
    while end > first and (
        line.words[end - 1].text in ("،", "(", ")") or line.tag(end - 1) in ("close", "rel")
    ):
        end -= 1
    for start in range(end - 1, max(first, end - 10) - 1, -1):
        word = line.words[start]
        if not (word.nominal or word.tag in ("open", "close")):
            break
        opens = start == first or word.conj or word.prep or not line.words[start - 1].nominal
        if opens and word.nominal:
            return (
                (start, end)
                if noun_phrase(line, start, end) >= end or word.name is not None
                else (start, end)
            )
    return None


def _plain(line: Line, part: Part) -> Part:
    """A phrase without a participle that qualifies it in turn."""
    first, last = part
    for place in range(first + 1, last):
        if any(head.startswith("tie_words.") for head in line.words[place].heads):
            return first, place
    return part


def _leader(line: Line, start: int, last: int) -> Part | None:
    person = person_at(line, start, last)
    if person is not None:
        return person.first, person.last
    parts = joined_phrases(line, start, last)[:1]
    return parts[0] if parts and class_of(line, *parts[0]) in _HOLDERS else None


def _by_verb(line: Line, place: int, first: int, last: int) -> Iterator[Tied]:
    """«تدعمه مصر», «يسيطر على …», «التي تسيطر عليها …», «يقود …»."""
    word = line.words[place]
    kind = word.code("ties")
    present = any(analysis.tense == "present" for _, analysis in word.forms)
    if kind is None or (not present and kind in ("controls", "leads")) or line.tag(place - 1) == "neg":
        return
    if kind == "controls" and any(
        other.text in ("حاول", "تحاول", "يحاول") for other in line.words[max(first, place - 4) : place]
    ):
        return
    seen = scan(line, place + 1, last)
    antecedent = _relative_head(line, place, first)
    before = subject_before(line, place, first)
    if antecedent is not None and (word.suffix or _has_back_pronoun(line, place, last)):
        subjects = joined_phrases(
            line, place + 1 if word.suffix else _behind_pronoun(line, place, last), last
        )
        for subject in subjects:
            if class_of(line, *subject) in _HOLDERS and _fits(line, kind, subject, antecedent):
                yield Tied(
                    place, kind, subject, antecedent, means_of(line, place, last) if kind == "backs" else None
                )
        return
    if word.suffix and before is not None and seen.bare:
        for subject in joined_phrases(line, seen.bare[0][0], last):
            if class_of(line, *subject) in _HOLDERS:
                yield Tied(place, kind, subject, before)
        return
    subject, objects = (
        (before, list(seen.bare))
        if before is not None
        else (seen.bare[0] if seen.bare else None, list(seen.bare[1:]))
    )
    if kind == "controls":
        objects = [(p.first, p.last) for p in seen.placed if p.role == "on"]
    elif kind == "part-of":
        objects = [(p.first, p.last) for p in seen.placed if p.role in ("to", "for")]
    if subject is None or not objects:
        return
    for target in joined_phrases(line, objects[0][0], last)[: 3 if kind == "controls" else 1]:
        if class_of(line, *subject) in _HOLDERS and _fits(line, kind, subject, target):
            yield Tied(place, kind, subject, target, means_of(line, place, last) if kind == "backs" else None)


def _fits(line: Line, kind: str, left: Part, right: Part) -> bool:
    kinds: dict[str, frozenset[Class]] = {
        "controls": frozenset(("place", "thing", "named", "state")),
        "leads": frozenset(("force", "body", "named")),
        "backs": _HOLDERS,
        "part-of": _HOLDERS,
    }
    return left != right and class_of(line, *right) in kinds[kind]


def _relative_head(line: Line, place: int, first: int) -> Part | None:
    """The phrase that the relative clause of the verb at `place` qualifies."""
    if line.tag(place - 1) != "rel" or line.words[place - 1].text in ("ما", "من", "مما"):
        return None
    return _left(line, place - 1, first)


def _has_back_pronoun(line: Line, place: int, last: int) -> bool:
    return any(
        word.text in ("عليها", "عليه", "عليهما") for word in line.words[place + 1 : min(last, place + 2)]
    )


def _behind_pronoun(line: Line, place: int, last: int) -> int:
    return min(last, place + 2)


def _by_noun(line: Line, place: int, first: int, last: int) -> Iterator[Tied]:
    """«دعم روسيا لحفتر», «تلقى دعما من تركيا»: the noun's owner or source backs the one behind «ل»."""
    word = line.words[place]
    if word.code("ties") != "backs" or not any(a.part in ("masdar", "noun") for _, a in word.forms):
        return
    if any(a.part not in ("masdar", "noun") for _, a in word.forms):
        return
    seen = scan(line, place + 1, last)
    owner = seen.bare[0] if seen.bare else None
    target = next(((p.first, p.last) for p in seen.placed if p.role == "for"), None)
    if (
        owner is not None
        and target is not None
        and class_of(line, *owner) in _HOLDERS
        and class_of(line, *target) in _HOLDERS
    ):
        yield Tied(place, "backs", owner, target, means_of(line, place, last))


def _within(line: Line, place: int, last: int) -> Iterator[Tied]:
    """«وزارة الصحة بحكومة الوفاق», «مكتب الاتصال في الرئاسة»: a body that another one holds."""
    if line.tag(place - 1) == "noun" and not line.words[place].conj:
        return
    end = noun_phrase(line, place, last)
    if end <= place or end >= last:
        return
    start = end + 1 if line.words[end].text == "في" and end + 1 < last else end
    whole = line.words[start]
    if (start > end or whole.prep == "ب") and whole.nominal and _is_government(whole):
        yield Tied(place, "part-of", (place, end), (start, noun_phrase(line, start, last)))


def _is_government(word: Word) -> bool:
    return word.stem.split(" ")[0] in ("حكومه", "الحكومه", "الرياسه", "رياسه", "الجيش", "جماعه")


def _part_of(line: Line, place: int, last: int) -> Iterator[Tied]:
    """«وحدات من الجيش», «ألوية من الحشد»: a part that is named by its whole."""
    word = line.words[place]
    if (
        not word.has("forces")
        or word.article
        or line.words[min(place + 1, last - 1)].text != "من"
        or word.code("means")
    ):
        return
    end = noun_phrase(line, place + 2, last)
    if (
        end > place + 2
        and class_of(line, place + 2, end) == "force"
        and word.stem not in ("عناصر", "مقاتلين", "مسلحين", "مرتزقه", "جنود")
    ):
        yield Tied(place, "part-of", (place, place + 1), (place + 2, end))


def means_of(line: Line, first: int, last: int) -> str | None:
    """By what means someone is backed, where the words near by say so."""
    for word in line.words[max(0, first) : min(last, first + 6)]:
        for head in sorted(word.heads):
            if head.startswith("means."):
                return head.removeprefix("means.")
        if word.tag in ("stop",):
            break
    return None
