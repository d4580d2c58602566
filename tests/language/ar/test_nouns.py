"""The forms of nouns and participles against tables written by hand."""

import pytest

from marsad.errors import LexiconError
from marsad.language.ar.nouns import Noun, NounForm, noun_forms, of_verb
from marsad.language.ar.verbs.forms import Verb, forms


def texts(noun: Noun, number: str, state: str, gender: str | None = None) -> set[str]:
    return {
        form.text
        for form in noun_forms(noun)
        if (form.number, form.state) == (number, state) and gender in {None, form.gender}
    }


# singular, its plural | before a pronoun | accusative | dual | dual before a noun | plural | and bound
SINGULARS = """
هجوم هجمات | هجوم | هجوما | هجومان هجومين | هجوما هجومي | هجمات | هجمات
غارة ات | غارت | - | غارتان غارتين | غارتا غارتي | غارات | غارات
طائرة ات | طائرت | - | طائرتان طائرتين | طائرتا طائرتي | طائرات | طائرات
كتيبة كتائب | كتيبت | - | كتيبتان كتيبتين | كتيبتا كتيبتي | كتائب | كتائب
قاعدة قواعد | قاعدت | - | قاعدتان قاعدتين | قاعدتا قاعدتي | قواعد | قواعد
اشتباك ات | اشتباك | اشتباكا | اشتباكان اشتباكين | اشتباكا اشتباكي | اشتباكات | اشتباكات
مرفأ مرافئ | مرفأ مرفؤ مرفئ | - | مرفآن مرفأين | مرفآ مرفأي | مرافئ | مرافئ
لقاء ات | لقاء لقاؤ لقائ | - | لقاءان لقاءين | لقاءا لقاءي | لقاءات | لقاءات
وزير وزراء | وزير | وزيرا | وزيران وزيرين | وزيرا وزيري | وزراء | وزراء وزراؤ وزرائ
ضوء أضواء | ضوء ضوؤ ضوئ | ضوءا | ضوءان ضوءين | ضوءا ضوءي | أضواء | أضواء أضواؤ أضوائ
شيء أشياء | شيئ | شيئا | شيئان شيئين | شيئا شيئي | أشياء | أشياء أشياؤ أشيائ
عبء أعباء | عبء عبؤ عبئ | عبئا | عبئان عبئين | عبئا عبئي | أعباء | أعباء أعباؤ أعبائ
جزء أجزاء | جزء جزؤ جزئ | جزءا | جزءان جزءين جزآن جزأين | جزءا جزءي جزآ جزأي | أجزاء | أجزاء أجزاؤ أجزائ
قتيل قتلى | قتيل | قتيلا | قتيلان قتيلين | قتيلا قتيلي | قتلى | قتلا
مستشفى ات | مستشفا | - | مستشفيان مستشفيين | مستشفيا مستشفيي | مستشفيات | مستشفيات
منشأة ات | منشأت | - | منشأتان منشأتين | منشأتا منشأتي | منشآت | منشآت
مباراة مباريات | مبارات | - | مباراتان مباراتين | مباراتا مباراتي | مباريات | مباريات
قاضٍ قضاة | قاضي | قاضيا | قاضيان قاضيين | قاضيا قاضيي | قضاة | قضات
عضو أعضاء | عضو | عضوا | عضوان عضوين | عضوا عضوي | أعضاء | أعضاء أعضاؤ أعضائ
تواطؤ ات | تواطؤ تواطئ | تواطؤا | تواطؤان تواطؤين | تواطؤا تواطؤي | تواطؤات | تواطؤات
لاجئ لاجئون | لاجئ | لاجئا | لاجئان لاجئين | لاجئا لاجئي | لاجئون لاجئين | -
مقاتل ون | مقاتل | مقاتلا | مقاتلان مقاتلين | مقاتلا مقاتلي | مقاتلون مقاتلين | -
"""


@pytest.mark.parametrize("line", SINGULARS.strip().splitlines(), ids=lambda line: line.split()[0])
def test_a_noun_has_the_forms_of_the_table(line: str) -> None:
    entry, *cells = line.split(" | ")
    singular, plural = entry.split()
    noun = Noun(singular, (plural,))
    asked = [
        ("s", "bound"),
        ("s", "indefinite"),
        ("d", "plain"),
        ("d", "construct"),
        ("p", "plain"),
        ("p", "bound"),
    ]
    for (number, state), cell in zip(asked, cells, strict=True):
        found = texts(noun, number, state) - {singular.rstrip("\u064d") if singular[-1] == "\u064d" else ""}
        assert found == set(cell.split()) - {"-"}, (number, state)


def test_a_plural_of_people_stands_before_a_noun_without_its_n() -> None:
    assert texts(Noun("مقاتل", ("ون",)), "p", "construct") == {"مقاتلو", "مقاتلي"}


