"""Small words: the function words, set phrases and little lists of the grammar, from
`data/lexicon/phrases.yaml`.

    words = small_words()
    words.heads[("الذي",)]  →  frozenset({"relatives"})
    words.listed["so_called"]  →  frozenset({"ما يعرف", …})

A head is a list's name in the file, with a dot where the list stands within another («prepositions.in»).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.fold import fold
from marsad.language.ar.words import split
from marsad.yamlfile import load

_FILE = Path(__file__).parent / "data" / "lexicon" / "phrases.yaml"

Words = tuple[str, ...]
Listed = dict[str, Words]


class _Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    prepositions: Listed
    complementizers: Words
    relatives: Words
    back_pronouns: Words
    pronoun_roles: Listed
    verbs_when_joined: Words
    unjoined_verbs: Words
    so_called: Words
    auxiliaries: Words
    negations: Words
    clause_starts: Words
    particles: Words
    hypothetical: Words
    conditions: Words
    in_force: Words
    planned: Words
    according: Listed
    no_comment: Words
    no_comment_objects: Words
    feelings: Listed
    sharpen: Listed
    batches: Words
    using: Words
    guns: Words
    own_reporters: Words
    judgements: Listed
    labels: Words
    impending: Words
    ending: Words
    meets_with: Words
    prices: Words
    future_particles: Words
    enemies: Words
    parties: Words
    ill_aims: Words
    at_fault: Words
    deliberate: Words
    own_side: Words
    untold: Words
    talks: Words
    charges: Words
    rumours: Words
    disclosed: Words
    belittled: Words
    tie_words: Listed
    means: Listed
    anonymity: Words
    asides: Words
    among: Words
    claims: Words
    toll_words: Words
    persons: Words
    spread: Words
    civilians: Words
    bare_titles: Words
    one_of: Words
    affairs: Words
    aides: Words
    own_will: Words
    approximations: Words
    partitives: Words
    records: Words
    in_the_ranks: Words
    led_where_named: Words
    superlatives: Words
    apart: Words
    when: Words
    where: Words
    just_after: Words
    takes_between: Words
    takes_to: Words
    takes_from: Words
    takes_for: Words
    takes_on: Words
    takes_in: Words
    construct_adjectives: Words
    meanwhile: Words
    reaches: Words
    spans: Words
    times: Words
    grips: Words
    directions: Words
    two_states: Words
    settlements: Words
    fronts: Words
    held_places: Words
    bare_parts: Words
    fighter_stems: Words
    given_names: Words
    names_and_verbs: Words
    compound_names: Words
    rank_qualifiers: Words
    tells_words: Listed
    content: Listed
    content_words: Words
    denied_openings: Words
    narrator: Words
    parting: Words
    hearsay: Words
    back_words: Words
    unled: Words
    chairs: Words
    board: Words
    led_through: Words
    movements: Words
    drafts: Words
    retaliation: Words
    legitimate_targets: Words
    governments: Words
    named_operations: Words
    former: Words
    comments: Words
    of_media: Words
    fired: Words
    defences: Words
    sport: Words
    place_pairs: Words
    skies: Words
    wide_places: Words
    ordinals: Words
    seats_of_talk: Words
    suspects: Words


class SmallWords(msgspec.Struct, frozen=True):
    """`heads` of folded token tuples; of those of several tokens, by the first, the lengths, longest first,
    and the second tokens.

    `listed` gives a list's words, folded, several tokens joined by one space.
    """

    heads: dict[Words, frozenset[str]]
    lengths: dict[str, tuple[int, ...]]
    seconds: dict[str, frozenset[str]]
    listed: dict[str, frozenset[str]]


@cache
def small_words() -> SmallWords:
    """Those that ship with Marsad. Raises LexiconError, with file and line, where the file is wrong."""
    tables = msgspec.to_builtins(load(_FILE, _Phrases, LexiconError))
    listed = {head: frozenset(map(_tokens, words)) - {()} for head, words in _leaves("", tables)}
    heads: dict[Words, set[str]] = {}
    for head, words in listed.items():
        for word in words:
            heads.setdefault(word, set()).add(head)
    return SmallWords(
        {word: frozenset(found) for word, found in heads.items()},
        _lengths(word for word in heads if len(word) > 1),
        _seconds(word for word in heads if len(word) > 1),
        {head: frozenset(map(" ".join, words)) for head, words in listed.items()},
    )


def _lengths(phrases: Iterable[Words]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for words in phrases:
        found.setdefault(words[0], set()).add(len(words))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def _seconds(phrases: Iterable[Words]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for first, second, *_ in phrases:
        found.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}


def listed(head: str) -> frozenset[str]:
    """The folded words of one list; KeyError (a fault of the caller) where there is no such list."""
    return small_words().listed[head]


def _tokens(text: str) -> Words:
    return tuple(token.text for token in split(fold(text)))


def _leaves(head: str, content: object) -> Iterator[tuple[str, list[str]]]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield from _leaves(f"{head}.{key}" if head else str(key), value)
    elif isinstance(content, list | tuple):
        yield head, list(content)
