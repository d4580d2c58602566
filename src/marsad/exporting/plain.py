"""Incidents, disputes and quotations as JSON says them, the same wherever they are given out."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import msgspec

from marsad.archive.lists.listing import Counted
from marsad.exporting.disputes import ToldDispute
from marsad.exporting.explained import Disputed, Quoted
from marsad.exporting.incidents import Figured, Telling, ToldIncident, WholeIncident
from marsad.exporting.lists import ListedIncident, Overview, Part
from marsad.exporting.marks import mark_row
from marsad.exporting.reasons import why_incident
from marsad.exporting.refs import Cited, Place
from marsad.records import Actor, Dispute, Entry, Incident, LogLine, Range

Plain = dict[str, Any]
Item = TypeVar("Item")


def plain_quoted(quoted: Quoted) -> Plain:
    """A mark with its sentence and where it stands."""
    where = {"page": quoted.page, "version": quoted.version.id, "text": quoted.sentence}
    return mark_row(quoted.mark, quoted.version.text) | where


def plain_incident(incident: Incident) -> Plain:
    """An incident, with its independence and the reason of its standing in both languages."""
    told = msgspec.to_builtins(incident)
    told["date"] = str(incident.date) if incident.date else None
    told["independence"] = plain_range(incident.standing.independence)
    return told | {"why": msgspec.to_builtins(why_incident(incident))}  # type: ignore[no-any-return]


def plain_listed(told: ToldIncident) -> Plain:
    """An incident of a list, with its place in words and a line that tells it."""
    return plain_incident(told.incident) | {
        "place_name": told.place,
        "told_in": None if told.first is None else plain_cited(told.first),
    }


def plain_whole(whole: WholeIncident) -> Plain:
    """An incident with its tellings. `count` is how many marks it has, `marks` those that are read."""
    return plain_incident(msgspec.structs.replace(whole.incident, marks=whole.marks)) | {
        "count": len(whole.incident.marks),
        "truncated": whole.truncated,
        "place_name": whole.place,
        "actors": msgspec.to_builtins(whole.actors),
        "targets": msgspec.to_builtins(whole.targets),
        "tellings": [_telling(one) for one in whole.tellings],
        "denials": [_telling(one) for one in whole.denials],
        "figures": [_figured(one) for one in whole.figures],
        "disputes": [plain_disputed(one) for one in whole.disputes],
    }


def plain_disputed(disputed: Disputed) -> Plain:
    """A dispute with the sentences of either side; `count` is how many marks either has."""
    claim, against = (list(map(plain_quoted, side)) for side in (disputed.claim, disputed.against))
    sides = {"claim": len(disputed.dispute.claim), "against": len(disputed.dispute.against)}
    return _sides(disputed.dispute, claim, against) | {"count": sides, "truncated": disputed.truncated}


def plain_dispute(told: ToldDispute) -> Plain:
    """A dispute of a list, with the lines of either side."""
    claim, against = (list(map(plain_cited, side)) for side in (told.claim, told.against))
    return _sides(told.dispute, claim, against)


def plain_cited(cited: Cited) -> Plain:
    """A line by its reference, with the id of the mark that stands there."""
    return {"mark": cited.mark.id, "line": cited.ref, "text": cited.sentence}


def plain_range(value: Range) -> list[int]:
    """A count of roots: without and with the unknown ones."""
    return [int(value.low or 0), int(value.high or 0)]


def _sides(dispute: Dispute, claim: list[Plain], against: list[Plain]) -> Plain:
    about = {"id": dispute.id, "kind": dispute.kind, "what": dispute.what}
    return about | {"claim": claim, "against": against}


def _telling(telling: Telling) -> Plain:
    return plain_quoted(telling.quoted) | {"chains": msgspec.to_builtins(telling.chains)}


def _figured(figure: Figured) -> Plain:
    told: Plain = msgspec.to_builtins(figure)
    return told | {"range": [figure.range.low, figure.range.high]}


def plain_part(part: Part[Item], plain: Callable[[Item], Plain], cursor: str | None) -> Plain:
    """A part of a list: its items, how many the whole list has, and whether more follow."""
    return {
        "items": [plain(one) for one in part.items],
        "count": part.count,
        "truncated": part.next is not None,
        "next": cursor,
    }


def plain_row(row: ListedIncident) -> Plain:
    """An incident of a list: what, where and when, how it stands, and a line that tells it."""
    one = row.listed
    return {
        "id": one.id,
        "type": one.type,
        "standing": one.label,
        "independence": [one.known, one.upper],
        "told_by": one.tellers,
        "denied_by": one.deniers,
        "marks": one.marks,
        "first": one.first.isoformat() if one.first else None,
        "end": one.end.isoformat() if one.end else None,
        "place": plain_entry(row.place) if row.place else one.place,
        "told_in": plain_cited(row.first) if row.first else None,
    }


def plain_entry(entry: Entry) -> Plain:
    """A pack's entry as lists and maps show it."""
    return {
        "id": entry.id,
        "kind": entry.kind,
        "ar": entry.ar,
        "en": entry.en,
        "at": None if entry.lat is None else [entry.lat, entry.lon],
        "precision": entry.precision,
    }


def plain_overview(seen: Overview) -> Plain:
    """Counts by facet, on the map and by month, and what map and months cannot show."""
    return {
        "count": seen.count,
        "types": plain_counts(seen.types),
        "standings": plain_counts(seen.labels),
        "facets": {facet: plain_counts(found) for facet, found in seen.facets.items()},
        "map": [plain_entry(one.entry) | {"count": one.count} for one in seen.points],
        "places": seen.places,
        "truncated": len(seen.points) < seen.places,
        "unplaced": seen.unplaced,
        "months": plain_counts(seen.months),
        "undated": seen.undated,
        "entries": {key: plain_entry(one) for key, one in seen.entries.items()},
    }


def plain_actor(actor: Actor) -> Plain:
    """An actor of a list."""
    return {"id": actor.id, "names": list(actor.names), "listed": actor.listed, "marks": len(actor.marks)}


def plain_place(place: Place) -> Plain:
    """An article of a list, where it stands."""
    version = place.version
    return {
        "article": version.article,
        "ref": place.ref,
        "title": version.title,
        "outlet": version.outlet,
        "published": str(version.published) if version.published else None,
        "fetched": version.fetched.isoformat() if version.fetched else None,
        "credits": list(version.credits),
        "language": version.language,
        "version": version.id,
    }


def plain_line(line: LogLine) -> Plain:
    """A line of the review log with its hash."""
    return msgspec.to_builtins(line) | {"hash": line.hash}  # type: ignore[no-any-return]


def plain_counts(found: Iterable[Counted]) -> list[Plain]:
    """Values, each with how many have it."""
    return [{"value": one.value, "count": one.count} for one in found]
