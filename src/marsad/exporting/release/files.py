"""The files of a release: each is a function that writes it, and a line in `FILES`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TextIO

import msgspec

from marsad.archive import Archive
from marsad.exporting.archived import archived_marks
from marsad.exporting.changes import every_alteration
from marsad.exporting.formats import write_lines
from marsad.exporting.marks_table import write_csv
from marsad.exporting.plain import Plain
from marsad.exporting.release.dictionary import dictionary
from marsad.exporting.tables import TABLES, csv_lines

CHANGES = ("change", "kind", "id", "deed")
TOMBSTONES = ("line", "hash", "what", "time", "reason", "page")
DICTIONARY = ("file", "column", "meaning")


class Frozen(msgspec.Struct, frozen=True):
    """What a release is made of: the archive as readers may see it, the change that the release before froze
    (0: there was none), and what readers are told of what is withheld.
    """

    archive: Archive
    since: int
    tombstones: Sequence[Plain]


def _marks(frozen: Frozen, stream: TextIO) -> None:
    write_lines(archived_marks(frozen.archive), stream)


def _marks_table(frozen: Frozen, stream: TextIO) -> None:
    write_csv(frozen.archive, stream)


def _list(name: str, frozen: Frozen, stream: TextIO) -> None:
    _write(TABLES[name].columns, TABLES[name].items(frozen.archive), stream)


def _changes(frozen: Frozen, stream: TextIO) -> None:
    _write(CHANGES, every_alteration(frozen.archive, frozen.since), stream)


def _tombstones(frozen: Frozen, stream: TextIO) -> None:
    _write(TOMBSTONES, frozen.tombstones, stream)


def _dictionary(_frozen: Frozen, stream: TextIO) -> None:
    rows = (
        dict(zip(DICTIONARY, (file, column, meaning), strict=True))
        for file, words in dictionary().items()
        for column, meaning in words.columns.items()
    )
    _write(DICTIONARY, rows, stream)


def _write(columns: Sequence[str], items: Iterable[Plain], stream: TextIO) -> None:
    stream.writelines(csv_lines(columns, items))


FILES: Mapping[str, Callable[[Frozen, TextIO], None]] = {
    "marks.csv": _marks_table,
    "marks.jsonl": _marks,
    **{f"{name}.csv": partial(_list, name) for name in TABLES},
    "changes.csv": _changes,
    "tombstones.csv": _tombstones,
    "dictionary.csv": _dictionary,
}
