"""What a text counts: numbers with their nouns and units, whose each figure is, and what it is a part of.

    tokens = split(folded.text)
    find_quantities(tokens, find_numbers(tokens))

A number with no noun («إلى 200») is a quantity only where a word before it says that it counts people.
Stretches of time are quantities too (`step` is set), except behind «قبل» and «منذ»: those are times. Not for
more than a line at once: a figure is linked to those before it.
"""

from collections.abc import Sequence

import msgspec

from marsad.language.ar.numbers.finding import Number, bound_behind, bounded
from marsad.language.ar.numbers.tables import Bound
from marsad.language.ar.numbers.units import Step, one_of, unit_nouns, units
from marsad.language.ar.quantities.casualties import Fate, fate_behind, fate_of
from marsad.language.ar.quantities.nouns import counted_before, harmed_of, noun_at, owner_at
from marsad.language.ar.quantities.phrases import Phrase
from marsad.language.ar.words import Token
from marsad.records import Range

_ENDS = frozenset(".؟!?")
_SINCE = frozenset(["قبل", "منذ", "مند"])
_LENGTHS = frozenset(["km", "متر", "ميل"])
_PEOPLE = frozenset(["people", "fighters", "killed", "wounded"])
_JOINED: dict[tuple[Step, Step], int] = {("hour", "minute"): 60, ("day", "hour"): 24, ("year", "month"): 12}


class Quantity(msgspec.Struct, frozen=True):
    """A figure over tokens [first, last) but for `cut` letters of clitics, and its noun's tokens.

    `unit` is one of the codebook's or the noun's singular (as folded where units.yaml does not know it).
    `owner` is the token span of whose it is, `owner_cut` its clitic letters. `part_of` is the position, in
    the list that holds both, of the figure that this one is a part of.
    """

    first: int
    last: int
    cut: int
    noun_first: int
    noun_last: int
    range: Range
    unit: str
    approximate: bool = False
    step: Step | None = None
    owner: tuple[int, int] | None = None
    owner_cut: int = 0
    part_of: int | None = None


def find_quantities(tokens: Sequence[Token], numbers: Sequence[Number]) -> list[Quantity]:
    """The quantities among the numbers of one line, in order."""
    found: list[Quantity] = []
    for number in numbers:
        if number.kind != "count" or (found and number.first < found[-1].last):
            continue
        phrase = noun_at(tokens, number) or counted_before(tokens, number)
        quantity, shared = _quantity(tokens, number, phrase)
        if quantity is None or _is_time(tokens, quantity) or _is_distance(tokens, quantity):
            continue
        before = _before(tokens, found, quantity)
        joined = None if before is None else _joined(tokens, before, quantity)
        if joined is not None:
            found[-1] = joined
            continue
        if before is not None and shared is not None and _are_joined(tokens, before, quantity):
            found[-1] = msgspec.structs.replace(before, range=bounded(before.range, shared))
        found.append(_linked(tokens, found, quantity, phrase))
        if before is not None and _are_joined(tokens, before, quantity):
            _share_fate_behind(tokens, found)
        _share_fate(found)
    return found


def _quantity(
    tokens: Sequence[Token], number: Number, phrase: Phrase | None
) -> tuple[Quantity | None, Bound | None]:
    """The figure, and the bound that stands behind its noun and that figures joined before it share."""
    first, last = number.first, number.last
    if phrase is not None:
        first, last = min(first, phrase.first), max(last, phrase.last)
    value, behind = number.range, bound_behind(tokens, last) if phrase is not None else None
    shared: Bound | None = None
    if behind is not None and behind[0] in ("least", "most"):
        shared, last = behind
        value = bounded(value, shared)
    fate = "either" if _are_both(tokens, phrase) else fate_of(tokens, first, last)
    if phrase is None and fate in ("killed", "wounded"):
        phrase = harmed_of(tokens, last)
        last = last if phrase is None else phrase.last
    owner = owner_at(tokens, last, phrase is not None and phrase.thing)
    if owner is None and phrase is not None:
        owner = phrase.owner
    if owner is not None and owner[1] > last:  # «24 متمردا من الجبهة قتلوا»
        fate = fate_behind(tokens, owner[1]) or fate
    unit = _unit(phrase, number, fate)
    if unit is None:
        return None, None
    noun = (last, last) if phrase is None else (phrase.first, phrase.last)
    cut = number.cut if first == number.first else one_of(tokens[first].text)[1]
    owner_cut = cut if owner is not None and owner[0] == first else 0
    first -= _opens_quote(tokens, first, last)
    step = None if phrase is None else phrase.step
    quantity = Quantity(first, last, cut, *noun, value, unit, number.approximate, step, owner, owner_cut)
    return quantity, shared


