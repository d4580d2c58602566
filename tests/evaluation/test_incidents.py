"""Linked incidents beside incidents marked by hand."""

from pathlib import Path

import pytest

from marsad.errors import GoldError
from marsad.evaluation.incidents import MarkedIncident, compare_incidents, load_incidents
from marsad.records import Incident, Root, Standing
from marsad.records.links import Label

PLACES = {"e-1": ["p.txt#a1:1 clash"], "e-2": ["p.txt#a1:2 clash"], "e-3": ["p.txt#a1:3 clash"]}


def linked(*marks: str, label: Label = "one side tells", roots: int = 1) -> Incident:
    tell = frozenset(Root(str(number), "", known=True) for number in range(roots))
    return Incident(marks[0], "clash", marks, standing=Standing(tell), label=label)


def marked(*lines: int, standing: str = "one side tells", roots: int = 1) -> MarkedIncident:
    marks = tuple(f"p.txt#a1:{line} clash" for line in lines)
    return MarkedIncident("a clash", marks, standing, {str(number): "unknown" for number in range(roots)})


def test_incidents_that_agree_have_full_figures() -> None:
    figures = compare_incidents([marked(1, 2), marked(3)], [linked("e-1", "e-2"), linked("e-3")], PLACES)
    assert (figures.f1, figures.standing, figures.independence, figures.wrong) == (1, 1, 1, ())


def test_one_incident_for_two_costs_precision_and_two_for_one_costs_recall() -> None:
    melted = compare_incidents([marked(1), marked(2)], [linked("e-1", "e-2")], PLACES)
    split = compare_incidents([marked(1, 2)], [linked("e-1"), linked("e-2")], PLACES)
    assert (melted.precision, melted.recall) == (0.5, 1)
    assert (split.precision, split.recall) == (1, 0.5)


def test_a_wrong_label_and_a_count_outside_the_range_are_told() -> None:
    figures = compare_incidents([marked(1, standing="disputed", roots=2)], [linked("e-1")], PLACES)
    assert (figures.standing, figures.independence, len(figures.wrong)) == (0, 0, 2)


def test_an_incident_that_is_not_found_is_wrong_throughout() -> None:
    figures = compare_incidents([marked(1)], [], PLACES)
    assert (figures.standing, figures.independence) == (0, 0)


def test_a_broken_gold_file_says_where(tmp_path: Path) -> None:
    path = tmp_path / "incidents.yaml"
    path.write_text("- what: a clash\n  marks: []\n  standin: disputed\n")
    with pytest.raises(GoldError, match="standin"):
        load_incidents([path])
