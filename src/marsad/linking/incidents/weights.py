"""How strongly two event marks look like one happening."""

from collections.abc import Iterable

from marsad.linking.actors import listed
from marsad.linking.tellings import HURT, Slot, Telling, conflict, meet, near, told_apart
from marsad.linking.told import Theatres

WITHIN = 1.5  # what two marks of one report must share to be one
ACROSS = 3.5  # … two marks of different reports
APART = 2.5  # what two marks must say otherwise to be clearly two
VERBATIM = 6.0  # what one paragraph in two articles is worth
SMALL = 12  # figures up to this say little
RECENT = 3  # days between two articles that may tell the same undated news
RIVAL = 0.5  # two tellers who count the same kind of thing in one paragraph
HARM = frozenset({"air-strike", "shelling", "bombing", "clash", "offensive", "violence-against-civilians"})
BESIDE = 300  # code points: a paragraph
SOON = 800  # code points behind a mark in which its article may yet say what and where that was
HARMED = 1.5  # what it costs to name others as harmed
BACKGROUND = 14  # days after which an event is no news any more


def weight(one: Telling, other: Telling, theatres: Theatres) -> float:
    """How strongly two marks look like one happening; 0 where they are not to be linked, less where they are
    clearly two, which no third mark may bring together.
    """
    if conflict(one, other, theatres) or _other_wreck(one, other):
        return -APART if told_apart(one, other) else 0.0
    if one.words and one.words == other.words and one.type == other.type and one.version != other.version:
        return VERBATIM
    if _owned_beside(one, other):
        return -APART
    differing = _differing(one, other, theatres)
    shared = _shared(one, other, theatres) - differing
    if one.report == other.report:
        return _within_report(one, other, shared, theatres)
    if shared >= ACROSS:
        return shared if _recent(one, other) else 0.0
    return -differing if differing >= APART else 0.0


def _shared(one: Telling, other: Telling, theatres: Theatres) -> float:
    """What two marks say alike."""
    aim = one.target.likeness(other.target) or _place_as_target(one, other)
    slots = _place(one, other, theatres) + one.actor.likeness(other.actor) + aim
    news = -1.0 * (_background(one) != _background(other))
    return slots + _same_count(one, other) + _same_day(one, other) + 0.5 * (one.type == other.type) + news


def _within_report(one: Telling, other: Telling, shared: float, theatres: Theatres) -> float:
    """How strongly two marks of one report look like one, that share so much."""
    if _attack_in_fighting(one, other):
        return 0.0
    shared += 0.5 * (one.version == other.version and _complementary(one, other, theatres))
    shared += 0.5 * _told_on(one, other)
    if _rivals(one, other):
        shared += RIVAL if one.type == other.type else 2 * RIVAL
    return shared if shared >= WITHIN else 0.0


def _place(one: Telling, other: Telling, theatres: Theatres) -> float:
    """What the places say: a place that holds others says where in it as little as a place around the other's
    does; a country says nothing, but that a mark which names no more may well tell something else.
    """
    wide = [_country(mark, theatres) for mark in (one, other)]
    if any(wide):
        return 0.0 if all(wide) else -0.5
    shared = one.place.ids & other.place.ids
    if shared and not shared <= theatres.wide:
        return 2.0
    if one.place.ids and other.place.ids:
        return float(near(one, other, theatres))
    return 2 * one.place.likeness(other.place)


def _place_as_target(one: Telling, other: Telling) -> float:
    """How like where the one happened is to what the other was done to: a mosque that was blown up is told
    as a place and as a target.
    """
    if one.report != other.report or (one.place.keys and other.place.keys):
        return 0.0
    if one.target.keys and other.target.keys:
        return 0.0
    return one.place.likeness(other.target) or one.target.likeness(other.place)


def _other_wreck(one: Telling, other: Telling) -> bool:
    """Whether something was destroyed in one mark, and something else struck in the other."""
    wrecked = "destruction" in (one.type, other.type) and one.type != other.type
    return wrecked and not (one.target.likeness(other.target) or _place_as_target(one, other))


def _owned_beside(one: Telling, other: Telling) -> bool:
    """Whether one teller of one text denies a deed and tells another of the same doer, done to somebody or
    something else: «it did not hit the hospital, but a camp».
    """
    alike = one.version == other.version and one.tellers and one.tellers == other.tellers
    if not alike or {one.status, other.status} != {"denied", "actual"}:
        return False
    others = (one.actor.keys or other.actor.keys) and not one.actor.likeness(other.actor)
    aimed = one.target.keys and other.target.keys
    return bool(aimed) and not others and _differ(one.target, other.target)


def _differing(one: Telling, other: Telling, theatres: Theatres) -> float:
    """How much of what two marks say is not alike: who did it, to whom, with how many dead.

    Two reports of one happening may differ in any of these; on a busy front two of them tell two strikes on
    one town apart. One report names its doers alike. Whom they harmed it may tell first as a place and then
    as the people in it: only two tellers who name others speak of two deeds.
    """
    denied = "denied" in (one.status, other.status)  # whoever denies a deed need not be charged with it
    doers = one.actor.ids and other.actor.ids and not one.actor.likeness(other.actor) and not denied
    apart = doers and not _one_side(one.actor.ids, other.actor.ids, theatres)
    harmed = one.target.keys and other.target.keys and _differ(one.target, other.target)
    turned = _turned(one, other) or _turned(other, one)
    if one.report == other.report:
        others = harmed and one.tellers and other.tellers and not one.tellers & other.tellers
        return 3.0 * bool(turned or (apart and not one.actor.likeness(other.target))) + HARMED * bool(others)
    units = {unit for unit, _ in one.counts} & {unit for unit, _ in other.counts}
    counted = bool(units) and not one.counts & other.counts
    return 1.5 * bool(apart) + HARMED * bool(harmed) + 1.0 * counted


