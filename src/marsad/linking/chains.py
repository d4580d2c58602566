"""Through whose hands the words of each mark came, and the root where they began."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from marsad.linking.actors import Names
from marsad.linking.text import normal
from marsad.linking.told import Theatres, Told
from marsad.records import Chain, Hop, Mark, Mention, Root, Span, Statement

_NONE: Mapping[str, tuple[tuple[Span, str], ...]] = {}


class _Article(msgspec.Struct, frozen=True):
    """What all chains of one version share."""

    told: Told
    names: Names
    theatres: Theatres
    report: str
    described: frozenset[str]
    credited: Mapping[str, tuple[Hop, ...]] = {}
    fought_in: frozenset[str] = frozenset()
    passages: tuple[tuple[Span, str], ...] = ()

    def report_of(self, mark: Mark) -> str:
        """The report that a mark's words belong to: another's, in a passage that the article has of it."""
        return next((report for span, report in self.passages if span.covers(mark.cue)), self.report)


def chains(
    told: Iterable[Told],
    names: Names,
    reports: Mapping[str, str],
    theatres: Theatres,
    passages: Mapping[str, tuple[tuple[Span, str], ...]] = _NONE,
) -> tuple[Chain, ...]:
    """Every mark's chain, one for each of its speakers; a text that several articles carry has one in each.

    `reports` maps an article to the report that it shares with others, `passages` a version to those of its
    stretches that belong to another's report. A root known by a pack is one
    wherever it speaks; a name that some text gives beside a post is one wherever it is spelled so; a
    description («a security source») is one within a report only. A narrator is an unknown root: the agency
    that most carriers of the report credit, else the report. An outlet or agency that speaks is a root where
    it is the organ of a side in a war that the article tells of, else it carries words on.
    """
    every = list(told)
    credited = _credited(every, reports)
    described = frozenset(_with_role(every, names))
    found = {
        chain
        for one in every
        for chain in _chains(
            _Article(
                one,
                names,
                theatres,
                reports.get(one.version.article, one.version.article),
                described,
                credited,
                _fought_in(one, theatres),
                passages.get(one.version.id, ()),
            )
        )
    }
    spelled = _canonical(chain.root for chain in found)
    settled = (msgspec.structs.replace(chain, root=spelled[chain.root.key]) for chain in found)
    return tuple(sorted(settled, key=_order))


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
            credited = carried if through else article.credited.get(article.report_of(mark), ())
            yield Chain(mark.id, carried, _narrator(article, mark, (*_outlet(article.told), *credited)))


def _spoken(article: _Article, mark: Mark, carried: tuple[Hop, ...], speaker: Mention) -> Chain:
    """A speaker's chain; an outlet or agency that speaks carries the words on and is no root of them, but for
    a side's organ.
    """
    who = article.names.who(article.told.version.id, speaker)
    if who in article.theatres.carriers and not _organ(article, who):
        hops = (*carried, Hop("agency", speaker.text, who, speaker.span))
        return Chain(mark.id, hops, _narrator(article, mark, hops))
    hop = Hop("speaker", speaker.text, speaker.id, speaker.span)
    scoped = who.startswith("n-") and who not in article.described
    key = f"{article.report_of(mark)}/{who}" if scoped else who
    voice = article.names.voice(article.told.version.id, speaker)
    side = _sides(article.theatres, voice, article.told.version.day)
    root = Root(key, speaker.text, True, side, not who.startswith("n-"), who if scoped else None)
    return Chain(mark.id, (*carried, hop), root)


def _organ(article: _Article, who: str) -> bool:
    """Whether an outlet is the organ of a side in a war that the article tells of, and speaks for it."""
    sides = article.theatres.sides_of(who, article.told.version.day)
    return any(theatre in article.fought_in for theatre, _ in sides)


def _fought_in(told: Told, theatres: Theatres) -> frozenset[str]:
    """The theatres of the places that an article's events name."""
    places = (place.id for event in told.coding.events for place in event.place if place.id)
    return frozenset(theatre for place in places for theatre in theatres.scenes.get(place, ()))


def _credited(told: Iterable[Told], reports: Mapping[str, str]) -> dict[str, tuple[Hop, ...]]:
    """The agencies that most carriers of each report credit: a copy that drops it is no other root."""
    carriers: defaultdict[str, Counter[str]] = defaultdict(Counter)
    hops: dict[str, Hop] = {}
    for one in told:
        report = reports.get(one.version.article, one.version.article)
        found = {hop.id: hop for hop in _agencies(one, None) if hop.id}
        carriers[report].update(list(found))
        for key, hop in found.items():
            hops[key] = min(hop, hops.get(key, hop), key=lambda hop: hop.name)
    return {
        report: tuple(hops[key] for key in sorted(counts) if counts[key] == max(counts.values()))
        for report, counts in carriers.items()
        if counts
    }


def _narrator(article: _Article, mark: Mark, carried: tuple[Hop, ...]) -> Root:
    agencies = sorted({hop.id for hop in carried if hop.kind == "agency" and hop.id})
    day = article.told.version.day
    if agencies:
        name = ", ".join(sorted({hop.name for hop in carried if hop.kind == "agency" and hop.id}))
        return Root("narrator/" + "+".join(agencies), name, False, _sides(article.theatres, agencies[0], day))
    outlet = next((hop for hop in carried if hop.kind == "outlet"), None)
    side = _sides(article.theatres, outlet.id if outlet else None, day)
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


def _with_role(told: Iterable[Told], names: Names) -> Iterator[str]:
    """Whoever stands beside a post somewhere has a name, and is no description."""
    for one in told:
        for mark in one.coding.statements:
            if mark.role is not None:
                yield from names.whos(one.version.id, mark.speaker)


def _canonical(roots: Iterable[Root]) -> dict[str, Root]:
    """One root for each key: under its longest name, with every side that it is seen on."""
    found: dict[str, list[Root]] = {}
    for root in roots:
        found.setdefault(root.key, []).append(root)
    return {key: _merged(same) for key, same in found.items()}


def _merged(same: list[Root]) -> Root:
    name = min((root.name for root in same), key=lambda name: (-len(normal(name)), name))
    sides = sorted({side for root in same if root.side for side in root.side.split(",")})
    return Root(same[0].key, name, same[0].known, ",".join(sides) or None, same[0].listed, same[0].described)
