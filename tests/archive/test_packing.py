from datetime import date

import pytest
from hijridate import Hijri
from hypothesis import given
from hypothesis import strategies as st

from marsad.archive.packing import digest, packed, plain, to_bytes, to_text, unpacked
from marsad.records import Days, Mention, Span

ANY = st.text(st.characters(exclude_categories=()))


@given(ANY)
def test_any_words_come_back(words: str) -> None:
    mention = Mention(words, Span(0, 1))
    assert unpacked(packed(mention), Mention) == mention
    assert to_text(to_bytes(words)) == words


@given(ANY)
def test_plain_text_is_what_any_database_takes(words: str) -> None:
    assert "\0" not in plain(words)
    plain(words).encode()


def test_a_date_of_another_calendar_is_kept_as_the_day_it_is() -> None:
    day = Hijri(1441, 9, 1).to_gregorian()
    assert unpacked(packed(Days.day(day)), Days) == Days.day(date(2020, 4, 24))


def test_what_is_no_record_is_refused() -> None:
    with pytest.raises((TypeError, NotImplementedError)):
        packed(object())


@given(st.lists(ANY))
def test_a_digest_knows_no_order(parts: list[str]) -> None:
    assert digest(parts) == digest(sorted(parts, reverse=True))
