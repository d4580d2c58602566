"""Harm: words of killing and wounding, taken into the event that killed, and what they make of its type."""

from collections.abc import Mapping, Sequence

import msgspec

from marsad.language.ar.grammar.happenings.causes import cause_of
from marsad.language.ar.grammar.happenings.told import VIOLENT, Told
from marsad.language.ar.grammar.line import Line, Sentence
from marsad.language.ar.grammar.phrases.arguments import Place, scan
from marsad.language.ar.grammar.phrases.classes import class_of, counts_fighters
from marsad.language.ar.grammar.sayings.spoken import Spoken, source_of
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed
from marsad.language.clauses import Class, Role

_COUNT_REACH = 8
_TELL_TOLLS = VIOLENT | {"discovery"}
_WAR_TOLL = 1000  # dead: a war's toll and no single happening's
_AT_PEOPLE = ("offensive", "clash")  # «فتحوا النار على المتظاهرين»
_KILLS = frozenset(("violence-against-civilians", "clash"))
_KILLERS: tuple[Class, ...] = ("force", "state", "body", "people", "named")
_DONE_BY: tuple[Role, ...] = ("subject", "owner", "by", "from", "for", "between")
_VICTIMS: tuple[Role, ...] = ("object", "owner")
_FIRED_AT: tuple[Role, ...] = ("object", "on", "against")
_HARMED = ("killed", "wounded")


def with_tolls(sentence: Sentence, told: Sequence[Told], spoken: Sequence[Spoken]) -> Sequence[Told]:
    """The events with figures of dead that no word of killing or attack tells, of each teller one.

    «104 قتلى في القرية»; «أحصت المنظمة 70 قتيلا، بينما تحدثت الوزارة عن 77 قتيلا»: two tellers, two tolls.
    """
    tellers = {_voice_at(event.place, spoken) for event in told if event.type in _TELL_TOLLS or event.hurts}
    tolls: list[Told] = []
    for place in range(sentence.first, sentence.last):
        figure = sentence.line.words[place].quantity
        if figure is None or figure.unit not in ("killed", "bodies"):
            continue
        teller = _voice_at(place, spoken)
        if teller in tellers or (teller is None and tellers):
            continue
        tellers.add(teller)
        cue = _counted_before(sentence, place)
        seen = scan(sentence.line, cue + 1, sentence.last)
        tolls.append(Told(cue, "", "actual", seen.placed, hurts=figure.unit))
    return sorted([*told, *tolls], key=lambda event: event.place) if tolls else told


def _voice_at(place: int, spoken: Sequence[Spoken]) -> int | None:
    """Who tells what stands at a place: the first of one speaker's sayings; None is the narrator."""
    row = source_of(place, spoken)
    while row and spoken[row].speaker is None:
        same = spoken[row].same_as
        row = same if same is not None else row - 1
    return row


def _counted_before(sentence: Sentence, place: int) -> int:
    """The word that the toll at `place` counts, where one stands before it: «عدد القتلى … إلى 56 قتيلا»."""
    line = sentence.line
    for other in range(place - 1, max(sentence.first, place - _COUNT_REACH) - 1, -1):
        word = line.words[other]
        if word.tag in ("verb", "stop", "sign", "comp", "start"):
            break
        if word.article and "toll_words" in word.heads:
            return other
    return place


def with_harm(
    line: Line, told: Sequence[Told], sources: Mapping[int, int | None]
) -> tuple[list[Told], dict[int, int]]:
    """The events without words of killing that only tell a toll; where those words' figures go."""
    causes = [event for event in told if _may_kill(event)]
    events: list[Told] = []
    owners: dict[int, int] = {}
    for event in told:
        cause = cause_of(line, event, causes)
        twin = None if event.type else _same_teller(events, event, sources)
        if event.type or _has_named_victim(line, event) or (cause is None and twin is None):
            events.append(event)
        elif cause is None and twin is not None:
            owners[event.place] = twin.place
        elif cause is not None and sources[cause.place] == sources[event.place]:
            owners[event.place] = cause.place
        elif twin is not None:
            owners[event.place] = twin.place
        elif cause is not None:
            events.append(_like_cause(event, cause))
    placed = _placed_by_tolls(line, events, told, owners)
    return _done_by_killers(line, placed, told, owners), owners


