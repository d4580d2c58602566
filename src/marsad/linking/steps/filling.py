"""All the work of linking a set onto an empty shelf, for steps to go on from."""

from collections import defaultdict

import msgspec

from marsad.linking.places import node
from marsad.linking.record import Work
from marsad.linking.reports.joining import twins
from marsad.linking.steps.marks import edge, meetings_of
from marsad.linking.steps.shelf import Giving, Shelf
from marsad.linking.steps.texts import meetings_of_text, text_of
from marsad.linking.steps.voices import by_version, giving
from marsad.linking.told import Theatres
from marsad.records import Root


def fill(shelf: Shelf, work: Work, theatres: Theatres) -> None:
    """Keep all that a step reads of the record that it is linked to, which was made with these theatres."""
    _, singles = twins(work.texts)
    shelf.add_texts({text_of(one): one for one in work.texts})
    shelf.add_meetings(meeting for one in singles for meeting in meetings_of_text(one))
    shelf.add_tellings({node(one.id): one for one in work.tellings.values()})
    shelf.add_meetings(meetings_of(work.tellings.values()))
    shelf.add_edges({edge(one) for one in work.edges})
    shelf.give(_given(work, theatres.walked()))


def _given(work: Work, theatres: Theatres) -> dict[str, Giving]:
    texts = {mark.id: one.version.id for one in work.told for mark in one.coding.marks}
    roots: defaultdict[str, set[Root]] = defaultdict(set)
    for chain in work.raw:
        roots[texts[chain.mark]].add(chain.root)
    given = giving(by_version(work.told), work.names, theatres)
    return {
        version: msgspec.structs.replace(one, roots=frozenset(roots[version]))
        for version, one in given.items()
    }
