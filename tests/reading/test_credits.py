from marsad.reading.credits import credits_of
from marsad.reading.cutting import cut
from marsad.reading.rows import rows_of

TITLE = "الجيش يستعيد البلدة بعد معارك استمرت يومين"
BODY = "قالت وزارة الدفاع إن قواتها استعادت البلدة بعد معارك استمرت يومين مع المسلحين."


def named(*lines: str, outlet: str | None = None) -> tuple[str, ...]:
    rows = rows_of(lines)
    (one,) = cut(rows)
    return credits_of(rows, one, outlet)


def test_dateline_source_line_and_closing_brackets() -> None:
    assert named(TITLE, f"طرابلس (رويترز) - {BODY}") == ("رويترز",)
    assert named(TITLE, BODY, "المصدر: وكالات") == ("وكالات",)
    assert named(TITLE, f"{BODY} (أ ف ب)") == ("أ ف ب",)
    assert named(TITLE, "صنعاء ـ سبأ", BODY) == ("سبأ",)


def test_whom_a_speaker_spoke_to_is_a_credit_once() -> None:
    told = "وقال مسؤول لرويترز إن العملية انتهت، ثم أضاف لوكالة «رويترز» أن القوات باقية."
    assert named("Source: Reuters", TITLE, BODY, told) == ("رويترز",)


def test_the_line_about_the_article_gives_the_name_unless_in_other_letters() -> None:
    told = f"نقلت وكالة الأناضول عن شاهد قوله ذلك، بحسب وكالة فرانس برس. {BODY}"
    assert named(TITLE, "أ ف ب", told) == ("أ ف ب", "الأناضول")
    assert named("Source: AFP", TITLE, f"قال شاهد لوكالة فرانس برس ذلك. {BODY}") == ("فرانس برس",)


def test_of_a_name_and_its_short_form_the_short_form_is_given() -> None:
    assert named(TITLE, f"نقلت وكالة الأنباء السعودية (واس) عن مصدر قوله ذلك. {BODY}") == ("واس",)


def test_the_outlet_itself_captions_and_things_written_about_are_no_credits() -> None:
    assert named(TITLE, f"قال شاهد لصحيفة «المنارة» ذلك. {BODY}", outlet="جريدة المنارة") == ()
    assert named(TITLE, "دبابة قرب البلدة (رويترز)", BODY) == ()
    assert named(TITLE, f"أصيب مصور رويترز في القصف. {BODY}") == ()


def test_every_part_of_a_source_line_is_a_credit_but_a_platform() -> None:
    assert named(TITLE, BODY, "المصدر: الجزيرة + الفرنسية") == ("الجزيرة", "الفرنسية")
    assert named(TITLE, BODY, "المصدر: رويترز + مواقع التواصل الاجتماعي") == ("رويترز",)


def test_a_writer_s_dateline_and_an_outlet_spoken_to_are_credits() -> None:
    assert named(TITLE, "الخرطوم/ أحمد سالم/ الأناضول", BODY) == ("الأناضول",)
    assert named(TITLE, f"وقال مصدر في الشرطة للأناضول إن الطريق مغلق. {BODY}") == ("أناضول",)
    assert named(TITLE, f"قال مصدر في الشرطة للجزيرة إن الطريق مغلق. {BODY}") == ("جزيرة",)
    assert named(TITLE, f"وصل رتل من الجنود للجزيرة صباح الاثنين. {BODY}") == ()


def test_a_picture_s_source_is_no_credit_of_the_text() -> None:
    assert named(TITLE, BODY, "مصدر الصورة: رويترز") == ()


def test_initials_of_editors_beside_the_brackets_hide_no_credit() -> None:
    assert named(TITLE, BODY, "س.ع/ م.ن (د ب أ، رويترز)") == ("د ب أ", "رويترز")
    assert named(TITLE, BODY, "سالم عيسى مع الجنود (رويترز)") == ()


def test_a_month_in_the_date_line_is_no_credit() -> None:
    assert named(TITLE, "الثلاثاء 20 آب 2024", BODY) == ()
