"""What the law wants deleted: a page out of an archive and out of its log, of which the hashes stay."""

from datetime import datetime

import msgspec

from marsad.archive import Archive
from marsad.archive.removing import forget_past, remove_page, replace_lines
from marsad.errors import ConfigError, MissingError
from marsad.flow.decide import append
from marsad.flow.relinking import relink
from marsad.packs import Packs
from marsad.records import Addition, Decision, LogLine, Removal


def remove(archive: Archive, packs: Packs, reviewer: str, page: str, reason: str, time: datetime) -> LogLine:
    """Delete a page: its bytes, its texts, their marks, all that was made of them, and its quotes in the log.

    What stays is the line that says so, with the hash of the page and why. It cannot be brought back; the
    same bytes are not read again unless that line is undone. `time` is UTC. Copies on other pages stay.

    Raises MissingError where there is no such page, ConfigError where nobody says why.
    """
    if not archive.has_page(page):
        raise MissingError(f"there is no page `{page}`", file=archive.name)
    if not reviewer.strip() or not reason.strip():
        raise ConfigError("who removes says who it is, and why", remedy="--reviewer NAME --reason WORDS")
    versions = {version.id for version in archive.versions(page=page)}
    with archive.transaction():
        gone = remove_page(archive, page)
        gone |= _added_in(archive, versions - {version.id for version in archive.versions()})
        quoting = tuple(line.number for line in archive.log() if _unquoted(line, gone) != line)
        made = append(archive, Decision(reviewer, time, "remove", page, "", deed=Removal(reason, quoting)))
        replace_lines(archive, lambda line: _unquoted(line, gone))
        relink(archive, packs)
        forget_past(archive, gone)
    archive.shred()
    return made


def _added_in(archive: Archive, versions: set[str]) -> frozenset[str]:
    """Marks that people added in these versions."""
    deeds = (line.decision.deed for line in archive.log())
    return frozenset(one.mark.id for one in deeds if isinstance(one, Addition) and one.version in versions)


def _unquoted(line: LogLine, gone: frozenset[str]) -> LogLine:
    """A line without the words of marks and articles that are gone, under the hash that it had."""
    told = line.decision
    if not gone & {told.mark, told.other}:
        return line
    bare = msgspec.structs.replace(
        told,
        quote="" if told.mark in gone else told.quote,
        other_quote="" if told.other in gone else told.other_quote,
        deed=None,
    )
    return line if bare == told else LogLine(line.number, bare, line.before, line.hash)
