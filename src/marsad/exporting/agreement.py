"""How far two codings of an archive agree: of two coders, of one with other packs, or of it and a person."""

from collections.abc import Iterator, Mapping

import msgspec

from marsad.archive import Archive
from marsad.errors import MissingError
from marsad.evaluation import Score, from_objects, score
from marsad.evaluation.agreement import Agreement, agreements
from marsad.evaluation.misses import plain_slots
from marsad.evaluation.score import MissKind
from marsad.exporting.marks import page_marks
from marsad.exporting.plain import Plain
from marsad.records import Coding, Reading, Version

PAGES = 100  # pages that are compared at most: what a person can look through


class Coder(msgspec.Struct, frozen=True):
    """Who coded: the coder, the hash of its packs, and how many versions it coded."""

    name: str
    packs: str
    versions: int

    @property
    def key(self) -> str:
        """Its name in addresses."""
        return f"{self.name}@{self.packs[:12]}"


class Differing(msgspec.Struct, frozen=True):
    """A mark of which the two codings say different things, or which one of them alone has (the other is
    null), by its filled slots.
    """

    version: Version
    line: int
    kind: MissKind
    one: Plain | None
    other: Plain | None


class Between(msgspec.Struct, frozen=True):
    """Two codings on the pages that both coded. `truncated`: there are more pages than are compared here."""

    one: Coder
    other: Coder
    pages: int
    truncated: bool
    figures: dict[str, Score]
    agreements: tuple[Agreement, ...]
    differing: tuple[Differing, ...]


def coders(archive: Archive) -> tuple[Coder, ...]:
    """Everybody who coded in an archive, by name."""
    return tuple(Coder(*row) for row in archive.coders())


def between(archive: Archive, one: str, other: str) -> Between:
    """The agreement of two codings by their keys. Raises MissingError where nobody of that name coded."""
    first, second = _coder(archive, one), _coder(archive, other)
    names = ((first.name, first.packs), (second.name, second.packs))
    found = archive.coded_by_both(*names, PAGES + 1)
    pages = found[:PAGES]
    versions = {page: tuple(archive.versions(page=page)) for page in pages}
    sides = [from_objects(_marks(archive, versions, coder)) for coder in (first, second)]
    scores = score(*sides)
    return Between(
        first,
        second,
        len(pages),
        len(found) > PAGES,
        scores.figures,
        agreements([scores.pairs], ()),
        tuple(
            Differing(version, pair.line, pair.kind, plain_slots(pair.gold), plain_slots(pair.given))
            for pair in scores.misses
            for version in versions[pair.document]
            if pair.line in version.lines
        ),
    )


def plain_between(of: Between) -> Plain:
    """Two codings compared, as JSON says it."""
    return {
        "one": of.one.key,
        "other": of.other.key,
        "pages": of.pages,
        "truncated": of.truncated,
        "figures": {
            name: {"f1": round(one.f1, 3), "both": one.right, "one": one.gold, "other": one.given}
            for name, one in of.figures.items()
        },
        "alpha": [
            {
                "code": one.slot.name,
                "alpha": None if one.alpha is None else round(one.alpha, 3),
                "units": one.units,
                "same": one.alike,
                "why": one.why,
            }
            for one in of.agreements
        ],
        "differing": [
            {key: value for key, value in msgspec.structs.asdict(one).items() if key != "version"}
            | {"article": one.version.article}
            for one in of.differing
        ],
    }


def _coder(archive: Archive, key: str) -> Coder:
    known = {one.key: one for one in coders(archive)}
    if key not in known:
        there = f"there are: {', '.join(known)}"
        raise MissingError(f"nobody coded as `{key}`", file=archive.name, remedy=there)
    return known[key]


def _marks(archive: Archive, pages: Mapping[str, tuple[Version, ...]], coder: Coder) -> Iterator[Plain]:
    """Each page's marks by one coder, under the page's id: two pages may have one name."""
    for page, versions in pages.items():
        kept = (archive.kept_coding(version, coder.name, coder.packs) for version in versions)
        codings: list[Coding] = [one for one in kept if one is not None]
        yield page_marks(Reading(page, page, (), versions), codings)
