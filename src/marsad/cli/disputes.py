"""`marsad disputes`: tellings that cannot both hold, beside one another."""

from typing import Annotated

import typer

from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.asking import Asked
from marsad.cli.opening import open_published
from marsad.cli.options import (
    DEFAULT_ARCHIVE,
    ActorName,
    Archive,
    Json,
    Limit,
    PackFolders,
    PlaceName,
    Since,
    Theatre,
    Until,
)
from marsad.cli.quotes_text import tell_lines
from marsad.cli.summary_text import dispute_rows
from marsad.exporting.disputes import disputes, whole_dispute
from marsad.exporting.plain import plain_dispute, plain_disputed
from marsad.records.links import DisputeKind


@app.command("disputes")
def disputes_(  # noqa: PLR0913, PLR0917 - the options of a command are its arguments
    id_: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="The beginning of a dispute's id.")
    ] = None,
    theatre: Theatre = None,
    since: Since = None,
    until: Until = None,
    place: PlaceName = None,
    actor: ActorName = None,
    kind: Annotated[
        DisputeKind | None,
        typer.Option(
            "--kind",
            help="Only denials, differing figures, deeds put on each other, places that two claim, or words "
            "that a party takes back.",
        ),
    ] = None,
    limit: Limit = 20,
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
    packs: PackFolders = None,
) -> None:
    """List tellings that cannot both hold, or show one with every sentence of either side.

    Denials beside what they deny, figures of one thing that differ by teller, deeds that two put on each
    other, places that two claim on one day, words that a party takes back; those of most lines
    first. Exit status 1 where there is none.
    """
    if id_ is not None:
        _show(id_, archive, as_json=as_json)
        return
    asked = Asked(theatre, since, until, place, actor)
    with open_published(archive) as opened:
        found = disputes(opened, asked.within(opened, packs).holds, kind=kind)
    if as_json:
        out.say_json([plain_dispute(one) for one in found[:limit]])
    for one in () if as_json else found[:limit]:
        for row in dispute_rows(one):
            out.say(row)
    out.tell_left(len(found), limit, "dispute")


def _show(prefix: str, archive: str, *, as_json: bool) -> None:
    with open_published(archive) as opened:
        disputed = whole_dispute(opened, prefix)
    if as_json:
        out.say_json(plain_disputed(disputed))
        return
    out.say(f"{out.strong(disputed.dispute.kind)}: {out.quote(disputed.dispute.what)}  {disputed.dispute.id}")
    tell_lines("told", disputed.claim)
    tell_lines("against", disputed.against)
