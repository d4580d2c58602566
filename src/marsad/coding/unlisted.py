"""Unlisted names: who and what a version names that no pack knows, by the grammar alone."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from marsad.language.ar.fold import fold
from marsad.language.ar.proper import proper_name, with_article
from marsad.language.clauses import Class, Clauses, NameFinder, Phrase

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


def unlisted_names(clauses: Clauses, text: str, known: NameFinder) -> Iterator[Unlisted]:
    """The unlisted names among those who speak, act, suffer, hold posts or places; once for each time.

    `known` finds the packs' names in folded words: those are no part of an unlisted one.
    """
    for line, phrase, post in _phrases(clauses):
        group = _GROUPS.get(phrase.kind)
        if group is None or phrase.id is not None or phrase.refers:
            continue
        words = with_article(phrase.span.of(text), text[: phrase.span.start])
        found = proper_name(words, phrase.kind, known(fold(words)))
        if found is not None:
            told = post.span.of(text) if post is not None and group == "person" else None
            yield Unlisted(group, found.text, found.kind, line, told)


def _phrases(clauses: Clauses) -> Iterator[tuple[int, Phrase, Phrase | None]]:
    """The phrases that may name, each with its line and the post told with it."""
    for saying in clauses.sayings:
        yield from ((saying.line, phrase, saying.role) for phrase in saying.speaker)
        if saying.via is not None:
            yield saying.line, saying.via, None
    for happening in clauses.happenings:
        yield from ((happening.line, arg.phrase, None) for arg in happening.args)
    for relation in clauses.relations:
        post = relation.right if relation.kind in _TIES_OF_POSTS else None
        yield relation.line, relation.left, post
        if relation.kind != "office":
            yield relation.line, relation.right, None
