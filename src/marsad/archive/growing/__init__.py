"""Older archives into the form of today: one step for each number of the schema.

A step says by itself what it changes, and never by `schema`, which goes on to change. What is kept stays
as it is; what can be made again is made again. All steps happen in one transaction, or none.
"""

from collections.abc import Callable, Mapping

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, Engine

from marsad.archive.growing import kept, linked
from marsad.archive.schema import SCHEMA, meta

STEPS: Mapping[int, Callable[[Operations, Connection], None]] = {
    2: kept.review_log,
    3: kept.own_ranking,
    4: linked.lists,
    5: kept.tokens,
    6: kept.spellings,
    7: linked.workings,
    8: kept.history,
    9: linked.spoken,
    10: linked.tallies,
    11: linked.subjects,
    12: kept.orders,
    13: linked.holdings,
    14: linked.tells,
}


def grow(engine: Engine, number: int) -> None:
    """Take an archive of an older schema to today's."""
    with engine.execution_options(writes=True).begin() as connection:
        tools = Operations(MigrationContext.configure(connection))
        for step in range(number + 1, SCHEMA + 1):
            STEPS[step](tools, connection)
        connection.execute(meta.update().where(meta.c.key == "schema").values(value=str(SCHEMA)))