def _may_kill(event: Told) -> bool:
    """Whether the dead told beside an event may be its: not where somebody only destroys, or abducts."""
    wrecks = event.type == "destruction" and any(arg.role in ("subject", "by") for arg in event.args)
    return event.type in VIOLENT and event.type != "abduction" and not wrecks


def _placed_by_tolls(
    line: Line, events: Sequence[Told], told: Sequence[Told], owners: Mapping[int, int]
) -> list[Told]:
    """Attacks without a place, where their dead fell: «قتل ثلاثة في إدلب جراء قصف»."""
    where = {
        owners[toll.place]: arg
        for toll in told
        if toll.place in owners
        for arg in reversed(toll.args)  # the first that it tells is the most exact
        if arg.role in ("in", "on") and class_of(line, *arg.part) == "place"
    }
    return [
        msgspec.structs.replace(event, args=(*event.args, where[event.place]))
        if event.place in where and not _has_place(line, event)
        else event
        for event in events
    ]


def _done_by_killers(
    line: Line, events: Sequence[Told], told: Sequence[Told], owners: Mapping[int, int]
) -> list[Told]:
    """Attacks of which nobody else is told, by those who killed in them: «قتل مسلحون جنديين في كمين»."""
    killers = {
        owners[toll.place]: arg
        for toll in told
        if toll.place in owners
        for arg in toll.args
        if _may_have_killed(line, toll, arg)
    }
    return [
        msgspec.structs.replace(event, args=(killers[event.place], *event.args))
        if event.place in killers and not any(arg.role in _DONE_BY for arg in event.args)
        else event
        for event in events
    ]


def _may_have_killed(line: Line, toll: Told, arg: Place) -> bool:
    """Whether an argument of a word of killing tells who killed: «قتل مسلحون …», «أصيب … بنيران مسلحين»."""
    kills = arg.role == "by" or (arg.role == "subject" and line.tag(toll.place) == "verb")
    return kills and line.tag(arg.first) != "count" and class_of(line, *arg.part) in _KILLERS


def with_victims(line: Line, event: Told, figures: Sequence[int]) -> Told:
    """Killing or fighting whose victims only a figure names: «قُتل 45 مدنيا في الهجوم على البلدة»."""
    if event.type not in _KILLS:
        return event
    told = (place for place in figures if _counts_killed(line.words[place]))
    named = [place for place in told if _names_victims(line.words[place])]
    args = (*event.args, *(Place("object", place, place + 1) for place in named[:1]))
    return msgspec.structs.replace(event, args=args)


def _names_victims(word: Word) -> bool:
    figure = word.quantity
    return figure is not None and figure.of is not None and figure.part_of is None


def _has_place(line: Line, event: Told) -> bool:
    return any(arg.role != "from" and class_of(line, *arg.part) == "place" for arg in event.args)


def _same_teller(events: Sequence[Told], event: Told, sources: Mapping[int, int | None]) -> Told | None:
    """The word of killing that the event's teller told before."""
    return next((e for e in events if e.hurts and sources[e.place] == sources[event.place]), None)


def _like_cause(event: Told, cause: Told) -> Told:
    """Another teller's words of killing, told as the event that killed."""
    return msgspec.structs.replace(event, type=cause.type, definite=False, vague=cause.vague)


def killed_people(line: Line, told: Sequence[Told], owners: Mapping[int, int]) -> frozenset[int]:
    """The places of attacks in which people without a figure were killed: «قتل مزارعا في هجوم»."""
    tolls = (toll for toll in told if toll.place in owners and toll.hurts == "killed")
    return frozenset(owners[toll.place] for toll in tolls if _suffers(line, toll, ("people",)))


