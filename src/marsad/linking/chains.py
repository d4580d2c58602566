"""Through whose hands the words of each mark came, and the root where they began."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from marsad.linking.actors import Names
from marsad.linking.text import normal
from marsad.linking.told import Theatres, Told
from marsad.records import Chain, Hop, Mark, Mention, Root, Span, Statement

Credits = tuple[tuple[str, str], ...]
_NONE: Mapping[str, tuple[tuple[Span, str], ...]] = {}


class Given(msgspec.Struct, frozen=True):
    """What a chain is read from besides its article.

    `reports` maps an article to the report that it shares with others; `described` are those who have a post
    somewhere; `credited` gives by report the agencies, id and name, that its carriers credit; `passages` a
    version's stretches that belong to another's report.
    """

    names: Names
    theatres: Theatres
    reports: Mapping[str, str]
    described: frozenset[str] = frozenset()
    credited: Mapping[str, Credits] = {}
    passages: Mapping[str, tuple[tuple[Span, str], ...]] = _NONE


class _Article(msgspec.Struct, frozen=True):
    """What all chains of one version share."""

    told: Told
    given: Given
    report: str
    fought_in: frozenset[str] = frozenset()
    passages: tuple[tuple[Span, str], ...] = ()

    def report_of(self, mark: Mark) -> str:
        """The report that a mark's words belong to: another's, in a passage that the article has of it."""
        return next((report for span, report in self.passages if span.covers(mark.cue)), self.report)


def raw_chains(
    told: Iterable[Told],
    names: Names,
    reports: Mapping[str, str],
    theatres: Theatres,
    passages: Mapping[str, tuple[tuple[Span, str], ...]] = _NONE,
) -> set[Chain]:
    """Every mark's chain, one for each of its speakers, with each root under the name that its article gives
    it (see `settled`); a text that several articles carry has one in each.

    `reports` maps an article to the report that it shares with others, `passages` a version to those of its
    stretches that belong to another's report. A root known by a pack is one
    wherever it speaks; a name that some text gives beside a post is one wherever it is spelled so; a
    description («a security source») is one within a report only. A narrator is an unknown root: the agency
    that most carriers of the report credit, else the report. An outlet or agency that speaks is a root where
    it is the organ of a side in a war that the article tells of, else it carries words on.
    """
    every = list(told)
    given = Given(
        names,
        theatres,
        reports,
        frozenset(who for one in every for who in described(one, names)),
        credited((reports.get(one.version.article, one.version.article), credits_of(one)) for one in every),
        passages,
    )
    return {chain for one in every for chain in chains_of(one, given)}


def chains_of(told: Told, given: Given) -> Iterator[Chain]:
    """The chains of one article's marks; each root under the name that the article gives it."""
    version = told.version
    report = given.reports.get(version.article, version.article)
    passages = given.passages.get(version.id, ())
    return _chains(_Article(told, given, report, _fought_in(told, given.theatres), passages))


def settled(chains: Iterable[Chain], roots: Mapping[str, Root]) -> tuple[Chain, ...]:
    """Chains in their order, with their roots as all articles together give them (see `canonical`)."""
    found = (msgspec.structs.replace(chain, root=roots[chain.root.key]) for chain in chains)
    return tuple(sorted(found, key=_order))


def _order(chain: Chain) -> tuple[str, str, list[tuple[str, str, str]]]:
    return chain.mark, chain.root.key, [(hop.kind, hop.name, str(hop.span)) for hop in chain.hops]


def _chains(article: _Article) -> Iterator[Chain]:
    statements = {mark.id: mark for mark in article.told.coding.statements}
    for mark in article.told.coding.marks:
        said = mark if isinstance(mark, Statement) else statements.get(mark.statement or "")
        carried = (*_outlet(article.told), *_agencies(article.told, said))
        speakers = mark.speaker if isinstance(mark, Statement) else mark.according_to
        for speaker in speakers:
            yield _spoken(article, mark, carried, speaker)
        if not speakers:
            through = said is not None and said.via is not None
            others = carried if through else _credits(article, article.report_of(mark))
            yield Chain(mark.id, carried, _narrator(article, mark, (*_outlet(article.told), *others)))


def _spoken(article: _Article, mark: Mark, carried: tuple[Hop, ...], speaker: Mention) -> Chain:
    """A speaker's chain; an outlet or agency that speaks carries the words on and is no root of them, but for
    a side's organ.
    """
    who = article.given.names.who(article.told.version.id, speaker)
    if who in article.given.theatres.carriers and not _organ(article, who):
        hops = (*carried, Hop("agency", speaker.text, who, speaker.span))
        return Chain(mark.id, hops, _narrator(article, mark, hops))
    hop = Hop("speaker", speaker.text, speaker.id, speaker.span)
    scoped = who.startswith("n-") and who not in article.given.described
    key = f"{article.report_of(mark)}/{who}" if scoped else who
    voice = article.given.names.voice(article.told.version.id, speaker)
    side = _sides(article.given.theatres, voice, article.told.version.day)
    root = Root(key, speaker.text, True, side, not who.startswith("n-"), who if scoped else None)
    return Chain(mark.id, (*carried, hop), root)


