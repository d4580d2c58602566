"""Rebuild yemen/places.tsv: sub-districts (عزلة) of Yemen's fought-over governorates, by name.

    python -m venv build/yemen && build/yemen/bin/pip install . yemen-regions-py wordfreq
    build/yemen/bin/python scripts/build_yemen.py src/marsad/packs/data

The names are those of the census, as the package yemen-regions-py (MIT) carries them; without coordinates.
Kept is a name that one sub-district of the whole country bears, that no pack has yet, that no family is
called by, and of which a word is none of every day: all are weak names. Run it with the file that it writes
removed.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from wordfreq import zipf_frequency

from marsad.language.ar.fold import fold
from marsad.language.ar.lexicon import lexicon
from marsad.packs import Names, Packs, load_packs
from marsad.packs.gazetteer import COLUMNS

# the census's names of governorates, and ours
FOUGHT_OVER = {
    "تعز": "Taiz",
    "الحديدة": "Hodeidah",
    "إب": "Ibb",
    "حجة": "Hajjah",
    "عمران": "Amran",
    "صعدة": "Saada",
    "البيضاء": "Al Bayda",
    "صنعاء": "Sanaa",
    "لحج": "Lahij",
    "الجوف": "Al Jawf",
    "مأرب": "Marib",
    "الضالع": "Al Dhale",
    "شبوة": "Shabwah",
}
RARE = 2.5  # of a word that comes less than about once in 3,000,000


class SubDistrict(NamedTuple):
    """A sub-district: its number in the census's list, its names, its governorate as the list writes it."""

    number: int
    ar: str
    en: str
    governorate: str


def sub_districts() -> Iterator[SubDistrict]:
    """All of them."""
    data = files("yemen_regions_py") / "data" / "yemen-info.json"
    for governorate in json.loads(data.read_text(encoding="utf-8"))["governorates"]:
        for district in governorate["districts"]:
            for one in district.get("uzaal", []):
                ar, en = one["name_ar"].strip(), one["name_en"].strip()
                yield SubDistrict(one["id"], spelt(ar, en), en, governorate["name_ar"])


def spelt(ar: str, en: str) -> str:
    """The name with the letters that the census leaves plain, where the Latin name tells them."""
    ar = "آ" + ar[1:] if ar.startswith("ال ") and en.lower().startswith("aal ") else ar
    return ar[:-1] + "ة" if ar.endswith("ه") and en.endswith("ah") else ar


def is_familys(name: str) -> bool:
    """Whether it is said of people who come from somewhere: a family's name, too."""
    return " " not in name and name.startswith("ال") and fold(name).endswith("ي")


def is_rare(word: str) -> bool:
    """Whether the word is none that a page about something else would have."""
    return zipf_frequency(word, "ar") < RARE and not lexicon().analyses(fold(word))


def is_known(name: str, names: Names, packs: Packs) -> bool:
    """Whether a pack has a place of Yemen by that name."""
    text = f"قرية {name}"
    return any(
        reading.kind == "place" and packs.country(reading.id) == "YE"
        for hit in names.find(fold(text))
        for reading in hit.readings
        if hit.end == len(fold(text))
    )


def row(one: SubDistrict) -> list[str]:
    """One line of the table."""
    admin1 = FOUGHT_OVER[one.governorate]
    return [f"yemen-info:{one.number}", "", one.ar, one.en, "", "", "YE", admin1, "0", ""]


def main() -> None:
    """Write the table."""
    packs = load_packs()
    names = Names(packs)
    found = list(sub_districts())
    times = Counter(fold(one.ar) for one in found)
    kept = [
        row(one)
        for one in found
        if one.governorate in FOUGHT_OVER and times[fold(one.ar)] == 1
        if any(map(is_rare, one.ar.split())) and not is_familys(one.ar) and not is_known(one.ar, names, packs)
    ]
    path = Path(sys.argv[1]) / "yemen" / "places.tsv"
    path.write_text("".join("\t".join(line) + "\n" for line in [list(COLUMNS), *kept]), encoding="utf-8")
    print(f"{path}: {len(kept)} rows")


if __name__ == "__main__":
    main()
