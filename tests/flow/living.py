"""An archive with a past."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.flow.pages_kept import keep, read_pages

from marsad.archive import Archive
from marsad.cli.samples import PAGES
from marsad.flow import Reviewer, relink
from marsad.packs import Packs

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)


def state(archive: Archive) -> dict[str, Any]:
    """All that the record says."""
    return {
        "record": archive.record(),
        "marks": [(version.id, coding) for version, coding in archive.with_codings()],
        "log": archive.log(),
    }


class Lived:
    """An archive with its life: what it said after each of its changes."""

    def __init__(self, archive: Archive, packs: Packs) -> None:
        self.archive, self._packs = archive, packs
        self.states: list[dict[str, Any]] = []

    def live(self) -> None:
        """Pages come in three parts; a mark is rejected, and the rejection taken back."""
        read = read_pages(PAGES, self._packs)[:9]
        for some in (read[:4], read[4:7], read[7:]):
            keep(self.archive, some)
            self.link()
        huda = Reviewer(self.archive, "huda")
        told = self.archive.record().incidents[0].marks[0]
        line = huda.reject(told, NOW).number
        self.link()
        huda.undo(line, NOW + timedelta(minutes=1))
        self.link()

    def link(self) -> None:
        relink(self.archive, self._packs)
        self.states.append(state(self.archive))
