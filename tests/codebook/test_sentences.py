import pytest

from marsad.codebook import Language, load, reason
from marsad.codebook.sentences import SHOWN
from marsad.errors import CodebookError
from marsad.records import Root, Standing

HAFTAR = Root("haftar", "حفتر", known=True, side="libya/east")
OMAR = Root("omar", "عمر", known=True)
NARRATOR = Root("narrator/r", "", known=False)
OUTLET = Root("narrator/o", "الوسط", known=False)


def said(label: str, standing: Standing, *decisive: str, language: Language = "en") -> str:
    return reason(load(), label, standing, decisive, language)


def test_who_tells_who_denies_and_how_many_are_independent() -> None:
    standing = Standing(frozenset({OMAR, NARRATOR}), frozenset({HAFTAR}))
    assert said("disputed", standing) == (
        "Disputed: told by عمر, a narrator without a source (1 to 2 independent); "
        "denied by حفتر [libya/east]."
    )
    assert said("disputed", standing, language="ar") == (
        "متنازع عليه: يرويه عمر، راوٍ بلا مصدر (عدد المصادر المستقلة: من 1 إلى 2)؛ ينفيه حفتر [libya/east]."
    )


def test_the_roots_on_which_a_label_rests_are_named() -> None:
    standing = Standing(frozenset({OMAR, HAFTAR}))
    assert said("admitted", standing, "haftar").endswith(
        "; of the side that the telling harms: حفتر [libya/east]."
    )
    assert said("admitted", standing, "haftar", language="ar").endswith(
        "؛ من الطرف الذي تضره الرواية: حفتر [libya/east]."
    )
    assert (
        said("one side tells", standing) == "One side tells: told by حفتر [libya/east], عمر (2 independent)."
    )


def test_an_outlet_without_a_source_tells_in_its_own_words() -> None:
    assert "الوسط's own words" in said("one side tells", Standing(frozenset({OUTLET})))


def test_what_nobody_tells_is_said_so() -> None:
    assert (
        said("only denied", Standing(deny=frozenset({OMAR}))) == "Only denied: told by nobody; denied by عمر."
    )


def test_a_long_list_is_cut_and_counted() -> None:
    roots = frozenset(Root(f"r{at}", f"r{at}", known=True) for at in range(SHOWN + 3))
    assert f"r{SHOWN - 1} and 3 more ({SHOWN + 3} independent)" in said("one side tells", Standing(roots))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("label", load().standings)
def test_every_standing_makes_a_sentence_without_holes(label: str, language: Language) -> None:
    told = said(label, Standing(frozenset({HAFTAR}), frozenset({OMAR})), "haftar", language=language)
    assert "{" not in told
    assert told.endswith(".")


def test_a_standing_that_is_none_is_refused() -> None:
    with pytest.raises(CodebookError, match="no standing `believed`"):
        said("believed", Standing())
