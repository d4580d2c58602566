"""The articles that a step looks at: loaded once, each with all others that have its texts."""

from collections.abc import Collection, Iterable
from functools import cached_property

from marsad.linking.actors import Names, names
from marsad.linking.steps.shelf import Shelf
from marsad.linking.told import Told


class Loaded:
    """A growing set of articles and their texts; closed under carrying one text."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._articles: set[str] = set()
        self._told: dict[tuple[str, str, str], Told] = {}

    def take(self, articles: Iterable[str]) -> None:
        """Load articles, and those that have a text of theirs, where they are not loaded yet."""
        new = set(articles) - self._articles
        while new:
            self._articles |= new
            found = self._shelf.told(new)
            for one in found:
                self._told[one.version.article, one.version.id, one.version.page] = one
            new = self._shelf.carriers({one.version.id for one in found}) - self._articles
            self.__dict__.pop("names", None)

    @property
    def articles(self) -> frozenset[str]:
        """The ids of the articles that were taken."""
        return frozenset(self._articles)

    @property
    def told(self) -> list[Told]:
        """Their texts, by article, version and page."""
        return [self._told[key] for key in sorted(self._told)]

    @property
    def versions(self) -> set[str]:
        """The ids of their texts."""
        return {version for _, version, _ in self._told}

    @cached_property
    def names(self) -> Names:
        """Who is who in their texts."""
        return names(self.told)

    def of(self, versions: Collection[str]) -> list[Told]:
        """The loaded texts of these ids."""
        return [one for one in self.told if one.version.id in versions]
