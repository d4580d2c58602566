"""The forms in which an archive can be exported, by name; a new one is a function and a line in `FORMATS`."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TextIO

import msgspec

from marsad.archive import Archive
from marsad.errors import ConfigError
from marsad.exporting.archived import archived_marks
from marsad.exporting.marks_table import write_csv


class Format(msgspec.Struct, frozen=True):
    """A form: what it is, how it is written, and its encoding (spreadsheets need a byte order mark)."""

    about: str
    write: Callable[[Archive, TextIO], None]
    encoding: str = "utf-8"


def _write_marks(archive: Archive, stream: TextIO) -> None:
    write_lines(archived_marks(archive), stream)


def write_lines(objects: Iterable[Any], stream: TextIO) -> None:
    """One JSON object a line; lone surrogates, which no encoding takes, are escaped."""
    for one in objects:
        text = json.dumps(one, ensure_ascii=False)
        stream.write(text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")


FORMATS: Mapping[str, Format] = {
    "marks": Format(
        "each page's marks in the gold's shape, then reports and disputes: JSON lines", _write_marks
    ),
    "csv": Format("one row a mark, with its sentence, chain, incident and standing", write_csv, "utf-8-sig"),
}


def export(archive: Archive, name: str, target: Path) -> None:
    """Write the archive to a file in a form of `FORMATS`; the file appears only once it is whole.

    Raises ConfigError where there is no such form or the file cannot be written.
    """
    if name not in FORMATS:
        raise ConfigError(f"no export `{name}`", remedy=f"there are: {', '.join(FORMATS)}")
    form, part = FORMATS[name], target.with_name(target.name + ".part")
    try:
        with part.open("w", encoding=form.encoding, errors="backslashreplace", newline="") as stream:
            form.write(archive, stream)
        part.replace(target)
    except OSError as problem:
        raise ConfigError(f"cannot be written: {problem.strerror}", file=target) from problem
    finally:
        part.unlink(missing_ok=True)
