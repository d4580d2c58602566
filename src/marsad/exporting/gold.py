"""Reviewed articles as gold: the marks as people left them, in the form of files made by hand."""

from pathlib import Path

import yaml

from marsad.archive import Archive
from marsad.exporting.marks import page_marks
from marsad.records import REVIEWED, Decision


def write_gold(archive: Archive, decisions: list[Decision], folder: Path) -> list[str]:
    """Write `NAME.gold.yaml` for each page with an article on which somebody has accepted, rejected,
    corrected or added a mark; the names of the pages.
    """
    touched = {decision.mark for decision in decisions}
    folder.mkdir(parents=True, exist_ok=True)
    written: list[str] = []
    for reading, codings in archive.readings():
        marks = {mark.id for coding in codings for mark in coding.marks}
        reviewed = any(coding.coder.endswith(REVIEWED) for coding in codings) or bool(marks & touched)
        if reviewed:
            text = yaml.safe_dump(
                page_marks(reading, codings), allow_unicode=True, sort_keys=False, width=10_000
            )
            name = reading.name.rsplit(".", 1)[0]
            (folder / f"{name}.gold.yaml").write_text(text, encoding="utf-8")
            written.append(reading.name)
    return written
