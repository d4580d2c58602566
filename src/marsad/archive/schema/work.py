"""The work of linking, kept so that what comes later is linked to it at the cost of what it touches.

Texts and event marks as they are compared, by their numbers (`marsad.linking.places`), the buckets in which
they meet, the edges between marks, and what each text gives to the chains and actors of others. All of it is
made again whenever everything is linked.
"""

from sqlalchemy import BigInteger, Column, Float, Index, Integer, LargeBinary, Table

from marsad.archive.schema.base import Key, metadata

texts = Table(
    "texts",
    metadata,
    Column("node", BigInteger, primary_key=True, autoincrement=False),
    Column("article", Key, nullable=False),
    Column("version", Key, nullable=False),
    Column("wording", BigInteger, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Index("texts_article", "article"),
    Index("texts_wording", "wording"),
)

tellings = Table(
    "tellings",
    metadata,
    Column("node", BigInteger, primary_key=True, autoincrement=False),
    Column("version", Key, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Index("tellings_version", "version"),
)

edges = Table(
    "edges",
    metadata,
    Column("later", BigInteger, primary_key=True, autoincrement=False),
    Column("earlier", BigInteger, primary_key=True, autoincrement=False),
    Column("weight", Float(53), primary_key=True),
    Index("edges_earlier", "earlier"),
    sqlite_with_rowid=False,
)

meetings = Table(
    "meetings",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("moment", BigInteger, primary_key=True, autoincrement=False),
    Column("node", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

given = Table(
    "given",
    metadata,
    Column("text", BigInteger, primary_key=True, autoincrement=False),
    Column("version", Key, nullable=False),
    Column("payload", LargeBinary, nullable=False),
)

# Who has a post in a text, whom it names how often by which name, and the forms of its marks' roots.
posts = Table(
    "posts",
    metadata,
    Column("who", Key, primary_key=True),
    Column("text", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

namings = Table(
    "namings",
    metadata,
    Column("who", Key, primary_key=True),
    Column("text", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Key, primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

roots = Table(
    "roots",
    metadata,
    Column("key", Key, primary_key=True),
    Column("text", BigInteger, primary_key=True, autoincrement=False),
    Column("payload", Key, primary_key=True),
    sqlite_with_rowid=False,
)

# Which pack entries stand in which texts.
named = Table(
    "named",
    metadata,
    Column("entry", Key, primary_key=True),
    Column("text", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# The articles whose texts or codings have come, gone or changed since they were linked.
touched = Table("touched", metadata, Column("article", Key, primary_key=True))
