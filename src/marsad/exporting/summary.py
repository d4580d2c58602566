"""What an archive knows, at a glance."""

import msgspec

from marsad.archive import Archive, Stats
from marsad.exporting.disputes import ToldDispute, told_dispute
from marsad.exporting.incidents import ToldIncident, by_tellers, told_incident
from marsad.exporting.refs import Place, Refs
from marsad.records import Actor, Report


class Carried(msgspec.Struct, frozen=True):
    """A report, the articles that carry it, and why they are one, said with their references."""

    report: Report
    carriers: tuple[Place, ...]
    reasons: tuple[str, ...]


class Summary(msgspec.Struct, frozen=True):
    """The most told of everything first."""

    stats: Stats
    actors: tuple[Actor, ...]
    incidents: tuple[ToldIncident, ...]
    denials: tuple[ToldDispute, ...]
    differing: tuple[ToldDispute, ...]
    reports: tuple[Carried, ...]


def summary(archive: Archive) -> Summary:
    """Walks the whole archive: for small ones, and for the end of a run."""
    refs, record = Refs.of(archive), archive.record()
    disputes = [told_dispute(one, refs) for one in record.disputes]
    return Summary(
        archive.stats(),
        tuple(sorted(record.actors, key=lambda actor: (-len(actor.marks), actor.id))),
        by_tellers(told_incident(one, refs) for one in record.incidents),
        tuple(one for one in disputes if one.dispute.kind == "denial"),
        tuple(one for one in disputes if one.dispute.kind != "denial"),
        tuple(_carried(one, refs) for one in record.reports),
    )


def _carried(report: Report, refs: Refs) -> Carried:
    places = {key: refs.articles.get(key, ()) for key in report.carriers}
    reasons = report.reasons
    for key, found in places.items():
        named = found[0].ref if found else key
        reasons = tuple(reason.replace(key, named) for reason in reasons)
    carriers = sorted((place for found in places.values() for place in found), key=lambda place: place.ref)
    return Carried(report, tuple(carriers), reasons)
