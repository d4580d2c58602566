"""`marsad state`: who holds, backs and leads what in a war on a day, as claims."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TypeVar

import typer

from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.opening import open_published
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, At, Json, KnownBy, OneTheatre, PackFolders, PlaceName
from marsad.cli.summary_text import counted, roots_row
from marsad.exporting.pictures import plain_state
from marsad.flow import state_of, wanted
from marsad.packs import load_packs
from marsad.records import Accord, Claim, HeldPlace, Holding, Omitted, Party, Relation, State

T = TypeVar("T")


@app.command("state")
def state_(
    theatre: OneTheatre,
    at: At = None,
    known_by: KnownBy = None,
    place: PlaceName = None,
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
    packs: PackFolders = None,
) -> None:
    """Say who holds each place of a war on a day, who backs whom, who leads what, which agreements stand.

    All of it as claims: according to whom, since when, last told, denied by whom. With --known-by, as it was
    known by a day: only from texts that are proven to have been there. What is left out is counted on
    standard error. Exit status 1 where nothing is known.
    """
    loaded = load_packs(extra_folders=packs or ())
    day = at or known_by or datetime.now(UTC)
    with open_published(archive) as opened:
        found = state_of(opened, loaded, theatre, day.date(), known_by.date() if known_by else None)
        asked = wanted(opened, loaded, place=place).place
    if asked is not None:
        held = tuple(one for one in found.places if one.place in asked.ids)
        found = State(found.theatre, found.at, found.known_by, held, omitted=found.omitted)
    if as_json:
        out.say_json(plain_state(found))
    else:
        _tell(found)
    tell_omitted(found.omitted)
    if not (found.places or found.backs or found.leads or found.agreements):
        out.note("nothing is known of it")
        raise typer.Exit(1)


def _tell(state: State) -> None:
    known = f", as known by {state.known_by}" if state.known_by else ""
    out.say(out.strong(f"{state.theatre} on {state.at}{known}"))
    _part("Who holds what", state.places, _place)
    _part("Who backs whom", state.backs, tell_relation)
    _part("Who leads what", state.leads, tell_relation)
    _part("Agreements", state.agreements, _accord)


def _part(title: str, things: Sequence[T], rows: Callable[[T], Iterable[str]]) -> None:
    if things:
        out.say()
        out.say(out.strong(f"{title} ({len(things)})"))
    for thing in things:
        for row in rows(thing):
            out.say("  " + row)


def _place(one: HeldPlace) -> Iterator[str]:
    yield f"{one.status:<9}  {out.quote(one.name)} [{one.place}]"
    for holding in one.holdings:
        yield from _holding(holding)
    for holding in one.before:
        yield from _holding(holding)


def _holding(one: Holding) -> Iterator[str]:
    doubt = " (in doubt)" if one.doubtful else ""
    until = f" until {one.claim.until}" if one.claim.until else ""
    since = f" since {one.claim.since}" if one.claim.since else ""
    yield f"    {parties_row(one.parties)}{since}{until}{doubt} · {by_whom(one.claim)}"


def tell_relation(one: Relation) -> Iterator[str]:
    """An edge between two parties, with its evidence."""
    means = f" with {', '.join(one.means)}" if one.means else ""
    yield f"{parties_row([one.source])} {one.kind} {parties_row([one.target])}{means}"
    shown = f"marks: {len(one.claim.marks)}" + (f", incidents: {one.incidents}" if one.incidents else "")
    yield f"    {by_whom(one.claim)} · {shown}"


def _accord(one: Accord) -> Iterator[str]:
    between = parties_row(one.parties) if one.parties else "parties untold"
    yield f"{one.incident[:8]}  {one.type} · {one.claim.since or 'undated'} · {between}"
    yield f"    {by_whom(one.claim)}"


def by_whom(claim: Claim) -> str:
    """According to whom, told when, denied by whom."""
    told = f"told {claim.first}" + (f" to {claim.last}" if claim.last != claim.first else "")
    rows = [claim.label, f"{counted(claim.standing.independence)} independent", told]
    rows.append("according to " + (roots_row(sorted(claim.standing.tell)) or "nobody"))
    if claim.standing.deny:
        rows.append("denied by " + roots_row(sorted(claim.standing.deny)))
    if claim.withdrawn:
        rows.append(f"{len(claim.withdrawn)} of {len(claim.marks)} marks withdrawn")
    return " · ".join(rows)


def parties_row(parties: Iterable[Party]) -> str:
    """Parties by the name that the pages give them, with their sides."""
    return ", ".join(
        out.quote(one.name) + (f" [{'/'.join(one.sides)}]" if one.sides else "") for one in parties
    )


def tell_omitted(omitted: Omitted) -> None:
    """What a picture leaves out, as notes."""
    for count, what in (
        (omitted.unproven, "articles' versions left out: nothing proves on which day they were there"),
        (omitted.later, "articles' versions left out: they came later"),
        (omitted.undated, "marks left out: no day is known of them"),
        (omitted.unplaced, "marks left out: no pack knows the place"),
    ):
        if count:
            out.note(f"{count} {what}")
