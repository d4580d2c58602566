"""Questions that a step of linking asks by the hundred: their SQL is written once, and not each time anew,
which costs more than what they find.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, Column, Connection, Dialect, Row, bindparam
from sqlalchemy.sql.expression import SelectBase

from marsad.archive.keeping import batched

SIZES = (1, 8, 40, 400)  # values for which a question is written
Question = Callable[[Sequence[BindParameter[Any]]], SelectBase]
"""What is asked of some values; the same one is the same function."""


def answers(
    connection: Connection, question: Question, kind: Column[Any], values: Iterable[Any]
) -> Iterator[Row[Any]]:
    """What a question finds for some values of a column's kind."""
    for some in batched(values):
        size = next(size for size in SIZES if len(some) <= size)
        filled = [*some, *[some[-1]] * (size - len(some))]
        yield from written(
            connection, _of_values(question, kind, size), dict(zip(_NAMES, filled, strict=False))
        )


def written(
    connection: Connection, statement: Callable[[], SelectBase], values: Mapping[str, Any]
) -> Sequence[Row[Any]]:
    """What a statement finds, of which the same function always makes the same."""
    sql, names, given = _written(statement, connection.dialect)
    filled = {**given, **values}
    wanted = tuple(filled[name] for name in names) if names is not None else filled
    return connection.exec_driver_sql(sql, wanted).all()


_NAMES = tuple(f"value{at}" for at in range(SIZES[-1]))


@lru_cache(maxsize=256)
def _of_values(question: Question, kind: Column[Any], size: int) -> Callable[[], SelectBase]:
    return lambda: question([bindparam(name, type_=kind.type) for name in _NAMES[:size]])


@lru_cache(maxsize=256)
def _written(
    statement: Callable[[], SelectBase], dialect: Dialect
) -> tuple[str, Sequence[str] | None, Mapping[str, Any]]:
    """The SQL, the order of its parameters where they have no names in it, and what is given of them."""
    made = statement().compile(dialect=dialect)
    return made.string, made.positiontup, made.params
