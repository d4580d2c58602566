"""What the record was: its changes by number, and the rows that stand otherwise now, or not at all.

A row of these tables stood from change `since` on, and until change `until`, by which it went.
"""

from sqlalchemy import Column, Index, Integer, Table, Text

from marsad.archive.schema.base import Key, metadata
from marsad.archive.schema.kept import codings, links, marks, members

# By which coder, packs and line of the review log the record was made, and when (UTC).
changes = Table(
    "changes",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("time", Key, nullable=False),
    Column("coder", Key, nullable=False),
    Column("packs", Key, nullable=False),
    Column("line", Integer, nullable=False),
)


def _past(table: Table) -> Table:
    """A table of the rows that another one held."""
    columns = (
        Column(one.name, one.type, primary_key=one.primary_key, nullable=one.nullable)
        for one in table.columns
    )
    return Table(
        f"past_{table.name}",
        metadata,
        *columns,
        Column("until", Integer, primary_key=True, autoincrement=False),
    )


PAST = {table: _past(table) for table in (codings, marks, links, members)}

for _bound in ("since", "until"):
    Index(f"past_links_{_bound}", *(PAST[links].c[name] for name in (_bound, "kind", "id")))
Index("past_links_id", PAST[links].c.id)
Index("past_members_member", *(PAST[members].c[name] for name in ("member", "kind")))
Index("past_marks_id", PAST[marks].c.id)
Index("past_codings_version", PAST[codings].c.version)

# The articles whose texts or marks a change altered; of links it is known from their rows.
altered = Table(
    "altered",
    metadata,
    Column("change", Integer, primary_key=True, autoincrement=False),
    Column("article", Key, primary_key=True),
    Column("deed", Key, nullable=False),
)

# What was frozen for others: which change, under which title, and the hash of its files.
releases = Table(
    "releases",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("change", Integer, nullable=False),
    Column("time", Key, nullable=False),
    Column("title", Text, nullable=False),
    Column("hash", Key, nullable=False),
)
