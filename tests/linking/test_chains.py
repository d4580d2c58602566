from collections.abc import Callable

from marsad.linking import Side, Theatres, Told
from marsad.linking.actors import names
from marsad.linking.chains import canonical, raw_chains, settled
from marsad.records import Chain

Article = Callable[..., Told]
GROUND = Theatres(sides={"haftar": (Side("libya", "lna"),)}, carriers=frozenset({"reuters", "afp"}))


def chains_of(*told: Told, reports: dict[str, str] | None = None, ground: Theatres = GROUND) -> list[Chain]:
    found = raw_chains(told, names(told), reports or {}, ground)
    return list(settled(found, canonical(chain.root for chain in found)))


def said(who: str, line: int = 1, **more: str) -> dict[str, object]:
    return {"kind": "statement", "line": line, "cue": "قال", "stance": "state", "speaker": who} | more


def test_each_hop_has_its_span(article: Article) -> None:
    told = article(
        "p",
        ["بنغازي (رويترز) - قال خليفة حفتر"],
        [said("خليفة حفتر=haftar")],
        outlet="بوابة",
        credits=("رويترز",),
        credit_ids=("reuters",),
    )
    (chain,) = chains_of(told)
    assert [(hop.kind, hop.name, hop.id) for hop in chain.hops] == [
        ("outlet", "بوابة", None),
        ("agency", "رويترز", "reuters"),
        ("speaker", "خليفة حفتر", "haftar"),
    ]
    spans = [hop.span.of(told.version.text) if hop.span else None for hop in chain.hops]
    assert spans == [None, "رويترز", "خليفة حفتر"]
    assert (chain.root.key, chain.root.known, chain.root.side) == ("haftar", True, "libya/lna")


def test_words_told_to_an_agency_come_through_that_agency(article: Article) -> None:
    told = article(
        "p", ["قال حفتر لفرانس برس"], [said("حفتر=haftar", via="فرانس برس=afp")], credits=("رويترز",)
    )
    (chain,) = chains_of(told)
    assert [hop.name for hop in chain.hops] == ["فرانس برس", "حفتر"]


def test_a_narrator_is_an_unknown_root(article: Article) -> None:
    strike = {"kind": "event", "line": 1, "cue": "قصف", "type": "shelling"}
    (chain,) = chains_of(article("p", ["قصف على المدينة"], [strike]))
    assert not chain.root.known


def test_narrators_of_one_report_or_one_agency_are_one(article: Article) -> None:
    strike = {"kind": "event", "line": 1, "cue": "قصف", "type": "shelling"}
    one, other = article("p", ["قصف على المدينة"], [strike]), article("q", ["قصف على الحي"], [strike])
    assert len({chain.root for chain in chains_of(one, other)}) == 2
    shared = {one.version.article: "r-1", other.version.article: "r-1"}
    assert len({chain.root for chain in chains_of(one, other, reports=shared)}) == 1
    credited = [
        article(name, [row], [strike], credits=("رويترز",), credit_ids=("reuters",))
        for name, row in [("p", "قصف على المدينة"), ("q", "قصف على الحي")]
    ]
    assert len({chain.root.key for chain in chains_of(*credited)}) == 1


def test_an_agency_that_speaks_is_no_root(article: Article) -> None:
    (chain,) = chains_of(article("p", ["قالت رويترز ذلك"], [said("رويترز=reuters") | {"cue": "قالت"}]))
    assert not chain.root.known
    assert [hop.kind for hop in chain.hops] == ["agency"]


def test_the_same_speaker_in_two_reports_is_one_root_under_the_longest_name(article: Article) -> None:
    told = [
        article("p", ["قال حفتر نعم"], [said("حفتر=haftar")]),
        article("q", ["قال خليفة حفتر لا"], [said("خليفة حفتر=haftar")]),
    ]
    assert {chain.root.name for chain in chains_of(*told)} == {"خليفة حفتر"}


