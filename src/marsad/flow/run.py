"""The whole way: pages in, an archive with a linked record out.

A broken page costs its own line in the list.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from marsad.archive import Archive
from marsad.coding import Coder
from marsad.collect import pages
from marsad.errors import MarsadError, PageError
from marsad.flow.gone import removed
from marsad.flow.relinking import relink
from marsad.flow.standing import keep_tables
from marsad.packs import Packs
from marsad.reading import read
from marsad.records import Coding, Page, Reading, Unread, Version

Reader = Callable[[Page], Reading]
Progress = Callable[[str], object]
"""Called with the name of each page when it is done."""


class RunResult(msgspec.Struct, frozen=True):
    """What a run met: pages, their articles and marks (those that were kept before included), what it did
    not read.
    """

    pages: int
    articles: int
    marks: int
    unread: tuple[Unread, ...]


def run(
    paths: Iterable[Path],
    archive: Archive,
    coder: Coder,
    packs: Packs,
    *,
    progress: Progress | None = None,
    reader: Reader = read,
) -> RunResult:
    """Read and code the pages of `paths` into an archive, then link all that it holds.

    Each page is kept as a whole or not at all, so a run may be stopped at any time and goes on when it is
    run again; a page that is there already is not coded twice. What cannot be read or coded is listed and
    stops nothing. Raises ArchiveError where the archive fails, and what the coder raises as an error of its
    data.
    """
    unread: list[Unread] = []
    count = articles = marks = 0
    archive.choose(coder.name, coder.packs)
    keep_tables()
    gone = removed(archive)
    for found in pages(paths):
        if isinstance(found, Page) and found.id in gone:
            unread.append(
                Unread(found.name, "removed", "was removed from this archive, and is not read again")
            )
        elif isinstance(found, Page):
            reading, made = keep_page(found, archive, coder, reader)
            unread += reading.unread
            count, articles, marks = count + 1, articles + len(reading.versions), marks + made
        else:
            unread.append(found)
            archive.add_unread([found])
        if progress is not None:
            progress(found.name)
    relink(archive, packs)
    return RunResult(count, articles, marks, tuple(unread))


def keep_page(page: Page, archive: Archive, coder: Coder, reader: Reader = read) -> tuple[Reading, int]:
    """Read a page, code what this coder has not coded of it, and keep all of that; its reading, and how
    many marks.
    """
    reading = _read(page, reader)
    made: list[tuple[Version, Coding]] = []
    faults = list(reading.unread)
    marks = 0
    for version in reading.versions:
        kept = archive.kept_coding(version, coder.name, coder.packs)
        coding = kept or _coded(version, coder, page.name, faults)
        marks += len(coding.marks) if coding else 0
        if coding is not None and kept is None:
            made.append((version, coding))
    reading = msgspec.structs.replace(reading, unread=tuple(faults))
    try:
        _keep(page, reading, made, archive)
    except MarsadError:
        raise
    except Exception as fault:  # noqa: BLE001 see _read
        told = _fault(page.name, "keeping", fault)
        reading = msgspec.structs.replace(reading, unread=(*faults, told))
        archive.add_reading(page, reading)
        marks = 0
    return reading, marks


def _keep(page: Page, reading: Reading, made: Iterable[tuple[Version, Coding]], archive: Archive) -> None:
    with archive.transaction():
        archive.add_reading(page, reading)
        for version, coding in made:
            archive.add_coding(version, coding)


def code_page(page: Page, coder: Coder, reader: Reader = read) -> tuple[Reading, list[Coding]]:
    """A page's reading and the codings of its articles; nothing is kept. What fails is listed in `unread`."""
    reading = _read(page, reader)
    faults = list(reading.unread)
    codings = [_coded(version, coder, page.name, faults) for version in reading.versions]
    reading = msgspec.structs.replace(reading, unread=tuple(faults))
    return reading, [coding for coding in codings if coding is not None]


def _read(page: Page, reader: Reader) -> Reading:
    try:
        return reader(page)
    except PageError as problem:
        return Reading(page.id, page.name, (), (), (Unread(page.name, "unreadable", str(problem)),))
    except MarsadError:
        raise  # the installation's fault, and so every page's
    except Exception as fault:  # noqa: BLE001 a fault of ours in one page must not cost the others
        return Reading(page.id, page.name, (), (), (_fault(page.name, "reading", fault),))


def _coded(version: Version, coder: Coder, name: str, faults: list[Unread]) -> Coding | None:
    """The coding of a version; where there is none, why is added to `faults`."""
    if not coder.reads(version.language):
        if not any(one.reason == "no-coder" for one in faults):
            told = f"no coder for the language `{version.language}`: the article is kept and not coded"
            faults.append(Unread(name, "no-coder", told))
        return None
    try:
        return coder.code(version)
    except MarsadError:
        raise
    except Exception as fault:  # noqa: BLE001 see _read
        faults.append(_fault(name, "coding", fault))
        return None


def _fault(name: str, doing: str, fault: Exception) -> Unread:
    return Unread(name, "unreadable", f"a fault of Marsad's in {doing} it: {type(fault).__name__}: {fault}")
