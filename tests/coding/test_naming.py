"""Names in a text: each taken for what the article's other names make likely."""

from collections.abc import Callable

import pytest

from marsad.coding.naming import ArticleNames, class_of
from marsad.language.ar.fold import fold
from marsad.language.clauses import Class, KnownName
from marsad.packs import Names, Packs

Find = Callable[..., dict[str, KnownName]]


@pytest.fixture(scope="module")
def find(packs: Packs) -> Find:
    """The names of a line by their folded words, in an article of `setting` (else of the line alone)."""
    names = Names(packs)

    def found(line: str, setting: str = "") -> dict[str, KnownName]:
        folded = fold(line)
        finder = ArticleNames(names, packs, f"{setting}\n{line}").find
        return {folded[name.start : name.end]: name for name in finder(folded)}

    return found


@pytest.mark.parametrize(
    ("line", "words", "id_", "kind"),
    [
        ("قال حفتر", "حفتر", "libya-haftar", "person"),
        ("تقدم الجيش اليمني", "الجيش اليمني", "yemen-army", "force"),
        ("وقوات الدعم السريع", "قوات الدعم السريع", "sudan-rsf", "force"),
        ("دعت الأمم المتحدة", "الامم المتحده", "un", "body"),
        ("نقلت رويترز", "رويترز", "reuters", "media"),
        ("اتهمت روسيا", "روسيا", "state:RU", "state"),
        ("في مدينة أوساكا", "اوساكا", "geonames:1853909", "place"),
    ],
)
def test_a_name_has_an_id_and_a_class(find: Find, line: str, words: str, id_: str, kind: Class) -> None:
    name = find(line)[words]
    assert (name.id, name.kind, name.adjective, name.weak) == (id_, kind, False, False)


@pytest.mark.parametrize("word", ["وروسيا", "بروسيا", "لروسيا", "فروسيا"])
def test_joined_letters_are_no_part_of_a_name(find: Find, word: str) -> None:
    assert find(word)["روسيا"].id == "state:RU"


def test_a_nationality_is_marked(find: Find) -> None:
    name = find("جندي روسي")["روسي"]
    assert (name.id, name.adjective) == ("state:RU", True)


@pytest.mark.parametrize(
    ("capital", "state"), [("واشنطن", "state:US"), ("موسكو", "state:RU"), ("كييف", "state:UA")]
)
def test_a_capital_names_its_government(find: Find, capital: str, state: str) -> None:
    assert find(f"نفت {capital} النبأ")[capital].government == state


def test_a_small_town_abroad_is_taken_for_a_common_word(find: Find) -> None:
    assert find("قال الجيش في صعدة إن الطريق مغلق") == {}


def test_a_small_town_of_the_articles_country_is_known(find: Find) -> None:
    name = find("قال الجيش في صعدة إن الطريق مغلق", "وقال الجيش اليمني في اليمن ومأرب")["صعده"]
    assert name.kind == "place"


def test_a_large_city_is_known_everywhere(find: Find) -> None:
    assert find("وصل إلى أوساكا")["اوساكا"].kind == "place"


def test_a_weak_name_counts_only_in_its_theatre(find: Find) -> None:
    assert find("وصلت المساعدات إلى دمت") == {}
    assert find("وصلت المساعدات إلى دمت", "وقال الجيش اليمني في اليمن ومأرب")["دمت"].weak


def test_names_do_not_overlap_and_stand_in_order(packs: Packs) -> None:
    folded = fold("قال المتحدث باسم الجيش السوداني في الخرطوم إن قوات الدعم السريع قصفت القصر الجمهوري")
    found = ArticleNames(Names(packs), packs, folded).find(folded)
    ends = [0, *(name.end for name in found)]
    assert all(name.start >= end for name, end in zip(found, ends, strict=False))
    assert len(found) >= 3


@pytest.mark.parametrize(
    ("id_", "kind"),
    [
        ("state:RU", "state"),
        ("libya-haftar", "person"),
        ("reuters", "media"),
        ("sudan-rsf", "force"),
        ("un", "body"),
        ("country:YE", "place"),
        ("geonames:1853909", "place"),
    ],
)
def test_the_class_of_an_entry(packs: Packs, id_: str, kind: Class) -> None:
    assert class_of(packs, id_) == kind


def test_a_ministry_is_of_the_country_that_stands_behind_it(find: Find) -> None:
    setting = "معارك في حلب وإدلب ودرعا والرقة"
    assert "وزاره الداخليه" in find("قالت وزارة الداخلية", setting)
    assert "وزاره الداخليه" not in find("قالت وزارة الداخلية البوليفية", setting)


def test_a_gazetteers_town_is_known_where_a_war_of_the_article_is_fought(find: Find) -> None:
    """The parties alone tell of which war it is: nothing else of that country is named."""
    setting = "اشتبك الجيش الإسرائيلي وحزب الله وحماس، وقصف الجيش الإسرائيلي حزب الله"
    assert "نابلس" in find("اقتحم جنود نابلس", setting)
    assert "نابلس" not in find("اقتحم جنود نابلس", "قال رئيس وزراء اليابان في طوكيو إن اليابان تنتظر")
