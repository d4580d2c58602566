"""What was put in: pages, their articles, codings and links, and what people said of them."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text, UniqueConstraint

from marsad.archive.schema.base import Key, metadata, since

meta = Table("meta", metadata, Column("key", Key, primary_key=True), Column("value", Text, nullable=False))

pages = Table(
    "pages",
    metadata,
    Column("id", Key, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

# Under which names and addresses, and when, the bytes were found; "" stands for no address.
fetches = Table(
    "fetches",
    metadata,
    Column("page", Key, ForeignKey("pages.id"), primary_key=True),
    Column("name", Key, primary_key=True),
    Column("address", Key, primary_key=True),
    Column("payload", Text, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    Column("id", Key, primary_key=True),
    Column("source", Key, nullable=False),
    Column("position", Integer, nullable=False),
    UniqueConstraint("source", "position"),
)

# `id` is the text's hash, which copies share; `key` is one text of one article on one page.
versions = Table(
    "versions",
    metadata,
    Column("key", Key, primary_key=True),
    Column("id", Key, nullable=False),
    Column("article", Key, ForeignKey("articles.id"), nullable=False),
    Column("page", Key, ForeignKey("pages.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("language", Key),
    Column("outlet", Key),
    Column("day", Key),
    Column("text", LargeBinary, nullable=False),
    Column("payload", Text, nullable=False),
    since(),
    Index("versions_page", "page", "position"),
    Index("versions_article", "article"),
    Index("versions_id", "id"),
)

# Every coder and pack hash that has coded here; linking reads the codings of the one that `meta` names.
coders = Table(
    "coders",
    metadata,
    Column("coder", Key, primary_key=True),
    Column("packs", Key, primary_key=True),
)

codings = Table(
    "codings",
    metadata,
    Column("key", Key, primary_key=True),
    Column("version", Key, ForeignKey("versions.key"), nullable=False),
    Column("coder", Key, nullable=False),
    Column("packs", Key, nullable=False),
    Column("digest", Key, nullable=False),
    since(),
    Index("codings_version", "version"),
)

marks = Table(
    "marks",
    metadata,
    Column("coding", Key, ForeignKey("codings.key"), primary_key=True),
    Column("id", Key, primary_key=True),
    Column("kind", Key, nullable=False),
    Column("type", Key, nullable=False),
    Column("line", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("payload", Text, nullable=False),
    since(),
    Index("marks_id", "id", "coding"),
    Index("marks_type", "kind", "type"),
)

# Chains, reports, incidents with their standings, disputes, actors; and the marks and articles they name.
links = Table(
    "links",
    metadata,
    Column("kind", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("payload", Text, nullable=False),
    since(),
    Index("links_since", "since", "kind", "id"),
    Index("links_id", "id"),
)

members = Table(
    "members",
    metadata,
    Column("kind", Key, primary_key=True),
    Column("link", Key, primary_key=True),
    Column("role", Key, primary_key=True),
    Column("member", Key, primary_key=True),
    since(),
    Index("members_member", "member", "kind"),
)

unread = Table(
    "unread",
    metadata,
    Column("name", Key, primary_key=True),
    Column("reason", Key, primary_key=True),
    Column("detail", Key, primary_key=True),
)

# The review log, only ever appended to; each payload carries the hash of the line before it.
log = Table(
    "log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("hash", Key, nullable=False),
    Column("payload", Text, nullable=False),
)
