"""`marsad explain`: the way from a line of the record to the sentence that says it."""

from typing import Annotated, Any

import msgspec
import typer

from marsad.archive import open_archive
from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.marks_text import headline, marked, slots, spans
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json
from marsad.exporting.explained import Explained, Quoted, explain
from marsad.exporting.marks import mark_row
from marsad.exporting.reasons import Why, why_incident
from marsad.exporting.refs import place_words
from marsad.records import Chain, Incident


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
    with open_archive(archive, create=False) as opened:
        explained = explain(opened, id_)
    if as_json:
        out.say_json(_plain(explained))
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
        _tell_lines("told", disputed.claim)
        _tell_lines("against", disputed.against)


def tell_chain(chain: Chain) -> str:
    """Outlet ← agency ← speaker, and what kind of root it ends in."""
    hops = " ← ".join(f"{out.quote(hop.name)}{f' [{hop.id}]' if hop.id else ''}" for hop in chain.hops)
    side = f", side {chain.root.side}" if chain.root.side else ""
    root = "known root" if chain.root.known else "unknown root"
    return f"{hops or '–'}  ({root} {out.quote(chain.root.name)}{side})"


def _tell_incident(incident: Incident, own: Quoted, tellings: tuple[Quoted, ...]) -> None:
    named = place_words(incident, (quoted.mark for quoted in (own, *tellings)))
    place = f" at {out.quote(named)}" if named else ""
    out.say(f"incident {incident.id}  {incident.type}{place} · {incident.date or 'undated'}")
    tell_why(why_incident(incident))
    _tell_lines("also told", tellings)


def tell_why(why: Why) -> None:
    """The reason of a standing, in both languages."""
    out.say(f"    {out.strong(out.quote(why.en))}")
    out.say(f"    {out.quote(why.ar)}")


def _tell_lines(label: str, quotes: tuple[Quoted, ...]) -> None:
    lines = {(quoted.page, quoted.mark.line): quoted for quoted in reversed(quotes)}
    for quoted in sorted(lines.values(), key=lambda quoted: (quoted.page, quoted.mark.line)):
        text = marked(quoted.version.text, quoted.line, (quoted.mark.cue,))
        out.say(f"    {label}  {quoted.page}:{quoted.mark.line}  {quoted.mark.id}  {out.quote(text)}")


def _plain(explained: Explained) -> dict[str, Any]:
    return {
        "mark": _plain_quoted(explained.quoted),
        "spans": [msgspec.to_builtins(span) for span in spans(explained.quoted.mark)],
        "coder": explained.coder,
        "chains": msgspec.to_builtins(explained.chains),
        "incident": None if explained.incident is None else plain_incident(explained.incident),
        "tellings": [_plain_quoted(one) for one in explained.tellings],
        "disputes": [
            {
                "id": one.dispute.id,
                "what": one.dispute.what,
                "claim": [_plain_quoted(quoted) for quoted in one.claim],
                "against": [_plain_quoted(quoted) for quoted in one.against],
            }
            for one in explained.disputes
        ],
        "reports": msgspec.to_builtins(explained.reports),
        "carriers": list(explained.carriers),
    }


def plain_incident(incident: Incident) -> dict[str, Any]:
    """An incident as JSON says it, with the reason of its standing in both languages."""
    told = {"why": msgspec.to_builtins(why_incident(incident))}
    return msgspec.to_builtins(incident) | told  # type: ignore[no-any-return]


def _plain_quoted(quoted: Quoted) -> dict[str, Any]:
    where = {"page": quoted.page, "version": quoted.version.id, "text": quoted.sentence}
    return mark_row(quoted.mark, quoted.version.text) | where
