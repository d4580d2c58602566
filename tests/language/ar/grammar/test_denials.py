"""What a denial says is not so: behind a charge, behind a rumour, and where it ends."""

from collections.abc import Callable

import pytest

from marsad.language.clauses import Clauses

Read = Callable[..., Clauses]
Said = Callable[..., list[tuple[str | None, ...]]]


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("نفت بوركينا فاسو مزاعم المعارضة بقصف سوق الماشية.", "قصف سوق الماشية"),
        ("نفى الجيش النيجري اتهامات جاره بأن جنوده عبروا النهر.", "جنوده عبروا النهر"),
        ("نفت وزارة الدفاع الأنباء التي تحدثت عن سقوط القاعدة.", "سقوط القاعدة"),
        ("نفى الحزب الأخبار التي تم تداولها حول مقتل زعيمه.", "مقتل زعيمه"),
        ("نفى الوزير ما تناقلته صحف حول مقتل زعيم الحزب.", "مقتل زعيم الحزب"),
        ("فند وزير الخارجية مزاعم تورط بلاده في الهجوم.", "تورط بلاده في الهجوم"),
    ],
)
def test_behind_a_charge_or_a_rumour_its_claim_is_what_is_denied(read: Read, text: str, denies: str) -> None:
    assert _denied(read, text) == denies


def test_a_charge_that_claims_nothing_here_is_denied_itself(read: Read) -> None:
    assert _denied(read, "ورفضت كينيا الاتهامات الصومالية.") == "الاتهامات الصومالية"


def test_a_denial_that_points_to_nothing_told_names_nothing(read: Read) -> None:
    assert _denied(read, "ونفت أوغندا ذلك، لكنها ذكرت أن قتالا دار طوال الليل.") is None


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("نفى الجيش الكيني قصف القرية التي تؤوي نازحين.", "قصف القرية"),
        ("نفت تشاد إرسال السلاح متهمة السودان بتسليح المتمردين.", "إرسال السلاح"),
    ],
)
def test_what_is_denied_ends_where_it_is_described_or_its_teller_goes_on(
    read: Read, text: str, denies: str
) -> None:
    assert _denied(read, text) == denies


def _denied(read: Read, text: str) -> str | None:
    saying = next(saying for saying in read(text).sayings if saying.stance == "deny")
    return saying.denies.of(text) if saying.denies is not None else None


def test_a_relative_verb_only_tells_what_a_rumour_is(read: Read) -> None:
    said = read("نفت وزارة الدفاع الأنباء التي تحدثت عن سقوط القاعدة.").sayings
    assert [saying.stance for saying in said] == ["deny"]


def test_the_outlet_that_a_denial_is_told_to_is_none_of_its_words(read: Read) -> None:
    told = "نفى مصدر أمني لوكالة رويترز وقوع اشتباكات في الميناء."
    quoted = "ونفى مصدر أمني لصحيفة «المنارة» وقوع اشتباكات في الميناء."
    assert _denied(read, told) == "وقوع اشتباكات في الميناء"
    assert _denied(read, quoted) == "وقوع اشتباكات في الميناء"
    (saying,) = read(quoted).sayings
    assert saying.via is not None
    assert saying.via.span.of(quoted) == "صحيفة «المنارة»"


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("وقال العقيد لإذاعة محلية في اتصال هاتفي: «لم نقصف المدرسة».", "نقصف المدرسة"),
        ("وقال الوزير الكيني: لا نستهدف المدنيين.", "نستهدف المدنيين"),
        ("وقال الناطق: لا صحة لادعاءات المتمردين بحصار القاعدة.", "حصار القاعدة"),
        ("نفت الحكومة الكينية نفيا قاطعا صحة التقارير التي تحدثت عن نشر جنود.", "نشر جنود"),
        ('ووصف وزير الإعلام اتهامات الجيش بأنها "لا أساس لها".', "اتهامات الجيش"),
        ("وقالت القيادة إن ما نشر عن سقوط القاعدة كذب محض.", "سقوط القاعدة"),
        ("وردت الخارجية الإيرانية بأن طهران لا علاقة لها بالهجوم.", "الهجوم"),
    ],
)
def test_a_denial_in_other_words_names_what_it_denies(read: Read, text: str, denied: str) -> None:
    saying = read(text).sayings[0]
    assert (saying.stance, saying.denies and saying.denies.of(text)) == ("deny", denied)


def test_what_a_charge_is_called_is_told_by_whoever_rejects_it(said: Said) -> None:
    text = 'ورفضت كيغالي اتهامات الأمم المتحدة لها ووصفتها بأنها "أكاذيب".'
    assert [(who, how) for who, how, *_ in said(text)] == [
        ("كيغالي", "deny"),
        ("الأمم المتحدة", "accuse"),
        ("كيغالي", "deny"),
    ]


def test_what_is_denied_is_no_name_of_whoever_denies_it(said: Said) -> None:
    text = "وفند المتحدث باسم الشرطة مزاعم المعارضة بتزوير الانتخابات."
    assert [saying[0] for saying in said(text)] == ["المتحدث باسم الشرطة"]
