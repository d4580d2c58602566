"""Ties: who backs whom, who holds what, who leads, belongs to and holds which post."""

from collections.abc import Callable

import pytest

Tied = Callable[..., list[tuple[str | None, ...]]]


@pytest.mark.parametrize(
    ("text", "backer", "backed", "means"),
    [
        ("انسحبت الميليشيات المدعومة من إيران.", "إيران", "الميليشيات", None),
        (
            "تقدمت قوات سوريا الديمقراطية المدعومة من واشنطن.",
            "واشنطن",
            "قوات سوريا الديمقراطية",
            None,
        ),
        ("تدعم الإمارات قوات الدعم السريع بالسلاح.", "الإمارات", "قوات الدعم السريع", "arms"),
        ("تزود إيران الحوثيين بالأسلحة.", "إيران", "الحوثيين", "arms"),
        ("تدعم رواندا حركة إم 23.", "رواندا", "حركة إم 23", None),
        ("هاجمت فصائل موالية لتركيا القرية.", "فصائل", "تركيا", None),
        ("وتعد الحركة حليفا رئيسيا لطهران.", "الحركة", "طهران", None),
        ("تتلقى الجماعة دعما من إيران منذ سنوات.", "إيران", "الجماعة", None),
    ],
)
def test_backs(tied: Tied, text: str, backer: str, backed: str, means: str | None) -> None:
    assert tied(text) == [("backs", backer, backed, means)]


def test_each_backer_is_one_tie(tied: Tied) -> None:
    text = "انسحبت الفصائل المدعومة من تركيا وقطر."
    assert tied(text) == [("backs", "تركيا", "الفصائل", None), ("backs", "قطر", "الفصائل", None)]


def test_each_that_a_verb_tells_to_back_is_one_tie(tied: Tied) -> None:
    text = "تدعم مصر وقطر الحكومة."
    assert tied(text) == [("backs", "مصر", "الحكومة", None), ("backs", "قطر", "الحكومة", None)]


def test_who_holds_a_town_is_backed_and_not_the_hold(tied: Tied) -> None:
    text = "تخضع البلدة لسيطرة فصائل معارضة مدعومة من قطر."
    assert ("backs", "قطر", "فصائل معارضة", None) in tied(text)


def test_who_leads_a_force_does_not_lead_what_it_belongs_to(tied: Tied) -> None:
    text = "سيطرت الكتيبة التابعة للحكومة بقيادة خليفة حفتر على البلدة."
    assert ("leads", "خليفة حفتر", "الكتيبة", None) in tied(text)


def test_a_place_is_named_without_the_participle_of_its_holding(tied: Tied) -> None:
    text = "قصف الجيش قرية خاضعة لسيطرة المتمردين."
    assert tied(text) == [("controls", "المتمردين", "قرية", None)]


def test_the_commander_of_an_armed_wing_is_no_part(tied: Tied) -> None:
    assert tied("اغتيل قائد الذراع العسكرية للحركة في غارة.") == []


def test_a_quoted_name_belongs_to_the_noun_before_it(tied: Tied) -> None:
    text = "ذكر موقع «المجد نت» التابع للجيش أن الجسر مغلق."
    assert tied(text) == [("part-of", "موقع «المجد نت»", "للجيش", None)]


@pytest.mark.parametrize(
    ("text", "holder", "place"),
    [
        ("تسيطر حركة الشباب على مدينة جلب.", "حركة الشباب", "مدينة جلب"),
        ("وتعد صعدة معقل الحوثيين.", "الحوثيين", "صعدة"),
        ("وتعد صعدة معقلا بارزا للحوثيين.", "للحوثيين", "صعدة"),
        ("وتعتبر إدلب معقل هيئة تحرير الشام.", "هيئة تحرير الشام", "إدلب"),
        ("قال إن مليشيات الحوثي لا تزال تسيطر على مدينة الحديدة.", "مليشيات الحوثي", "مدينة الحديدة"),
        ("أضاف أن القوات الحكومية باتت تسيطر على مدينة الحديدة.", "القوات الحكومية", "مدينة الحديدة"),
        ("هاجم قوات الفصائل التي ما زالت تسيطر على مدينة إدلب.", "قوات الفصائل", "مدينة إدلب"),
        ("تقدم نحو المدينة التي لا تزال تسيطر عليها هيئة تحرير الشام.", "هيئة تحرير الشام", "المدينة"),
        ("وتسيطر قوات المعارضة على كامل أحياء حلب.", "قوات المعارضة", "كامل أحياء حلب"),
    ],
)
def test_controls(tied: Tied, text: str, holder: str, place: str) -> None:
    assert tied(text) == [("controls", holder, place, None)]