def test_a_description_is_another_root_in_another_report(article: Article) -> None:
    told = [article(name, [f"قال مصدر أمني {name}"], [said("مصدر أمني")]) for name in ("p", "q")]
    assert len({chain.root.key for chain in chains_of(*told)}) == 2
    shared = {one.version.article: "r-1" for one in told}
    assert len({chain.root.key for chain in chains_of(*told, reports=shared)}) == 1


def test_a_name_beside_a_post_is_one_root_in_every_report(article: Article) -> None:
    told = [
        article("p", ["قال سالم عليوان عمدة المدينة"], [said("سالم عليوان", role="عمدة المدينة")]),
        article("q", ["قال سالم عليوان أيضا"], [said("سالم عليوان")]),
    ]
    assert len({chain.root.key for chain in chains_of(*told)}) == 1


def test_two_speakers_give_two_chains(article: Article) -> None:
    told = article("p", ["قال حفتر وعقيلة صالح"], [said("حفتر=haftar & عقيلة صالح")])
    assert len(chains_of(told)) == 2


def test_an_event_comes_through_its_statement(article: Article) -> None:
    told = article("p", ["قال حفتر لفرانس برس إن القصف توقف"], [said("حفتر=haftar", via="فرانس برس=afp")])
    statement = told.coding.statements[0]
    event = {"kind": "event", "line": 1, "cue": "القصف", "type": "shelling", "according_to": "حفتر=haftar"}
    told = article(
        "p",
        ["قال حفتر لفرانس برس إن القصف توقف"],
        [said("حفتر=haftar", via="فرانس برس=afp"), event | {"statement": statement.id}],
    )
    by_mark = {chain.mark[0]: [hop.name for hop in chain.hops] for chain in chains_of(told)}
    assert by_mark == {"s": ["فرانس برس", "حفتر"], "e": ["فرانس برس", "حفتر"]}


STRIKE = {"kind": "event", "line": 1, "cue": "قصف", "type": "shelling"}


def test_a_copy_that_drops_its_credit_has_the_narrator_of_the_others(article: Article) -> None:
    credited = article("p", ["قصف على المدينة"], [STRIKE], credits=("رويترز",), credit_ids=("reuters",))
    bare = article("q", ["قصف على البلدة"], [STRIKE])
    shared = {credited.version.article: "r-1", bare.version.article: "r-1"}
    assert {chain.root.key for chain in chains_of(credited, bare, reports=shared)} == {"narrator/reuters"}
    assert len({chain.root.key for chain in chains_of(credited, bare)}) == 2


def test_whoever_speaks_for_a_body_stands_on_its_side(article: Article) -> None:
    row = "قال مسؤول لدى حفتر إن حفتر عاد"
    told = article(
        "p",
        [row],
        [said("مسؤول لدى حفتر"), {**STRIKE, "cue": "عاد", "actor": "حفتر=haftar"}],
        behalf={"مسؤول لدى حفتر": frozenset({"لدى", "حفتر"})},
        stemmed={"حفتر": frozenset({"حفتر"})},
    )
    root = next(chain.root for chain in chains_of(told) if chain.root.known)
    assert (root.side, root.listed) == ("libya/lna", False)


def test_an_organ_of_a_side_is_a_root_in_the_war_of_that_side(article: Article) -> None:
    ground = Theatres(
        sides={"organ": (Side("libya", "lna"),)},
        carriers=frozenset({"organ"}),
        scenes={"sirte": frozenset({"libya"}), "aden": frozenset({"yemen"})},
    )
    for place, known in (("sirte", True), ("aden", False)):
        strike = {**STRIKE, "place": f"المدينة={place}"}
        told = article(
            place, ["قالت القناة إن قصف المدينة"], [said("القناة=organ") | {"cue": "قالت"}, strike]
        )
        statement = told.coding.statements[0].id
        found = chains_of(told, ground=ground)
        assert {chain.root.known for chain in found if chain.mark == statement} == {known}


def test_descriptions_that_are_alike_in_two_reports_are_one_root_or_two(article: Article) -> None:
    told = [article(name, [f"قال مصدر {name}"], [said("مصدر")]) for name in ("p", "q")]
    one, other = (chain.root for chain in chains_of(*told))
    assert one.key != other.key
    assert one.described is not None
    assert one.described == other.described
