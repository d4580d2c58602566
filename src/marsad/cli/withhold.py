"""`marsad review withhold` and `withheld`: what readers are not shown, and why."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import msgspec
import typer

from marsad.archive import open_archive
from marsad.cli import out
from marsad.cli.decide import tell_line
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json, PackFolders
from marsad.cli.review import Name, review_app
from marsad.exporting.plain import plain_line
from marsad.flow import Withholder, relink, tombstones
from marsad.flow import remove as remove_page
from marsad.packs import load_packs


class What(StrEnum):
    """What may be withheld."""

    page = "page"
    name = "name"
    place = "place"


@review_app.command()
def withhold(
    what: Annotated[What, typer.Argument(help="What is withheld.")],
    which: Annotated[
        str, typer.Argument(metavar="WHICH", help="A page's hash; words or an actor's id; a place's id.")
    ],
    reason: Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why; readers see it.")],
    reviewer: Name, archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False,
    packs: PackFolders = None,
) -> None:  # fmt: skip
    """Show a page, a name or where a place is to no reader, in no page, answer or export.

    Whoever has the archive itself still has all of it.
    """
    loaded = load_packs(extra_folders=packs or ())
    with open_archive(archive, create=False) as opened:
        by = Withholder(opened, loaded, reviewer)
        line = {What.page: by.page, What.name: by.name, What.place: by.place}[what](
            which, reason, datetime.now(UTC)
        )
        relink(opened, loaded)
    if as_json:
        out.say_json(plain_line(line))
    else:
        tell_line(line)


@review_app.command()
def remove(
    page: Annotated[str, typer.Argument(metavar="PAGE", help="The hash of a page's bytes.")],
    reason: Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why; readers see it.")],
    reviewer: Name, archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False,
    packs: PackFolders = None,
) -> None:  # fmt: skip
    """Delete a page for good, as a court may order: its bytes, its texts, its quotes in the log.

    Its hash and the reason stay. Copies of its text on other pages are pages of their own.
    """
    loaded = load_packs(extra_folders=packs or ())
    with open_archive(archive, create=False) as opened:
        line = remove_page(opened, loaded, reviewer, page, reason, datetime.now(UTC))
    if as_json:
        out.say_json(plain_line(line))
    else:
        tell_line(line)


@review_app.command()
def withheld(archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False) -> None:
    """List what is withheld or was removed, as readers are told: since when, why, which line says so."""
    with open_archive(archive, create=False) as opened:
        found = tombstones(opened)
    if as_json:
        out.say_json(msgspec.to_builtins(found))
    for one in () if as_json else found:
        out.say(f"{one.time:%Y-%m-%d %H:%M} {one.what}: {one.reason}  {one.page or one.hash}")
    if not found:
        out.note("nothing is withheld")
        raise typer.Exit(1)
