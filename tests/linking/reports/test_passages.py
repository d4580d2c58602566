"""Passages of one report inside another article are its voice; the rest of the article is its own."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.linking import Told, link
from marsad.linking.reports.joining import passages_of, reports
from marsad.linking.reports.passages import embedded, shared

Article = Callable[..., Told]


def paragraph(name: str, size: int = 30) -> str:
    return " ".join(f"{name}{at}" for at in range(size))


WIRE = [paragraph(name) for name in "abcdef"]
LONG = [paragraph(name) for name in ("l", "m", "n")] + [WIRE[2]] + [paragraph(name) for name in ("o", "p")]


def test_a_passage_in_an_article_of_its_own_is_partial(article: Article) -> None:
    wire, long = article("wire", WIRE, published="2019-07-01"), article("long", LONG, published="2019-07-05")
    (report,) = reports([long, wire])
    assert report.articles == (wire.version.article,)
    assert [one.kind for one in report.links] == ["partial"]
    (passage,) = report.passages
    assert passage.article == long.version.article
    assert [span.of(long.version.text) for span in passage.spans] == [WIRE[2]]
    assert report.carriers == tuple(sorted((wire.version.article, long.version.article)))


def test_a_short_wire_in_a_long_article_is_no_cut_of_it(article: Article) -> None:
    brief = [WIRE[2]]
    assert embedded("\n".join(brief), "\n".join(LONG))
    assert not embedded("\n".join(WIRE[:2]), "\n".join(WIRE))
    (report,) = reports([article("brief", brief), article("long", LONG)])
    assert [one.kind for one in report.links] == ["partial"]


def test_a_paragraph_that_several_have_is_the_first_ones(article: Article) -> None:
    days = {"wire": WIRE, "long": LONG, "later": [paragraph("q"), paragraph("r"), WIRE[2], paragraph("s")]}
    told = [
        article(name, rows, published=f"2019-07-0{at}") for at, (name, rows) in enumerate(days.items(), 1)
    ]
    (report,) = reports(told)
    assert report.articles == (told[0].version.article,)
    assert {one.article for one in report.passages} == {one.version.article for one in told[1:]}


def test_a_statement_that_two_quote_is_no_passage() -> None:
    assert shared(f"x said «{WIRE[0]}»", f"y said «{WIRE[0]}»").words == 0


@pytest.mark.parametrize("taken", [True, False])
def test_a_marks_voice_is_that_of_the_passage_it_stands_in(article: Article, taken: bool) -> None:
    row = WIRE[2] + " a source said"
    mark = {"kind": "statement", "cue": "said", "speaker": "a source", "stance": "state"}
    own = [*LONG[:3], row, *LONG[4:]] if taken else [LONG[0] + " a source said", *LONG[1:]]
    wire = article("wire", [*WIRE[:2], row, *WIRE[3:]], [mark | {"line": 3}], published="2019-07-01")
    long = article("long", own, [mark | {"line": 4 if taken else 1}], published="2019-07-05")
    roots = {chain.root.key for chain in link([wire, long]).chains}
    assert len(roots) == (1 if taken else 2)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(st.permutations(range(6)), st.lists(st.sampled_from(range(4)), min_size=6, max_size=6))
def test_order_changes_no_passage(article: Article, order: list[int], used: list[int]) -> None:
    told = [
        article(f"p{at}", [paragraph(f"own{at}x{n}") for n in range(3)] + [WIRE[one], paragraph(f"end{at}")])
        for at, one in enumerate(used)
    ]
    found = reports(told)
    assert reports([told[at] for at in order]) == found
    assert passages_of(reports([told[at] for at in order])) == passages_of(found)
