"""The review log as JSON lines, out of an archive and into one."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from marsad.archive import Archive
from marsad.errors import ConfigError
from marsad.records import Decision, LogLine, Removal, Undoing


def log_lines(archive: Archive) -> Iterator[str]:
    """Every line of the log as JSON, oldest first."""
    for line in archive.log():
        yield msgspec.json.encode(line).decode()


def add_log(archive: Archive, lines: Iterable[str], name: str) -> int:
    """Take the decisions of an exported log into an archive's own, behind its last line; those that it has
    already are left out, so that the same log twice adds nothing. How many were added.

    Raises ConfigError, with the line, where `name` is no log or a line was changed; then nothing is added.
    """
    read = _read(lines, name)
    added = 0
    with archive.transaction():
        hashes = {line.hash: line.number for line in archive.log()}
        own = {_same(line.decision): line.number for line in archive.log()}
        numbers: dict[int, int] = {}  # of the lines that are taken in, as they are numbered here
        for line in read:
            decision = _undoing_here(line.decision, numbers)
            if line.hash in hashes:
                numbers[line.number] = hashes[line.hash]
                continue
            if _same(decision) not in own:
                before = archive.log()
                made = LogLine.after(before[-1] if before else None, decision)
                archive.add_line(made)
                own[_same(decision)] = made.number
                added += 1
            numbers[line.number] = own[_same(decision)]
    return added


def _same(decision: Decision) -> bytes:
    return msgspec.json.encode(decision)


def _undoing_here(decision: Decision, numbers: Mapping[int, int]) -> Decision:
    """An undoing names a line by its number, which is another one here."""
    deed = decision.deed
    if not isinstance(deed, Undoing):
        return decision
    return msgspec.structs.replace(decision, deed=Undoing(numbers.get(deed.line, deed.line)))


def _read(lines: Iterable[str], name: str) -> list[LogLine]:
    found: list[LogLine] = []
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            line = msgspec.json.decode(text, type=LogLine)
        except msgspec.MsgspecError as problem:
            raise ConfigError(f"is no line of a log: {problem}", file=name, line=number) from problem
        if not line.follows(found[-1] if found else None):
            raise ConfigError(
                "does not follow the line before it: the log was changed, or a part is missing",
                file=name,
                line=number,
                remedy="export it again with `marsad review export`",
            )
        found.append(line)
    for line in found:
        if line.kept and not any(line.number in lines for lines in _removals(found)):
            raise ConfigError("was emptied, and no removal of a page says so", file=name, line=line.number)
    return found


def _removals(lines: Iterable[LogLine]) -> Iterator[tuple[int, ...]]:
    """The lines that each removal of a page has emptied."""
    for line in lines:
        if isinstance(line.decision.deed, Removal):
            yield line.decision.deed.lines
