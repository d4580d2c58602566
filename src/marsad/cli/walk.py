"""Pages from paths, read and coded one by one, with the list of what was not read."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from marsad.cli import out
from marsad.coding import Coder
from marsad.collect import pages
from marsad.flow import code_page, keep_tables
from marsad.reading import read
from marsad.records import Coding, Page, Reading, Unread


class Walk:
    """The pages of some paths; `unread` fills while they pass, with a progress bar on terminals."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = tuple(paths)
        self.unread: list[Unread] = []

    def readings(self) -> Iterator[Reading]:
        """Every page that could be taken, as read."""
        for page in self._pages():
            yield self._noted(read(page))

    def coded(self, coder: Coder) -> Iterator[tuple[Reading, list[Coding]]]:
        """Every page that could be taken, with the codings of those of its articles that the coder reads."""
        keep_tables()
        for page in self._pages():
            reading, codings = code_page(page, coder)
            yield self._noted(reading), codings

    def _pages(self) -> Iterator[Page]:
        for found in out.progress(pages(self._paths), "reading"):
            if isinstance(found, Page):
                yield found
            else:
                self.unread.append(found)

    def _noted(self, reading: Reading) -> Reading:
        self.unread += reading.unread
        return reading


def tell_unread(unread: Iterable[Unread]) -> None:
    """The list of what was not read and why, as notes."""
    rows = list(unread)
    if rows:
        out.note(f"not read ({len(rows)}):")
    for one in rows:
        out.note(f"  {one.name}: {one.reason}: {one.detail}")
