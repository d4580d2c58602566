"""Where articles and marks stand, as the codebook refers to them: `page.txt#a1`, `page.txt#a1:49`."""

from collections.abc import Iterable
from typing import Self

import msgspec

from marsad.archive import Archive
from marsad.records import Event, Incident, Mark, Span, Version


class Place(msgspec.Struct, frozen=True):
    """An article on one of its pages."""

    page: str
    position: int
    version: Version

    @property
    def ref(self) -> str:
        """As the codebook refers to it."""
        return f"{self.page}#a{self.position}"


class Cited(msgspec.Struct, frozen=True):
    """A mark on one of the pages that carry its text."""

    place: Place
    mark: Mark

    @property
    def ref(self) -> str:
        """As the codebook refers to the line."""
        return f"{self.place.ref}:{self.mark.line}"

    @property
    def line(self) -> Span:
        """Its line in the version's text."""
        return self.place.version.line_span(self.mark.line)

    @property
    def sentence(self) -> str:
        """The line that says it."""
        return self.line.of(self.place.version.text)


class Refs(msgspec.Struct, frozen=True):
    """Every article and mark of an archive by id, with the places where it stands, in page order."""

    articles: dict[str, tuple[Place, ...]]
    marks: dict[str, tuple[Cited, ...]]

    @classmethod
    def of(cls, archive: Archive) -> Self:
        """Walks the whole archive once."""
        articles: dict[str, list[Place]] = {}
        marks: dict[str, list[Cited]] = {}
        for reading, codings in archive.readings():
            by_version = {coding.version: coding for coding in codings}
            for position, version in enumerate(reading.versions, 1):
                place = Place(reading.name, position, version)
                articles.setdefault(version.article, []).append(place)
                coding = by_version.get(version.id)
                for mark in coding.marks if coding is not None else ():
                    marks.setdefault(mark.id, []).append(Cited(place, mark))
        return cls(
            {key: tuple(places) for key, places in articles.items()},
            {key: tuple(found) for key, found in marks.items()},
        )

    @classmethod
    def some(
        cls,
        archive: Archive,
        *,
        articles: Iterable[str] = (),
        marks: Iterable[str] = (),
        most: int | None = None,
    ) -> Self:
        """Just these, by their whole ids, marks on `most` pages each where it is given: costs what they
        cost.
        """
        places: dict[str, list[Place]] = {}
        for page, position, version in archive.stands(articles):
            places.setdefault(version.article, []).append(Place(page, position, version))
        found: dict[str, list[Cited]] = {}
        for one in archive.find_all(marks, most):
            found.setdefault(one.mark.id, []).append(
                Cited(Place(one.page, one.position, one.version), one.mark)
            )
        return cls(
            {key: tuple(each) for key, each in places.items()},
            {key: tuple(each) for key, each in found.items()},
        )

    def firsts(self, marks: Iterable[str]) -> tuple[Cited, ...]:
        """Each mark at the first place where it stands, in page order."""
        found = [self.marks[mark][0] for mark in marks if mark in self.marks]
        return tuple(sorted(found, key=lambda cited: (cited.place.page, cited.mark.cue)))

    def lines(self, marks: tuple[str, ...]) -> list[str]:
        """The lines on which some marks stand, each once, sorted."""
        return sorted({found.ref for mark in marks for found in self.marks.get(mark, ())}, key=_by_line)


def place_words(incident: Incident, marks: Iterable[Mark]) -> str | None:
    """An incident's place as the first of some marks names it, else its id; null where it is unknown."""
    if incident.place is None:
        return None
    events = (mark for mark in marks if isinstance(mark, Event))
    named = (mention.text for event in events for mention in event.place if mention.id == incident.place)
    return next(named, incident.place)


def _by_line(ref: str) -> tuple[str, int]:
    article, _, line = ref.rpartition(":")
    return article, int(line)
