"""What a phrase that no pack knows belongs to, by its own words."""

from collections.abc import Callable

import pytest

from marsad.language.clauses import Clauses, Phrase

Read = Callable[..., Clauses]


def phrases(read: Read, text: str) -> dict[str, Phrase]:
    """The phrases round the events and the speakers of a text, by their words."""
    clauses = read(text)
    round_events = [arg.phrase for happening in clauses.happenings for arg in happening.args]
    speakers = [phrase for saying in clauses.sayings for phrase in saying.speaker]
    return {phrase.span.of(text): phrase for phrase in (*round_events, *speakers)}


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("قتل راعيان بانفجار لغم في ضواحي كيسمايو", "ضواحي كيسمايو", "somalia-kismayo"),
        ("اندلعت اشتباكات جنوب مدينة كيسمايو", "جنوب مدينة كيسمايو", "somalia-kismayo"),
        ("قصفت الطائرات مستشفى كيسمايو المركزي", "مستشفى كيسمايو المركزي", "somalia-kismayo"),
        ("قصفت الطائرات مشفى مدينة «كيسمايو»", "مشفى مدينة «كيسمايو»", "somalia-kismayo"),
        ("سقطت قذائف على أحياء في كيسمايو", "أحياء في كيسمايو", "somalia-kismayo"),
    ],
)
def test_a_place_belongs_to_what_it_lies_in(read: Read, text: str, words: str, place: str) -> None:
    found = phrases(read, text)[words]
    assert (found.id, found.belongs) == (None, place)


def test_a_place_that_the_packs_know_belongs_nowhere_else(read: Read) -> None:
    found = phrases(read, "اندلعت اشتباكات في مدينة كيسمايو")["مدينة كيسمايو"]
    assert (found.id, found.belongs) == ("somalia-kismayo", None)


def test_a_road_is_not_where_it_leads(read: Read) -> None:
    assert phrases(read, "انفجر لغم على طريق كيسمايو")["طريق كيسمايو"].belongs is None


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("هاجمت كتيبة لحركة الشباب ثكنة", "كتيبة لحركة الشباب", "somalia-shabaab"),
        ("هاجمت عناصر من حركة الشباب ثكنة", "عناصر من حركة الشباب", "somalia-shabaab"),
        ("انسحبت وحدات الجيش الصومالي من الثكنة", "وحدات الجيش الصومالي", "somalia-army"),
        (
            "هاجمت الكتيبة 72 التابعة للجيش الصومالي ثكنة",
            "الكتيبة 72",
            "somalia-army",
        ),
    ],
)
def test_fighters_belong_to_whom_they_fight_for(read: Read, text: str, words: str, party: str) -> None:
    assert phrases(read, text)[words].belongs == party


def test_an_organ_belongs_to_its_party(read: Read) -> None:
    found = phrases(read, "نفت قيادة حركة الشباب الهجوم")["قيادة حركة الشباب"]
    assert (found.id, found.belongs) == (None, "somalia-shabaab")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("هاجم خصوم حركة الشباب ثكنة", "خصوم حركة الشباب"),
        ("هاجم مسلحون معادون لحركة الشباب ثكنة", "مسلحون معادون لحركة الشباب"),
        ("هاجم مقاتلون كينيون ثكنة", "مقاتلون كينيون"),
    ],
)
def test_who_stands_against_a_party_or_bears_a_passport_is_none_of_its_own(
    read: Read, text: str, words: str
) -> None:
    assert phrases(read, text)[words].belongs is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("اعتقلت الشرطة البوليفية تاجرا", "الشرطة البوليفية"),
        ("أعلنت وزارة الصحة البوليفية مقتل تاجر", "وزارة الصحة البوليفية"),
        ("قصفت طائرات حربية بوليفية مخيما", "طائرات حربية بوليفية"),
        ("هاجم جيش بوليفيا مخيما", "جيش بوليفيا"),
        ("هاجمت الفرقة 12 البوليفية مخيما", "الفرقة 12 البوليفية"),
    ],
)
def test_a_states_arms_belong_to_it(read: Read, text: str, words: str) -> None:
    assert phrases(read, text)[words].belongs == "state:BO"


def test_forces_of_a_part_of_a_country_are_not_its_own(read: Read) -> None:
    assert phrases(read, "هاجمت القوات الشرقية البوليفية ثكنة")["القوات الشرقية البوليفية"].belongs is None


def test_a_name_of_several_words_is_no_part_of_its_last(read: Read) -> None:
    assert phrases(read, "اندلعت اشتباكات في جبل كلشوم كيسمايو")["جبل كلشوم كيسمايو"].belongs is None