def _credits(article: _Article, report: str) -> Iterator[Hop]:
    return (Hop("agency", name, who) for who, name in article.given.credited.get(report, ()))


def _organ(article: _Article, who: str) -> bool:
    """Whether an outlet is the organ of a side in a war that the article tells of, and speaks for it."""
    sides = article.given.theatres.sides_of(who, article.told.version.day)
    return any(theatre in article.fought_in for theatre, _ in sides)


def _fought_in(told: Told, theatres: Theatres) -> frozenset[str]:
    """The theatres of the places that an article's events name."""
    places = (place.id for event in told.coding.events for place in event.place if place.id)
    return frozenset(theatre for place in places for theatre in theatres.scenes.get(place, ()))


def credits_of(told: Told) -> Credits:
    """The agencies that an article credits and a pack knows, by id and name."""
    return tuple(sorted({(hop.id, hop.name) for hop in _agencies(told, None) if hop.id}))


def credited(given: Iterable[tuple[str, Credits]]) -> dict[str, Credits]:
    """The agencies that most texts of each report credit, from (report, credits) of each of them: a copy that
    drops its credit is no other root.
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    names: dict[tuple[str, str], str] = {}
    for report, credits_ in given:
        counts[report].update({who for who, _ in credits_})
        for who, name in credits_:
            names[report, who] = min(name, names.get((report, who), name))
    return {
        report: tuple((who, names[report, who]) for who in sorted(some) if some[who] == max(some.values()))
        for report, some in counts.items()
        if some
    }


def _narrator(article: _Article, mark: Mark, carried: tuple[Hop, ...]) -> Root:
    agencies = sorted({hop.id for hop in carried if hop.kind == "agency" and hop.id})
    day = article.told.version.day
    if agencies:
        name = ", ".join(sorted({hop.name for hop in carried if hop.kind == "agency" and hop.id}))
        return Root(
            "narrator/" + "+".join(agencies), name, False, _sides(article.given.theatres, agencies[0], day)
        )
    outlet = next((hop for hop in carried if hop.kind == "outlet"), None)
    side = _sides(article.given.theatres, outlet.id if outlet else None, day)
    return Root(f"narrator/{article.report_of(mark)}", outlet.name if outlet else "", False, side)


def _outlet(told: Told) -> tuple[Hop, ...]:
    name = told.version.outlet
    return () if name is None else (Hop("outlet", name, told.outlet, _found(told, name)),)


def _agencies(told: Told, said: Statement | None) -> tuple[Hop, ...]:
    """The agency that this statement came through, else those that the article credits."""
    if said is not None and said.via is not None:
        return (Hop("agency", said.via.text, said.via.id, said.via.span),)
    credits_ = told.version.credits
    ids = (*told.credits, *(None for _ in credits_))[: len(credits_)]
    return tuple(
        Hop("agency", name, who, _found(told, name)) for name, who in zip(credits_, ids, strict=True)
    )


def _found(told: Told, name: str) -> Span | None:
    at = told.version.text.find(name)
    return None if at < 0 or not name else Span(at, at + len(name))


def _sides(theatres: Theatres, who: str | None, day: date | None) -> str | None:
    found = theatres.sides_of(who, day)
    return ",".join(f"{theatre}/{side}" for theatre, side in sorted(found)) or None


def described(told: Told, names: Names) -> frozenset[str]:
    """Whoever stands beside a post somewhere has a name, and is no description."""
    return frozenset(
        who
        for mark in told.coding.statements
        if mark.role is not None
        for who in names.whos(told.version.id, mark.speaker)
    )


def canonical(roots: Iterable[Root]) -> dict[str, Root]:
    """One root for each key: under its longest name, with every side that it is seen on."""
    found: dict[str, list[Root]] = {}
    for root in roots:
        found.setdefault(root.key, []).append(root)
    return {key: _merged(same) for key, same in found.items()}


def _merged(same: list[Root]) -> Root:
    name = min((root.name for root in same), key=lambda name: (-len(normal(name)), name))
    sides = sorted({side for root in same if root.side for side in root.side.split(",")})
    return Root(same[0].key, name, same[0].known, ",".join(sides) or None, same[0].listed, same[0].described)
