"""Classes: what the head of a phrase names, and where its head stands."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, once
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed
from marsad.language.clauses import Class

# The heads of nouns.yaml that name a class, the surest first.
_CLASSES: tuple[tuple[str, Class], ...] = (
    ("posts", "official"),
    ("forces", "force"),
    ("bodies", "body"),
    ("people", "people"),
    ("media", "media"),
    ("documents", "document"),
    ("places", "place"),
    ("things", "thing"),
)
CLASS_HEADS = frozenset(head for head, _ in _CLASSES)
# Who acts as one, who has things or people as their own, and who may do what a war is made of.
ACTING_BODIES: frozenset[Class] = frozenset(("force", "body", "state"))
OWNERS: frozenset[Class] = ACTING_BODIES | {"person"}
DOERS: frozenset[Class] = OWNERS | {"people", "official", "named"}

_PEOPLE_UNITS = frozenset(("killed", "wounded", "people", "bodies"))
_FORCE_UNITS = frozenset(("fighters", "aircraft", "drones", "vehicles", "ships"))


@once
def class_of(line: Line, first: int, last: int) -> Class:
    """What the phrase's head names. A partitive lends itself to what it counts (عدد من الوزراء)."""
    head = head_of(line, first, last)
    word = line.words[head]
    if word.name is not None and not word.name.adjective:
        return word.name.kind
    if word.name is not None and word.text.endswith(ar.MANY_MEN):
        return "people"  # «اللبنانيون», «سوريين»
    kind = _listed_class(line, head, last)
    if word.has("ranks") and any(_names_person(other) for other in line.words[head + 1 : last]):
        return "person"
    if (
        kind in ("people", "force")
        and word.article
        and head + 1 < last
        and _names_person(line.words[head + 1])
    ):
        return "person"  # «الإرهابي فلان», «الصحفية فلانة»
    if kind == "official" and _is_rank_of_name(word, last - head):
        return "named"
    return kind or _class_without_list(word)


def _listed_class(line: Line, head: int, last: int) -> Class | None:
    """What the lists say that the head names; of two of them its company and number decide."""
    word = line.words[head]
    if "tells_words" in word.under:
        return "other"
    if "two_states" in word.heads:
        return "state"
    if is_place_by_next(line, head, last):
        return "place"
    kind = next((kind for name, kind in _CLASSES if name in word.under), None)
    if kind == "media" and _are_positions(line, head, last):
        return "thing"
    if word.has("places") and (kind == "official" or _is_middle(line, head, last, kind)):
        return "place"  # «المحافظات»: hardly women who govern one
    many = any(analysis.number in "pd" for _, analysis in word.forms)
    fronts = kind == "force" or (kind == "body" and word.tag == "count")  # «جبهات», «ثلاث ولايات»
    return "place" if fronts and many and word.has("places") else kind


def _is_middle(line: Line, head: int, last: int, kind: Class | None) -> bool:
    """Whether a word of bodies and of places names the middle of a place: «مركز المدينة»."""
    return kind == "body" and not line.words[head].has("civil") and _is_of_place(line, head + 1, last)


def is_place_by_next(line: Line, head: int, last: int) -> bool:
    """Whether the word behind it makes a place of a noun: «خط التماس», «المجال الجوي», «أجواء العاصمة»."""
    if head + 1 >= last:
        return False
    word, after = (one.stem.removeprefix(ar.ARTICLE) for one in line.words[head : head + 2])
    of_place = line.words[head + 1].name is not None or line.words[head + 1].has("places")
    return f"{word} {after}" in listed("place_pairs") or (of_place and word in listed("skies"))


def _is_of_place(line: Line, place: int, last: int) -> bool:
    """Whether the word at `place` names a place and no body: whose middle or edge is meant."""
    if place >= last:
        return False
    word = line.words[place]
    if word.name is not None:
        return word.name.kind == "place" and not word.name.adjective
    return word.has("places") and not word.has("bodies", "buildings", "things")


def _are_positions(line: Line, head: int, last: int) -> bool:
    """Whether a plural of media and of places has nothing of media beside it: «مواقع الجيش»."""
    word = line.words[head]
    if not word.has("places") or not any(analysis.number == "p" for _, analysis in word.forms):
        return False
    return not any("of_media" in other.heads for other in line.words[head + 1 : last])


def _names_person(word: Word) -> bool:
    return (word.name is not None and word.name.kind == "person") or "given_names" in word.heads


def _is_rank_of_name(word: Word, length: int) -> bool:
    """Whether a rank stands before a name that no pack and no list knows: «العميد فلان»."""
    return length > 1 and word.has("ranks") and not word.has("heads")


def _class_without_list(word: Word) -> Class:
    if word.name is not None:
        return word.name.kind
    if word.quantity is not None:
        return _counted_class(word)
    if "given_names" in word.heads:
        return "person"
    return "other" if word.forms else "named"


def head_of(line: Line, first: int, last: int) -> int:
    """The place of the head: the first word, past counting words and past «أحد», «كل»."""
    place = first
    while place < last - 1:
        word = line.words[place]
        if word.tag == "open":
            place += 1
        elif "partitives" in word.heads and not word.has("forces"):
            place += _past_of(line, place + 1, last) + 1
        elif ranks(line, place):
            place += 1
        else:
            break
    return place


def ranks(line: Line, place: int) -> bool:
    """Whether a word ranks what stands behind it: «أكبر مدن الإقليم», «ثاني أكبر مدينة»."""
    word, after = line.words[place], line.words[place + 1]
    if word.article or after.article or after.conj or after.prep or not after.nominal:
        return False
    ordinal = word.stem in listed("ordinals") and "superlatives" in after.heads
    return ordinal or ("superlatives" in word.heads and after.tag == "noun")


def _past_of(line: Line, place: int, last: int) -> int:
    """How many words «من», and an adjective before it, take behind a partitive: «أجزاء واسعة من المدينة»."""
    for length in (1, 2):
        if place + length < last and line.tag(place + length - 1) == "prep":
            return length
        if not line.words[min(place, last - 1)].has("adjectives"):
            break
    return 0


def _counted_class(word: Word) -> Class:
    unit = word.quantity.unit if word.quantity else ""
    if unit in _PEOPLE_UNITS and counts_fighters(word):
        return "force"
    if unit in _PEOPLE_UNITS:
        return "people"
    if word.has("places") and not word.has("buildings", "things", "forces", "people"):
        return "place"  # «خمس قرى»
    return "force" if unit in _FORCE_UNITS else "thing"


def counts_fighters(word: Word) -> bool:
    """Whether a figure's words name fighters."""
    return any(stem in word.text for stem in listed("fighter_stems"))


def is_body(word: Word) -> bool:
    """Whether a word names where someone belongs: a body, a force, a place, a state."""
    if word.name is not None:
        return True
    if word.suffix or word.has("tells", "hurts", "documents"):
        return False
    return word.has("bodies", "forces", "places", "media")
