"""The record of a set of coded articles: everything that linking makes of them, at once."""

from collections.abc import Iterable

from marsad.linking.actors import actors, names
from marsad.linking.chains import chains
from marsad.linking.disputes import disputes
from marsad.linking.incidents import incidents
from marsad.linking.reports import report_of, reports
from marsad.linking.standings import standings
from marsad.linking.told import Theatres, Told
from marsad.records import Record


def link(told: Iterable[Told], theatres: Theatres | None = None) -> Record:
    """Link a set of coded versions. A pure function of the set: order and repetition change nothing.

    Not for one article at a time: an incident, a report or a dispute is only as good as the set that it is
    read from.
    """
    ground = theatres or Theatres()
    found = {(one.version.article, one.version.id, one.version.page): one for one in told}
    articles = [found[key] for key in sorted(found)]
    known = names(articles)
    shared = reports(articles)
    report = report_of(shared)
    carried = chains(articles, known, report, ground)
    happened = incidents(articles, known, report, ground)
    disputed = disputes(articles, known, report, happened, carried, ground)
    stood = standings(happened, articles, known, carried, disputed, ground)
    return Record(carried, shared, stood, disputed, actors(articles, known))
