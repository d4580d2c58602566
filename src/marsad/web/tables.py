"""Lists as CSV: one row an item, for spreadsheets."""

from collections.abc import Iterable, Iterator

from fastapi.responses import StreamingResponse

from marsad.archive import Archive
from marsad.exporting.plain import Plain
from marsad.exporting.tables import TABLES, csv_lines


def csv_answer(name: str, archive: Archive, items: Iterable[Plain] | None = None) -> StreamingResponse:
    """A table of `TABLES` as a CSV file (UTF-8 with a byte order mark); of some `items`, where they are
    given.
    """
    table = TABLES[name]
    lines = csv_lines(table.columns, table.items(archive) if items is None else items)
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return StreamingResponse(_marked(lines), media_type="text/csv; charset=utf-8", headers=headers)


def _marked(lines: Iterator[str]) -> Iterator[str]:
    yield "\ufeff"
    yield from lines