@pytest.mark.parametrize(
    ("text", "leader", "group"),
    [
        ("وصل قائد قوات الدعم السريع محمد حمدان دقلو إلى نيروبي.", "محمد حمدان دقلو", "قوات الدعم السريع"),
        ("تقدمت القوات بقيادة خليفة حفتر نحو سرت.", "خليفة حفتر", "القوات"),
        ("التقى رئيس حكومة الوفاق فائز السراج الوفد.", "فائز السراج", "حكومة الوفاق"),
    ],
)
def test_leads(tied: Tied, text: str, leader: str, group: str) -> None:
    assert tied(text) == [("leads", leader, group, None)]


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        ("قال وزير الدفاع الأوكراني رستم عمروف إن الجبهة مستقرة.", "رستم عمروف", "وزير الدفاع الأوكراني"),
        ("قال نائب رئيس مجلس السيادة مالك عقار إن الحرب ستنتهي.", "مالك عقار", "نائب رئيس مجلس السيادة"),
        (
            "وأوضح العميد يحيى سريع، المتحدث العسكري باسم الحوثيين، أن العملية مستمرة.",
            "يحيى سريع",
            "المتحدث العسكري باسم الحوثيين",
        ),
        ("وصل المبعوث الأممي هانس غروندبرغ إلى صنعاء.", "هانس غروندبرغ", "المبعوث الأممي"),
    ],
)
def test_office(tied: Tied, text: str, person: str, post: str) -> None:
    assert tied(text) == [("office", person, post, None)]


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("انسحب اللواء 401 التابع للجيش الإسرائيلي من رفح.", "اللواء 401", "للجيش الإسرائيلي"),
        (
            "قصفت سرايا القدس، الجناح العسكري لحركة الجهاد الإسلامي، سديروت.",
            "سرايا القدس",
            "حركة الجهاد الإسلامي",
        ),
    ],
)
def test_part_of(tied: Tied, text: str, part: str, whole: str) -> None:
    assert tied(text) == [("part-of", part, whole, None)]


@pytest.mark.parametrize(
    "text",
    [
        "كانت الرقة معقل تنظيم الدولة الإسلامية.",
        "تقدمت قوات حفتر جنوب العاصمة.",
        "قال متحدث باسم الشرطة إن الطريق مغلق.",
    ],
)
def test_past_posts_past_holdings_and_bare_names_are_no_ties(tied: Tied, text: str) -> None:
    assert tied(text) == []


def test_a_former_post_is_no_tie(tied: Tied) -> None:
    assert tied("قال الرئيس السابق باراك أوباما إن الحرب كانت خطأ.") == []


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("انسحبت الفصائل الموالية لدمشق من القرية.", ("backs", "الفصائل", "دمشق", None)),
        (
            "تقدمت قوات الحكومة مسنودة بمقاتلي القبائل.",
            ("backs", "مقاتلي القبائل", "قوات الحكومة", "fighters"),
        ),
        ("قاتلت إلى جانب المتمردين قوات رواندية.", ("backs", "قوات رواندية", "المتمردين", "fighters")),
        ("تتهم كينشاسا كيغالي بدعم المتمردين.", ("backs", "كيغالي", "المتمردين", None)),
        ("اتهم الوزير إيران بتزويد الحوثيين بالسلاح.", ("backs", "إيران", "الحوثيين", "arms")),
        (
            "وصلت القافلة إلى بلدة ميرنوي المحتلة من قبل القوات الروسية.",
            ("controls", "القوات الروسية", "بلدة ميرنوي", None),
        ),
        (
            "هاجمت حركة أنصار الدين المرتبطة بتنظيم القاعدة الثكنة.",
            ("part-of", "حركة أنصار الدين", "تنظيم القاعدة", None),
        ),
        (
            "وصل الأمين العام لحركة الجهاد الإسلامي زياد النخالة.",
            ("leads", "زياد النخالة", "حركة الجهاد الإسلامي", None),
        ),
        ("وصل الأمين العام للجامعة سعيد المري.", ("office", "سعيد المري", "الأمين العام للجامعة", None)),
        ("وصل الرئيس الانتقالي سعيد المري.", ("office", "سعيد المري", "الرئيس الانتقالي", None)),
        ("التقى آمر كتيبة الحدود سعيد المري الوفد.", ("leads", "سعيد المري", "كتيبة الحدود", None)),
    ],
)
def test_relations_in_other_forms(tied: Tied, text: str, tie: tuple[str | None, ...]) -> None:
    assert tie in tied(text)


def test_a_name_ends_where_a_tie_begins(tied: Tied) -> None:
    assert tied("اعترض التحالف بقيادة السعودية والإمارات صاروخا.") == [
        ("leads", "السعودية", "التحالف", None),
        ("leads", "الإمارات", "التحالف", None),
    ]


def test_a_movement_owns_its_wing(tied: Tied) -> None:
    text = "قالت حركة حماس إن جناحها العسكري كتائب القسام نفذ العملية."
    assert ("part-of", "كتائب القسام", "حركة حماس", None) in tied(text)


def test_a_bare_title_is_no_office(tied: Tied) -> None:
    assert tied("قتل القائد سعيد المري.") == []


