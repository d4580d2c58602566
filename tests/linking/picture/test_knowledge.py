from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from marsad.linking import Told
from marsad.linking.actors import names
from marsad.linking.picture.knowledge import known, withdrawn
from marsad.records import Coding, Days, Omitted, Version

Article = Callable[..., Told]


def version(id_: str = "v", article: str = "a", **about: Any) -> Version:
    return Version(id_, article, "p", "test", "", (), (), **about)


def told(*versions: Version) -> list[Told]:
    return [Told(one, Coding(one.id, "test", "none")) for one in versions]


def test_what_is_left_out_is_counted() -> None:
    kept, omitted = known(
        told(
            version("v", fetched=date(2020, 6, 1)),
            version("w", "b", fetched=date(2020, 7, 1)),
            version("x", "c"),
        ),
        date(2020, 6, 6),
    )
    assert [one.version.id for one in kept] == ["v"]
    assert omitted == Omitted(unproven=1, later=1)


DAYS = st.dates(date(2020, 1, 1), date(2020, 12, 31))
VERSIONS = st.lists(
    st.builds(
        version,
        st.sampled_from("vwx"),
        st.sampled_from("ab"),
        published=st.none() | st.builds(Days.day, DAYS),
        fetched=st.none() | DAYS,
    ),
    max_size=8,
)


@given(VERSIONS, DAYS, st.integers(0, 400))
def test_a_later_day_never_knows_less(versions: list[Version], day: date, more: int) -> None:
    before, _ = known(told(*versions), day)
    after, _ = known(told(*versions), day + timedelta(days=more))
    assert all(one in after for one in before)


@given(VERSIONS, DAYS)
def test_every_version_is_known_or_counted(versions: list[Version], day: date) -> None:
    kept, omitted = known(told(*versions), day)
    texts = {(one.version.article, one.version.id) for one in kept}
    assert len(texts) + omitted.unproven + omitted.later == len({(one.article, one.id) for one in versions})


def taken(place: str, cue: str = "سيطر") -> dict[str, Any]:
    return {"kind": "event", "line": 1, "cue": cue, "type": "territory-gained", "place": place}


def test_what_a_later_version_drops_is_withdrawn(article: Article) -> None:
    first = article("p", ["سيطر على سرت"], [taken("سرت=sirte")], fetched=date(2020, 6, 1))
    reworded = article("p", ["لقد سيطر على مدينة سرت"], [taken("سرت=sirte")], fetched=date(2020, 6, 2))
    dropped = article("p", ["لا جديد"], fetched=date(2020, 6, 3))
    assert withdrawn([first, reworded], names([first, reworded])) == frozenset()
    gone = {event.id for one in (first, reworded) for event in one.coding.events}
    assert withdrawn([first, dropped, reworded], names([first, reworded, dropped])) == gone


def test_another_article_withdraws_nothing(article: Article) -> None:
    one = article("p", ["سيطر على سرت"], [taken("سرت=sirte")], fetched=date(2020, 6, 1))
    other = article("q", ["لا جديد"], fetched=date(2020, 6, 3))
    assert withdrawn([one, other], names([one, other])) == frozenset()
