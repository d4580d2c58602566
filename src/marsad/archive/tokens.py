"""Tokens: who may do what through the web. A token is shown once; what is kept is its SHA-256.

A token is 32 random bytes: nothing that could be guessed, so that a plain hash keeps it.
"""

import hashlib
import secrets
from typing import Literal

import msgspec
from sqlalchemy import select

from marsad.archive import schema
from marsad.archive.store import Archive
from marsad.errors import ConfigError, MissingError

Role = Literal["reader", "reviewer", "editor"]
_RANK: dict[Role, int] = {"reader": 1, "reviewer": 2, "editor": 3}


class Person(msgspec.Struct, frozen=True, order=True):
    """Who holds a token, and as what."""

    name: str
    role: Role

    def may(self, role: Role) -> bool:
        """Whether they may do what is for `role`: who may do more may do less."""
        return _RANK[self.role] >= _RANK[role]


def add_token(archive: Archive, person: Person) -> str:
    """A new token for a person. Raises ConfigError where that name has one."""
    token = secrets.token_urlsafe(32)
    if person in people(archive) or any(person.name == one.name for one in people(archive)):
        raise ConfigError(
            f"`{person.name}` has a token", remedy="revoke it first: `marsad token revoke NAME`"
        )
    with archive.transaction() as connection:
        connection.execute(
            schema.tokens.insert(), {"hash": _hash(token), "name": person.name, "role": person.role}
        )
    return token


def revoke_token(archive: Archive, name: str) -> None:
    """Take a person's token away. Raises MissingError where they have none."""
    with archive.transaction() as connection:
        done = connection.execute(schema.tokens.delete().where(schema.tokens.c.name == name))
        if not done.rowcount:
            raise MissingError(f"`{name}` has no token", file=archive.name, remedy="`marsad token list`")


def people(archive: Archive) -> list[Person]:
    """Everybody who has a token, by name."""
    with archive.connect() as connection:
        found = connection.execute(select(schema.tokens.c.name, schema.tokens.c.role))
        return sorted(msgspec.convert({"name": row.name, "role": row.role}, Person) for row in found)


def person_of(archive: Archive, token: str) -> Person | None:
    """Who holds a token. It is looked up by its hash, which tells nothing by how long that takes."""
    with archive.connect() as connection:
        query = select(schema.tokens.c.name, schema.tokens.c.role)
        row = connection.execute(query.where(schema.tokens.c.hash == _hash(token))).first()
        return None if row is None else msgspec.convert({"name": row.name, "role": row.role}, Person)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
