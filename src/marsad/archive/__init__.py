"""The archive: pages, articles, versions, marks and links in an SQLite file or a PostgreSQL database, safe
against a killed process.

with open_archive("marsad.db") as archive:
    for hit in archive.search("الجفرة"):
        print(hit.text)
"""

from marsad.archive.copying import copy
from marsad.archive.findings import Finding
from marsad.archive.places import Placed
from marsad.archive.published import Published
from marsad.archive.rows import Located
from marsad.archive.searching.search import Hit
from marsad.archive.stats import Stats
from marsad.archive.store import Archive, open_archive
from marsad.archive.veil import BLACK, Veil
from marsad.archive.verify import verify

__all__ = [
    "BLACK",
    "Archive",
    "Finding",
    "Hit",
    "Located",
    "Placed",
    "Published",
    "Stats",
    "Veil",
    "copy",
    "open_archive",
    "verify",
]
