"""The pack of the wars in Palestine and Lebanon: its names mean what a page of those wars means by them."""

from collections.abc import Callable

import pytest

from marsad.language.ar.fold import fold
from marsad.packs import Actor, Names, Packs

Read = Callable[[Packs, Names, str], dict[str, str | None]]

# Each sentence, a name in it in brackets, and whom or what it means.
SENTENCES = (
    ("أعلنت [حكومة الاحتلال] توسيع العملية في غزة", "levant-israel-government"),
    ("صدق [الكابينت] على الصفقة مع حماس", "levant-israel-cabinet"),
    ("أغار [الطيران المعادي] على بلدة عيترون", "levant-israel-air-force"),
    ("نفذ [سلاح الجو الإسرائيلي] غارات على النبطية", "levant-israel-air-force"),
    ("هاجم [المستوطنون] قرية دوما جنوب نابلس وأحرقوا منازل فلسطينيين", "levant-settlers"),
    ("أحرق [قطعان المستوطنين] محاصيل في بورين", "levant-settlers"),
    ("قال [مقاتلي حماس] إنهم كمنوا في الشجاعية", "levant-hamas-fighters"),
    ("ردت [المقاومة] من غزة على قصف رفح وخان يونس", "levant-factions"),
    ("أعلنت [كتائب أبو علي مصطفى] قصف سديروت", "levant-abu-ali-mustafa"),
    ("اقتحم الجيش المخيم فاشتبكت معه [كتيبة جنين]", "levant-jenin-battalion"),
    ("قال [المكتب الإعلامي الحكومي] إن الاحتلال قصف مخيم النصيرات", "levant-gaza-government"),
    ("أفاد [الدفاع المدني في غزة] بانتشال عشرة شهداء", "levant-gaza-civil-defence"),
    ("اعتقلت [أجهزة أمن السلطة] شابا في نابلس", "levant-pa-security"),
    ("قتل عنصر من [قوة الرضوان] في غارة على بنت جبيل", "levant-radwan"),
    ("وقال [مجاهدو المقاومة الإسلامية] إنهم استهدفوا مسكاف عام", "levant-islamic-resistance"),
    ("أحصت [وزارة الصحة اللبنانية] خمسة قتلى", "levant-lb-health"),
    ("دعت [حركة أمل] إلى إضراب", "levant-amal"),
    ("قال [صالح العاروري] إن المعركة مستمرة", "levant-arouri"),
    ("أعلن رئيس الأركان [إيال زامير] توسيع العملية", "levant-zamir"),
    ("التقى [نواف سلام] وفدا أمريكيا في بيروت", "levant-nawaf-salam"),
    ("قصف على [الشجاعية] وحي الزيتون", "levant-shujaiya"),
    ("توغلت الدبابات ب[خانيونس] وسط القصف", "levant-khan-younis"),
    ("وصلت جثامين إلى [مجمع ناصر الطبي]", "levant-nasser-hospital"),
    ("أغلقت [معبر بيت حانون] حتى إشعار آخر", "levant-erez"),
    ("أصابت غارة [عيتا الشعب] والخيام ومارون الراس في لبنان", "levant-aita-shaab"),
    ("غارة على [الخيام] وكفركلا في جنوب لبنان", "levant-khiam"),
    ("دوت الصافرات في [كريات شمونة] والجليل", "levant-kiryat-shmona"),
    ("هبطت الطائرات في [قاعدة رامات دافيد] الجوية", "levant-ramat-david"),
    ("سقطت قذائف على [حارة حريك]", "levant-haret-hreik"),
    ("نقلت [القناة 13] عن مسؤول إسرائيلي في إسرائيل", "levant-channel-13"),
)


@pytest.mark.parametrize(("marked", "meant"), SENTENCES, ids=[meant for _, meant in SENTENCES])
def test_a_name_means_what_this_war_means_by_it(
    read: Read, marked: str, meant: str, names: Names, packs: Packs
) -> None:
    name = marked[marked.index("[") + 1 : marked.index("]")]
    found = read(packs, names, marked.replace("[", "").replace("]", ""))
    assert found.get(fold(name)) == meant, found


def test_sides_are_sourced_and_each_has_somebody(packs: Packs) -> None:
    info = packs.info("palestine-lebanon")
    assert info is not None
    sides = [side for actor in packs.all(Actor) for side in actor.sides if side.theatre == info.id]
    assert {side.side for side in sides} == set(info.sides)
    assert all(side.source for side in sides)


def test_words_of_every_day_mean_nothing_in_another_war(read: Read, names: Names, packs: Packs) -> None:
    found = read(packs, names, "كان صديقين يعبد كل منهما ربه ومن ذوي الكفاءات في بنغازي وسرت ومصراتة بليبيا")
    assert "palestine-lebanon" not in {packs.pack_of(one) for one in found.values() if one}
