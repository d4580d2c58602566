"""The archive for commands that show or export it: as readers may see it."""

from collections.abc import Iterator
from contextlib import contextmanager

from marsad.archive import Archive, open_archive
from marsad.flow import published


@contextmanager
def open_published(where: str) -> Iterator[Archive]:
    """Open an archive that is there, without what is withheld. Raises ArchiveError as `open_archive` does."""
    with open_archive(where, create=False) as opened:
        yield published(opened)
