"""The lexicon: the verbs and nouns that name the codebook's codes in Arabic.

Words live in `data/lexicon/*.yaml`, listed by dictionary form; their written forms come from the conjugator.
A word may stand under several heads: «هدد» both says (`threaten`) and makes what it governs `planned`.
Function words and set phrases are in `smallwords`.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec

from marsad.errors import LexiconError
from marsad.language.ar.index import Analysis, FormIndex
from marsad.language.ar.nouns import Noun
from marsad.language.ar.senses import Sense, Senses
from marsad.language.ar.verbs.forms import Verb, Vowel
from marsad.yamlfile import YamlFile, load

_DATA = Path(__file__).parent / "data" / "lexicon"

Listed = dict[str, tuple[str, ...]]


class _Verbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    says: Listed
    names_it: tuple[str, ...]
    needs_content: tuple[str, ...]
    needs_object: tuple[str, ...]
    carries: tuple[str, ...]
    reports_of: tuple[str, ...]
    ascribes: tuple[str, ...]
    goes_on: tuple[str, ...]
    in_document: tuple[str, ...]
    issues: tuple[str, ...]
    tells: Listed
    vague: Listed
    hurts: Listed
    ties: Listed
    light: Listed
    seizes: tuple[str, ...]
    tries: tuple[str, ...]
    fights: tuple[str, ...]
    object_first: tuple[str, ...]
    intends: tuple[str, ...]
    results: tuple[str, ...]
    claims: tuple[str, ...]
    admits: tuple[str, ...]
    dies: tuple[str, ...]
    meets: tuple[str, ...]
    sends: tuple[str, ...]
    doubts: tuple[str, ...]
    asks: tuple[str, ...]
    refuses: tuple[str, ...]
    wrongs: tuple[str, ...]
    relents: tuple[str, ...]
    keeps_on: tuple[str, ...]
    pays: tuple[str, ...]
    implies: tuple[str, ...]
    receives: tuple[str, ...]
    hastens: tuple[str, ...]
    enters: tuple[str, ...]
    gives: tuple[str, ...]
    belongs_to: tuple[str, ...]
    holds_parts: tuple[str, ...]
    takes_by: tuple[str, ...]
    keeps_silent: tuple[str, ...]
    affirms_negated: tuple[str, ...]
    auxiliary: tuple[str, ...]
    lasting: tuple[str, ...]
    further: tuple[str, ...]


class _Nouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    tells: Listed
    vague: Listed
    hurts: Listed
    says: Listed
    tries: tuple[str, ...]
    intends: tuple[str, ...]
    inquires: tuple[str, ...]
    stops: tuple[str, ...]
    backgrounds: tuple[str, ...]
    documents: tuple[str, ...]
    forces: tuple[str, ...]
    bodies: tuple[str, ...]
    media: tuple[str, ...]
    posts: tuple[str, ...]
    heads: tuple[str, ...]
    heads_of_forces: tuple[str, ...]
    ranks: tuple[str, ...]
    people: tuple[str, ...]
    things: tuple[str, ...]
    places: tuple[str, ...]
    civil: tuple[str, ...]
    buildings: tuple[str, ...]
    arms: tuple[str, ...]
    beside: tuple[str, ...]
    ways: tuple[str, ...]
    other: tuple[str, ...]
    adjectives: tuple[str, ...]


class Entry(msgspec.Struct, frozen=True):
    """A dictionary word and what it names: codes by head (`says`, `tells`, `hurts`, `ties`, `light` …).

    `sense` is what senses.yaml calls it, `senses` what it tells; a word that needs no company
    has a single one.
    """

    word: str
    verb: bool
    codes: dict[str, tuple[str, ...]]
    sense: str
    senses: tuple[Sense, ...] = ()

    @property
    def form(self) -> str:
        """The form of a verb, «1» to «12»; empty for a noun."""
        return self.sense.partition(" | ")[2] if self.verb else ""

    def code(self, head: str) -> str | None:
        """The first code under this head, if any."""
        found = self.codes.get(head)
        return found[0] if found else None


class Lexicon(msgspec.Struct, frozen=True):
    """All verbs and nouns, ready to be looked up, and the senses of those that need company."""

    entries: dict[str, Entry]
    index: FormIndex
    senses: Senses

    def analyses(self, word: str) -> tuple[tuple[Entry, Analysis], ...]:
        """What a folded written word may be."""
        return tuple((self.entries[found.key], found) for found in self.index.look_up(word))


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with Marsad. Raises LexiconError, with file and line, where a file is wrong."""
    codes: dict[str, dict[str, list[str]]] = {}
    verbs = _gather(YamlFile.read(_DATA / "verbs.yaml", LexiconError), _Verbs, codes, "v")
    nouns = _gather(YamlFile.read(_DATA / "nouns.yaml", LexiconError), _Nouns, codes, "n")
    index = FormIndex(
        [
            *((key, _verb(text)) for key, text in verbs.items()),
            *((key, _noun(text, codes[key])) for key, text in nouns.items()),
        ]
    )
    listed = load(_DATA / "senses.yaml", Senses, LexiconError)
    senses = {word: tuple(sense.folded() for sense in found) for word, found in listed.items()}
    entries = {key: _entry(key, text, codes[key], senses) for key, text in {**verbs, **nouns}.items()}
    return Lexicon(entries, index, senses)


