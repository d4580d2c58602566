"""A story's main text as trafilatura finds it, mapped back onto the page's lines."""

from collections.abc import Sequence

import msgspec
import trafilatura
from lxml.etree import LxmlError

from marsad.reading.phrases import words
from marsad.reading.rows import Row

LARGEST = 2_000_000
"""Characters of the largest page that is given to trafilatura; larger ones are read by their lines alone."""

_LEAST = 0.5
_FAULTS = (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError, LxmlError)


class Extract(msgspec.Struct, frozen=True):
    """What trafilatura says of a story: its paragraphs and, where the page is marked up, its writer."""

    paragraphs: tuple[str, ...] = ()
    author: str | None = None


def extract(html: str) -> Extract:
    """The main text and the writer of one story's HTML; empty where trafilatura finds none. Never a date:
    it invents them on Arabic pages."""
    if len(html) > LARGEST:
        return Extract()
    try:
        found = trafilatura.bare_extraction(
            html,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False},
        )
    except _FAULTS:  # broken markup: the lines alone will do
        return Extract()
    if found is None:
        return Extract()
    told = found if isinstance(found, dict) else found.as_dict()
    paragraphs = tuple(line for line in str(told.get("text") or "").split("\n") if line.strip())
    return Extract(paragraphs, told.get("author"))


def with_main_text(rows: Sequence[Row], found: Extract) -> list[Row]:
    """The rows, those of the main text `kept`, other running text made a notice.

    Where the extract holds less than half of the running text, it has lost the story: rows stay as they were.
    """
    told = [" ".join(words(paragraph)) for paragraph in found.paragraphs]
    whole, joined = frozenset(told), f" {' '.join(told)} "
    kept = [row.same in whole or (row.size >= 5 and f" {row.same} " in joined) for row in rows]
    prose = [row.role in ("prose", "entry") for row in rows]
    if sum(k and p for k, p in zip(kept, prose, strict=True)) < _LEAST * sum(prose) or not any(kept):
        return list(rows)
    return [_judged(row, keep) for row, keep in zip(rows, kept, strict=True)]


def _judged(row: Row, keep: bool) -> Row:
    if row.role in ("prose", "teaser") and not keep:
        return msgspec.structs.replace(row, role="notice")
    return msgspec.structs.replace(row, kept=keep)
