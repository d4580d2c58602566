"""Older archives into the form of today: one step for each number of the schema.

A step says by itself what it changes, and never by `schema`, which goes on to change. What is kept stays
as it is; what can be made again is made again. All steps happen in one transaction, or none.
"""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, Engine

from marsad.archive import rows
from marsad.archive.links import amounts as amounts_of
from marsad.archive.packing import total, version_key
from marsad.archive.schema import SCHEMA, Key, meta
from marsad.archive.searching.analysis import index_rows
from marsad.archive.searching.index import add_rows, all_rows, create_index, create_orders
from marsad.archive.searching.spelling import learn


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


def _workings(tools: Operations, connection: Connection) -> None:
    """The work of linking, which is filled when the archive is linked again. Actors are written without their
    marks, which stand among the members, and what is kept is summed up.
    """
    tools.create_index("versions_id", "versions", ["id"])
    tools.create_table(
        "texts", _number("node"), _name("article"), _name("version"), _wide("wording"), _bytes("payload")
    )
    tools.create_index("texts_article", "texts", ["article"])
    tools.create_index("texts_wording", "texts", ["wording"])
    tools.create_table("tellings", _number("node"), _name("version"), _bytes("payload"))
    tools.create_index("tellings_version", "tellings", ["version"])
    weight = sa.Column("weight", sa.Float(53), primary_key=True)
    tools.create_table("edges", _number("later"), _number("earlier"), weight, sqlite_with_rowid=False)
    tools.create_index("edges_earlier", "edges", ["earlier"])
    places = map(_number, ("key", "moment", "node"))
    tools.create_table("meetings", *places, sqlite_with_rowid=False)
    tools.create_table("given", _number("text"), _name("version"), _bytes("payload"))
    tools.create_table("posts", _key("who"), _number("text"), sqlite_with_rowid=False)
    count = sa.Column("count", sa.Integer, nullable=False)
    names = (_key("who"), _number("text"), _key("name"), count)
    tools.create_table("namings", *names, sqlite_with_rowid=False)
    tools.create_table("roots", _key("key"), _number("text"), _key("payload"), sqlite_with_rowid=False)
    tools.create_table("named", _key("entry"), _number("text"), sqlite_with_rowid=False)
    tools.create_table("touched", _key("article"))
    connection.execute(sa.text("INSERT INTO touched SELECT id FROM articles"))
    actors = connection.execute(sa.text("SELECT id, payload FROM links WHERE kind = 'actor'")).all()
    for name, payload in actors:
        bare = json.dumps(json.loads(payload) | {"marks": []}, ensure_ascii=False, separators=(",", ":"))
        change = sa.text("UPDATE links SET payload = :payload WHERE kind = 'actor' AND id = :name")
        connection.execute(change, {"payload": bare, "name": name})
    _sum_up(connection)


def _history(tools: Operations, connection: Connection) -> None:
    """The record has a past from here on: what is kept came with change 1."""
    for table in ("versions", "codings", "marks", "links", "members"):
        tools.add_column(table, sa.Column("since", sa.Integer, nullable=False, server_default=sa.text("1")))
    tools.create_index("links_since", "links", ["since", "kind", "id"])
    tools.create_index("links_id", "links", ["id"])
    coding: list[sa.Column[Any]] = [_key("key"), *map(_name, ("version", "coder", "packs", "digest"))]
    places = [sa.Column(name, sa.Integer, nullable=False) for name in ("line", "start")]
    mark: list[sa.Column[Any]] = [
        _key("coding"),
        _key("id"),
        _name("kind"),
        _name("type"),
        *places,
        _payload(),
    ]
    link = [_key("kind"), _key("id"), _payload()]
    member = list(map(_key, ("kind", "link", "role", "member")))
    for name, columns in (("codings", coding), ("marks", mark), ("links", link), ("members", member)):
        tools.create_table(f"past_{name}", *columns, *_interval())
    tools.create_index("past_codings_version", "past_codings", ["version"])
    tools.create_index("past_marks_id", "past_marks", ["id"])
    for bound in ("since", "until"):
        tools.create_index(f"past_links_{bound}", "past_links", [bound, "kind", "id"])
    tools.create_index("past_links_id", "past_links", ["id"])
    tools.create_index("past_members_member", "past_members", ["member", "kind"])
    number = sa.Column("number", sa.Integer, primary_key=True, autoincrement=False)
    line = sa.Column("line", sa.Integer, nullable=False)
    tools.create_table("changes", number, *map(_name, ("time", "coder", "packs")), line)
    change = sa.Column("change", sa.Integer, primary_key=True, autoincrement=False)
    tools.create_table("altered", change, _key("article"), _name("deed"))
    number = sa.Column("number", sa.Integer, primary_key=True, autoincrement=False)
    change = sa.Column("change", sa.Integer, nullable=False)
    title = sa.Column("title", sa.Text, nullable=False)
    tools.create_table("releases", number, change, _name("time"), title, _name("hash"))
    connection.execute(
        sa.text(
            "INSERT INTO changes SELECT 1, :time,"
            " coalesce((SELECT value FROM meta WHERE key = 'coder'), ''),"
            " coalesce((SELECT value FROM meta WHERE key = 'packs'), ''),"
            " coalesce((SELECT max(number) FROM log), 0)"
        ),
        {"time": datetime.now(UTC).isoformat()},
    )
    connection.execute(sa.text("INSERT INTO altered SELECT 1, id, 'added' FROM articles"))


