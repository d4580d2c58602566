from marsad.archive import Archive
from marsad.exporting.refs import Refs


def test_some_are_those_of_all(archive: Archive) -> None:
    every = Refs.of(archive)
    some = Refs.some(archive, marks=every.marks, articles=every.articles)
    assert some.marks == every.marks
    assert {key: set(map(repr, one)) for key, one in some.articles.items()} == {
        key: set(map(repr, one)) for key, one in every.articles.items()
    }
    assert Refs.some(archive) == Refs({}, {})
