"""People's decisions into an archive's review log, and the ones that hold for what it has now."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from marsad.archive import Archive
from marsad.errors import MissingError
from marsad.records import Addition, Decision, LogLine, PairAction
from marsad.review import Attached, attach, holding

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
    sentences = dict(_sentences(archive)) if lines else {}
    added = {
        line.decision.deed.mark.id: line.decision.quote
        for line in lines
        if isinstance(line.decision.deed, Addition)
    }
    return attach((line.decision for line in lines), added | sentences)


def decide(
    archive: Archive, reviewer: str, action: PairAction, mark: str, other: str, time: datetime
) -> LogLine:
    """Append a decision on two marks, or two articles, to the log; it holds once the archive is linked
    again. The ids must be whole; `time` is UTC.

    Raises MissingError where an id is not there, or is not of the action's kind.
    """
    sentences = dict(_sentences(archive))
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


def _sentences(archive: Archive) -> Iterator[tuple[str, str]]:
    """The sentence of every mark, and the first line of every article."""
    for version in archive.versions():
        yield version.article, version.text.partition("\n")[0]
    for version, coding in archive.with_codings(as_coded=True):
        for mark in coding.marks if coding else ():
            yield mark.id, version.line_span(mark.line).of(version.text)
