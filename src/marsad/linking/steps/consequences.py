"""What changed chains and incidents make of disputes and standings."""

from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from marsad.linking.disputes.finding import disputes
from marsad.linking.disputes.holds import Key, id_of
from marsad.linking.reports.joining import report_of
from marsad.linking.standings import standings
from marsad.linking.steps.loaded import Loaded
from marsad.linking.steps.marks import Regathered
from marsad.linking.steps.shelf import Shelf
from marsad.linking.steps.voices import Reporting, Revoiced
from marsad.linking.told import Theatres
from marsad.records import Chain, Dispute, Incident

_OF_DAYS = frozenset({"holding", "reversal"})


class Stood(msgspec.Struct, frozen=True):
    """Disputes and incidents that are others now, or may be: as they were, and as they are."""

    old_disputes: tuple[Dispute, ...]
    disputes: tuple[Dispute, ...]
    old_incidents: tuple[Incident, ...]
    incidents: tuple[Incident, ...]


class Gathered:
    """The incidents: as the shelf has them, but for what was gathered anew."""

    def __init__(self, shelf: Shelf, regathered: Regathered) -> None:
        self._shelf = shelf
        self._new = {mark: one for one in regathered.new for mark in one.marks}
        self._gone = {one.id for one in regathered.old}

    def of(self, marks: Iterable[str]) -> list[Incident]:
        """The incidents of some marks, as they are."""
        asked = set(marks)
        found = {one.id: one for mark in asked if (one := self._new.get(mark)) is not None}
        for one in self._shelf.incidents(asked - self._new.keys()):
            if one.id not in self._gone:
                found[one.id] = one
        return list(found.values())


def stand(
    shelf: Shelf,
    loaded: Loaded,
    regathered: Regathered,
    revoiced: Revoiced,
    reporting: Reporting,
    theatres: Theatres,
    not_denied: frozenset[tuple[str, str]] = frozenset(),
) -> Stood:
    """Find the disputes and standings again that a change of chains and incidents touches."""
    step = _Step(shelf, loaded, Gathered(shelf, regathered), revoiced, reporting, theatres, not_denied)
    touched = {one.id: one for one in regathered.new}
    touched |= {one.id: one for one in step.gathered.of(revoiced.changed)}
    changed = {*_marks(regathered.old), *_marks(touched.values())}
    claimed = {key for hold in revoiced.holds for key in hold.keys}
    loaded.take(shelf.carriers(shelf.claiming(claimed) | _answering(shelf, revoiced)))
    claimed |= {key for word in revoiced.words for key in word.keys}
    asked = step.widen(touched, loaded.articles | step.articles_of(changed))
    old, new = step.disputes(touched, asked, {one.id for one in regathered.old}, claimed)
    other = {one.id: one for one in step.gathered.of(_ends((*old, *new)))} | touched
    stood = step.stood(other, old, new)
    before = {one.id: one for one in (*regathered.old, *shelf.incidents(_marks(other.values())))}
    return Stood(tuple(old), tuple(new), tuple(before.values()), tuple(stood))


