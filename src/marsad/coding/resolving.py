"""Resolving: the pack entry of a phrase whose words no pack lists as they stand.

That of a name in another spelling, of what the phrase belongs to, of who held a post on the article's day.
"""

from collections.abc import Mapping
from datetime import date

from marsad.coding.naming import ArticleNames
from marsad.coding.sites import site_name
from marsad.language.ar.fold import fold
from marsad.language.ar.proper import proper_name
from marsad.language.clauses import Class, Phrase
from marsad.packs import Offices, Spellings

_Asked = tuple[str, Class, bool, str | None, str | None, bool]
_NAMES_PLACE: frozenset[Class] = frozenset(("place", "named", "thing", "body"))
_NAMES_PERSON: frozenset[Class] = frozenset(("person", "named"))


class Resolver:
    """Gives the phrases of one article their entries; made anew for each."""

    def __init__(
        self,
        offices: Offices,
        spellings: Spellings,
        names: ArticleNames,
        day: date | None,
        sites: Mapping[str, str],
    ) -> None:
        """Resolve by the article's names, their setting, its day and where it says that its sites lie."""
        self._offices = offices
        self._spellings = spellings
        self._names = names
        self._day = day
        self._sites = sites
        self._known: dict[_Asked, str | None] = {}  # the same words come again and again in one text

    def entry(self, phrase: Phrase, words: str, *, where: bool = False) -> str | None:
        """The id of what the phrase of these words names, else of what it belongs to. `where` says that it
        stands where a place must.
        """
        if phrase.id is not None:
            return phrase.id
        lies = phrase.lies if where else None
        asked = (words, phrase.kind, phrase.refers, phrase.belongs, lies, where)
        if asked not in self._known:
            self._known[asked] = (
                self._respelt(phrase, words, where=where)
                or phrase.belongs
                or lies
                or (self._site(words) if where else self._holder(phrase, words))
            )
        return self._known[asked]

    def _site(self, words: str) -> str | None:
        """Where the article says elsewhere that the place lies."""
        name = site_name(words, self._names.find) if self._sites else None
        return self._sites.get(name) if name is not None else None

    def _respelt(self, phrase: Phrase, words: str, *, where: bool) -> str | None:
        kind: Class = "place" if where else "person"
        if phrase.kind not in (_NAMES_PLACE if where else _NAMES_PERSON) or phrase.refers:
            return None
        found = proper_name(words, kind, self._names.find(fold(words)))
        if found is None:
            return None
        asked = self._spellings.place if where else self._spellings.person
        return asked(fold(found.text), self._names.setting.countries)

    def _holder(self, phrase: Phrase, words: str) -> str | None:
        """Who held the post on the day of the article; nobody where that is not known."""
        if phrase.kind != "official" or self._day is None:
            return None
        folded = fold(words)
        whose = [name for name in self._names.find(folded) if not name.weak and name.kind != "person"]
        if not whose:
            return None
        last = whose[-1]
        return self._offices.holder(f"{folded[: last.start]} {folded[last.end :]}", last.id, self._day)
