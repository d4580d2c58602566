"""Small networks: «أ» and «ب» are two armies, «د» a power that backs one of them."""

from collections.abc import Callable
from datetime import date
from typing import Any

from marsad.linking import Side, Theatres, Told, link, network, state
from marsad.records import Network, Relation

Article = Callable[..., Told]
GROUND = Theatres(
    sides={"a": (Side("war", "north"),), "b": (Side("war", "south"),)},
    scenes={key: frozenset({"war"}) for key in ("a", "b", "d", "town")} | {"elsewhere": frozenset({"other"})},
    labels={"a": ("ألف", "A")},
)
ROW = "أ ب د مركز فلان علان يدعم يقود يتبع قصف اشتبك نفى اتفاق"


def tie(kind: str, source: str, target: str, **more: Any) -> dict[str, Any]:
    cue = {"backs": "يدعم", "leads": "يقود", "part-of": "يتبع"}[kind]
    return {"kind": f"tie:{kind}", "line": 1, "cue": cue, "source": source, "target": target} | more


def strike(actor: str, target: str, **more: Any) -> dict[str, Any]:
    return {
        "kind": "event",
        "line": 1,
        "cue": "قصف",
        "type": "shelling",
        "actor": actor,
        "target": target,
    } | more


def told(article: Article, *pages: tuple[str, list[dict[str, Any]]]) -> list[Told]:
    return [article(f"p{at}", [f"{ROW} {at}"], marks, published=day) for at, (day, marks) in enumerate(pages)]


def drawn(articles: list[Told], at: str | None = None) -> Network:
    return network(articles, link(articles, GROUND), GROUND, "war", date.fromisoformat(at) if at else None)


def edges(found: Network) -> list[tuple[str, str, str]]:
    return [(one.kind, one.source.id, one.target.id) for one in found.relations]


def leaders(articles: list[Told], at: str) -> tuple[Relation, ...]:
    return state(articles, link(articles, GROUND), GROUND, "war", date.fromisoformat(at)).leads


def test_who_backs_whom_with_what_and_by_whose_word(article: Article) -> None:
    pages = told(
        article,
        ("2020-01-01", [tie("backs", "د=d", "أ=a", means="arms", according_to="فلان")]),
        ("2020-02-01", [tie("backs", "د=d", "أ=a", means="drones", according_to="علان")]),
    )
    (backing,) = drawn(pages).relations
    assert (backing.kind, backing.source.id, backing.target.name, backing.target.en) == (
        "backs",
        "d",
        "ألف",
        "A",
    )
    assert backing.means == ("arms", "drones")
    assert (backing.claim.first, backing.claim.last) == (date(2020, 1, 1), date(2020, 2, 1))
    assert str(backing.claim.standing.independence) == "2"


def test_a_tie_counts_from_the_day_on_which_it_is_told(article: Article) -> None:
    pages = told(article, ("2020-02-01", [tie("part-of", "أ=a", "د=d")]))
    assert edges(drawn(pages, "2020-01-31")) == []
    assert edges(drawn(pages, "2020-02-01")) == [("part-of", "a", "d")]


def test_a_tie_of_another_war_is_none_of_this_one(article: Article) -> None:
    assert edges(drawn(told(article, ("2020-02-01", [tie("backs", "فلان", "علان=elsewhere")])))) == []


def test_who_strikes_whom_fights_it_and_things_fight_nobody(article: Article) -> None:
    pages = told(
        article,
        ("2020-01-01", [strike("أ=a", "ب=b", date="2020-01-01"), strike("أ=a", "مركز", ordinal=1)]),
        ("2020-01-02", [strike("أ=a", "ب=b", date="2020-01-01")]),
    )
    (fight,) = drawn(pages).relations
    assert (fight.kind, fight.source.id, fight.target.id) == ("fights", "a", "b")
    assert (len(fight.claim.marks), fight.incidents) == (2, 1)


def test_whoever_speaks_or_acts_itself_is_a_party(article: Article) -> None:
    pages = told(
        article, ("2020-01-01", [strike("أ=a", "فلان"), strike("فلان", "ب=b", cue="اشتبك", type="offensive")])
    )
    assert {kind for kind, _, _ in edges(drawn(pages))} == {"fights"}
    assert len(edges(drawn(pages))) == 2


def test_of_a_clash_each_pair_fights_and_one_side_not_itself(article: Article) -> None:
    clash = strike("أ=a & ب=b", "د=d", cue="اشتبك", type="clash")
    assert edges(drawn(told(article, ("2020-01-01", [clash])))) == [
        ("fights", "a", "b"), ("fights", "a", "d"), ("fights", "b", "d"),
    ]  # fmt: skip


def test_a_leader_is_succeeded_by_one_who_is_told_after(article: Article) -> None:
    pages = told(
        article,
        ("2020-01-01", [tie("leads", "فلان", "أ=a")]),
        ("2020-01-10", [tie("leads", "علان", "أ=a")]),
        ("2020-03-01", [tie("leads", "علان", "أ=a")]),
    )
    assert len(leaders(pages, "2020-03-01")) == 2
    later = told(
        article, ("2020-01-01", [tie("leads", "فلان", "أ=a")]), ("2020-03-01", [tie("leads", "علان", "أ=a")])
    )
    assert [one.source.name for one in leaders(later, "2020-03-01")] == ["علان"]
    assert [one.source.name for one in leaders(later, "2020-02-01")] == ["فلان"]


def test_marks_without_a_day_are_counted(article: Article) -> None:
    undated = article("p", [ROW], [tie("backs", "د=d", "أ=a"), strike("أ=a", "ب=b")], fetched=None)
    found = drawn([undated])
    assert (found.relations, found.omitted.undated) == ((), 2)
