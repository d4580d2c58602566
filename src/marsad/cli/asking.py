"""What the commands that list parts of the record are asked for."""

from datetime import datetime
from pathlib import Path

import msgspec

from marsad.archive import Archive
from marsad.flow import Wanted, wanted
from marsad.packs import load_packs


class Asked(msgspec.Struct, frozen=True):
    """The options as they were typed."""

    theatre: str | None
    since: datetime | None
    until: datetime | None
    place: str | None
    actor: str | None

    def within(self, archive: Archive, folders: list[Path] | None) -> Wanted:
        """What they mean in an archive; raises ConfigError where no pack is the theatre."""
        if not any(msgspec.structs.astuple(self)):
            return Wanted()
        return wanted(
            archive,
            load_packs(extra_folders=folders or ()),
            theatre=self.theatre,
            place=self.place,
            actor=self.actor,
            since=self.since.date() if self.since else None,
            until=self.until.date() if self.until else None,
        )
