"""The record of a set of coded articles: everything that linking makes of them, at once."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from marsad.linking.actors import actors, names
from marsad.linking.chains import chains
from marsad.linking.decided import decided
from marsad.linking.disputes.finding import disputes
from marsad.linking.incidents.joining import incidents
from marsad.linking.reports.joining import passages_of, report_of, reports
from marsad.linking.standings import standings
from marsad.linking.told import Theatres, Told
from marsad.records import Decision, Record


def link(
    told: Iterable[Told], theatres: Theatres | None = None, decisions: Iterable[Decision] = ()
) -> Record:
    """Link a set of coded versions under people's decisions. A pure function of the two sets: order and
    repetition change nothing. Decisions about marks that are not there do nothing.

    Not for one article at a time: an incident, a report or a dispute is only as good as the set that it is
    read from.
    """
    with _uncollected():
        return _linked(told, (theatres or Theatres()).walked(), decisions)


def _linked(told: Iterable[Told], ground: Theatres, decisions: Iterable[Decision]) -> Record:
    found = {(one.version.article, one.version.id, one.version.page): one for one in told}
    articles = [found[key] for key in sorted(found)]
    known = names(articles)
    holds = decided(decisions)
    shared = reports(articles, holds.reports)
    report = report_of(shared)
    carried = chains(articles, known, report, ground, passages_of(shared))
    happened = incidents(articles, known, report, ground, holds.incidents)
    disputed = disputes(articles, known, report, happened, carried, ground, holds.not_denied)
    stood = standings(happened, articles, known, carried, disputed, ground)
    return Record(carried, shared, stood, disputed, actors(articles, known))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Linking makes millions of small objects and no circles of them: looking for some costs a quarter of its
    time, and more of it the more there is.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
