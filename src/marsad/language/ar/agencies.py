"""News agencies, papers and channels as an Arabic line names them, with the words as written.

Names of agencies come from `data/agencies.yaml`; papers and channels off that list are found by the noun
before them («قناة العراقية»، «صحيفة "النهار"»، «التلفزيون السوري»). Not for resolving a name to a pack's
outlet: `id` only tells that two spellings are one.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.fold import Folded, fold
from marsad.language.ar.lexicon import lexicon
from marsad.language.ar.words import Token, split
from marsad.records import Span
from marsad.yamlfile import YamlFile

_FILE = Path(__file__).parent / "data" / "agencies.yaml"
_FRONTS = frozenset(("وال", "بال", "فال", "ولل", "لل", "ول", "وب", "و", "ف", "ب", "ل", "ك"))
_CLITICS = frozenset("وفبلك")
_OPEN, _CLOSE = frozenset("«\"“”'(‘[„"), frozenset("»\"”“')’]")
_LONGEST_QUOTED = 4
_BRIEF = 4
_SHORTEST = 4  # letters of a name or an adjective that is told by its form alone
_KEPT = 50_000  # words of which it is known whether a name may begin with them

Kind = Literal["agency", "outlet", "vague"]


class AgencyMention(msgspec.Struct, frozen=True):
    """An agency or outlet on a line: the name as written, without clitics, signs and «وكالة».

    `quoted` tells whether the words beside it show it as a source, `bracketed` whether it stands in brackets
    or quotation marks.
    """

    id: str
    kind: Kind
    span: Span
    text: str
    quoted: bool
    bracketed: bool = False


class _Agency(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    names: list[str]
    short: list[str] = []


class _Kinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    agency: list[str]
    outlet: list[str]
    state: list[str]
    between: list[str]
    bare: list[str]
    adjectives: list[str]
    news: list[str]
    radio: list[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    agencies: list[_Agency]
    kinds: _Kinds
    credits: list[str]
    platforms: list[str]
    before: list[str]
    after: list[str]
    about: list[str]


class _Name(msgspec.Struct, frozen=True):
    words: tuple[str, ...]
    id: str
    kind: Kind
    guarded: bool


class _Names(msgspec.Struct, frozen=True):
    """The file made ready for looking up folded words."""

    by_first: dict[str, tuple[_Name, ...]]
    agency: frozenset[str]
    outlet: frozenset[str]
    state: frozenset[str]
    between: frozenset[str]
    bare: frozenset[str]
    adjectives: frozenset[str]
    news: frozenset[str]
    radio: frozenset[str]
    platforms: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    about: frozenset[str]


class _Hit(msgspec.Struct, frozen=True):
    id: str
    kind: Kind
    first: int
    last: int
    cut: int


def find_agencies(line: str) -> list[AgencyMention]:
    """Every agency or outlet that a line names, in order, longest name first; nothing is raised."""
    folded = Folded(line)
    tokens = split(folded.text)
    found = []
    position = 0
    while position < len(tokens):
        if not _may_begin(tokens[position].text):
            position += 1
            continue
        hit = _named(tokens, position) or _described(tokens, position)
        if hit is None:
            position += 1
            continue
        span = folded.span(tokens[hit.first].start + hit.cut, tokens[hit.last - 1].end)
        found.append(
            AgencyMention(
                hit.id,
                hit.kind,
                span,
                span.of(line),
                _is_quoted(tokens, hit),
                _in_signs(tokens, hit.first, hit.last),
            )
        )
        position = hit.last
    return found


def may_name(words: Sequence[str]) -> bool:
    """Whether a line of these folded words can name an agency or outlet: only then need it be searched."""
    beginning = (place for place, word in enumerate(words) if _may_hold(word))
    return any(_may_go_on(words, place) for place in beginning)


@lru_cache(maxsize=_KEPT)
def _may_hold(word: str) -> bool:
    return any(_may_begin(token.text) for token in split(word))


def _may_go_on(words: Sequence[str], place: int) -> bool:
    """Whether what stands behind the first word of a name or description is no other than it asks for."""
    seconds = _seconds(words[place])
    after = split(words[place + 1]) if seconds and place + 1 < len(words) else []
    return seconds is None or any(token.text in seconds for token in after[:1])


@lru_cache(maxsize=_KEPT)
def _seconds(word: str) -> frozenset[str] | None:
    """The second words of all names that begin with this one; null where it may be a name by itself."""
    names = [name for cut in _cuts(word) for name in _names().by_first.get(word[cut:], ())]
    described = len(split(word)) > 1 or _bare(word) in _names().outlet | _state_words()
    if described or any(len(name.words) < 2 for name in names):
        return None
    return frozenset(name.words[1] for name in names)


@lru_cache(maxsize=_KEPT)
def _may_begin(word: str) -> bool:
    """Whether a name or a description of an outlet can begin with this word."""
    names, plain = _names(), word.lower()
    if any(plain[cut:] in names.by_first for cut in _cuts(plain)):
        return True
    bare = _bare(word)
    return bare in names.outlet or bare in _state_words()


@cache
def _state_words() -> frozenset[str]:
    """The first words of the names of states' outlets."""
    return frozenset(phrase.split()[0] for phrase in _names().state)


