"""The tables of an archive. Ids are made from content, so that equal records make equal rows everywhere.

Dates are ISO texts and texts of pages are UTF-8 bytes: pages carry NUL and lone surrogates, which no
database's text column takes. What only Marsad reads stands as JSON in `payload`; what is searched or joined
has a column of its own.
"""

from marsad.archive.schema.base import SCHEMA, Key, metadata
from marsad.archive.schema.history import PAST, altered, changes, releases
from marsad.archive.schema.kept import (
    articles,
    coders,
    codings,
    fetches,
    links,
    log,
    marks,
    members,
    meta,
    pages,
    unread,
    versions,
)
from marsad.archive.schema.lists import (
    accounts,
    entries,
    facets,
    holdings,
    incidents,
    names,
    spellings,
    subjects,
    tallies,
    tells,
    tokens,
)
from marsad.archive.schema.work import (
    edges,
    given,
    meetings,
    named,
    namings,
    posts,
    roots,
    tellings,
    texts,
    touched,
)

__all__ = [
    "PAST",
    "SCHEMA",
    "Key",
    "accounts",
    "altered",
    "articles",
    "changes",
    "coders",
    "codings",
    "edges",
    "entries",
    "facets",
    "fetches",
    "given",
    "holdings",
    "incidents",
    "links",
    "log",
    "marks",
    "meetings",
    "members",
    "meta",
    "metadata",
    "named",
    "names",
    "namings",
    "pages",
    "posts",
    "releases",
    "roots",
    "spellings",
    "subjects",
    "tallies",
    "tellings",
    "tells",
    "texts",
    "tokens",
    "touched",
    "unread",
    "versions",
]
