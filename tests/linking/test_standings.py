from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from marsad.linking import Side, Theatres, Told, link
from marsad.linking.standings import Parties, label_of
from marsad.linking.told import Part
from marsad.records import Incident, Range, Root, Standing

Article = Callable[..., Told]
GROUND = Theatres(
    sides={"haftar": (Side("libya", "lna"),), "lna": (Side("libya", "lna"),), "gna": (Side("libya", "gna"),)},
    parts={"president": (Part("state:KE"),), "air-force": (Part("state:US"),)},
)
LNA, GNA = frozenset({("libya", "lna")}), frozenset({("libya", "gna")})
NONE: frozenset[tuple[str, str]] = frozenset()


LISTED = Root("hrw", "Human Rights Watch", known=True, listed=True)


def root(name: str, side: str | None = None, *, known: bool = True) -> Root:
    return Root(name, name, known, side)


@pytest.mark.parametrize(
    ("tell", "deny", "parties", "label"),
    [
        ([], [root("a")], Parties(NONE, NONE, NONE), "only denied"),
        ([root("a")], [root("b")], Parties(NONE, NONE, NONE), "disputed"),
        ([root("a")], [], Parties(NONE, NONE, NONE), "one side tells"),
        ([root("a", "libya/gna")], [], Parties(LNA, GNA, NONE), "one side tells"),
        ([root("a", "libya/lna")], [], Parties(LNA, GNA, LNA), "admitted"),
        ([root("a", "libya/lna"), root("b", "libya/gna")], [], Parties(LNA, GNA, NONE), "agreed"),
        ([root("a", "libya/un")], [], Parties(LNA, GNA, GNA), "a third party tells"),
        ([root("a", "libya/un", known=False)], [], Parties(LNA, GNA, GNA), "one side tells"),
        ([root("a", "libya/gna")], [], Parties(LNA, NONE, NONE), "one side tells"),  # the other end, perhaps
        ([LISTED], [], Parties(LNA, NONE, NONE), "a third party tells"),
        ([LISTED], [], Parties(NONE, NONE, NONE, frozenset({"hrw"})), "one side tells"),
    ],
)
def test_labels(tell: list[Root], deny: list[Root], parties: Parties, label: str) -> None:
    assert label_of(Standing(frozenset(tell), frozenset(deny)), parties)[0] == label


def incident_of(told: list[Told]) -> Incident:
    (incident,) = link(told, GROUND).incidents
    return incident


def taken(by: str, **more: Any) -> dict[str, Any]:
    about = {"actor": "الحكومة=gna", "target": "الجيش=lna", "place": "غريان=gharyan", "date": "2019-06-26"}
    event = {"kind": "event", "line": 1, "cue": "استعادت", "type": "territory-gained", "according_to": by}
    return event | about | more


def test_the_loser_of_a_place_who_says_so_admits_it(article: Article) -> None:
    row = "قال حفتر إن الحكومة استعادت غريان من الجيش"
    incident = incident_of([article("p", [row], [taken("حفتر=haftar")])])
    assert incident.label == "admitted"
    assert incident.decisive == ("haftar",)


def test_independence_counts_roots_and_not_carriers(article: Article) -> None:
    row = "قال حفتر إن الحكومة استعادت غريان من الجيش"
    told = [article(name, [f"{row} {name}"], [taken("حفتر=haftar")]) for name in ("p", "q", "r")]
    narrated = article("s", ["الحكومة استعادت غريان من الجيش"], [taken("الحكومة=gna")])
    quiet = dict(taken("x"))
    del quiet["according_to"]
    narrator = article("t", ["الحكومة استعادت مدينة غريان من الجيش"], [quiet])
    incident = incident_of([*told, narrated, narrator])
    assert len(incident.marks) == 5
    assert incident.standing.independence == Range(2, 3)


def test_who_speaks_in_a_title_alone_is_no_voice_beside_those_below(article: Article) -> None:
    rows = ["الحلف: الحكومة استعادت غريان من الجيش", "وقال حفتر إن الحكومة استعادت غريان من الجيش"]
    marks = [taken("الحلف=hrw"), taken("حفتر=haftar", line=2)]
    told = article("p", rows, marks, title_lines=(1,))
    assert {root.key for root in incident_of([told]).standing.tell} == {"haftar"}
    alone = article("q", rows, marks[:1], title_lines=(1,))
    assert {root.key for root in incident_of([alone]).standing.tell} == {"hrw"}


