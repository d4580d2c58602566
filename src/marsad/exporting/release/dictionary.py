"""The data dictionary of a release: what every column of every file says."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from marsad.yamlfile import load


class FileWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a file is about, and what each of its columns says, in their order."""

    about: str
    columns: Mapping[str, str]


@cache
def dictionary() -> Mapping[str, FileWords]:
    """Every file of a release that has columns, by its name."""
    return load(Path(__file__).with_name("dictionary.yaml"), dict[str, FileWords])
