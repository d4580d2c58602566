"""What the two sides of a comparison are called: gold and a coder, or two codings that are equals."""

import msgspec


class Sides(msgspec.Struct, frozen=True):
    """Both sides' names in tables, and what a mark is called that one side alone has."""

    first: str
    second: str
    only_first: str
    only_second: str
    equals: bool


AGAINST_GOLD = Sides("gold", "given", "missed", "too much", equals=False)
EQUALS = Sides("A", "B", "only A", "only B", equals=True)
