from collections.abc import Callable
from datetime import date

from marsad.language.ar.fold import fold
from marsad.packs import Names, Offices, Packs

ACTORS = """
- {id: state-a, kind: state, names: {ar: [أثلند]}, adjective: {ar: [أثلندي]}}
- {id: government-a, kind: government, parent: state-a, names: {ar: [حكومة أثلند]}}
"""
PERSONS = """
- {id: first, names: {ar: [سعد الأول]}, posts: [
    {post: {ar: وزير الدفاع الأثلندي, en: Minister}, body: government-a, from: 2019-02, to: 2021-05-01}]}
- {id: second, names: {ar: [سعد الثاني]}, posts: [
    {post: {ar: وزير الدفاع, en: Minister}, body: government-a, from: 2021-05-02}]}
- {id: third, names: {ar: [سعد الثالث]}, posts: [
    {post: {ar: رئيس أثلند, en: President}, body: state-a}]}
"""
DEFENCE = fold("وزير الدفاع")


def offices(packs: Packs) -> Offices:
    return Offices(packs, Names(packs))


def test_a_post_names_who_held_it_on_the_day(made_up: Callable[..., Packs]) -> None:
    found = offices(made_up(actors=ACTORS, persons=PERSONS))
    assert found.holder(DEFENCE, "state-a", date(2020, 1, 1)) == "first"
    assert found.holder(fold("وزير دفاع"), "state-a", date(2022, 1, 1)) == "second"


def test_before_its_first_day_nobody_held_it(made_up: Callable[..., Packs]) -> None:
    found = offices(made_up(actors=ACTORS, persons=PERSONS))
    assert found.holder(DEFENCE, "state-a", date(2018, 1, 1)) is None


def test_another_post_and_anothers_post_are_not_his(made_up: Callable[..., Packs]) -> None:
    found = offices(made_up(actors=ACTORS, persons=PERSONS))
    assert found.holder(fold("نائب وزير الدفاع"), "state-a", date(2020, 1, 1)) is None
    assert found.holder(DEFENCE, "state-b", date(2020, 1, 1)) is None


def test_a_post_without_days_names_nobody(made_up: Callable[..., Packs]) -> None:
    found = offices(made_up(actors=ACTORS, persons=PERSONS))
    assert found.holder(fold("رئيس"), "state-a", date(2020, 1, 1)) is None


def test_of_two_who_may_have_held_it_neither_is_named(made_up: Callable[..., Packs]) -> None:
    other = (
        PERSONS
        + """
- {id: fourth, names: {ar: [سعد الرابع]}, posts: [
    {post: {ar: وزير الدفاع الأثلندي, en: Minister}, body: government-a, from: 2020, to: 2020}]}
"""
    )
    assert offices(made_up(actors=ACTORS, persons=other)).holder(DEFENCE, "state-a", date(2020, 6, 1)) is None
