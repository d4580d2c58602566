"""What an archive answers to a search: the lines that it finds, and what stands beside them."""

from sqlalchemy import Connection

from marsad.archive.handle import Handle
from marsad.archive.lists.listing import Filters
from marsad.archive.searching.beside import COUNTED, Beside, beside
from marsad.archive.searching.index import Key
from marsad.archive.searching.narrowing import Narrowing
from marsad.archive.searching.search import Asked, Hit, lines, search


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
            return search(connection, self._asked(connection, query, asked), after=after, limit=limit)

    def beside(self, query: str, filters: Filters = Filters(), most: int = 12) -> Beside:  # noqa: B008 - frozen
        """What the lines that a search finds are about, counted: at most `most` values of each facet."""
        with self.connect() as connection:
            asked = self._asked(connection, query, Narrowing(filters))
            found, more = lines(connection, asked, COUNTED)
            return beside(connection, found, filters, most, truncated=more)

    def _asked(self, connection: Connection, query: str, narrowing: Narrowing) -> Asked:
        return self.once((query, narrowing), lambda: Asked.of(connection, query, narrowing))
