"""What a search found, and one mark with all that names it, as they are shown."""

from collections.abc import Mapping

import msgspec

from marsad.archive import Archive, Hit
from marsad.archive.lists import listing
from marsad.archive.lists.listing import Filters
from marsad.archive.searching.beside import Beside
from marsad.archive.searching.index import Key
from marsad.exporting.explained import Explained
from marsad.exporting.marks import mark_row, spans
from marsad.exporting.plain import (
    Plain,
    plain_counts,
    plain_disputed,
    plain_entry,
    plain_incident,
    plain_quoted,
)
from marsad.records import Entry


class Found(msgspec.Struct, frozen=True):
    """A line that a search found, and the name of its page."""

    hit: Hit
    page: str


def found(
    archive: Archive,
    query: str,
    limit: int,
    filters: Filters = Filters(),  # noqa: B008 - frozen
    *,
    kind: str | None = None,
    of_type: str | None = None,
    after: Key | None = None,
) -> list[Found]:
    """The lines that a search finds, best first; see `Archive.search`."""
    hits = archive.search(query, filters, kind=kind, of_type=of_type, after=after, limit=limit)
    names = archive.page_names(hit.version.page for hit in hits)
    return [Found(hit, names.get(hit.version.page, hit.version.page)) for hit in hits]


def found_part(
    archive: Archive, query: str, filters: Filters, after: Key | None, limit: int
) -> tuple[list[Found], Key | None]:
    """A part of what a search finds, behind a key, and the key of its last line where more follow."""
    hits = found(archive, query, limit + 1, filters, after=after)
    return hits[:limit], hits[limit - 1].hit.key if len(hits) > limit else None


class FoundBeside(msgspec.Struct, frozen=True):
    """The counts beside a search, and the packs' entries that they name."""

    beside: Beside
    entries: Mapping[str, Entry]


def found_beside(archive: Archive, query: str, filters: Filters) -> FoundBeside:
    """What the lines that a search finds are about; see `Archive.beside`."""
    counted = archive.beside(query, filters)
    named = [one.value for every in counted.counts.values() for one in every if one.value]
    with archive.connect() as connection:
        return FoundBeside(counted, listing.entries(connection, named))


def plain_beside(found: FoundBeside) -> Plain:
    """Lines by type, standing and facet."""
    counts = {facet: plain_counts(every) for facet, every in found.beside.counts.items()}
    return {
        "types": counts.pop("type", []),
        "standings": counts.pop("label", []),
        "facets": counts,
        "truncated": found.beside.truncated,
        "entries": {key: plain_entry(one) for key, one in found.entries.items()},
    }


def plain_found(one: Found) -> Plain:
    """A line with its marks."""
    hit = one.hit
    return {
        "page": one.page,
        "article": hit.version.article,
        "line": hit.line,
        "text": hit.text,
        "exact": hit.exact,
        "asked": msgspec.to_builtins(hit.asked),
        "marks": [mark_row(mark, hit.version.text) for mark in hit.marks],
    }


def plain_explained(explained: Explained) -> Plain:
    """A mark with its sentence, its chains, its incident, its disputes and its reports."""
    return {
        "mark": plain_quoted(explained.quoted),
        "spans": [msgspec.to_builtins(span) for span in spans(explained.quoted.mark)],
        "coder": explained.coder,
        "chains": msgspec.to_builtins(explained.chains),
        "incident": None if explained.incident is None else plain_incident(explained.incident),
        "tellings": [plain_quoted(one) for one in explained.tellings],
        "disputes": [plain_disputed(one) for one in explained.disputes],
        "reports": msgspec.to_builtins(explained.reports),
        "carriers": list(explained.carriers),
    }
