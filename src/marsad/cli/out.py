"""How the commands print: results to standard output, notes to standard error, progress on terminals only."""

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec
import typer
from rich.console import Console
from rich.progress import (
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

T = TypeVar("T")
# What could move a terminal's cursor or the direction of its line; pages hold such things.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def say(text: str = "") -> None:
    """Print a line of the result."""
    typer.echo(_SURROGATE.sub("\ufffd", text))


def note(text: str) -> None:
    """Print a line that is no part of the result: a warning, a remark, an error."""
    typer.echo(_SURROGATE.sub("\ufffd", text), err=True)


def say_json(data: Any, *, indent: int | None = None) -> None:
    """Print data as JSON, on one line unless `indent` is given."""
    typer.echo(json_text(data, indent=indent))


def json_text(data: Any, *, indent: int | None = None) -> str:
    """Data as JSON; lone surrogates, which no encoding takes, are escaped."""
    text = json.dumps(msgspec.to_builtins(data), ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def quote(text: str | None) -> str:
    """Words of a page as they are printed: on a terminal isolated from their line and without controls.

    Arabic is left as it is: shaping and ordering are the terminal's work.
    """
    if text is None:
        return "–"
    if not on_terminal():
        return text
    return "\u2068" + _CONTROL.sub("\ufffd", text) + "\u2069"


def strong(text: str) -> str:
    """Emphasis, where the output is a terminal."""
    return typer.style(text, bold=True) if on_terminal() else text


def faint(text: str) -> str:
    """The opposite of emphasis, where the output is a terminal."""
    return typer.style(text, dim=True) if on_terminal() else text


def on_terminal() -> bool:
    """Whether a person watches standard output."""
    return sys.stdout.isatty()


def table(rows: Iterable[tuple[str, ...]], *, indent: str = "") -> None:
    """Print rows in columns; a column is as wide as its longest cell, the last one is never padded."""
    cells = list(rows)
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = [cell.ljust(width) for cell, width in zip(row[:-1], widths[:-1], strict=True)]
        say(indent + "  ".join([*padded, row[-1]]).rstrip())


def tell_left(found: int, limit: int, noun: str) -> None:
    """Say how many are not shown; exit status 1 where nothing was found."""
    if not found:
        note(f"there is no such {noun}")
        raise typer.Exit(1)
    if found > limit:
        note(f"{found - limit} more: raise --limit to see them")


def progress(things: Iterable[T], label: str) -> Iterator[T]:
    """The same things, counted on standard error while they pass, if that is a terminal."""
    with counting(label) as step:
        for thing in things:
            yield thing
            step("")


@contextmanager
def counting(label: str) -> Iterator[Callable[[str], object]]:
    """A function to call with the name of each thing that is done; a terminal shows count and name."""
    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:.0f}"),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(label, total=None)
        yield lambda name: bar.update(task, advance=1, description=f"{label}  {_CONTROL.sub(' ', name)}")
