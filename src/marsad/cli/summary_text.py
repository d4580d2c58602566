"""What an archive knows, as a page of text."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from marsad.cli import out
from marsad.exporting.disputes import ToldDispute
from marsad.exporting.incidents import ToldIncident
from marsad.exporting.refs import Cited
from marsad.exporting.summary import Carried, Summary
from marsad.records import Actor, Range, Root

T = TypeVar("T")
_WIDTH = 96
_NAMELESS = "a narrator"


def tell_summary(summary: Summary, most: int) -> None:
    """The actors, the incidents, the denials, the differing accounts, the reports; at most `most` of each."""
    stats = summary.stats
    out.say(
        f"{stats.pages} pages, {stats.articles} articles: "
        f"{stats.statements} statements, {stats.events} events, {stats.ties} ties; "
        f"{stats.incidents} incidents, {stats.disputes} disputes, {stats.reports} reports"
    )
    _part("Actors, by how often they are named", summary.actors, most, _actor)
    _part("Incidents, the most told first", summary.incidents, most, incident_rows)
    _part("Denials, beside what they deny", summary.denials, most, dispute_rows)
    _part("Accounts and figures that differ", summary.differing, most, dispute_rows)
    _part("Reports that several pages carry", summary.reports, most, _report)


def _part(title: str, things: Sequence[T], most: int, rows: Callable[[T], Iterable[str]]) -> None:
    out.say()
    out.say(out.strong(f"{title} ({len(things)})"))
    for thing in things[:most]:
        for row in rows(thing):
            out.say("  " + row)
    if len(things) > most:
        out.say(out.faint(f"  … and {len(things) - most} more"))
    if not things:
        out.say("  none")


def _actor(actor: Actor) -> Iterable[str]:
    first, *others = map(out.quote, actor.names[:4])
    entry = f" [{actor.id}]" if actor.listed else ""
    yield f"{len(actor.marks):>4}  {first}{entry}{' also ' if others else ''}{' · '.join(others)}"


def incident_rows(told: ToldIncident) -> Iterable[str]:
    """An incident in a list: what, where, when, its standing, a line that tells it, who tells and denies."""
    incident = told.incident
    place = f" at {out.quote(told.place)}" if told.place else ""
    voices = counted(incident.standing.independence)
    yield (
        f"{incident.id[:8]}  {incident.type}{place} · {incident.date or 'undated'} · "
        f"{out.strong(incident.label)} · {voices} independent"
    )
    if told.first is not None:
        yield "          " + _cited(told.first)
    yield "          told by " + (roots_row(told.told_by) or "nobody")
    if told.denied_by:
        yield "          denied by " + roots_row(told.denied_by)


def counted(independence: Range) -> str:
    """A count of independent roots in words: without and with the unknown ones."""
    return str(Range(independence.low or 0, independence.high or 0))


def dispute_rows(told: ToldDispute) -> Iterable[str]:
    """A dispute in a list: what it is about, and two lines of either side."""
    yield f"{told.dispute.id[:8]}  {told.dispute.kind}: {out.quote(told.dispute.what)}"
    for cited in told.claim[:2]:
        yield f"  told     {cited.mark.id[:8]}  {_cited(cited)}"
    for cited in told.against[:2]:
        yield f"  against  {cited.mark.id[:8]}  {_cited(cited)}"


def _report(carried: Carried) -> Iterable[str]:
    yield " = ".join(place.ref for place in carried.carriers)
    for reason in carried.reasons[:2]:
        yield "    " + out.quote(reason)


def _cited(cited: Cited) -> str:
    """The words around the cue, with where they stand."""
    text, cue = cited.place.version.text, cited.mark.cue
    line = cited.place.version.line_span(cited.mark.line)
    start = max(line.start, text.rfind(" ", line.start, max(line.start, cue.start - _WIDTH // 2)) + 1)
    end = min(line.end, start + _WIDTH)
    if end < line.end:
        end = max(cue.end, text.rfind(" ", start, end))
    words = text[start:end].replace("\n", " ")
    shown = ("… " if start > line.start else "") + words + (" …" if end < line.end else "")
    return f"{out.quote(shown)}  ({cited.place.page}:{cited.mark.line})"


def roots_row(roots: Sequence[Root]) -> str:
    """Some roots by name, on one line."""
    named = [
        out.quote(root.name or _NAMELESS) + ("" if root.known else " (unknown root)") for root in roots[:4]
    ]
    return ", ".join(named) + (f" and {len(roots) - 4} more" if len(roots) > 4 else "")