def _named(tokens: Sequence[Token], position: int) -> _Hit | None:
    """A name of the list at `position`, behind clitics if need be."""
    names = _names()
    word = tokens[position].text.lower()
    for cut in _cuts(word):
        for name in names.by_first.get(word[cut:], ()):
            last = _match(tokens, position, name.words)
            if last and not (name.guarded and not _stands_out(tokens, position, last)):
                return _Hit(name.id, name.kind, position, _whole(tokens, name, last), cut)
    return None


def _cuts(word: str) -> list[int]:
    """How many letters of the word may be clitics, none first."""
    if word[0] not in _CLITICS:
        return [0]
    return [0, *(cut for cut in range(1, min(4, len(word) - 1)) if word[:cut] in _FRONTS)]


def _match(tokens: Sequence[Token], position: int, words: tuple[str, ...]) -> int | None:
    """Where the words end that begin at `position`; dots between single letters do not count."""
    place = position + 1
    for word in words[1:]:
        if len(word) <= 3 and place < len(tokens) and tokens[place].text == ".":
            place += 1
        if place >= len(tokens) or tokens[place].text.lower() != word:
            return None
        place += 1
    return place


def _whole(tokens: Sequence[Token], name: _Name, last: int) -> int:
    """«وكالات أنباء روسية»: the words that say of which agencies a vague credit speaks."""
    if name.kind == "vague" and last + 1 < len(tokens) and tokens[last].text in ("انباء", "الانباء"):
        return last + 2 if tokens[last + 1].text.endswith("يه") else last + 1
    return last


def _stands_out(tokens: Sequence[Token], first: int, last: int) -> bool:
    if _in_signs(tokens, first, last) or sum(token.kind != "sign" for token in tokens) <= _BRIEF:
        return True
    before = [token.text for token in tokens[max(0, first - 2) : first] if token.kind == "word"]
    names = _names()
    return any(_bare(word) in names.agency | names.between for word in before)


def _in_signs(tokens: Sequence[Token], first: int, last: int) -> bool:
    return (
        first > 0 and last < len(tokens) and tokens[first - 1].text in _OPEN and tokens[last].text in _CLOSE
    )


def _described(tokens: Sequence[Token], position: int) -> _Hit | None:
    """An outlet off the list, told by the noun before its name."""
    names = _names()
    word = _bare(tokens[position].text)
    after = position + 1
    if (last := _state(tokens, position, word)) is not None:
        named = _in_quotes(tokens, last) if last < len(tokens) and tokens[last].text in _OPEN else None
        return named or _hit(tokens, position, last, len(tokens[position].text) - len(word))
    if word not in names.outlet:
        return None
    while after < len(tokens) and tokens[after].text in names.between:
        after += 1
    if after < len(tokens) and tokens[after].text in _OPEN:
        return _in_quotes(tokens, after)
    last = _plain_name(tokens, position + 1, word)
    return None if last is None else _hit(tokens, position, last, len(tokens[position].text) - len(word))


def _plain_name(tokens: Sequence[Token], after: int, noun: str) -> int | None:
    """Where a name without signs round it ends, that begins behind an outlet's noun: a number («القناة 12»),
    a word or two before one that says what an outlet is («شبكة شام الإخبارية»), one definite word, or, of
    a radio station, one that stands in no list («راديو تمازج»).
    """
    names = _names()
    rest = [token.text for token in tokens[after : after + 3]]
    if not rest or tokens[after].kind == "sign":
        return None
    if tokens[after].kind == "number":
        return after + 1
    for place, text in enumerate(rest[1:], 1):
        if text in names.news and all(token.kind == "word" for token in tokens[after : after + place]):
            return after + place + 1
    if noun not in names.bare or len(rest[0]) < _SHORTEST:
        return None
    named = noun in names.radio and not _describes("ال" + rest[0]) and not lexicon().analyses(rest[0])
    if named or rest[0].startswith("ال"):
        return after + 1
    return None


