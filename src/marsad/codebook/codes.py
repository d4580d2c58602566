"""Codes with their labels and definitions, and the codebook that holds them all."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Annotated, Literal, TypeVar

import msgspec

from marsad.codebook.crosswalk import Crosswalk
from marsad.errors import CodebookError

__all__ = ["Code", "Codebook", "Language", "Said", "Sentences"]

Language = Literal["ar", "en"]
Text = Annotated[str, msgspec.Meta(min_length=1)]
T = TypeVar("T")


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing said in both languages."""

    ar: Text
    en: Text

    def said(self, language: Language) -> str:
        """The text in `language`."""
        return self.ar if language == "ar" else self.en


class Code(msgspec.Struct, frozen=True):
    """A code, what people are shown for it, and what it means."""

    code: str
    label: Said
    definition: Said


class Sentences(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The patterns of the sentence that explains a standing, with holes in braces; what fills each stands
    beside it in the data.
    """

    whole: Said
    told: Said
    untold: Said
    denied: Said
    between: Said
    more: Said
    count: Said
    siding: Said
    own: Said
    nameless: Said
    because: Mapping[str, Said]


class Codebook(msgspec.Struct, frozen=True):
    """Every code list, by code and in the order of its file, and the crosswalks to ACLED, PLOVER and CAMEO.

    The functions look one code up and raise CodebookError where there is none; to ask whether a code exists
    or to walk a list, use the mappings. `units` is open: any noun may stand where no unit fits.
    """

    stances: Mapping[str, Code]
    event_types: Mapping[str, Code]
    statuses: Mapping[str, Code]
    tie_kinds: Mapping[str, Code]
    means: Mapping[str, Code]
    units: Mapping[str, Code]
    standings: Mapping[str, Code]
    towards: Mapping[str, Code]
    words: Mapping[str, Code]
    conditions: Mapping[str, Code]
    event_crosswalks: Mapping[str, Crosswalk]
    stance_crosswalks: Mapping[str, Crosswalk]
    sentences: Sentences

    def stance(self, code: str) -> Code:
        """What a speaker does by speaking."""
        return _find(self.stances, code, "stance")

    def event_type(self, code: str) -> Code:
        """What happens."""
        return _find(self.event_types, code, "event type")

    def status(self, code: str) -> Code:
        """How the text holds an event to be."""
        return _find(self.statuses, code, "status")

    def tie_kind(self, code: str) -> Code:
        """A standing relation."""
        return _find(self.tie_kinds, code, "kind of tie")

    def backing(self, code: str) -> Code:
        """With what a backer backs: one of `means`."""
        return _find(self.means, code, "means")

    def unit(self, code: str) -> Code:
        """A listed unit of figures. Not for units at large: those off the list are plain nouns."""
        return _find(self.units, code, "unit")

    def standing(self, code: str) -> Code:
        """A label of an incident or a claim."""
        return _find(self.standings, code, "standing")

    def bearing(self, code: str) -> Code:
        """Where a side stands in an incident: one of `towards`."""
        return _find(self.towards, code, "side towards an incident")

    def word(self, code: str) -> Code:
        """A word of the record, such as `carrier`."""
        return _find(self.words, code, "word of the record")

    def event_crosswalk(self, code: str) -> Crosswalk:
        """The ways from an event type to other schemes."""
        return _find(self.event_crosswalks, code, "event type")

    def stance_crosswalk(self, code: str) -> Crosswalk:
        """The ways from a stance to other schemes; ACLED records no talk."""
        return _find(self.stance_crosswalks, code, "stance")


def _find(codes: Mapping[str, T], code: str, notion: str) -> T:
    if code in codes:
        return codes[code]
    near = get_close_matches(code, codes, n=1)
    remedy = f"did you mean `{near[0]}`?" if near else f"there are: {', '.join(codes)}"
    raise CodebookError(f"no {notion} `{code}`", remedy=remedy)
