"""What linking keeps of its work, in an archive's tables: the shelf of `marsad.linking.steps`."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any, TypeVar
from zlib import compress, decompress

import msgspec
from sqlalchemy import Connection

from marsad.archive import carriers, schema, workings
from marsad.archive.keeping import drop_rows, keep
from marsad.archive.links import INCIDENT, linked
from marsad.archive.packing import packed, plain, to_bytes, to_text, unpacked
from marsad.flow.given_rows import LOOKED_UP, Moves, claimed, moved
from marsad.linking import Told
from marsad.linking.actors import listed, ranked
from marsad.linking.chains import Credits
from marsad.linking.disputes.holds import Key
from marsad.linking.places import Place, moment, node
from marsad.linking.reports.features import Features
from marsad.linking.steps.shelf import Edge, Giving, Meeting, Text
from marsad.linking.tellings import Telling
from marsad.records import Actor, Chain, Dispute, Incident, Report, Root

Kept = TypeVar("Kept")
Tell = Callable[[Collection[str]], list[Told]]
"""The texts of some articles as linking takes them."""


class _Crediting(msgspec.Struct, frozen=True):
    """Of what a text gives the credits alone, which are asked of all that carry a report."""

    credits: tuple[tuple[str, str, Credits], ...] = ()


class Works:
    """The shelf over an open transaction of an archive; what it has read it keeps, so use one for a step."""

    def __init__(self, connection: Connection, tell: Tell) -> None:
        self._connection = connection
        self._tell = tell
        self._old: dict[str, Giving] = {}
        self._new: dict[str, Giving] = {}
        self._features: dict[int, Features] = {}
        self._tellings: dict[int, Telling] = {}

    def named(self) -> Moves:
        """The rows by which texts named actors and do not now, and those by which they do since."""
        return moved(schema.members, self._old, self._new)

    def actors(self) -> tuple[frozenset[str], tuple[Actor, ...]]:
        """Whom texts name otherwise than before, and those of them whom they name, as they do now."""
        whos = frozenset(row["who"] for rows in moved(schema.namings, self._old, self._new) for row in rows)
        found = workings.spelled(self._connection, whos)
        return whos, tuple(
            Actor(who, ranked({unpacked(name, str): count for name, count in names.items()}), (), listed(who))
            for who, names in sorted(found.items())
        )

    def forgotten(self) -> set[str]:
        """The pack entries that stand in no text any more."""
        gone = {row["entry"] for row in moved(schema.named, self._old, self._new)[0]}
        return gone - {row.entry for row in self._found(schema.named.c.entry, gone)}

    def told(self, articles: Collection[str]) -> list[Told]:
        """See `Shelf`, here and below."""
        found = self._tell(articles)
        return sorted(found, key=lambda one: (one.version.article, one.version.id, one.version.page))

    def carriers(self, versions: Collection[str]) -> set[str]:
        """Articles by their texts."""
        return carriers.carriers(self._connection, versions)

    def versions_of(self, marks: Collection[str]) -> set[str]:
        """Texts by the marks that stand in them."""
        return carriers.versions_of(self._connection, marks)

    def reports(self, articles: Collection[str]) -> list[Report]:
        """Reports by their carriers."""
        return linked(self._connection, Report, articles)

    def incidents(self, marks: Collection[str]) -> list[Incident]:
        """Incidents by their marks."""
        return linked(self._connection, Incident, marks)

    def disputes(self, marks: Collection[str]) -> list[Dispute]:
        """Disputes by their marks."""
        return linked(self._connection, Dispute, marks)

    def disputes_over(self, incidents: Collection[str]) -> list[Dispute]:
        """Disputes over the figures of incidents."""
        return linked(self._connection, Dispute, incidents, INCIDENT)

    def chains(self, marks: Collection[str]) -> list[Chain]:
        """Chains by their marks."""
        return linked(self._connection, Chain, marks)

    def texts(self, articles: Collection[str]) -> list[Text]:
        """Texts by their articles."""
        return self._texts(schema.texts.c.article, articles)

    def worded(self, wordings: Collection[int]) -> list[Text]:
        """Texts by their wordings."""
        return self._texts(schema.texts.c.wording, wordings)

    def words_of(self, versions: Collection[str]) -> dict[str, str]:
        """The texts themselves."""
        return {row.id: to_text(row.text) for row in self._found(schema.versions.c.id, versions)}

    def articles_at(self, nodes: Collection[int]) -> dict[int, str]:
        """The articles of texts."""
        table = schema.texts.c
        return {row.node: row.article for row in self._found(table.node, nodes, table.node, table.article)}

    def places(self, articles: Collection[str]) -> Iterator[tuple[str, Place]]:
        """Where texts stand in time."""
        table = schema.versions.c
        for row in self._found(table.article, articles, table.article, table.id, table.day):
            day = date.fromisoformat(row.day) if row.day else None
            yield row.article, (moment(day, row.id), node(row.article, row.id))

    def features(self, nodes: Collection[int]) -> dict[int, Features]:
        """What texts are compared by."""
        for row in self._found(schema.texts.c.node, set(nodes) - self._features.keys()):
            self._features[row.node] = _opened(row.payload, Features)
        return {at: self._features[at] for at in nodes if at in self._features}

    def add_texts(self, texts: Mapping[Text, Features]) -> None:
        """Keep texts."""
        self._features |= {text.node: one for text, one in texts.items()}
        self._put(
            schema.texts,
            (msgspec.structs.asdict(text) | {"payload": _closed(one)} for text, one in texts.items()),
        )

    def drop_texts(self, nodes: Collection[int]) -> None:
        """Forget texts."""
        for at in nodes:
            self._features.pop(at, None)
        self._take(schema.texts, ({"node": at} for at in nodes))

    def tellings(self, nodes: Collection[int]) -> dict[int, Telling]:
        """Marks as they are compared."""
        for row in self._found(schema.tellings.c.node, set(nodes) - self._tellings.keys()):
            self._tellings[row.node] = _opened(row.payload, Telling)
        return {at: self._tellings[at] for at in nodes if at in self._tellings}

    def tellings_in(self, versions: Collection[str]) -> dict[int, Telling]:
        """Marks by their texts."""
        found = self._found(schema.tellings.c.version, versions)
        return {row.node: _opened(row.payload, Telling) for row in found}

    def add_tellings(self, tellings: Mapping[int, Telling]) -> None:
        """Keep marks."""
        self._tellings |= tellings
        self._put(
            schema.tellings,
            ({"node": at, "version": one.version, "payload": _closed(one)} for at, one in tellings.items()),
        )

    def drop_tellings(self, nodes: Collection[int]) -> None:
        """Forget marks."""
        for at in nodes:
            self._tellings.pop(at, None)
        self._take(schema.tellings, ({"node": at} for at in nodes))

    def edges(self, nodes: Collection[int]) -> set[Edge]:
        """Edges by either end."""
        table = schema.edges.c
        found = chain(self._found(table.later, nodes), self._found(table.earlier, nodes))
        return {Edge(row.later, row.earlier, row.weight) for row in found}

    def add_edges(self, edges: Collection[Edge]) -> None:
        """Keep edges."""
        self._put(schema.edges, map(msgspec.structs.asdict, edges))

    def drop_edges(self, edges: Collection[Edge]) -> None:
        """Forget edges."""
        self._take(schema.edges, map(msgspec.structs.asdict, edges))

    def before(self, asked: Sequence[Meeting], most: int) -> list[list[Place]]:
        """The last places before some in their buckets."""
        return workings.before(self._connection, [(one.key, one.place) for one in asked], most)

    def after(self, asked: Sequence[Meeting], most: int) -> list[list[Place]]:
        """The first places after some in their buckets."""
        return workings.after(self._connection, [(one.key, one.place) for one in asked], most)

    def add_meetings(self, meetings: Iterable[Meeting]) -> None:
        """Put into buckets."""
        self._put(schema.meetings, map(_meeting_row, meetings))

    def drop_meetings(self, meetings: Iterable[Meeting]) -> None:
        """Take out of buckets."""
        self._take(schema.meetings, map(_meeting_row, meetings))

    def credits(self, articles: Collection[str]) -> list[tuple[str, Credits]]:
        """What the texts of articles credit."""
        texts = {node(one.version) for one in self.texts(articles)}
        found = self._found(schema.given.c.text, texts)
        given = (credit for row in found for credit in _opened(row.payload, _Crediting).credits)
        return [(article, credits_) for article, _, credits_ in given if article in articles]

    def described(self, whos: Collection[str]) -> set[str]:
        """Those of some who have a post."""
        return {row.who for row in self._found(schema.posts.c.who, whos)}

    def naming(self, whos: Collection[str]) -> set[str]:
        """The texts that name some."""
        return self._versions(row.text for row in self._found(schema.namings.c.who, whos))

    def roots(self, keys: Collection[str]) -> list[Root]:
        """The forms of some roots."""
        found = self._found(schema.roots.c.key, map(plain, keys))
        return [unpacked(payload, Root) for payload in sorted({row.payload for row in found})]

    def rooted(self, keys: Collection[str]) -> set[str]:
        """The texts with some roots."""
        return self._versions(row.text for row in self._found(schema.roots.c.key, map(plain, keys)))

    def claiming(self, keys: Collection[Key]) -> set[str]:
        """The texts by which somebody holds places on days, or a party speaks of them."""
        return self._versions(row.node for row in self._found(schema.meetings.c.key, map(claimed, keys)))

    def given(self, versions: Collection[str]) -> dict[str, Giving]:
        """What texts give."""
        found = self._found(schema.given.c.text, map(node, versions))
        return {row.version: _opened(row.payload, Giving) for row in found}

    def give(self, given: Mapping[str, Giving]) -> None:
        """Keep what texts give: whole, and where others look it up."""
        old = self.given(given)
        for table in LOOKED_UP:
            gone, come = moved(table, old, given)
            self._take(table, gone)
            keep(self._connection, table, come)
        self._old = {version: old.get(version, Giving()) for version in given} | self._old
        self._new |= given
        self._keep_given(given)

    def _keep_given(self, given: Mapping[str, Giving]) -> None:
        kept = [
            {"text": node(version), "version": version, "payload": _closed(one)}
            for version, one in given.items()
        ]
        self._put(schema.given, kept)
        self._take(schema.given, ({"text": node(key)} for key, one in given.items() if one == Giving()))

    def _texts(self, column: Any, values: Collection[Any]) -> list[Text]:
        table = schema.texts.c
        found = self._found(column, values, table.node, table.article, table.version, table.wording)
        return [Text(row.node, row.article, row.version, row.wording) for row in found]

    def _versions(self, texts: Iterable[int]) -> set[str]:
        return {row.version for row in self._found(schema.given.c.text, texts)}

    def _found(self, column: Any, values: Iterable[Any], *wanted: Any) -> list[Any]:
        return workings.found(self._connection, column, values, *wanted)

    def _put(self, table: Any, made: Iterable[dict[str, Any]]) -> None:
        workings.put(self._connection, table, list(made))

    def _take(self, table: Any, made: Iterable[dict[str, Any]]) -> None:
        drop_rows(self._connection, table, list(made))


def _meeting_row(one: Meeting) -> dict[str, Any]:
    return {"key": one.key, "moment": one.place[0], "node": one.place[1]}


def _closed(record: object) -> bytes:
    return compress(to_bytes(packed(record, ordered=True)), 1)


def _opened(payload: bytes, kind: type[Kept]) -> Kept:
    return unpacked(to_text(decompress(payload)), kind)
