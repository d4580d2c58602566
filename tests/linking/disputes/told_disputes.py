"""Marks that dispute one another, and the disputes that linking makes of them."""

from collections.abc import Callable
from typing import Any

from marsad.linking import Side, Theatres, Told, link
from marsad.records import Dispute

Article = Callable[..., Told]
GROUND = Theatres(
    sides={who: (Side("libya", side),) for who, side in [("haftar", "lna"), ("lna", "lna"), ("gna", "gna")]}
)


def disputes_of(*told: Told) -> list[Dispute]:
    return list(link(told, GROUND).disputes)


def said(line: int, cue: str, who: str, stance: str = "state", **more: Any) -> dict[str, Any]:
    return {"kind": "statement", "line": line, "cue": cue, "stance": stance, "speaker": who} | more


def strike(line: int, cue: str, **more: Any) -> dict[str, Any]:
    return {"kind": "event", "line": line, "cue": cue, "type": "air-strike"} | more


def lines(dispute: Dispute, *told: Told) -> tuple[list[int], list[int]]:
    line = {mark.id: mark.line for one in told for mark in one.coding.marks}
    return sorted({line[m] for m in dispute.claim}), sorted({line[m] for m in dispute.against})
