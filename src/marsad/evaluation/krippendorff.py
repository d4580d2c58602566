"""Krippendorff's alpha for nominal codes: agreement beyond what chance would bring.

After K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). It needs units that are fixed before
anyone codes them. Not for finding marks, where each side cuts its own units, nor for words or numbers.
"""

from collections.abc import Iterable, Sequence

# How often one code stands beside another within a unit, each pair of values counted both ways.
Matrix = dict[tuple[str, str], float]


def coincidences(units: Iterable[Sequence[str | None]]) -> Matrix:
    """The matrix of coincidences of some units: for each, the codes that its coders gave it, null for none.

    A unit with fewer than two codes has nothing to compare, and counts for nothing.
    """
    found: Matrix = {}
    for unit in units:
        codes = [code for code in unit if code is not None]
        for i, one in enumerate(codes):
            for j, other in enumerate(codes):
                if i != j:
                    found[one, other] = found.get((one, other), 0.0) + 1 / (len(codes) - 1)
    return found


def summed(parts: Iterable[tuple[Matrix, int]]) -> Matrix:
    """Matrices added up, each as many times as its number says."""
    total: Matrix = {}
    for matrix, times in parts:
        for pair, count in matrix.items():
            total[pair] = total.get(pair, 0.0) + times * count
    return total


def alpha(matrix: Matrix) -> float | None:
    """1 for full agreement, 0 for what chance would bring, below 0 for less than that.

    Null where one code alone was given, or none: there is nothing that could disagree.
    """
    of_code: dict[str, float] = {}
    for (one, _), count in matrix.items():
        of_code[one] = of_code.get(one, 0.0) + count
    total = sum(of_code.values())
    expected = total * total - sum(count * count for count in of_code.values())
    if expected <= 0 or len(of_code) < 2:
        return None
    observed = total - sum(count for (one, other), count in matrix.items() if one == other)
    return 1 - (total - 1) * observed / expected
