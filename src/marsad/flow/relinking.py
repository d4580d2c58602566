"""The record of an archive made anew, or what has come since linked to it."""

from collections.abc import Collection
from datetime import UTC, datetime
from functools import partial

from sqlalchemy import Connection

from marsad.archive import Archive, workings
from marsad.archive.history import close_change
from marsad.archive.packing import digest, packed, unpacked
from marsad.archive.rows import setting
from marsad.archive.writing import set_setting
from marsad.flow.decide import decisions
from marsad.flow.ground import Ground, sided
from marsad.flow.linking import Linking
from marsad.linking import LINKER, Told
from marsad.packs import Packs
from marsad.records import Coding, Decision, Version
from marsad.review import Held, held, reviewed

FEW = 0.1  # share of the articles up to which what is new is linked to what is there


def relink(archive: Archive, packs: Packs) -> None:
    """Bring the record of an archive up to what it holds, under what people decided.

    Where little has come since it was linked last, by the same packs and under the same decisions, that is
    linked to it; else everything is. The record is the same either way.
    """
    ground = Ground(packs)
    with archive.transaction() as connection:
        chosen = decisions(archive).decisions  # with all that others said while this waited for its turn
        holds = held(chosen)
        theatres = sided(ground.theatres, holds)
        tell = partial(told_of, archive, ground, holds)
        archive.replace_reviewed(_reviewed(archive, holds))
        articles, before = workings.touched(connection), _pairs_before(connection)
        pairs = tuple(one for one in chosen if one.other)
        linking = Linking(archive, tell, theatres, packs, chosen, before)
        way = _way(connection, packs, holds)
        few = (articles or pairs != before) and workings.share_touched(connection) <= FEW
        if few and setting(connection, "worked") == way:
            linking.step(connection, articles)
        else:
            linking.whole(connection, everything_told(archive, ground, holds.irrelevant, holds.withheld))
            set_setting(connection, "worked", way)
        set_setting(connection, "judged", packed(pairs))
        workings.untouch(connection)
        close_change(connection, datetime.now(UTC), articles)


def _pairs_before(connection: Connection) -> tuple[Decision, ...]:
    """What people had decided of pairs when the archive was linked last."""
    return unpacked(setting(connection, "judged") or "[]", tuple[Decision, ...])


def told_of(archive: Archive, ground: Ground, holds: Held, articles: Collection[str]) -> list[Told]:
    """Some articles as linking takes them."""
    return [
        ground.told(version, coding or _uncoded(version), source if "://" in source else None)
        for version, coding, source in archive.codings_of(articles)
        if version.article not in holds.irrelevant and version.page not in holds.withheld
    ]


def _way(connection: Connection, packs: Packs, holds: Held) -> str:
    """What decides how the same texts are linked, but for the texts and for pairs that people decided."""
    return digest(
        [
            LINKER,
            f"packs {packs.hash}",
            f"coder {setting(connection, 'coder')} {setting(connection, 'packs')}",
            *(f"irrelevant {one}" for one in holds.irrelevant),
            *(f"withheld {one}" for one in holds.withheld),
            *(f"side {one}" for one in holds.sides.items()),
        ]
    )


def everything_told(
    archive: Archive, ground: Ground, articles: Collection[str] = (), pages: Collection[str] = ()
) -> list[Told]:
    """Every version that an archive holds, as linking takes it; those of some articles and pages left
    out.
    """
    addresses = {article.id: article.source for article in archive.articles() if "://" in article.source}
    return [
        ground.told(version, coding or _uncoded(version), addresses.get(version.article))
        for version, coding in archive.with_codings()
        if version.article not in articles and version.page not in pages
    ]


def _reviewed(archive: Archive, holds: Held) -> list[tuple[Version, Coding]]:
    """The codings that people have changed, as they left them."""
    touched = archive.holding({*holds.rejected, *holds.corrected}, holds.added) | holds.irrelevant
    found = (
        (version, reviewed(coding or _uncoded(version), version.article, holds))
        for version, coding, _ in archive.codings_of(touched, as_coded=True)
    )
    return [(version, coding) for version, coding in found if coding is not None]


def _uncoded(version: Version) -> Coding:
    """A text in a language without a coder still is a copy of another."""
    return Coding(version.id, "", "")
