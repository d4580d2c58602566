"""A theatre as data: who acts under which names, who holds which post, where places, who speaks for whom."""

from marsad.packs.checks import Finding, check
from marsad.packs.loading import installed, load_packs, read_packs
from marsad.packs.names import Form, NameHit, Names, Reading
from marsad.packs.offices import Offices
from marsad.packs.pack import EntryKind, Packs, Where
from marsad.packs.resolve import Setting, choose, setting_of, theatres_of
from marsad.packs.schema import (
    Actor,
    Adjective,
    Called,
    Dated,
    Label,
    Outlet,
    PackInfo,
    Person,
    Place,
    Post,
    Side,
)
from marsad.packs.spellings import Spellings
from marsad.packs.suggest import Sighting, Suggestion, suggest
from marsad.packs.suggested import pack_files

__all__ = [
    "Actor",
    "Adjective",
    "Called",
    "Dated",
    "EntryKind",
    "Finding",
    "Form",
    "Label",
    "NameHit",
    "Names",
    "Offices",
    "Outlet",
    "PackInfo",
    "Packs",
    "Person",
    "Place",
    "Post",
    "Reading",
    "Setting",
    "Side",
    "Sighting",
    "Spellings",
    "Suggestion",
    "Where",
    "check",
    "choose",
    "installed",
    "load_packs",
    "pack_files",
    "read_packs",
    "setting_of",
    "suggest",
    "theatres_of",
]
