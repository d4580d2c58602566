"""The pack of Yemen's wars: its names mean what a page of those wars means by them."""

from collections.abc import Callable

import pytest

from marsad.language.ar.fold import fold
from marsad.packs import Actor, Names, Packs

Read = Callable[[Packs, Names, str], dict[str, str | None]]

# Each sentence, a name in it in brackets, and whom or what it means.
SENTENCES = (
    ("أعلنت [المليشيات الحوثية] في صنعاء إسقاط طائرة", "yemen-houthi-forces"),
    ("قال المتحدث إن [قوات الجيش واللجان الشعبية] سيطرت على صرواح", "yemen-houthi-forces"),
    ("اتهمت الحكومة اليمنية [حكومة صنعاء] بعرقلة السفر", "yemen-sanaa-government"),
    ("وب[المجلس السياسي الأعلى] بدأ الخلاف بين الحوثيين", "yemen-spc"),
    ("قصفت [قوات المخلوع صالح] أحياء في تعز", "yemen-saleh-forces"),
    ("تقدمت [قوات الجيش] في جبهة نهم بمحافظة مأرب باليمن", "yemen-army"),
    ("دفع [الجيش الوطني اليمني] بتعزيزات إلى مأرب", "yemen-army"),
    ("استعادت [العمالقة] مدينة حيس في محافظة الحديدة اليمنية", "yemen-giants"),
    ("و[ألوية العمالقة] سيطرت على بيحان", "yemen-giants"),
    ("هاجم مسلحون نقطة ل[قوات الحزام الأمني] في عدن", "yemen-security-belt"),
    ("رفضت [مليشيا الانتقالي] الانسحاب من زنجبار في اليمن", "yemen-stc-forces"),
    ("قال قيادي في [حزب الإصلاح] باليمن في تعز", "yemen-islah"),
    ("شن [طيران العدوان السعودي] غارات على صعدة", "yemen-coalition-air-force"),
    ("أعلنت [قيادة القوات المشتركة للتحالف] اعتراض صاروخ", "yemen-coalition-command"),
    ("حملت صنعاء [دول العدوان] مسؤولية خرق الهدنة", "yemen-coalition-forces"),
    ("قال [فريق تقييم الحوادث] إن الضربة خطأ غير مقصود", "yemen-jiat"),
    ("وقتل [عناصر القاعدة] ثلاثة جنود في أبين باليمن", "yemen-qaeda"),
    ("قادت [المقاومة الشعبية في تعز] هجوما على الحوثيين", "yemen-popular-resistance"),
    ("قال [مهدي المشاط] إن الهدنة انتهت", "yemen-mashat"),
    ("وأكد وزير الإعلام [معمر الإرياني] أن الحوثيين رفضوا", "yemen-eryani"),
    ("زار [طارق صالح] المخا", "yemen-tareq-saleh"),
    ("سيطروا على المخا وب[الخوخة] قرب باب المندب", "yemen-khawkha"),
    ("اندلعت اشتباكات ب[قعطبة] شمالي الضالع", "yemen-qataba"),
    ("غارة على [حرض] وميدي في محافظة حجة باليمن", "yemen-harad"),
    ("قصف الطيران [جبل عطان] ونقم في صنعاء باليمن", "yemen-faj-attan"),
    ("سقط صاروخ في [مطار أبها الدولي]", "yemen-abha-airport"),
    ("هبطت الطائرة في [قاعدة العند الجوية] بلحج", "yemen-anad"),
    ("اشتباكات في [العمشية] بمديرية حرف سفيان في محافظة عمران باليمن", "yemen-info:737"),
    ("قالت [وكالة 2 ديسمبر] إن القصف طال حيس", "yemen-2december"),
)


@pytest.mark.parametrize(("marked", "meant"), SENTENCES, ids=[meant for _, meant in SENTENCES])
def test_a_name_means_what_this_war_means_by_it(
    read: Read, marked: str, meant: str, names: Names, packs: Packs
) -> None:
    name = marked[marked.index("[") + 1 : marked.index("]")]
    found = read(packs, names, marked.replace("[", "").replace("]", ""))
    assert found.get(fold(name)) == meant, found


def test_sides_are_sourced_and_each_has_somebody(packs: Packs) -> None:
    info = packs.info("yemen")
    assert info is not None
    sides = [side for actor in packs.all(Actor) for side in actor.sides if side.theatre == info.id]
    assert {side.side for side in sides} == set(info.sides)
    assert all(side.source for side in sides)


def test_words_of_every_day_mean_nothing_in_another_war(read: Read, names: Names, packs: Packs) -> None:
    found = read(packs, names, "حرض القائد جنوده على نهم المعارك في بنغازي وسرت ومصراتة بليبيا")
    assert "yemen" not in {packs.pack_of(one) for one in found.values() if one}
