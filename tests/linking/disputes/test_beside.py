"""Tolls that two speakers give one behind the other, of marks that no incident holds together."""

from collections.abc import Callable, Sequence
from typing import Any

from marsad.linking import Theatres, Told, link
from marsad.records import Dispute

Article = Callable[..., Told]


def disputes_of(told: Told) -> list[Dispute]:
    return list(link([told], Theatres()).disputes)


def tolls(
    article: Article, *rows: str, minister: Sequence[dict[str, Any]], rebels: Sequence[dict[str, Any]]
) -> Told:
    """An article whose first line is a minister's, and whose last the rebels'."""
    said = [
        {"kind": "statement", "line": 1, "cue": "قال", "stance": "state", "speaker": "الوزير"},
        {"kind": "statement", "line": len(rows), "cue": "أعلن", "stance": "state", "speaker": "المتمردون"},
    ]
    return article("p", list(rows), [*said, *minister, *rebels])


def told_of(line: int, cue: str, who: str, value: int, **more: Any) -> dict[str, Any]:
    figures = ((str(value), value, "killed"),)
    mark = {"kind": "event", "line": line, "cue": cue, "according_to": who, "figures": figures}
    return mark | {"type": "clash"} | more


def test_tolls_of_two_speakers_one_behind_the_other(article: Article) -> None:
    told = tolls(
        article,
        "قال الوزير إن المعارك حول سد الوادي أوقعت 9 قتلى",
        "أعلن المتمردون أن الكمين أوقع 60 قتيلا",
        minister=[told_of(1, "المعارك", "الوزير", 9, target="سد الوادي")],
        rebels=[told_of(2, "الكمين", "المتمردون", 60, target="60 قتيلا", type="offensive")],
    )
    (dispute,) = disputes_of(told)
    assert dispute.what == "killed: 9 or 60"
    assert dispute.kind == "figures"


def test_tolls_further_apart_are_of_two_deeds(article: Article) -> None:
    told = tolls(
        article,
        "قال الوزير إن المعارك حول سد الوادي أوقعت 9 قتلى",
        "أغلقت المدارس أبوابها",
        "أعلن المتمردون أن الكمين أوقع 60 قتيلا",
        minister=[told_of(1, "المعارك", "الوزير", 9, target="سد الوادي")],
        rebels=[told_of(3, "الكمين", "المتمردون", 60, target="60 قتيلا", type="offensive")],
    )
    assert disputes_of(told) == []


def test_tolls_of_two_places_or_two_weapons_do_not_clash(article: Article) -> None:
    rows = ("قال الوزير إن غارة على تلال أوقعت 9 قتلى", "أعلن المتمردون أن لغما في رهوة أوقع 60 قتيلا")
    for first, second in (
        ({"place": "تلال"}, {"place": "رهوة"}),
        ({"type": "air-strike"}, {"type": "bombing"}),
    ):
        told = tolls(
            article,
            *rows,
            minister=[told_of(1, "غارة", "الوزير", 9, **first)],
            rebels=[told_of(2, "لغما", "المتمردون", 60, **second)],
        )
        assert disputes_of(told) == []


def test_what_the_narrator_counts_is_no_second_speaker(article: Article) -> None:
    narrated = told_of(2, "كمين", "", 60, target="60 قتيلا", type="offensive")
    del narrated["according_to"]
    told = tolls(
        article,
        "قال الوزير إن المعارك حول سد الوادي أوقعت 9 قتلى",
        "أعلن المتمردون الحداد بعد كمين أوقع 60 قتيلا",
        minister=[told_of(1, "المعارك", "الوزير", 9, target="سد الوادي")],
        rebels=[narrated],
    )
    assert disputes_of(told) == []