def _turned(one: Telling, other: Telling) -> bool:
    """Whether the doer in one tells in the other of somebody else's deed: «they attacked us», say both."""
    tellers = {who for who in other.tellers if listed(who)}
    return bool(one.actor.ids & tellers) and bool(other.actor.keys) and not other.actor.ids & tellers


def _differ(one: Slot, other: Slot) -> bool:
    """Whether two targets are two: known entries apart, or words of which they share none.

    «a facility that houses migrants» may be «the migrants' centre».
    """
    known = bool(one.ids and other.ids)
    return not one.likeness(other) and (known or one.stems.isdisjoint(other.stems))


def _one_side(one: Iterable[str], other: Iterable[str], theatres: Theatres) -> bool:
    ours, theirs = ({side for who in ids for side in theatres.sides_of(who)} for ids in (one, other))
    return bool(ours & theirs)


def _same_count(one: Telling, other: Telling) -> float:
    """What a shared figure says: much where it is large and not round; small and round ones stand in every
    report.
    """
    shared = [count for _, count in one.counts & other.counts]
    return max((1.5 if count > SMALL and count % 5 else 1.0 for count in shared), default=0.0)


def _attack_in_fighting(one: Telling, other: Telling) -> bool:
    """Whether one mark tells of fighting and the other of an attack on somebody: a report that has words for
    both tells them apart, but where both name one target.
    """
    attack = next((mark for mark in (one, other) if mark.type == "offensive"), None)
    if attack is None or {one.type, other.type} != {"clash", "offensive"} or not attack.target.keys:
        return False
    return not one.target.likeness(other.target)


def _country(one: Telling, theatres: Theatres) -> bool:
    """Whether all that a mark says of where is a country, or what is as large."""
    ids = one.place.ids
    return bool(ids) and all(place in theatres.wide and not theatres.larger(place) for place in ids)


def _rivals(one: Telling, other: Telling) -> bool:
    """Whether two tellers count the dead, or the like, in one paragraph, and not in two places: of events of
    one type, or of harm that each calls by another name.
    """
    beside = one.words is not None and other.words is not None and one.words[0] == other.words[0]
    units = {unit for unit, _ in one.counts} & {unit for unit, _ in other.counts}
    elsewhere = one.place.keys and other.place.keys and not one.place.likeness(other.place)
    alike = one.type == other.type or ({one.type, other.type} <= HARM and not elsewhere)
    return (
        beside
        and alike
        and one.tellers != other.tellers
        and bool(units if one.type == other.type else units & HURT)
    )


def _complementary(one: Telling, other: Telling, theatres: Theatres) -> bool:
    """Whether two marks say different things of what may be one happening: no slot stands in both and
    differs, and neither says no more than a country; nor does the one name a place, where the other is told
    in the scene of another.
    """
    if _country(one, theatres) or _country(other, theatres):
        return False
    if _other_scene(one, other, theatres) or _other_scene(other, one, theatres):
        return False
    slots = ((one.actor, other.actor), (one.target, other.target), (one.place, other.place))
    differ = [1 for here, there in slots if here.keys and there.keys and not here.likeness(there)]
    return not (one.bare or other.bare or differ) and _background(one) == _background(other)


def _told_on(one: Telling, other: Telling) -> bool:
    """Whether one teller goes on to tell of the same: a mark of the type shortly behind the other that says
    neither where nor when.
    """
    first, then = sorted((one, other), key=lambda mark: mark.order)
    alike = (first.version, first.type, first.status, first.tellers)
    if alike != (then.version, then.type, then.status, then.tellers) or not then.tellers:
        return False
    near = then.order[0] - first.order[0] <= BESIDE
    return near and not (then.place.keys or then.days)


def _other_scene(placed: Telling, one: Telling, theatres: Theatres) -> bool:
    """Whether a mark names a place, and one that names none tells of another: of that which its article named
    before it, or of none that is named so far behind.
    """
    if not placed.place.keys or one.place.keys:
        return False
    if not one.scene:
        return placed.order[0] - one.order[0] > SOON
    return bool(placed.place.ids) and not meet(placed.place.ids, one.scene, theatres)


def _same_day(one: Telling, other: Telling) -> float:
    if one.days is None or other.days is None:
        news = one.version != other.version and (_news_of(one, other) or _news_of(other, one))
        return 1.0 if news else 0.5
    return 2.0 if one.days == other.days and one.days.precision == "day" else 0.5


def _news_of(dated: Telling, undated: Telling) -> bool:
    """Whether the undated mark was told so soon after the other's day that it may be news of it."""
    if dated.days is None or dated.days.precision != "day" or undated.days or undated.told_on is None:
        return False
    return 0 <= (undated.told_on - dated.days.start).days <= RECENT


def _background(one: Telling) -> bool:
    """Whether a mark tells what was over when its article was written: news is rarely one with it."""
    if one.days is None or one.told_on is None:
        return False
    return (one.told_on - one.days.end).days > BACKGROUND


def _recent(one: Telling, other: Telling) -> bool:
    """Whether marks of which one has no day were told within a few days; undated articles may be of any
    day.
    """
    if one.days and other.days:
        return True
    if one.told_on is None or other.told_on is None:
        return False
    return abs((one.told_on - other.told_on).days) <= RECENT
