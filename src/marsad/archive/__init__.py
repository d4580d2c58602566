"""The archive: pages, articles, versions, marks and links in an SQLite file or a PostgreSQL database, safe
against a killed process.

with open_archive("marsad.db") as archive:
    for hit in archive.search("الجفرة"):
        print(hit.text)
"""

from marsad.archive.copying import copy
from marsad.archive.rows import Located
from marsad.archive.search import Hit
from marsad.archive.stats import Stats
from marsad.archive.store import Archive, open_archive
from marsad.archive.verify import Finding, verify

__all__ = ["Archive", "Finding", "Hit", "Located", "Stats", "copy", "open_archive", "verify"]
