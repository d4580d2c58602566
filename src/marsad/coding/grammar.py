"""The grammar coder: needs no model, reads a version's clauses and marks what they say."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from marsad.coding.marking import Marking
from marsad.coding.naming import ArticleNames
from marsad.coding.resolving import Resolver
from marsad.coding.sites import sites_of
from marsad.language.ar.grammar.reader import read_clauses
from marsad.language.clauses import Clauses, NameFinder, TextLine
from marsad.packs import Names, Offices, Packs, Spellings
from marsad.records import Coding, Version

NAME = "grammar"
VERSION = "1"

_Reader = Callable[[Sequence[TextLine], NameFinder, date | None], Clauses]
_READERS: Mapping[str, _Reader] = {"ar": read_clauses}


class GrammarCoder:
    """Marks versions by the clause grammar of their language, names resolved against packs.

    Codes Arabic. A version in another language gives a coding without marks: ask `reads` first.
    """

    def __init__(self, packs: Packs) -> None:
        """Make the name tables of `packs`; this takes a moment, so keep the coder."""
        self._packs = packs
        self._names = Names(packs)
        self._offices = Offices(packs, self._names)
        self._spellings = Spellings(packs)

    @property
    def name(self) -> str:
        """The coder's name and version."""
        return f"{NAME}/{VERSION}"

    @property
    def packs(self) -> str:
        """The hash of its packs."""
        return self._packs.hash

    def reads(self, language: str | None) -> bool:
        """Whether there is a grammar of this language."""
        return language in _READERS

    def code(self, version: Version) -> Coding:
        """The marks of one version."""
        names = self._names_of(version)
        clauses = self._read(version, names.find)
        if clauses is None:
            return Coding(version.id, self.name, self.packs)
        sites = sites_of(clauses, version.text, names.find)
        resolver = Resolver(self._offices, self._spellings, names, version.day, sites)
        return Coding(version.id, self.name, self.packs, *Marking(version, clauses, resolver).marks())

    def clauses(self, version: Version) -> Clauses | None:
        """What the version's lines say, which the marks are made of; None where no grammar reads it."""
        return self._read(version, self.finder(version))

    def finder(self, version: Version) -> NameFinder:
        """Finds the packs' names in folded words of the version, resolved by its setting."""
        return self._names_of(version).find

    def _names_of(self, version: Version) -> ArticleNames:
        return ArticleNames(self._names, self._packs, version.text)

    @staticmethod
    def _read(version: Version, find: NameFinder) -> Clauses | None:
        reader = _READERS.get(version.language or "")
        return reader(text_lines(version), find, version.day) if reader is not None else None


def text_lines(version: Version) -> list[TextLine]:
    """A version's lines as a language's reader takes them."""
    titles = set(version.title_lines)
    rows = zip(version.lines, version.line_starts(), version.text.split("\n"), strict=True)
    return [TextLine(number, start, text, number in titles) for number, start, text in rows]


@lru_cache(maxsize=2)
def grammar_coder(packs: Packs) -> GrammarCoder:
    """The default coder over these packs; the same packs give the same coder."""
    return GrammarCoder(packs)
