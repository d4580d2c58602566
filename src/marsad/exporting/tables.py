"""Lists as tables: one row an item, for spreadsheets. A column is a key, or keys joined by dots."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from marsad.archive import Archive
from marsad.archive.lists.listing import Filters, Order
from marsad.archive.searching import index
from marsad.exporting.found import found_part, plain_found
from marsad.exporting.lists import (
    Key,
    Part,
    actor_list,
    article_list,
    dispute_list,
    incident_list,
    log_list,
    report_list,
)
from marsad.exporting.marks_table import safe
from marsad.exporting.plain import Plain, plain_actor, plain_dispute, plain_line, plain_place, plain_row
from marsad.exporting.reports import plain_report

Item = TypeVar("Item")
_PART = 500  # how many items are asked for at once


class Table(msgspec.Struct, frozen=True):
    """A list as a table: its columns, and its items in order."""

    columns: tuple[str, ...]
    items: Callable[[Archive], Iterator[Plain]]


def csv_lines(columns: Sequence[str], items: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The lines of a CSV file, the header first, with their ends; several values in one cell are separated by
    `; `. Words that a spreadsheet would take for a formula get a leading apostrophe.
    """
    yield _line(columns)
    for item in items:
        yield _line([safe(_cell(item, column.split("."))) for column in columns])


def incident_items(archive: Archive, filters: Filters, order: Order) -> Iterator[Plain]:
    """Every incident that is asked for, as its list gives it."""
    return map(plain_row, _every(lambda after: incident_list(archive, filters, order, after, _PART)))


def log_items(archive: Archive) -> Iterator[Plain]:
    """Every line of the review log, the newest first."""
    return map(plain_line, _every(lambda after: log_list(archive, after, _PART)))


def found_items(archive: Archive, query: str, filters: Filters) -> Iterator[Plain]:
    """Every line that a search finds, best first."""
    after: index.Key | None = None
    while True:
        hits, after = found_part(archive, query, filters, after, _PART)
        yield from map(plain_found, hits)
        if after is None:
            return


def _disputes(archive: Archive) -> Iterator[Plain]:
    return map(plain_dispute, _every(lambda after: dispute_list(archive, after, _PART)))


def _reports(archive: Archive) -> Iterator[Plain]:
    return map(plain_report, _every(lambda after: report_list(archive, after, _PART)))


def _actors(archive: Archive) -> Iterator[Plain]:
    return map(plain_actor, _every(lambda after: actor_list(archive, after, _PART)))


def _articles(archive: Archive) -> Iterator[Plain]:
    return map(plain_place, _every(lambda after: article_list(archive, after, _PART)))


def _every(ask: Callable[[Key | None], Part[Item]]) -> Iterator[Item]:
    """Every item of a list, asked for part by part."""
    after: Key | None = None
    while True:
        part = ask(after)
        yield from part.items
        if part.next is None:
            return
        after = part.next


def _line(cells: Sequence[object]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue()


def _cell(item: Any, keys: Sequence[str]) -> object:
    for at, key in enumerate(keys):
        if isinstance(item, list):
            return "; ".join(str(_cell(one, keys[at:])) for one in item)
        item = item.get(key) if isinstance(item, Mapping) else None
    if isinstance(item, list):
        return "; ".join(map(str, item))
    return "" if item is None else item


LOG = (
    "number", "decision.time", "decision.reviewer", "decision.action", "decision.mark", "decision.quote",
    "decision.other", "decision.other_quote", "hash",
)  # fmt: skip
FOUND = ("page", "article", "line", "text", "exact", "marks.id", "marks.kind", "marks.code")
TABLES: Mapping[str, Table] = {
    "incidents": Table(
        (
            "id", "type", "first", "end", "place.id", "place.ar", "place.en", "standing", "independence",
            "told_by", "denied_by", "marks", "told_in.text",
        ),
        lambda archive: incident_items(archive, Filters(), "told"),
    ),
    "disputes": Table(
        ("id", "kind", "what", "claim.line", "claim.text", "against.line", "against.text"), _disputes
    ),
    "reports": Table(
        ("id", "first", "carriers.ref", "carriers.outlet", "carriers.since", "links.kind"), _reports
    ),
    "actors": Table(("id", "names", "listed", "marks"), _actors),
    "articles": Table(
        ("article", "ref", "title", "outlet", "published", "fetched", "credits", "language", "version"),
        _articles,
    ),
}  # fmt: skip
