"""Tolls of two tellers among all disputes."""

from tests.linking.disputes.told_disputes import Article, disputes_of, strike

from marsad.linking import Told


def toll(article: Article, *told: tuple[str, str, int]) -> list[Told]:
    """Articles that each tell one strike with one toll, by one teller."""
    return [
        article(
            name,
            [f"قال {who} إن غارة تاجوراء قتلت {number}"],
            [
                strike(
                    1,
                    "غارة",
                    according_to=who,
                    place="تاجوراء=tajoura",
                    date="2019-07-02",
                    figures=[(str(number), number, "killed")],
                )
            ],
        )
        for name, who, number in told
    ]


def test_tolls_of_two_tellers_differ(article: Article) -> None:
    (dispute,) = disputes_of(*toll(article, ("p", "مسؤول=health", 40), ("q", "سلامة=salame", 53)))
    assert dispute.what == "killed: 40 or 53"


def test_a_teller_who_counts_on_is_no_dispute(article: Article) -> None:
    assert disputes_of(*toll(article, ("p", "مسؤول=health", 40), ("q", "مسؤول=health", 53))) == []


def test_one_toll_of_two_tellers_is_no_dispute(article: Article) -> None:
    assert disputes_of(*toll(article, ("p", "مسؤول=health", 40), ("q", "سلامة=salame", 40))) == []
