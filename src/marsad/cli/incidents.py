"""`marsad incidents`: what happened, as it is told; one with all its tellings."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.asking import Asked
from marsad.cli.marks_text import marked
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
from marsad.cli.quotes_text import tell_chain, tell_lines, tell_why
from marsad.cli.summary_text import incident_rows, roots_row
from marsad.exporting.incidents import Figured, Named, Telling, WholeIncident, incidents, whole_incident
from marsad.exporting.marks import spans
from marsad.exporting.plain import plain_listed, plain_whole
from marsad.exporting.reasons import why_incident


@app.command("incidents")
def incidents_(  # noqa: PLR0913, PLR0917 - the options of a command are its arguments
    id_: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="The beginning of an incident's, or its mark's, id.")
    ] = None,
    theatre: Theatre = None,
    since: Since = None,
    until: Until = None,
    place: PlaceName = None,
    actor: ActorName = None,
    type_: Annotated[
        str | None, typer.Option("--type", metavar="CODE", help="Only of this type of event.")
    ] = None,
    standing: Annotated[
        str | None, typer.Option("--standing", metavar="LABEL", help="Only of this standing, as «disputed».")
    ] = None,
    limit: Limit = 20,
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
    packs: PackFolders = None,
) -> None:
    """List what happened, the most told first, or show one with all its tellings.

    With an ID: what, who, where and when, each telling with its chain, who denies it, its figures side by
    side with who gives them, and why its standing is what it is. Exit status 1 where there is none.
    """
    if id_ is not None:
        _show(id_, archive, as_json=as_json)
        return
    asked = Asked(theatre, since, until, place, actor)
    with open_published(archive) as opened:
        keep = asked.within(opened, packs).holds
        found = incidents(opened, keep, of_type=type_, label=standing)
    if as_json:
        out.say_json([plain_listed(one) for one in found[:limit]])
    for one in () if as_json else found[:limit]:
        for row in incident_rows(one):
            out.say(row)
    out.tell_left(len(found), limit, "incident")


def _show(prefix: str, archive: str, *, as_json: bool) -> None:
    with open_published(archive) as opened:
        whole = whole_incident(opened, prefix)
    if as_json:
        out.say_json(plain_whole(whole))
    else:
        _tell(whole)


def _tell(whole: WholeIncident) -> None:
    incident = whole.incident
    out.say(f"{out.strong(incident.type)}  {incident.id}")
    out.table(list(_about(whole)), indent="  ")
    tell_why(why_incident(incident))
    _tell_tellings("Told", whole.tellings)
    _tell_tellings("Against it", whole.denials)
    if whole.figures:
        out.say(f"Figures ({len(whole.figures)})")
        out.table([_figure(one) for one in whole.figures], indent="    ")
    for disputed in whole.disputes:
        dispute = disputed.dispute
        out.say(f"Dispute {dispute.id}  {dispute.kind}: {out.quote(dispute.what)}")
        tell_lines("told", disputed.claim)
        tell_lines("against", disputed.against)


def _about(whole: WholeIncident) -> Iterator[tuple[str, str]]:
    if whole.actors:
        yield "who", _names(whole.actors)
    if whole.targets:
        yield "to whom", _names(whole.targets)
    place = f" [{whole.incident.place}]" if whole.incident.place else ""
    yield "where", (out.quote(whole.place) + place if whole.place else "untold")
    yield "when", str(whole.incident.date or "undated")


def _names(named: Iterable[Named]) -> str:
    return "; ".join(
        " = ".join(out.quote(name) for name in one.names[:3]) + (f" [{one.id}]" if one.id else "")
        for one in named
    )


def _tell_tellings(title: str, tellings: tuple[Telling, ...]) -> None:
    if tellings:
        out.say(f"{title} ({len(tellings)})")
    for telling in tellings:
        quoted = telling.quoted
        text = marked(quoted.version.text, quoted.line, spans(quoted.mark))
        out.say(f"    {quoted.mark.id[:8]}  {quoted.page}:{quoted.mark.line}  {out.quote(text)}")
        for chain in telling.chains:
            out.say(f"              {tell_chain(chain)}")


def _figure(figure: Figured) -> tuple[str, str, str, str]:
    about = [out.quote(figure.of)] if figure.of else []
    about += [f"part of {out.quote(figure.part_of)}"] if figure.part_of else []
    return figure.unit, str(figure.range), " · ".join(about), roots_row(figure.given_by)
