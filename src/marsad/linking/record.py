"""The record of a set of coded articles: everything that linking makes of them, at once."""

import gc
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import msgspec

from marsad.linking.actors import Names, actors, names
from marsad.linking.chains import canonical, raw_chains, settled
from marsad.linking.decided import decided
from marsad.linking.disputes.finding import disputes
from marsad.linking.incidents.edges import Edge, edges
from marsad.linking.incidents.joining import grouped, tellings_of
from marsad.linking.reports.features import Features, first_texts
from marsad.linking.reports.joining import passages_of, report_of, reports
from marsad.linking.standings import standings
from marsad.linking.tellings import Telling
from marsad.linking.told import Theatres, Told
from marsad.records import Chain, Decision, Record


class Work(msgspec.Struct, frozen=True):
    """A record with what it was made from: the texts as they were compared, the event marks and the edges
    between them, the chains with their roots as each article names them.
    """

    record: Record
    told: tuple[Told, ...]
    names: Names
    texts: tuple[Features, ...]
    tellings: Mapping[str, Telling]
    edges: Sequence[Edge]
    raw: Collection[Chain]


def link(
    told: Iterable[Told], theatres: Theatres | None = None, decisions: Iterable[Decision] = ()
) -> Record:
    """Link a set of coded versions under people's decisions. A pure function of the two sets: order and
    repetition change nothing. Decisions about marks that are not there do nothing.

    Not for one article more: `steps` link that to what is linked, with the same result.
    """
    return worked(told, theatres, decisions).record


def worked(
    told: Iterable[Told], theatres: Theatres | None = None, decisions: Iterable[Decision] = ()
) -> Work:
    """As `link`, with the work that a later step goes on from (see `steps`)."""
    with _uncollected():
        return _worked(told, (theatres or Theatres()).walked(), decisions)


def _worked(told: Iterable[Told], ground: Theatres, decisions: Iterable[Decision]) -> Work:
    found = {(one.version.article, one.version.id, one.version.page): one for one in told}
    articles = [found[key] for key in sorted(found)]
    known = names(articles)
    holds = decided(decisions)
    texts = first_texts(articles)
    shared = reports(articles, holds.reports, texts)
    report = report_of(shared)
    raw = raw_chains(articles, known, report, ground, passages_of(shared))
    carried = settled(raw, canonical(chain.root for chain in raw))
    tellings = tellings_of(articles, known, report)
    edges_ = list(edges(tellings.values(), ground))
    happened = grouped(tellings, edges_, ground, holds.incidents)
    disputed = disputes(articles, known, report, happened, carried, ground, holds.not_denied)
    stood = standings(happened, articles, known, carried, disputed, ground)
    record = Record(carried, shared, stood, disputed, actors(articles, known))
    return Work(record, tuple(articles), known, tuple(texts), tellings, edges_, raw)


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