def killed_kind(line: Line, event: Told, figures: Sequence[int], *, kills_people: bool = False) -> str:
    """The type of a word of killing without a cause, or of an attack on civilians; others keep theirs."""
    if event.type and (event.hurts or event.type not in _AT_PEOPLE or event.mood != "actual"):
        return event.type
    if event.type == "clash" and not _suffers(line, event, ("people",), _FIRED_AT):
        return event.type
    counted = [line.words[place] for place in figures]
    fighters = any(_counts_killed(word) and counts_fighters(word) for word in counted)
    fired = event.type == "clash"  # at people, see above
    civilians = (
        fired or _suffers(line, event, ("people",)) or any(_counts_civilians(word) for word in counted)
    )
    civilians = civilians and not fighters
    if event.type:
        dead = kills_people or any(_counts_killed(word) for word in counted)
        at_home = (civilians or kills_people) and dead and not fighters
        at_home = at_home or _kills_at_home(line, event, counted)
        return "violence-against-civilians" if at_home else event.type
    if _has_named_victim(line, event):
        return "leadership-change"
    if event.hurts == "bodies":
        return "discovery"  # «انتشال ست جثث»: who killed is not told
    murdered = is_done(line, event) and any(map(_counts_persons, counted)) and not fighters
    return "violence-against-civilians" if civilians or murdered else "clash"


def is_spread(line: Line, event: Told) -> bool:
    """Whether the dead fell all over a country, and so in many happenings: «في أنحاء البلاد»."""
    return any("spread" in line.words[arg.first].heads for arg in event.args if arg.role == "in")


def _has_named_victim(line: Line, event: Told) -> bool:
    return event.hurts != "wounded" and _suffers(line, event, ("person", "official"))


def _suffers(line: Line, event: Told, kinds: Sequence[Class], roles: Sequence[Role] = _VICTIMS) -> bool:
    """Whether one of these classes is what the event is done to."""
    return any(
        arg.role in roles and not arg.refers and class_of(line, *arg.part) in kinds
        for arg in event.args
        if "toll_words" not in line.words[arg.first].heads and not _counts_only(line.words[arg.first])
    )


def _counts_only(word: Word) -> bool:
    """Whether a figure of dead says nothing of who they were: «عشرات القتلى»."""
    return word.quantity is not None and word.quantity.of is None and word.quantity.unit in _HARMED


def is_done(line: Line, event: Told) -> bool:
    """Whether somebody is said to have killed, and not a war."""
    return any(arg.role in ("subject", "by") and class_of(line, *arg.part) in _KILLERS for arg in event.args)


def _counts_persons(word: Word) -> bool:
    """Whether a figure counts dead who are persons and no more is said, and so few that it is no war's."""
    figure = word.quantity
    if figure is None or figure.unit != "killed" or (figure.range.low or 0) >= _WAR_TOLL:
        return False
    return _names_any(word, "persons")


def _kills_at_home(line: Line, event: Told, counted: Sequence[Word]) -> bool:
    """Whether people, of whom it is not said that they fight, are killed where people live, pray or trade."""
    killed = any(
        word.quantity is not None and word.quantity.unit == "killed" and not counts_fighters(word)
        for word in counted
    )
    return killed and any(
        line.words[arg.first].has("civil") for arg in event.args if arg.role in ("on", "in", "object")
    )


def _counts_killed(word: Word) -> bool:
    return word.quantity is not None and word.quantity.unit == "killed"


def _counts_civilians(word: Word) -> bool:
    """Whether a figure counts civilians: its noun, or whose it is, names people who are nobody's soldiers."""
    figure = word.quantity
    if figure is None or figure.of is None or figure.unit not in _HARMED:
        return False
    if figure.part_of is not None and _names_any(word, "civilians"):
        return False  # «327 شخصا بينهم 44 مدنيا»: the others were none
    return not counts_fighters(word)


def _names_any(word: Word, list_: str) -> bool:
    """Whether one of a figure's words is on a list."""
    return any(part in listed(list_) for part in word.text.split(" "))
