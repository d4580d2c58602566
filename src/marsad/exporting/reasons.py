"""Why a standing is what it is, said to a reader in both languages."""

from collections.abc import Collection

import msgspec

from marsad.codebook import load, reason
from marsad.records import Incident, Standing


class Why(msgspec.Struct, frozen=True):
    """One sentence in Arabic and in English."""

    ar: str
    en: str


def why(label: str, standing: Standing, decisive: Collection[str] = ()) -> Why:
    """Who tells and who denies, how many of them are independent, and the label that this gives."""
    book = load()
    return Why(
        reason(book, label, standing, decisive, "ar"),
        reason(book, label, standing, decisive, "en"),
    )


def why_incident(incident: Incident) -> Why:
    """The reason of an incident's standing."""
    return why(incident.label, incident.standing, incident.decisive)
