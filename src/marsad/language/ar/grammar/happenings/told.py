"""What a sentence tells: an event word while its sentence is read, in places of the line."""

import msgspec

from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.arguments import Place
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Mood, Vague


class Told(msgspec.Struct, frozen=True):
    """An event word at `place`: its type, its mood, its arguments, and whether it points back (الهجوم).

    `hurts` is the unit of those whom a word of killing or wounding tells of; such a word has no type of its
    own.
    """

    place: int
    type: str
    mood: Mood
    args: tuple[Place, ...]
    definite: bool = False
    vague: Vague | None = None
    hurts: str | None = None
    subject: Part | None = None


VIOLENT = frozenset(
    (
        "air-strike",
        "shelling",
        "bombing",
        "clash",
        "offensive",
        "violence-against-civilians",
        "abduction",
        "destruction",
    )
)


TELLING = frozenset(("tells", "hurts", "tells_words"))  # heads of words that may tell an event
ATTACKS = frozenset(("air-strike", "shelling", "clash", "offensive"))
WEAPONS = frozenset(("air-strike", "shelling", "bombing"))  # attacks whose means are told


def is_violent(word: Word) -> bool:
    """Whether a word or set phrase tells an event that kills."""
    return (word.listed("tells_words") or word.code("tells")) in VIOLENT


def told_in(line: Line, part: Part) -> Word | None:
    """The event noun that a phrase is or begins with: «غارة», «سلسلة غارات», «سريان الهدنة»."""
    head = line.words[part[0]]
    reach = 1 if head.has("forces", "bodies") and not head.has("tells") else 2  # «جبهة تحرير …»
    for word in line.words[part[0] : min(part[1], part[0] + reach)]:
        if word.tag in ("noun", "count") and tells_event(word) and not word.has("forces", "people"):
            return word
    return None


def tells_event(word: Word) -> bool:
    """Whether a word may tell an event."""
    return not TELLING.isdisjoint(word.under)


def light_of(verb: Word, noun: Word) -> str | None:
    """Whether who is told with a verb does or suffers what the noun that it carries tells, by the lexicon's
    name of it; None where it carries none. «ألقت الشرطة القبض على …» carries the one noun.
    """
    seized = verb.has("seizes") and noun.article and noun.code("tells") == "arrest"
    return "doer" if seized else verb.code("light")
