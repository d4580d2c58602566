"""What an archive answers to a search: the lines that it finds, and what stands beside them."""

from sqlalchemy import Connection

from marsad.archive.handle import Handle
from marsad.archive.lists.listing import Filters
from marsad.archive.searching.beside import COUNTED, LOOKED, Beside, beside
from marsad.archive.searching.index import Key
from marsad.archive.searching.narrowing import Narrowing
from marsad.archive.searching.search import Asked, Hit, Lines, search


class Searched(Handle):
    """An archive that is searched."""

    def search(
        self,
        query: str,
        filters: Filters = Filters(),  # noqa: B008 - frozen
        *,
        kind: str | None = None,
        of_type: str | None = None,
        after: Key | None = None,
        limit: int = 50,
    ) -> list[Hit]:
        """Lines that hold every word of `query` in any spelling, with any clitic; «phrases» stand as written.

        `filters` keeps the lines that tell an incident of which all of it is true; `kind` and `of_type` those
        that hold such a mark: see `marks`. Best first, behind the key `after` of a hit, `limit` at most.
        """
        asked = Narrowing(filters, kind, of_type)
        with self.connect() as connection:
            known = self._asked(connection, query, asked)
            lines = self._lines(connection, query, asked, limit) if after is None else None
            return search(connection, known, lines or Lines(connection, known, limit, after), limit)

    def beside(self, query: str, filters: Filters = Filters(), most: int = 12) -> Beside:  # noqa: B008 - frozen
        """What the lines that a search finds are about, counted: at most `most` values of each facet. A
        search of the same moment takes the lines that were found for this: ask for it afterwards.
        """
        with self.connect() as connection:
            looked = COUNTED if filters == Filters() else LOOKED
            lines = self._lines(connection, query, Narrowing(filters), looked + 1)
            return beside(connection, lines, filters, most)

    def _asked(self, connection: Connection, query: str, narrowing: Narrowing) -> Asked:
        return self.once((query, narrowing), lambda: Asked.of(connection, query, narrowing))

    def _lines(self, connection: Connection, query: str, narrowing: Narrowing, part: int) -> Lines:
        asked = self._asked(connection, query, narrowing)
        return self.once((query, narrowing, "lines"), lambda: Lines(connection, asked, part))
