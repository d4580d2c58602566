"""Steps of what is made when an archive is linked: the work itself, lists, and what states are drawn from."""

import json

import sqlalchemy as sa
from alembic.operations import Operations
from sqlalchemy import Connection

from marsad.archive.growing.columns import (
    key_column,
    name_column,
    number_column,
    packed_column,
    payload_column,
    wide_column,
)
from marsad.archive.links import amounts as amounts_of
from marsad.archive.packing import total
from marsad.archive.schema import Key

_COUNTS = ("known", "upper", "tellers", "deniers", "marks", "weight")


def lists(tools: Operations, _connection: Connection) -> None:
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


def workings(tools: Operations, connection: Connection) -> None:
    """The work of linking, which is filled when the archive is linked again. Actors are written without their
    marks, which stand among the members, and what is kept is summed up.
    """
    tools.create_index("versions_id", "versions", ["id"])
    tools.create_table(
        "texts",
        number_column("node"),
        name_column("article"),
        name_column("version"),
        wide_column("wording"),
        packed_column("payload"),
    )
    tools.create_index("texts_article", "texts", ["article"])
    tools.create_index("texts_wording", "texts", ["wording"])
    tools.create_table("tellings", number_column("node"), name_column("version"), packed_column("payload"))
    tools.create_index("tellings_version", "tellings", ["version"])
    weight = sa.Column("weight", sa.Float(53), primary_key=True)
    tools.create_table(
        "edges", number_column("later"), number_column("earlier"), weight, sqlite_with_rowid=False
    )
    tools.create_index("edges_earlier", "edges", ["earlier"])
    places = map(number_column, ("key", "moment", "node"))
    tools.create_table("meetings", *places, sqlite_with_rowid=False)
    tools.create_table("given", number_column("text"), name_column("version"), packed_column("payload"))
    tools.create_table("posts", key_column("who"), number_column("text"), sqlite_with_rowid=False)
    count = sa.Column("count", sa.Integer, nullable=False)
    names = (key_column("who"), number_column("text"), key_column("name"), count)
    tools.create_table("namings", *names, sqlite_with_rowid=False)
    tools.create_table(
        "roots", key_column("key"), number_column("text"), key_column("payload"), sqlite_with_rowid=False
    )
    tools.create_table("named", key_column("entry"), number_column("text"), sqlite_with_rowid=False)
    tools.create_table("touched", key_column("article"))
    connection.execute(sa.text("INSERT INTO touched SELECT id FROM articles"))
    actors = connection.execute(sa.text("SELECT id, payload FROM links WHERE kind = 'actor'")).all()
    for name, payload in actors:
        bare = json.dumps(json.loads(payload) | {"marks": []}, ensure_ascii=False, separators=(",", ":"))
        change = sa.text("UPDATE links SET payload = :payload WHERE kind = 'actor' AND id = :name")
        connection.execute(change, {"payload": bare, "name": name})
    _sum_up(connection)


def spoken(tools: Operations, connection: Connection) -> None:
    """What states are drawn from; it is filled when everything is linked again, which comes next."""
    tools.create_table(
        "spoken", *map(key_column, ("theatre", "article", "version", "page")), payload_column()
    )
    tools.create_index("spoken_article", "spoken", ["article"])
    connection.execute(sa.text("DELETE FROM meta WHERE key = 'worked'"))


def tallies(tools: Operations, connection: Connection) -> None:
    """How many incidents have a value, of all and of each theatre."""
    number = sa.Column("number", sa.Integer, nullable=False)
    tools.create_table("tallies", *map(key_column, ("theatre", "facet", "value")), number)
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


def subjects(tools: Operations, connection: Connection) -> None:
    """What the marks of accounts are about; it is filled from these when the archive is linked the next time.
    Counts are found in the order in which lists show them.
    """
    tools.drop_index("spoken_article", "spoken")
    tools.rename_table("spoken", "accounts")
    tools.create_index("accounts_article", "accounts", ["article"])
    connection.execute(sa.text("UPDATE meta SET key = 'accounts' WHERE key = 'spoken'"))
    keys = ("theatre", "kind", "name", "mark", "article", "version", "page")
    tools.create_table("subjects", *map(key_column, keys), sa.Column("day", Key))
    for column in ("article", "mark"):
        tools.create_index(f"subjects_{column}", "subjects", [column])
    tools.create_index("tallies_number", "tallies", ["theatre", "facet", "number"])


def holdings(tools: Operations, _connection: Connection) -> None:
    """Places as states show them; they are drawn when the archive is linked the next time."""
    columns = sa.Column("first", sa.Integer, nullable=False), payload_column()
    tools.create_table("holdings", *map(key_column, ("theatre", "place", "day")), *columns)
    tools.create_index("holdings_first", "holdings", ["theatre", "first", "day", "place"])
    tools.create_index("incidents_type", "incidents", ["type", "first"])


def tells(tools: Operations, connection: Connection) -> None:
    """Which lines tell an incident, so that a search need not find it out mark by mark."""
    line = sa.Column("line", sa.Integer, primary_key=True, autoincrement=False)
    tools.create_table("tells", *map(key_column, ("incident", "version")), line, sqlite_with_rowid=False)
    connection.execute(
        sa.text(
            "INSERT INTO tells SELECT DISTINCT members.link, codings.version, marks.line FROM members"
            " JOIN marks ON marks.id = members.member JOIN codings ON codings.key = marks.coding"
            " WHERE members.kind = 'incident'"
        )
    )
    tools.create_index("tells_line", "tells", ["version", "line", "incident"])


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
