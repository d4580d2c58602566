"""What an archive tells of itself: how much it holds, the changes of its record, what each altered, and its
releases.
"""

from sqlalchemy import select, union_all

from marsad.archive import history, releases, schema
from marsad.archive.handle import Handle
from marsad.archive.history import Altered, Change
from marsad.archive.packing import digest
from marsad.archive.releases import Release
from marsad.archive.stats import Stats, fingerprint, stats

_META, _LOG = schema.meta.c, schema.log.c
_LINES = select(_LOG.hash).order_by(_LOG.number.desc()).limit(1).subquery()
_EDITION = union_all(select(_META.key + "=" + _META.value), select(_LINES.c.hash))


class Chronicle(Handle):
    """An archive's account of itself; see `Handle.at` for the record as a change left it."""

    def last_change(self) -> Change | None:
        """The last change of the record; null where it never was linked."""
        with self.connect() as connection:
            return history.last_change(connection)

    def change(self, number: int) -> Change:
        """The change of this number. Raises MissingError where there is none."""
        with self.connect() as connection:
            return history.one_change(connection, number, self.name)

    def changes(self, since: int = 0, *, limit: int = 100) -> list[Change]:
        """The changes after one, oldest first."""
        with self.connect() as connection:
            return history.changes(connection, since, limit)

    def last_changes(self, before: int | None = None, *, limit: int = 100) -> list[Change]:
        """The last changes before one, or of all, the newest first."""
        with self.connect() as connection:
            return history.last_changes(connection, before, limit)

    def altered(
        self, since: int = 0, *, after: tuple[int, str, str] | None = None, limit: int = 100
    ) -> list[Altered]:
        """What was altered after a change, by change, kind and id; `after` such a place in that order."""
        with self.connect() as connection:
            return history.altered(connection, since, after, limit)

    def left(self, name: str) -> int | None:
        """The change by which a link or an article of this id left the record; null where none did, or where
        it is there again.
        """
        with self.connect() as connection:
            return history.left(connection, name)

    def releases(self) -> list[Release]:
        """Every release that was made, oldest first."""
        with self.connect() as connection:
            return releases.releases(connection)

    def stats(self) -> Stats:
        """How much is kept."""
        with self.connect() as connection:
            return stats(connection)

    @property
    def hidden(self) -> frozenset[str]:
        """The ids of pages that are withheld from whoever reads by this handle."""
        return frozenset()

    @property
    def names_all(self) -> bool:
        """Whether every name and place is given out as it is kept."""
        return True

    def edition(self) -> str:
        """Changes whenever what readers are shown may change; costs nothing to ask. Not a proof: see
        `fingerprint`.
        """
        return self.once("edition", self._edition)

    def fingerprint(self, *, history: bool = False) -> str:
        """SHA-256 of all that is kept, the search index included: equal contents give equal fingerprints.
        With its `history`, it also tells by which changes it came to be.
        """
        with self.connect() as connection:
            return fingerprint(connection, history=history)

    def _edition(self) -> str:
        with self.connect() as connection:
            return digest(str(value) for value in connection.scalars(_EDITION))
