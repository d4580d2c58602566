"""Together: whether two events of a sentence happened together, or the one just before the other."""

from collections.abc import Sequence

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.told import Told
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.words.word import Word

# «بعد أشهر من القتال» says how long it lasted, «بعد يومين من القصف» when it was.
LASTING = frozenset(("siege", "clash", "offensive", "shelling", "air-strike", "displacement", "protest"))


def go_together(line: Line, one: int, other: int) -> bool:
    """Whether the events of two words happened together: in one clause, or joined with «و» or «عندما»."""
    if line.words[other].conj and line.tag(other) == "verb":
        return True
    behind = line.words[one + 1 : other]
    return not any(word.tag in ("verb", "sign") or _cuts(word) for word in behind) or _begins(behind, "when")


def just_before(line: Line, one: Told, other: Told) -> bool:
    """«سيطر على المدينة أمس بعد انسحاب الجيش منها»; what lasts began long before («بعد حصار»)."""
    named = other.type not in LASTING and line.words[other.place - 1].text == ar.AFTER
    return named or _begins(line.words[one.place + 1 : other.place], "just_after")


def _begins(between: Sequence[Word], head: str) -> bool:
    """Whether a word of this list begins the clause of the second event: «… في مارس حين شنت القوات هجوما»."""
    clause = [word for word in between if head not in word.heads]
    verbs = sum(word.tag == "verb" for word in clause)
    return len(clause) < len(between) and verbs <= 1 and not any(_cuts(word) for word in clause)


def _cuts(word: Word) -> bool:
    """Whether a word between two events' words puts one in another saying or at another time."""
    return counts_from(word) or word.tag in ("comp", "rel", "start", "source") or word.has("apart")


def counts_from(word: Word) -> bool:
    """«بعد يومين من»: what stands before it was at another time than what stands behind."""
    return word.time is not None and word.time.kind == "after"
