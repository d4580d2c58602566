"""What people withhold from readers, and the archive as readers may see it."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from marsad.archive import Archive, Published, Veil
from marsad.archive.packing import version_key
from marsad.archive.quoting import Publish, Quoting
from marsad.errors import ConfigError, MissingError
from marsad.flow.decide import append
from marsad.flow.gone import removed
from marsad.flow.ground import Ground
from marsad.packs import Packs
from marsad.records import Decision, LogLine, Removal, Withholding
from marsad.review import holding

_COARSE = frozenset({"admin1", "country"})


class Tombstone(msgspec.Struct, frozen=True):
    """What readers are told of something that is withheld: that it is, since when and why, and number and
    hash of the line of the log that says so. `page` is the hash of a withheld or removed page's bytes.
    """

    line: int
    what: str
    hash: str
    time: datetime
    reason: str
    page: str | None = None


class Withholder:
    """One person who withholds parts of an archive: each method appends a line, which holds for readers at
    once; undo it as any other. `time` is UTC.

    Raises MissingError where there is no such thing, ConfigError where no reason is given.
    """

    def __init__(self, archive: Archive, packs: Packs, name: str) -> None:
        self._archive, self._packs, self._name = archive, packs, name

    def page(self, page: str, reason: str, time: datetime) -> LogLine:
        """A page, by the hash of its bytes: nothing that it says, nor anything made of it."""
        if not self._archive.has_page(page):
            raise MissingError(f"there is no page `{page}`", file=self._archive.name)
        return self._append(page, Withholding("page", reason), time)

    def name(self, name: str, reason: str, time: datetime) -> LogLine:
        """A name: these words, or an actor by its id under all its names."""
        own = {one.id: one.names for one in self._archive.record().actors}.get(name)
        if own is None and name not in self._packs.entries:
            return self._append("", Withholding("name", reason, (name,)), time)
        names = (*(own or ()), *self._called(name))
        return self._append(name, Withholding("name", reason, names), time)

    def place(self, place: str, reason: str, time: datetime) -> LogLine:
        """Where a place exactly is: it becomes the governorate or country that it lies in."""
        if self._packs.place(place) is None:
            raise MissingError(f"there is no place `{place}`", remedy="`marsad pack list` shows packs")
        instead = self._coarser(place)
        return self._append(place, Withholding("place", reason, self._called(place), instead), time)

    def _coarser(self, place: str) -> str:
        for larger in Ground(self._packs).theatres.larger(place):
            found = self._packs.place(larger)
            if found is not None and found.precision in _COARSE:
                return larger
        return ""

    def _called(self, entry: str) -> tuple[str, ...]:
        found = self._packs.entries.get(entry)
        if found is None:
            return ()
        names = found.names
        return tuple(dict.fromkeys((*names.ar, *names.en, *names.weak, *names.contested)))

    def _append(self, mark: str, deed: Withholding, time: datetime) -> LogLine:
        if not self._name.strip() or not deed.reason.strip():
            raise ConfigError(
                "who withholds says who it is, and why", remedy="--reviewer NAME --reason WORDS"
            )
        if any(not _letters(name) for name in deed.names):
            raise ConfigError("a name that is withheld has two letters or more")
        return append(self._archive, Decision(self._name, time, "withhold", mark, "", deed=deed))


def withheld(archive: Archive) -> list[tuple[LogLine, Withholding]]:
    """The lines of the log that withhold something, and still hold."""
    found = ((line, line.decision.deed) for line in holding(archive.log()))
    return [(line, deed) for line, deed in found if isinstance(deed, Withholding)]


def tombstones(archive: Archive) -> list[Tombstone]:
    """What readers are told of what is withheld from them, oldest first."""
    return [
        Tombstone(
            line.number,
            "removed" if isinstance(deed, Removal) else deed.what,
            line.hash,
            line.decision.time,
            deed.reason,
            line.decision.mark if isinstance(deed, Removal) or deed.what == "page" else None,
        )
        for line in holding(archive.log())
        if isinstance(deed := line.decision.deed, Withholding | Removal)
    ]


def tombstones_since(archive: Archive, number: int) -> list[Tombstone]:
    """The tombstones of what was withheld after a change of the record; 0: of all. Raises MissingError where
    there is no such change.
    """
    line = archive.change(number).line if number else 0
    return [one for one in tombstones(archive) if one.line > line]


def published(archive: Archive) -> Archive:
    """The archive as readers may see it: every way out goes through this. It is the archive itself where
    nothing is withheld.
    """
    veil = _veil(archive)
    return archive if veil is None else Published(archive, veil)


class Readers:
    """Handles for many readers of one archive: what is withheld is looked up again when the log has grown.

    For servers: may be asked from many threads.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._known: tuple[str, Veil | None] | None = None

    def handle(self, publish: Publish = "text", moment: Archive | None = None) -> Archive:
        """A handle on the archive as readers may see it now, or at a moment of it."""
        handle, known = moment or self._archive.again(), self._known
        edition = handle.edition()
        if known is None or known[0] != edition:
            known = self._known = (edition, _veil(handle))
        if publish != "text":
            return Quoting(handle, known[1] or Veil(), publish)
        return handle if known[1] is None else Published(handle, known[1])


def _veil(archive: Archive) -> Veil | None:
    """What the log withholds; null where that is nothing."""
    lines, gone = withheld(archive), removed(archive)
    if not lines and not gone:
        return None
    pages = {line.decision.mark for line, deed in lines if deed.what == "page"} | gone
    ids = {line.decision.mark: deed.instead for line, deed in lines if deed.what != "page"}
    ids.pop("", None)
    words = {name for _, deed in lines for name in deed.names}
    return Veil(frozenset({*pages, *_kept_of(archive, pages)}), ids, frozenset(words))


def _letters(name: str) -> bool:
    veil = Veil(words=frozenset({name}))
    return veil.text(name) != name


def _kept_of(archive: Archive, pages: set[str]) -> Iterator[str]:
    """What the archive keeps of some pages under other ids: versions, and articles that no other page has."""
    for page in pages:
        for version in archive.versions(page=page):
            yield version_key(version)
            if all(one.page in pages for one in archive.versions(article=version.article)):
                yield version.article
