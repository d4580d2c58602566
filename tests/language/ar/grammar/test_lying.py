"""Where a place that no pack knows lies, by the words round it."""

from collections.abc import Callable

import pytest

from marsad.language.clauses import Clauses, Phrase

Read = Callable[..., Clauses]


def unknown(read: Read, text: str) -> Phrase:
    """The phrase of a text's events that names the village of Zarqum, which no pack knows."""
    args = (arg.phrase for happening in read(text).happenings for arg in happening.args)
    return next(phrase for phrase in args if "زرقوم" in phrase.span.of(text))


@pytest.mark.parametrize(
    "text",
    [
        "سيطرت الحركة على قرى زرقوم وبلطيم وتلة القمح في إقليم هيران",
        "قصفت الطائرات بلدة زرقوم، في إقليم هيران",
        "قصفت الطائرات بلدة زرقوم شمال غرب إقليم هيران",
        "وفي إقليم هيران قصفت الطائرات بلدة زرقوم",
        "وفي إقليم هيران، انفجرت عبوة ناسفة قرب قرية زرقوم",
        "اندلعت اشتباكات في زرقوم وسط إقليم هيران",
        "اندلعت اشتباكات في منطقة زرقوم بمحيط إقليم هيران",
    ],
)
def test_a_place_lies_in_the_known_one_that_is_told_round_it(read: Read, text: str) -> None:
    found = unknown(read, text)
    assert (found.id, found.lies or found.belongs) == (None, "somalia-hiran")


@pytest.mark.parametrize(
    "text",
    [
        "قصفت الطائرات بلدة زرقوم وقتل تاجر في إقليم هيران",
        "وفي إقليم هيران قال المحافظ إن الطائرات قصفت بلدة زرقوم",
        "قصفت الطائرات بلدة زرقوم، فيما شهد إقليم هيران هدوءا",
        "تقدمت القوات من بلدة زرقوم نحو إقليم هيران",
    ],
)
def test_it_does_not_lie_in_what_is_told_of_something_else(read: Read, text: str) -> None:
    assert unknown(read, text).lies is None