@pytest.mark.parametrize(
    ("text", "kind", "left", "right"),
    [
        ("تواصل روسيا تقديم الدعم للجيش المالي.", "backs", "روسيا", "للجيش المالي"),
        ("تعتبر روسيا أبرز داعمي المجلس العسكري.", "backs", "روسيا", "المجلس العسكري"),
        ("تدرب الجيش المالي المدعوم بقوة من قبل موسكو.", "backs", "موسكو", "الجيش المالي"),
        ("تقاتل قوات هندية في صفوف الجيش المالي.", "backs", "قوات هندية", "الجيش المالي"),
        ("وبايعت الجماعة تنظيم الدولة.", "part-of", "الجماعة", "تنظيم الدولة"),
        ("أعلن رئيس مجموعة فاغنر أحمد سيسوكو انسحاب قواته.", "leads", "أحمد سيسوكو", "مجموعة فاغنر"),
        ("وقال الوزير إن نيروبي ما زالت بيد الجيش الكيني.", "controls", "الجيش الكيني", "نيروبي"),
    ],
)
def test_other_ways_to_say_a_tie(tied: Tied, text: str, kind: str, left: str, right: str) -> None:
    assert (kind, left, right) in {found[:3] for found in tied(text)}


def test_a_participle_joined_to_another_tells_of_the_same(tied: Tied) -> None:
    text = "انسحبت الفصائل الموالية لأنقرة والمدعومة من قطر."
    assert tied(text)[1] == ("backs", "قطر", "الفصائل", None)


def test_a_whole_and_its_parts(tied: Tied) -> None:
    text = "تشكلت جبهة الشمال، وهي تحالف يضم كتيبة الفاروق وقوات العشائر، قبل عامين."
    assert tied(text) == [
        ("part-of", "كتيبة الفاروق", "جبهة الشمال", None),
        ("part-of", "قوات العشائر", "جبهة الشمال", None),
    ]


def test_who_holds_may_be_told_before(tied: Tied) -> None:
    text = "رفضت قوات الدعم السريع الانسحاب من المدن التي تسيطر عليها."
    assert tied(text) == [("controls", "قوات الدعم السريع", "المدن", None)]


def test_one_of_many_leaders_is_named_without_them(tied: Tied) -> None:
    text = "وقال موسى كوناتي أحد قادة الحركة إن الطريق مغلق."
    assert all(found[1] == "موسى كوناتي" for found in tied(text))


def test_cars_and_what_parties_do_are_nobodys_part(tied: Tied) -> None:
    assert tied("احترقت سيارات تابعة لمنظمة الصحة العالمية.") == []
    text = "أعلن الجيش سيطرة فصائل تابعة للحركة الشعبية على مدينة كادقلي."
    assert ("part-of", "فصائل", "للحركة الشعبية", None) in tied(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("أطلق صاروخ من مناطق سيطرة الحوثيين فجر الأربعاء.", ("controls", "الحوثيين", "مناطق")),
        ("أطلقت المسيرات من منطقة يسيطر عليها المتمردون.", ("controls", "المتمردون", "منطقة")),
        ("أطلقت الجماعة صاروخا من منطقة تسيطر عليها في الجنوب.", ("controls", "الجماعة", "منطقة")),
        ("قصفت الطائرات إقليم كشمير الخاضع للإدارة الهندية.", ("controls", "للإدارة الهندية", "إقليم كشمير")),
        ("زار رئيس وزراء ولاية جامو الخاضعة لسيطرة الهند القرية.", ("controls", "الهند", "ولاية جامو")),
        ("دخلت القوات الحكومية والقوات التابعة لها القرية.", ("part-of", "القوات", "القوات الحكومية")),
        ("وقاتلت القوات الخاصة وميليشيات متحالفة معها في الجبال.", ("backs", "ميليشيات", "القوات الخاصة")),
        ("أطلقت ميليشيات حليفة لكيغالي قذائف على المعسكر.", ("backs", "ميليشيات", "كيغالي")),
        ("وأكد الحزب في بيان دعمه للفصائل الصومالية.", ("backs", "الحزب", "للفصائل الصومالية")),
    ],
)
def test_relations_in_other_words(tied: Tied, text: str, tie: tuple[str, str, str]) -> None:
    assert [found[:3] for found in tied(text)] == [tie]


@pytest.mark.parametrize(
    "text",
    [
        "استعاد الجيش مدينة كيدال، المعقل السابق للمتمردين.",
        "قصف الطيران مقر الحكومة في المدينة.",
        "بعد سيطرة الجيش على القرية فر سكانها.",
        "رفضت كيغالي اتهامات الأمم المتحدة لها بتسليح المتمردين.",
        "وقالت وزارة الصحة إن لجنة خماسية برئاسة الوزير ستراقب التنفيذ.",
    ],
)
def test_no_relation_that_does_not_stand(tied: Tied, text: str) -> None:
    assert [found for found in tied(text) if found[0] in ("controls", "backs", "part-of")] == []
