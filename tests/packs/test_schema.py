from datetime import date

import msgspec
import pytest

from marsad.packs import Actor, Dated


def dated(**ends: str | int) -> Dated:
    return msgspec.convert(ends, Dated)


def test_an_open_end_holds_for_ever() -> None:
    assert dated().holds_on(date(1950, 1, 1))
    assert dated(**{"from": "2014-05-16"}).holds_on(date(2099, 1, 1))
    assert not dated(**{"from": "2014-05-16"}).holds_on(date(2014, 5, 15))


def test_both_ends_are_included() -> None:
    held = dated(**{"from": "2016-03-30", "to": "2021-03-15"})
    assert held.holds_on(date(2016, 3, 30))
    assert held.holds_on(date(2021, 3, 15))
    assert not held.holds_on(date(2021, 3, 16))


def test_within_a_month_known_only_by_name_it_may_hold_but_not_for_sure() -> None:
    held = msgspec.convert({"from": "2019-04", "to": 2020}, Dated)
    assert held.holds_on(date(2019, 4, 2))
    assert held.certain == (date(2019, 4, 30), date(2020, 1, 1))
    assert held.possible == (date(2019, 4, 1), date(2020, 12, 31))


@pytest.mark.parametrize("ends", [{"from": 2022, "to": "2020-03"}, {"from": "2020-13"}, {"from": "spring"}])
def test_ends_that_cannot_be_are_refused(ends: dict[str, str | int]) -> None:
    with pytest.raises(msgspec.ValidationError):
        dated(**ends)


@pytest.mark.parametrize("key", ["LNA", "libya lna", "libya_", "", "-a", "a-"])
def test_an_id_is_small_letters_digits_and_dashes(key: str) -> None:
    with pytest.raises(msgspec.ValidationError, match="id"):
        msgspec.convert({"id": key, "kind": "state", "names": {"ar": ["ليبيا"]}}, Actor)
