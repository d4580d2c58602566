from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.language.ar.fold import Folded, fold
from marsad.language.ar.smallwords import listed
from marsad.packs import Names, Packs, load_packs

MadeUp = Callable[..., Packs]

PACKS = load_packs()
NAMES = Names(PACKS)
SPELT = [
    (fold(name), entry.id)
    for entry in PACKS.entries.values()
    for name in entry.names.ar + entry.names.contested + entry.names.weak
]
SPELLINGS = frozenset(name for name, _ in SPELT)
AFTER_LAM = frozenset("لل" + name[2:].removeprefix("ل") for name in SPELLINGS if name.startswith("ال"))


def found(names: Names, text: str) -> list[tuple[str, str, str]]:
    folded = fold(text)
    return [(folded[hit.start : hit.end], hit.form, hit.id) for hit in names.find(folded)]


def clitics(name: str) -> list[str]:
    """What may stand before the name in the same word, where that word is no longer name itself («ب» and
    «ليدا» make «بليدا»); «لل» swallows the article and is tried apart.
    """
    if name.startswith("ال") and len(name) > 3:
        before = ["", "و", "ف", "ب", "وب", "فب", "ك", "وك"]
    else:
        before = ["", "و", "ب", "ل", "وب", "ول"] + (
            [] if len(name.partition(" ")[0]) < 4 else ["ف", "ك", "فب", "فل", "وك"]
        )
    return [clitic for clitic in before if not clitic or not names_within(clitic + name, name)]


def names_within(word: str, name: str) -> bool:
    """Whether a longer name than `name` ends the word."""
    longer = [word[start:] for start in range(len(word) - len(name))]
    return any(one in SPELLINGS or one in AFTER_LAM for one in longer)


def test_of_a_clitic_and_a_name_that_are_a_name_together_the_longer_is_found() -> None:
    assert found(NAMES, "قصف بليدا") == [("بليدا", "name", "levant-blida")]
    assert found(NAMES, "قصف وبليدا") == [("بليدا", "name", "levant-blida")]


@settings(deadline=None)  # the first look loads the lexicon
@given(st.data())
def test_every_name_is_found_after_each_clitic_at_its_own_place(data: st.DataObject) -> None:
    name, entry = data.draw(st.sampled_from(SPELT))
    before = f"xx، {data.draw(st.sampled_from(clitics(name)))}"
    hits = NAMES.find(f"{before}{name}. yy")
    assert [(hit.start, hit.end) for hit in hits if entry in hit.candidates] == [
        (len(before), len(before) + len(name))
    ]


@given(
    st.sampled_from([spelt for spelt in SPELT if spelt[0].startswith("ال")]), st.sampled_from(["", "و", "ف"])
)
def test_after_lam_the_article_is_the_second_lam(spelt: tuple[str, str], conjunction: str) -> None:
    name, entry = spelt
    written = "لل" + name[2:].removeprefix("ل")
    hits = [hit for hit in NAMES.find(f"xx {conjunction}{written} yy") if entry in hit.candidates]
    assert [(hit.start, hit.end) for hit in hits] == [(4 + len(conjunction), 3 + len(conjunction + written))]


@given(st.lists(st.sampled_from([name for name, _ in SPELT]), max_size=20).map(" ".join))
def test_hits_are_in_order_and_do_not_overlap(text: str) -> None:
    hits = NAMES.find(text)
    assert all(first.end <= second.start for first, second in pairwise(hits))
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)


@given(st.text(alphabet="حفترالسجو ،\n", max_size=200))
def test_any_text_is_taken(text: str) -> None:
    for hit in NAMES.find(text):
        assert not text[hit.end : hit.end + 1].isalnum()


@pytest.mark.parametrize("text", ["عروس البحر", "حفترية", "استحفتر", "كسرت اليد", "فسرت الأمر", "بأنقرةx"])
def test_a_name_inside_another_word_is_none(names: Names, text: str) -> None:
    assert found(names, text) == []


def test_the_longest_name_wins(names: Names) -> None:
    assert found(names, "قال الجيش الوطني الليبي") == [("الجيش الوطني الليبي", "name", "libya-lna")]
    assert found(names, "في جنوب السودان") == [("جنوب السودان", "name", "state:SS")]


@pytest.mark.parametrize(
    ("text", "nationality", "state"),
    [
        ("وزارة الدفاعات الروسية", "الروسيه", "RU"),
        ("مرتزقة روس", "روس", "RU"),
        ("للأتراك", "لاتراك", "TR"),
        ("جنديان إماراتيان", "اماراتيان", "AE"),
        ("للسوريين", "لسوريين", "SY"),
        ("والليبيات", "الليبيات", "LY"),
        ("مسؤولا أميركيا", "اميركيا", "US"),
    ],
)
def test_nationalities_in_all_their_forms(names: Names, text: str, nationality: str, state: str) -> None:
    assert found(names, text) == [(nationality, "adjective", f"state:{state}")]


