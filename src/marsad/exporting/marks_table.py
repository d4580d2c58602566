"""The export `csv`: one row for each mark on each page that carries it, for spreadsheets and statistics."""

import csv
from collections.abc import Iterator
from typing import TextIO

from marsad.archive import Archive
from marsad.exporting.marks import mark_row
from marsad.exporting.refs import Cited, Refs
from marsad.records import Chain, Incident, Record

_SLOTS = (
    "cue", "speaker", "role", "via", "quote", "denies", "actor", "target", "place", "from", "to", "date",
    "quantities", "means", "according_to",
)  # fmt: skip
COLUMNS = (
    "id", "kind", "code", "status", "page", "article", "line", "published", "outlet", *_SLOTS,
    "chain", "roots", "incident", "standing", "independent_low", "independent_high", "sentence",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(archive: Archive, stream: TextIO) -> None:
    """Write the table. Words of pages that a spreadsheet would take for a formula get a leading apostrophe.

    Several chains, roots or figures of a mark are separated by `; `. The stream must not translate line ends.
    """
    refs, links = Refs.of(archive), _Links(archive.record())
    writer = csv.DictWriter(stream, COLUMNS, restval="")
    writer.writeheader()
    for found in (one for places in refs.marks.values() for one in places):
        writer.writerow({key: safe(value) for key, value in _row(found, links)})


class _Links:
    """The record by mark."""

    def __init__(self, record: Record) -> None:
        self.incidents: dict[str, Incident] = {mark: one for one in record.incidents for mark in one.marks}
        self.chains: dict[str, list[Chain]] = {}
        for chain in record.chains:
            self.chains.setdefault(chain.mark, []).append(chain)


def _row(found: Cited, links: _Links) -> Iterator[tuple[str, object]]:
    version = found.place.version
    yield "page", found.place.page
    yield "article", f"a{found.place.position}"
    yield "published", version.published
    yield "outlet", version.outlet
    yield "sentence", found.sentence
    for key, value in mark_row(found.mark, version.text).items():
        if key == "quantities":
            yield key, "; ".join(f"{one['text']} = {one['value']} {one['unit']}" for one in value)
        else:
            yield key, value
    chains = links.chains.get(found.mark.id, [])
    yield "chain", "; ".join(dict.fromkeys(told(chain) for chain in chains))
    yield "roots", "; ".join(dict.fromkeys(chain.root.name for chain in chains))
    incident = links.incidents.get(found.mark.id)
    if incident is not None:
        independent = incident.standing.independence
        yield "incident", incident.id
        yield "standing", incident.label
        yield "independent_low", int(independent.low or 0)
        yield "independent_high", int(independent.high or 0)


def told(chain: Chain) -> str:
    """A chain as the codebook writes it: outlet ← agency ← speaker."""
    return " ← ".join(hop.name for hop in chain.hops)


def safe(value: object) -> object:
    """A cell's value, with an apostrophe before what a spreadsheet would take for a formula."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
