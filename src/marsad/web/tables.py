"""Lists as CSV: one row an item, for spreadsheets."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from fastapi.responses import StreamingResponse

from marsad.exporting.lists import Key, Part
from marsad.exporting.table import safe

Item = TypeVar("Item")
PART = 500  # how many items are asked for at once


def csv_answer(name: str, columns: Sequence[str], items: Iterable[Mapping[str, Any]]) -> StreamingResponse:
    """Items as a CSV file (UTF-8 with a byte order mark). A column is a key, or keys joined by dots; several
    values in one cell are separated by `; `.
    """
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return StreamingResponse(_lines(columns, items), media_type="text/csv; charset=utf-8", headers=headers)


def parts(ask: Callable[[Key | None], Part[Item]]) -> Iterator[Item]:
    """Every item of a list, asked for part by part."""
    after: Key | None = None
    while True:
        part = ask(after)
        yield from part.items
        if part.next is None:
            return
        after = part.next


def _lines(columns: Sequence[str], items: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    yield "\ufeff" + _line(columns)
    for item in items:
        yield _line([safe(_cell(item, column.split("."))) for column in columns])


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
