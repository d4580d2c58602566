from pathlib import Path

import pytest

from marsad.errors import PackError
from marsad.packs.gazetteer import COLUMNS, boxes, rows, world

HEAD = "\t".join(COLUMNS) + "\n"
ROW = "geonames:1\tاسم|اسم آخر\tس\tName\t32.5\t13.5\tLY\t\t120000\t\n"


def test_a_row_is_a_sourced_town(tmp_path: Path) -> None:
    (tmp_path / "places.tsv").write_text(HEAD + ROW, "utf-8")
    place, line = rows(tmp_path / "places.tsv")["geonames:1"]
    assert (place.names.ar, place.names.weak) == (("اسم", "اسم آخر"), ("س",))
    assert (place.kind, place.precision, place.source, place.admin1) == ("city", "town", "geonames:1", None)
    assert line == 2


def test_of_a_row_without_coordinates_the_province_is_known(tmp_path: Path) -> None:
    row = ROW.replace("32.5\t13.5\tLY\t", "\t\tLY\tSirte")
    (tmp_path / "places.tsv").write_text(HEAD + row, "utf-8")
    place, _ = rows(tmp_path / "places.tsv")["geonames:1"]
    assert (place.lat, place.lon, place.precision, place.admin1) == (None, None, "admin1", "Sirte")


@pytest.mark.parametrize("text", [HEAD + ROW.replace("32.5", "north"), HEAD + "geonames:1\tاسم\n"])
def test_a_broken_row_is_told_by_its_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "places.tsv").write_text(text, "utf-8")
    with pytest.raises(PackError, match=r"places\.tsv:2: .*build_places"):
        rows(tmp_path / "places.tsv")


def test_a_table_with_other_columns_is_refused(tmp_path: Path) -> None:
    (tmp_path / "places.tsv").write_text("id\tname\n", "utf-8")
    with pytest.raises(PackError, match=r"places\.tsv:1: does not begin with the columns"):
        rows(tmp_path / "places.tsv")


def test_every_town_that_ships_has_a_name_and_lies_in_its_countrys_box() -> None:
    for place, _ in world().values():
        south, west, north, east = boxes()[place.country or ""]
        assert place.lat is not None
        assert place.lon is not None
        assert south - 0.01 <= place.lat <= north + 0.01
        assert west - 0.01 <= place.lon <= east + 0.01


def test_no_row_of_the_table_is_looked_for_as_a_word_of_every_day() -> None:
    strong = {name for place, _ in world().values() for name in place.names.ar}
    assert not strong & {"كان", "المدينة", "الخميس", "يوميا", "بيان", "صور", "العين", "الباب"}
