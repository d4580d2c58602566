"""Sixty queries with known answers, asked where the answers lie among made articles."""

from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from sqlalchemy import select

from marsad.archive import Archive, open_archive, schema
from marsad.archive.packing import unpacked
from marsad.cli.samples import PAGES
from marsad.coding import grammar_coder
from marsad.flow import run
from marsad.packs import load_packs
from marsad.records import Entry
from marsad.yamlfile import load

QUERIES = Path(__file__).parents[1] / "tests/gold/queries.yaml"
KINDS = ("plain", "hard", "nothing")
FIRST = 10


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A query, and a part of the line that answers it; empty where nothing does."""

    query: str
    line: str = ""


class Queries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Those spelt as people write, those misspelt or with clitics, and those without an answer."""

    plain: tuple[Asked, ...]
    hard: tuple[Asked, ...]
    nothing: tuple[Asked, ...]


def relevance(archive: Archive) -> dict[str, float]:
    """Put the demo's pages into an archive, and ask: which share of the queries of each kind has its answer
    among the first lines, or no line where there is no answer.
    """
    _add_demo(archive)
    queries = load(QUERIES, Queries)
    return {kind: _share(archive, getattr(queries, kind)) for kind in KINDS}


def _share(archive: Archive, asked: tuple[Asked, ...]) -> float:
    return sum(_answered(archive, one) for one in asked) / len(asked)


def _answered(archive: Archive, asked: Asked) -> bool:
    hits = archive.search(asked.query, limit=FIRST)
    return any(asked.line in hit.text for hit in hits) if asked.line else not hits


def _add_demo(archive: Archive) -> None:
    """The pages with their codings, and the names by which queries may call what they name; not linked."""
    with TemporaryDirectory() as folder, open_archive(Path(folder) / "demo.db") as demo:
        packs = load_packs()
        run([PAGES], demo, grammar_coder(packs), packs)
        with demo.connect() as connection:
            payloads = connection.scalars(select(schema.entries.c.payload))
            entries = [unpacked(payload, Entry) for payload in payloads]
        with archive.transaction():
            for reading, codings in demo.readings():
                page = demo.page(reading.page)
                if page is not None:
                    archive.add_reading(page, reading)
                versions = {version.id: version for version in reading.versions}
                for coding in codings:
                    archive.add_coding(versions[coding.version], coding)
            archive.change_lists((), (), entries)
