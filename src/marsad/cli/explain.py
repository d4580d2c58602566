"""`marsad explain`: the way from a line of the record to the sentence that says it."""

from typing import Annotated

import typer

from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.marks_text import headline, marked, slots
from marsad.cli.opening import open_published
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json
from marsad.cli.quotes_text import tell_chain, tell_lines, tell_why
from marsad.exporting.explained import Explained, Quoted, explain
from marsad.exporting.found import plain_explained
from marsad.exporting.marks import spans
from marsad.exporting.reasons import why_incident
from marsad.exporting.refs import place_words
from marsad.records import Incident


@app.command("explain")
def explain_(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The beginning of a mark's or an incident's id.")],
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
) -> None:
    """Show who says it, in which words, by which chain.

    The sentence with the words marked, the chain that carried it, the incident with its standing, what stands
    against it and which pages carry the same report.
    """
    with open_published(archive) as opened:
        explained = explain(opened, id_)
    if as_json:
        out.say_json(plain_explained(explained))
        return
    _tell(explained)


def _tell(explained: Explained) -> None:
    quoted = explained.quoted
    about = (str(quoted.version.published or "undated"), quoted.version.outlet)
    out.say(f"{out.strong(headline(quoted.mark))}  {quoted.mark.id}")
    where = " · ".join(out.quote(part) for part in about if part)
    out.say(f"{quoted.page}, line {quoted.mark.line} · {where}")
    out.say()
    out.say(f"  {out.quote(marked(quoted.version.text, quoted.line, spans(quoted.mark)))}")
    out.say()
    out.table(slots(quoted.mark), indent="  ")
    for chain in explained.chains:
        out.say(f"chain  {tell_chain(chain)}")
    if explained.carriers:
        out.say(f"report  also carried by {', '.join(explained.carriers)}")
        for report in explained.reports:
            for reason in report.reasons:
                out.say(f"    {out.quote(reason)}")
    if explained.incident is not None:
        _tell_incident(explained.incident, explained.quoted, explained.tellings)
    for disputed in explained.disputes:
        out.say(f"dispute {disputed.dispute.id}  {out.quote(disputed.dispute.what)}")
        tell_lines("told", disputed.claim)
        tell_lines("against", disputed.against)


def _tell_incident(incident: Incident, own: Quoted, tellings: tuple[Quoted, ...]) -> None:
    named = place_words(incident, (quoted.mark for quoted in (own, *tellings)))
    place = f" at {out.quote(named)}" if named else ""
    out.say(f"incident {incident.id}  {incident.type}{place} · {incident.date or 'undated'}")
    tell_why(why_incident(incident))
    tell_lines("also told", tellings)
