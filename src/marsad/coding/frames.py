"""Frames: which slot of an event each role fills, by type.

The codebook's rule runs through all of them: a place is no target. Where a role may fill two slots, the class
of its phrase decides.
"""

from collections.abc import Mapping

import msgspec

from marsad.language.clauses import Arg, Class, Happening, Phrase, Role

SLOTS = ("actor", "target", "place", "origin", "destination")
Slot = str


class _Row(msgspec.Struct, frozen=True):
    """The slot of a phrase of one of these classes in an event of one of these types (None: of any).

    A slot of None leaves the phrase out. `in_words` asks for more than a pronoun,
    `built` for a building without a name, `structure` for any.
    """

    slot: Slot | None
    classes: frozenset[Class] | None = None
    types: frozenset[str] | None = None
    in_words: bool = False
    built: bool = False
    structure: bool = False

    def fits(self, kind: str, phrase: Phrase) -> bool:
        """Whether the row is about this phrase in an event of this type."""
        if (self.types is not None and kind not in self.types) or (self.in_words and phrase.refers):
            return False
        if (self.built and not phrase.built) or (self.structure and not phrase.structure):
            return False
        return self.classes is None or phrase.kind in self.classes


_PLACE: frozenset[Class] = frozenset(("place",))
_LIE_IN: frozenset[Class] = frozenset(("place", "state"))
_ACTORS: frozenset[Class] = frozenset(
    ("force", "body", "official", "person", "people", "state", "media", "named", "other")
)
_PARTIES: frozenset[Class] = frozenset(("force", "body", "official", "person", "people", "state", "named"))
_HOLDERS: frozenset[Class] = frozenset(("force", "body", "state", "person"))
_ENDS: frozenset[Class] = frozenset(("place", "named", "state", "other"))

# Types whose owner («انسحاب القوات», «هجوم الجيش») is the doer; of the others it is what is done to.
_OWNER_ACTS = frozenset(
    (
        *("air-strike", "shelling", "clash", "offensive", "siege", "territory-gained", "withdrawal"),
        *("deployment", "military-aid", "meeting", "agreement", "ceasefire", "protest", "legal"),
    )
)
_MOVES = frozenset(("withdrawal", "deployment", "displacement", "humanitarian-aid", "military-aid"))
_TALKS = frozenset(("meeting", "agreement"))
_MEET = frozenset(("meeting", "agreement", "clash", "ceasefire"))
_ATTACKS = frozenset(("air-strike", "shelling", "bombing", "offensive"))
_FIRED = frozenset(("air-strike", "shelling"))  # «أطلقت صاروخا باتجاه المدمرة»
_HITS = _ATTACKS | {"destruction", "violence-against-civilians"}
_WRECKED = frozenset(("destruction",))  # bridges and dams, also by name: «دمر جسر أنتونيفسكي»
_OF_STATES = frozenset(("sanction", "legal"))  # a capital that the packs do not know may do it
_WHAT_IS_CUT: frozenset[Class] = frozenset(("thing", "other", "document"))  # «قطع علاقاتها مع …»
_STOPS = frozenset(("shutdown", "reopening"))  # «عادت الكهرباء إلى المدينة»
_ROUND = _ATTACKS | {"clash", "siege", "deployment"}  # «القتال حول القصر»
_GIVEN = frozenset(
    (
        *("military-aid", "humanitarian-aid", "territory-gained", "legal", "leadership-change", "deployment"),
        *("violence-against-civilians", "sanction", "abduction", "arrest", "agreement", "displacement"),
    )
)
_SENT = frozenset(("deployment", "military-aid"))
_AID = frozenset(("military-aid",))  # its target is who is helped, and not what is given

