"""Agreement: whether a verb's form lets someone be its subject, who may be named far before it."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.speakers import Speaker
from marsad.language.ar.grammar.words.word import Word

# What a word shows of itself: genders with numbers (null gender: either). Empty where it shows nothing.
Agreement = frozenset[tuple[str | None, str]]

_MANY: Agreement = frozenset({("m", "p")})
_ONE: Agreement = frozenset({(None, "s")})
_STATE: Agreement = frozenset({("f", "s")})
_MAN: Agreement = frozenset({("m", "s")})
_NISBA, _NISBA_OF_HER = "ي", "يه"  # of the adjective that ends a name: «الجيش السوداني», «القوات الروسية»
_UNKNOWN: Agreement = frozenset()


def agreement_of(word: Word) -> Agreement:
    """What a verb, or the head of a speaker's phrase, shows."""
    if word.quantity is not None:
        return _MANY
    if word.name is not None and not word.name.adjective:
        return _of_name(word)
    return frozenset((a.gender, a.number) for _, a in word.forms if a.person in (None, 3))


def shown_by(line: Line, speaker: Speaker) -> Agreement:
    """What a speaker shows: a name without a post only that it is one person's."""
    alone = speaker.person is not None and speaker.person.role is None
    return _ONE if alone else agreement_of(line.words[speaker.head])


def _of_name(word: Word) -> Agreement:
    assert word.name is not None
    if word.name.kind == "person":
        return _ONE
    if word.name.kind == "state":
        return _UNKNOWN if word.stem.startswith(ar.ARTICLE) else _STATE
    if word.text.endswith(ar.MANY_MEN):
        return _MANY
    last = word.text.split(" ")[-1]
    if not last.startswith(ar.ARTICLE) or last == word.text:
        return _UNKNOWN
    return _MAN if last.endswith(_NISBA) else _STATE if last.endswith(_NISBA_OF_HER) else _UNKNOWN


def agree(verb: Agreement, subject: Agreement) -> bool:
    """Whether they may belong together; what shows nothing agrees with all."""
    if not verb or not subject:
        return True
    return any(_fits(one, other) for one in verb for other in subject)


def _fits(verb: tuple[str | None, str], subject: tuple[str | None, str]) -> bool:
    if verb == ("f", "s") and subject[1] == "p":
        return True  # many take a feminine verb: «مصادر … وأضافت»
    return verb[1] == subject[1] and (verb[0] == subject[0] or None in (verb[0], subject[0]))
