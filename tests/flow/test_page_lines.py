from marsad.archive import Archive
from marsad.flow import left_lines


def test_an_article_leaves_the_lines_that_are_not_its_own(demo_archive: Archive) -> None:
    for version in demo_archive.versions():
        left = left_lines(demo_archive, version)
        assert not set(left) & set(version.lines)
        assert all(text.strip() for text in left.values())
    assert any(left_lines(demo_archive, version) for version in demo_archive.versions())
