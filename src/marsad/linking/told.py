"""What linking takes: coded versions with what the packs know of those who carry and speak, as plain data."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import msgspec

from marsad.records import Coding, Days, Ordered, Version, mentions_of


class Told(msgspec.Struct, frozen=True):
    """One version of an article and the coding of it that the archive has chosen.

    `outlet` is the pack id of its outlet, `credits` the pack ids of `version.credits`, in their order;
    null where no pack knows the name. `stems` are the light stems of each row of the version's text,
    `stemmed` those of the words that its marks quote, `heads` the first of these without its article;
    where they are missing, words are compared as they are written, and re-translations are hardly found.
    `own` are quoted phrases that name forces by a pronoun alone («his forces»), `owners` the stems of
    whose figures are, in the singular, `anyone` owners of figures who may be anybody («citizens»),
    `unarmed` figures and their owners that name
    people who are nobody's soldiers («three children»), `sites` words that stand for a place named before
    («the town»), `charges` denied phrases that name a charge or a rumour and not what it says («these
    reports»); `behalf` gives, for the words or the role of a speaker, the stems among which the body that is
    spoken for may be named («an official in the army»). `apart` are the events that the text tells as others
    than what it told before («another strike»), each with the place in the text from which it does. `owning`
    are the statements whose speakers own to what they say («admitted»), `nations` gives for the words of
    targets, figures' owners, roles and speakers that no pack knows the state whose they call them («three
    American soldiers»).
    """

    version: Version
    coding: Coding
    outlet: str | None = None
    credits: tuple[str | None, ...] = ()
    stems: tuple[frozenset[str], ...] = ()
    stemmed: Mapping[str, frozenset[str]] = {}
    heads: Mapping[str, str] = {}
    own: frozenset[str] = frozenset()
    owners: Mapping[str, frozenset[str]] = {}
    anyone: frozenset[str] = frozenset()
    unarmed: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    charges: frozenset[str] = frozenset()
    behalf: Mapping[str, frozenset[str]] = {}
    apart: Mapping[str, int] = {}
    owning: frozenset[str] = frozenset()
    nations: Mapping[str, str] = {}


class Side(Ordered, frozen=True):
    """Whom an actor speaks for in a theatre, and in which days; null days are always."""

    theatre: str
    name: str
    days: Days | None = None


class Part(Ordered, frozen=True):
    """What an actor is a part of or speaks for, by a pack's id, and in which days; null days are always."""

    whole: str
    days: Days | None = None


class Theatres(msgspec.Struct, frozen=True):
    """What the packs know, as far as linking asks: plain data, so that linking needs no packs.

    `sides` gives the sides of an actor or person by id, `parts` what they are part of or have posts in;
    `within` the next larger place of a place; `vague`
    are places whose extent no pack gives (regions, coasts, roads); `carriers` are outlets and agencies,
    which carry words and are no roots. `scenes` gives the theatres that a place, actor or person belongs to,
    `labels` its names in Arabic and English; `above` and `wide` see `walked`.
    """

    sides: Mapping[str, tuple[Side, ...]] = {}
    within: Mapping[str, str] = {}
    vague: frozenset[str] = frozenset()
    carriers: frozenset[str] = frozenset()
    scenes: Mapping[str, frozenset[str]] = {}
    labels: Mapping[str, tuple[str, str]] = {}
    above: Mapping[str, tuple[str, ...]] = {}
    wide: frozenset[str] = frozenset()
    parts: Mapping[str, tuple[Part, ...]] = {}

    def walked(self) -> "Theatres":
        """The same, with what is above each place in `above`, since linking asks it of every pair of marks,
        and the places that hold others in `wide`.
        """
        above = {place: self.larger(place) for place in self.within}
        return msgspec.structs.replace(self, above=above, wide=frozenset(self.within.values()))

    def sides_of(self, actor: str | None, day: date | None = None) -> frozenset[tuple[str, str]]:
        """(theatre, side) pairs of an actor on a day; on any day where none is given.

        Empty: nothing is known.
        """
        found = self.sides.get(actor, ()) if actor else ()
        return frozenset((side.theatre, side.name) for side in found if _holds(side.days, day))

    def wholes_of(self, actor: str, day: date | None = None) -> frozenset[str]:
        """What an actor belongs to or speaks for on a day, as a whole: a ministry's state. Itself, where it
        is part of nothing, or of what is part of it.
        """
        found: set[str] = set()
        new = {actor}
        while new:
            found |= new
            new = {whole for one in new for whole in self._wholes(one, day)} - found
        return frozenset(one for one in found if not self._wholes(one, day)) or frozenset({actor})

    def _wholes(self, actor: str, day: date | None) -> set[str]:
        return {part.whole for part in self.parts.get(actor, ()) if _holds(part.days, day)}

    def larger(self, place: str) -> tuple[str, ...]:
        """The places that contain a place, nearest first, itself left out.

        A circle in the data ends the walk.
        """
        known = self.above.get(place)
        if known is not None:
            return known
        found: dict[str, None] = {}
        at = self.within.get(place)
        while at is not None and at != place and at not in found:
            found[at] = None
            at = self.within.get(at)
        return tuple(found)

    def nested(self, one: str, other: str) -> bool:
        """Whether two places are one, one lies in the other, or a vague one of their country may hold the
        other.
        """
        if one == other or one in self.larger(other) or other in self.larger(one):
            return True
        return bool(self.vague & {one, other}) and self._largest(one) == self._largest(other)

    def _largest(self, place: str) -> str:
        return (place, *self.larger(place))[-1]


def opposed(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    """Whether two actors' sides stand against each other: both take part in one theatre, and share no side
    in it.
    """
    theatres = {theatre for theatre, _ in one} & {theatre for theatre, _ in other}
    return bool(theatres) and not any(theatre in theatres for theatre, _ in one & other)


def entries_of(told: Told, theatres: Theatres) -> frozenset[str]:
    """The pack entries that a text's marks, outlet and credits name, with the larger places of places."""
    ids = {found for found in (told.outlet, *told.credits) if found}
    ids.update(mention.id for mark in told.coding.marks for mention in mentions_of(mark) if mention.id)
    return frozenset(ids | {larger for one in ids for larger in theatres.larger(one)})


def earliest_first(told: Iterable[Told]) -> list[Told]:
    """Each version once, by its day, those without one last: of a text that several articles carry, the first
    is the one whose relative dates («on Friday») are best resolved.
    """
    found = {(one.version.article, one.version.id, one.version.page): one for one in told}
    return [found[key] for key in sorted(found, key=lambda key: (found[key].version.day or date.max, key))]


def _holds(days: Days | None, day: date | None) -> bool:
    return days is None or day is None or days.overlaps(Days(day, day + timedelta(days=1)))