class _Step(msgspec.Struct, frozen=True):
    shelf: Shelf
    loaded: Loaded
    gathered: Gathered
    revoiced: Revoiced
    reporting: Reporting
    theatres: Theatres
    not_denied: frozenset[tuple[str, str]]

    def articles_of(self, marks: Collection[str]) -> set[str]:
        """The articles in which marks stand; they are loaded then."""
        found = self.shelf.carriers(self.shelf.versions_of(marks))
        self.loaded.take(found)
        return found

    def widen(self, touched: dict[str, Incident], articles: Collection[str]) -> set[str]:
        """The articles whose denials are to be looked at: these, with all that deny what is denied there.
        `touched` grows by what they deny, so that all of it is loaded.
        """
        asked = new = set(articles)
        while new:
            denied = {one.id: one for one in self.gathered.of(self._denied_in(new))}
            touched.update(denied)
            marks = _marks(denied.values())
            near = self.articles_of(marks) - asked
            new = {article for article, mark in self._denying(near) if mark in marks}
            asked = asked | new
        return asked

    def denying(self, incidents: Iterable[Incident]) -> set[str]:
        """The articles with a mark in some incidents that deny anything."""
        near = self.articles_of(_marks(incidents))
        return {
            one.version.article
            for one in self.loaded.told
            if one.version.article in near
            and (
                any(event.status == "denied" for event in one.coding.events)
                or any(said.stance == "deny" for said in one.coding.statements)
            )
        }

    def _denied_in(self, articles: Collection[str]) -> set[str]:
        return {mark for _, mark in self._denying(articles)}

    def _denying(self, articles: Collection[str]) -> Iterator[tuple[str, str]]:
        """The events that some articles deny, each beside its article."""
        for one in self.loaded.told:
            if one.version.article in articles:
                yield from (
                    (one.version.article, event.id) for event in one.coding.events if event.status == "denied"
                )

    def disputes(
        self, touched: dict[str, Incident], asked: set[str], gone: Collection[str], claimed: set[Key]
    ) -> tuple[list[Dispute], list[Dispute]]:
        """The disputes of what was touched: as they were, and as they are. `touched` and `asked` grow where a
        denial reaches further.
        """
        while True:
            incidents = self._incidents(touched)
            found = disputes(
                self.loaded.told,
                self.loaded.names,
                report_of(self.reporting.after(self.loaded.articles)),
                incidents,
                self._chains(),
                self.theatres,
                self.not_denied,
                asked=asked,
                claimed=claimed,
            )
            new = [one for one in found if one.incident is None or one.incident in touched]
            reached = self.gathered.of(_ends(one for one in new if one.kind == "denial"))
            further = {one.id: one for one in reached if one.id not in touched}
            if not further:
                return [*self._old(touched, asked, gone), *self._old_claims(claimed)], new
            touched |= further
            asked |= self.widen(touched, self.denying(further.values()))

    def _old(self, touched: Collection[str], asked: Collection[str], gone: Collection[str]) -> list[Dispute]:
        marks = {
            mark.id for one in self.loaded.told if one.version.article in asked for mark in one.coding.marks
        }
        marks |= self.revoiced.marks
        said = [
            one
            for one in self.shelf.disputes(marks)
            if one.kind not in _OF_DAYS and one.incident is None and not marks.isdisjoint(one.against)
        ]
        return [*said, *self.shelf.disputes_over({*touched, *gone})]

    def _old_claims(self, claimed: Collection[Key]) -> list[Dispute]:
        """The disputes over days as they were."""
        marks = {mark.id for one in self.loaded.told for mark in one.coding.marks} | self.revoiced.marks
        ids = {id_of(key) for key in claimed}
        return [one for one in self.shelf.disputes(marks) if one.id in ids] if ids else []

    def _incidents(self, touched: dict[str, Incident]) -> list[Incident]:
        """The incidents of all loaded marks: those touched are whole, of others what is loaded."""
        marks = {event.id for one in self.loaded.told for event in one.coding.events}
        found = {one.id: one for one in self.gathered.of(marks)} | touched
        return [
            msgspec.structs.replace(one, marks=tuple(mark for mark in one.marks if mark in marks))
            for _, one in sorted(found.items())
        ]

    def _chains(self) -> list[Chain]:
        marks = {mark.id for one in self.loaded.told for mark in one.coding.marks}
        return [*self.revoiced.chains, *self.shelf.chains(marks - self.revoiced.marks)]

    def stood(
        self, incidents: dict[str, Incident], old: Sequence[Dispute], new: Sequence[Dispute]
    ) -> list[Incident]:
        """Incidents with their standings."""
        self.articles_of(_marks(incidents.values()))
        gone = {one.id for one in old}
        kept = [one for one in self.shelf.disputes(_marks(incidents.values())) if one.id not in gone]
        against = [*kept, *new]
        self.articles_of(_ends(against))
        found = standings(
            self._incidents(incidents),
            self.loaded.told,
            self.loaded.names,
            self._chains(),
            against,
            self.theatres,
            asked=incidents,
        )
        return list(found)


def _answering(shelf: Shelf, revoiced: Revoiced) -> set[str]:
    """The texts in which a party takes back what it says, or says what it takes back, in those that changed;
    where there is one, with all that say the same: a storm of copies that nobody takes back is not read.
    """
    answering = shelf.claiming({key for word in revoiced.words for key in word.answered})
    return answering | shelf.claiming({key for word in revoiced.words if answering for key in word.kept})


def _marks(incidents: Iterable[Incident]) -> set[str]:
    return {mark for one in incidents for mark in one.marks}


def _ends(found: Iterable[Dispute]) -> set[str]:
    return {mark for one in found for mark in (*one.claim, *one.against)}