def _spoken(tools: Operations, connection: Connection) -> None:
    """What states are drawn from; it is filled when everything is linked again, which comes next."""
    tools.create_table("spoken", *map(_key, ("theatre", "article", "version", "page")), _payload())
    tools.create_index("spoken_article", "spoken", ["article"])
    connection.execute(sa.text("DELETE FROM meta WHERE key = 'worked'"))


def _tallies(tools: Operations, connection: Connection) -> None:
    number = sa.Column("number", sa.Integer, nullable=False)
    tools.create_table("tallies", *map(_key, ("theatre", "facet", "value")), number)
    connection.execute(
        sa.text(
            "INSERT INTO tallies SELECT scopes.theatre, said.facet, said.value, count(*) FROM ("
            " SELECT id AS incident, '' AS theatre FROM incidents"
            " UNION ALL SELECT incident, value FROM facets WHERE facet = 'theatre'"
            ") AS scopes JOIN ("
            " SELECT incident, facet, value FROM facets"
            " UNION ALL SELECT id, 'type', type FROM incidents"
            " UNION ALL SELECT id, 'label', label FROM incidents"
            " UNION ALL SELECT id, 'at', coalesce(place, '') FROM incidents"
            " UNION ALL SELECT id, 'month', coalesce(substr(first, 1, 7), '') FROM incidents"
            ") AS said ON said.incident = scopes.incident GROUP BY 1, 2, 3"
        )
    )


def _subjects(tools: Operations, connection: Connection) -> None:
    """What the marks of accounts are about; it is filled from these when the archive is linked the next time.
    Counts are found in the order in which lists show them.
    """
    tools.drop_index("spoken_article", "spoken")
    tools.rename_table("spoken", "accounts")
    tools.create_index("accounts_article", "accounts", ["article"])
    connection.execute(sa.text("UPDATE meta SET key = 'accounts' WHERE key = 'spoken'"))
    keys = ("theatre", "kind", "name", "mark", "article", "version", "page")
    tools.create_table("subjects", *map(_key, keys), sa.Column("day", Key))
    for column in ("article", "mark"):
        tools.create_index(f"subjects_{column}", "subjects", [column])
    tools.create_index("tallies_number", "tallies", ["theatre", "facet", "number"])


def _payload() -> sa.Column[str]:
    return sa.Column("payload", sa.Text, nullable=False)


def _orders(tools: Operations, connection: Connection) -> None:
    """The orders in which a search meets lines, and where the marks of an incident stand."""
    create_orders(connection)
    tools.drop_index("marks_id", "marks")
    tools.create_index("marks_id", "marks", ["id", "coding"])


def _holdings(tools: Operations, _connection: Connection) -> None:
    """Places as states show them; they are drawn when the archive is linked the next time."""
    columns = sa.Column("first", sa.Integer, nullable=False), _payload()
    tools.create_table("holdings", *map(_key, ("theatre", "place", "day")), *columns)
    tools.create_index("holdings_first", "holdings", ["theatre", "first", "day", "place"])
    tools.create_index("incidents_type", "incidents", ["type", "first"])


def _interval() -> list[sa.Column[int]]:
    since = sa.Column("since", sa.Integer, nullable=False)
    return [since, sa.Column("until", sa.Integer, primary_key=True, autoincrement=False)]


def _sum_up(connection: Connection) -> None:
    links, members, incidents, facets, entries = (
        [row._asdict() for row in connection.execute(sa.text(f"SELECT * FROM {table}"))]  # noqa: S608
        for table in ("links", "members", "incidents", "facets", "entries")
    )
    for key, amounts in (
        ("links", amounts_of(links, members)),
        ("lists", map(str, (*incidents, *facets, *entries))),
    ):
        change = sa.text("UPDATE meta SET value = :value WHERE key = :key")
        connection.execute(change, {"value": total(amounts), "key": key})


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, Key, primary_key=True)


def _name(name: str) -> sa.Column[str]:
    return sa.Column(name, Key, nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, primary_key=True, autoincrement=False)


def _wide(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


_COUNTS = ("known", "upper", "tellers", "deniers", "marks", "weight")
STEPS: Mapping[int, Callable[[Operations, Connection], None]] = {
    2: _review_log,
    3: _own_ranking,
    4: _lists,
    5: _tokens,
    6: _spellings,
    7: _workings,
    8: _history,
    9: _spoken,
    10: _tallies,
    11: _subjects,
    12: _orders,
    13: _holdings,
}
