"""Pages as they are read and coded, and put into an archive."""

from collections.abc import Sequence
from pathlib import Path

from marsad.archive import Archive
from marsad.coding import grammar_coder
from marsad.collect import pages
from marsad.flow import code_page
from marsad.packs import Packs
from marsad.records import Coding, Page, Reading

Read = tuple[Page, Reading, list[Coding]]


def read_pages(folder: Path, packs: Packs) -> list[Read]:
    """Every page of a folder, coded by the grammar."""
    coder = grammar_coder(packs)
    return [(page, *code_page(page, coder)) for page in pages([folder]) if isinstance(page, Page)]


def keep(archive: Archive, some: Sequence[Read]) -> None:
    """Put pages with their codings into an archive, which is not linked by that."""
    for page, reading, codings in some:
        archive.add_reading(page, reading)
        named = {version.id: version for version in reading.versions}
        for coding in codings:
            archive.add_coding(named[coding.version], coding)
            archive.choose(coding.coder, coding.packs)
