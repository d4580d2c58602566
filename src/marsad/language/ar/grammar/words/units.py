"""Units: the tokens of a line that are one word together: set phrases, times, figures, names."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from operator import attrgetter

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.words.word import NO_HEADS, Figure, Heads, Word, under
from marsad.language.ar.grammar.words.written import SET_PHRASES, heads_of, small_tag, under_lists
from marsad.language.ar.lexicon import lexicon
from marsad.language.ar.numbers.finding import Number, begins_number, find_numbers
from marsad.language.ar.quantities.finding import Quantity, find_quantities
from marsad.language.ar.smallwords import listed, small_words
from marsad.language.ar.times.finding import begins_time, find_times
from marsad.language.ar.times.hours import begins_hour, find_hours
from marsad.language.ar.times.time import Time
from marsad.language.ar.words import Token
from marsad.language.clauses import KnownName

_START, _END, _TEXT = attrgetter("start"), attrgetter("end"), attrgetter("text")
_KEPT = 100_000  # words of which it is known what they are
_COMMON = ("places", "documents", "people", "posts")
_PREPOSITIONS = (ar.BY, ar.FOR)
_TYING = frozenset(("tie_words.leads_by", "tie_words.backs_by", "tie_words.backs_to", "tie_words.part_of"))


class Unit(msgspec.Struct, frozen=True):
    """Tokens [first, last) taken as one: a name, a time, a figure or a set phrase."""

    first: int
    last: int
    name: KnownName | None = None
    time: Time | None = None
    quantity: Figure | None = None
    heads: Heads = NO_HEADS


class _Beginnings(msgspec.Struct, frozen=True):
    """What may begin with a word: a time, an hour, a number, set phrases (each as it has the word first)."""

    phrases: tuple[str, ...]
    time: bool
    hour: bool
    number: bool


@lru_cache(maxsize=_KEPT)
def _beginnings(word: str) -> _Beginnings | None:
    """What may begin with a word; None where nothing does, as with most words."""
    begins = _phrase_starts(word), begins_time(word), begins_hour(word), begins_number(word)
    return _Beginnings(*begins) if any(begins) else None


def units(tokens: Sequence[Token], names: Sequence[KnownName], today: date | None) -> list[Unit]:
    """What is taken as one word, in order, none overlapping: set phrases, then times, figures and names."""
    taken = bytearray(len(tokens))
    found: list[Unit] = []
    begun = [
        (row, begins) for row, begins in enumerate(map(_beginnings, map(_TEXT, tokens))) if begins is not None
    ]
    phrases = _set_phrases(tokens, [(row, begins.phrases) for row, begins in begun if begins.phrases])
    dated = find_times(tokens, today, [row for row, begins in begun if begins.time])
    timed = find_hours(tokens, [row for row, begins in begun if begins.hour])
    numbers = find_numbers(tokens, [row for row, begins in begun if begins.number])
    times = (
        Unit(time.first, time.last, time=time) for time in dated if not _names_a_movement(tokens, time.first)
    )
    hours = (Unit(first, last, time=Time(first, last, None)) for first, last in timed)
    inside = {time.first: time.last for time in dated}
    phrases = (unit for unit in phrases if not _breaks_off(unit, inside))
    for group in (phrases, times, hours, _figures(tokens, numbers), _names(tokens, names)):
        for unit in group:
            if not any(taken[unit.first : unit.last]):
                taken[unit.first : unit.last] = b"\1" * (unit.last - unit.first)
                found.append(unit)
    found.sort(key=lambda unit: unit.first)
    return found


def _breaks_off(phrase: Unit, times: Mapping[int, int]) -> bool:
    """Whether a time begins inside a set phrase and goes on behind it: «في وقت | مبكر من صباح الجمعة»."""
    return any(times.get(row, 0) > phrase.last for row in range(phrase.first + 1, phrase.last))


def _names_a_movement(tokens: Sequence[Token], first: int) -> bool:
    """Whether the day that begins at `first` is a movement's name: «حركة 23 مارس», «انتفاضة "25 يناير"»."""
    before = first - 1
    if before > 0 and tokens[before].text in ar.OPENING:
        before -= 1
    definite = before < 0 or tokens[before].text.startswith((ar.ARTICLE, ar.FOR_THE))
    if definite or tokens[first].kind != "number":
        return False
    codes = [entry.codes for entry, _ in lexicon().analyses(tokens[before].text) if not entry.verb]
    return any("forces" in code or "bodies" in code or "protest" in code.get("tells", ()) for code in codes)


