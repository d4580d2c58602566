"""Moods: whether what is told happens, is planned, is only possible, or is told as not so."""

from marsad.language.ar.grammar.line import Line
from marsad.language.clauses import Mood

_REACH = 5


def mood_of(line: Line, place: int, first: int) -> Mood | None:
    """How the event word at `place` is told; None where the clause says that it is not and nobody says it was."""
    word = line.words[place]
    start = max(first, place - _REACH)
    near = list(range(place - 1, start - 1, -1))
    finite = word.tag == "verb"
    if finite and any(analysis.tense == "future" for _, analysis in word.forms):
        return "hypothetical" if _supposed(line, near, finite=True) else "planned"
    for other in near:
        before = line.words[other]
        if before.tag in ("stop", "sign") and before.text not in ("(", ")"):
            break
        if before.tag == "neg" and place - other <= (2 if finite else 1):
            return None
        if before.heads & {"planned"} and other >= place - 2:
            return "planned"
        if before.has("intends") and other >= place - 4 and _governs(line, other, place):
            return "planned"
    if _supposed(line, near, finite=finite):
        return "hypothetical"
    following = line.words[place + 1] if place + 1 < len(line) else None
    if following is not None and not finite and "planned" in following.heads | _heads(line, place + 2):
        return "planned"
    if following is not None and not finite and "hypothetical" in following.heads and following.forms:
        return "hypothetical"
    return "actual"


def _heads(line: Line, place: int) -> frozenset[str]:
    return line.words[place].heads if place < len(line) else frozenset()


def _supposed(line: Line, near: list[int], *, finite: bool) -> bool:
    """Whether «إذا», «في حال», «أي», «ربما», «قد» with a present stands before it in its clause."""
    for distance, other in enumerate(near):
        word = line.words[other]
        if word.tag == "stop" or (word.tag == "sign" and word.text == "،"):
            return False
        if "hypothetical" not in word.heads:
            continue
        bare = word.text.lstrip("وف") if len(word.text) > 3 else word.text
        if bare == "قد" or word.text == "وقد":
            if finite and distance == 0 and all(a.tense == "present" for _, a in line.words[other + 1].forms):
                return True
            continue
        if bare == "اي":
            if distance <= 1:
                return True
            continue
        return True
    return False


def _governs(line: Line, verb: int, place: int) -> bool:
    """Whether nothing but its subject, a particle or «أن» stands between an intending word and the event word."""
    between = line.words[verb + 1 : place]
    return not any(word.tag in ("verb", "sign", "stop", "start") for word in between)
