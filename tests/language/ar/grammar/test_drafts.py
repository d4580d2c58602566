"""Drafts and pronouns: who speaks where a text does, and in a clause that points back to what is said."""

from collections.abc import Callable

import pytest

Said = Callable[..., list[tuple[str | None, ...]]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أخفق المجلس في تبني مشروع قرار يدعو إلى وقف القتال في الإقليم.", "مشروع قرار"),
        ("صوت النواب لصالح القرار الذي يطالب بفتح المعابر فورا.", "القرار"),
        ("رفضت كينيا مقترحا لجارتها، وعارضت مشروع القرار المصري الذي يدين القصف.", "مشروع القرار المصري"),
    ],
)
def test_a_draft_calls_for_what_stands_in_it(said: Said, text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


def test_what_a_draft_calls_for_has_not_happened(told: Callable[..., list[dict[str, object]]]) -> None:
    text = "أخفق المجلس في تبني مشروع قرار يدعو إلى إرسال قوات إلى الإقليم."
    assert [event["type"] for event in told(text)] == ["legal"]


@pytest.mark.parametrize(
    ("text", "sayings"),
    [
        (
            "نشرت كينيا تقريرا عن الدعم الذي أشار إليه خبراء الأمم المتحدة مرارا.",
            [("خبراء الأمم المتحدة", "state")],
        ),
        ("نقل الموقع تصريحات أحد المتطوعين الذي قال إن الحريق أخمد.", [("أحد المتطوعين", "state")]),
        ("وعارضت الوزيرة سارة ميلر مشروع القرار، قائلة إنه غير متوازن.", [("سارة ميلر", "state")]),
        ('تبنت الهجوم أيضا جماعة تدعى "أسود الساحل" أمس الأحد.', [("جماعة", "state")]),
    ],
)
def test_who_speaks_in_a_clause_that_points_back(
    said: Said, text: str, sayings: list[tuple[str, str]]
) -> None:
    assert [saying[:2] for saying in said(text)] == sayings


def test_a_people_behind_a_capital_is_whom_it_calls_on(said: Said) -> None:
    text = "أعلنت كينيا انتشار قواتها، ودعت موسكو الأوكرانيين إلى الهدوء."
    assert said(text)[-1][:2] == ("موسكو", "call-for")
