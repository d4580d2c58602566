from pathlib import Path

import pytest

from marsad.errors import GoldError
from marsad.evaluation.gold import corpus_hash, load_gold

PAGE = "خبر عاجل\n\nقال خالد إن الجيش قصف سرت\n"
GOLD = """\
document: p.txt
articles:
  - id: a1
    title_lines: [1]
    body_lines: [3]
    published: 2020-05-24
    credits: []
    statements:
      - {line: 3, cue: قال, speaker: خالد, stance: state}
    events:
      - {line: 3, cue: قصف, type: shelling, actor: الجيش, place: سرت, according_to: خالد}
    ties: []
"""


def write(folder: Path, gold: str = GOLD, page: str = PAGE) -> Path:
    (folder / "p.txt").write_text(page, encoding="utf-8")
    (folder / "p.gold.yaml").write_text(gold, encoding="utf-8")
    return folder


def test_a_folder_gives_its_pages_with_their_lines(tmp_path: Path) -> None:
    corpus = load_gold([write(tmp_path)])
    assert [page.document for page in corpus.pages] == ["p.txt"]
    assert corpus.line("p.txt", 3) == "قال خالد إن الجيش قصف سرت"
    assert corpus.line("p.txt", 99) is None
    assert corpus.pages[0].articles[0].published == "2020-05-24"


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("cue: قال", "cue: أعلن", 9, "`أعلن` does not stand on line 3"),
        ("speaker: خالد", "speaker: عمر", 9, "`عمر` does not stand on the page"),
        ("stance: state", "stance: claim", 9, "no such stance: `claim`"),
        ("type: shelling", "type: shooting", 11, "no such type: `shooting`"),
        ("line: 3, cue: قصف", "line: 2, cue: قصف", 11, "line 2 is not of the article"),
        ("body_lines: [3]", "body_lines: [3, 9]", 5, "line 9 is blank or off the page"),
        ("title_lines: [1]", "title_lines: [3]", 4, "line 3 is both title and body"),
        ("2020-05-24", "yesterday", 6, "`yesterday` is no date"),
        ("cue: قصف, ", "", 11, "`cue` is missing"),
        ("actor:", "actors:", 11, "unknown field `actors`"),
    ],
)
def test_a_fault_says_file_and_line(tmp_path: Path, old: str, new: str, line: int, told: str) -> None:
    assert old in GOLD
    with pytest.raises(GoldError) as caught:
        load_gold([write(tmp_path, GOLD.replace(old, new))])
    assert told in str(caught.value)
    assert (Path(caught.value.file or "").name, caught.value.line) == ("p.gold.yaml", line)


def test_quotes_are_compared_with_lines_that_were_read(tmp_path: Path) -> None:
    (write(tmp_path) / "p.txt").unlink()
    assert load_gold([tmp_path]).lines == {}
    with pytest.raises(GoldError, match="does not stand on line 3"):
        load_gold([tmp_path], {"p.txt": ["خبر", "", "قال خالد إن شيئا حدث"]})


def test_links_come_with_a_folder(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "reports.yaml").write_text("- [p.txt#a1, q.txt#a1]\n", encoding="utf-8")
    (tmp_path / "disputes.yaml").write_text("# none yet\n[]\n", encoding="utf-8")
    corpus = load_gold([tmp_path])
    assert corpus.reports == (("p.txt#a1", "q.txt#a1"),)
    assert corpus.disputes == ()


def test_a_place_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="is not there"):
        load_gold([tmp_path / "nowhere"])


def test_the_hash_moves_with_the_gold_and_not_with_the_page(tmp_path: Path) -> None:
    first = corpus_hash([write(tmp_path)])
    assert corpus_hash([write(tmp_path, page="أخرى")]) == first
    assert corpus_hash([write(tmp_path, GOLD.replace("2020-05-24", "2020-05-25"))]) != first


def test_the_hash_is_of_the_gold_and_not_of_the_way_to_it(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "two", "three", "four")]
    for folder in folders:
        folder.mkdir()
        (folder / "disputes.yaml").write_text(f"# {folder.name}\n", encoding="utf-8")
    assert corpus_hash(folders) == corpus_hash(folders[::-1])


def test_the_gold_of_people_keeps_to_the_codebook(shared: Path) -> None:
    lines = {
        page.name: page.read_text(encoding="utf-8").split("\n") for page in (shared / "seeds").glob("*.txt")
    }
    corpus = load_gold([shared / "gold" / "seeds", shared / "gold" / "dev"], lines)
    assert len(corpus.pages) == 19
    assert all(corpus.lines[page.document] for page in corpus.pages)
