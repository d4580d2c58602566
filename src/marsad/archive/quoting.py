"""An archive whose texts are not republished: readers see the sentences that the record quotes, or none.

Letters are blanked out one for one, so that every span still stands where it stood. Titles stay: they name
what is cited.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Literal, cast

from sqlalchemy import Connection, select

from marsad.archive import schema
from marsad.archive.keeping import among
from marsad.archive.packing import to_bytes, to_text, unpacked, version_key
from marsad.archive.published import Published, Values, Veiled
from marsad.archive.store import Archive
from marsad.archive.veil import Veil
from marsad.records import Version

Publish = Literal["text", "sentences", "none"]
"""What of pages readers without a token are shown: whole texts, the lines that hold marks, or none."""

BLANK = "·"
_CODINGS = schema.codings.c
_LINES = (
    select(_CODINGS.version, schema.marks.c.line)
    .join(schema.codings, _CODINGS.key == schema.marks.c.coding)
    .where(among(_CODINGS.version, "versions"))
    .distinct()
)
_TOGETHER = 100  # texts of which it is looked up at once which lines hold marks


class Quoting(Published):
    """A reader's handle that blanks out what is not published of texts: see `Publish`."""

    def __init__(self, archive: Archive, veil: Veil, publish: Publish) -> None:
        super().__init__(archive, veil)
        self.publish: Publish = publish

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        """A connection whose answers are veiled and blanked out."""
        with Archive.connect(self) as connection:
            yield cast(Connection, _Blanking(connection, self.veil, self.publish))

    def shows(self, text: str) -> bool:
        """Whether a line may be found: it is published, and nothing of it is withheld."""
        return super().shows(text) and not is_blank(text)

    @property
    def hides(self) -> bool:
        """Whether there may be lines with marks that a reader does not find."""
        return super().hides or self.publish == "none"


class _Blanking(Veiled):
    """A connection that reads texts as they are published."""

    def __init__(self, connection: Connection, veil: Veil, publish: Publish) -> None:
        super().__init__(connection, veil)
        self._publish = publish

    def alters(self, keys: Sequence[str]) -> bool:
        """Whether texts are among them."""
        return "text" in keys

    def shown(self, keys: Sequence[str], rows: Iterable[Values]) -> Iterable[Values]:
        """Rows whose column `text`, where they have one, is blanked out; the version stands beside it."""
        return self._blank(list(keys), iter(rows)) if self.alters(keys) else rows

    def _blank(self, keys: list[str], rows: Iterator[Values]) -> Iterator[Values]:
        at = keys.index("text")
        about = keys.index("about" if "about" in keys else "payload")
        while some := list(islice(rows, _TOGETHER)):
            versions = [unpacked(row[about], Version) for row in some]
            marked = self._marked({version_key(one) for one in versions})
            for row, version in zip(some, versions, strict=True):
                kept = {*version.title_lines, *marked.get(version_key(version), ())}
                text = "\n".join(
                    line if number in kept else BLANK * len(line)
                    for number, line in zip(version.lines, to_text(row[at]).split("\n"), strict=False)
                )
                yield (*row[:at], to_bytes(text), *row[at + 1 :])

    def _marked(self, versions: Iterable[str]) -> Mapping[str, set[int]]:
        """The lines that hold marks, by version."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        if self._publish == "sentences":
            for row in self._connection.execute(_LINES, {"versions": list(versions)}).all():
                found[row.version].add(row.line)
        return found


def is_blank(text: str) -> bool:
    """Whether a line is blanked out."""
    return bool(text) and not text.strip(BLANK)
