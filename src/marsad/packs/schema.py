"""What a pack says: the forms of its files, and of the entries in them.

A pack is a folder: `pack.yaml` (who it is) and, as far as it has any, `states.yaml` and `actors.yaml`,
`persons.yaml`, `places.yaml` (and `places.tsv`: a gazetteer), `outlets.yaml`; and in a theatre `sides.yaml`.
"""

from datetime import date, timedelta
from typing import Annotated, Literal

import msgspec

from marsad.records import Days

__all__ = [
    "Actor",
    "Adjective",
    "Called",
    "Entry",
    "Label",
    "Outlet",
    "PackInfo",
    "Person",
    "Place",
    "Post",
    "Side",
    "Siding",
    "Speaking",
]

ActorKind = Literal[
    "state",
    "government",
    "armed-force",
    "armed-group",
    "party",
    "international",
    "company",
    "ngo",
    "tribe",
    "people",
    "body",
]
OutletKind = Literal["agency", "outlet"]
PlaceKind = Literal[
    "country",
    "region",
    "governorate",
    "district",
    "city",
    "town",
    "village",
    "quarter",
    "airport",
    "airbase",
    "base",
    "camp",
    "port",
    "oil-terminal",
    "oilfield",
    "refinery",
    "dam",
    "crossing",
    "road",
    "island",
    "sea",
    "strait",
    "river",
    "mountain",
    "desert",
    "landmark",
]
PlacePrecision = Literal["exact", "town", "admin2", "admin1", "country"]

Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9]+([-:][A-Za-z0-9]+)*$")]
Iso2 = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{2}$")]
Latitude = Annotated[float, msgspec.Meta(ge=-90, le=90)]
Day = (
    Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")]
    | Annotated[int, msgspec.Meta(ge=1800, le=2100)]
)
Longitude = Annotated[float, msgspec.Meta(ge=-180, le=180)]


_DAY = timedelta(days=1)


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text in Arabic and in English."""

    ar: str
    en: str


class Called(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every name that an entry goes by; the first of each language is its label.

    `weak` names (Arabic) are short or ambiguous («الجيش»): they name the entry only where its theatre fits.
    `contested` names are partial or hostile ones; they are kept as written and never shown as its label.
    `cyrillic`: how it is written in Ukraine or Russia. The spellings of it are weak names, too.
    """

    ar: tuple[str, ...]
    en: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    contested: tuple[str, ...] = ()
    cyrillic: tuple[str, ...] = ()


class Adjective(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A nationality: the masculine singular («روسي»), of which forms are made, and other plurals («روس»)."""

    ar: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()


class Dated(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename={"since": "from", "until": "to"},
    kw_only=True,
):
    """What holds from a day to a day, both included; a month or year where no day is known."""

    since: Day | None = None
    until: Day | None = None
    source: str | None = None

    def __post_init__(self) -> None:
        first, last = self.possible
        if first > last:
            raise ValueError(f"ends ({self.until}) before it begins ({self.since})")

    def holds_on(self, day: date) -> bool:
        """Whether it may hold on `day`: on a day within an end of which only the month is known, it may."""
        first, last = self.possible
        return first <= day <= last

    @property
    def possible(self) -> tuple[date, date]:
        """The first and the last day on which it may hold."""
        first = date.min if self.since is None else Days.parse(str(self.since)).start
        last = date.max if self.until is None else Days.parse(str(self.until)).end - _DAY
        return first, last

    @property
    def certain(self) -> tuple[date | None, date | None]:
        """The first and the last day on which it holds for sure; null where the end is not told."""
        first = None if self.since is None else Days.parse(str(self.since)).end - _DAY
        last = None if self.until is None else Days.parse(str(self.until)).start
        return first, last


class Side(Dated, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """On which side of a theatre an actor stands."""

    side: str
    theatre: str


class Siding(Dated, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One line of a theatre's `sides.yaml`: on which of its sides an actor of another pack stands."""

    actor: str
    side: str


class Actor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A party that can do, suffer or say something. `country` is ISO 3166-1 alpha-2, `parent` an actor's id.

    `capital` and `seats` speak for it: the place «موسكو» and the house «الكرملين» for Russia.
    """

    id: Id
    kind: ActorKind
    names: Called
    adjective: Adjective = Adjective()
    capital: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    country: Iso2 | None = None
    parent: str | None = None
    sides: tuple[Side, ...] = ()
    at: tuple[Latitude, Longitude] | None = None
    source: str | None = None


class Post(Dated, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A post held at `body` (an actor's id)."""

    post: Label
    body: str


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A public person, with the posts that they held."""

    id: Id
    names: Called
    posts: tuple[Post, ...] = ()
    country: Iso2 | None = None
    source: str | None = None


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A place. Coordinates are degrees WGS 84; `precision` says how small an area they stand for.

    `source`: `geonames:ID`, an address or a description. Without one, `precision` is admin1 or country.
    """

    id: Id
    names: Called
    kind: PlaceKind
    country: Iso2 | None = None
    lat: Latitude | None = None
    lon: Longitude | None = None
    precision: PlacePrecision = "admin1"
    admin1: str | None = None
    admin2: str | None = None
    population: int = 0
    source: str | None = None


class Speaking(Dated, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """For which actor an outlet speaks: its organ, owned or run by it. Funding alone is no speaking for."""

    actor: str


class Outlet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A news agency or an outlet (paper, channel, site). `sites` are host names without www."""

    id: Id
    kind: OutletKind
    names: Called
    country: Iso2 | None = None
    sites: tuple[str, ...] = ()
    speaks_for: tuple[Speaking, ...] = ()
    source: str | None = None


class PackInfo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A pack's `pack.yaml`. A theatre has `countries` (where it is fought) and `sides` (id to label)."""

    id: Id
    title: Label
    theatre: bool = False
    countries: tuple[Iso2, ...] = ()
    sides: dict[str, Label] = {}


Entry = Actor | Person | Place | Outlet
