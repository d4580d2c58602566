"""Pages out of files and folders."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from marsad.collect.sidecar import Sidecar, read_sidecar
from marsad.records import Page, Unread, page_id

LARGEST = 50 * 1024 * 1024
"""Bytes of the largest page that is taken."""

_SUFFIXES = frozenset({".txt", ".html", ".htm"})


def pages(paths: Iterable[Path]) -> Iterator[Page | Unread]:
    """The pages under `paths`, in the order given; folders are walked through, sorted by name.

    A folder's files that are no pages (.txt, .html, .htm) are passed over; a file that is named is always
    taken. What cannot be read, and every bad sidecar, comes as an Unread, the latter before its page.
    Nothing is raised.
    """
    for path in paths:
        if path.is_dir():
            for file in _walk(path):
                yield from _page(file)
        else:
            yield from _page(path)


def _walk(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES)
    return sorted(path for path in found if path.is_file())


def _page(path: Path) -> Iterator[Page | Unread]:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            megabytes = size / 1024 / 1024
            yield Unread(path.name, "too-large", f"{path}: {megabytes:.0f} MB; the largest taken is 50 MB")
            return
        content = path.read_bytes()
    except OSError as problem:
        yield Unread(path.name, "unreadable", f"{path}: {problem.strerror or problem}")
        return
    sidecar, faults = read_sidecar(path)
    yield from faults
    yield _joined(path, content, sidecar)


def _joined(path: Path, content: bytes, sidecar: Sidecar) -> Page:
    return Page(
        page_id(content),
        path.name,
        content,
        address=sidecar.address,
        fetched=sidecar.fetched,
        published=sidecar.published,
        outlet=sidecar.outlet,
        language=sidecar.language,
    )