def test_forces_named_by_a_pronoun_are_the_tellers(article: Article) -> None:
    raid = {"kind": "event", "line": 1, "cue": "أغارت", "type": "air-strike", "actor": "طائراته"}
    told = article(
        "p", ["قال الحلف إن طائراته أغارت"], [{**raid, "according_to": "الحلف=hrw"}], own=["طائراته"]
    )
    assert incident_of([told]).label == "one side tells"
    named = article("q", ["قال الحلف إن طائراته أغارت"], [{**raid, "according_to": "الحلف=hrw"}])
    assert incident_of([named]).label == "a third party tells"


def test_an_accusation_of_another_deed_leaves_a_deed_told(article: Article) -> None:
    rows = ["قال الجيش إن الحكومة هاجمت غريان", "اتهمت الحكومة الجيش بأنه هاجم سرت"]
    attack = {"kind": "event", "line": 1, "cue": "هاجمت", "type": "offensive", "actor": "الحكومة=gna"}
    attack |= {"place": "غريان=gharyan", "according_to": "الجيش=lna"}
    said = {"kind": "statement", "line": 2, "cue": "اتهمت", "stance": "accuse", "speaker": "الحكومة=gna"}
    accused = article("p", rows, [said]).coding.statements[0].id
    other = {"kind": "event", "line": 2, "cue": "هاجم", "type": "offensive", "actor": "الجيش=lna"}
    other |= {"place": "سرت=sirte", "according_to": "الحكومة=gna", "statement": accused}
    incidents = link([article("p", rows, [attack, said, other])], GROUND).incidents
    assert {one.place: one.label for one in incidents}["gharyan"] == "one side tells"


def test_who_says_that_his_weapons_killed_people_without_arms_admits_it(article: Article) -> None:
    row = "تبنى حفتر غارة على غريان قتلت ثلاثة أشخاص"
    raid = {"kind": "event", "line": 1, "cue": "غارة", "type": "air-strike", "actor": "حفتر=haftar"}
    raid |= {"according_to": "حفتر=haftar", "figures": [("ثلاثة أشخاص", 3, "killed")]}
    assert incident_of([article("p", [row], [raid], unarmed=["ثلاثة أشخاص"])]).label == "admitted"
    assert incident_of([article("p", [row], [raid])]).label == "one side tells"


def attack(**more: Any) -> dict[str, Any]:
    return {"kind": "event", "line": 1, "cue": "هجوم", "type": "offensive", "place": "كوسا=kosa"} | more


SOLDIERS = {"figures": [("12 جنديا", 12, "killed", "جنديا كينيا")]}
ROW = "قال الرئيس والوزير وحركة النور إن هجوم كوسا قتل 12 جنديا كينيا"


@pytest.mark.parametrize(
    ("teller", "label"), [("الرئيس=president", "admitted"), ("حركة النور=movement", "a third party tells")]
)
def test_who_tells_of_his_own_dead_admits_them_in_a_war_that_no_pack_knows(
    article: Article, teller: str, label: str
) -> None:
    told = article("p", [ROW], [attack(according_to=teller, **SOLDIERS)], nations={"جنديا كينيا": "state:KE"})
    assert incident_of([told]).label == label


def test_an_officer_whom_a_word_calls_a_states_speaks_for_it(article: Article) -> None:
    row = "قال العميد روي المتحدث العسكري الكيني إن هجوم كوسا قتل 12 جنديا كينيا"
    said = {
        "kind": "statement",
        "line": 1,
        "cue": "قال",
        "stance": "state",
        "speaker": "العميد روي",
        "role": "المتحدث العسكري الكيني",
    }
    about: dict[str, Any] = {
        "nations": {"جنديا كينيا": "state:KE", "المتحدث العسكري الكيني": "state:KE"},
        "behalf": {"المتحدث العسكري الكيني": frozenset({"عسكري", "كيني"})},
    }
    told = article("p", [row], [said, attack(according_to="العميد روي", **SOLDIERS)], **about)
    assert incident_of([told]).label == "admitted"


def test_who_owns_to_a_deed_admits_it(article: Article) -> None:
    row = "أقر العميد روي بأن هجوم كوسا كان خطأ"
    said = {"kind": "statement", "line": 1, "cue": "أقر", "stance": "state", "speaker": "العميد روي"}
    (owned,) = article("p", [row], [said]).coding.statements
    told = article("p", [row], [said, attack(according_to="العميد روي", statement=owned.id)], owning=[0])
    assert incident_of([told]).label == "admitted"
    assert incident_of([msgspec.structs.replace(told, owning=frozenset())]).label == "one side tells"
