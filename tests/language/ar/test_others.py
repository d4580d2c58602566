import pytest

from marsad.language.ar.others import told_apart


def place(row: str, cue: str) -> int | None:
    start = row.index(cue)
    return told_apart(row, start, start + len(cue))


@pytest.mark.parametrize(
    ("row", "cue"),
    [
        ("ثم أصابت غارة أخرى جسر البلدة", "غارة"),
        ("وقعت غارة جوية ثانية على السوق", "غارة"),
        ("وقعت غارة جوية ثانية على السوق", "غارة جوية"),
        ("نفّذ مسلحون تفجيراً انتحارياً آخر عند الجسر", "تفجيراً"),
        ("أعقبها هجوم ثانٍ على الميناء", "هجوم"),
        ("شنت المقاتلات غارات إسرائيلية أخرى على التل", "غارات"),
    ],
)
def test_the_words_behind_a_happening_may_say_that_it_is_another(row: str, cue: str) -> None:
    assert place(row, cue) == row.index(cue)


@pytest.mark.parametrize(
    ("row", "cue"),
    [
        ("كانت هذه الغارة الثانية على السوق", "الغارة"),
        ("في آخر هجوم على الميناء", "هجوم"),
        ("شنت المقاتلات غارة على مبنى آخر", "غارة"),
        ("وقعت غارة جديدة على السوق", "غارة"),
        ("أسفر القصف عن مقتل جندي وجرح آخر", "مقتل"),
        ("وقعت غارة، أخرى", "غارة"),
        ("أصابت غارة", "غارة"),
    ],
)
def test_what_else_is_another_says_nothing_of_the_happening(row: str, cue: str) -> None:
    assert place(row, cue) is None


@pytest.mark.parametrize("opening", ["وفي حادث منفصل، ", "في واقعة أخرى ", "وبشكل منفصل ", "وعلى صعيد آخر، "])
def test_a_sentence_that_sets_itself_apart_tells_of_nothing_before_it(opening: str) -> None:
    row = f"قصفت الطائرات الميناء. {opening}قُتل حارس في اشتباك. وانفجر لغم عند الجسر."
    assert place(row, "اشتباك") == row.index(opening)
    assert place(row, "قصفت") is None
    assert place(row, "انفجر") is None


def test_only_the_clause_that_is_set_apart_is_another() -> None:
    row = "قُتل حارس في غارة على الميناء، وجُرح صياد في حادث منفصل عند الجسر إثر قصف"
    assert place(row, "غارة") is None
    assert place(row, "قصف") == row.index(" وجُرح")
