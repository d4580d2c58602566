"""`marsad changes`: what was altered in the record, change by change."""

from typing import Annotated

import msgspec
import typer

from marsad.archive import open_archive
from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json, Limit
from marsad.exporting.changes import alterations, plain_alterations
from marsad.flow import published, tombstones_since


@app.command()
def changes(
    since: Annotated[
        int, typer.Option("--since", min=0, metavar="N", help="Only what came after this change.")
    ] = 0,
    limit: Limit = 50,
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
) -> None:
    """List what was added, changed or removed in the record, oldest change first.

    A page of `marsad serve` shows a thing as a change left it: add `?change=N` to its address.
    """
    with open_archive(archive, create=False) as opened:
        shown = published(opened)
        part = alterations(shown, since, limit=limit)
        stones = tombstones_since(opened, since)
        if as_json:
            told = plain_alterations(shown, part, None) | {"tombstones": msgspec.to_builtins(stones)}
            out.say_json({key: value for key, value in told.items() if key != "next"})
            return
        times = {one.change: shown.change(one.change).time for one in part.items}
    rows = [
        (str(one.change), f"{times[one.change]:%Y-%m-%d %H:%M}", one.deed, one.kind, one.id)
        for one in part.items
    ]
    if rows:
        out.table(rows)
    for stone in stones:
        out.say(f"{stone.time:%Y-%m-%d %H:%M} withheld: {stone.what}, {stone.reason} ({stone.hash[:12]})")
    if part.next is not None:
        out.note("there are more: raise --limit to see them")
