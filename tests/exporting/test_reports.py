from datetime import date

import pytest

from marsad.archive import Archive
from marsad.errors import ArchiveError
from marsad.exporting.archived import archived_marks
from marsad.exporting.reports import reports, whole_report
from marsad.records import Passage, Record, Report, ReportLink, Span


@pytest.fixture
def carried(archive: Archive) -> Archive:
    """One page has a passage of the other's report."""
    whole, part = archive.versions()
    ends = sorted((whole.article, part.article))
    link = ReportLink(ends[0], ends[1], "partial", ("a paragraph",))
    passage = Passage(part.article, part.id, (Span(0, 3),))
    archive.replace_links(Record(reports=(Report("r-1", (whole.article,), (link,), (passage,)),)))
    return archive


def test_a_report_names_carriers_and_who_had_it_first(carried: Archive) -> None:
    (told,) = reports(carried)
    assert [one.passage for one in told.carriers] == [False, True]
    assert [one.since for one in told.first] == [date(2020, 5, 24)]
    assert {told.links[0].one, told.links[0].other} == {"a.txt#a1", "b.txt#a1"}
    assert whole_report(carried, "r-") == whole_report(carried, "a.txt") == told
    assert reports(carried, kind="cut") == ()


def test_an_id_of_no_report_is_told(carried: Archive) -> None:
    with pytest.raises(ArchiveError, match="`r-x` is of no report"):
        whole_report(carried, "r-x")


def test_a_partial_pair_is_exported_by_itself(carried: Archive) -> None:
    rows = list(archived_marks(carried))
    assert rows[-2] == {"reports": [["a.txt#a1", "b.txt#a1"]]}
