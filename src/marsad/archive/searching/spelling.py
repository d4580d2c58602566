"""Misspelt words: every form of the index, found again from a word with a letter too few, too many, another,
or two that changed places.

Each form is kept under itself and under itself without any one of its letters; a misspelt word is looked up
in the same way, so that a look-up costs what the word's length costs, whatever the index holds (Wolf Garbe's
SymSpell, 2012, with one deletion).
"""

from collections.abc import Collection, Iterable

from rapidfuzz.distance import OSA
from sqlalchemy import Connection, select

from marsad.archive import schema
from marsad.archive.keeping import among, batched, keep

_KEPT, _LONGEST = 3, 24  # letters of the forms that are kept
_SHORTEST = 4  # letters of a word that may be misspelt: a shorter one is too easily another
_FAR = 7  # letters from which on two slips are forgiven
_MOST = 6  # forms that a misspelt word may mean
_TABLE = schema.spellings.c
_KNOWN = select(_TABLE.form).where(_TABLE.key == _TABLE.form, among(_TABLE.key, "forms"))
_NEAR = select(_TABLE.form).where(among(_TABLE.key, "keys")).distinct()


def learn(connection: Connection, forms: Iterable[str]) -> None:
    """Keep forms under their keys; those that are kept already change nothing."""
    new = {form for form in forms if _KEPT <= len(form) <= _LONGEST}
    for part in batched(sorted(new)):
        unknown = set(part) - _known(connection, part)
        rows = [{"key": key, "form": form} for form in sorted(unknown) for key in sorted(keys(form))]
        keep(connection, schema.spellings, rows)


def near(connection: Connection, word: str) -> list[str]:
    """The forms that a word may be a misspelling of, the nearest first; none for a short word."""
    if len(word) < _SHORTEST or word.isdecimal():
        return []
    found = connection.scalars(_NEAR, {"keys": list(keys(word))})
    most = 2 if len(word) >= _FAR else 1
    ranked = sorted((OSA.distance(word, form), form) for form in found if form != word)
    return [form for distance, form in ranked if distance <= most][:_MOST]


def known(connection: Connection, forms: Collection[str]) -> bool:
    """Whether the index holds any of these forms; of those that are not kept nothing is known: true."""
    return any(not _KEPT <= len(form) <= _LONGEST for form in forms) or bool(_known(connection, forms))


def keys(form: str) -> set[str]:
    """A form, and the form without each of its letters."""
    return {form, *(form[:at] + form[at + 1 :] for at in range(len(form)))}


def _known(connection: Connection, forms: Collection[str]) -> set[str]:
    return set(connection.scalars(_KNOWN, {"forms": list(forms)}))
