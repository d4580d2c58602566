"""The options that narrow a search to lines of certain incidents, and what they mean in an archive."""

from collections.abc import Mapping
from datetime import date, datetime

from marsad.archive import Archive
from marsad.archive.lists.listing import Filters, meant
from marsad.errors import ConfigError
from marsad.records import Facet


def filters_of(
    archive: Archive,
    facets: Mapping[Facet, str | None],
    *,
    standing: str | None,
    since: datetime | None,
    until: datetime | None,
    denied: bool | None,
    independent: int,
) -> Filters:
    """What the options keep; raises ConfigError where a name means nothing in the archive, or several."""
    return Filters(
        label=standing,
        facets=tuple((facet, _one(archive, facet, name)) for facet, name in facets.items() if name),
        since=_day(since),
        until=_day(until),
        denied=denied,
        independent=independent,
    )


def _one(archive: Archive, facet: Facet, name: str) -> str:
    with archive.connect() as connection:
        found = meant(connection, facet, name)
    if name in found:
        return name
    if len(found) == 1:
        return found[0]
    if not found:
        raise ConfigError(f"no incident has the {facet} `{name}`", remedy="try another name or a pack's id")
    raise ConfigError(f"`{name}` may be {', '.join(found)}", remedy="say which by its id")


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
