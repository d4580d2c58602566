"""The lines of a page that no article on it has: menus, notices, links to other pages."""

from collections.abc import Mapping

from marsad.archive import Archive
from marsad.reading import read
from marsad.records import Version


def left_lines(archive: Archive, version: Version) -> Mapping[int, str]:
    """By their numbers on the page of a version. The page is read anew; nothing is given where its bytes are
    gone, or where it is now read otherwise than when the version was kept.
    """
    page = archive.page(version.page)
    reading = read(page) if page is not None else None
    if reading is None or version.id not in {one.id for one in reading.versions}:
        return {}
    told = {line for one in reading.versions for line in one.lines}
    return {
        number: text for number, text in enumerate(reading.lines, 1) if number not in told and text.strip()
    }
