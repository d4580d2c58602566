from datetime import date
from typing import Any

from marsad.records import Days, Version, proven


def version(id_: str = "v", article: str = "a", **about: Any) -> Version:
    return Version(id_, article, "p", "test", "", (), (), **about)


def day_of(*versions: Version, of: str = "v") -> date | None:
    return proven(versions)["a", of]


def test_a_page_is_proven_by_its_own_date_else_by_its_first_fetch() -> None:
    published = version(published=Days.day(date(2020, 6, 1)), fetched=date(2020, 6, 7))
    assert day_of(published) == date(2020, 6, 1)
    assert day_of(version(fetched=date(2020, 6, 9)), version(fetched=date(2020, 6, 7))) == date(2020, 6, 7)
    assert day_of(version()) is None


def test_a_month_proves_its_last_day_and_a_fetch_before_it_more() -> None:
    assert day_of(version(published=Days.month(2020, 6))) == date(2020, 6, 30)
    assert day_of(version(published=Days.month(2020, 6), fetched=date(2020, 6, 7))) == date(2020, 6, 7)


def test_a_text_that_came_later_is_not_proven_by_the_date_that_the_article_kept() -> None:
    kept = Days.day(date(2020, 6, 1))
    first = version("v", published=kept, fetched=date(2020, 6, 2))
    later = version("w", published=kept, fetched=date(2020, 6, 20))
    assert day_of(first, later, of="v") == date(2020, 6, 1)
    assert day_of(first, later, of="w") == date(2020, 6, 20)
