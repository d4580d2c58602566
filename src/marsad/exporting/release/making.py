"""A release made: its files in a folder, their hashes, how to cite it; and its number in the archive."""

import csv
import shutil
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import msgspec
import yaml
from jinja2 import StrictUndefined, Template

from marsad import __version__
from marsad.archive import Archive
from marsad.archive.history import Change
from marsad.archive.releases import Release, keep_release, next_release
from marsad.errors import ArchiveError, ConfigError
from marsad.exporting.changes import every_alteration
from marsad.exporting.plain import Plain
from marsad.exporting.release.dictionary import dictionary
from marsad.exporting.release.files import FILES, Frozen

SUMS = "SHA256SUMS"
_README = Path(__file__).with_name("readme.md.jinja")


class About(msgspec.Struct, frozen=True):
    """What a release says of itself: its title, who publishes it, and when (UTC)."""

    title: str
    publisher: str
    time: datetime


def make_release(
    archive: Archive, shown: Archive, about: About, tombstones: Sequence[Plain], folder: Path
) -> Release:
    """Freeze the record as readers may see it (`shown`) into a new folder, and give it the next number.

    The folder appears only once it is whole. Raises ConfigError where it is there already, cannot be written,
    or title or publisher are empty; ArchiveError where the archive never was linked, or changed meanwhile.
    """
    if not about.title.strip() or not about.publisher.strip():
        raise ConfigError("a release has a title and a publisher", remedy="TITLE --publisher NAME")
    if folder.exists():
        raise ConfigError("is there already", file=folder, remedy="name a new folder")
    change = archive.last_change()
    if change is None:
        raise ArchiveError("holds no record yet", file=archive.name, remedy="`marsad run PATH` makes one")
    part = folder.with_name(folder.name + ".part")
    before = archive.releases()
    frozen = Frozen(shown, before[-1].change if before else 0, tombstones)
    try:
        part.mkdir(parents=True)
        release = _written(archive, part, frozen, change, about)
        part.rename(folder)
    except OSError as problem:
        raise ConfigError(f"cannot be written: {problem.strerror}", file=folder) from problem
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return release


def _written(archive: Archive, folder: Path, frozen: Frozen, change: Change, about: About) -> Release:
    with archive.connect() as connection:
        number = next_release(connection)
    for name, write in FILES.items():
        with (folder / name).open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            write(frozen, stream)
    _save(folder / "CITATION.cff", _citation(number, change, about))
    _save(folder / "README.md", _readme(folder, number, change, about, frozen))
    sums = "".join(
        f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(folder.iterdir())
    )
    _save(folder / SUMS, sums)
    release = Release(number, change.number, about.time, about.title, sha256(sums.encode()).hexdigest())
    with archive.transaction() as connection:
        if archive.last_change() != change or next_release(connection) != number:
            raise ArchiveError("changed meanwhile", file=archive.name, remedy="release it again")
        keep_release(connection, release)
    return release


def _save(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", errors="backslashreplace")


def _citation(number: int, change: Change, about: About) -> str:
    """The Citation File Format, version 1.2.0 (https://citation-file-format.github.io)."""
    told = {
        "cff-version": "1.2.0",
        "message": "Please cite this release.",
        "type": "dataset",
        "title": about.title,
        "version": str(number),
        "date-released": about.time.date(),
        "authors": [{"name": about.publisher}],
        "abstract": f"Change {change.number} of the record, made with Marsad {__version__}.",
    }
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=10_000)


def _readme(folder: Path, number: int, change: Change, about: About, frozen: Frozen) -> str:
    told = Counter((row["kind"], row["deed"]) for row in every_alteration(frozen.archive, frozen.since))
    template = Template(
        _README.read_text(encoding="utf-8"),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    text: str = template.render(
        number=number,
        change=change,
        about=about,
        since=frozen.since,
        files={name: (_rows(folder / name), words.about) for name, words in dictionary().items()},
        told=sorted(told.items()),
        sums=SUMS,
        marsad=__version__,
    )
    return text


def _rows(file: Path) -> int:
    with file.open(encoding="utf-8", newline="") as stream:
        return sum(1 for _ in stream) if file.suffix == ".jsonl" else sum(1 for _ in csv.reader(stream)) - 1
