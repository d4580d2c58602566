"""Pointing: whether a pronoun shows that the phrase before a verb of saying is not who speaks."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.extents import first_phrase
from marsad.language.ar.grammar.sayings.before import ACTING, Voice


def points_back(line: Line, place: int, before: Voice) -> bool:
    """Whether a pronoun shows that the phrase before the verb is no subject.

    «بيان نشرته الوزارة», «تصريحات قال فيها الوزير», «الجيش الذي أعلن قائده».
    """
    if line.words[place].suffix or place + 1 >= len(line):
        return line.words[place].suffix != ""
    following = line.words[place + 1]
    if "back_pronouns" in following.heads:
        acts = before.speaker is not None and before.speaker.kind in ACTING
        return before.speaker is not None and not (acts and not _is_spoken_of(line, place))
    return line.tag(place - 1) == "rel" and following.suffix != "" and following.has("posts")


def _is_spoken_of(line: Line, place: int) -> bool:
    """Whether who speaks stands behind a relative verb and its pronoun: «الدعم الذي أشار إليه خبراء»."""
    part = first_phrase(line, place + 2, len(line)) if line.tag(place - 1) == "rel" else None
    return part is not None and part[0] == place + 2 and class_of(line, *part) in ACTING


def is_told_of(line: Line, place: int, before: Voice) -> bool:
    """Whether a clause only tells of the phrase before its verb: «جماعة تقول كابول إنها …»."""
    if before.speaker is None or line.words[place].conj:
        return False
    head = line.words[before.speaker.head]
    known = head.article or head.name is not None or head.suffix or before.speaker.person is not None
    if known and line.tag(place - 1) != "rel":
        return False
    part = first_phrase(line, place + 1, len(line))
    return (
        part is not None
        and line.tag(part[1]) == "comp"
        and line.words[part[1]].text.endswith(ar.SUBJECT_ENDINGS)
    )