def test_a_capital_is_the_town_and_speaks_for_the_state(names: Names) -> None:
    (hit,) = names.find(fold("ردت موسكو"))
    assert hit.kind == "place"
    assert [reading.form for reading in hit.readings if reading.id == "state:RU"] == ["capital"]


def test_a_town_of_two_countries_has_both_readings(names: Names, packs: Packs) -> None:
    (hit,) = names.find("طرابلس")
    assert {packs.country(key) for key in hit.candidates} == {"LY", "LB"}


def test_what_follows_the_first_word_may_be_quoted(names: Names) -> None:
    text = 'قوات "الوفاق"، وتنظيم «الدولة»'
    assert [entry for _, _, entry in found(names, text)] == ["libya-gna-forces", "islamic-state"]


def test_a_hit_leads_back_to_the_words_of_the_page(names: Names) -> None:
    page = Folded("قوّات حَفـتَر")
    (hit,) = names.find(page.text)
    assert page.span(hit.start, hit.end).of(page.source) == "قوّات حَفـتَر"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("كفر ناسج", "في بلدة كفرناسج"),
        ("كفرناسج", "في بلدة كفر ناسج"),
        ("أبو صيدا", "في ناحية أبي صيدا"),
        ("أبو صيدا", "في ناحية أبوصيدا"),
    ],
)
def test_a_compound_is_found_joined_apart_and_in_its_other_case(
    made_up: MadeUp, name: str, text: str
) -> None:
    place = f"- {{id: a:place, kind: town, names: {{ar: [{name}]}}, admin1: A}}\n"
    assert [hit.id for hit in Names(made_up(places=place)).find(fold(text))] == ["a:place"]


HAMLETS = """
- {id: a:role, kind: village, country: XX, names: {ar: [قرية الدور]}}
- {id: a:sugar, kind: town, country: XX, names: {ar: [بلدة السكر, مدينة السكر]}}
- {id: a:saki, kind: town, country: XX, names: {ar: [ساكي]}}
"""


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("دخلوا بلدة الدور", ["a:role"]),
        ("دخلوا قرى ساكي والدور، والسكر", ["a:saki", "a:role", "a:sugar"]),
        ("في بلدتي «الدور» و«السكر»", ["a:role", "a:sugar"]),
        ("على محاور السكر ومير والدور", ["a:sugar", "a:role"]),
        ("في بلدة ساكي والسكر في مخازنها", ["a:saki"]),
        ("شح السكر والدور القطري", []),
        ("في القرى والدور", []),
    ],
)
def test_a_village_named_like_a_common_word_is_found_where_a_noun_tells_of_it(
    made_up: MadeUp, text: str, entries: list[str]
) -> None:
    assert [hit.id for hit in Names(made_up(places=HAMLETS)).find(fold(text))] == entries


def test_a_common_word_behind_a_noun_names_a_place_of_its_own_theatre_only(made_up: MadeUp) -> None:
    (hit,) = Names(made_up(places=HAMLETS)).find(fold("قرى الدور"))
    assert hit.form == "weak"


@pytest.mark.parametrize(("country", "entries"), [("RU", ["a:place"]), ("YE", [])])
def test_a_foreign_name_is_found_as_egypt_spells_it(
    made_up: MadeUp, country: str, entries: list[str]
) -> None:
    place = f"- {{id: a:place, kind: town, country: {country}, names: {{ar: [غروموفو]}}}}\n"
    assert [hit.id for hit in Names(made_up(places=place)).find("جروموفو")] == entries


def test_a_name_in_cyrillic_is_found_in_every_spelling_of_the_press(made_up: MadeUp) -> None:
    place = "- {id: a:place, kind: village, country: UA, names: {ar: [], cyrillic: [Чугуївка, Чугуевка]}}\n"
    names = Names(made_up(places=place))
    for spelling in ("تشوهويفكا", "تشوغوييفكا", "شوجويفكا", "تشوغويفكا"):
        assert [(hit.id, hit.form) for hit in names.find(f"بلدة {spelling}")] == [("a:place", "weak")]


def test_packs_without_names_find_nothing(made_up: MadeUp) -> None:
    assert Names(made_up()).find("ليبيا") == []


def test_no_name_is_written_as_a_small_word_with_a_joined_letter() -> None:
    """A town «وانة» would make a place of every «وأنه»."""
    joined = {letter + word for word in listed("complementizers") for letter in ("", "و", "ف", "ب")}
    named = {name for entry in PACKS.entries.values() for name in entry.names.ar}
    assert joined.isdisjoint(map(fold, named))
