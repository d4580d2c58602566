"""Columns as older forms of an archive had them."""

import sqlalchemy as sa

from marsad.archive.schema import Key


def key_column(name: str) -> sa.Column[str]:
    """A part of what a row is known by."""
    return sa.Column(name, Key, primary_key=True)


def name_column(name: str) -> sa.Column[str]:
    """An id or a name."""
    return sa.Column(name, Key, nullable=False)


def number_column(name: str) -> sa.Column[int]:
    """A node's number, by which a row is known."""
    return sa.Column(name, sa.BigInteger, primary_key=True, autoincrement=False)


def wide_column(name: str) -> sa.Column[int]:
    """A node's number."""
    return sa.Column(name, sa.BigInteger, nullable=False)


def packed_column(name: str) -> sa.Column[bytes]:
    """What only Marsad reads, packed."""
    return sa.Column(name, sa.LargeBinary, nullable=False)


def payload_column() -> sa.Column[str]:
    """What only Marsad reads, as JSON."""
    return sa.Column("payload", sa.Text, nullable=False)


def interval_columns() -> list[sa.Column[int]]:
    """From which change on a row stood, and until which."""
    since = sa.Column("since", sa.Integer, nullable=False)
    return [since, sa.Column("until", sa.Integer, primary_key=True, autoincrement=False)]
