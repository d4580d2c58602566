"""The chains that a change of texts or reports touches: their own, and those of others that lean on them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

import msgspec

from marsad.linking.actors import Names, namings
from marsad.linking.chains import (
    Credits,
    Given,
    canonical,
    chains_of,
    credited,
    credits_of,
    described,
    settled,
)
from marsad.linking.disputes.holds import Hold, holds
from marsad.linking.disputes.reversals import Word, words
from marsad.linking.reports.joining import passages_of, report_of
from marsad.linking.steps.loaded import Loaded
from marsad.linking.steps.reports import Regrouped
from marsad.linking.steps.shelf import Giving, Shelf
from marsad.linking.told import Theatres, Told, entries_of
from marsad.records import Chain, Report, Span, Statement


class Reporting:
    """Which report each article carries: as the shelf has it, but for what was regrouped."""

    def __init__(self, shelf: Shelf, regrouped: Regrouped) -> None:
        self._shelf = shelf
        self.regrouped = regrouped
        self._gone = {one.id for one in (*regrouped.old, *regrouped.new)}

    def before(self, articles: Collection[str]) -> list[Report]:
        """The reports of articles, and those that were regrouped, as they were."""
        found = {one.id: one for one in (*self._shelf.reports(articles), *self.regrouped.old)}
        return list(found.values())

    def after(self, articles: Collection[str]) -> list[Report]:
        """The same as they are."""
        kept = (one for one in self._shelf.reports(articles) if one.id not in self._gone)
        return [*kept, *self.regrouped.new]

    @property
    def moved(self) -> set[str]:
        """The articles that carry another report than they did."""
        was, now = report_of(self.regrouped.old), report_of(self.regrouped.new)
        return {article for article in was.keys() | now.keys() if was.get(article) != now.get(article)}

    @property
    def cut(self) -> set[str]:
        """The versions of which other stretches belong to another's report than did."""
        was, now = passages_of(self.regrouped.old), passages_of(self.regrouped.new)
        return {version for version in was.keys() | now.keys() if was.get(version) != now.get(version)}

    def credited(self, reports: Iterable[Report], alone: Collection[str] = ()) -> dict[str, Credits]:
        """The agencies that reports credit, and those of articles that carry none, by the article."""
        report = report_of(reports)
        given = self._shelf.credits({*report, *alone})
        return credited((report.get(article, article), found) for article, found in given)


class Revoiced(msgspec.Struct, frozen=True):
    """The marks whose chains were made again, the chains that these have now, and those marks of them whose
    chains are others than before; and who holds places by the texts that changed, and what parties say in
    them of days, as it was told or is now, but not both.
    """

    marks: frozenset[str]
    chains: tuple[Chain, ...]
    changed: frozenset[str]
    holds: frozenset[Hold] = frozenset()
    words: frozenset[Word] = frozenset()


def revoice(
    shelf: Shelf, loaded: Loaded, versions: Collection[str], reporting: Reporting, theatres: Theatres
) -> Revoiced:
    """Make the chains again of the texts that are loaded, and of what leans on them, which is loaded too.
    `versions` are all texts that came, went or changed.
    """
    touched = reporting.before(loaded.articles)
    credits_before = reporting.credited(touched)
    credits_before = {one.id: credits_before.get(one.id, ()) for one in touched}
    loaded.take({*reporting.moved, *shelf.carriers(reporting.cut)})
    old = shelf.given({*versions, *loaded.versions})
    whos = _give_again(shelf, loaded, versions, old, theatres)
    held, said = _of_days(shelf.given(old.keys() | {*versions}))
    held_before, said_before = _of_days(old)
    loaded.take(shelf.carriers(shelf.naming(whos)))
    loaded.take(_recredited(reporting, loaded, credits_before))
    made = _made(shelf, loaded, reporting, theatres)
    leaning = shelf.carriers(_rerooted(shelf, made, old))
    if not leaning <= loaded.articles:
        loaded.take(leaning)
        made = _made(shelf, loaded, reporting, theatres)
    chains = [chain for some in made.values() for chain in some]
    found = settled(set(chains), canonical(shelf.roots({chain.root.key for chain in chains})))
    marks = {mark.id for one in loaded.told for mark in one.coding.marks}
    marks |= {mark for one in old.values() for mark in one.marks}
    return Revoiced(
        frozenset(marks),
        found,
        _changed(found, shelf.chains(marks)),
        frozenset(held_before ^ held),
        frozenset(said_before ^ said),
    )