def test_a_noun_that_loses_its_y() -> None:
    judge = Noun("قاضٍ", ("قضاة",))
    assert NounForm("قاض", "s", "m", "indefinite", "") in noun_forms(judge)
    assert NounForm("قاضي", "s", "m", "plain", "") in noun_forms(judge)
    assert texts(Noun("ناءٍ", ("ون",), feminine="ة"), "s", "plain") == {"نائي", "نائية"}


def test_a_hamza_before_u_has_two_seats() -> None:
    official = Noun("مسؤول", ("ون",), feminine="ة")
    assert texts(official, "p", "plain", "m") == {"مسؤولون", "مسؤولين", "مسئولون", "مسئولين"}
    assert texts(Noun("شأن", ("شؤون",)), "p", "plain") == {"شؤون", "شئون"}
    assert texts(Noun("بناء", ("ون",)), "p", "plain") == {"بناؤون", "بناءون", "بناءين"}


def test_only_some_broken_plurals_have_an_accusative_in_alef() -> None:
    def accusative(plural: str) -> set[str]:
        return texts(Noun("شيء", (plural,)), "p", "indefinite")

    assert accusative("جنود") == {"جنودا"}
    assert accusative("أصوات") == {"أصواتا"}
    assert accusative("رجال") == {"رجالا"}
    for plural in ("مدارس", "صواريخ", "قنابل", "هجمات", "وزراء", "قتلى", "أسلحة"):
        assert accusative(plural) == set(), plural


def test_the_feminine_of_an_adjective() -> None:
    russian = Noun("روسي", ("ون", "روس"), feminine="ة", part="adjective")
    assert texts(russian, "s", "plain", "m") == {"روسي"}
    assert texts(russian, "s", "indefinite", "m") == {"روسيا"}
    assert texts(russian, "p", "plain", "m") == {"روسيون", "روسيين", "روس"}
    assert texts(russian, "s", "plain", "f") == {"روسية"}
    assert texts(russian, "d", "plain", "f") == {"روسيتان", "روسيتين"}
    assert texts(russian, "p", "plain", "f") == {"روسيات"}
    assert texts(Noun("أحمر", ("حمر",), feminine="حمراء"), "s", "plain", "f") == {"حمراء"}


def participles(verb: Verb, part: str) -> Noun:
    [form] = [form for form in forms(verb) if form.part == part]
    return of_verb(form)


def test_a_passive_participle_inflects_for_both_genders() -> None:
    backed = participles(Verb("د ع م", 1, "a"), "passive-participle")
    assert texts(backed, "s", "plain") == {"مدعوم", "مدعومة"}
    assert texts(backed, "d", "plain") == {"مدعومان", "مدعومين", "مدعومتان", "مدعومتين"}
    assert texts(backed, "p", "plain") == {"مدعومون", "مدعومين", "مدعومات"}


def test_participles_of_defective_verbs() -> None:
    loyal = participles(Verb("و ل ي", 3), "active-participle")
    assert texts(loyal, "s", "indefinite", "m") == {"موال", "مواليا"}
    assert texts(loyal, "s", "plain") == {"موالي", "موالية"}
    assert texts(loyal, "p", "plain", "m") == {"موالون", "موالين"}
    adopted = participles(Verb("ب ن ي", 5), "passive-participle")
    assert texts(adopted, "s", "plain") == {"متبنى", "متبناة"}
    assert texts(adopted, "p", "plain", "m") == {"متبنون", "متبنين"}
    invited = participles(Verb("د ع و", 1, "u"), "passive-participle")
    assert texts(invited, "p", "plain", "m") == {"مدعوون", "مدعوين"}
    assert texts(invited, "s", "plain", "f") == {"مدعوة"}
    far = participles(Verb("ن أ ي", 1, "a"), "active-participle")
    assert texts(far, "s", "indefinite", "m") == {"ناء", "نائيا"}


def test_the_masdar_is_a_noun() -> None:
    control = participles(Verb("س ي ط ر", 11), "masdar")
    assert texts(control, "s", "bound") == {"سيطرت"}
    adoption = participles(Verb("ب ن ي", 5), "masdar")
    assert texts(adoption, "s", "indefinite") == {"تبن", "تبنيا"}
    assert texts(adoption, "s", "plain") == {"تبني"}


def test_nothing_is_given_twice() -> None:
    for noun in (Noun("هجوم", ("هجمات", "ات")), Noun("روسي", ("ون",), feminine="ة")):
        assert len(set(noun_forms(noun))) == len(noun_forms(noun))


@pytest.mark.parametrize("word", ["", "م", "قاعدة جوية", "base", "قَاعدة"])
def test_what_is_no_word_is_refused(word: str) -> None:
    with pytest.raises(LexiconError, match="is no noun"):
        Noun(word)
    with pytest.raises(LexiconError, match="is no noun"):
        Noun("قاعدة", (word,))
