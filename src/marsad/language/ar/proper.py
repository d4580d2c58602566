"""Proper names: whether a noun phrase names somebody or some place or only describes, and what kind it names.

    proper_name("بلدة ساكي الاستراتيجية", "place")  →  ProperName("ساكي", "town")
    proper_name("قوات الأمن", "force")              →  None

For phrases that no pack knows. A guess from words alone: for people to confirm, never for the record.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.fold import Folded, fold
from marsad.language.ar.lexicon import lexicon
from marsad.language.ar.smallwords import listed, small_words
from marsad.language.ar.words import Token, split
from marsad.language.clauses import Class, KnownName
from marsad.yamlfile import load

_FILE = Path(__file__).parent / "data" / "lexicon" / "naming.yaml"
_QUOTES = frozenset('"«»“”„')
_ARTICLE, _FOR_THE = "ال", "لل"
_MOST_WORDS = 5
_SHORT = 4
_PARTING = frozenset(("prepositions", "relatives", "particles", "negations", "complementizers"))
_OF_STATES = frozenset(("armed-force", "government"))
_PARTIES: frozenset[Class] = frozenset(("force", "body"))
_AMBIGUOUS: frozenset[Class] = frozenset(("named", "official"))  # «لواء الصمود»: the word is a rank, too
_NAMES_ITSELF = frozenset(("armed-group", "party"))  # kinds whose names are ideas of any sort
_PLAIN_HEADS = frozenset(("other", "adjectives"))


class _Naming(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    actors: dict[str, tuple[str, ...]]
    places: dict[str, tuple[str, ...]]


class ProperName(msgspec.Struct, frozen=True):
    """A name as a pack would hold it, and the kind of entry that its head noun tells (null: none does)."""

    text: str
    kind: str | None


def proper_name(text: str, kind: Class, known: Sequence[KnownName] = ()) -> ProperName | None:
    """The name in a phrase of this class; None where the phrase only describes (قوات الأمن، المدينة).

    `known` are the packs' names in the folded phrase: they make no name by themselves, but a state's or a
    people's army, police or government does («جيش ميانمار»).
    """
    folded = Folded(text)
    tokens = [token for token in split(folded.text) if token.text not in _QUOTES]
    if not tokens or len(tokens) > _MOST_WORDS:
        return None
    marked = [_Marked(token, _name_over(token, known)) for token in tokens]
    end = next((row for row, one in enumerate(marked) if row and _parts(one.token)), len(marked))
    if kind == "place":
        name, told = _place(marked[:end])
    elif end < len(marked):
        return None  # «مقاتلين من الحركة»
    elif kind == "person":
        name, told = marked if _is_persons_name(marked) else [], None
    elif kind == "media":
        name, told = marked if any(one.unknown for one in marked[1:]) else [], None
    else:
        name, told = _actor(marked, kind)
    return ProperName(_words(folded, [one.token for one in name]), told) if name else None


def with_article(phrase: str, before: str) -> str:
    """The phrase with the article that its own «لـ», or that at the end of `before`, melted: «للجيش»."""
    if phrase.startswith(_FOR_THE):
        return _ARTICLE + phrase.removeprefix(_FOR_THE)
    return "ا" + phrase if phrase.startswith("ل") and before.endswith("ل") else phrase


class _Marked(msgspec.Struct, frozen=True):
    """A word of a phrase, and the packs' name that it belongs to."""

    token: Token
    name: KnownName | None

    @property
    def unknown(self) -> bool:
        """Whether the word stands in no list and in no pack."""
        return self.name is None and _is_unknown(self.token)


def _name_over(token: Token, known: Sequence[KnownName]) -> KnownName | None:
    return next((name for name in known if name.start < token.end and token.start < name.end), None)


def _parts(token: Token) -> bool:
    """Whether a word is a preposition, a relative or a joined word: no name goes on there."""
    heads = small_words().heads.get((token.text,), frozenset())
    joined = token.text[0] == "و" and len(token.text) > _SHORT and bool(lexicon().analyses(token.text[1:]))
    return joined or any(head.split(".")[0] in _PARTING for head in heads)


