import csv
from pathlib import Path

from marsad.archive import Archive
from marsad.exporting.formats import export
from marsad.exporting.marks_table import COLUMNS


def table(archive: Archive, folder: Path) -> list[dict[str, str]]:
    export(archive, "csv", folder / "marks.csv")
    with (folder / "marks.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_mark_is_a_row_with_its_sentence_chain_and_standing(archive: Archive, tmp_path: Path) -> None:
    found = table(archive, tmp_path)
    assert len(found) == 4
    (row,) = [row for row in found if row["page"] == "b.txt" and row["kind"] == "event"]
    assert tuple(row) == COLUMNS
    expected = {
        "code": "shelling", "status": "actual", "line": "2", "outlet": "الوسط", "actor": "الجيش",
        "place": "سرت", "date": "2020-05-24", "quantities": "3 مدنيين = 3 killed", "according_to": "خالد",
        "chain": "الوسط ← خالد", "sentence": "قال خالد إن الجيش قصف سرت الأحد وقتل 3 مدنيين",
        "standing": "disputed",
    }  # fmt: skip
    assert {key: row[key] for key in expected} == expected
    assert row["incident"].startswith("e-")


def test_words_that_a_spreadsheet_would_run_are_disarmed(archive: Archive, tmp_path: Path) -> None:
    sentences = {row["sentence"] for row in table(archive, tmp_path) if row["page"] == "a.txt"}
    assert sentences == {"'=نفى عمر قصف سرت"}
