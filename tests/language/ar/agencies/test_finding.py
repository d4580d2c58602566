import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.ar.agencies.finding import find_agencies, may_name
from marsad.language.ar.fold import fold


def key_of(line: str) -> list[str]:
    """The words of a line as `reading` hands them over: folded, in small letters, without signs."""
    return re.findall(r"[^\W_]+", fold(line).lower())


def found(line: str) -> list[tuple[str, str]]:
    return [(one.id, one.text) for one in find_agencies(line)]


@pytest.mark.parametrize(
    ("line", "id_", "text"),
    [
        ("قال مسؤول لرويترز إن الطريق مغلق", "reuters", "رويترز"),
        ("وأكد شهود لـ«رويترز» ذلك", "reuters", "رويترز"),
        ("صنعاء (أ ف ب) - قتل شخصان", "afp", "أ ف ب"),
        ("دمشق (أ.ف.ب)", "afp", "أ.ف.ب"),
        ("نقلت وكالة فرانس برس عن طبيب", "afp", "فرانس برس"),
        ("قال لوكالة الأنباء الفرنسية", "afp", "وكالة الأنباء الفرنسية"),
        ("ووفقا لما نشرته وكالة Bloomberg الأمريكية", "bloomberg", "Bloomberg"),
        ("وذكرت وكالة الأنباء الكينية أن", "وكاله الانباء الكينيه", "وكالة الأنباء الكينية"),
        ("خلال حديثه لقناة أفق 92 الإخبارية", "قناه افق 92 الاخباريه", "قناة أفق 92 الإخبارية"),
        ("وأفاد مراسل سانا بأن الطريق فتح", "sana", "سانا"),
        ("نفت وكالة «سبأ» سقوط المدينة", "saba", "سبأ"),
        ("ذكرت قناة العراقية أن الحياة عادت", "قناه العراقيه", "قناة العراقية"),
        ("بحسب التلفزيون السوري الرسمي", "التلفزيون السوري الرسمي", "التلفزيون السوري الرسمي"),
        ('نقلت صحيفة "النهار" عن مصدر', "النهار", "النهار"),
        ("ونقلت هيئة البث الأوكرانية «سوسبيلني» عن المتحدثة", "suspilne", "سوسبيلني"),
        ("وقالت الإذاعة الصومالية الرسمية إن", "الاذاعه الصوماليه الرسميه", "الإذاعة الصومالية الرسمية"),
        ("وأوردت شبكة بلدنا الإخبارية أن", "شبكه بلدنا الاخباريه", "شبكة بلدنا الإخبارية"),
        ("وذكرت القناة 12 الإسرائيلية", "القناه 12", "القناة 12"),
        ("وذكر راديو تمازج أن المدينة هادئة", "راديو تمازج", "راديو تمازج"),
        ("عواصم - والوكالات", "وكالات", "الوكالات"),
        ("وقال طبيب لوكالة أنباء ((شينخوا)) إن", "xinhua", "شينخوا"),
        ("نابلس 12-5-2021 وفا- أصيب أربعة شبان برصاص الجنود في البلدة", "wafa", "وفا"),
        ("الموصل / نينا / أعلن مصدر في الشرطة ضبط أسلحة في حي قديم", "nina", "نينا"),
        ("المكلا - سبأ - قال مدير الميناء إن السفينة وصلت أمس الأحد", "saba", "سبأ"),
        ("ونقلت وكالات أنباء روسية عن الناطق", "وكالات", "وكالات أنباء روسية"),
    ],
)
def test_names_are_found_as_written(line: str, id_: str, text: str) -> None:
    assert (id_, text) in found(line)


@pytest.mark.parametrize(
    "line",
    [
        "انتشرت القوات معا في محافظة سبأ القديمة وقالت إن الطريق آمن",
        "قناة السويس مفتوحة",
        "نشر الوزير على منصة «فيسبوك» ومنصة «إكس» بيانا",
        "واسعة هي الأرض",
        "وفا القائد بوعده بعد شهر من المفاوضات الطويلة",
    ],
)
def test_common_words_and_platforms_are_no_sources(line: str) -> None:
    assert [one for one in find_agencies(line) if one.quoted] == []


def test_what_is_written_about_is_no_source() -> None:
    assert [one.quoted for one in find_agencies("قتل مصور رويترز في القصف")] == [False]
    assert [one.quoted for one in find_agencies("أغلقت السلطات مكتب قناة الجزيرة")] == [False]


def test_signs_in_quotation_marks_name_nothing() -> None:
    assert find_agencies('أغلقت قناة "/ -" أمس') == []


def test_a_line_of_other_words_need_not_be_searched() -> None:
    assert may_name(fold("وقال مسؤول لرويترز إن الطريق مغلق").split())
    assert may_name(fold("بحسب قناة محلية").split())
    assert not may_name(fold("قصفت المدفعية أطراف البلدة مساء").split())
    assert not may_name(fold("وقال إن القصف توقف").split())
    assert may_name(fold("بحسب إن بي سي").split())


@given(
    st.lists(st.sampled_from(["إن", "بي", "سي", "أ", "ف", "ب.", "قناة", "لرويترز", "قال", "«"]), max_size=7)
)
def test_a_line_that_names_one_is_always_searched(words: list[str]) -> None:
    line = " ".join(words)
    assert may_name(key_of(line)) or not find_agencies(line)


@given(st.text(max_size=120))
def test_every_mention_quotes_its_line(line: str) -> None:
    for one in find_agencies(line):
        assert one.span.of(line) == one.text


def test_an_outlet_of_no_list_is_named_by_the_speaker_who_talks_to_it() -> None:
    assert found('وقالت مصادر أمنية لـ"صدى الجبل" إن الطريق مغلق') == [("صدي الجبل", "صدى الجبل")]
    assert found("وأكد الناطق في تصريح لـ«صدى الجبل» أن الهدنة باقية") == [("صدي الجبل", "صدى الجبل")]
    assert may_name(key_of('قال لـ"صدى الجبل" إن الطريق مغلق'))
    assert found('قال إن التصدي لـ"صدى الجبل" أكد ذلك') == []
    assert found('وتعرض السكان لـ"صدى الجبل" أن') == []
    assert found('قالت مصادر لـ"صدى الجبل" في المدينة') == []


def test_the_month_is_no_agency_of_the_same_letters() -> None:
    assert found("الثلاثاء 20 آب 2024") == []
    assert found("بيروت (أب)") == [("ap", "أب")]


def test_a_common_word_is_no_agency_beside_any_agency_s_noun() -> None:
    assert found("قال مدير وكالة الاستخبارات المركزية للنواب إن الخطر قائم") == []
    assert found("نقلت وكالة الأنباء السودانية سونا عن الوزير") != []