def giving(versions: Mapping[str, list[Told]], names: Names, theatres: Theatres) -> dict[str, Giving]:
    """What texts give, but for the forms of roots, which their chains have."""
    return {
        version: Giving(
            frozenset(mark.id for one in told for mark in one.coding.marks),
            tuple(sorted((one.version.article, one.version.page, credits_of(one)) for one in told)),
            frozenset(who for one in told for who in described(one, names)),
            namings(told[-1], names),
            entries=frozenset(entry for one in told for entry in entries_of(one, theatres)),
            holds=frozenset(hold for one in told for hold in holds(one, names)),
            words=frozenset(word for one in told for word in words(one, names, theatres)),
        )
        for version, told in versions.items()
    }


def by_version(told: Iterable[Told]) -> dict[str, list[Told]]:
    """Articles by the text that they carry."""
    found: defaultdict[str, list[Told]] = defaultdict(list)
    for one in told:
        found[one.version.id].append(one)
    return found


def _give_again(
    shelf: Shelf,
    loaded: Loaded,
    versions: Collection[str],
    old: Mapping[str, Giving],
    theatres: Theatres,
) -> set[str]:
    """Keep what changed texts give now, with their roots as they were; those who have a post since, or none
    any more.
    """
    new = giving(by_version(loaded.of(versions)), loaded.names, theatres)
    new = {
        version: msgspec.structs.replace(one, roots=old.get(version, Giving()).roots)
        for version, one in new.items()
    }
    gone = {
        version: Giving(roots=old.get(version, Giving()).roots) for version in versions if version not in new
    }
    whos = {who for one in (*old.values(), *new.values()) for who in one.described}
    before = shelf.described(whos)
    shelf.give(new | gone)
    return before ^ shelf.described(whos)


def _of_days(given: Mapping[str, Giving]) -> tuple[set[Hold], set[Word]]:
    """Who holds places by some texts, and what parties say of days in them."""
    holds_ = {hold for one in given.values() for hold in one.holds}
    return holds_, {word for one in given.values() for word in one.words}


def _recredited(reporting: Reporting, loaded: Loaded, before: Mapping[str, Credits]) -> set[str]:
    """The articles of reports that credit others than they did."""
    reports = reporting.after(loaded.articles)
    after = reporting.credited(reports)
    return {
        article
        for report in reports
        if report.id in before and before[report.id] != after.get(report.id, ())
        for article in report.carriers
    }


def _made(shelf: Shelf, loaded: Loaded, reporting: Reporting, theatres: Theatres) -> dict[str, set[Chain]]:
    """The chains of every loaded text, each root under the name that its article gives it."""
    reports = reporting.after(loaded.articles)
    passages: dict[str, tuple[tuple[Span, str], ...]] = passages_of(reports)
    speakers = {
        who
        for one in loaded.told
        for mark in one.coding.marks
        for who in loaded.names.whos(
            one.version.id, mark.speaker if isinstance(mark, Statement) else mark.according_to
        )
    }
    given = Given(
        loaded.names,
        theatres,
        report_of(reports),
        frozenset(shelf.described(speakers)),
        reporting.credited(reports, loaded.articles),
        passages,
    )
    found: defaultdict[str, set[Chain]] = defaultdict(set)
    for one in loaded.told:
        found[one.version.id].update(chains_of(one, given))
    return found


def _rerooted(shelf: Shelf, made: Mapping[str, set[Chain]], old: Mapping[str, Giving]) -> set[str]:
    """Keep the forms of the roots of texts, and say in which texts stand roots that go by another name, or
    stand on another side, for that.
    """
    held = shelf.given({*made, *old})
    new = {
        version: msgspec.structs.replace(
            held.get(version, Giving()), roots=frozenset(chain.root for chain in chains)
        )
        for version, chains in made.items()
    }
    new |= {version: Giving() for version in held if version not in made}
    keys = {
        root.key
        for version in {*made, *old}
        for root in old.get(version, Giving()).roots ^ new.get(version, Giving()).roots
    }
    before = canonical(shelf.roots(keys))
    shelf.give({version: one for version, one in new.items() if one != held.get(version)})
    after = canonical(shelf.roots(keys))
    return shelf.rooted({key for key in keys if before.get(key) != after.get(key)})


def _changed(new: Iterable[Chain], old: Iterable[Chain]) -> frozenset[str]:
    """The marks that have other chains than they had."""
    was, now = set(old), set(new)
    return frozenset(chain.mark for chain in was ^ now)
