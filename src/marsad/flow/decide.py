"""People's decisions into an archive's review log, and the ones that hold for what it has now."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from marsad.archive import Archive
from marsad.errors import MissingError
from marsad.records import Addition, Coding, Decision, LogLine, PairAction, Version
from marsad.review import Attached, attach, holding, is_about

_KINDS: Mapping[PairAction, str] = {
    "same-incident": "e",
    "not-same-incident": "e",
    "same-report": "a",
    "not-same-report": "a",
    "not-denied": "est",
}
_NAMES = {"e": "event", "a": "article", "est": "mark"}


def decisions(archive: Archive) -> Attached:
    """The log's decisions that hold, on the marks and articles that the archive has, and those that lost
    theirs; in the order of the log.
    """
    lines = holding(archive.log())
    every = [line.decision for line in lines]
    names = {name for one in every if is_about(one) for name in (one.mark, one.other) if name}
    sentences = _sentences(archive, names)
    added = {
        line.decision.deed.mark.id: line.decision.quote
        for line in lines
        if isinstance(line.decision.deed, Addition)
    }
    if not names <= {*sentences, *added}:  # what they were said of may be there under other ids
        sentences = dict(_every_sentence(archive))
    return attach(every, added | sentences)


def decide(
    archive: Archive, reviewer: str, action: PairAction, mark: str, other: str, time: datetime
) -> LogLine:
    """Append a decision on two marks, or two articles, to the log; it holds once the archive is linked
    again. The ids must be whole; `time` is UTC.

    Raises MissingError where an id is not there, or is not of the action's kind.
    """
    sentences = _sentences(archive, (mark, other))
    for name in (mark, other):
        if name not in sentences or name[0] not in _KINDS[action]:
            what = _NAMES[_KINDS[action]]
            raise MissingError(
                f"there is no {what} `{name}`",
                file=archive.name,
                remedy="`marsad search` and `marsad explain` show ids",
            )
    return append(archive, Decision(reviewer, time, action, mark, sentences[mark], other, sentences[other]))


def append(archive: Archive, decision: Decision) -> LogLine:
    """Append a decision to the log, behind whatever line is the last by then."""
    with archive.transaction():
        lines = archive.log()
        line = LogLine.after(lines[-1] if lines else None, decision)
        archive.add_line(line)
    return line


def _sentences(archive: Archive, names: Iterable[str]) -> dict[str, str]:
    """The sentences of those of some marks and articles that are there: of an article its first line."""
    wanted = set(names)
    found = archive.codings_of(wanted | archive.holding(wanted), as_coded=True)
    every = _sentences_of((version, coding) for version, coding, _ in found)
    return {name: sentence for name, sentence in every if name in wanted}


def _every_sentence(archive: Archive) -> Iterator[tuple[str, str]]:
    return _sentences_of(archive.with_codings(as_coded=True))


def _sentences_of(found: Iterable[tuple[Version, Coding | None]]) -> Iterator[tuple[str, str]]:
    for version, coding in found:
        yield version.article, version.text.partition("\n")[0]
        for mark in coding.marks if coding else ():
            yield mark.id, version.line_span(mark.line).of(version.text)
