"""Which words of a line a search asked for: what a page lights in a hit."""

from collections.abc import Iterator, Sequence

from marsad.archive.searching.analysis import AnyName, Phrase, Term, Word, WordAt, words_at
from marsad.language.ar.stems import word_forms
from marsad.records import Span


def lit(text: str, asked: Sequence[Term]) -> tuple[Span, ...]:
    """The spans of the words of a line that stand there because of a query's terms, in order."""
    words = list(words_at(text))
    found = {span for term in asked for span in _held(words, term)}
    return tuple(sorted(found))


def _held(words: Sequence[WordAt], term: Term) -> Iterator[Span]:
    match term:
        case Phrase():
            yield from _phrases(words, term.words)
        case Word():
            forms = set(term.forms)
            yield from (at for word, at in words if not forms.isdisjoint(word_forms(word)))
        case AnyName():
            for name in term.names:
                parts = [list(_held(words, part)) for part in name]
                if all(parts):
                    yield from (span for part in parts for span in part)


def _phrases(words: Sequence[WordAt], phrase: Sequence[str]) -> Iterator[Span]:
    """Each run of words that is the phrase, word by word."""
    for start in range(len(words) - len(phrase) + 1):
        run = words[start : start + len(phrase)]
        if all(word == asked for (word, _), asked in zip(run, phrase, strict=True)):
            yield from (at for _, at in run)
