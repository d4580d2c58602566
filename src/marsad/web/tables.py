"""Lists as CSV: one row an item, for spreadsheets."""

from collections.abc import Iterable, Iterator, Sequence

from fastapi.responses import StreamingResponse

from marsad.archive import Archive
from marsad.exporting.plain import Plain
from marsad.exporting.tables import TABLES, csv_lines


def table_answer(name: str, archive: Archive) -> StreamingResponse:
    """A table of `TABLES`, whole."""
    return csv_answer(name, TABLES[name].columns, TABLES[name].items(archive))


def csv_answer(name: str, columns: Sequence[str], items: Iterable[Plain]) -> StreamingResponse:
    """Items as a CSV file (UTF-8 with a byte order mark) of this name."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    lines = _marked(csv_lines(columns, items))
    return StreamingResponse(lines, media_type="text/csv; charset=utf-8", headers=headers)


def _marked(lines: Iterator[str]) -> Iterator[str]:
    yield "\ufeff"
    yield from lines
