from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from marsad.archive.opening import open_engine
from marsad.archive.searching.spelling import keys, known, learn, near

LETTERS = "ابتثحخدر"
WORDS = st.text(LETTERS, min_size=5, max_size=9)


@pytest.fixture(params=["sqlite", "postgresql"])
def connection(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Connection]:
    at_postgres = request.param == "postgresql"
    where = request.getfixturevalue("postgres").fresh() if at_postgres else tmp_path / "x.db"
    engine, _ = open_engine(where, create=True)
    with engine.execution_options(writes=True).begin() as opened:
        yield opened


def test_a_letter_too_few_too_many_another_or_two_changed(connection: Connection) -> None:
    learn(connection, ["باشاغا", "تاجوراء", "كباب"])
    for word in ("باشغا", "بااشاغا", "باشاعا", "باشاغ", "ابشاغا"):
        assert near(connection, word) == ["باشاغا"]
    assert near(connection, "تاجورأ") == []
    assert near(connection, "تاجرواء") == ["تاجوراء"]
    assert near(connection, "كبا") == []


def test_what_is_known_and_what_nobody_can_know(connection: Connection) -> None:
    learn(connection, ["باشاغا"])
    assert known(connection, ["باشاغا", "xxxx"])
    assert not known(connection, ["باشغا"])
    assert known(connection, ["من"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(WORDS, st.data())
def test_one_slip_is_always_found_again(connection: Connection, word: str, data: st.DataObject) -> None:
    learn(connection, [word])
    learn(connection, [word])
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from(LETTERS))
    slip = data.draw(
        st.sampled_from(
            [word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :]]
        )
    )
    assert known(connection, [word])
    assert slip == word or word in near(connection, slip) or len(near(connection, slip)) == 6


@given(WORDS)
def test_the_keys_of_a_word(word: str) -> None:
    assert word in keys(word)
    assert all(len(key) >= len(word) - 1 for key in keys(word))
