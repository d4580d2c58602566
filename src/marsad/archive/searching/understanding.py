"""What a query means in one archive: names by which an actor or a place is known, and misspelt words.

A run of words that is a name of a pack's entry, in Arabic or in Latin letters, means any of the entry's
names. A word that stands nowhere means the words of the archive that are nearest to it.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from marsad.archive import schema
from marsad.archive.searching import spelling
from marsad.archive.searching.analysis import AnyName, Term, Word, terms, words_of
from marsad.language.ar.stems import word_forms
from marsad.records import Entry

_LONGEST = 6  # words of a name
_MOST = 40  # names that one name may mean


def name_rows(entry: Entry) -> Iterator[dict[str, str]]:
    """The names of an entry as queries write them."""
    for name in dict.fromkeys(" ".join(words_of(one)) for one in (*entry.names, entry.ar, entry.en)):
        if name:
            yield {"name": name, "entry": entry.id}


def understood(connection: Connection, query: str) -> list[Term]:
    """The terms of a query, as this archive can answer them."""
    found: list[Term] = []
    run: list[Word] = []
    for term in terms(query):
        if isinstance(term, Word):
            run.append(term)
            continue
        found += [*_named(connection, run), term]
        run = []
    return [*found, *_named(connection, run)]


def _named(connection: Connection, words: Sequence[Word]) -> Iterator[Term]:
    """Words that follow each other, the longest names among them first."""
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + _LONGEST), at, -1):
            names = _names(connection, " ".join(word.forms[0] for word in words[at:end]))
            if names:
                yield AnyName((tuple(words[at:end]), *names))
                at = end
                break
        else:
            yield _spelt(connection, words[at])
            at += 1


def _names(connection: Connection, name: str) -> list[tuple[Word, ...]]:
    """The other names of the entries that go by a name."""
    table, other = schema.names, schema.names.alias()
    query = (
        select(other.c.name)
        .join(table, table.c.entry == other.c.entry)
        .where(table.c.name == name, other.c.name != name)
        .distinct()
        .order_by(other.c.name)
        .limit(_MOST)
    )
    return [tuple(Word(word_forms(word)) for word in found.split()) for found in connection.scalars(query)]


def _spelt(connection: Connection, word: Word) -> Word:
    """The word, or where it stands nowhere the forms that it may be a misspelling of."""
    if spelling.known(connection, word.forms):
        return word
    found = dict.fromkeys(form for mine in word.forms for form in spelling.near(connection, mine))
    return Word((*word.forms, *found))
