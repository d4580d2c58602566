"""What texts give to the chains and actors of others, as rows of the tables in which these look it up."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Table

from marsad.archive import schema
from marsad.archive.packing import packed, plain
from marsad.linking.disputes.holds import Key
from marsad.linking.places import node
from marsad.linking.steps.shelf import Giving

Moves = tuple[list[dict[str, Any]], list[dict[str, Any]]]
"""Rows that go, and rows that come."""


def moved(table: Table, old: Mapping[str, Giving], new: Mapping[str, Giving]) -> Moves:
    """The rows of a table that go, and that come, where texts by their versions give something else."""
    gone, come = (
        {
            frozenset(row.items())
            for version, one in some.items()
            for row in LOOKED_UP[table](node(version), one)
        }
        for some in (old, new)
    )
    return [dict(row) for row in gone - come], [dict(row) for row in come - gone]


def _post_rows(text: int, one: Giving) -> Iterable[dict[str, Any]]:
    return ({"who": who, "text": text} for who in one.described)


def _naming_rows(text: int, one: Giving) -> Iterable[dict[str, Any]]:
    return (
        {"who": naming.who, "text": text, "name": packed(name), "count": count}
        for naming in one.namings
        for name, count in naming.names
    )


def _root_rows(text: int, one: Giving) -> Iterable[dict[str, Any]]:
    return ({"key": plain(root.key), "text": text, "payload": packed(root)} for root in one.roots)


def _named_rows(text: int, one: Giving) -> Iterable[dict[str, Any]]:
    listed_ = {root.key for root in one.roots if root.listed}
    return ({"entry": plain(entry), "text": text} for entry in one.entries | listed_)


def _member_rows(_text: int, one: Giving) -> Iterable[dict[str, Any]]:
    return (
        {"kind": "actor", "link": plain(naming.who), "role": "mark", "member": mark}
        for naming in one.namings
        for mark in naming.marks
    )


def _day_rows(text: int, one: Giving) -> Iterable[dict[str, Any]]:
    """Who holds places on days, and what parties say of days."""
    keys = (*(hold.keys for hold in one.holds), *(word.kept for word in one.words))
    return ({"key": claimed(key), "moment": 0, "node": text} for some in keys for key in some)


def claimed(key: Key) -> int:
    """The bucket of the texts by which somebody holds a place on a day, or a party says something of it."""
    what, day = key
    return node("claimed", what, str(day))


LOOKED_UP: Mapping[Table, Callable[[int, Giving], Iterable[dict[str, Any]]]] = {
    schema.posts: _post_rows,
    schema.namings: _naming_rows,
    schema.roots: _root_rows,
    schema.members: _member_rows,
    schema.named: _named_rows,
    schema.meetings: _day_rows,
}
