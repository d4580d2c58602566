"""What a coder is: a pure function from an article's version to marks."""

from typing import Protocol

from marsad.records import Coding, Version


class Coder(Protocol):
    """Marks versions. `name` identifies it in a `Coding`, `packs` the packs that it uses."""

    @property
    def name(self) -> str:
        """The coder's name and version, as a coding keeps it."""
        ...

    @property
    def packs(self) -> str:
        """The hash of the packs that it resolves names against."""
        ...

    def reads(self, language: str | None) -> bool:
        """Whether it can code a text of this language (an ISO 639-1 code; null is unknown)."""
        ...

    def code(self, version: Version) -> Coding:
        """The marks of one version. The same version always gives the same marks."""
        ...
