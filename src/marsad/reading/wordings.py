"""Words that help to read a page's layout (`data/wordings.yaml`), folded."""

from functools import cache
from pathlib import Path

import msgspec

from marsad.language.ar.fold import fold
from marsad.yamlfile import load

_FILE = Path(__file__).parent / "data" / "wordings.yaml"


class Wordings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file's lists, as it explains them."""

    verbs: list[str]
    joining: list[str]
    with_waw: list[str]
    empty: list[str]
    joiners: list[str]
    clitics: list[str]
    to: list[str]
    bylines: list[str]
    rights: list[str]
    outlets: list[str]
    platforms: list[str]
    sources: list[str]
    stamps: list[str]
    hours: list[str]
    zone: list[str]
    since: list[str]
    spans: list[str]


@cache
def wordings() -> Wordings:
    """The lists; every word folded, in small letters."""
    told = load(_FILE, Wordings)
    return Wordings(
        **{name: [fold(word).lower() for word in getattr(told, name)] for name in told.__struct_fields__}
    )
