"""What the pages say of themselves, in either language."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from marsad.codebook import Language, Said
from marsad.yamlfile import load


@cache
def words() -> Mapping[str, Said]:
    """Every word of the pages by its key. Raises DataError with the line where the file is broken."""
    return load(Path(__file__).with_name("words.yaml"), dict[str, Said])


def say(key: str, language: Language) -> str:
    """One of them. Raises KeyError where there is none: templates are tested for it."""
    return words()[key].said(language)