def _opens_quote(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«عشرات» الجنود: the figure begins with the sign whose twin is in it."""
    inside = {token.text for token in tokens[first:last]}
    return first > 0 and tokens[first - 1].text == "«" and "»" in inside and "«" not in inside


def _are_both(tokens: Sequence[Token], phrase: Phrase | None) -> bool:
    """«60 قتيلا وجريحا»: of both fates."""
    if phrase is None or phrase.unit not in ("killed", "wounded") or phrase.last >= len(tokens):
        return False
    word = tokens[phrase.last].text
    other = unit_nouns().get(word[1:]) if word[0] == "و" else None
    return other is not None and other.noun.unit in ("killed", "wounded") and other.noun.unit != phrase.unit


def _unit(phrase: Phrase | None, number: Number, fate: Fate | None) -> str | None:
    if phrase is not None and phrase.unit in ("killed", "wounded") and fate == "either":
        return "people"
    if phrase is not None and phrase.unit not in ("people", "fighters"):
        return phrase.unit
    if fate in ("killed", "wounded"):
        return fate
    if phrase is not None:
        return phrase.unit
    vague = number.vague and not number.cut
    return "people" if vague or fate is not None else None


def _is_time(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """«قبل ثلاثة أيام»، «منذ نحو عامين»، «بعد يومين من»."""
    if quantity.step is None:
        return False
    before = {token.text for token in tokens[max(0, quantity.first - 2) : quantity.first]}
    following = tokens[quantity.last].text if quantity.last < len(tokens) else ""
    after = "بعد" in before and following == "من" and quantity.step in ("minute", "hour", "day", "week")
    return after or not _SINCE.isdisjoint(before)


def _is_distance(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """«تبعد نحو 150 كيلومترا»: how far a place is."""
    if quantity.unit not in _LENGTHS:
        return False
    before = tokens[max(0, quantity.first - 3) : quantity.first]
    return any(token.text in units().distances for token in before)


def _before(tokens: Sequence[Token], found: Sequence[Quantity], quantity: Quantity) -> Quantity | None:
    """The figure before this one in its sentence."""
    if not found or any(token.text in _ENDS for token in tokens[found[-1].last : quantity.first]):
        return None
    return found[-1]


def _are_joined(tokens: Sequence[Token], before: Quantity, quantity: Quantity) -> bool:
    """Whether only «و» stands between two figures."""
    if before.last == quantity.first:
        return quantity.cut == 1 and tokens[quantity.first].text[0] == "و"
    return before.last == quantity.first - 1 and tokens[before.last].text == "و"


def _joined(tokens: Sequence[Token], before: Quantity, quantity: Quantity) -> Quantity | None:
    """«ساعتين و15 دقيقة» is one stretch of time, in the smaller step."""
    if before.step is None or quantity.step is None or not _are_joined(tokens, before, quantity):
        return None
    factor = _JOINED.get((before.step, quantity.step))
    if factor is None or not before.range.exact or not quantity.range.exact:
        return None
    total = (before.range.low or 0) * factor + (quantity.range.low or 0)
    return msgspec.structs.replace(quantity, first=before.first, cut=before.cut, range=Range.exactly(total))


def _linked(
    tokens: Sequence[Token], found: Sequence[Quantity], quantity: Quantity, phrase: Phrase | None
) -> Quantity:
    """The figure with the whole that it is a part of; «آخرين» and bare numbers take the last one's owner."""
    before = _before(tokens, found, quantity)
    if before is None:
        return quantity
    owner, cut = quantity.owner, quantity.owner_cut
    whole = before if before.part_of is None else found[before.part_of]
    if owner is None and (phrase is None or phrase.other) and whole.unit in _PEOPLE:
        # «مقتل 13 مدنيا بينهم طفلان وإصابة 21»: of those the 13 are of
        owner, cut = whole.owner, whole.owner_cut
    part_of = before.part_of if _are_joined(tokens, before, quantity) else None
    if part_of is None and _is_part(tokens, quantity):
        part_of = next((at for at in range(len(found) - 1, -1, -1) if found[at].unit in _PEOPLE), None)
    return msgspec.structs.replace(quantity, owner=owner, owner_cut=cut, part_of=part_of)


def _share_fate_behind(tokens: Sequence[Token], found: list[Quantity]) -> None:
    """«3 نساء و4 رجال أصيبوا»: the verb behind the last of joined figures is about the one before it, too."""
    one, other = found[-2:]
    told = fate_behind(tokens, other.last)
    if one.unit in ("people", "fighters") and told == other.unit:
        found[-2] = msgspec.structs.replace(one, unit=other.unit)


def _share_fate(found: list[Quantity]) -> None:
    """A part shares the fate of its whole, and tells it where a verb behind the part does («… قضوا»)."""
    part = found[-1]
    if part.part_of is None:
        return
    whole = part.part_of
    family = [whole, *(at for at in range(whole, len(found)) if found[at].part_of == whole)]
    fates = {found[at].unit for at in family} & {"killed", "wounded"}
    if len(fates) != 1:
        return
    for at in family:
        if found[at].unit in ("people", "fighters"):
            found[at] = msgspec.structs.replace(found[at], unit=next(iter(fates)))


def _is_part(tokens: Sequence[Token], quantity: Quantity) -> bool:
    for index in range(max(0, quantity.first - 4), quantity.first):
        found = units().parts.at(tokens, index, clitics=True)
        if found is not None and quantity.first - 1 <= found.last <= quantity.first:
            return True
    return False