def _entry(key: str, text: str, codes: Mapping[str, Sequence[str]], senses: Senses) -> Entry:
    sense = _sense_key(text)
    alone = tuple(Sense(tells=code) for code in codes.get("tells", ())[:1])
    told = {head: tuple(found) for head, found in codes.items()}
    return Entry(text, key[0] == "v", told, sense, senses.get(sense, alone))


def _gather(
    file: YamlFile, kind: type[msgspec.Struct], codes: dict[str, dict[str, list[str]]], letter: str
) -> dict[str, str]:
    """The words of a file by key; what each names is added to `codes`."""
    listed = msgspec.to_builtins(file.convert(kind))
    found: dict[str, str] = {}
    for head, code, text, place in _walk(listed):
        try:
            _verb(text) if letter == "v" else _noun(text, {head: [code]})
        except LexiconError as error:
            raise file.fault(str(error), *place) from None
        key = (
            f"{letter}:{text.split('|')[0].strip()}:{text.split('|')[1].strip()[:2] if letter == 'v' else ''}"
        )
        found[key] = text if letter == "v" or key not in found else _joined(found[key], text)
        codes.setdefault(key, {}).setdefault(head, []).append(code)
    return found


def _joined(first: str, second: str) -> str:
    """One noun's line of two that list it under two heads: the plurals of both, the first gender named."""
    (singular, plurals, gender), (_, others, other) = (
        [part.strip() for part in f"{text}||".split("|")][:3] for text in (first, second)
    )
    both = dict.fromkeys(part.strip() for part in f"{plurals},{others}".split(",") if part.strip())
    return f"{singular} | {', '.join(both)} | {gender or other}"


def _walk(listed: dict[str, object]) -> Iterator[tuple[str, str, str, tuple[str | int, ...]]]:
    for head, content in listed.items():
        if isinstance(content, dict):
            for code, words in content.items():
                yield from ((head, code, word, (head, code, row)) for row, word in enumerate(words))
        elif isinstance(content, list | tuple):
            yield from ((head, head, word, (head, row)) for row, word in enumerate(content))


def _sense_key(text: str) -> str:
    """How senses.yaml names the word: a verb by root and form, a noun by its singular."""
    first, _, rest = text.partition("|")
    form = rest.partition("|")[0].strip().rstrip("aiu")
    return f"{first.strip()} | {form}" if form.isdigit() else first.strip()


def _verb(text: str) -> Verb:
    """The entry of a verb's line, `ROOT | FORM and vowels | MASDARS`; raises LexiconError."""
    root, form, *masdars = (part.strip() for part in text.split("|"))
    digits = form.rstrip("aiu")
    vowels = form[len(digits) :]
    if not digits.isdigit() or len(vowels) > 2 or len(masdars) > 1:
        raise LexiconError(
            f"«{text}» is no verb", remedy="write ROOT | FORM | MASDARS, as in «ق و ل | 1u | قول»"
        )
    named = tuple(masdar.strip() for masdar in masdars[0].split(",")) if masdars else ()
    vowel, past = vowels[:1], vowels[1:]
    return Verb(
        root,
        int(digits),
        msgspec.convert(vowel or None, Vowel | None),
        msgspec.convert(past or "a", Vowel),
        named,
    )


# Heads whose words name people or qualify nouns, and so have a feminine of their own.
_INFLECTED = frozenset({"adjectives", "posts", "people", "forces", "ranks", "heads", "heads_of_forces"})


def _noun(text: str, heads: Mapping[str, object]) -> Noun:
    """The entry of a noun's line, `SINGULAR | PLURALS | GENDER`; raises LexiconError."""
    singular, plurals, gender, *more = (*(part.strip() for part in text.split("|")), "", "")
    if any(more) or gender not in {"", "m", "f"}:
        raise LexiconError(
            f"«{text}» is no noun", remedy="write SINGULAR | PLURALS | GENDER, as in «هجوم | هجمات»"
        )
    listed = tuple(plural.strip() for plural in plurals.split(",") if plural.strip())
    feminine = "ة" if _INFLECTED & heads.keys() and singular[-1] not in "ةىاء" else ""
    if "adjectives" in heads:
        return Noun(singular, listed or ("ون", "ات"), "m", feminine, "adjective")
    return Noun(
        singular, listed, "f" if gender == "f" or (not gender and singular[-1] == "ة") else "m", feminine
    )
