"""One step: what came, went or changed is linked to what is linked, with the result that linking all of it
would have.
"""

from collections.abc import Collection, Iterable

import msgspec

from marsad.linking.decided import decided
from marsad.linking.incidents.joining import tellings_of
from marsad.linking.reports.joining import report_of
from marsad.linking.steps.consequences import stand
from marsad.linking.steps.loaded import Loaded
from marsad.linking.steps.marks import regather
from marsad.linking.steps.reports import regroup
from marsad.linking.steps.shelf import Shelf
from marsad.linking.steps.texts import move
from marsad.linking.steps.voices import Reporting, revoice
from marsad.linking.told import Theatres, Told
from marsad.records import Chain, Decision, Dispute, Incident, Report


class Linked(msgspec.Struct, frozen=True):
    """What a step puts in the place of what: the chains of `marks`, and of each other kind the links with the
    ids of `gone`. `told` are the texts that it looked at.
    """

    marks: frozenset[str]
    gone: frozenset[str]
    chains: tuple[Chain, ...]
    reports: tuple[Report, ...]
    incidents: tuple[Incident, ...]
    disputes: tuple[Dispute, ...]
    told: tuple[Told, ...]


def step(
    shelf: Shelf,
    articles: Iterable[str],
    theatres: Theatres,
    decisions: Collection[Decision] = (),
    before: Collection[Decision] = (),
) -> Linked:
    """Link articles whose texts or codings came, went or changed since the last step, and what people have
    decided since of pairs of articles or marks: `before` is what they had decided then.

    `theatres` are those of the last step: where they are others, link everything. The shelf's record is not
    changed, but what it keeps of the work is.
    """
    ground, holds = theatres.walked(), decided(decisions)
    pairs = _rejudged(decisions, before)
    loaded, versions = _touched(shelf, {*articles, *pairs, *shelf.carriers(shelf.versions_of(pairs))})
    moved = move(shelf, loaded.articles, loaded.told)
    reporting = Reporting(shelf, regroup(shelf, moved, holds.reports, pairs))
    revoiced = revoice(shelf, loaded, versions, reporting, ground)
    texts = versions | _reported(shelf, reporting)
    reports = report_of(reporting.after(loaded.articles))
    tellings = tellings_of(loaded.of(texts), loaded.names, reports)
    regathered = regather(shelf, texts, tellings, ground, holds.incidents, pairs)
    stood = stand(shelf, loaded, regathered, revoiced, reporting, ground, holds.not_denied)
    return Linked(
        revoiced.marks,
        frozenset(
            {one.id for one in reporting.regrouped.old}
            | {one.id for one in stood.old_disputes}
            | {one.id for one in stood.old_incidents}
        ),
        revoiced.chains,
        reporting.regrouped.new,
        stood.incidents,
        stood.disputes,
        tuple(loaded.told),
    )


def _rejudged(decisions: Iterable[Decision], before: Iterable[Decision]) -> set[str]:
    """The marks and articles of pairs of which people decided something since, or took it back."""
    return {name for one in {*decisions} ^ {*before} if one.other for name in (one.mark, one.other)}


def _touched(shelf: Shelf, articles: Iterable[str]) -> tuple[Loaded, set[str]]:
    """The articles with all that carry a text of theirs, and their texts, those of before too."""
    loaded = Loaded(shelf)
    asked = set(articles)
    before = {one.version for one in shelf.texts(asked)}
    loaded.take(asked | shelf.carriers(before))
    before |= {one.version for one in shelf.texts(loaded.articles)}
    return loaded, before | loaded.versions


def _reported(shelf: Shelf, reporting: Reporting) -> set[str]:
    """The texts of articles that carry another report than they did."""
    return {one.version for one in shelf.texts(reporting.moved)}
