"""Tagging: the words of a line, each with what it is here, names and times and figures as single words.

A written word may be a verb, a noun and a particle with a noun; what stands before it decides. The rules look left only,
so that one pass over the line is enough.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

import msgspec

from marsad.language.ar.fold import Folded
from marsad.language.ar.index import Analysis
from marsad.language.ar.lexicon import Entry, Lexicon
from marsad.language.ar.numbers import find_numbers
from marsad.language.ar.quantities import Quantity, find_quantities
from marsad.language.ar.times import Time, find_times
from marsad.language.ar.words import Token, readings, split
from marsad.language.clauses import KnownName
from marsad.records import Range

Tag = Literal[
    "verb", "noun", "name", "count", "time", "prep", "conj", "comp", "rel", "neg", "start", "particle", "source",
    "open", "close", "sign", "stop", "latin",
]  # fmt: skip
NOMINAL = frozenset(("noun", "name", "count", "latin"))
_CONJ_WORDS = frozenset(("و", "او", "ثم", "ف"))
_STOPS = frozenset(".؟!?…؛")
# A preposition that stands alone before a sign: «لـ"رويترز"».
_LONE = {
    "ل": frozenset({"prepositions.for"}),
    "ب": frozenset({"prepositions.in"}),
    "ك": frozenset({"prepositions.besides"}),
}
_OPENING, _CLOSING = frozenset("«‹"), frozenset("»›")
_STRAIGHT = frozenset('"„“”')  # pages turn the curly ones either way round
_CLAUSE_SIGNS = frozenset("،:-•–—|/)")
_NOUNISH = frozenset(("noun", "masdar", "adjective", "active-participle", "passive-participle"))


class Figure(msgspec.Struct, frozen=True):
    """A figure, in offsets of the line's folded text: its words, whose it is, and the figure that it is a part of."""

    start: int
    end: int
    range: Range
    unit: str
    of: tuple[int, int] | None = None
    part_of: tuple[int, int] | None = None
    lasting: bool = False


class Word(msgspec.Struct, frozen=True):
    """A word of a line: a token, or several that are one name, time, figure or particle.

    Offsets are in the line's folded text: `start` of the written word, `at` of the word without its conjunction and
    preposition, `end`. `heads` are the small-word lists that it stands in.
    """

    text: str
    tag: Tag
    start: int
    at: int
    end: int
    conj: str = ""
    prep: str = ""
    article: bool = False
    suffix: str = ""
    forms: tuple[tuple[Entry, Analysis], ...] = ()
    heads: frozenset[str] = frozenset()
    name: KnownName | None = None
    time: Time | None = None
    quantity: Figure | None = None

    @property
    def nominal(self) -> bool:
        """Whether it can be part of a noun phrase."""
        return self.tag in NOMINAL

    @property
    def stem(self) -> str:
        """The word without the clitics that stand before it."""
        return self.text[self.at - self.start :]

    def code(self, head: str) -> str | None:
        """The code that its entry names under this head, if any."""
        for entry, _ in self.forms:
            found = entry.code(head)
            if found is not None:
                return found
        return None

    def entry(self, head: str) -> Entry | None:
        """The first entry that names something under this head."""
        return next((entry for entry, _ in self.forms if head in entry.codes), None)

    def has(self, *heads: str) -> bool:
        """Whether its entry, or it itself, stands under one of these heads."""
        return any(head in self.heads for head in heads) or any(
            head in entry.codes for entry, _ in self.forms for head in heads
        )


class _Unit(msgspec.Struct, frozen=True):
    """Tokens [first, last) taken as one."""

    first: int
    last: int
    name: KnownName | None = None
    time: Time | None = None
    quantity: Figure | None = None
    heads: frozenset[str] = frozenset()


def tag(folded: Folded, names: Sequence[KnownName], lexicon: Lexicon, today: date | None) -> list[Word]:
    """The words of a folded line. `today` is the day that relative dates are taken from."""
    tokens = split(folded.text)
    units = _units(tokens, names, lexicon, today)
    words: list[Word] = []
    place, open_quote = 0, False
    for unit in units:
        while place < unit.first:
            open_quote = _add(words, tokens[place], lexicon, open_quote)
            place += 1
        words.append(_merged(tokens, unit, lexicon))
        place = unit.last
    while place < len(tokens):
        open_quote = _add(words, tokens[place], lexicon, open_quote)
        place += 1
    return words


def _units(
    tokens: list[Token], names: Sequence[KnownName], lexicon: Lexicon, today: date | None
) -> list[_Unit]:
    """What is taken as one word, in order, none overlapping: set phrases, then names, times and figures."""
    taken = bytearray(len(tokens))
    found: list[_Unit] = []
    times = [_Unit(time.first, time.last, time=time) for time in find_times(tokens, today)]
    figures = list(_figures(tokens))
    named = list(_named(tokens, names, lexicon))
    for group in (_phrases(tokens, lexicon), times, figures, named):
        for unit in group:
            if not any(taken[unit.first : unit.last]):
                taken[unit.first : unit.last] = b"\1" * (unit.last - unit.first)
                found.append(unit)
    return sorted(found, key=lambda unit: unit.first)


