"""A coder's marks, to be scored: one JSON object a line, in the gold's shape, links on lines of their own."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any, TypeVar

import msgspec

from marsad.errors import DataError
from marsad.evaluation.shape import (
    Group,
    MarkedArticle,
    MarkedCorpus,
    MarkedDispute,
    MarkedEvent,
    MarkedPage,
    MarkedStatement,
    MarkedTie,
    Quantity,
)

S = TypeVar("S", bound=msgspec.Struct)
Plain = Mapping[str, Any]
_WITHIN: dict[type[msgspec.Struct], dict[str, type[msgspec.Struct]]] = {
    MarkedPage: {"articles": MarkedArticle},
    MarkedArticle: {"statements": MarkedStatement, "events": MarkedEvent, "ties": MarkedTie},
    MarkedEvent: {"quantities": Quantity},
}


def load_marks(path: Path) -> MarkedCorpus:
    """The marks of a JSONL file; keys beyond the gold's are ignored.

    Raises DataError with file and line where a line is no JSON object or not in the gold's shape.
    """
    try:
        rows = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise DataError(f"cannot be read: {problem}", file=path) from problem
    objects: list[Plain] = []
    numbers: list[int] = []
    for number, row in enumerate(rows, 1):
        if row.strip():
            objects.append(_decode(row, path, number))
            numbers.append(number)
    return from_objects(objects, path, numbers)


def from_objects(
    objects: Iterable[Plain], file: Path | None = None, numbers: Sequence[int] = ()
) -> MarkedCorpus:
    """Marks that are at hand as plain objects; `numbers` are their lines in `file`, for the DataError."""
    pages: list[MarkedPage] = []
    reports: list[Group] = []
    disputes: list[MarkedDispute] = []
    for n, one in enumerate(objects):
        try:
            if "reports" in one:
                reports += msgspec.convert(one["reports"], list[Group])
            elif "disputes" in one:
                disputes += [_convert(dispute, MarkedDispute) for dispute in one["disputes"]]
            else:
                pages.append(_page(one))
        except msgspec.ValidationError as problem:
            line = numbers[n] if n < len(numbers) else None
            raise DataError(f"not in the gold's shape: {problem}", file=file, line=line) from problem
    return MarkedCorpus(tuple(pages), tuple(reports), tuple(disputes))


def _page(plain: Plain) -> MarkedPage:
    page = _convert(plain, MarkedPage)
    return msgspec.structs.replace(page, document=PurePath(page.document).name)


def _decode(row: str, path: Path, number: int) -> Plain:
    try:
        one = msgspec.json.decode(row)
    except msgspec.DecodeError as problem:
        raise DataError(f"is no JSON: {problem}", file=path, line=number) from problem
    if not isinstance(one, dict):
        raise DataError("is no JSON object", file=path, line=number)
    return one


def _convert(plain: Plain, kind: type[S]) -> S:
    return msgspec.convert(_known(plain, kind), kind)


def _known(plain: Any, kind: type[msgspec.Struct]) -> Any:
    """`plain` with the keys of `kind` alone, and so within."""
    if not isinstance(plain, Mapping):
        return plain
    fields = {field.encode_name for field in msgspec.structs.fields(kind)}
    kept = {key: value for key, value in plain.items() if key in fields}
    for key, inner in _WITHIN.get(kind, {}).items():
        if isinstance(kept.get(key), list):
            kept[key] = [_known(one, inner) for one in kept[key]]
    return kept
