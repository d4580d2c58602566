"""The index finds every form under its entry, and reads no clitic into a form that cannot bear it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.ar.fold import fold
from marsad.language.ar.index import Analysis, FormIndex
from marsad.language.ar.nouns import Noun, NounForm, noun_forms, of_verb
from marsad.language.ar.verbs.forms import Verb, VerbForm, forms

ENTRIES: dict[str, Verb | Noun] = {
    "say": Verb("ق و ل", 1, "u", masdars=("قول",)),
    "deny": Verb("ن ف ي", 1, "i", masdars=("نفي",)),
    "call": Verb("د ع و", 1, "u", masdars=("دعوة",)),
    "throw": Verb("ر م ي", 1, "i"),
    "loot": Verb("ن ه ب", 1, "a", masdars=("نهب",)),
    "read": Verb("ق ر أ", 1, "a", masdars=("قراءة",)),
    "come": Verb("ج ي أ", 1, "i", masdars=("مجيء",)),
    "see": Verb("ر أ ي", 1, "a", masdars=("رؤية",)),
    "arrive": Verb("و ص ل", 1, "i", masdars=("وصول",)),
    "shell": Verb("ق ص ف", 1, "i", masdars=("قصف",)),
    "back": Verb("د ع م", 1, "a", masdars=("دعم",)),
    "confirm": Verb("أ ك د", 2),
    "attack": Verb("ه ج م", 3, masdars=("هجوم",)),
    "loyal": Verb("و ل ي", 3, masdars=("ولاء",)),
    "announce": Verb("ع ل ن", 4),
    "hit": Verb("ص و ب", 4),
    "found": Verb("ن ش أ", 4),
    "adopt": Verb("ب ن ي", 5),
    "collude": Verb("و ط أ", 6),
    "withdraw": Verb("س ح ب", 7),
    "occupy": Verb("ح ل ل", 8),
    "accuse": Verb("و ه م", 8),
    "blacken": Verb("س و د", 9),
    "regain": Verb("ع و د", 10),
    "seize": Verb("و ل ي", 10),
    "control": Verb("س ي ط ر", 11),
    "worsen": Verb("د ه و ر", 12),
    "trust": Verb("ط م أ ن", 13),
    "raid": Noun("غارة", gender="f"),
    "assault": Noun("هجوم", ("هجمات",)),
    "minister": Noun("وزير", ("وزراء",), feminine="ة"),
    "fighter": Noun("مقاتل", ("ون",)),
    "refugee": Noun("لاجئ", ("ون",), feminine="ة"),
    "port": Noun("مرفأ", ("مرافئ",)),
    "judge": Noun("قاضٍ", ("قضاة",)),
    "killed": Noun("قتيل", ("قتلى",)),
    "part": Noun("جزء", ("أجزاء",)),
    "russian": Noun("روسي", ("ون", "روس"), feminine="ة", part="adjective"),
    "battalion": Noun("كتيبة", ("كتائب",), "f"),
}
INDEX = FormIndex(ENTRIES.items())
VERB_FORMS = [
    (key, form)
    for key, entry in ENTRIES.items()
    if isinstance(entry, Verb)
    for form in forms(entry)
    if form.person is not None
]
NOUN_FORMS = [
    (key, part, form)
    for key, entry in ENTRIES.items()
    for noun, part in (
        [(entry, entry.part)]
        if isinstance(entry, Noun)
        else [(of_verb(form), form.part) for form in forms(entry) if form.person is None]
    )
    for form in noun_forms(noun)
]
# «منشئون» is written alike as both participles, and is found as the first of them
NOUN_FORMS = [(key, part, form) for (key, form), part in {(k, f): p for k, p, f in NOUN_FORMS[::-1]}.items()]
CONJUNCTIONS = st.sampled_from(["", "و", "ف"])
OBJECTS = st.sampled_from(["ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ني"])
OWNERS = st.sampled_from(["ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ي"])


def found(word: str, **expected: object) -> list[Analysis]:
    return [
        analysis
        for analysis in INDEX.look_up(fold(word))
        if all(getattr(analysis, name) == value for name, value in expected.items())
    ]


def features(form: VerbForm | NounForm) -> dict[str, object]:
    return {name: getattr(form, name) for name in ("gender", "number")}


@given(st.sampled_from(VERB_FORMS), CONJUNCTIONS)
def test_every_verb_form_is_found_with_a_conjunction(row: tuple[str, VerbForm], conj: str) -> None:
    key, form = row
    tense = "past" if form.part == "past" else "present"
    assert found(
        conj + form.text,
        key=key,
        part=form.part,
        voice=form.voice,
        person=form.person,
        tense=tense,
        definite=False,
        conj=conj,
        prep="",
        suffix="",
        cut=len(conj),
        form=fold(form.text),
        **features(form),
    )


@given(st.sampled_from(VERB_FORMS), CONJUNCTIONS)
def test_the_future_is_made_of_presents_only(row: tuple[str, VerbForm], conj: str) -> None:
    key, form = row
    future = found(
        conj + "س" + form.text, key=key, tense="future", part=form.part, voice=form.voice, cut=len(conj) + 1
    )
    future = [analysis for analysis in future if analysis.form == fold(form.text)]
    assert bool(future) is (form.part == "present")
    assert all(analysis.prep == "" for analysis in future)


@given(st.sampled_from(VERB_FORMS), CONJUNCTIONS, OBJECTS)
def test_every_active_form_is_found_before_a_pronoun(
    row: tuple[str, VerbForm], conj: str, suffix: str
) -> None:
    key, form = row
    asked = {"key": key, "part": form.part, "voice": form.voice, "person": form.person, "suffix": suffix}
    bound = found(conj + form.bound + suffix, form=fold(form.bound), **asked, **features(form))
    assert bool(bound) is (form.voice == "active")


@given(st.sampled_from(VERB_FORMS))
def test_after_l_stands_what_may_be_a_subjunctive(row: tuple[str, VerbForm]) -> None:
    key, form = row
    after = found("ل" + form.text, key=key, prep="ل", part=form.part, person=form.person, **features(form))
    loses_n = form.number == "d" or (form.person, form.gender, form.number) == (3, "m", "p")
    assert bool(after) is (form.part == "jussive" or (form.part == "present" and not loses_n))


@given(st.sampled_from(VERB_FORMS), st.sampled_from(["ال", "لل", "بال"]), st.sampled_from("بك"))
def test_no_verb_has_an_article_or_a_preposition(row: tuple[str, VerbForm], article: str, prep: str) -> None:
    key, form = row
    for word in (article + form.text, prep + form.text):
        assert not [
            analysis
            for analysis in found(word, key=key, person=form.person, form=fold(form.text))
            if analysis.definite or analysis.prep in {"ب", "ك"}
        ]


FRONTS = st.sampled_from(
    [
        ("", "", False),
        ("ب", "ب", False),
        ("ل", "ل", False),
        ("ك", "ك", False),
        ("ال", "", True),
        ("لل", "ل", True),
        ("بال", "ب", True),
        ("كال", "ك", True),
    ]
)


@given(st.sampled_from(NOUN_FORMS), CONJUNCTIONS, FRONTS, OWNERS)
def test_every_noun_form_is_found_with_what_it_takes(
    row: tuple[str, str, NounForm], conj: str, front: tuple[str, str, bool], owner: str
) -> None:
    key, part, form = row
    written, prep, definite = front
    after_preposition = form.case in {"", "oblique"}
    for suffix in ("", owner):
        word = conj + written + form.text + suffix
        if written == "لل" and form.text.startswith("ل"):
            word = conj + written + form.text[1:] + suffix
        legal = (not prep or after_preposition) and {
            "plain": not suffix,
            "indefinite": not suffix and not definite,
            "construct": not definite
            and not (form.number == "d" and form.case == "oblique" and suffix == "ه"),
            "bound": bool(suffix) and not definite,
        }[form.state]
        analyses = found(
            word,
            key=key,
            part=part,
            conj=conj,
            prep=prep,
            definite=definite,
            suffix=suffix,
            case=form.case,
            state=form.state,
            form=fold(form.text),
            **features(form),
        )
        assert bool(analyses) is legal
        assert all(analysis.tense is None and analysis.person is None for analysis in analyses)


def test_no_dual_is_read_into_what_looks_like_an_adjective() -> None:
    assert found("جزئية") == []  # as «نوعية» is no «his two kinds»
    assert found("كتيبتيها", key="battalion", number="d", suffix="ها")


@given(st.text(alphabet="ابتدرسفقكلمنهويع", max_size=9))
def test_an_analysis_says_how_the_word_is_put_together(word: str) -> None:
    for analysis in INDEX.look_up(word):
        assert word == word[: analysis.cut] + analysis.form + analysis.suffix
        assert word.startswith(analysis.conj)
        assert not (analysis.definite and analysis.suffix)
        assert analysis.key in ENTRIES


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("وسيسيطرون", {"key": "control", "tense": "future", "number": "p", "conj": "و", "cut": 2}),
        ("سيطرتها", {"key": "control", "part": "masdar", "state": "bound", "suffix": "ها"}),
        ("بسيطرته", {"key": "control", "part": "masdar", "prep": "ب", "suffix": "ه", "cut": 1}),
        ("والسيطرة", {"key": "control", "part": "masdar", "definite": True, "cut": 3}),
        ("ليسيطروا", {"key": "control", "part": "jussive", "prep": "ل", "number": "p"}),
        ("نهبوه", {"key": "loot", "part": "past", "number": "p", "suffix": "ه", "form": "نهبو"}),
        ("رماه", {"key": "throw", "part": "past", "suffix": "ه", "form": "رما"}),
        ("هاجمتهما", {"key": "attack", "part": "past", "gender": "f", "suffix": "هما"}),
        ("استعادها", {"key": "regain", "part": "past", "suffix": "ها"}),
        ("أُصيب", {"key": "hit", "part": "past", "voice": "passive"}),
        ("المدعومة", {"key": "back", "part": "passive-participle", "gender": "f", "definite": True}),
        ("الموالية", {"key": "loyal", "part": "active-participle", "gender": "f"}),
        ("للموالين", {"key": "loyal", "part": "active-participle", "number": "p", "prep": "ل"}),
        ("هجوماً", {"key": "assault", "state": "indefinite", "case": "accusative"}),
        ("غارتان", {"key": "raid", "number": "d", "case": "nominative"}),
        ("غارتها", {"key": "raid", "number": "s", "state": "bound"}),
        ("وزراؤه", {"key": "minister", "number": "p", "case": "nominative", "suffix": "ه"}),
        ("للاجئين", {"key": "refugee", "number": "p", "prep": "ل", "definite": True, "cut": 1}),
        ("كتيبتا", {"key": "battalion", "number": "d", "state": "construct"}),
        ("بالمقاتلين", {"key": "fighter", "number": "p", "prep": "ب", "definite": True}),
        ("روسيا", {"key": "russian", "state": "indefinite"}),
        ("قتلاهم", {"key": "killed", "number": "p", "suffix": "هم"}),
        ("القاضي", {"key": "judge", "definite": True}),
    ],
)
def test_words_of_the_news(word: str, expected: dict[str, object]) -> None:
    assert found(word, **expected)


@pytest.mark.parametrize(
    "word", ["القال", "بقالوا", "الغارتها", "سقالوا", "ليسيطرون", "بهجوما", "القاض", "", "و", "xyz"]
)
def test_what_cannot_be_is_not_read(word: str) -> None:
    assert INDEX.look_up(fold(word)) == ()


def test_one_word_may_belong_to_several_entries_and_one_entry_have_several_keys() -> None:
    shelling = Verb("ق ص ف", 1, "i", masdars=("قصف",))
    index = FormIndex([("verb", shelling), ("noun", Noun("قصف")), ("verb", Noun("قصف")), ("again", shelling)])
    assert {analysis.key for analysis in index.look_up("قصف")} == {"verb", "noun", "again"}
    assert {analysis.part for analysis in index.look_up("القصف") if analysis.key == "verb"} == {
        "masdar",
        "noun",
    }


def test_an_empty_index_knows_nothing() -> None:
    assert FormIndex([]).look_up("قال") == ()
