"""The pack of the war in Ukraine: its names mean what a page of those wars means by them."""

from collections.abc import Callable

import pytest

from marsad.language.ar.fold import fold
from marsad.packs import Actor, Names, Packs

Read = Callable[[Packs, Names, str], dict[str, str | None]]

# Each sentence, a name in it in brackets, and whom or what it means.
SENTENCES = (
    ("قالت [سلطات كييف] إنها أسقطت ثلاثين مسيرة", "ukraine-government"),
    ("قصف [نظام كييف] مدينة دونيتسك", "ukraine-government"),
    ("أعلنت [الرئاسة الأوكرانية] تبادل أسرى", "ukraine-presidency"),
    ("أفادت [هيئة أركان الجيش الأوكراني] بصد هجمات قرب بوكروفسك", "ukraine-general-staff"),
    ("أسقطت [الدفاعات الجوية الأوكرانية] عشرين مسيرة", "ukraine-air-defence"),
    ("قالت [القيادة الجنوبية] في أوكرانيا إن أوديسا تعرضت للقصف", "ukraine-southern-command"),
    ("استسلم مقاتلون من [فوج آزوف] في ماريوبول", "ukraine-azov"),
    ("تبنى [جهاز الأمن الأوكراني] الهجوم على جسر القرم", "ukraine-sbu"),
    ("أعلنت [الاستخبارات العسكرية الأوكرانية] إغراق سفينة", "ukraine-gur"),
    ("انسحبت [قوات الاحتلال الروسي] من خيرسون", "ukraine-ru-troops"),
    ("شنت [القوات الجوية الروسية] غارات على خاركيف بأوكرانيا وعلى كييف", "ukraine-ru-air-force"),
    ("غادرت سفن [أسطول البحر الأسود] ميناء سيفاستوبول", "ukraine-black-sea-fleet"),
    ("دخلت [قوات قديروف] مدينة ليسيتشانسك", "ukraine-kadyrovites"),
    ("قصف [الانفصاليون] ماريوبول في شرق أوكرانيا", "ukraine-separatists"),
    ("وعن [السلطات الموالية لروسيا] في ميليتوبول أن انفجارا وقع", "ukraine-occupation-authorities"),
    ("قال [دينيس بوشيلين] إن القصف أوقع قتلى", "ukraine-pushilin"),
    ("وأكد حاكم المنطقة [أوليه سينيهوبوف] مقتل امرأة", "ukraine-syniehubov"),
    ("أعلن وزير الدفاع [أوليكسي ريزنيكوف] وصول دبابات", "ukraine-reznikov"),
    ("أقال بوتين [سيرغي سوبيانين] من منصبه", "ukraine-sobyanin"),
    ("تقدمت القوات الروسية في [أرتيوموفسك] وسوليدار", "ukraine-bakhmut"),
    ("معارك في [أفدييفكا] ومارينكا بدونيتسك", "ukraine-avdiivka"),
    ("قصف على [خرسون] ونيكوبول", "ukraine-kherson"),
    ("انسحبت الوحدات من [إيزيوم] وكوبيانسك", "ukraine-izium"),
    ("انقطع التيار عن [محطة زابوروجيا النووية] مجددا", "ukraine-zaporizhzhia-plant"),
    ("انهار [سد كاخوفكا] على نهر دنيبرو", "ukraine-kakhovka-dam"),
    ("سقطت مسيرة على [قاعدة إنغلز الجوية] في روسيا", "ukraine-engels"),
    ("توغلت القوات الأوكرانية ب[سودجا] في مقاطعة كورسك", "ukraine-sudzha"),
    ("عثر على جثث في [بوتشا] وإربين", "ukraine-bucha"),
    ("نقلت [كييف إندبندنت] عن مسؤول أن الهجوم فشل", "ukraine-kyiv-independent"),
)


@pytest.mark.parametrize(("marked", "meant"), SENTENCES, ids=[meant for _, meant in SENTENCES])
def test_a_name_means_what_this_war_means_by_it(
    read: Read, marked: str, meant: str, names: Names, packs: Packs
) -> None:
    name = marked[marked.index("[") + 1 : marked.index("]")]
    found = read(packs, names, marked.replace("[", "").replace("]", ""))
    assert found.get(fold(name)) == meant, found


def test_sides_are_sourced_and_each_has_somebody(packs: Packs) -> None:
    info = packs.info("ukraine")
    assert info is not None
    sides = [side for actor in packs.all(Actor) for side in actor.sides if side.theatre == info.id]
    assert {side.side for side in sides} == set(info.sides)
    assert all(side.source for side in sides)


def test_words_of_every_day_mean_nothing_in_another_war(read: Read, names: Names, packs: Packs) -> None:
    found = read(
        packs, names, "سيطر الانفصاليون على القيادة الجنوبية والحرس الوطني في بنغازي وسرت ومصراتة بليبيا"
    )
    assert "ukraine" not in {packs.pack_of(one) for one in found.values() if one}
