"""How `marsad evaluate` prints figures, agreement and misses, for reading and as JSON."""

from collections.abc import Iterable
from typing import Any

from marsad.cli import out
from marsad.cli.codings import Compared
from marsad.evaluation import Pair, Score, Scores
from marsad.evaluation.agreement import Agreement
from marsad.evaluation.misses import plain, tell
from marsad.evaluation.score import MissKind
from marsad.evaluation.sides import AGAINST_GOLD, Sides


def say_figures(scores: Scores, kind: MissKind | None, *, as_json: bool) -> None:
    """Figures against gold, and the misses of one kind where one is named."""
    missed = scores.of(kind) if kind is not None else ()
    if as_json:
        figures = {name: figure.plain() for name, figure in scores.figures.items()}
        out.say_json(
            figures if kind is None else {"figures": figures, "misses": [plain(one) for one in missed]}
        )
        return
    head = ("", "P", "R", "F1", "right/gold/given")
    out.table([head, *(_row(name, one) for name, one in scores.figures.items())])
    _say_misses(missed, AGAINST_GOLD)


def say_agreement(compared: Compared, kind: MissKind | None, *, as_json: bool) -> None:
    """The agreement of two codings that are equals, and where they differ in marks of one kind."""
    of, sides = compared.comparison(), compared.sides
    differing = [pair for pair in of.pairs if pair.kind == kind and not pair.right]
    if as_json:
        told: dict[str, Any] = {
            "pages": [page.document for page in of.pages],
            "figures": {one.name: _equal(one.score) for one in of.figures},
            "alpha": [_alpha(one) for one in of.agreements],
        }
        if kind is not None:
            told["misses"] = [plain(pair, sides) for pair in differing]
        out.say_json(told)
        return
    rows = [
        (one.name, f"{one.score.f1:.3f}", f"{one.score.right}/{one.score.gold}/{one.score.given}")
        for one in of.figures
    ]
    out.table([("", "F1", "both/A/B"), *rows])
    out.say()
    out.table([("code", "alpha", "same/marks that both have"), *map(_alpha_row, of.agreements)])
    _say_misses(differing, sides)


def _say_misses(missed: Iterable[Pair], sides: Sides) -> None:
    for miss in missed:
        out.say()
        out.say(tell(miss, sides))


def _row(name: str, one: Score) -> tuple[str, ...]:
    figures = (f"{value:.3f}" for value in (one.precision, one.recall, one.f1))
    return (name, *figures, f"{one.right}/{one.gold}/{one.given}")


def _equal(score: Score) -> dict[str, float | int]:
    return {"f1": round(score.f1, 3), "both": score.right, "A": score.gold, "B": score.given}


def _alpha(one: Agreement) -> dict[str, Any]:
    spread = one.interval
    return {
        "code": one.slot.name,
        "alpha": None if one.alpha is None else round(one.alpha, 3),
        "interval": None if spread is None else [round(spread.low, 3), round(spread.high, 3)],
        "units": one.units,
        "same": one.alike,
        "why": one.why,
    }


def _alpha_row(one: Agreement) -> tuple[str, ...]:
    value = "–" if one.alpha is None else f"{one.alpha:.3f}"
    return (one.slot.name, value, f"{one.alike}/{one.units}" + (f"  {one.why}" if one.why else ""))
