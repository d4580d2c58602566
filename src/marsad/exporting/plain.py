"""Incidents, disputes and quotations as JSON says them, the same wherever they are given out."""

from typing import Any

import msgspec

from marsad.exporting.disputes import ToldDispute
from marsad.exporting.explained import Disputed, Quoted
from marsad.exporting.incidents import Figured, Telling, ToldIncident, WholeIncident
from marsad.exporting.marks import mark_row
from marsad.exporting.reasons import why_incident
from marsad.exporting.refs import Cited
from marsad.records import Dispute, Incident, Range

Plain = dict[str, Any]


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
    """An incident with all its tellings."""
    return plain_incident(whole.incident) | {
        "place_name": whole.place,
        "actors": msgspec.to_builtins(whole.actors),
        "targets": msgspec.to_builtins(whole.targets),
        "tellings": [_telling(one) for one in whole.tellings],
        "denials": [_telling(one) for one in whole.denials],
        "figures": [_figured(one) for one in whole.figures],
        "disputes": [plain_disputed(one) for one in whole.disputes],
    }


def plain_disputed(disputed: Disputed) -> Plain:
    """A dispute with the sentences of either side."""
    claim, against = (list(map(plain_quoted, side)) for side in (disputed.claim, disputed.against))
    return _sides(disputed.dispute, claim, against)


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
