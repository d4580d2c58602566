"""The codebook's files in, checked, a frozen codebook out."""

from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import msgspec

from marsad.codebook.codes import Code, Codebook, Said, Sentences
from marsad.codebook.crosswalk import Crosswalk
from marsad.errors import CodebookError
from marsad.yamlfile import YamlFile

__all__ = ["load", "load_from"]

CODE = r"^[a-z]+(?:[-/ ][a-z]+)*$"
LISTS = (
    "stances",
    "event_types",
    "statuses",
    "tie_kinds",
    "means",
    "units",
    "standings",
    "towards",
    "words",
    "conditions",
)


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    label: Said
    definition: Said


class _Schemes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    acled: dict[str, tuple[str, ...]]
    plover: dict[str, tuple[str, ...]]


class _Crosswalks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    events: dict[str, Crosswalk]
    stances: dict[str, Crosswalk]


_Entries = dict[Annotated[str, msgspec.Meta(pattern=CODE)], _Entry]


@cache
def load() -> Codebook:
    """The codebook that ships with Marsad. Raises CodebookError with file and line if it is broken."""
    with as_file(files("marsad.codebook") / "data") as folder:
        return load_from(folder)


def load_from(folder: Path) -> Codebook:
    """The codebook whose files lie in `folder`, for tests and tools. Raises like `load`."""
    lists = {name: _codes(folder / f"{name}.yaml") for name in LISTS}
    schemes = YamlFile.read(folder / "schemes.yaml", CodebookError).convert(_Schemes)
    file = YamlFile.read(folder / "crosswalk.yaml", CodebookError)
    crosswalks = file.convert(_Crosswalks)
    _check_complete(file, "events", crosswalks.events, lists["event_types"])
    _check_complete(file, "stances", crosswalks.stances, lists["stances"])
    for part, ways in (("events", crosswalks.events), ("stances", crosswalks.stances)):
        for code, crosswalk in ways.items():
            _check_schemes(file, (part, code), crosswalk, schemes)
            _check_conditions(file, (part, code), crosswalk, lists["conditions"])
    sentences = YamlFile.read(folder / "sentences.yaml", CodebookError)
    said = sentences.convert(Sentences)
    for label in said.because:
        if label not in lists["standings"]:
            raise sentences.fault(f"no standing `{label}`", "because", label)
    return Codebook(
        **lists,
        event_crosswalks=crosswalks.events,
        stance_crosswalks=crosswalks.stances,
        sentences=said,
    )


def _codes(path: Path) -> dict[str, Code]:
    entries = YamlFile.read(path, CodebookError).convert(_Entries)
    return {code: Code(code, entry.label, entry.definition) for code, entry in entries.items()}


def _check_complete(file: YamlFile, part: str, ways: Collection[str], codes: Collection[str]) -> None:
    for code in ways:
        if code not in codes:
            raise file.fault(f"`{code}` is no code of {part}", part, code)
    for code in codes:
        if code not in ways:
            raise file.fault(f"`{code}` is missing", part, remedy="say at least what is lost")


def _check_schemes(file: YamlFile, path: tuple[str, str], crosswalk: Crosswalk, schemes: _Schemes) -> None:
    for place, acled in enumerate(crosswalk.acled):
        if acled.sub_event not in schemes.acled.get(acled.event, ()):
            raise file.fault(f"ACLED has no `{acled.event}` / `{acled.sub_event}`", *path, "acled", place)
    for place, plover in enumerate(crosswalk.plover):
        if (
            plover.mode not in (None, *schemes.plover.get(plover.type, ()))
            or plover.type not in schemes.plover
        ):
            raise file.fault(f"PLOVER has no `{plover.type}` / `{plover.mode}`", *path, "plover", place)
    for place, cameo in enumerate(crosswalk.cameo):
        if not (cameo.code.isdecimal() and len(cameo.code) in (3, 4) and 1 <= int(cameo.root) <= 20):
            raise file.fault(f"CAMEO has no `{cameo.code}`", *path, "cameo", place)


def _check_conditions(
    file: YamlFile, path: tuple[str, str], crosswalk: Crosswalk, conditions: Mapping[str, Code]
) -> None:
    for scheme in ("acled", "plover", "cameo"):
        seen: set[str | None] = set()
        for place, way in enumerate(getattr(crosswalk, scheme)):
            if way.when not in (None, *conditions):
                raise file.fault(f"no condition `{way.when}`", *path, scheme, place)
            if way.when in seen or None in seen:
                raise file.fault(
                    "a way that is never taken", *path, scheme, place, remedy="put the default last"
                )
            seen.add(way.when)
