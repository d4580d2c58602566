from marsad.language.ar.fold import fold
from marsad.packs import Names, Packs, Setting, choose, setting_of, theatres_of

LIBYAN = "أعلنت قوات حفتر في بنغازي أنها تقدمت في سرت ومصراتة"
LEBANESE = "أعلن الجيش اللبناني في بيروت وصيدا مقتل جنديين لبنانيين"


def setting(names: Names, packs: Packs, text: str) -> Setting:
    return setting_of(packs, names.find(fold(text)))


def meant(names: Names, packs: Packs, name: str, text: str) -> str | None:
    (hit,) = names.find(fold(name))
    return choose(packs, hit, setting(names, packs, text))


def test_an_article_is_set_where_its_names_belong(names: Names, packs: Packs) -> None:
    assert setting(names, packs, LIBYAN) == Setting(("libya",), ("LY",), (("LY",),))
    assert setting(names, packs, LEBANESE) == Setting(("palestine-lebanon",), ("LB",), (("PS", "IL", "LB"),))
    assert theatres_of(packs, names.find(fold(LIBYAN))) == ("libya",)


def test_a_page_without_names_is_set_nowhere(names: Names, packs: Packs) -> None:
    assert setting(names, packs, "فاز الفريق بهدفين") == Setting()


def test_one_stray_name_makes_no_setting(names: Names, packs: Packs) -> None:
    assert "libya" not in setting(names, packs, LEBANESE * 3 + " حفتر").theatres


def test_tripoli_is_that_of_the_articles_country(names: Names, packs: Packs) -> None:
    assert meant(names, packs, "طرابلس", LIBYAN) == "libya-tripoli"
    lebanon = meant(names, packs, "طرابلس", LEBANESE)
    assert lebanon is not None
    assert packs.country(lebanon) == "LB"


def test_a_weak_name_means_nothing_where_its_theatre_does_not_fit(names: Names, packs: Packs) -> None:
    assert meant(names, packs, "القيادة العامة", LIBYAN) == "libya-lna"
    assert meant(names, packs, "القيادة العامة", LEBANESE) is None


def test_the_grammar_may_ask_for_one_kind(names: Names, packs: Packs) -> None:
    (moscow,) = names.find("موسكو")
    place, speaker = (choose(packs, moscow, Setting(), kind) for kind in ("place", "actor"))
    assert packs.place(place or "") is not None
    assert speaker == "state:RU"
    assert choose(packs, moscow, Setting(), "person") is None


def test_an_outlet_asked_for_may_go_by_its_weak_name(names: Names, packs: Packs) -> None:
    (hit,) = names.find("الجزيره")
    assert choose(packs, hit, Setting()) is None
    assert choose(packs, hit, Setting(), "agency") == "aljazeera"
