"""The pictures of theatres for readers who ask often: kept as long as the archive stays as it is."""

from collections import OrderedDict
from datetime import date
from threading import Lock

from marsad.archive import Archive
from marsad.flow.ground import Ground
from marsad.flow.state import network_of, state_of, state_part
from marsad.flow.state_parts import Asked, part_of
from marsad.packs import Packs
from marsad.records import Network, State, StatePart

_KEPT = 64
_Key = tuple[str, str, str, date | None, date | Asked | None]
_Picture = State | StatePart | Network


class Pictures:
    """States and networks of theatres, as `state_of` and `network_of` give them, the last ones kept.

    For servers: may be asked from many threads. Raises ConfigError where no pack is the theatre.
    """

    def __init__(self, packs: Packs) -> None:
        self._packs, self._ground = packs, Ground(packs)
        self._kept: OrderedDict[_Key, _Picture] = OrderedDict()
        self._lock = Lock()

    def state(self, archive: Archive, theatre: str, at: date, known_by: date | None = None) -> State:
        """What is claimed of a theatre on a day."""
        key = ("state", archive.edition(), theatre, at, known_by)
        found = self._find(key)
        if not isinstance(found, State):
            found = state_of(archive, self._packs, theatre, at, known_by, self._ground)
            self._keep(key, found)
        return found

    def part(
        self, archive: Archive, theatre: str, at: date, asked: Asked, known_by: date | None = None
    ) -> StatePart:
        """A part of what is claimed of a theatre on a day."""
        if known_by is not None:
            return part_of(self.state(archive, theatre, at, known_by), asked)
        key = ("part", archive.edition(), theatre, at, asked)
        found = self._find(key)
        if not isinstance(found, StatePart):
            found = state_part(archive, self._packs, theatre, at, asked, self._ground)
            self._keep(key, found)
        return found

    def network(
        self, archive: Archive, theatre: str, at: date | None = None, known_by: date | None = None
    ) -> Network:
        """Who backs, leads, is part of or fights whom in a theatre up to a day."""
        key = ("network", archive.edition(), theatre, at, known_by)
        found = self._find(key)
        if not isinstance(found, Network):
            found = network_of(archive, self._packs, theatre, at, known_by)
            self._keep(key, found)
        return found

    def _find(self, key: _Key) -> _Picture | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _keep(self, key: _Key, picture: _Picture) -> None:
        with self._lock:
            self._kept[key] = picture
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
