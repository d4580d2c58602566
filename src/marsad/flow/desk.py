"""A reviewer's desk: one thing is said in words, goes into the log, and the record follows at once."""

from datetime import datetime
from threading import Lock
from typing import Literal

import msgspec

from marsad.archive import Archive
from marsad.errors import ConfigError, MissingError
from marsad.flow.decide import decide
from marsad.flow.relinking import relink
from marsad.flow.review import Reviewer
from marsad.flow.wording import corrected, known_names, slot_name, worded
from marsad.packs import Packs
from marsad.records import LogLine, OneAction, PairAction

Said = OneAction | PairAction


class Saying(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a reviewer says, in words. `mark`: a mark, of `add` and `irrelevant` an article, of `side` an
    actor; `other`: the second of a pair. `slot` and `words` correct; `kind`, `code`, `line`, `cue` and
    `slots` add; `theatre` and `side` set a side; `number` is the line to undo.
    """

    action: Said
    mark: str = ""
    other: str = ""
    slot: str = ""
    words: str = ""
    kind: Literal["statement", "event", "tie"] = "statement"
    code: str = ""
    line: int = 0
    cue: str = ""
    slots: dict[str, str] = {}
    theatre: str = ""
    side: str = ""
    number: int = 0


class Desk:
    """Where reviewers work on archives with these packs. May be used from many threads: one speaks at a
    time.
    """

    def __init__(self, packs: Packs) -> None:
        self._packs = packs
        self._lock = Lock()

    def say(self, archive: Archive, reviewer: str, saying: Saying, time: datetime) -> LogLine:
        """Append what is said to the log and link the archive again; the line. `time` is UTC.

        Raises MissingError where an id is not there, ConfigError where what is said cannot be so; then
        nothing is appended.
        """
        with self._lock:
            line = _said(archive, reviewer, saying, time)
            relink(archive, self._packs)
        return line


def _said(archive: Archive, reviewer: str, saying: Saying, time: datetime) -> LogLine:  # noqa: PLR0911
    person = Reviewer(archive, reviewer)
    match saying.action:
        case "accept":
            return person.accept(saying.mark, time)
        case "reject":
            return person.reject(saying.mark, time)
        case "correct":
            return _correct(archive, person, saying, time)
        case "add":
            return _add(archive, person, saying, time)
        case "irrelevant":
            return person.irrelevant(saying.mark, time)
        case "side":
            return person.side(saying.mark, saying.theatre, saying.side, time)
        case "undo":
            return person.undo(saying.number, time)
    return decide(archive, reviewer, saying.action, saying.mark, saying.other, time)


def _correct(archive: Archive, person: Reviewer, saying: Saying, time: datetime) -> LogLine:
    found = archive.mark(saying.mark)
    names = known_names(archive.coding(found.version))
    to = corrected(found.mark, found.version, saying.slot, saying.words.strip(), names)
    return person.correct(slot_name(to, saying.slot), to, time)


def _add(archive: Archive, person: Reviewer, saying: Saying, time: datetime) -> LogLine:
    versions = list(archive.versions(article=saying.mark))
    if not versions:
        raise MissingError(f"there is no article `{saying.mark}`", file=archive.name)
    if not saying.cue.strip():
        raise ConfigError("the words that say it are missing", remedy="select them in the line")
    version = versions[-1]
    slots = {slot: words.strip() for slot, words in saying.slots.items() if words.strip()}
    names = known_names(archive.coding(version))
    mark = worded(version, saying.kind, saying.code, saying.line, saying.cue.strip(), slots, names)
    return person.add(version.id, mark, time)
