from pathlib import Path

from marsad.archive import open_archive
from marsad.coding import grammar_coder
from marsad.flow import run
from marsad.packs import load_packs

PAGE = """أخبار الساحل
غارتان على زوارة
الثلاثاء 09/06/2020 10:00

قصفت طائرات مجهولة بلدة زوارة غربي ليبيا يوم الاثنين وقتلت خمسة مدنيين.

وقال الجيش الوطني الليبي إن {another} أصابت سوق زوارة يوم الاثنين وقتلت أربعة أشخاص.

شارك الخبر
"""


def incidents(tmp_path: Path, another: str) -> list[list[int]]:
    """The lines that tell each strike below the title."""
    page = tmp_path / "page.txt"
    page.write_text(PAGE.format(another=another), "utf-8")
    packs = load_packs()
    with open_archive(tmp_path / "m.db") as archive:
        run([page], archive, grammar_coder(packs), packs)
        line = {
            event.id: event.line
            for _, codings in archive.readings()
            for coding in codings
            for event in coding.events
            if event.line > 2
        }
        found = [[line[mark] for mark in one.marks if mark in line] for one in archive.record().incidents]
    return sorted(sorted(lines) for lines in found if lines)


def test_two_strikes_stay_two_where_the_page_says_so(tmp_path: Path) -> None:
    assert incidents(tmp_path, "غارة أخرى") == [[5], [7]]


def test_a_strike_told_by_a_second_speaker_is_one(tmp_path: Path) -> None:
    assert incidents(tmp_path, "غارة") == [[5, 7]]