def _figures(tokens: list[Token]) -> Iterable[_Unit]:
    quantities = find_quantities(tokens, find_numbers(tokens))
    for found in quantities:
        whole = quantities[found.part_of] if found.part_of is not None else None
        figure = Figure(
            tokens[found.first].start + found.cut,
            tokens[found.last - 1].end,
            found.range,
            found.unit,
            _owner(tokens, found),
            (tokens[whole.first].start + whole.cut, tokens[whole.last - 1].end) if whole else None,
            found.step is not None,
        )
        yield _Unit(found.first, found.last, quantity=figure)


def _owner(tokens: list[Token], found: Quantity) -> tuple[int, int] | None:
    if found.owner is None:
        return None
    first, last = found.owner
    return tokens[first].start, tokens[last - 1].end


def _named(tokens: list[Token], names: Sequence[KnownName], lexicon: Lexicon) -> Iterable[_Unit]:
    row = 0
    for name in names:
        while row < len(tokens) and tokens[row].end <= name.start:
            row += 1
        last = row
        while last < len(tokens) and tokens[last].start < name.end:
            last += 1
        first = _past_titles(tokens, row, last, lexicon) if name.kind == "person" else row
        if last > first and not _is_given_name(tokens, first, last, name, lexicon):
            yield _Unit(first, last, name=name)


