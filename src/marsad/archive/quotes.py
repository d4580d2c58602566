"""Whether a mark stands in its text: its id made again, its line there, every span quoting what it says it
quotes.
"""

from collections.abc import Iterator

from marsad.records import Event, Figure, Mention, Span, Statement, Tie, Version, mark_id, text_hash
from marsad.records.marks import Mark

_ORDINALS = 200  # more marks of one kind on one cue no coder makes


def faults(name: str, mark: Mark, version: Version) -> Iterator[str]:
    """What is wrong with a mark of a version, in words; `name` is the id under which it is kept."""
    kind = "statement" if isinstance(mark, Statement) else "event" if isinstance(mark, Event) else "tie"
    made = (mark_id(text_hash(version.text), kind, mark.cue, ordinal) for ordinal in range(_ORDINALS))
    if name not in made:
        yield "its id is not that of its text, kind and cue"
    if mark.line not in version.lines:
        yield f"its line {mark.line} is none of the article's"
    elif not version.line_span(mark.line).covers(mark.cue):
        yield f"its cue does not stand on line {mark.line}"
    for told, span in quoted(mark):
        if not 0 <= span.start < span.end <= len(version.text) or span.of(version.text) != told:
            yield f"«{told}» does not stand at {span.start} to {span.end}"


def quoted(mark: Mark) -> list[tuple[str, Span]]:
    """Every quotation of a mark, with the span that it is said to stand at."""
    match mark:
        case Statement():
            mentions = [*mark.speaker, mark.role, mark.via, mark.denies]
            figures: tuple[Figure, ...] = ()
        case Event():
            slots = (mark.actor, mark.target, mark.place, mark.origin, mark.destination, mark.according_to)
            mentions = [mention for slot in slots for mention in slot]
            mentions += [figure.of for figure in mark.figures]
            figures = mark.figures
        case Tie():
            mentions = [mark.source, mark.target, *mark.according_to]
            figures = ()
    found = [(mention.text, mention.span) for mention in mentions if isinstance(mention, Mention)]
    return found + [(figure.text, figure.span) for figure in figures]
