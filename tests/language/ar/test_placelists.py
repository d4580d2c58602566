import pytest

from marsad.language.ar.fold import fold
from marsad.language.ar.placelists import headless, told_as_places


def places(text: str, *, names: tuple[str, ...] = ("ساكي",), doubtful: tuple[str, ...] = ("الدور",)) -> int:
    """How many of the doubtful names are places."""
    folded = fold(text)

    def spans(words: tuple[str, ...]) -> list[tuple[int, int]]:
        return [(at, at + len(word)) for word in words if (at := folded.find(word)) >= 0]

    return len(told_as_places(folded, spans(names), spans(doubtful)))


@pytest.mark.parametrize(
    "text",
    [
        "في قرية الدور",
        "وبلدة «الدور»",
        "لقرى الدور",
        "قرى ساكي والدور",
        "بلدتي ساكي، والدور",
        "مناطق ساكي ومير والدور",
        "محوري الدور",
    ],
)
def test_a_noun_before_or_an_open_list_tells_a_place(text: str) -> None:
    assert places(text) == 1


@pytest.mark.parametrize(
    "text", ["القرية الدور", "قرية ساكي والدور", "قرى ساكي في الدور", "ساكي والدور", "الدور", "قال الدور"]
)
def test_elsewhere_nothing_does(text: str) -> None:
    assert places(text) == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [("ساكي ومير والدور", 1), ("ساكي، مير، الدور", 1), ("ساكي في مير والدور", 0), ("مير والدور", 0)],
)
def test_two_towns_joined_open_a_list(text: str, told: int) -> None:
    folded = fold(text)
    towns = [(at, at + len(word)) for word in ("ساكي", "مير") if (at := folded.find(word)) >= 0]
    at = folded.find("الدور")
    assert len(told_as_places(folded, towns, [(at, at + len("الدور"))], towns)) == told


def test_a_name_without_its_noun() -> None:
    assert headless(fold("قرية الدور")) == "الدور"
    assert headless(fold("محافظة الريف الكبير")) == fold("الريف الكبير")
    assert headless(fold("المدينة القديمة")) is None
    assert headless("ساكي") is None
