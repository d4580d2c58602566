"""The ratchet: a floor below which no figure may fall, bound to the gold that it was measured on."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from marsad.errors import DataError
from marsad.evaluation.score import Scores
from marsad.yamlfile import load

# Slots of marks move with every mark that is newly found, so only whole things have a floor.
KEPT = (
    "articles", "body lines", "published", "credits", "statements found", "statements right", "events found",
    "events typed", "events right", "ties found", "same-report pairs", "disputes", "disputes across lines",
)  # fmt: skip
TOLERANCE = 0.0005
_HEAD = """\
# The floor of quality: F1 figures below which no change may fall, one part for each body of gold.
# Raise with `marsad evaluate PAGES GOLD --part NAME --raise`; `--lower` sets a part anew, and its commit says
# why.
"""


class Floor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The least F1 of each figure; `gold` is the hash of the gold that they were measured on."""

    gold: str
    figures: dict[str, float]


class Fall(msgspec.Struct, frozen=True):
    """A figure that has fallen below its floor."""

    name: str
    floor: float
    now: float

    def __str__(self) -> str:
        return f"{self.name} has fallen to {self.now:.3f}, below its floor {self.floor:.3f}"


Floors = Mapping[str, Floor]


def load_floors(path: Path) -> Floors:
    """The parts of a floor file; empty where there is no such file. Raises DataError where it is broken."""
    return load(path, dict[str, Floor]) if path.exists() else {}


def save_floors(path: Path, floors: Floors) -> None:
    """Write a floor file."""
    rows = [_HEAD]
    for part, floor in floors.items():
        rows.append(f'{part}:\n  gold: "{floor.gold}"\n  figures:\n')
        rows += [f"    {name}: {value:.3f}\n" for name, value in floor.figures.items()]
    path.write_text("".join(rows), encoding="utf-8")


def bound(floors: Floors, part: str, gold: str) -> Floor:
    """The floor of a part; raises DataError where there is none, or where it holds for other gold."""
    floor = floors.get(part)
    if floor is None:
        raise DataError(f"no floor of the name `{part}`", remedy="measure it with --raise")
    if floor.gold != gold:
        raise DataError(
            f"the floor `{part}` was measured on other gold than this", remedy="set it anew with --lower"
        )
    return floor


def falls(floor: Floor, scores: Scores) -> tuple[Fall, ...]:
    """The figures that have fallen below the floor, the deepest fall first."""
    now = {name: score.f1 for name, score in scores.figures.items()}
    found = [
        Fall(name, least, now.get(name, 0.0))
        for name, least in floor.figures.items()
        if now.get(name, 0.0) < least - TOLERANCE
    ]
    return tuple(sorted(found, key=lambda fall: fall.now - fall.floor))


def measured(scores: Scores, gold: str) -> Floor:
    """The floor that these scores make."""
    return Floor(gold, {name: round(scores.figures[name].f1, 3) for name in KEPT if name in scores.figures})


def raised(floor: Floor, scores: Scores) -> Floor:
    """The floor with every figure that has risen, and none that has fallen."""
    now = measured(scores, floor.gold).figures
    figures = {name: max(floor.figures.get(name, 0.0), value) for name, value in now.items()}
    return Floor(floor.gold, floor.figures | figures)
