"""Every error that Marsad raises on purpose.

    MarsadError
    ├── DataError          a data file that cannot be taken as it stands
    │   ├── CodebookError  … one of the codebook's
    │   ├── LexiconError   … one of a language's
    │   ├── PackError      … a theatre's
    │   └── GoldError      … marks made by hand
    ├── PageError          a page that cannot be read; the run lists it and goes on
    ├── ArchiveError       an archive that cannot be opened, is damaged or is of another form
    │   └── MissingError   … what is asked for is not in it
    └── ConfigError        a setting, an argument or an installation that cannot work

Each says what is wrong, where (file and line, as far as known) and what to do. The commands print
`str(error)` as it is and nothing else; any other exception is a fault of Marsad itself.
"""

from pathlib import Path

__all__ = [
    "ArchiveError",
    "CodebookError",
    "ConfigError",
    "DataError",
    "GoldError",
    "LexiconError",
    "MarsadError",
    "MissingError",
    "PackError",
    "PageError",
]


class MarsadError(Exception):
    """Base of all: `raise PageError("is empty", file=path, remedy="fetch it again")`.

    `message` says what is wrong, `file` is a path or an address, `line` counts from 1, `remedy`: what to do.
    """

    def __init__(
        self,
        message: str,
        *,
        file: Path | str | None = None,
        line: int | None = None,
        remedy: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.file = None if file is None else str(file)
        self.line = line
        self.remedy = remedy

    @property
    def where(self) -> str:
        """`file:line`, `file` or `line N`, as far as known; else empty."""
        if self.file is None:
            return "" if self.line is None else f"line {self.line}"
        return self.file if self.line is None else f"{self.file}:{self.line}"

    def __str__(self) -> str:
        parts = (self.where, self.message)
        told = ": ".join(part for part in parts if part)
        return f"{told} ({self.remedy})" if self.remedy else told

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross from worker processes to the run's list of what was not read.
        return (_rebuild, (type(self), self.message, self.file, self.line, self.remedy))


def _rebuild(
    kind: type[MarsadError], message: str, file: str | None, line: int | None, remedy: str | None
) -> MarsadError:
    return kind(message, file=file, line=line, remedy=remedy)


class DataError(MarsadError):
    """A data file cannot be taken as it stands: its form is broken, or what it says cannot be true."""


class CodebookError(DataError):
    """A file of code lists is broken, or a code was asked for that the codebook does not have."""


class LexiconError(DataError):
    """A file of a language's words is broken, or names a code that the codebook does not have."""


class PackError(DataError):
    """A pack is broken, contradicts itself or is not installed."""


class GoldError(DataError):
    """A gold file is broken or quotes what its page does not say."""


class PageError(MarsadError):
    """A page cannot be read. Never stops a run: becomes one line in the list of what was not read and why."""


class ArchiveError(MarsadError):
    """An archive cannot be opened, is damaged, or was made by another version of Marsad."""


class MissingError(ArchiveError):
    """What is asked for is not in the archive, or several things go by the beginning of an id."""


class ConfigError(MarsadError):
    """A setting, an argument or the installation cannot work; raised before any page is touched."""
