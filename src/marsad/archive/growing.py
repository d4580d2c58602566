"""Older archives into the form of today: one step for each number of the schema.

A step says by itself what it changes, and never by `schema.py`, which goes on to change. What is kept stays
as it is; what can be made again is made again. All steps happen in one transaction, or none.
"""

from collections.abc import Callable, Mapping

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, Engine

from marsad.archive import rows
from marsad.archive.analysis import index_rows
from marsad.archive.index import add_rows, all_rows, create_index
from marsad.archive.packing import version_key
from marsad.archive.schema import SCHEMA, Key, meta
from marsad.archive.spelling import learn


def grow(engine: Engine, number: int) -> None:
    """Take an archive of an older schema to today's."""
    with engine.execution_options(writes=True).begin() as connection:
        tools = Operations(MigrationContext.configure(connection))
        for step in range(number + 1, SCHEMA + 1):
            STEPS[step](tools, connection)
        connection.execute(meta.update().where(meta.c.key == "schema").values(value=str(SCHEMA)))


def _review_log(tools: Operations, _connection: Connection) -> None:
    tools.create_table(
        "log",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("hash", Key, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
    )


def _own_ranking(tools: Operations, connection: Connection) -> None:
    """The index counts its lines' words, and parts words no further."""
    tools.drop_table("lines")
    create_index(connection)
    for version in rows.versions(connection):
        add_rows(connection, index_rows(version_key(version), version))


def _lists(tools: Operations, _connection: Connection) -> None:
    """Tables of lists; they are filled when the archive is linked again."""
    counts = [sa.Column(name, sa.Integer, nullable=False) for name in _COUNTS]
    tools.create_table(
        "incidents",
        sa.Column("id", Key, primary_key=True),
        sa.Column("type", Key, nullable=False),
        sa.Column("label", Key, nullable=False),
        *(sa.Column(name, Key) for name in ("place", "first", "end")),
        *counts,
    )
    tools.create_index("incidents_weight", "incidents", ["weight", "id"])
    tools.create_index("incidents_first", "incidents", ["first", "id"])
    tools.create_index("incidents_place", "incidents", ["place"])
    tools.create_table(
        "facets", *(sa.Column(name, Key, primary_key=True) for name in ("incident", "facet", "value"))
    )
    tools.create_index("facets_value", "facets", ["facet", "value", "incident"])
    tools.create_table(
        "entries",
        sa.Column("id", Key, primary_key=True),
        sa.Column("kind", Key, nullable=False),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        sa.Column("payload", sa.Text, nullable=False),
    )


def _tokens(tools: Operations, _connection: Connection) -> None:
    tools.create_table(
        "tokens",
        sa.Column("hash", Key, primary_key=True),
        sa.Column("name", Key, nullable=False, unique=True),
        sa.Column("role", Key, nullable=False),
    )


def _spellings(tools: Operations, connection: Connection) -> None:
    tools.create_table(
        "spellings", sa.Column("key", Key, primary_key=True), sa.Column("form", Key, primary_key=True)
    )
    tools.create_table(
        "names", sa.Column("name", Key, primary_key=True), sa.Column("entry", Key, primary_key=True)
    )
    tools.create_index("names_entry", "names", ["entry"])
    for row in all_rows(connection):
        learn(connection, row.forms.split())


_COUNTS = ("known", "upper", "tellers", "deniers", "marks", "weight")
STEPS: Mapping[int, Callable[[Operations, Connection], None]] = {
    2: _review_log,
    3: _own_ranking,
    4: _lists,
    5: _tokens,
    6: _spellings,
}
