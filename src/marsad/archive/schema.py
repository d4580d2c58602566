"""The tables of an archive. Ids are made from content, so that equal records make equal rows everywhere.

Dates are ISO texts and texts of pages are UTF-8 bytes: pages carry NUL and lone surrogates, which no
database's text column takes. What only Marsad reads stands as JSON in `payload`; what is searched or joined
has a column of its own.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA = 2  # 2: the review log

metadata = MetaData()

meta = Table("meta", metadata, Column("key", String, primary_key=True), Column("value", Text, nullable=False))

pages = Table(
    "pages",
    metadata,
    Column("id", String, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

# Under which names and addresses, and when, the bytes were found; "" stands for no address.
fetches = Table(
    "fetches",
    metadata,
    Column("page", String, ForeignKey("pages.id"), primary_key=True),
    Column("name", String, primary_key=True),
    Column("address", String, primary_key=True),
    Column("payload", Text, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    Column("id", String, primary_key=True),
    Column("source", String, nullable=False),
    Column("position", Integer, nullable=False),
    UniqueConstraint("source", "position"),
)

# `id` is the text's hash, which copies share; `key` is one text of one article on one page.
versions = Table(
    "versions",
    metadata,
    Column("key", String, primary_key=True),
    Column("id", String, nullable=False),
    Column("article", String, ForeignKey("articles.id"), nullable=False),
    Column("page", String, ForeignKey("pages.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("language", String),
    Column("outlet", String),
    Column("day", String),
    Column("text", LargeBinary, nullable=False),
    Column("payload", Text, nullable=False),
    Index("versions_page", "page", "position"),
    Index("versions_article", "article"),
)

# Every coder and pack hash that has coded here; linking reads the codings of the one that `meta` names.
coders = Table(
    "coders",
    metadata,
    Column("coder", String, primary_key=True),
    Column("packs", String, primary_key=True),
)

codings = Table(
    "codings",
    metadata,
    Column("key", String, primary_key=True),
    Column("version", String, ForeignKey("versions.key"), nullable=False),
    Column("coder", String, nullable=False),
    Column("packs", String, nullable=False),
    Column("digest", String, nullable=False),
    Index("codings_version", "version"),
)

marks = Table(
    "marks",
    metadata,
    Column("coding", String, ForeignKey("codings.key"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("type", String, nullable=False),
    Column("line", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("payload", Text, nullable=False),
    Index("marks_id", "id"),
    Index("marks_type", "kind", "type"),
)

# Chains, reports, incidents with their standings, disputes, actors; and the marks and articles they name.
links = Table(
    "links",
    metadata,
    Column("kind", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("payload", Text, nullable=False),
)

members = Table(
    "members",
    metadata,
    Column("kind", String, primary_key=True),
    Column("link", String, primary_key=True),
    Column("role", String, primary_key=True),
    Column("member", String, primary_key=True),
    Index("members_member", "member", "kind"),
)

unread = Table(
    "unread",
    metadata,
    Column("name", String, primary_key=True),
    Column("reason", String, primary_key=True),
    Column("detail", String, primary_key=True),
)

# The review log, only ever appended to; each payload carries the hash of the line before it.
log = Table(
    "log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("hash", String, nullable=False),
    Column("payload", Text, nullable=False),
)
