"""What a reviewer says of one mark, one article or one actor, checked against the archive, into the log."""

from collections.abc import Iterator
from datetime import datetime

from marsad.archive import Archive
from marsad.errors import ConfigError, MissingError
from marsad.flow.decide import append
from marsad.records import (
    Addition,
    Correction,
    Decision,
    Deed,
    Figure,
    LogLine,
    Mark,
    Mention,
    OneAction,
    Siding,
    Statement,
    Tie,
    Undoing,
    Version,
    mark_id,
    mentions_of,
    text_hash,
)

_FIXED = frozenset({"id", "cue", "line"})


class Reviewer:
    """One person at work on an archive: each method appends a line, which holds once it is linked again.

    `time` is UTC. Raises MissingError where an id is not there, ConfigError where what is said cannot be so.
    """

    def __init__(self, archive: Archive, name: str) -> None:
        if not name.strip():
            raise ConfigError("a reviewer has a name", remedy="give yours: --reviewer NAME")
        self._archive, self._name = archive, name

    def accept(self, mark: str, time: datetime) -> LogLine:
        """The mark is right."""
        return self._append(time, "accept", self._archive.mark(mark).mark.id, self._sentence(mark))

    def reject(self, mark: str, time: datetime) -> LogLine:
        """The mark is wrong: nothing is made of it any more."""
        return self._append(time, "reject", self._archive.mark(mark).mark.id, self._sentence(mark))

    def correct(self, slot: str, to: Mark, time: datetime) -> LogLine:
        """A slot of the mark with the id of `to` is as in `to`; the others stay as they are."""
        located = self._archive.mark(to.id)
        if slot in _FIXED or slot not in located.mark.__struct_fields__ or type(to) is not type(located.mark):
            raise ConfigError(f"`{slot}` is no slot of `{to.id}` that can be corrected")
        _check(to, located.version)
        quote = self._sentence(to.id)
        return self._append(time, "correct", to.id, quote, Correction(slot, to))

    def add(self, version: str, mark: Mark, time: datetime) -> LogLine:
        """The coder missed this mark in this version."""
        found = next((one for one in self._archive.versions() if one.id == version), None)
        if found is None:
            raise MissingError(f"there is no version `{version}`", file=self._archive.name)
        kind = "statement" if isinstance(mark, Statement) else "tie" if isinstance(mark, Tie) else "event"
        if mark.id != mark_id(text_hash(found.text), kind, mark.cue):
            raise ConfigError(f"`{mark.id}` is not the id of a {kind} at these words")
        _check(mark, found)
        quote = found.line_span(mark.line).of(found.text)
        return self._append(time, "add", mark.id, quote, Addition(version, mark))

    def irrelevant(self, article: str, time: datetime) -> LogLine:
        """The article is about no war: it stays in the archive, and nothing is made of it."""
        found = next(iter(self._archive.versions(article=article)), None)
        if found is None:
            raise MissingError(f"there is no article `{article}`", file=self._archive.name)
        return self._append(time, "irrelevant", article, found.text.partition("\n")[0])

    def side(self, actor: str, theatre: str, side: str, time: datetime) -> LogLine:
        """On which side of a theatre an actor stands; empty: on none."""
        if not any(actor == one.id for one in self._archive.record().actors):
            raise MissingError(f"there is no actor `{actor}`", file=self._archive.name)
        return self._append(time, "side", actor, "", Siding(theatre, side))

    def undo(self, number: int, time: datetime) -> LogLine:
        """A line of the log holds no longer; undoing that line brings it back."""
        if not any(line.number == number for line in self._archive.log()):
            raise MissingError(f"the log has no line {number}", file=self._archive.name)
        return self._append(time, "undo", "", "", Undoing(number))

    def _append(
        self, time: datetime, action: OneAction, mark: str, quote: str, deed: Deed | None = None
    ) -> LogLine:
        return append(self._archive, Decision(self._name, time, action, mark, quote, deed=deed))

    def _sentence(self, mark: str) -> str:
        found = self._archive.mark(mark)
        return found.version.line_span(found.mark.line).of(found.version.text)


def _check(mark: Mark, version: Version) -> None:
    """Raises ConfigError where a mark quotes what its version does not say."""
    if mark.line not in version.lines or not version.line_span(mark.line).covers(mark.cue):
        raise ConfigError(f"line {mark.line} does not hold the words at {mark.cue}")
    for mention in (*mentions_of(mark), *_owners(mark)):
        if mention.span.of(version.text) != mention.text:
            raise ConfigError(f"the text does not say «{mention.text}» there", remedy="quote it exactly")


def _owners(mark: Mark) -> Iterator[Mention]:
    figures: tuple[Figure, ...] = getattr(mark, "figures", ())
    for figure in figures:
        yield Mention(figure.text, figure.span)
        if figure.of is not None:
            yield figure.of