def _place(marked: Sequence[_Marked]) -> tuple[Sequence[_Marked], str | None]:
    """«بلدة ساكي» is called ساكي, «مطار ساكي» by all of it; what describes behind the name is cut."""
    head = _singular(marked[0].token.text)
    kind = _kind(_naming().places, head)
    named = next((row for row, one in enumerate(marked) if one.unknown and not _parts(one.token)), None)
    if named is None or named > 1 or (named == 1 and marked[0].token.text.startswith(_ARTICLE)):
        return [], None
    if named == 1 and (kind is None or marked[0].name is not None):
        return [], None  # «محيط ساكي», «شمال ساكي»
    last = named + 1
    while last < len(marked) and marked[last].unknown:
        last += 1
    whole = named == 1 and kind not in ("city", "town", "village", "region", "district", "governorate")
    return marked[0 if whole else named : last], kind


def _actor(marked: Sequence[_Marked], kind: Class) -> tuple[Sequence[_Marked], str | None]:
    """A force's or body's name, and its kind by the head noun."""
    told = _kind(_naming().actors, _singular(marked[0].token.text))
    if told is None or not (kind in _PARTIES or (kind in _AMBIGUOUS and told in _NAMES_ITSELF)):
        return [], None
    if _is_of_state(marked, told):
        return marked, told
    if marked[0].token.text.startswith(_ARTICLE) or not _is_distinct(marked[1:], told):
        return [], None
    return marked, told


def _is_of_state(marked: Sequence[_Marked], told: str | None) -> bool:
    """Whether a state's or a people's name alone tells whose a force or government is: «الجيش الأفغاني»."""
    name = marked[1].name if len(marked) == 2 else None
    return told in _OF_STATES and name is not None and name.kind == "state"


def _is_distinct(behind: Sequence[_Marked], kind: str | None) -> bool:
    """Whether words behind a head make a name of it: one in no list, a number, or an idea."""
    if any(one.unknown or one.token.kind == "number" for one in behind):
        return True
    idea = bool(behind) and behind[0].name is None and _names_an_idea(behind[0].token.text)
    return idea and kind in _NAMES_ITSELF


def _names_an_idea(word: str) -> bool:
    """Whether a definite noun of no class stands there: «حركة الفجر», not «حركة المقاتلين»."""
    heads = {head for entry, _ in lexicon().analyses(word) for head in entry.codes}
    return word.startswith(_ARTICLE) and heads <= _PLAIN_HEADS


def _is_persons_name(marked: Sequence[_Marked]) -> bool:
    first = marked[0]
    begins = first.unknown or first.token.text in listed("given_names")
    return begins and len(marked) > 1 and all(one.token.kind == "word" for one in marked)


def _is_unknown(token: Token) -> bool:
    """Whether a word stands in no list of the lexicon, with or without an article."""
    if token.kind != "word" or token.text in listed("partitives") or token.text in listed("directions"):
        return False
    return not lexicon().analyses(token.text)


def _singular(word: str) -> str | None:
    """The head noun's singular, folded, as nouns.yaml lists it."""
    nouns = (entry.sense for entry, _ in lexicon().analyses(word) if not entry.verb)
    return next((fold(noun) for noun in nouns), None)


def _kind(kinds: dict[str, tuple[str, ...]], head: str | None) -> str | None:
    return next((kind for kind, heads in kinds.items() if head in heads), None)


def _words(folded: Folded, tokens: Sequence[Token]) -> str:
    """The words as written, without quotation marks and without the clitics before the first."""
    spans = [folded.span(token.start, token.end) for token in tokens]
    return " ".join(folded.source[span.start : span.end] for span in spans)


@cache
def _naming() -> _Naming:
    """The file's heads, folded. Raises LexiconError, with file and line, where the file is wrong."""
    told = load(_FILE, _Naming, LexiconError)
    return _Naming(_folded(told.actors), _folded(told.places))


def _folded(kinds: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {kind: tuple(map(fold, heads)) for kind, heads in kinds.items()}