def _set_phrases(tokens: Sequence[Token], begun: Iterable[tuple[int, tuple[str, ...]]]) -> Iterator[Unit]:
    """Set phrases of two words or more, the longest first; the first word may carry و or ف. `begun` are the
    places where one may begin, each with its first word as the phrase may have it.
    """
    behind, seconds = 0, small_words().seconds
    for row, starts in begun:
        if row < behind or row + 1 >= len(tokens):
            continue
        after = tokens[row + 1].text
        for start in starts:
            found = _phrase_from(tokens, row, start) if after in seconds[start] else None
            if found is not None:
                yield found
                behind = found.last
                break


def _phrase_starts(text: str) -> tuple[str, ...]:
    """As what a word may be the first of a set phrase: as it stands, and without its و or ف."""
    begun = small_words().lengths
    joined = (text[1:],) if text[0] in ar.JOINING else ()
    return tuple(start for start in (text, *joined) if start in begun)


def _phrase_from(tokens: Sequence[Token], row: int, start: str) -> Unit | None:
    """The longest set phrase at `row` whose first word is `start`."""
    small = small_words()
    following = [token.text for token in tokens[row + 1 : row + small.lengths[start][0]]]
    for length in small.lengths[start]:
        heads = small.heads.get((start, *following[: length - 1])) if length <= len(following) + 1 else None
        if heads is not None and not SET_PHRASES.isdisjoint(under_lists(heads)):
            return Unit(row, row + length, heads=heads)
    return None


def _figures(tokens: Sequence[Token], numbers: Sequence[Number]) -> Iterator[Unit]:
    quantities = find_quantities(tokens, numbers)
    for found in quantities:
        whole = quantities[found.part_of] if found.part_of is not None else None
        figure = Figure(
            *_extent(tokens, found),
            found.range,
            found.unit,
            _owner(tokens, found),
            _extent(tokens, whole) if whole else None,
            found.step is not None,
            found.noun_first if found.noun_last > found.noun_first else None,
        )
        joined = found.first > 0 and tokens[found.first - 1].text == ar.AND  # «و10 آليات»
        yield Unit(found.first - joined, found.last, quantity=figure)


def _owner(tokens: Sequence[Token], found: Quantity) -> tuple[int, int] | None:
    if found.owner is None:
        return None
    return tokens[found.owner[0]].start + found.owner_cut, tokens[found.owner[1] - 1].end


def _extent(tokens: Sequence[Token], found: Quantity) -> tuple[int, int]:
    return tokens[found.first].start + found.cut, tokens[found.last - 1].end


def _names(tokens: Sequence[Token], names: Iterable[KnownName]) -> Iterator[Unit]:
    row = 0
    for name in names:
        row = bisect_right(tokens, name.start, row, key=_END)
        last = bisect_left(tokens, name.end, row, key=_START)
        first = _past_titles(tokens, row, last) if name.kind == "person" else row
        last = _before_tie(tokens, first, last)
        if last > first and not _is_given_name(tokens[first:last], name):
            yield Unit(first, last, name=name)


