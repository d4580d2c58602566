"""What a coder remembers while it reads an article: what last happened."""

from collections import Counter

from marsad.language.clauses import Clauses, Happening, Mood, Phrase, Vague
from marsad.records import Mention, Span

_WAR_TOLL = 1000
_FROM_AFAR = frozenset(("air-strike", "shelling"))
_WEAPONS = _FROM_AFAR | {"bombing"}
_HARM, _ASSAULT = "violence-against-civilians", "offensive"
ATTACKS = _WEAPONS | {_HARM, _ASSAULT}
_BLOWS: tuple[Vague, ...] = ("strike", "aim")
_AHEAD: tuple[Mood, ...] = ("planned", "hypothetical")


class Memory:
    """The state of one reading; made anew for each version, never shared."""

    def __init__(self, usual: str | None) -> None:
        """Nothing is remembered yet; `usual` is the kind of strike that the article tells most often."""
        self._usual = usual
        self._weapon: str | None = None
        self._harm: str | None = None
        self._last: str | None = None
        self._attack: str | None = None
        self._struck: dict[str, str] = {}

    def happened(self, event: Happening, kind: str) -> None:
        """Remember what kind of attack was last told; a weapon tells more than a massacre does.

        `kind` is what the event was marked as: «the strike» named again is a strike of that kind.

        `_attack` is what the article calls an attack, or what nobody calls otherwise (a bomb): it is
        what «the attack» points back to. A bare assault does not take the place of one whose means are known.
        """
        if event.kin in _BLOWS:
            self._struck[event.lemma] = kind
        if event.toll or event.definite or event.type not in ATTACKS:
            return
        self._last = event.type
        known = self._attack or self._harm
        if event.type == "bombing" or (event.kin == "attack" and not (known and event.type == _ASSAULT)):
            self._attack = event.type
        if event.type in _WEAPONS and not event.vague:
            self._weapon = event.type
        elif event.type == _HARM:
            self._harm = event.type

    def type_of(self, event: Happening, mood: Mood) -> str:
        """The event's type; where its word leaves it open («the attack») that of an earlier one.

        Of one of which only the target is told, and that lies ahead (`mood`), nobody knows the means yet.
        """
        if event.toll:
            return event.type if _is_large(event) else self._weapon or self._harm or event.type
        if event.vague == "aim" and mood in _AHEAD:
            return event.type
        if event.vague in _BLOWS:
            named = self._struck.get(event.lemma) if event.definite else None
            known = (named, self._weapon, self._usual)
            afar = event.type in _FROM_AFAR  # no «قصف» is a planted bomb
            return next((kind for kind in known if kind and (kind != "bombing" or not afar)), event.type)
        if event.vague == "attack" and (event.definite or mood == "denied"):
            return self._attack or self._harm or self._last or event.type
        return event.type


def _is_large(event: Happening) -> bool:
    """Whether the toll is a war's and no single happening's."""
    return any((count.range.low or 0) >= _WAR_TOLL for count in event.counts)


def mention(text: str, span: Span, pack_id: str | None = None) -> Mention:
    """A mention of the text's words at `span`."""
    return Mention(span.of(text), span, pack_id)


def phrase_mention(text: str, phrase: Phrase) -> Mention:
    """A mention of a phrase; one that no pack knows is of what it belongs to."""
    return mention(text, phrase.span, phrase.id or phrase.belongs)


def usual_strike(clauses: Clauses) -> str | None:
    """The kind of strike that a text tells most often in plain words, else whose means it names most."""
    told = Counter(e.type for e in clauses.happenings if e.type in _WEAPONS and not e.vague and not e.toll)
    most = min(told.items(), key=lambda item: (-item[1], item[0]), default=None)
    return most[0] if most else clauses.means
