"""Announced deeds: whether what a masdar tells is the deed of the one who announces or denies it.

«أعلن الجيش إسقاط طائرة», «نفت القوات استهداف المدنيين»; of a spokesman, of those whom he speaks for.
"""

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.happenings.claims import is_claimed
from marsad.language.ar.grammar.happenings.told import Told
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.arguments import Place
from marsad.language.ar.grammar.phrases.classes import ACTING_BODIES, class_of
from marsad.language.ar.grammar.phrases.speakers import spoken_for
from marsad.language.ar.grammar.sayings.spoken import Spoken

_OWN_DEEDS = frozenset(
    (
        *("territory-gained", "interception", "withdrawal", "offensive", "air-strike", "shelling"),
        *("deployment", "arrest", "destruction", "shutdown", "reopening", "sanction", "siege"),
    )
)
_CLAUSE_TAGS = frozenset(("comp", "verb", "rel"))
_OF_ITSELF = frozenset(("state", "deny", "threaten", "pledge"))  # stances in which one tells of one's own


def is_own_deed(line: Line, event: Told, saying: Spoken) -> bool:
    """Whether the event is the deed of the body that announces or denies it, if it is one that speaks."""
    if saying.speaker is not None and saying.speaker.kind not in ACTING_BODIES:
        return False
    return is_claimed(line, event, saying) or _is_announced(line, event, saying)


def by_spoken_for(line: Line, event: Told, saying: Spoken) -> Told:
    """The event, done by those whose spokesman announces it: «أعلن المتحدث باسم الجيش تحرير البلدة»."""
    if saying.speaker is None or any(_does(line, arg) for arg in event.args):
        return event
    bodies = spoken_for(line, (saying.speaker.head, saying.speaker.end))
    if bodies is None or not (is_claimed(line, event, saying) or _is_announced(line, event, saying)):
        return event
    return msgspec.structs.replace(event, args=(Place("subject", *bodies), *event.args))


def _does(line: Line, arg: Place) -> bool:
    """Whether an argument already tells who does it."""
    return arg.role in ("subject", "by") or (arg.role == "owner" and class_of(line, *arg.part) != "place")


def _is_announced(line: Line, event: Told, saying: Spoken) -> bool:
    """Whether a masdar stands right behind a saying of its speaker's own deed."""
    word = line.words[event.place]
    bare = word.article and not _is_complement(event, saying)
    led = word.prep != "" and saying.stance in ("state", "deny") and not _is_admitted(line, event, saying)
    if saying.stance not in _OF_ITSELF or bare or led:
        return False
    start = saying.covers[0][0] if saying.covers else event.place
    if line.tag(event.place) != "noun" or event.place < start:
        return False
    if any(_parts(line, place) for place in range(start, event.place)):
        return False
    if event.hurts is not None and saying.stance != "deny":
        kills = word.may_be("masdar", "hurts") and not word.has("dies")
        return event.hurts == "killed" and kills  # «أعلن الجيش قتل ستة», not «مقتل», «استشهاد»
    denied = saying.stance == "deny" and event.type == "violence-against-civilians"
    return denied or event.type in _OWN_DEEDS


def _is_admitted(line: Line, event: Told, saying: Spoken) -> bool:
    """Whether one owns up to it: «أقر بقصف القرية»."""
    return line.words[event.place].prep == ar.BY and line.words[saying.place].has("admits")


def _is_complement(event: Told, saying: Spoken) -> bool:
    """Whether a masdar with an article stands right behind who announces it: «أعلنت الحركة السيطرة على …»."""
    behind = bool(saying.covers) and saying.covers[0][0] == event.place
    return behind and any(arg.role in ("on", "from", "to") for arg in event.args)


def _parts(line: Line, place: int) -> bool:
    """Whether a word between a verb of saying and a deed makes it another's: «أفاد بمقتل … في غارة»."""
    word = line.words[place]
    if word.tag == "sign":  # «أعلنت القوات، أمس الخميس، استعادة …»
        return "time" not in (line.tag(place - 1), line.tag(place + 1))
    return word.tag in _CLAUSE_TAGS or word.has("hurts") or "prepositions.besides" in word.heads
