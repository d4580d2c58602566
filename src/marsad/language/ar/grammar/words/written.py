"""Written words: what a folded word may be, whatever stands near it.

    written("قتل").verbs  →  its finite readings, by what stands before them
    written("قتل").nouns  →  its nominal readings

Pure and asked for the same words again and again, so answers are kept.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Literal

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.words.word import NO_HEADS, Form, Forms, Heads, Tag, under
from marsad.language.ar.index import Analysis
from marsad.language.ar.lexicon import lexicon
from marsad.language.ar.smallwords import listed, small_words
from marsad.language.ar.words import readings

_NOMINAL_PARTS = frozenset(("noun", "masdar", "adjective", "active-participle", "passive-participle"))
_KEPT = 100_000

# What a word is by the small-word lists that it stands in; the earlier list decides.
_TAG_OF: Mapping[str, Tag] = {
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
    "asides": "particle",
    "auxiliaries": "particle",
    "particles": "particle",
}
SET_PHRASES = frozenset(_TAG_OF) | {
    "content",
    "hypothetical",
    "conditions",
    "planned",
    "narrator",
    "so_called",
    "judgements",
    "at_fault",
}
_FUNCTION_WORDS = frozenset(_TAG_OF) - {"tells_words", "tie_words", "no_comment"}

# What stands before a verb: nothing, any word, or one that governs a jussive or a subjunctive («لم», «أن»).
Governor = Literal["nothing", "word", "governor"]


class Small(msgspec.Struct, frozen=True):
    """A function word."""

    tag: Tag
    conj: str
    heads: Heads
    under: Heads


class Choice(msgspec.Struct, frozen=True):
    """Readings that a word may be taken for: their clitics, and where in the word the rest begins.

    `taken` is how many letters of clitics the reading that needs fewest of them takes off. `sure` says of a
    verb that its form can hardly be a noun's, `marked` of a noun that its clitics or its ending can hardly be
    a verb's.
    """

    forms: Forms
    under: Heads
    conj: str
    prep: str
    article: bool
    suffix: str
    at: int
    taken: int
    sure: bool = False
    marked: bool = False
    past: bool = False
    present: bool = False


class Unlisted(msgspec.Struct, frozen=True):
    """A word in no list that has an article: its clitics, and where the article begins."""

    conj: str
    prep: str
    at: int


class Written(msgspec.Struct, frozen=True):
    """All that a written word may be. `noun_behind_prep`: the noun that it is behind a preposition."""

    small: Small | None
    heads: Heads
    under: Heads
    verbs: Mapping[Governor, Choice | None]
    noun: Choice | None
    noun_behind_prep: Choice | None
    unlisted: Unlisted | None


@lru_cache(maxsize=_KEPT)
def written(text: str) -> Written:
    """What the folded word `text` may be."""
    heads = heads_of(text)
    forms = lexicon().analyses(text)
    nouns = tuple(form for form in forms if form[1].part in _NOMINAL_PARTS)
    finite = tuple(form for form in forms if form[1].tense is not None and not (nouns and _rare(form[1])))
    finite = () if _is_rather_a_name(text) else _rather_of_others(finite)
    return Written(
        _small(text),
        heads,
        under((), heads),
        {
            "nothing": _verb(tuple(form for form in finite if not _is_cut(form[1])), heads),
            "word": _verb(tuple(form for form in finite if not _is_cut(form[1]) or form[1].prep), heads),
            "governor": _verb(finite, heads),
        },
        _noun(text, nouns, heads, _cost),
        _noun(text, nouns, heads, _cost_behind_prep),
        _unlisted(text) if not nouns else None,
    )


@lru_cache(maxsize=_KEPT)
def heads_of(text: str) -> Heads:
    """The small-word lists that a word stands in, with or without one clitic letter."""
    heads = small_words().heads
    found = heads.get((text,), NO_HEADS)
    return found | heads.get((text[1:],), NO_HEADS) if text[0] in ar.JOINING + ar.BY + ar.FOR else found


@lru_cache(maxsize=_KEPT)
def under_lists(heads: Heads) -> Heads:
    """The heads of a word that is in no dictionary, with the lists that hold them."""
    return under((), heads)


def small_tag(heads: Heads) -> Tag:
    """What a small word is by its lists."""
    tops = {head.partition(".")[0] for head in heads}
    return next((tagged for top, tagged in _TAG_OF.items() if top in tops), "particle")


def _small(text: str) -> Small | None:
    """The word as a function word, with or without a conjunction before it."""
    for cut in (0, 1) if text[0] in ar.JOINING else (0,):
        heads = small_words().heads.get((text[cut:],), NO_HEADS)
        if cut and ("verbs_when_joined" in heads or text in listed("unjoined_verbs")):
            return None
        if any(head.partition(".")[0] in _FUNCTION_WORDS for head in heads):
            return Small(small_tag(heads), text[:cut], heads, under((), heads))
    return None


def _is_rather_a_name(text: str) -> bool:
    """Whether a word is a given name that only folding makes a verb («يوسف» of «يؤسف»)."""
    heads = small_words().heads.get((text,), NO_HEADS)
    return "given_names" in heads and "names_and_verbs" not in heads


def _rare(analysis: Analysis) -> bool:
    """Whether it is a dual, a feminine plural or an «I» of a verb, rarer than any noun: «أمني»."""
    many = analysis.number == "d" or (analysis.gender == "f" and analysis.number == "p")
    return many or (analysis.person == 1 and analysis.number == "s")


def _rather_of_others(forms: Forms) -> Forms:
    """Without what the writer does himself, where another does it or it is no speech.

    «سافر» travelled, and is no «سأفر»; «أفقد» made somebody lose, and is no «أفقد» of mine.
    """
    others = tuple(form for form in forms if not (form[1].person == 1 and form[1].number == "s"))
    return others or tuple(form for form in forms if "says" in form[0].codes)


def _is_cut(analysis: Analysis) -> bool:
    """Whether it needs a governor: «لم يقل», «أن يقولوا»."""
    return analysis.part == "jussive"


def _verb(forms: Forms, heads: Heads) -> Choice | None:
    if not forms:
        return None
    first = forms[0][1]
    past = first.tense == "past"
    sure = first.gender == "f" or not past or first.number != "s"
    present = first.tense == "present"
    return Choice(
        forms, under(forms, heads), first.conj, "", False, first.suffix, len(first.conj), _taken(forms),
        sure=sure, past=past, present=present,
    )  # fmt: skip


def _noun(text: str, forms: Forms, heads: Heads, cost: Callable[[Form], tuple[int, int]]) -> Choice | None:
    if not forms:
        return None
    best = min(forms, key=cost)[1]
    same = tuple(form for form in forms if _clitics(form[1]) == _clitics(best))
    first = forms[0][1]
    marked = bool(first.prep or first.suffix or first.case == "accusative")
    at = _article_at(text, best.cut) if best.definite else best.cut
    return Choice(
        same, under(same, heads), best.conj, best.prep, best.definite, best.suffix, at, _taken(forms),
        marked=marked,
    )  # fmt: skip


def _clitics(analysis: Analysis) -> tuple[str, str, str]:
    return analysis.conj, analysis.prep, analysis.suffix


def _article_at(text: str, cut: int) -> int:
    """Where the article begins in a word whose stem begins at `cut`; «لل» keeps one letter of it, which may
    be the stem's own: «للاجئين».
    """
    if cut < len(ar.FOR_THE) or text[cut - 2 : cut] not in (ar.ARTICLE, ar.FOR_THE):
        return cut
    return cut - 1 if text[cut - 2 : cut] == ar.FOR_THE else cut - 2


def _cost(form: Form) -> tuple[int, int]:
    """Fewer clitics first; hardly ever «ي» or «ك» at the end."""
    analysis = form[1]
    own = 3 if analysis.suffix in ar.PERSONAL else 0
    return len(analysis.prep) + len(analysis.conj) + len(analysis.suffix) + own, analysis.cut


def _cost_behind_prep(form: Form) -> tuple[int, int]:
    """The same, but after a preposition hardly ever a further one."""
    cost, cut = _cost(form)
    return cost + 2 * len(form[1].prep), cut


def _taken(forms: Forms) -> int:
    """How many letters of clitics the reading that needs fewest of them takes off; an article is none."""
    return min(len(a.conj) + len(a.prep) + len(a.suffix) for _, a in forms)


def _unlisted(text: str) -> Unlisted | None:
    parts = next((part for part in readings(text) if part.article), None)
    return Unlisted(parts.conj, parts.prep, _article_at(text, parts.cut)) if parts else None
