"""The tables of an archive. Ids are made from content, so that equal records make equal rows everywhere.

Dates are ISO texts and texts of pages are UTF-8 bytes: pages carry NUL and lone surrogates, which no
database's text column takes. What only Marsad reads stands as JSON in `payload`; what is searched or joined
has a column of its own.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
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

SCHEMA = 7  # what each number brought stands in `growing.py`

# Ids and names sort by their code points on every database.
Key = String().with_variant(String(collation="C"), "postgresql")

metadata = MetaData()

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
    Index("marks_id", "id"),
    Index("marks_type", "kind", "type"),
)

# Chains, reports, incidents with their standings, disputes, actors; and the marks and articles they name.
links = Table(
    "links",
    metadata,
    Column("kind", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("payload", Text, nullable=False),
)

members = Table(
    "members",
    metadata,
    Column("kind", Key, primary_key=True),
    Column("link", Key, primary_key=True),
    Column("role", Key, primary_key=True),
    Column("member", Key, primary_key=True),
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

# What lists and maps are drawn from: made with the links, and as they change. Days are ISO texts.
incidents = Table(
    "incidents",
    metadata,
    Column("id", Key, primary_key=True),
    Column("type", Key, nullable=False),
    Column("label", Key, nullable=False),
    Column("place", Key),
    Column("first", Key),
    Column("end", Key),
    Column("known", Integer, nullable=False),
    Column("upper", Integer, nullable=False),
    Column("tellers", Integer, nullable=False),
    Column("deniers", Integer, nullable=False),
    Column("marks", Integer, nullable=False),
    Column("weight", Integer, nullable=False),  # tellers and deniers: the most told come first
    Index("incidents_weight", "weight", "id"),
    Index("incidents_first", "first", "id"),
    Index("incidents_place", "place"),
)

facets = Table(
    "facets",
    metadata,
    Column("incident", Key, primary_key=True),
    Column("facet", Key, primary_key=True),
    Column("value", Key, primary_key=True),
    Index("facets_value", "facet", "value", "incident"),
)

# What readers need of the packs' entries that the marks name.
entries = Table(
    "entries",
    metadata,
    Column("id", Key, primary_key=True),
    Column("kind", Key, nullable=False),
    Column("lat", Float),
    Column("lon", Float),
    Column("payload", Text, nullable=False),
)

# Who may do what through the web: of a token only its hash is kept.
tokens = Table(
    "tokens",
    metadata,
    Column("hash", Key, primary_key=True),
    Column("name", Key, nullable=False, unique=True),
    Column("role", Key, nullable=False),
)

# Every form of the search index under itself and without each of its letters: see `spelling.py`.
spellings = Table(
    "spellings",
    metadata,
    Column("key", Key, primary_key=True),
    Column("form", Key, primary_key=True),
)

# Every name of the entries, folded, as queries write them.
names = Table(
    "names",
    metadata,
    Column("name", Key, primary_key=True),
    Column("entry", Key, primary_key=True),
    Index("names_entry", "entry"),
)

# The work of linking, kept so that what comes later is linked to it at the cost of what it touches: texts and
# event marks as they are compared, by their numbers (`marsad.linking.places`), the buckets in which they
# meet, the edges between marks, and what each text gives to the chains and actors of others. All of it is
# made again whenever everything is linked.
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
