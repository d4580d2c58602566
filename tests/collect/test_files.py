from datetime import date
from pathlib import Path

from marsad.collect import LARGEST, pages
from marsad.records import Page, Unread, page_id


def write(path: Path, content: str | bytes = "نص") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_folder_is_walked_in_order_and_other_files_are_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "deep/c.HTM", "a.gold.yaml", "x.json", "deep/picture.png"):
        write(tmp_path / name)
    assert [page.name for page in pages([tmp_path])] == ["a.html", "b.txt", "c.HTM"]


def test_a_page_keeps_its_bytes_under_their_hash(tmp_path: Path) -> None:
    content = b"\xff\xfe\x00broken"
    (page,) = pages([write(tmp_path / "p.txt", content)])
    assert page == Page(page_id(content), "p.txt", content)


def test_a_sidecar_says_where_the_page_came_from(tmp_path: Path) -> None:
    file = write(tmp_path / "p.txt")
    write(
        tmp_path / "p.meta.json",
        '{"address": "https://news.example/1", "fetched": "2020-06-07",'
        ' "published": "2020-06-06T10:00:00+02:00", "outlet": "المرصد", "language": null}',
    )
    (page,) = pages([file])
    assert isinstance(page, Page)
    assert (page.address, page.outlet, page.language) == ("https://news.example/1", "المرصد", None)
    assert (page.fetched, page.published) == (date(2020, 6, 7), date(2020, 6, 6))


def test_a_bad_key_of_a_sidecar_is_told_and_costs_nothing_else(tmp_path: Path) -> None:
    file = write(tmp_path / "p.txt")
    write(
        tmp_path / "p.meta.json", '{"fetched": "yesterday", "outlet": "المرصد", "adress": "x", "language": 3}'
    )
    *faults, page = pages([file])
    assert isinstance(page, Page)
    assert (page.outlet, page.fetched) == ("المرصد", None)
    told = [(fault.name, fault.reason) for fault in faults if isinstance(fault, Unread)]
    assert told == [("p.meta.json", "bad-sidecar")] * 3
    details = " ".join(fault.detail for fault in faults if isinstance(fault, Unread))
    assert all(key in details for key in ("`fetched`", "`adress`", "`language`", "p.meta.json"))


def test_a_broken_sidecar_is_told_and_its_page_is_read(tmp_path: Path) -> None:
    for content in ("{", "[1]", b"\xff\xfe"):
        file = write(tmp_path / "p.txt")
        write(tmp_path / "p.meta.json", content)
        fault, page = pages([file])
        assert isinstance(fault, Unread)
        assert fault.reason == "bad-sidecar"
        assert isinstance(page, Page)


def test_what_is_too_large_or_not_there_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    small = write(tmp_path / "small.txt")
    first, second, third = pages([large, tmp_path / "gone.txt", small])
    assert isinstance(first, Unread)
    assert isinstance(second, Unread)
    assert (first.reason, second.reason) == ("too-large", "unreadable")
    assert "gone.txt" in second.detail
    assert third.name == "small.txt"