def _past_titles(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> int:
    """Where the name proper begins in «الرئيس بشار الأسد»: a title is a word of its own."""
    while last - first > 1:
        codes = {head for entry, _ in lexicon.analyses(tokens[first].text) for head in entry.codes}
        if not codes & {"posts", "ranks"} or "given_names" in _heads(tokens[first].text, lexicon):
            break
        first += 1
    return first


def _is_given_name(tokens: list[Token], first: int, last: int, name: KnownName, lexicon: Lexicon) -> bool:
    """Whether what looks like a place's name is rather the first name of a person («سالم»)."""
    return name.kind == "place" and last == first + 1 and "given_names" in _heads(tokens[first].text, lexicon)


def _phrases(tokens: list[Token], lexicon: Lexicon) -> Iterable[_Unit]:
    """Set phrases of two words or more, the longest first; the first word may carry و or ف."""
    row = 0
    while row < len(tokens):
        size, heads = _phrase_at(tokens, row, lexicon)
        if size:
            yield _Unit(row, row + size, heads=heads)
        row += size or 1


def _phrase_at(tokens: list[Token], row: int, lexicon: Lexicon) -> tuple[int, frozenset[str]]:
    first = tokens[row].text
    for start in (first, first[1:]) if first[:1] in ("و", "ف") else (first,):
        if start not in lexicon.starters:
            continue
        for size in range(min(lexicon.longest, len(tokens) - row), 1, -1):
            heads = lexicon.small.get((start, *(token.text for token in tokens[row + 1 : row + size])))
            if heads is not None and any(head.partition(".")[0] in _MERGED for head in heads):
                return size, heads
    return 0, frozenset()


def _merged(tokens: list[Token], unit: _Unit, lexicon: Lexicon) -> Word:
    first, last = tokens[unit.first], tokens[unit.last - 1]
    text = first.text if first is last else " ".join(t.text for t in tokens[unit.first : unit.last])
    if unit.name is not None:
        clitics = first.text[: max(0, unit.name.start - first.start)]
        at = max(unit.name.start, first.start)
        conj = clitics[:1] if clitics[:1] in ("و", "ف") else ""
        article = tokens[unit.first].text[at - first.start :].startswith("ال")
        forms = lexicon.analyses(first.text) if unit.name.adjective or unit.name.weak else ()
        return Word(
            text,
            "name",
            first.start,
            at,
            last.end,
            conj,
            clitics[len(conj) :][:1],
            article,
            forms=forms,
            name=unit.name,
        )
    timed = unit.time is not None or (unit.quantity is not None and unit.quantity.lasting)
    tagged: Tag = "time" if timed else "count" if unit.quantity is not None else _small_tag(unit.heads)
    if unit.quantity is not None:
        clitics = first.text[: unit.quantity.start - first.start]
        conj = clitics[:1] if clitics[:1] in ("و", "ف") else ""
        return Word(
            text, tagged, first.start, unit.quantity.start, last.end, conj, clitics[len(conj) :][:1],
            quantity=unit.quantity,
        )  # fmt: skip
    joined = first.text[:1] in ("و", "ف") and (
        first.text not in lexicon.starters if unit.time is None else len(first.text) > 3
    )
    conj = first.text[:1] if joined else ""
    return Word(
        text, tagged, first.start, first.start + len(conj), last.end, conj, heads=unit.heads, time=unit.time
    )


def _small_tag(heads: frozenset[str]) -> Tag:
    """What a small word is by the lists that it stands in; the earlier list of `_TAG_OF` decides."""
    tops = {head.partition(".")[0] for head in heads}
    return next((tagged for top, tagged in _TAG_OF.items() if top in tops), "particle")


_TAG_OF: dict[str, Tag] = {
    "no_comment": "verb",
    "tells_words": "noun",
    "tie_words": "noun",
    "according": "source",
    "complementizers": "comp",
    "prepositions": "prep",
    "relatives": "rel",
    "negations": "neg",
    "clause_starts": "start",
    "back_pronouns": "particle",
    "auxiliaries": "particle",
    "particles": "particle",
}
# Set phrases are one word; the words of other lists stay words of their own.
_MERGED = frozenset(_TAG_OF) | {"content", "hypothetical", "planned", "narrator", "so_called"}
_FUNCTION_WORDS = frozenset(_TAG_OF) - {"tells_words", "tie_words", "no_comment"}


def _add(words: list[Word], token: Token, lexicon: Lexicon, open_quote: bool) -> bool:
    """Tag one token by itself and what stands left of it; gives whether a straight quotation mark is open."""
    if token.kind == "sign":
        tagged, open_quote = _sign(token.text, open_quote)
        words.append(Word(token.text, tagged, token.start, token.start, token.end))
    elif token.kind in ("number", "latin"):
        words.append(Word(token.text, "latin", token.start, token.start, token.end))
    else:
        words.append(_word(words, token, lexicon))
    return open_quote


def _sign(text: str, open_quote: bool) -> tuple[Tag, bool]:
    if text in _OPENING:
        return "open", open_quote
    if text in _CLOSING:
        return "close", open_quote
    if text in _STRAIGHT:
        return ("close", False) if open_quote else ("open", True)
    return ("stop" if text in _STOPS else "sign"), open_quote


def _word(words: list[Word], token: Token, lexicon: Lexicon) -> Word:
    small = _small(token, lexicon)
    if small is not None:
        return small
    if len(token.text) == 1 and token.text in _LONE:
        return Word(token.text, "prep", token.start, token.start, token.end, heads=_LONE[token.text])
    heads = _heads(token.text, lexicon)
    word = _content(words, token, lexicon)
    return msgspec.structs.replace(word, heads=heads) if heads else word


def _heads(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The small-word lists that a word stands in, with or without one clitic letter."""
    found = lexicon.small.get((text,), frozenset())
    return found | lexicon.small.get((text[1:],), frozenset()) if text[0] in "وفبل" else found


def _content(words: list[Word], token: Token, lexicon: Lexicon) -> Word:
    """A verb, a noun or a word in no list."""
    before = words[-1] if words else None
    forms = lexicon.analyses(token.text)
    finite = tuple(form for form in forms if form[1].tense is not None and _governed(form[1], before))
    nouns = tuple(form for form in forms if form[1].part in _NOUNISH)
    if nouns:  # a dual or a feminine plural verb is rarer than any noun
        finite = tuple(form for form in finite if form[1].number != "d" and not _many_women(form[1]))
    if finite and _verbal(before, words, token.text, finite, nouns):
        analysis = finite[0][1]
        return Word(
            token.text, "verb", token.start, token.start + len(analysis.conj), token.end, analysis.conj,
            suffix=analysis.suffix, forms=finite,
        )  # fmt: skip
    if nouns:
        best = min(nouns, key=lambda form: _clitic_cost(form[1], before))[1]
        same = tuple(
            f for f in nouns if (f[1].conj, f[1].prep, f[1].suffix) == (best.conj, best.prep, best.suffix)
        )
        at = token.start + best.cut - (2 if best.definite else 0)
        if best.definite and token.text[best.cut - 2 : best.cut] == "لل":
            at = token.start + best.cut - 1
        return Word(
            token.text,
            "noun",
            token.start,
            at,
            token.end,
            best.conj,
            best.prep,
            best.definite,
            best.suffix,
            same,
        )
    return _unknown(token, before)


def _clitic_cost(analysis: Analysis, before: Word | None) -> tuple[int, int]:
    """Fewer clitics first; after a preposition no further one, and hardly ever «ي» or «ك» at the end."""
    prep = len(analysis.prep) * (3 if before is not None and before.tag == "prep" else 1)
    return prep + len(analysis.conj) + len(analysis.suffix) + (
        3 if analysis.suffix in ("ي", "ك", "ني") else 0
    ), analysis.cut


def _small(token: Token, lexicon: Lexicon) -> Word | None:
    """A function word, with or without a conjunction before it."""
    for cut in (0, 1) if token.text[:1] in ("و", "ف") else (0,):
        heads = lexicon.small.get((token.text[cut:],))
        if cut and heads is not None and "verbs_when_joined" in heads:
            return None
        if heads is not None and any(head.partition(".")[0] in _FUNCTION_WORDS for head in heads):
            conj = token.text[:cut]
            return Word(
                token.text, _small_tag(heads), token.start, token.start + cut, token.end, conj, heads=heads
            )
    return None


def _verbal(
    before: Word | None,
    words: list[Word],
    text: str,
    finite: tuple[tuple[Entry, Analysis], ...],
    nouns: tuple[tuple[Entry, Analysis], ...],
) -> bool:
    """Whether a word that may be a verb is one here."""
    if not nouns:
        return (
            before is None or before.tag != "prep" or finite[0][1].tense != "past" or bool(finite[0][1].conj)
        )
    if _taken_off(nouns) < _taken_off(finite):
        return False
    if _taken_off(finite) < _taken_off(nouns) and (before is None or before.tag != "prep"):
        return True
    sure = finite[0][1].gender == "f" or finite[0][1].tense != "past" or finite[0][1].number != "s"
    if (
        before is None
        or before.tag in ("stop", "comp", "rel", "neg", "start")
        or before.text in _CLAUSE_SIGNS
    ):
        return True
    if before.tag == "open":
        return sure
    if before.tag == "verb":
        return sure and before.has("auxiliary") and finite[0][1].tense == "present"
    if before.tag == "particle":
        return "auxiliaries" in before.heads or finite[0][1].tense != "past"
    if any(analysis.prep or analysis.suffix or analysis.case == "accusative" for _, analysis in nouns[:1]):
        return False
    if finite[0][1].conj and before.tag != "prep":
        return sure or not _noun_like_run(words)
    if before.tag == "time":
        return True
    if finite[0][1].tense == "past" and _is_definite(before) and _awaits_verb(words):
        return True
    return sure and before.nominal


def _many_women(analysis: Analysis) -> bool:
    return analysis.gender == "f" and analysis.number == "p"


def _is_definite(word: Word) -> bool:
    return word.article or (word.name is not None and not word.name.adjective)


def _awaits_verb(words: list[Word]) -> bool:
    """Whether a clause opened by «أن», «لكن», «كان» has had only its subject yet: «لكن الجيش نفى»."""
    for word in reversed(words[-8:]):
        if word.tag in ("comp", "start") or "auxiliaries" in word.heads:
            return True
        if not (word.nominal or word.tag in ("open", "close")) or word.prep:
            return False
    return False


def _governed(analysis: Analysis, before: Word | None) -> bool:
    """Whether a jussive or subjunctive has what it needs before it: «لم يقل», «أن يقولوا»."""
    if analysis.part != "jussive":
        return True
    return before is not None and (before.tag in ("neg", "comp", "start") or bool(analysis.prep))


def _taken_off(forms: tuple[tuple[Entry, Analysis], ...]) -> int:
    """How many letters of clitics the reading that needs fewest of them takes off; an article is none."""
    return min(len(a.conj) + len(a.prep) + len(a.suffix) for _, a in forms)


def _noun_like_run(words: list[Word]) -> bool:
    """Whether the word before is a masdar, so that «و» joins another to it (القصف والنهب)."""
    return bool(words) and any(analysis.part == "masdar" for _, analysis in words[-1].forms)


def _unknown(token: Token, before: Word | None) -> Word:
    """A word in no list: its clitics come off where what is left shows an article, or it looks like a verb."""
    parts = next((part for part in readings(token.text) if part.article), None)
    if parts is not None:
        at = token.start + parts.cut - 2
        if token.text[parts.cut - 2 : parts.cut] == "لل":
            at += 1
        return Word(token.text, "noun", token.start, at, token.end, parts.conj, parts.prep, article=True)
    if _looks_verbal(token.text, before):
        conj = token.text[0] if token.text[0] in "وف" else ""
        return Word(token.text, "verb", token.start, token.start + len(conj), token.end, conj)
    return Word(token.text, "noun", token.start, token.start, token.end)


def _looks_verbal(text: str, before: Word | None) -> bool:
    """Whether a word in no list looks like a verb: a present plural, or what a negation or «س» governs."""
    bare = text[1:] if text[0] in "وف" and len(text) > 4 else text
    if bare[0] in "يت" and bare.endswith("ون") and len(bare) > 4:
        return True
    opens = before is None or before.tag in ("comp", "start", "stop", "rel")
    if opens and bare.startswith("سي") and len(bare) > 4:
        return True
    negated = before is not None and before.tag == "neg" and before.text.lstrip("وف") in ("لم", "لن", "لا")
    return negated and bare[0] in "ايتن"