# By role, the first row that fits.
_FRAMES: Mapping[Role, tuple[_Row, ...]] = {
    "subject": (
        _Row("target", types=_WRECKED, structure=True),
        _Row("target", types=frozenset(("displacement",))),
        _Row(None, frozenset(("thing",)), _ATTACKS),
        _Row("actor", _PLACE, _OF_STATES),
        _Row("place", _PLACE),
        _Row("target", frozenset(("thing",)), frozenset(("destruction", "shutdown", "reopening"))),
        _Row("actor"),
    ),
    "object": (
        _Row("target", types=_WRECKED, structure=True),
        _Row(None, _WHAT_IS_CUT, frozenset(("sanction",))),
        _Row("target", types=_HITS, built=True),
        _Row("place", _PLACE),
        _Row("place", frozenset(("named",)), frozenset(("territory-gained", "offensive"))),
        _Row("target", _PARTIES, _TALKS),
        _Row(None, types=_TALKS),
        _Row(None, frozenset(("thing", "force", "document")), _AID),
        _Row("target"),
    ),
    "owner": (
        _Row("target", types=_WRECKED, structure=True),
        _Row(None, _WHAT_IS_CUT, frozenset(("sanction",))),
        _Row("target", types=_HITS, built=True),
        _Row(None, frozenset(("thing",)), frozenset(("bombing",))),
        _Row("place", _PLACE),
        _Row("place", frozenset(("state",)), frozenset(("clash",))),
        _Row("target", frozenset(("people", "media", "document")), _ATTACKS),
        _Row("actor", _HOLDERS - {"person"}, frozenset(("violence-against-civilians",))),
        _Row("actor", _ACTORS, _OWNER_ACTS),
        _Row("target"),
    ),
    "by": (_Row("actor"),),
    "against": (_Row("place", _PLACE), _Row("target")),
    "with": (_Row("target", types=_MEET | {"sanction"}),),
    "on": (
        _Row("target", types=_HITS, built=True),
        _Row("place", frozenset(("thing",)), frozenset(("territory-gained",))),
        _Row("place", _LIE_IN),
        _Row("place", frozenset(("named", "body", "force")), frozenset(("territory-gained",))),
        _Row(None, types=_TALKS),
        _Row("target"),
    ),
    "between": (_Row("place", _PLACE), _Row("actor", types=_MEET | {"shelling"})),  # «تبادل القصف بين …»
    "for": (
        _Row("target", frozenset(("people",)), _ATTACKS),
        _Row("actor", _PARTIES, _ATTACKS),
        _Row("actor", frozenset(("force", "state")), frozenset(("violence-against-civilians",))),
        _Row("actor", _PARTIES, types=frozenset(("meeting",))),
        _Row("actor", _PARTIES, frozenset(("territory-gained",))),  # «فقدت القوات البلدة لصالح الفصائل»
        _Row(None, _PLACE, _MOVES),
        _Row("place", _PLACE),
        _Row("target", _PARTIES, _GIVEN),
        _Row("target", frozenset(("thing", "force")), frozenset(("interception",))),  # «التصدي لصاروخ»
    ),
    "in": (
        _Row(
            "target",
            frozenset(("official", "person", "body")),
            frozenset(("meeting", "leadership-change")),
        ),
        _Row("target", frozenset(("thing",)), frozenset(("destruction",))),
        _Row("place", frozenset(("place", "named", "state")), in_words=True),
        _Row("place", in_words=True, built=True),
    ),
    "from": (
        _Row("place", _PLACE, _STOPS),
        _Row("actor", _HOLDERS, _AID),
        _Row("origin", _ENDS, _MOVES),
        _Row("actor", frozenset(("force", "state")), _ATTACKS | {"clash", "violence-against-civilians"}),
        _Row("target", _HOLDERS, frozenset(("territory-gained",))),
        _Row("place", _PLACE, frozenset(("territory-gained",))),
    ),
    "about": (_Row("place", _PLACE, _ROUND),),
    "to": (
        _Row("target", _PARTIES, _AID),
        _Row("destination", _ENDS, _MOVES),
        _Row("place", _LIE_IN, _STOPS),
        _Row("place", _LIE_IN, _ATTACKS),
        _Row("place", frozenset(("named",)), frozenset(("offensive",))),  # «تقدمت القوات نحو …»
        _Row("target", frozenset(("thing", "force", "body")), _FIRED),  # and no «ارتفعت الحصيلة إلى …»
        _Row("place", _LIE_IN, frozenset(("meeting",))),
    ),
}


def slots(event: Happening) -> dict[Slot, list[Phrase]]:
    """The phrases of each slot; of several for one slot the first that the clause tells."""
    found: dict[Slot, list[Phrase]] = {slot: [] for slot in SLOTS}
    for arg in event.args:
        slot = _slot(event.type, arg)
        if slot == "actor" and found[slot] and arg.role == "for":
            slot = "target"  # «زيارة السراج لأردوغان»
        if slot is not None and not found[slot]:
            found[slot].append(arg.phrase)
    _settle_ends(event.type, found)
    return found


def _slot(kind: str, arg: Arg) -> Slot | None:
    rows = _FRAMES.get(arg.role, ())
    return next((row.slot for row in rows if row.fits(kind, arg.phrase)), None)


def _settle_ends(kind: str, found: dict[Slot, list[Phrase]]) -> None:
    """`from` and `to` stand beside a place only where both ends or a direction are told.

    Otherwise the one end that is told is the place: where those who left were, where what was sent went.
    """
    if found["origin"] and (not found["place"] or kind == "withdrawal"):
        found["place"] = list(found["origin"])
    if kind == "withdrawal" and found["destination"] and not found["origin"]:
        found["origin"] = list(found["place"])
    if found["origin"] and not found["destination"]:
        found["origin"] = []
    if kind in _SENT and found["destination"] and not found["origin"] and not found["place"]:
        found["place"], found["destination"] = found["destination"], []
