"""What an archive knows, at a glance."""

from collections.abc import Iterable

import msgspec

from marsad.archive import Archive, Stats
from marsad.exporting.refs import Cited, Place, Refs, place_words
from marsad.records import Actor, Dispute, Event, Incident, Report, Root, Statement


class ToldIncident(msgspec.Struct, frozen=True):
    """An incident with its place as written, who tells and who denies it, and a line that tells it."""

    incident: Incident
    place: str | None
    told_by: tuple[Root, ...]
    denied_by: tuple[Root, ...]
    first: Cited | None


class ToldDispute(msgspec.Struct, frozen=True):
    """A dispute with the lines of either side, each once, by a mark that stands there."""

    dispute: Dispute
    claim: tuple[Cited, ...]
    against: tuple[Cited, ...]

    @property
    def denial(self) -> bool:
        """Whether someone denies; else the tellers' accounts or figures differ."""
        return self.dispute.kind == "denial"


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
    disputes = [
        ToldDispute(one, _lines(one.claim, refs), _lines(one.against, refs)) for one in record.disputes
    ]
    return Summary(
        archive.stats(),
        tuple(sorted(record.actors, key=lambda actor: (-len(actor.marks), actor.id))),
        tuple(sorted((_told(one, refs) for one in record.incidents), key=_most_told)),
        tuple(one for one in disputes if one.denial),
        tuple(one for one in disputes if not one.denial),
        tuple(_carried(one, refs) for one in record.reports),
    )


def _carried(report: Report, refs: Refs) -> Carried:
    places = {key: refs.articles.get(key, ()) for key in report.articles}
    reasons = report.reasons
    for key, found in places.items():
        named = found[0].ref if found else key
        reasons = tuple(reason.replace(key, named) for reason in reasons)
    carriers = sorted((place for found in places.values() for place in found), key=lambda place: place.ref)
    return Carried(report, tuple(carriers), reasons)


def _told(incident: Incident, refs: Refs) -> ToldIncident:
    standing = incident.standing
    found = _firsts(incident.marks, refs)
    place = place_words(incident, (cited.mark for cited in found))
    tellers, deniers = _by_name(standing.tell), _by_name(standing.deny)
    return ToldIncident(incident, place, tellers, deniers, next(iter(found), None))


def _most_told(told: ToldIncident) -> tuple[int, int, str]:
    return -len(told.told_by) - len(told.denied_by), -len(told.incident.marks), told.incident.id


def _by_name(roots: Iterable[Root]) -> tuple[Root, ...]:
    """Known roots first, each key once."""
    every = {root.key: root for root in sorted(roots)}
    return tuple(sorted(every.values(), key=lambda root: (not root.known, root.name)))


def _firsts(marks: Iterable[str], refs: Refs) -> tuple[Cited, ...]:
    """Each mark at the first place where it stands, in page order."""
    found = [refs.marks[mark][0] for mark in marks if mark in refs.marks]
    return tuple(sorted(found, key=lambda cited: (cited.place.page, cited.mark.cue)))


def _lines(marks: Iterable[str], refs: Refs) -> tuple[Cited, ...]:
    """One mark for each line on which some marks stand: the one that denies, where there is one."""
    found: dict[str, Cited] = {}
    for cited in sorted(_firsts(marks, refs), key=lambda cited: not _denies(cited)):
        found.setdefault(cited.ref, cited)
    return tuple(sorted(found.values(), key=lambda cited: (cited.place.page, cited.mark.line)))


def _denies(cited: Cited) -> bool:
    mark = cited.mark
    return (isinstance(mark, Statement) and mark.stance == "deny") or (
        isinstance(mark, Event) and mark.status == "denied"
    )