def _state(tokens: Sequence[Token], position: int, word: str) -> int | None:
    """Where «التلفزيون السوري» or «هيئة البث الأوكرانية» ends that begins at `position`."""
    names = _names()
    after = position + 1
    if f"{word} {tokens[after].text if after < len(tokens) else ''}" in names.state:
        after += 1
    elif word not in names.state:
        return None
    last = after
    while last < min(after + 2, len(tokens)) and _describes(tokens[last].text):
        last += 1
    return last if last > after else None


def _describes(word: str) -> bool:
    """Whether a word is an adjective beside a state's broadcaster: of the list, or of any country."""
    of_a_country = word.startswith("ال") and len(word) > _SHORTEST and word.endswith(("ي", "يه"))
    return of_a_country or word in _names().adjectives


def _in_quotes(tokens: Sequence[Token], opening: int) -> _Hit | None:
    for place in range(opening + 2, min(opening + 2 + _LONGEST_QUOTED, len(tokens))):
        if tokens[place].text in _CLOSE:
            named = _named(tokens, opening + 1)
            if named is not None and named.last == place:
                return named
            if all(token.kind == "sign" for token in tokens[opening + 1 : place]):
                return None
            hit = _hit(tokens, opening + 1, place, 0)
            return None if hit.id in _names().platforms else hit
    return None


def _hit(tokens: Sequence[Token], first: int, last: int, cut: int) -> _Hit:
    words = [token.text for token in tokens[first:last] if token.kind != "sign"]
    words[0] = words[0][cut:]
    return _Hit(" ".join(words), "outlet", first, last, cut)


def _is_quoted(tokens: Sequence[Token], hit: _Hit) -> bool:
    """Whether it is a source here: an agency unless written about, an outlet where words of telling stand
    beside."""
    names = _names()
    before = [
        _bare(token.text) for token in tokens[max(0, hit.first - 6) : hit.first] if token.kind == "word"
    ]
    if any(word in names.about for word in before[-2:]):
        return False
    if hit.kind != "outlet":
        return True
    after = [_bare(token.text) for token in tokens[hit.last : hit.last + 3] if token.kind == "word"]
    spoken_to = hit.cut > 0 and tokens[hit.first].text.lstrip("و").startswith("ل")
    told = any(word in names.before for word in before[-4:]) or any(word in names.after for word in after)
    return told or spoken_to or any(token.text == "ل" for token in tokens[max(0, hit.first - 3) : hit.first])


def _bare(word: str) -> str:
    """The word without a clitic before it, where it is then one of the file's words."""
    known = _words_told()
    if word in known:
        return word
    return next((word[cut:] for cut in _cuts(word)[1:] if word[cut:] in known), word)


@cache
def _words_told() -> frozenset[str]:
    names = _names()
    return names.before | names.after | names.outlet | names.about | names.agency | _state_words()


@cache
def _names() -> _Names:
    file = YamlFile.read(_FILE, LexiconError)
    told = file.convert(_File)
    seen: dict[str, str] = {}
    names = [name for row, agency in enumerate(told.agencies) for name in _of_agency(file, row, agency, seen)]
    names += [_Name(_words(name), "وكالات", "vague", guarded=False) for name in told.credits]
    by_first: dict[str, list[_Name]] = {}
    for name in sorted(names, key=lambda name: (-len(name.words), name.words)):
        by_first.setdefault(name.words[0], []).append(name)
    kinds = told.kinds
    return _Names(
        {first: tuple(rest) for first, rest in by_first.items()},
        *(_folded(words) for words in (kinds.agency, kinds.outlet, kinds.state, kinds.between)),
        *(_folded(words) for words in (kinds.bare, kinds.adjectives, kinds.news, kinds.radio)),
        *(_folded(words) for words in (told.platforms, told.before, told.after, told.about)),
    )


def _of_agency(file: YamlFile, row: int, agency: _Agency, seen: dict[str, str]) -> Iterator[_Name]:
    short = {_words(name) for name in agency.short}
    for words in {_words(name) for name in agency.names} | short:
        if seen.setdefault(" ".join(words), agency.id) != agency.id:
            raise file.fault(
                f"«{' '.join(words)}» is also a name of {seen[' '.join(words)]}", "agencies", row
            )
        yield _Name(words, agency.id, "agency", words in short)


def _words(name: str) -> tuple[str, ...]:
    return tuple(token.text.lower() for token in split(fold(name)) if token.kind != "sign")


def _folded(words: Sequence[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)
