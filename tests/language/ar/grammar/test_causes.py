"""Which event of a sentence killed those whom a word or a figure tells of."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("فيما تتواصل المواجهات في تعز، قتل ستة أشخاص، أمس، في هجوم على مخيم للنازحين.", (0, 1)),
        ("اندلعت اشتباكات في الفلوجة وقتل وأصيب تسعة أشخاص بقصف على السوق.", (0, 1)),
        ("شن مسلحون هجوما على المطار أوقع 18 قتيلا بعد أيام من كمين للشرطة.", (1, 0)),
        ("وأدى هجوم مماثل على السوق إلى مقتل أربعة أشخاص.", (1,)),
        ("قصف الجيش القرية مما أدى إلى مقتل أربعة أشخاص قبيل هجوم على الميناء.", (1, 0)),
    ],
)
def test_the_dead_go_with_what_led_to_their_death(told: Told, text: str, counts: tuple[int, ...]) -> None:
    assert tuple(len(event["figures"]) for event in told(text)) == counts


def test_who_is_wounded_in_an_attack_is_not_what_it_is_done_to(told: Told) -> None:
    (attack,) = told("قتل شرطي وأصيب آخر، الأحد، في هجوم شنه مسلحون على نقطة تفتيش في كركوك.")
    assert "object" not in attack
    assert attack["on"] == "نقطة تفتيش"
