"""An archive whose texts are not republished: readers see the sentences that the record quotes, or none.

Letters are blanked out one for one, so that every span still stands where it stood. Titles stay: they name
what is cited.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Literal, cast

from sqlalchemy import Connection, select

from marsad.archive import schema
from marsad.archive.listing import Filters
from marsad.archive.packing import to_bytes, to_text, unpacked, version_key
from marsad.archive.published import Published, Veiled
from marsad.archive.search import Hit
from marsad.archive.store import Archive
from marsad.archive.veil import Veil
from marsad.records import Version

Publish = Literal["text", "sentences", "none"]
"""What of pages readers without a token are shown: whole texts, the lines that hold marks, or none."""

BLANK = "·"


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

    def search(
        self,
        query: str,
        filters: Filters = Filters(),  # noqa: B008 - frozen
        *,
        kind: str | None = None,
        of_type: str | None = None,
        limit: int = 50,
    ) -> list[Hit]:
        """Lines as `Published.search` finds them, of those that are published."""
        found = super().search(query, filters, kind=kind, of_type=of_type, limit=limit)
        return [hit for hit in found if not is_blank(hit.text)]


class _Blanking(Veiled):
    """A connection that reads texts as they are published."""

    def __init__(self, connection: Connection, veil: Veil, publish: Publish) -> None:
        super().__init__(connection, veil)
        self._publish = publish

    def shown(self, keys: Sequence[str], row: tuple[Any, ...]) -> tuple[Any, ...]:
        """A row whose column `text`, where it has one, is blanked out; the version stands beside it."""
        if "text" not in keys:
            return row
        at = keys.index("text")
        about = row[keys.index("about" if "about" in keys else "payload")]
        text = self._blanked(to_text(row[at]), unpacked(about, Version))
        return (*row[:at], to_bytes(text), *row[at + 1 :])

    def _blanked(self, text: str, version: Version) -> str:
        kept = {*version.title_lines, *(self._marked(version) if self._publish == "sentences" else ())}
        rows = zip(version.lines, text.split("\n"), strict=False)
        return "\n".join(row if line in kept else BLANK * len(row) for line, row in rows)

    def _marked(self, version: Version) -> set[int]:
        marks, codings = schema.marks.c, schema.codings.c
        query = select(marks.line).join(schema.codings, codings.key == marks.coding).distinct()
        found = self._connection.scalars(query.where(codings.version == version_key(version)))
        return set(found)


def is_blank(text: str) -> bool:
    """Whether a line is blanked out."""
    return bool(text) and not text.strip(BLANK)
