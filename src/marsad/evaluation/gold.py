"""Gold files: pages marked by hand, with the links between them."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from marsad.errors import GoldError
from marsad.evaluation.check import faults
from marsad.evaluation.shape import MarkedCorpus, MarkedDispute, MarkedPage
from marsad.yamlfile import YamlFile

T = TypeVar("T")
Lines = Mapping[str, Sequence[str]]


def load_gold(places: Iterable[Path], lines: Lines | None = None) -> MarkedCorpus:
    """The gold of folders (every *.gold.yaml, reports*.yaml and disputes*.yaml in them) and of single gold
    files.

    `lines` gives the lines of pages by document, as read; a text page that it lacks is looked for beside its
    gold file. What cannot be compared with its page is taken as it stands. Raises GoldError, with file and
    line, where a file is broken or quotes what its page does not say.
    """
    known: dict[str, tuple[str, ...]] = {name: tuple(rows) for name, rows in (lines or {}).items()}
    pages: list[MarkedPage] = []
    for path in gold_files(places, "*.gold.yaml"):
        page, rows = _load_page(path, known)
        pages.append(page)
        if rows is not None:
            known[page.document] = rows
    reports = [
        group
        for path in gold_files(places, "reports*.yaml")
        for group in _load_list(path, tuple[tuple[str, ...], ...])
    ]
    disputes = [
        dispute
        for path in gold_files(places, "disputes*.yaml")
        for dispute in _load_list(path, tuple[MarkedDispute, ...])
    ]
    return MarkedCorpus(tuple(pages), tuple(reports), tuple(disputes), known)


def gold_files(places: Iterable[Path], pattern: str) -> tuple[Path, ...]:
    """The files of a form in folders, by name; a single file is taken where its name fits.

    Raises GoldError where a place is not there.
    """
    found: list[Path] = []
    for place in places:
        if not place.exists():
            raise GoldError("is not there", file=place, remedy="name a folder with *.gold.yaml files")
        found += sorted(place.glob(pattern)) if place.is_dir() else [place] * place.match(pattern)
    return tuple(found)


def corpus_hash(places: Sequence[Path]) -> str:
    """SHA-256 over names and contents of all gold files of these places: a quality floor is bound to it."""
    digest = hashlib.sha256()
    everything = {
        path
        for pattern in ("*.gold.yaml", "reports*.yaml", "disputes*.yaml")
        for path in gold_files(places, pattern)
    }
    named = ((path.name.encode(), hashlib.sha256(path.read_bytes()).digest()) for path in everything)
    for name, content in sorted(named):  # two folders may each have a disputes.yaml
        digest.update(name + b"\0" + content)
    return digest.hexdigest()


def _load_page(path: Path, known: Lines) -> tuple[MarkedPage, tuple[str, ...] | None]:
    file = YamlFile.read(path, GoldError)
    page = file.convert(MarkedPage)
    rows = tuple(known[page.document]) if page.document in known else _text_lines(path, page.document)
    for fault in faults(file, page, rows):
        raise fault
    return page, rows


def _text_lines(gold: Path, document: str) -> tuple[str, ...] | None:
    beside = gold.with_name(document)
    if beside.suffix != ".txt" or not beside.is_file():
        return None
    return tuple(beside.read_text(encoding="utf-8").split("\n"))


def _load_list(path: Path, kind: type[tuple[T, ...]]) -> Iterator[T]:
    file = YamlFile.read(path, GoldError)
    if file.data:
        yield from file.convert(kind)
