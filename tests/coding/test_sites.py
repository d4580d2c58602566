"""Places that no pack knows, and where the article says that they lie."""

from collections.abc import Sequence

from marsad.coding.sites import site_name, sites_of
from marsad.language.clauses import Arg, Clauses, Happening, KnownName, Phrase
from marsad.records import Span

TEXT = "قصف بلدة زرقوم في إقليم هيران\nقصف قرية زرقوم في مقديشو\nقصف المدينة"


def nothing(_: str) -> Sequence[KnownName]:
    return ()


def shelled(words: str, within: str | None) -> Happening:
    """The shelling of a place of these words of the text."""
    start = TEXT.index(words)
    place = Phrase(Span(start, start + len(words)), "place", lies=within)
    return Happening(Span(0, 3), 1, "shelling", args=(Arg("object", place),))


def test_a_site_lies_where_the_article_says_first() -> None:
    told = (
        shelled("بلدة زرقوم", None),
        shelled("بلدة زرقوم", "somalia-hiran"),
        shelled("قرية زرقوم", "mogadishu"),
        shelled("المدينة", "mogadishu"),
    )
    assert sites_of(Clauses(happenings=told), TEXT, nothing) == {"زرقوم": "somalia-hiran"}


def test_a_site_is_called_the_same_behind_any_noun() -> None:
    assert site_name("بلدة زرقوم", nothing) == site_name("قرية زرقوم", nothing) == "زرقوم"
    assert site_name("البلدة", nothing) is None
