"""What readers ask through: lists, facets, names and words, and who may ask what."""

from sqlalchemy import Column, Float, Index, Integer, Table, Text

from marsad.archive.schema.base import Key, metadata

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
    Index("incidents_type", "type", "first"),
)

facets = Table(
    "facets",
    metadata,
    Column("incident", Key, primary_key=True),
    Column("facet", Key, primary_key=True),
    Column("value", Key, primary_key=True),
    Index("facets_value", "facet", "value", "incident"),
)

# The lines that tell an incident: where any of its marks stands, by whatever coder; made with the links.
tells = Table(
    "tells",
    metadata,
    Column("incident", Key, primary_key=True),
    Column("version", Key, primary_key=True),
    Column("line", Integer, primary_key=True, autoincrement=False),
    Index("tells_line", "version", "line", "incident"),
    sqlite_with_rowid=False,
)

# How many incidents of a theatre, or of all (""), have a value: of a facet, a `type`, a `label`, the place
# where they are (`at`) or the month when they begin; "" counts those without one.
tallies = Table(
    "tallies",
    metadata,
    Column("theatre", Key, primary_key=True),
    Column("facet", Key, primary_key=True),
    Column("value", Key, primary_key=True),
    Column("number", Integer, nullable=False),
    Index("tallies_number", "theatre", "facet", "number"),
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

# What each text says of a theatre, as far as states are drawn from it: see `marsad.linking.picture.accounts`.
accounts = Table(
    "accounts",
    metadata,
    Column("theatre", Key, primary_key=True),
    Column("article", Key, primary_key=True),
    Column("version", Key, primary_key=True),
    Column("page", Key, primary_key=True),
    Column("payload", Text, nullable=False),
    Index("accounts_article", "article"),
)

# What the marks of accounts are about, and from which day on: by this the state of a day finds what it shows
# without reading the rest. See `marsad.linking.picture.subjects`.
subjects = Table(
    "subjects",
    metadata,
    Column("theatre", Key, primary_key=True),
    Column("kind", Key, primary_key=True),
    Column("name", Key, primary_key=True),
    Column("mark", Key, primary_key=True),
    Column("article", Key, primary_key=True),
    Column("version", Key, primary_key=True),
    Column("page", Key, primary_key=True),
    Column("day", Key),
    Index("subjects_article", "article"),
    Index("subjects_mark", "mark"),
)

# Each place of a theatre as the state of a day shows it, from the day on from which it does so; `first` is 1
# on the first of these days. Drawn when it is linked: see `marsad.linking.picture.holding`.
holdings = Table(
    "holdings",
    metadata,
    Column("theatre", Key, primary_key=True),
    Column("place", Key, primary_key=True),
    Column("day", Key, primary_key=True),
    Column("first", Integer, nullable=False),
    Column("payload", Text, nullable=False),
    Index("holdings_first", "theatre", "first", "day", "place"),
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