def _before_tie(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the name proper ends in «التحالف بقيادة …»: what follows asserts a tie of its own."""
    ties = (place for place in range(first + 1, last) if _TYING & heads_of(tokens[place].text))
    return next(ties, last)


def _past_titles(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the name proper begins in «الرئيس بشار الأسد»: a title is a word of its own."""
    while last - first > 1:
        text = tokens[first].text
        if not (_is_title(text) or text in listed("rank_qualifiers")) or "given_names" in heads_of(text):
            break
        first += 1
    return first


@lru_cache(maxsize=_KEPT)
def _is_title(text: str) -> bool:
    """Whether a word may be a post or a rank."""
    return any(not entry.codes.keys().isdisjoint(("posts", "ranks")) for entry, _ in lexicon().analyses(text))


def _is_given_name(tokens: Sequence[Token], name: KnownName) -> bool:
    """Whether what looks like a place's name is rather the first name of a person («سالم»)."""
    if name.kind != "place" or len(tokens) != 1:
        return False
    return "given_names" in heads_of(tokens[0].text) or _is_common(tokens[0].text)


@lru_cache(maxsize=_KEPT)
def _is_common(text: str) -> bool:
    """Whether a word with an article is a common noun («المدينة», «المصدر»), whatever town is called so."""
    return any(
        a.definite and not entry.codes.keys().isdisjoint(_COMMON) for entry, a in lexicon().analyses(text)
    )


def word_of(tokens: Sequence[Token], unit: Unit) -> Word:
    """The unit as one word."""
    if unit.name is not None:
        return _name_word(tokens, unit, unit.name)
    if unit.quantity is not None:
        return _figure_word(tokens, unit, unit.quantity)
    first = tokens[unit.first]
    conj = first.text[:1] if _carries_conj(first.text, unit) else ""
    tagged = "time" if unit.time is not None else small_tag(unit.heads)
    prep = first.text[len(conj)] if tagged == "noun" and first.text[len(conj)] in _PREPOSITIONS else ""
    return Word(
        _text(tokens, unit), tagged, first.start, first.start + len(conj), tokens[unit.last - 1].end, conj,
        prep, heads=unit.heads, under=under_lists(unit.heads), time=unit.time,
    )  # fmt: skip


def _name_word(tokens: Sequence[Token], unit: Unit, name: KnownName) -> Word:
    first = tokens[unit.first]
    at = max(name.start, first.start)
    conj, prep = _clitics(first, name.start)
    article = first.text.startswith(ar.ARTICLE, at - first.start)
    forms = lexicon().analyses(first.text) if name.adjective or name.weak else ()
    return Word(
        _text(tokens, unit), "name", first.start, at, tokens[unit.last - 1].end, conj, prep, article,
        forms=forms, under=under(forms, NO_HEADS), name=name,
    )  # fmt: skip


def _figure_word(tokens: Sequence[Token], unit: Unit, figure: Figure) -> Word:
    first = tokens[unit.first]
    conj, prep = _clitics(first, figure.start)
    forms = lexicon().analyses(tokens[figure.noun].text) if figure.noun is not None else ()
    forms = tuple(form for form in forms if form[1].tense is None)
    return Word(
        _text(tokens, unit), "time" if figure.lasting else "count", first.start, figure.start,
        tokens[unit.last - 1].end, conj, prep, forms=forms, under=under(forms, NO_HEADS), quantity=figure,
    )  # fmt: skip


def _clitics(first: Token, start: int) -> tuple[str, str]:
    """The conjunction and preposition of a unit's first token, where the unit proper begins at `start`."""
    letters = first.text[: max(0, start - first.start)]
    joined = letters[:1] in (ar.AND, ar.SO)
    return (letters[0], letters[1:2]) if joined else ("", letters[:1])


def _carries_conj(text: str, unit: Unit) -> bool:
    """Whether the و or ف that the unit's first word begins with is none of its own letters."""
    own = len(text) <= 3 if unit.time is not None else text in small_words().lengths
    return text[0] in ar.JOINING and not own


def _text(tokens: Sequence[Token], unit: Unit) -> str:
    if unit.last == unit.first + 1:
        return tokens[unit.first].text
    return " ".join(token.text for token in tokens[unit.first : unit.last])
