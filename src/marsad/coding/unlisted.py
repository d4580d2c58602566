"""Unlisted names: who and what a version names that no pack knows, by the grammar alone."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from marsad.language.ar.proper import proper_name
from marsad.language.clauses import Class, Clauses, Happening, Phrase, Relation, Saying

Group = Literal["actor", "person", "place", "outlet"]

_GROUPS: dict[Class, Group] = {
    "force": "actor",
    "body": "actor",
    "person": "person",
    "place": "place",
    "media": "outlet",
    "named": "actor",
    "official": "actor",
}
_TIES_OF_POSTS = frozenset(("office", "leads"))


class Unlisted(msgspec.Struct, frozen=True):
    """A name that no pack knows, on one line: what it may be an entry of, its kind, the post told with it."""

    group: Group
    name: str
    kind: str | None
    line: int
    post: str | None = None


def unlisted_names(clauses: Clauses, text: str) -> Iterator[Unlisted]:
    """The unlisted names among those who speak, act, suffer, hold posts or places; once for each time."""
    for saying in clauses.sayings:
        yield from _of_saying(saying, text)
    for happening in clauses.happenings:
        yield from _of_happening(happening, text)
    for relation in clauses.relations:
        yield from _of_relation(relation, text)


def _of_saying(saying: Saying, text: str) -> Iterator[Unlisted]:
    for phrase in saying.speaker:
        yield from _named(phrase, text, saying.line, saying.role)
    if saying.via is not None:
        yield from _named(saying.via, text, saying.line)


def _of_happening(happening: Happening, text: str) -> Iterator[Unlisted]:
    for arg in happening.args:
        yield from _named(arg.phrase, text, happening.line)


def _of_relation(relation: Relation, text: str) -> Iterator[Unlisted]:
    post = relation.right if relation.kind in _TIES_OF_POSTS else None
    yield from _named(relation.left, text, relation.line, post)
    if relation.kind != "office":
        yield from _named(relation.right, text, relation.line)


def _named(phrase: Phrase, text: str, line: int, post: Phrase | None = None) -> Iterator[Unlisted]:
    group = _GROUPS.get(phrase.kind)
    if group is None or phrase.id is not None or phrase.refers:
        return
    words = phrase.span.of(text)
    if group == "outlet":
        yield Unlisted(group, words, None, line)
        return
    found = proper_name(words, phrase.kind)
    if found is not None:
        told = post.span.of(text) if post is not None and group == "person" else None
        yield Unlisted(group, found.text, found.kind, line, told)
