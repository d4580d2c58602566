"""One actor, one place, one article: each with what the record knows of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from marsad.archive import Archive, shelves
from marsad.archive.lists import counting, listing
from marsad.archive.lists.listing import Filters
from marsad.errors import MissingError
from marsad.exporting.disputes import ToldDispute, told_dispute
from marsad.exporting.lists import ListedIncident, Part, incident_list
from marsad.exporting.refs import Cited, Place, Refs
from marsad.exporting.reports import ToldReport, told_report
from marsad.records import (
    Actor,
    Coding,
    Dispute,
    Entry,
    Mention,
    Report,
    Statement,
    Tie,
    Version,
    mentions_of,
)

_MOST = 100


class Called(msgspec.Struct, frozen=True):
    """A name as written, and the outlets that write it of an actor, those that do most often first."""

    name: str
    outlets: tuple[str, ...]


class ActorProfile(msgspec.Struct, frozen=True):
    """An actor: what it did and suffered, what it says and denies, whom it backs and who backs it.

    Each list has a hundred at most; `marks` is how many marks name it. `called`: who calls it what.
    """

    actor: Actor
    entry: Entry | None
    does: Part[ListedIncident]
    suffers: Part[ListedIncident]
    says: tuple[Cited, ...]
    denials: tuple[ToldDispute, ...]
    ties: tuple[Cited, ...]
    marks: int
    called: tuple[Called, ...]


class PlaceProfile(msgspec.Struct, frozen=True):
    """A place: what happened there and in the places within it, the larger places around it, and the
    theatres of which something happened there.
    """

    entry: Entry
    around: tuple[Entry, ...]
    incidents: Part[ListedIncident]
    theatres: tuple[str, ...]


class WholeArticle(msgspec.Struct, frozen=True):
    """An article's version with its marks, where it stands, its other versions, and who else carries it."""

    place: Place
    coding: Coding | None
    versions: tuple[Version, ...]
    reports: tuple[ToldReport, ...]


def actor_profile(archive: Archive, name: str) -> ActorProfile:
    """The actor of this id. Raises MissingError where there is none."""
    with archive.connect() as connection:
        actor = shelves.link(connection, Actor, name)
        entry = listing.entries(connection, [name]).get(name)
    if actor is None:
        raise MissingError(f"there is no actor `{name}`", file=archive.name)
    cited = Refs.some(archive, marks=actor.marks[: _MOST * 5]).firsts(actor.marks)
    says = [one for one in cited if isinstance(one.mark, Statement) and _names(actor, one.mark.speaker)]
    denied = {
        dispute.id: dispute
        for one in says
        if isinstance(one.mark, Statement) and one.mark.stance == "deny"
        for dispute in archive.links_of(one.mark.id, kinds=("dispute",)).disputes
    }
    return ActorProfile(
        actor,
        entry,
        incident_list(archive, Filters(facets=(("actor", name),)), limit=_MOST),
        incident_list(archive, Filters(facets=(("target", name),)), limit=_MOST),
        tuple(says[:_MOST]),
        _told(archive, denied.values()),
        tuple(one for one in cited if isinstance(one.mark, Tie))[:_MOST],
        len(actor.marks),
        _called(actor, cited),
    )


def place_profile(archive: Archive, name: str) -> PlaceProfile:
    """The place of this id. Raises MissingError where no mark names it."""
    with archive.connect() as connection:
        entry = listing.entries(connection, [name]).get(name)
        if entry is None:
            raise MissingError(f"there is no place `{name}`", file=archive.name)
        around: list[Entry] = []
        at: Entry | None = entry
        while at is not None and at.within and len(around) < _MOST:
            at = listing.entries(connection, [at.within]).get(at.within)
            around += [at] if at is not None else []
        here = Filters(facets=(("place", name),))
        theatres = [one.value for one in counting.facet_counts(connection, here, "theatre", _MOST)]
    return PlaceProfile(
        entry,
        tuple(around),
        incident_list(archive, here, limit=_MOST),
        tuple(theatre for theatre in theatres if theatre),
    )


def whole_article(archive: Archive, name: str, version: str | None = None) -> WholeArticle:
    """The article of this id, in its last version or the one that is asked for.

    Raises MissingError where there is none.
    """
    places = Refs.some(archive, articles=[name]).articles.get(name, ())
    texts = {place.version.id: place for place in sorted(places, key=_when)}
    shown = texts.get(version) if version else next(reversed(list(texts.values())), None)
    if shown is None:
        raise MissingError(f"there is no article `{name}`" + (f" with `{version}`" if version else ""))
    found = archive.links_of(name, kinds=("report",)).reports
    refs = Refs.some(archive, articles=[article for one in found for article in one.carriers])
    return WholeArticle(
        shown,
        archive.coding(shown.version),
        tuple(place.version for place in texts.values()),
        tuple(told_report(one, refs) for one in found),
    )


def one_report(archive: Archive, name: str) -> ToldReport:
    """The report of this id. Raises MissingError where there is none."""
    with archive.connect() as connection:
        report = shelves.link(connection, Report, name)
    if report is None:
        raise MissingError(f"there is no report `{name}`", file=archive.name)
    return told_report(report, Refs.some(archive, articles=report.carriers))


def _told(archive: Archive, disputes: Iterable[Dispute]) -> tuple[ToldDispute, ...]:
    every = sorted(disputes, key=lambda one: one.id)
    refs = Refs.some(archive, marks=[mark for one in every for mark in (*one.claim, *one.against)])
    return tuple(told_dispute(one, refs) for one in every)


def _called(actor: Actor, cited: Iterable[Cited]) -> tuple[Called, ...]:
    outlets: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in cited:
        for mention in mentions_of(one.mark):
            if _names(actor, (mention,)):
                outlets[mention.text].update([one.place.version.outlet] if one.place.version.outlet else [])
    return tuple(
        Called(name, tuple(outlet for outlet, _ in outlets[name].most_common()))
        for name in sorted(outlets, key=lambda name: (-outlets[name].total(), name))
    )


def _names(actor: Actor, mentions: Iterable[Mention]) -> bool:
    return any(one.id == actor.id if one.id else one.text in actor.names for one in mentions)


def _when(place: Place) -> tuple[str, str, str]:
    version = place.version
    return str(version.published or ""), str(version.fetched or ""), version.id
