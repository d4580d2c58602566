"""Steps of what is kept and searched: pages, marks, the log, what the record was, and the index."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations
from sqlalchemy import Connection

from marsad.archive import rows
from marsad.archive.growing.columns import interval_columns, key_column, name_column, payload_column
from marsad.archive.packing import version_key
from marsad.archive.schema import Key
from marsad.archive.searching.analysis import index_rows
from marsad.archive.searching.index import add_rows, all_rows, create_index, create_orders
from marsad.archive.searching.spelling import learn


def review_log(tools: Operations, _connection: Connection) -> None:
    """What people decided."""
    tools.create_table(
        "log",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("hash", Key, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
    )


def own_ranking(tools: Operations, connection: Connection) -> None:
    """The index counts its lines' words, and parts words no further."""
    tools.drop_table("lines")
    create_index(connection)
    for version in rows.versions(connection):
        add_rows(connection, index_rows(version_key(version), version))


def tokens(tools: Operations, _connection: Connection) -> None:
    """Who may do what through the web."""
    tools.create_table(
        "tokens",
        sa.Column("hash", Key, primary_key=True),
        sa.Column("name", Key, nullable=False, unique=True),
        sa.Column("role", Key, nullable=False),
    )


def spellings(tools: Operations, connection: Connection) -> None:
    """The words of the index for misspelt queries, and the names of entries."""
    tools.create_table(
        "spellings", sa.Column("key", Key, primary_key=True), sa.Column("form", Key, primary_key=True)
    )
    tools.create_table(
        "names", sa.Column("name", Key, primary_key=True), sa.Column("entry", Key, primary_key=True)
    )
    tools.create_index("names_entry", "names", ["entry"])
    for row in all_rows(connection):
        learn(connection, row.forms.split())


def history(tools: Operations, connection: Connection) -> None:
    """The record has a past from here on: what is kept came with change 1."""
    for table in ("versions", "codings", "marks", "links", "members"):
        tools.add_column(table, sa.Column("since", sa.Integer, nullable=False, server_default=sa.text("1")))
    tools.create_index("links_since", "links", ["since", "kind", "id"])
    tools.create_index("links_id", "links", ["id"])
    coding: list[sa.Column[Any]] = [
        key_column("key"),
        *map(name_column, ("version", "coder", "packs", "digest")),
    ]
    places = [sa.Column(name, sa.Integer, nullable=False) for name in ("line", "start")]
    mark: list[sa.Column[Any]] = [
        key_column("coding"),
        key_column("id"),
        name_column("kind"),
        name_column("type"),
        *places,
        payload_column(),
    ]
    link = [key_column("kind"), key_column("id"), payload_column()]
    member = list(map(key_column, ("kind", "link", "role", "member")))
    for name, columns in (("codings", coding), ("marks", mark), ("links", link), ("members", member)):
        tools.create_table(f"past_{name}", *columns, *interval_columns())
    tools.create_index("past_codings_version", "past_codings", ["version"])
    tools.create_index("past_marks_id", "past_marks", ["id"])
    for bound in ("since", "until"):
        tools.create_index(f"past_links_{bound}", "past_links", [bound, "kind", "id"])
    tools.create_index("past_links_id", "past_links", ["id"])
    tools.create_index("past_members_member", "past_members", ["member", "kind"])
    number = sa.Column("number", sa.Integer, primary_key=True, autoincrement=False)
    line = sa.Column("line", sa.Integer, nullable=False)
    tools.create_table("changes", number, *map(name_column, ("time", "coder", "packs")), line)
    change = sa.Column("change", sa.Integer, primary_key=True, autoincrement=False)
    tools.create_table("altered", change, key_column("article"), name_column("deed"))
    number = sa.Column("number", sa.Integer, primary_key=True, autoincrement=False)
    change = sa.Column("change", sa.Integer, nullable=False)
    title = sa.Column("title", sa.Text, nullable=False)
    tools.create_table("releases", number, change, name_column("time"), title, name_column("hash"))
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


def orders(tools: Operations, connection: Connection) -> None:
    """The orders in which a search meets lines, and where the marks of an incident stand."""
    create_orders(connection)
    tools.drop_index("marks_id", "marks")
    tools.create_index("marks_id", "marks", ["id", "coding"])
