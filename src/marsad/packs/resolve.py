"""Which of its readings a name has in an article: by the wars and countries of the article's other names."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from marsad.packs.names import NameHit, Reading
from marsad.packs.pack import EntryKind, Packs

__all__ = ["Setting", "choose", "setting_of", "theatres_of"]

_SHARE = 4  # a theatre or country counts that has a fourth of the heaviest one's weight
_LEAST = 2


class Setting(msgspec.Struct, frozen=True):
    """Where an article is set: theatres (pack ids) and countries (ISO2), the likeliest first.

    `fought_in` are the countries of each of the theatres; a party to the war may stand for any of them.
    """

    theatres: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    fought_in: tuple[tuple[str, ...], ...] = ()


def setting_of(packs: Packs, hits: Iterable[NameHit]) -> Setting:
    """The setting that one article's hits speak for; only names that mean one country or pack are counted."""
    countries: Counter[str] = Counter()
    weight: Counter[str] = Counter()  # an entry of a theatre's own pack counts again for its country
    theatres = {info.id for info in packs.theatres}
    told = Counter(hit.readings for hit in hits if hit.kind != "agency" and hit.form != "weak")
    for readings, times in told.items():
        strong = [reading.id for reading in readings if reading.form != "weak"]
        for country in _only({packs.country(key) for key in strong}):
            countries[country] += times
        for pack in _only({packs.pack_of(key) for key in strong} & theatres):
            weight[pack] += times
    for info in packs.theatres:
        weight[info.id] += sum(countries[country] for country in info.countries)
    heaviest = max((*weight.values(), *countries.values()), default=0)
    least = max(_LEAST, heaviest / _SHARE)
    ranked = _ranked(weight, least)
    infos = (packs.info(theatre) for theatre in ranked)
    fought_in = tuple(info.countries if info is not None else () for info in infos)
    return Setting(ranked, _ranked(countries, least), fought_in)


def theatres_of(packs: Packs, hits: Iterable[NameHit]) -> tuple[str, ...]:
    """The theatres of the setting alone."""
    return setting_of(packs, hits).theatres


def choose(packs: Packs, hit: NameHit, setting: Setting, kind: EntryKind | None = None) -> str | None:
    """The id of what the hit means in an article of this setting; of one kind, where the grammar asks for it.

    Null where no reading is of that kind, or where only weak names are left that the setting does not bear
    out.
    """
    if kind is None and len(hit.readings) == 1 and hit.form != "weak":
        return hit.id  # whatever the setting
    readings = [reading for reading in hit.readings if kind is None or reading.kind == kind]
    placed = ((_place(packs, reading, setting), reading) for reading in readings)
    fitting = [(reading.form == "weak", place, reading.id) for place, reading in placed if place is not None]
    if fitting:
        return min(fitting, key=lambda one: one[:2])[2]
    asked_for = kind == "agency"  # where the grammar says that an outlet is named, its weak name will do
    return next((reading.id for reading in readings if asked_for or reading.form != "weak"), None)


def _place(packs: Packs, reading: Reading, setting: Setting) -> int | None:
    """How high in the setting the reading's pack or country stands; null where it does not."""
    pack, country = packs.pack_of(reading.id), packs.country(reading.id)
    ranks = [setting.theatres.index(pack)] if pack in setting.theatres else []
    ranks += [setting.countries.index(country)] if country in setting.countries else []
    ranks += [place for place, countries in enumerate(setting.fought_in) if country in countries]
    return min(ranks, default=None)


def _only(values: set[str | None]) -> list[str]:
    """The value, where there is but one."""
    return [value for value in values if value is not None] if len(values) == 1 else []


def _ranked(weight: Counter[str], least: float) -> tuple[str, ...]:
    ranked = sorted(weight.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(name for name, count in ranked if count >= least)
