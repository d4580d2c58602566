"""Sites: places that no pack knows, by their names, and the known one in which each lies.

What an article says once holds all through it: «the village of X in the province of Y», then «X».
"""

from collections.abc import Iterator, Mapping

from marsad.language.ar.fold import fold
from marsad.language.ar.proper import proper_name
from marsad.language.clauses import Clauses, NameFinder, Phrase


def sites_of(clauses: Clauses, text: str, known: NameFinder) -> Mapping[str, str]:
    """By folded name the id of the place in which the article says first that it lies."""
    found: dict[str, str] = {}
    for phrase in _places(clauses):
        within = phrase.belongs or phrase.lies
        name = site_name(phrase.span.of(text), known) if within else None
        if name is not None and within is not None:
            found.setdefault(name, within)
    return found


def site_name(words: str, known: NameFinder) -> str | None:
    """The folded name of a place in words that no pack knows: of «قرية ساكي» «ساكي»."""
    found = proper_name(words, "place", known(fold(words)))
    return fold(found.text) if found is not None else None


def _places(clauses: Clauses) -> Iterator[Phrase]:
    for happening in clauses.happenings:
        yield from (arg.phrase for arg in happening.args if arg.phrase.id is None)
    for relation in clauses.relations:
        yield from (phrase for phrase in (relation.left, relation.right) if phrase.id is None)
